/** @jsxImportSource preact */
/** Counts on a slide: one mark a person, or bars, for exact ones; a row of its own for everything else. */

import type { FiguresSlide } from '../deck/deck.ts';
import { numberWords } from '../deck/quantity.ts';
import { datesBeside, valueWords, whoCounted } from '../deck/slides/figures.ts';
import { figuresBox, headHeight, tallyHeight } from '../deck/slides/figures-layout.ts';
import { drawingTop } from '../deck/slides/figures-slides.ts';
import { rangeHeight } from '../deck/slides/ranges-layout.ts';
import { ownDirection } from '../story/direction.ts';
import type { Reading } from '../story/story.ts';
import { Cites, citedInWords } from './cites.tsx';
import type { Context } from './context.ts';
import { RangesDrawing } from './ranges.tsx';
import type { BodyProps } from './slide.tsx';
import { BarAxisDrawing, GroupHead, TallyDrawing } from './tallies.tsx';

export function FiguresBody({ slide, context }: BodyProps<'figures'>) {
  const { official, event, notes, legend } = slide;
  const own = (text: string) => ownDirection(text, context.deck.story.language);
  return (
    <div class="body">
      <div class="text">
        {official && (
          <p class="reading">
            {whoCounted(official, datesBeside(event), context.deck.story)}
            <Cites citations={official.sources} context={context} />
          </p>
        )}
        {notes.map(({ who, text }) => (
          <p class="caveat" {...own(`${who} ${text}`)}>
            {who && <strong>{who}</strong>} {text}
          </p>
        ))}
        {legend && (
          <p class="caveat" {...own(legend)}>
            {legend}
          </p>
        )}
      </div>
      <div class="pane figures-pane">
        <Drawing slide={slide} context={context} />
      </div>
    </div>
  );
}

/** Top to bottom: groups of tallies, the axis of bars, groups of rows. Each tally and each row is a step. */
function Drawing({ slide, context }: BodyProps<'figures'>) {
  const { drawing } = slide;
  const { groups, ranges, size, rowSize, labelWidth, axis, columns } = drawing;
  let top = drawingTop(drawing);
  let step = 0;
  const down = (by: number) => {
    top += by;
    return top - by;
  };
  const next = () => {
    step += 1;
    return step;
  };
  return (
    <svg
      class="figures"
      viewBox={`0 0 ${figuresBox.width} ${figuresBox.height}`}
      role="img"
      aria-label={figuresWords(slide, context)}
    >
      {groups.map(({ by, head, tallies }) => (
        <>
          {by && <GroupHead reading={by} lines={head} top={down(headHeight(head))} context={context} />}
          {tallies.map(tally => (
            <TallyDrawing
              tally={tally}
              drawing={drawing}
              top={down(tallyHeight(tally, size, labelWidth) + figuresBox.tallyGap)}
              step={next()}
              context={context}
            />
          ))}
        </>
      ))}
      {axis && groups.length > 0 && <BarAxisDrawing axis={axis} top={down(figuresBox.axisHeight)} context={context} />}
      {ranges.map(range => (
        <RangesDrawing
          range={range}
          columns={columns}
          size={rowSize}
          top={down(rangeHeight(range, rowSize))}
          next={next}
          context={context}
        />
      ))}
    </svg>
  );
}

/** The drawing in words, for those who do not see it: who counted, when, and what. */
export function figuresWords({ drawing, official, event }: FiguresSlide, context: Context): string {
  const { words } = context;
  const { story } = context.deck;
  const dates = datesBeside(event);
  const counter = (reading: Reading) => {
    const said = [words.readingKind[reading.kind], citedInWords(reading.sources, context)]
      .filter(Boolean)
      .join(words.semicolon);
    return `${whoCounted(reading, dates, story)} (${said})`;
  };
  const tallied = drawing.groups.flatMap(({ by, tallies }) => {
    const reading = by ?? official;
    if (!reading) return [];
    const counts = tallies.map(({ label, count }) => {
      return `${label}${words.colon}${count === undefined ? words.notGiven : numberWords(count, story.language)}`;
    });
    return [`${counter(reading)}${words.colon}${counts.join(words.comma)}`];
  });
  const ranges = drawing.ranges.flatMap(({ label, rows }) =>
    rows.map(
      ({ reading, value }) => `${counter(reading)}${words.colon}${label}${words.colon}${valueWords(value, story)}`,
    ),
  );
  return [...tallied, ...ranges].map(line => `${line}.`).join(' ');
}

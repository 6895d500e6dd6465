/** @jsxImportSource preact */
/** The count on a slide: one mark a person for exact official counts, a row of its own for everything else. */

import type { Tally } from '../deck/slides/figures.ts';
import { mostMarks } from '../deck/slides/figures.ts';
import { figuresBox, groupHeight, tallyHeight } from '../deck/slides/figures-slides.ts';
import { voiceOf } from '../deck/slides/voice.ts';
import type { StoryEvent } from '../story/story.ts';
import { Cites } from './cites.tsx';
import { type Context, dateBeside } from './context.ts';
import { quantityWords } from './quantity.ts';
import { CiteNumbers, RangesDrawing, standing, whoCounted } from './ranges.tsx';
import type { BodyProps } from './slide.tsx';

/** Where marks start, px from the left of the drawing. */
const x = { marks: 170 };

export function FiguresBody({ slide, context }: BodyProps<'figures'>) {
  const { official, before } = slide;
  const { words, deck } = context;
  const reading =
    official &&
    words.officialReading(voiceOf(official.by, deck.story).name, dateBeside(context, official.date, slide.event));
  const ringed = before?.date && slide.tallies.some(tally => tally.added > 0);
  const bars = slide.tallies.some(tally => tally.count > mostMarks);
  return (
    <div class="body">
      <div class="text">
        {official && (
          <p class="reading">
            {reading}
            <Cites citations={official.sources} context={context} />
          </p>
        )}
        {official?.note && <p class="caveat">{official.note}</p>}
        <p class="caveat">
          {slide.tallies.length > 0 && `${bars ? words.barIs : words.markIsOne} `}
          {ringed && before?.date && `${words.ringed(dateBeside(context, before.date, slide.event))} `}
          {(slide.ranges.length > 0 || slide.tallies.some(tally => tally.by)) && words.notAdded}
        </p>
        <Notes slide={slide} context={context} />
      </div>
      <div class="pane figures-pane">
        <Drawing slide={slide} context={context} />
      </div>
    </div>
  );
}

/** What the rows at the right need said about them. */
function Notes({ slide, context }: BodyProps<'figures'>) {
  const rows = slide.ranges.flatMap(group => group.rows.map(row => row.reading));
  const counted = slide.tallies.flatMap(tally => tally.by ?? []);
  const readings = [...new Set([...counted, ...rows])].filter(reading => reading.note && reading !== slide.official);
  return (
    <>
      {readings.map(reading => (
        <p class="caveat">
          <strong>{whoCounted(reading, slide.event, context)}:</strong> {reading.note}
        </p>
      ))}
    </>
  );
}

function Drawing({ slide, context }: BodyProps<'figures'>) {
  const { width, height, tallyGap } = figuresBox;
  let top = 0;
  const most = Math.max(1, ...slide.tallies.map(tally => tally.count));
  const tallies = slide.tallies.map(tally => {
    const drawing = <TallyDrawing tally={tally} top={top} most={most} context={context} event={slide.event} />;
    top += tallyHeight(tally) + tallyGap;
    return drawing;
  });
  const groups = slide.ranges.map(group => {
    const drawing = <RangesDrawing group={group} top={top} context={context} event={slide.event} />;
    top += groupHeight(group);
    return drawing;
  });
  return (
    <svg class="figures" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={figuresWords(slide, context)}>
      {tallies}
      {groups}
    </svg>
  );
}

interface TallyProps {
  tally: Tally;
  top: number;
  most: number;
  context: Context;
  event: StoryEvent;
}

function TallyDrawing({ tally, top, most, context, event }: TallyProps) {
  const { deck, words } = context;
  const number = new Intl.NumberFormat(deck.story.language).format(tally.count);
  const head = tally.by ? figuresBox.groupHead : 0;
  return (
    <g class="tally" transform={`translate(0 ${top})`}>
      {tally.by && <path class="rule" d={`M0 0.5H${figuresBox.width}`} />}
      {tally.by && (
        <text class="ranges-title" x="0" y="24">
          {whoCounted(tally.by, event, context)}
          <CiteNumbers reading={tally.by} context={context} />
        </text>
      )}
      <g transform={`translate(0 ${head})`}>
        <text class="count" x="0" y="44">
          {number}
        </text>
        {!tally.by && (
          <text class="category" x="0" y="70">
            {tally.label}
          </text>
        )}
        {tally.count === 0 && (
          <text class="none" x={x.marks} y="42">
            {words.noneCounted}
          </text>
        )}
        {tally.count > mostMarks ? (
          <rect
            class="bar"
            x={x.marks}
            y="24"
            width={((figuresBox.width - x.marks) * tally.count) / most}
            height="26"
          />
        ) : (
          <Persons tally={tally} />
        )}
      </g>
    </g>
  );
}

function Persons({ tally }: { tally: Tally }) {
  const { markPitch, marksPerRow } = figuresBox;
  return (
    <>
      {Array.from({ length: tally.count }, (_, index) => {
        const cx = x.marks + 12 + (index % marksPerRow) * markPitch;
        const cy = 30 + Math.floor(index / marksPerRow) * markPitch;
        return (
          <>
            <Person shape={tally.order} cx={cx} cy={cy} />
            {index >= tally.count - tally.added && <circle class="ring" cx={cx} cy={cy} r="12" />}
          </>
        );
      })}
    </>
  );
}

/** Categories differ by shape, in the measure's order: circle, square, diamond, triangle. */
function Person({ shape, cx, cy }: { shape: number; cx: number; cy: number }) {
  if (shape % 4 === 1) return <rect class="person" x={cx - 8} y={cy - 8} width="16" height="16" rx="2" />;
  if (shape % 4 === 2) return <path class="person" d={`M${cx} ${cy - 10}l10 10l-10 10l-10 -10z`} />;
  if (shape % 4 === 3) return <path class="person" d={`M${cx} ${cy - 9}l10 17h-20z`} />;
  return <circle class="person" cx={cx} cy={cy} r="8.5" />;
}

/** The drawing in words, for those who do not see it. */
export function figuresWords(slide: BodyProps<'figures'>['slide'], context: Context): string {
  const { deck, words } = context;
  const official = slide.tallies
    .map(({ count, label, by }) => `${by ? `${whoCounted(by, slide.event, context)}: ` : ''}${count} ${label}`)
    .join(', ');
  const others = slide.ranges.flatMap(group =>
    group.rows.map(
      ({ reading, value }) =>
        `${voiceOf(reading.by, deck.story).name}${standing(reading, context)}: ${quantityWords(value, words, deck.story.language)} ${group.label}`,
    ),
  );
  return [official, ...others].filter(Boolean).join('. ');
}

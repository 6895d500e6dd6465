/** @jsxImportSource preact */
/** The count on a slide: one mark a person for the official reading, a row of its own for everybody else's. */

import type { RangeGroup, Tally } from '../deck/figures.ts';
import { mostMarks } from '../deck/figures.ts';
import { figuresBox, groupHeight, tallyHeight } from '../deck/figures-slides.ts';
import { voiceOf } from '../deck/voice.ts';
import type { Quantity, Reading, StoryEvent } from '../story/story.ts';
import { Cites } from './cites.tsx';
import { type Context, dateBeside } from './context.ts';
import { quantityWords } from './quantity.ts';
import type { BodyProps } from './slide.tsx';

/** Across, px: marks start at `marks`; the rows' axis runs from `axis` to `axis + length`, values stand at `value`. */
const x = { marks: 170, axis: 318, length: 216, value: 560 };

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
  const readings = [...new Set([...counted, ...rows])].filter(reading => reading.note);
  return (
    <>
      {readings.map(reading => (
        <p class="caveat">
          <strong>{voiceOf(reading.by, context.deck.story).name}:</strong> {reading.note}
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
  const colour = (tally.side && deck.story.sides.get(tally.side)?.colour) ?? 'grey';
  const number = new Intl.NumberFormat(deck.story.language).format(tally.count);
  const head = tally.by ? figuresBox.groupHead : 0;
  return (
    <g class={`tally side-${colour}`} transform={`translate(0 ${top})`}>
      {tally.by && <path class="rule" d={`M0 0.5H${figuresBox.width}`} />}
      {tally.by && (
        <text class="ranges-title" x="0" y="24">
          {whoCounted(tally.by, event, context)}
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
          <Persons tally={tally} colour={colour} />
        )}
      </g>
    </g>
  );
}

function Persons({ tally, colour }: { tally: Tally; colour: string }) {
  const { markPitch, marksPerRow } = figuresBox;
  return (
    <>
      {Array.from({ length: tally.count }, (_, index) => {
        const cx = x.marks + 12 + (index % marksPerRow) * markPitch;
        const cy = 30 + Math.floor(index / marksPerRow) * markPitch;
        return (
          <>
            <Person colour={colour} cx={cx} cy={cy} />
            {index >= tally.count - tally.added && <circle class="ring" cx={cx} cy={cy} r="12" />}
          </>
        );
      })}
    </>
  );
}

/** Sides differ by shape as well as by colour. */
function Person({ colour, cx, cy }: { colour: string; cx: number; cy: number }) {
  if (colour === 'violet' || colour === 'sand')
    return <rect class="person" x={cx - 8} y={cy - 8} width="16" height="16" rx="2" />;
  if (colour === 'green' || colour === 'teal')
    return <path class="person" d={`M${cx} ${cy - 10}l10 10l-10 10l-10 -10z`} />;
  return <circle class="person" cx={cx} cy={cy} r="8.5" />;
}

interface RangesProps {
  group: RangeGroup;
  top: number;
  context: Context;
  event: StoryEvent;
}

function RangesDrawing({ group, top, context, event }: RangesProps) {
  const { deck, words } = context;
  const { groupHead, rowHeight } = figuresBox;
  const scale = (value: number) => x.axis + (value / group.max) * x.length;
  const foot = groupHead + group.rows.length * rowHeight;
  const label = group.label.charAt(0).toUpperCase() + group.label.slice(1);
  return (
    <g class="ranges" transform={`translate(0 ${top})`}>
      <path class="rule" d={`M0 0.5H${figuresBox.width}`} />
      <text class="ranges-title" x="0" y="22">
        {words.byOthers(label)}
      </text>
      {group.rows.map(({ reading, value }, index) => {
        const y = groupHead + (index + 0.5) * rowHeight;
        return (
          <g class={`range kind-${reading.kind}`}>
            <text class="who" x="0" y={y + 6}>
              {whoCounted(reading, event, context)}
            </text>
            <RangeBar value={value} y={y} scale={scale} max={group.max} />
            <text class="value" x={x.value} y={y + 6}>
              {quantityWords(value, words, deck.story.language)}
            </text>
          </g>
        );
      })}
      <g class="range-axis">
        {axisSteps(group.max).map(value => (
          <>
            <path d={`M${scale(value)} ${groupHead}V${foot + 4}`} />
            <text x={scale(value)} y={foot + 18} text-anchor="middle">
              {value}
            </text>
          </>
        ))}
      </g>
    </g>
  );
}

/** "Group of 20, September 2012". */
function whoCounted(reading: Reading, event: StoryEvent, context: Context): string {
  return [voiceOf(reading.by, context.deck.story).name, dateBeside(context, reading.date, event)]
    .filter(Boolean)
    .join(', ');
}

/** Exact: a dot. From-to: a bar. One-sided: a bar that goes on, dashed. About: a dot between brackets of no stated width. */
function RangeBar({
  value,
  y,
  scale,
  max,
}: {
  value: Quantity;
  y: number;
  scale: (value: number) => number;
  max: number;
}) {
  if ('exact' in value) return <circle class="dot" cx={scale(value.exact)} cy={y} r="6" />;
  if ('about' in value) {
    const at = scale(value.about);
    return (
      <>
        <circle class="dot" cx={at} cy={y} r="5" />
        <path class="doubt" d={`M${at - 10} ${y - 7}q-5 7 0 14M${at + 10} ${y - 7}q5 7 0 14`} />
      </>
    );
  }
  if ('from' in value)
    return <rect class="bar" x={scale(value.from)} y={y - 6} width={scale(value.to) - scale(value.from)} height="12" />;
  if ('atMost' in value) {
    return (
      <>
        <path class="onward" d={`M${scale(0)} ${y}H${scale(value.atMost)}`} />
        <path class="stop" d={`M${scale(value.atMost)} ${y - 8}v16`} />
      </>
    );
  }
  const from = 'atLeast' in value ? value.atLeast : value.moreThan;
  return (
    <>
      <path class="stop" d={`M${scale(from)} ${y - 8}v16`} />
      <path class="onward" d={`M${scale(from)} ${y}H${scale(max)}`} />
    </>
  );
}

/** Three or four round numbers from 0. */
function axisSteps(max: number): number[] {
  const power = 10 ** Math.floor(Math.log10(max));
  const step =
    [0.1, 0.2, 0.25, 0.5, 1, 2].map(factor => factor * power).find(size => size >= 1 && max / size <= 4.01) ?? max;
  return Array.from({ length: Math.floor(max / step + 0.001) + 1 }, (_, index) => Math.round(index * step));
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
        `${voiceOf(reading.by, deck.story).name}: ${quantityWords(value, words, deck.story.language)} ${group.label}`,
    ),
  );
  return [official, ...others].filter(Boolean).join('. ');
}

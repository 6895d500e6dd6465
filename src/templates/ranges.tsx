/** @jsxImportSource preact */
/** Readings that are not drawn as marks: a row each on one axis, drawn so that an open range looks open and a rough number rough. */

import type { RangeGroup } from '../deck/slides/figures.ts';
import { figuresBox } from '../deck/slides/figures-slides.ts';
import { voiceOf } from '../deck/slides/voice.ts';
import type { Quantity, Reading, StoryEvent } from '../story/story.ts';
import { type Context, dateBeside } from './context.ts';
import { quantityWords } from './quantity.ts';

/** Across, px: the axis runs from `axis` to `axis + length`, values in words stand at `value`. */
const x = { axis: 326, length: 196, value: 560 };
/** How far an open range runs on past the end of the axis, px. */
const beyond = 22;

interface RangesProps {
  group: RangeGroup;
  top: number;
  context: Context;
  event: StoryEvent;
}

export function RangesDrawing({ group, top, context, event }: RangesProps) {
  const { deck, words } = context;
  const { groupHead, rowHeight } = figuresBox;
  const scale = (value: number) => x.axis + (value / group.max) * x.length;
  const foot = groupHead + group.rows.length * rowHeight;
  const label = group.label.charAt(0).toUpperCase() + group.label.slice(1);
  const official = group.rows.some(({ reading }) => reading.kind === 'official');
  return (
    <g class="ranges" transform={`translate(0 ${top})`}>
      <path class="rule" d={`M0 0.5H${figuresBox.width}`} />
      <text class="ranges-title" x="0" y="22">
        {official ? label : words.byOthers(label)}
      </text>
      {group.rows.map(({ reading, value }, index) => {
        const y = groupHead + (index + 0.5) * rowHeight;
        return (
          <g class={`range kind-${reading.kind}`}>
            <text class="who" x="0" y={y + 6}>
              {whoCounted(reading, event, context)}
              <CiteNumbers reading={reading} context={context} />
              {standing(reading, context)}
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

/** The numbers of a reading's sources, as text of a drawing. */
export function CiteNumbers({ reading, context }: { reading: Reading; context: Context }) {
  const numbers = [...new Set(reading.sources.flatMap(citation => context.deck.numbers.get(citation.source) ?? []))];
  return <tspan class="numbers">{numbers.length > 0 && `\u2002${numbers.join(', ')}`}</tspan>;
}

/** "Group of 20, September 2012". */
export function whoCounted(reading: Reading, event: StoryEvent, context: Context): string {
  return [voiceOf(reading.by, context.deck.story).name, dateBeside(context, reading.date, event)]
    .filter(Boolean)
    .join(', ');
}

/** " (official)" where rows of others stand beside it. */
export function standing({ kind }: Reading, { words }: Context): string {
  return kind === 'official' ? ` (${words.readingKind.official})` : '';
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
      <path class="onward" d={`M${scale(from)} ${y}H${scale(max) + beyond}`} />
      <path class="stop" d={`M${scale(max) + beyond - 5} ${y - 5}l6 5l-6 5`} />
    </>
  );
}

/** Three or four round numbers from 0. */
function axisSteps(max: number): number[] {
  const power = 10 ** Math.floor(Math.log10(max));
  const step =
    [0.1, 0.2, 0.25, 0.5, 1, 2]
      .map(factor => factor * power)
      .find(size => Number.isInteger(size) && max / size <= 4.01) ?? max;
  return Array.from({ length: Math.floor(max / step + 0.001) + 1 }, (_, index) => Math.round(index * step));
}

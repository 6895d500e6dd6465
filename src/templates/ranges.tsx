/** @jsxImportSource preact */
/** Readings that are not drawn as marks: a row each on one axis, drawn so that an open range looks open and a rough number rough. */

import { numberWords } from '../deck/quantity.ts';
import { figuresBox } from '../deck/slides/figures-layout.ts';
import { placeOn } from '../deck/slides/number-axis.ts';
import { type DrawnRange, type RowColumns, type RowSize, rangesBox, rowHeight } from '../deck/slides/ranges-layout.ts';
import { led } from '../story/direction.ts';
import type { Quantity, Reading } from '../story/story.ts';
import type { Context } from './context.ts';
import { TextLines } from './tallies.tsx';

interface RangesProps {
  range: DrawnRange;
  columns: RowColumns;
  size: RowSize;
  top: number;
  /** The number of the next step. */
  next: () => number;
  context: Context;
}

export function RangesDrawing({ range, columns, size, top, next, context }: RangesProps) {
  const { headTop, leading, width } = figuresBox;
  const middle = size.height / 2;
  const baseline = middle + 0.36 * size.font;
  const { axis, rows } = range;
  const head = headTop + leading;
  const scale = (value: number) => Math.round((columns.axis + placeOn(axis, value) * columns.length) * 10) / 10;
  let foot = head;
  const placed = rows.map(row => {
    foot += rowHeight(row, size);
    return { ...row, top: foot - rowHeight(row, size) };
  });
  return (
    <g class="ranges" transform={`translate(0 ${top})`}>
      <path class="rule" d={`M0 0.5H${width}`} />
      <text class="ranges-title" x="0" y={headTop + 16}>
        {led(range.head, context.deck.story.language)}
      </text>
      <g class="range-axis">
        {axis.ticks.map(tick => (
          <>
            <path d={`M${scale(tick)} ${head}V${foot + 4}`} />
            <text x={scale(tick)} y={foot + 19} text-anchor="middle">
              {numberWords(tick, context.deck.story.language)}
            </text>
          </>
        ))}
      </g>
      {placed.map(({ reading, value, who, words, top: y }) => (
        <g
          class={`range kind-${reading.kind}`}
          data-step={next()}
          transform={`translate(0 ${y})`}
          font-size={size.font}
        >
          <TextLines class="who" lines={who} y={baseline} leading={size.leading} language={context.deck.story.language}>
            <CiteNumbers reading={reading} context={context} />
          </TextLines>
          <RangeBar value={value} scale={scale} y={middle} end={columns.axis + columns.length + rangesBox.beyond} />
          <text class="value" x={columns.value} y={baseline}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The numbers of a reading's sources, as text of a drawing. */
export function CiteNumbers({ reading, context }: { reading: Reading; context: Context }) {
  const numbers = [...new Set(reading.sources.flatMap(citation => context.deck.numbers.get(citation.source) ?? []))];
  return <tspan class="numbers">{numbers.length > 0 && `\u2002${numbers.join(context.words.comma)}`}</tspan>;
}

interface RangeBarProps {
  value: Quantity;
  scale: (value: number) => number;
  y: number;
  /** Where an open range stops, px: past the end of the axis. */
  end: number;
}

/** Exact: a dot. From-to: a bar. One-sided: a bar that goes on, dashed. About: a dot between brackets of no stated width. */
function RangeBar({ value, scale, y, end }: RangeBarProps) {
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
  if ('from' in value) {
    const [from, to] = [scale(value.from), scale(value.to)];
    return <rect class="bar" x={from} y={y - 6} width={Math.max(2, to - from)} height="12" />;
  }
  if ('atMost' in value) {
    return (
      <>
        <path class="onward" d={`M${scale(Math.min(0, value.atMost))} ${y}H${scale(value.atMost)}`} />
        <path class="stop" d={`M${scale(value.atMost)} ${y - 8}v16`} />
      </>
    );
  }
  const from = scale('atLeast' in value ? value.atLeast : value.moreThan);
  return (
    <>
      <path class="stop" d={`M${from} ${y - 8}v16`} />
      <path class="onward" d={`M${from} ${y}H${end}`} />
      <path class="stop" d={`M${end - 5} ${y - 5}l6 5l-6 5`} />
    </>
  );
}

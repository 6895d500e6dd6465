/** @jsxImportSource preact */
/** Exact counts: a mark for each person in rows of fives, or a bar that starts at 0. */

import { numberWords } from '../deck/quantity.ts';
import type { Tally } from '../deck/slides/figures.ts';
import {
  type BarAxis,
  type BarSize,
  baselineOf,
  changeWords,
  figuresBox,
  type MarkSize,
  marksPerRow,
} from '../deck/slides/figures-layout.ts';
import type { FiguresDrawing } from '../deck/slides/figures-slides.ts';
import { placeOn } from '../deck/slides/number-axis.ts';
import { led } from '../story/direction.ts';
import type { Reading } from '../story/story.ts';
import type { Context } from './context.ts';
import { CiteNumbers } from './ranges.tsx';
import { Shape, tenth } from './shape.tsx';

/** Baseline of a line of 17 px in its 24 px, and what a mark of one size measures from its middle, as a share of its pitch. */
const lineFoot = 18;
const radius = 0.315;
const ringRadius = 0.455;

interface GroupHeadProps {
  reading: Reading;
  lines: string[];
  top: number;
  context: Context;
}

/** Who counted, over the marks of one reading. */
export function GroupHead({ reading, lines, top, context }: GroupHeadProps) {
  return (
    <g transform={`translate(0 ${top})`}>
      <path class="rule" d={`M0 0.5H${figuresBox.width}`} />
      <TextLines
        class="ranges-title"
        lines={lines}
        y={figuresBox.headTop + lineFoot}
        language={context.deck.story.language}
      >
        <CiteNumbers reading={reading} context={context} />
      </TextLines>
    </g>
  );
}

interface TextLinesProps {
  class: string;
  lines: string[];
  y: number;
  leading?: number;
  language: string;
  children?: preact.ComponentChildren;
}

/** Lines that the plan has broken; what follows stands at the end of the last. */
export function TextLines({ class: name, lines, y, leading = figuresBox.leading, language, children }: TextLinesProps) {
  return (
    <>
      {lines.map((line, index) => (
        <text class={name} x="0" y={y + index * leading}>
          {led(line, language)}
          {index === lines.length - 1 && children}
        </text>
      ))}
    </>
  );
}

interface TallyProps {
  tally: Tally & { lines: string[] };
  drawing: FiguresDrawing;
  top: number;
  step: number;
  context: Context;
}

export function TallyDrawing({ tally, drawing, top, step, context }: TallyProps) {
  const { size, axis, labelWidth } = drawing;
  const { count, lines } = tally;
  const counted = count === undefined ? undefined : { ...tally, count };
  return (
    <g class="tally" data-step={step} transform={`translate(0 ${top})`}>
      <TextLines class="category" lines={lines} y={lineFoot} language={context.deck.story.language} />
      {!counted && (
        <text class="none" x="0" y={lines.length * figuresBox.leading + lineFoot}>
          {context.words.notGiven}
        </text>
      )}
      {counted && size.drawn === 'marks' && (
        <Marked tally={counted} size={size} labelWidth={labelWidth} context={context} />
      )}
      {counted && size.drawn === 'bars' && axis && <Bar tally={counted} size={size} axis={axis} context={context} />}
    </g>
  );
}

type Counted = TallyProps['tally'] & { count: number };

interface MarkedProps {
  tally: Counted;
  size: MarkSize;
  labelWidth: number;
  context: Context;
}

/** The number under its label, marks standing on the number's line. */
function Marked({ tally, size, labelWidth, context }: MarkedProps) {
  const { deck, words } = context;
  const { count, added, fewer, lines, order } = tally;
  const { pitch, five } = size;
  const foot = baselineOf(lines, size);
  const perRow = marksPerRow(size, labelWidth);
  const rows = Math.ceil((count + fewer) / perRow);
  const first = Math.max(pitch / 2, foot - rows * pitch + pitch * (1 - radius));
  return (
    <>
      <text class="count" x="0" y={foot} font-size={size.count}>
        {numberWords(count, deck.story.language)}
      </text>
      {count + fewer === 0 && (
        <text class="none" x={labelWidth} y={foot}>
          {words.noneCounted}
        </text>
      )}
      {Array.from({ length: count + fewer }, (_, index) => {
        const column = index % perRow;
        const cx = tenth(labelWidth + (column + 0.5) * pitch + Math.floor(column / 5) * five);
        const cy = tenth(first + Math.floor(index / perRow) * pitch);
        return (
          <>
            <Shape class={index < count ? 'person' : 'gone'} order={order} x={cx} y={cy} r={pitch * radius} />
            {index >= count - added && index < count && (
              <circle class="ring" cx={cx} cy={cy} r={tenth(pitch * ringRadius)} />
            )}
          </>
        );
      })}
    </>
  );
}

interface BarProps {
  tally: Counted;
  size: BarSize;
  axis: BarAxis;
  context: Context;
}

/** A bar from 0 with its number at its end; what is new is a part of its own, what is no longer counted an empty one. */
function Bar({ tally, size, axis, context }: BarProps) {
  const { deck, words } = context;
  const { count, added, fewer, lines } = tally;
  const top = lines.length * figuresBox.leading + 4;
  const foot = top + size.bar / 2 + size.count * 0.34;
  const at = (value: number) => tenth(axis.start + placeOn(axis, value) * axis.length);
  const [left, right] = [Math.min(at(0), at(count)), Math.max(at(0), at(count))];
  const old = at(count - added);
  const end = fewer > 0 ? Math.max(right, at(count + fewer)) : right;
  return (
    <>
      {axis.ticks.map(tick => (
        <path class="grid" d={`M${at(tick)} ${top - 2}v${size.bar + 4}`} />
      ))}
      <rect class="bar" x={left} y={top} width={tenth((added > 0 ? old : right) - left)} height={size.bar} />
      {added > 0 && (
        <rect
          class="fresh"
          x={tenth(old + 1.5)}
          y={top + 1}
          width={tenth(Math.max(1, right - old - 2.5))}
          height={size.bar - 2}
        />
      )}
      {end > right + 3 && (
        <rect class="gone" x={right + 1} y={top + 1} width={tenth(end - right - 2)} height={size.bar - 2} />
      )}
      <path class="zero" d={`M${at(0)} ${top - 4}v${size.bar + 8}`} />
      <text class="count" x={end + 10} y={foot} font-size={size.count}>
        {numberWords(count, deck.story.language)}
        <tspan class="added">{changeWords(tally, deck.story.language)}</tspan>
      </text>
      {count === 0 && (
        <text class="none" x={right + 44} y={foot}>
          {words.noneCounted}
        </text>
      )}
    </>
  );
}

/** The axis that all bars share. */
export function BarAxisDrawing({ axis, top, context }: { axis: BarAxis; top: number; context: Context }) {
  return (
    <g class="range-axis bars" transform={`translate(0 ${top})`}>
      {axis.ticks.map(tick => {
        const x = tenth(axis.start + placeOn(axis, tick) * axis.length);
        return (
          <>
            <path d={`M${x} -8v8`} />
            <text x={x} y="15" text-anchor="middle">
              {numberWords(tick, context.deck.story.language)}
            </text>
          </>
        );
      })}
    </g>
  );
}

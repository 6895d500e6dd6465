/** @jsxImportSource preact */
/** The lens: a rail to scale, a dot or a bar an event, and each event's words led out beside it. */

import { type Lens, type LensEntry, lensBox, type RailPlace } from '../deck/slides/lens.ts';
import type { Rail } from '../deck/slides/lens-rail.ts';
import type { Context } from './context.ts';
import { Disc } from './disc.tsx';

/** Across, px: labels of ticks end at `label`, the rail stands at `rail`, bars beside it, text starts at `text`. */
const x = { label: 54, rail: 68, bar: 73, lane: 7, elbow: 104, text: 122 };
const head = 42;

interface LensProps {
  lens: Lens;
  context: Context;
}

/** What the lens shows, in the order of time: for paper, where its drawing is a figure. */
export function lensInWords({ lens, context }: LensProps): string {
  const { events } = context.deck.story;
  const entries = lens.entries.map(({ event, when, who }) => {
    const said = `${when}${who}`.replaceAll(' · ', ', ');
    return `${said}: ${events.find(({ id }) => id === event)?.title ?? ''}`;
  });
  // A PDF writes a text in twice as many bytes, and each as two digits, when one sign of it is not ASCII.
  return [lensTitle({ lens, context }), ...entries].join('. ').replaceAll('’', "'");
}

/** Of the lens only what the browser draws where the rest is stamped onto the page: a figure with alternative text. */
export function LensFigure({ lens, context }: LensProps) {
  const height = lens.height + head;
  const size = { width: lensBox.width, height };
  return (
    <svg
      class="lens"
      viewBox={`0 0 ${size.width} ${height}`}
      {...size}
      role="img"
      aria-label={lensInWords({ lens, context })}
    >
      <path class="rail" d={`M${x.rail} ${head}v0`} />
    </svg>
  );
}

export function LensDrawing({ lens, context }: LensProps) {
  const { words } = context;
  const height = lens.height + head;
  const all = lens.earlier + lens.entries.length + lens.later;
  // The present event is drawn last, so that nothing covers it.
  const entries = [...lens.entries].sort((a, b) => Number(a.now) - Number(b.now));
  return (
    <svg class="lens" viewBox={`0 0 ${lensBox.width} ${height}`} width={lensBox.width} height={height} role="group">
      <text class="lens-title" x={x.text} y="16">
        {lensTitle({ lens, context })}
      </text>
      {all > lens.entries.length && (
        <text class="lens-count" x={lensBox.width} y="16" text-anchor="end">
          {words.lensShown(lens.entries.length, all)}
        </text>
      )}
      <g transform={`translate(0 ${head})`}>
        {lens.rail && <RailDrawing rail={lens.rail} />}
        {lens.others.map(at => (
          <Disc class="other" cx={x.rail} cy={px(at)} r={3.5} />
        ))}
        {lens.looseTop !== undefined && (
          <g class="loose">
            <path class="rule" d={`M${x.text} ${lens.looseTop + 2}H${lensBox.width}`} />
            <text class="loose-title" x={x.text} y={lens.looseTop + 24}>
              {words.lensLoose}
            </text>
          </g>
        )}
        {entries.map(entry => (
          <Entry entry={entry} context={context} />
        ))}
      </g>
    </svg>
  );
}

/** The heading; it speaks of reporters only where an entry names one. */
export function lensTitle({ lens, context: { words } }: LensProps): string {
  const isReported = lens.entries.some(({ who }) => who !== '');
  return (isReported ? words.lensReported : words.lens)[lens.unit];
}

function RailDrawing({ rail }: { rail: Rail }) {
  return (
    <g>
      {rail.scale.segments.map(segment => (
        <path class="rail" d={`M${x.rail} ${px(segment.start * rail.height)}V${px(segment.end * rail.height)}`} />
      ))}
      {rail.ticks.map(tick => (
        <g class="lens-tick">
          <path d={`M${x.rail - 6} ${px(tick.at)}h6`} />
          <text x={x.label} y={px(tick.at + 5)} text-anchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      {rail.folds.map(fold => {
        const middle = px((fold.from + fold.to) / 2);
        return (
          <g class="fold">
            <path d={`M${x.rail - 7} ${middle - 1}l14 -5M${x.rail - 7} ${middle + 6}l14 -5`} />
            <text x={x.label} y={middle + 5} text-anchor="end">
              {fold.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Entry({ entry, context }: { entry: LensEntry; context: Context }) {
  const { place, top, lines } = entry;
  const last = top + 18 + (lines.length - 1) * lensBox.lineHeight;
  const words = (
    <>
      {lines.map((line, index) => (
        <text class="what" x={x.text} y={px(top + 18 + index * lensBox.lineHeight)}>
          {line}
        </text>
      ))}
      <text class="who" x={x.text} y={px(last + 21)}>
        <tspan class="when">{entry.when}</tspan>
        {entry.who}
      </text>
    </>
  );
  return (
    <g class={entry.now ? 'entry now' : 'entry'}>
      {place && <Pointer place={place} textY={top + 12} now={entry.now} />}
      {!place && entry.now && <Disc class="dot" cx={x.text - 18} cy={px(top + 12)} r={6} />}
      {context.page === 'deck' && !entry.now ? <a href={`#${entry.event}`}>{words}</a> : words}
    </g>
  );
}

function Pointer({ place, textY, now }: { place: RailPlace; textY: number; now: boolean }) {
  const { at, until = at, lane } = place;
  const barX = x.bar + lane * x.lane;
  const start = place.until === undefined ? x.rail + 8 : barX + 3;
  return (
    <>
      <path class="leader" d={`M${start} ${px((at + until) / 2)}L${x.elbow} ${px(textY)}H${x.text - 10}`} />
      {place.until === undefined && <Disc class="dot" cx={x.rail} cy={px(at)} r={now ? 8 : 5.5} />}
      {place.until !== undefined && !place.rough && (
        <path class="lasting" d={`M${barX} ${px(at + 1)}V${px(until - 1)}`} />
      )}
      {place.rough && <path class="somewhere" d={`M${barX - 3} ${px(at + 1)}h5V${px(until - 1)}h-5`} />}
    </>
  );
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** @jsxImportSource preact */
/** The lens: a rail to scale, a dot or a bar an event, and each event's words led out beside it. */

import { type LensEntry, lensBox, type RailPlace } from '../deck/slides/lens.ts';
import type { Rail } from '../deck/slides/lens-rail.ts';
import { led } from '../story/direction.ts';
import type { Context } from './context.ts';
import { Disc } from './disc.tsx';
import { heardEntry, type LensProps, lensInWords, lensTitle } from './lens-words.ts';

/** Across, px: labels of ticks end at `label`, the rail stands at `rail`, bars beside it, text starts at `text`. */
const x = { label: 54, rail: 68, bar: 73, lane: 7, elbow: 104, text: 122 };
const head = 42;
/** px of a bar in dashes, and of those past the end of the rail. */
const cut = { run: 16, past: 8 };

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
  // Leaders that turn at different places could cross.
  const leaderX = barX(Math.max(0, ...lens.entries.map(({ place }) => place?.lane ?? 0))) + 3;
  // The present event is pointed at last, so that nothing covers it; words come in the order of time.
  const pointed = [...lens.entries].sort((a, b) => Number(a.now) - Number(b.now));
  const isLoose = ({ place }: LensEntry) => lens.looseTop !== undefined && !place;
  const wordsOf = (entries: LensEntry[]) => entries.map(entry => <EntryWords entry={entry} context={context} />);
  return (
    <svg
      class="lens"
      viewBox={`0 0 ${lensBox.width} ${height}`}
      width={lensBox.width}
      height={height}
      role="group"
      aria-label={lensTitle({ lens, context })}
    >
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
        {pointed.map(entry => (
          <EntryPointer entry={entry} leaderX={leaderX} railEnd={lens.rail?.height ?? 0} />
        ))}
        <g role="list">{wordsOf(lens.entries.filter(entry => !isLoose(entry)))}</g>
        {lens.looseTop !== undefined && (
          <g class="loose">
            <path class="rule" d={`M${x.text} ${lens.looseTop + 2}H${lensBox.width}`} />
            <text class="loose-title" x={x.text} y={lens.looseTop + 24}>
              {words.lensLoose}
            </text>
          </g>
        )}
        {lens.looseTop !== undefined && <g role="list">{wordsOf(lens.entries.filter(isLoose))}</g>}
      </g>
    </svg>
  );
}

function RailDrawing({ rail }: { rail: Rail }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; each entry says its hour itself
    <g aria-hidden="true">
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

function EntryPointer({ entry, leaderX, railEnd }: { entry: LensEntry; leaderX: number; railEnd: number }) {
  const { place, anchor = place?.at ?? 0, top, now } = entry;
  if (!place && !now) return null;
  return (
    <g class={now ? 'entry now' : 'entry'}>
      {place ? (
        <Pointer place={place} railEnd={railEnd} from={{ x: leaderX, y: anchor }} textY={top + 12} now={now} />
      ) : (
        <Disc class="dot" cx={x.text - 18} cy={px(top + 12)} r={6} />
      )}
    </g>
  );
}

function EntryWords({ entry, context }: { entry: LensEntry; context: Context }) {
  const { story } = context.deck;
  const { top, lines, now } = entry;
  const last = top + 18 + (lines.length - 1) * lensBox.lineHeight;
  const words = (
    <>
      {lines.map((line, index) => (
        <>
          <text class="what" x={x.text} y={px(top + 18 + index * lensBox.lineHeight)}>
            {led(line, story.language)}
          </text>{' '}
        </>
      ))}
      <text class="who" x={x.text} y={px(last + 21)}>
        <tspan class="when">{entry.when}</tspan>
        {entry.who}
      </text>
    </>
  );
  return (
    <g class={now ? 'entry now' : 'entry'} role="listitem" {...(now ? { 'aria-current': 'step' as const } : {})}>
      {context.page === 'deck' && !now ? (
        <a href={`#${entry.event}`} aria-label={heardEntry(entry, story)}>
          {words}
        </a>
      ) : (
        words
      )}
    </g>
  );
}

interface PointerProps {
  place: RailPlace;
  railEnd: number;
  /** Where the leader begins: down, and across when it has passed all bars. */
  from: { x: number; y: number };
  textY: number;
  now: boolean;
}

function Pointer({ place, railEnd, from, textY, now }: PointerProps) {
  const start = place.until === undefined ? x.rail + 8 : barX(place.lane) + 3;
  const across = from.x > start ? `H${from.x}` : '';
  return (
    <>
      <path class="leader" d={`M${start} ${px(from.y)}${across}L${x.elbow} ${px(textY)}H${x.text - 10}`} />
      {place.until === undefined && <Disc class="dot" cx={x.rail} cy={px(place.at)} r={now ? 8 : 5.5} />}
      {place.until !== undefined && <BarDrawing place={place} until={place.until} railEnd={railEnd} />}
    </>
  );
}

interface BarProps {
  place: RailPlace;
  until: number;
  railEnd: number;
}

/** What has no known end runs out in dashes with an arrow; what an end of the rail cuts does so past that end. */
function BarDrawing({ place: { at, lane, rough, begun, onwards }, until, railEnd }: BarProps) {
  const middle = barX(lane);
  const run = Math.min(cut.run, (until - at) / (begun && onwards ? 2 : 1));
  const [from, to] = [px(begun ? at + run : at + 1), px(onwards ? until - run : until - 1)];
  const serif = (isCut: boolean | undefined, d: string) => (isCut ? '' : d);
  return (
    <>
      {!rough && to > from && <path class="lasting" d={`M${middle} ${from}V${to}`} />}
      {rough && (
        <path
          class="somewhere"
          d={`M${middle - 3} ${from}${serif(begun, 'h5')}M${middle + 2} ${from}V${to}${serif(onwards, 'h-5')}`}
        />
      )}
      {begun && <Onwards x={rough ? middle + 2 : middle} from={from} to={at - cut.past} />}
      {onwards && <Onwards x={rough ? middle + 2 : middle} from={to} to={until < railEnd ? until : until + cut.past} />}
    </>
  );
}

/** The axis at the foot has the same dashes. */
function Onwards({ x, from, to }: { x: number; from: number; to: number }) {
  const tip = px(to);
  const back = to > from ? -5 : 5;
  return (
    <>
      <path class="onwards" d={`M${x} ${from}V${px(to + back / 4)}`} />
      <path class="onwards-tip" d={`M${x - 5} ${px(tip + back)}L${x} ${tip}L${x + 5} ${px(tip + back)}`} />
    </>
  );
}

function barX(lane: number): number {
  return x.bar + lane * x.lane;
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}

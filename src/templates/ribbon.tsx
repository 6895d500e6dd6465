/** @jsxImportSource preact */
/** The time axis at the foot: bands, folds, ticks and marks, drawn to the stage's px. */

import type { Mark } from '../deck/marks.ts';
import { axisLength, type Ribbon } from '../deck/ribbon.ts';
import { stage } from '../deck/text/type.ts';
import { type Context, dateWords } from './context.ts';

/** Vertical places, px below the ribbon's top. */
const y = { title: 15, band: 23, spans: 34, top: 38, row: 76, pitch: 24, base: 92, label: 110 };
const height = stage.height - stage.ribbonTop;
/** Gap in the base line where the scale changes, px. */
const scaleGap = 4;
/** Between two bands that touch, px. */
const bandGap = 3;
const radius = { 1: 4.5, 2: 6, 3: 7.5 } as const;

/** Where the deck stands. Scripts set it themselves. */
export interface Present {
  event?: string | undefined;
  act?: string | undefined;
  /** How many events have been shown up to here. */
  reached: number;
}

export function RibbonDrawing({ context, present }: { context: Context; present?: Present }) {
  const { deck, page, words } = context;
  const { ribbon } = deck;
  const linked = page === 'deck';
  const state = stateOf(context, present);
  return (
    <svg
      class="ribbon-drawing"
      viewBox={`0 0 ${stage.width} ${height}`}
      {...(linked ? { role: 'group', 'aria-label': words.timeline } : { 'aria-hidden': true })}
    >
      <Bands ribbon={ribbon} linked={linked} present={present} />
      <Axis ribbon={ribbon} />
      <Extents marks={ribbon.marks} />
      <g {...(linked ? { role: 'list' } : {})}>
        {ribbon.marks.map(mark => (
          <MarkDrawing mark={mark} context={context} state={state(mark)} />
        ))}
      </g>
    </svg>
  );
}

/** Position (0-1) to px on the stage. */
function px(position: number): number {
  return Math.round((stage.margin + position * axisLength) * 10) / 10;
}

function stateOf({ deck }: Context, present?: Present): (mark: Mark) => string | undefined {
  if (!present) return () => undefined;
  const order = new Map(deck.story.events.map((event, index) => [event.id, index]));
  return mark => {
    if (present.event && mark.events.includes(present.event)) return 'now';
    return (order.get(mark.events[0] ?? '') ?? 0) < present.reached ? 'past' : 'coming';
  };
}

function Bands({ ribbon, linked, present }: { ribbon: Ribbon; linked: boolean; present?: Present | undefined }) {
  return (
    <g class="bands">
      {ribbon.bands.map(band => {
        const x = px(band.start);
        const width = Math.max(2, px(band.end) - x - bandGap);
        const solid = band.softFrom === undefined ? width : px(band.softFrom) - x;
        const drawing = (
          <>
            {linked && <title>{band.title}</title>}
            {band.titled && (
              <text class="band-title" x={x} y={y.title}>
                {band.title}
              </text>
            )}
            <rect class="band-bar" x={x} y={y.band} width={solid} height="4" />
            {solid < width && <path class="soft" d={dashes(x + solid, x + width, y.band + 2)} />}
            {linked && <rect class="target" x={x} y="0" width={width} height="32" />}
          </>
        );
        return (
          <g class="band" data-act={band.act} {...(present?.act === band.act ? { 'data-now': true } : {})}>
            {linked ? (
              <a href={`#${band.act}`} aria-label={band.title}>
                {drawing}
              </a>
            ) : (
              drawing
            )}
          </g>
        );
      })}
    </g>
  );
}

/** A soft end: dashes that grow shorter and further apart. */
function dashes(from: number, to: number, height: number): string {
  const parts: string[] = [];
  const step = 9;
  for (let x = from + 3; x < to; x += step) {
    const share = 1 - (x - from) / (to - from);
    parts.push(`M${Math.round(x * 10) / 10} ${height}h${Math.max(1, Math.round(share * 6 * 10) / 10)}`);
  }
  return parts.join('');
}

function Axis({ ribbon }: { ribbon: Ribbon }) {
  return (
    <g class="axis">
      {ribbon.spans.map(span => (
        <rect
          class="span"
          x={px(span.start)}
          y={y.spans}
          width={Math.max(2, px(span.end) - px(span.start))}
          height={y.base - y.spans}
        >
          <title>{span.title}</title>
        </rect>
      ))}
      {ribbon.axis.segments.map(segment => (
        <path class="base" d={`M${px(segment.start)} ${y.base}H${px(segment.end) - scaleGap}`} />
      ))}
      {ribbon.ticks.map(tick => (
        <>
          <path
            class={tick.label ? 'tick tall' : 'tick'}
            d={`M${px(tick.at)} ${tick.label ? y.top : y.base - 6}V${y.base}`}
          />
          {tick.label && (
            <text class="tick-label" x={px(tick.labelAt)} y={y.label} text-anchor="middle">
              {tick.label}
            </text>
          )}
        </>
      ))}
      {ribbon.folds.map(fold => {
        const middle = (px(fold.start) + px(fold.end)) / 2;
        return (
          <g class="fold">
            <path d={`M${middle - 7} ${y.base + 3}l6 -14M${middle + 1} ${y.base + 3}l6 -14`} />
            <text x={middle} y={y.label} text-anchor="middle">
              {fold.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Bars of what lasted and lines of what is only roughly dated, under all marks. */
function Extents({ marks }: { marks: Mark[] }) {
  return (
    <g class="extents">
      {marks
        .filter(mark => mark.form !== 'point')
        .map(mark => (
          <path
            class={mark.form}
            data-of={mark.events.join(' ')}
            d={`M${px(mark.start)} ${y.row - mark.row * y.pitch}H${px(mark.end)}`}
          />
        ))}
      {marks
        .filter(mark => mark.openEnd)
        .map(mark => (
          <path
            class="onwards"
            data-of={mark.events.join(' ')}
            d={`M${px(mark.end)} ${y.row - mark.row * y.pitch}h26`}
          />
        ))}
    </g>
  );
}

function MarkDrawing({ mark, context, state }: { mark: Mark; context: Context; state: string | undefined }) {
  const { deck, page, words } = context;
  const events = mark.events.flatMap(id => deck.story.events.find(event => event.id === id) ?? []);
  const [event] = events;
  if (!event) return null;
  const x = px(mark.at);
  const rowY = y.row - mark.row * y.pitch;
  const crowd = events.length > 1;
  const drawing = (
    <>
      <circle class="dot" cx={x} cy={rowY} r={crowd ? 10 : radius[mark.weight]} />
      {mark.uncertain && <path class="doubt" d={`M${x - 11} ${rowY - 5}q-3 5 0 10M${x + 11} ${rowY - 5}q3 5 0 10`} />}
      {crowd && (
        <text class="count" x={x} y={rowY + 5} text-anchor="middle">
          {events.length}
        </text>
      )}
      {page === 'deck' && <rect class="target" x={x - 12} y={rowY - 12} width="24" height="24" />}
    </>
  );
  const shared = state ? { 'data-state': state } : {};
  if (page !== 'deck')
    return (
      <g class="mark" {...shared}>
        {drawing}
      </g>
    );
  const titles = events.map(one => `${dateWords(context, one.date, 'short', one.dateLabel)}: ${one.title}`);
  return (
    <g role="listitem" class="mark-item">
      <a
        class={crowd ? 'mark crowd' : 'mark'}
        href={`#${event.id}`}
        {...(crowd ? { 'data-events': mark.events.join(' '), 'aria-haspopup': 'menu' } : { 'data-event': event.id })}
        aria-label={crowd ? `${words.more(events.length - 1)}: ${titles.join('; ')}` : titles[0]}
        {...shared}
      >
        {drawing}
      </a>
    </g>
  );
}

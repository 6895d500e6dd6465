/** @jsxImportSource preact */
/** The time axis at the foot: bands, folds, ticks and marks, drawn to the stage's px. */

import type { Mark } from '../deck/marks.ts';
import type { Ribbon } from '../deck/ribbon.ts';
import { stage } from '../deck/text/type.ts';
import type { Context } from './context.ts';
import { Axis, Extents, Lanes, Spans } from './ribbon-axis.tsx';
import { MarkDrawing } from './ribbon-mark.tsx';
import { dashes, placesIn } from './ribbon-places.ts';

const height = stage.height - stage.ribbonTop;
/** Between two bands that touch, px. */
const bandGap = 3;

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
      <Spans context={context} />
      <Lanes ribbon={ribbon} />
      <Axis ribbon={ribbon} />
      <Extents ribbon={ribbon} />
      <g {...(linked ? { role: 'list' } : {})}>
        {ribbon.marks.map(mark => (
          <MarkDrawing mark={mark} context={context} state={state(mark)} />
        ))}
      </g>
    </svg>
  );
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
  const { px, y } = placesIn(ribbon);
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
            {linked && <rect class="target" x={x} y="0" width={width} height={y.band + 7} />}
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

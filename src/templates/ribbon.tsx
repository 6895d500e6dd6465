/** @jsxImportSource preact */
/** The time axis at the foot: bands, folds, ticks and marks, drawn to the stage's px. */

import type { Mark } from '../deck/marks.ts';
import type { Ribbon } from '../deck/ribbon.ts';
import { stage } from '../deck/text/type.ts';
import { led } from '../story/direction.ts';
import type { Story } from '../story/story.ts';
import { type Context, dateWords } from './context.ts';
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

interface RibbonProps {
  context: Context;
  present?: Present;
  /** What the drawing says, where it stands for itself; elsewhere on paper it is decoration. */
  description?: string;
}

export function RibbonDrawing({ context, present, description }: RibbonProps) {
  const { deck, page, words } = context;
  const { ribbon } = deck;
  const linked = page === 'deck';
  const state = stateOf(context, present);
  return (
    <svg
      class="ribbon-drawing"
      viewBox={`0 0 ${stage.width} ${height}`}
      {...(linked ? { role: 'group', 'aria-label': words.timeline } : drawn(description))}
    >
      <Bands ribbon={ribbon} language={deck.story.language} linked={linked} present={present} />
      <RibbonGround context={context} />
      <g {...(linked ? { role: 'list' } : {})}>
        {ribbon.marks.map(mark => (
          <MarkDrawing mark={mark} context={context} state={state(mark)} />
        ))}
      </g>
    </svg>
  );
}

/** What lies under the marks and is the same wherever the deck stands. */
export function RibbonGround({ context }: { context: Context }) {
  const { ribbon, story } = context.deck;
  return (
    <>
      <Spans context={context} />
      <Lanes ribbon={ribbon} language={story.language} />
      <Axis ribbon={ribbon} />
      <Extents ribbon={ribbon} />
    </>
  );
}

function drawn(description: string | undefined) {
  return description === undefined ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': description };
}

/** First and last date, and how many events each part has: "Timeline, 1992 to Feb 2013. Background: 6 events." */
export function ribbonInWords(context: Context): string {
  const { words, deck } = context;
  const { acts, events } = deck.story;
  const [first, last] = [events[0], events.at(-1)].map(event => event && dateWords(context, event.date, 'label'));
  const parts = acts.map(({ id, title }) => {
    const count = words.events(events.filter(event => event.act === id).length);
    return title ? `${title}${words.colon}${count}` : count;
  });
  return `${words.timeline}${words.comma}${words.fromTo(first ?? '', last ?? '')}. ${parts.join('. ')}.`;
}

/** How each mark stands to the present. */
export function stateOf({ deck }: Context, present?: Present): (mark: Mark) => string | undefined {
  if (!present) return () => undefined;
  const order = orderOf(deck.story);
  return mark => {
    if (present.event && mark.events.includes(present.event)) return 'now';
    return (order.get(mark.events[0] ?? '') ?? 0) < present.reached ? 'past' : 'coming';
  };
}

const orders = new WeakMap<Story, Map<string, number>>();

/** Places of the events by id. */
function orderOf(story: Story): Map<string, number> {
  const order = orders.get(story) ?? new Map(story.events.map((event, index) => [event.id, index]));
  orders.set(story, order);
  return order;
}

interface BandsProps {
  ribbon: Ribbon;
  language: string;
  linked: boolean;
  present?: Pick<Present, 'act'> | undefined;
}

export function Bands({ ribbon, language, linked, present }: BandsProps) {
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
                {led(band.title, language)}
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

/** @jsxImportSource preact */
/** One mark of the ribbon: a dot by weight, or a count; on the deck's page a link. */

import type { Mark } from '../deck/marks.ts';
import { type Context, dateWords } from './context.ts';
import { Disc } from './disc.tsx';
import { placesIn, tenth } from './ribbon-places.ts';

const radius = { 1: 4.5, 2: 6, 3: 7.5 } as const;
const crowdRadius = 10;
/** The style sheet does the same where scripts say which mark is the present one: its radius, and how far doubt stands from it. */
const nowRadius = 10;
const nowScale = 1.2;

export function MarkDrawing({ mark, context, state }: { mark: Mark; context: Context; state: string | undefined }) {
  const { deck, page, words } = context;
  const { px, rowY, y } = placesIn(deck.ribbon);
  const x = px(mark.at);
  const level = rowY(mark.row);
  const crowd = mark.events.length > 1;
  const r = crowd ? crowdRadius : radius[mark.weight];
  const still = page !== 'deck';
  const drawing = (
    <>
      {(!still || state === 'now') && <path class="stem" d={`M${x} ${level}V${y.base}`} />}
      {still ? (
        <Disc class="dot" cx={x} cy={level} r={state === 'now' ? nowRadius : r} />
      ) : (
        <circle class="dot" cx={x} cy={level} r={r} />
      )}
      {mark.uncertain && <path class="doubt" d={brackets(x, level, still && state === 'now' ? nowScale : 1)} />}
      {crowd && (
        <text class="count" x={x} y={level + 5} text-anchor="middle">
          {words.number(mark.events.length)}
        </text>
      )}
      {!still && <rect class="target" x={tenth(x - 12)} y={level - 12} width="24" height="24" />}
    </>
  );
  const shared = state ? { 'data-state': state } : {};
  if (still)
    return (
      <g class="mark" {...shared}>
        {drawing}
      </g>
    );
  const events = mark.events.flatMap(id => deck.story.events.find(event => event.id === id) ?? []);
  const [event] = events;
  if (!event) return null;
  const lane = deck.ribbon.lanes.find(candidate => candidate.events.includes(event.id))?.title;
  // With its year: who only hears it does not see where it stands.
  const titles = events.map(one => `${dateWords(context, one.date, 'label', one.dateLabel)}${words.colon}${one.title}`);
  return (
    <g role="listitem" class="mark-item">
      <a
        class={crowd ? 'mark crowd' : 'mark'}
        href={`#${event.id}`}
        {...(crowd ? { 'data-events': mark.events.join(' '), 'aria-haspopup': 'menu' } : { 'data-event': event.id })}
        aria-label={[
          lane,
          crowd ? `${words.events(events.length)}${words.colon}${titles.join(words.semicolon)}` : titles[0],
        ]
          .filter(Boolean)
          .join(words.comma)}
        {...shared}
      >
        {drawing}
      </a>
    </g>
  );
}

/** Round brackets about a date that is not certain, as a path. */
function brackets(x: number, y: number, scale: number): string {
  const [out, rise, bow] = [11 * scale, 5 * scale, 3 * scale].map(tenth) as [number, number, number];
  return `M${tenth(x - out)} ${y - rise}q${-bow} ${rise} 0 ${2 * rise}M${tenth(x + out)} ${y - rise}q${bow} ${rise} 0 ${2 * rise}`;
}

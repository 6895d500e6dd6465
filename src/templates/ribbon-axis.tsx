/** @jsxImportSource preact */
/** What lies under the marks of the ribbon: stretches, rows of lanes, the base line with ticks and folds, bars of what lasted. */

import type { Mark } from '../deck/marks.ts';
import type { Ribbon } from '../deck/ribbon.ts';
import { stage } from '../deck/text/type.ts';
import { led } from '../story/direction.ts';
import { type Context, dateWords } from './context.ts';
import { dashes, placesIn, tenth } from './ribbon-places.ts';

/** Gap in the base line where the scale changes, px. */
const scaleGap = 4;
/** A soft end of a bar, and the dashes of an open one, px. */
const [softEnd, onward] = [18, 26];
/** Stretches without slides, under everything; each says its name and dates to the pointer. */
export function Spans({ context }: { context: Context }) {
  const { ribbon } = context.deck;
  const { px, y } = placesIn(ribbon);
  return (
    <g class="spans">
      {ribbon.spans.map(span => {
        const [from, to] = [px(span.start), px(span.end)];
        const words = dateWords(context, span.date, 'long');
        return (
          <g
            class="span"
            role="img"
            aria-label={`${words}${context.words.colon}${span.title}`}
            data-title={span.title}
            data-date={words}
          >
            <rect x={from} y={y.spans} width={Math.max(2, tenth(to - from))} height={y.base - y.spans} />
            <path d={`M${from} ${y.spans}V${y.base}M${to} ${y.spans}V${y.base}`} />
            {span.nameAt !== undefined && y.name > 0 && (
              <text class="span-name" x={px(span.nameAt)} y={y.name}>
                {led(span.title, context.deck.story.language)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

export function Lanes({ ribbon, language }: { ribbon: Ribbon; language: string }) {
  const { px, rowY } = placesIn(ribbon);
  return (
    <g class="lanes">
      {ribbon.lanes.map(lane => (
        <>
          <path class="lane" d={`M${px(0)} ${rowY(lane.row)}H${px(1)}`} />
          {lane.name && (
            <text class="lane-name" x={stage.margin} y={rowY(lane.row) + 5}>
              {led(lane.name, language)}
            </text>
          )}
        </>
      ))}
    </g>
  );
}

export function Axis({ ribbon }: { ribbon: Ribbon }) {
  const { px, y } = placesIn(ribbon);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; each mark says its date itself
    <g class="axis" aria-hidden="true">
      {ribbon.axis.segments.map(segment => (
        <path class="base" d={`M${px(segment.start)} ${y.base}H${px(segment.end) - scaleGap}`} />
      ))}
      <Ticks ribbon={ribbon} />
      {ribbon.turns.map(turn => (
        <path class="turn" d={`M${tenth(px(turn) - 5)} ${y.base + 4}l6 -14`} />
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

/** One path for all strokes of a length: on paper they are drawn on every page. */
function Ticks({ ribbon }: { ribbon: Ribbon }) {
  const { px, y } = placesIn(ribbon);
  const [tall, small] = [ribbon.ticks.filter(tick => tick.label), ribbon.ticks.filter(tick => !tick.label)];
  const strokes = (ticks: Ribbon['ticks'], top: number) =>
    ticks.map(({ at }) => `M${px(at)} ${top}V${y.base}`).join('');
  return (
    <>
      {small.length > 0 && <path class="tick" d={strokes(small, y.base - 6)} />}
      {tall.length > 0 && <path class="tick tall" d={strokes(tall, y.top)} />}
      {tall.map(tick => (
        <text class="tick-label" x={px(tick.labelAt)} y={y.label} text-anchor="middle">
          {tick.label}
        </text>
      ))}
    </>
  );
}

/** Bars of what lasted and lines of what is only roughly dated, under all marks. */
export function Extents({ ribbon }: { ribbon: Ribbon }) {
  const { px, rowY } = placesIn(ribbon);
  return (
    <g class="extents">
      {ribbon.marks.filter(hasExtent).map(mark => {
        const level = rowY(mark.row);
        const [from, to] = [px(mark.start), px(mark.end)];
        const soft = Math.min(softEnd, (to - from) / 3);
        const solid = [from + (mark.softStart ? soft : 0), to - (mark.softEnd ? soft : 0)].map(tenth);
        return (
          <g data-of={mark.events.join(' ')}>
            {mark.form === 'interval' && <path class="interval" d={`M${solid[0]} ${level}H${solid[1]}`} />}
            {mark.form === 'interval' && mark.softStart && (
              <path class="soft" d={dashes(solid[0] ?? from, from, level)} />
            )}
            {mark.form === 'interval' && mark.softEnd && <path class="soft" d={dashes(solid[1] ?? to, to, level)} />}
            {mark.form === 'range' && (
              <path class="range" d={`M${from} ${level - 4}v8M${from} ${level}H${to}M${to} ${level - 4}v8`} />
            )}
            {mark.openStart && (
              <path class="onwards" d={`M${from} ${level}H${Math.max(px(0), tenth(from - onward))}`} />
            )}
            {mark.openEnd && <path class="onwards" d={`M${to} ${level}H${Math.min(px(1), tenth(to + onward))}`} />}
          </g>
        );
      })}
    </g>
  );
}

function hasExtent({ form, openStart, openEnd }: Mark): boolean {
  return form !== 'point' || Boolean(openStart || openEnd);
}

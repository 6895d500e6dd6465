/** @jsxImportSource preact */
/** The lens: a rail to scale with its ticks, a dot an event, and each event's words led out beside it. */

import type { Lens, LensEntry } from '../deck/lens.ts';
import { lensBox } from '../deck/lens.ts';
import { formatTick } from '../time/format.ts';
import type { Context } from './context.ts';

/** Across: tick labels end at `label`, the rail stands at `rail`, text starts at `text` (px). */
const x = { label: 52, rail: 68, elbow: 90, text: 122 };
const head = 42;

export function LensDrawing({ lens, context, act }: { lens: Lens; context: Context; act: string | undefined }) {
  const { story } = context.deck;
  const title = story.acts.find(candidate => candidate.id === act)?.title ?? '';
  const { language: locale, timezone: zone } = story;
  const rail = lens.entries.some(entry => entry.at !== undefined);
  return (
    <svg
      class="lens"
      viewBox={`0 0 ${lensBox.width} ${lens.railHeight + head}`}
      width={lensBox.width}
      height={lens.railHeight + head}
      role="group"
    >
      <text class="lens-title" x={x.text} y="16">
        {lens.unit === 'day' ? context.words.lensDay : context.words.lensAct(title)}
      </text>
      <g transform={`translate(0 ${head})`}>
        {rail && <path class="rail" d={`M${x.rail} 0V${lens.railHeight}`} />}
        {rail &&
          lens.ticks.map(tick => (
            <g class="lens-tick">
              <path d={`M${x.rail - 5} ${tick.position * lens.railHeight}h5`} />
              <text x={x.label} y={tick.position * lens.railHeight + 5} text-anchor="end">
                {formatTick(tick, { locale, zone })}
              </text>
            </g>
          ))}
        {lens.entries.map(entry => (
          <Entry entry={entry} lens={lens} context={context} />
        ))}
      </g>
    </svg>
  );
}

function Entry({ entry, lens, context }: { entry: LensEntry; lens: Lens; context: Context }) {
  const dotY = entry.at === undefined ? undefined : entry.at * lens.railHeight;
  const textY = entry.top + 12;
  const words = (
    <>
      {entry.lines.map((line, index) => (
        <text class="what" x={x.text} y={entry.top + 18 + index * lensBox.lineHeight}>
          {line}
        </text>
      ))}
      <text class="who" x={x.text} y={entry.top + 18 + (entry.lines.length - 1) * lensBox.lineHeight + 21}>
        <tspan class="when">{entry.when}</tspan>
        {entry.who}
      </text>
    </>
  );
  return (
    <g class={entry.now ? 'entry now' : 'entry'}>
      {dotY !== undefined && entry.until !== undefined && (
        <path class="lasting" d={`M${x.rail} ${dotY}V${entry.until * lens.railHeight}`} />
      )}
      {dotY !== undefined && <path class="leader" d={`M${x.rail + 8} ${dotY}L${x.elbow} ${textY}H${x.text - 10}`} />}
      {dotY !== undefined && <circle class="dot" cx={x.rail} cy={dotY} r={entry.now ? 8 : 5.5} />}
      {context.page === 'deck' && !entry.now ? <a href={`#${entry.event}`}>{words}</a> : words}
    </g>
  );
}

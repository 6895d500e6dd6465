/** @jsxImportSource preact */
/** The key: what the marks of the axis and the lines of accounts and figures mean. */

import type { ComponentChildren } from 'preact';
import { keyBox } from '../deck/slides/closing-slides.ts';
import type { Context } from './context.ts';

/** px */
const perRow = 4;
export const cell = { width: keyBox.width / perRow, height: 26, sign: 44 };

export function KeyDrawing({ context: { words } }: { context: Context }) {
  const { key } = words;
  const entries: [sign: ComponentChildren, meaning: string][] = [
    [<circle class="key-past" cx="16" cy="0" r="6" />, key.past],
    [<circle class="key-now" cx="16" cy="0" r="9" />, key.now],
    [<circle class="key-coming" cx="16" cy="0" r="6" />, key.coming],
    [<path class="key-thin" d="M6 -5q-3 5 0 10M26 -5q3 5 0 10M16 -2v4" />, key.rough],
    [<path class="key-bar" d="M2 0h28" />, key.lasts],
    [<path class="key-thin" d="M2 5v-5h28v5" />, key.somewhere],
    [<path class="key-thin" d="M8 7l6 -14M16 7l6 -14" />, key.folded],
    [<path class="key-thin" d="M2 2h10M18 2h10M12 8l6 -12" />, key.turn],
    [<path class="key-party" d="M0 0h32" />, key.party],
    [<path class="key-reporter" d="M0 0h32" />, key.reporter],
    [<path class="key-other" d="M0 0h32" />, key.other],
    [
      <>
        <circle class="person" cx="16" cy="0" r="7" />
        <circle class="ring" cx="16" cy="0" r="10.5" />
      </>,
      key.ringed,
    ],
    [<circle class="gone" cx="16" cy="0" r="7" />, key.gone],
    [<path class="key-thin" d="M2 -8v16M2 0h24M22 -5l6 5l-6 5" />, key.open],
  ];
  return (
    <svg class="key" viewBox={`0 0 ${keyBox.width} ${keyBox.height}`} role="img" aria-label={key.title}>
      {entries.map(([sign, meaning], index) => (
        <g transform={`translate(${(index % perRow) * cell.width} ${14 + Math.floor(index / perRow) * cell.height})`}>
          {sign}
          <text x={cell.sign} y="5">
            {meaning}
          </text>
        </g>
      ))}
    </svg>
  );
}

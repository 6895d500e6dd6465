/** What a look says of fills, strokes and letters. */

import type { TypeStyle } from '../../deck/text/type.ts';
import type { Drawn, Look } from './drawn.ts';

export interface Paint {
  /** Tokens of the theme. */
  fill?: string | undefined;
  fillOpacity?: number;
  /** PowerPoint's name of a pattern in the colour of `fill`, on paper. */
  pattern?: string | undefined;
  stroke?: string | undefined;
  strokeOpacity?: number;
  /** px */
  strokeWidth?: number;
  /** px */
  dashes?: number[] | undefined;
}

export interface Font extends TypeStyle {
  /** A token of the theme. */
  colour: string;
  capitals?: boolean;
}

export function visible({ visibility }: Look): boolean {
  return visibility !== 'hidden';
}

const paints = new WeakMap<Look, Paint>();

export function paintOf(look: Look): Paint {
  const paint = paints.get(look) ?? makePaint(look);
  paints.set(look, paint);
  return paint;
}

function makePaint(look: Look): Paint {
  const dashes = look['stroke-dasharray']?.split(/[ ,]+/).map(Number);
  return {
    fill: tokenOf(look.fill ?? 'var(--ink)'),
    fillOpacity: Number(look['fill-opacity'] ?? 1),
    stroke: tokenOf(look.stroke ?? 'none'),
    strokeOpacity: Number(look['stroke-opacity'] ?? 1),
    strokeWidth: Number.parseFloat(look['stroke-width'] ?? '1'),
    ...(dashes?.every(Number.isFinite) ? { dashes } : {}),
  };
}

/** `var(--soft)` is `soft`. */
export function tokenOf(value: string): string | undefined {
  if (value === 'none' || value === 'transparent') return undefined;
  return /^var\(--([\w-]+)\)$/.exec(value)?.[1] ?? value;
}

const fonts = new WeakMap<Look, Font>();

export function fontFrom(look: Look): Font {
  const font = fonts.get(look) ?? makeFont(look);
  fonts.set(look, font);
  return font;
}

function makeFont(look: Look): Font {
  const weight = Number(look['font-weight'] ?? 400);
  const tracking = Number.parseFloat(look['letter-spacing'] ?? '0');
  const size = Number.parseFloat(look['font-size'] ?? '16');
  return {
    family: look['font-family']?.includes('serif') ? 'serif' : 'sans',
    weight: ([400, 500, 600, 700] as const).find(known => known === weight) ?? 400,
    ...(look['font-style'] === 'italic' ? { italic: true } : {}),
    size,
    leading: 1.3 * size,
    ...(tracking ? { tracking } : {}),
    ...(look['text-transform'] === 'uppercase' ? { capitals: true } : {}),
    colour: /^var\(--([\w-]+)\)$/.exec(look.fill ?? '')?.[1] ?? 'ink',
  };
}

/** An attribute in px. */
export function number({ attributes }: Drawn, name: string): number {
  return Number(attributes[name] ?? 0);
}

/** How far a group is moved, px. */
export function shiftOf({ attributes }: Drawn): [x: number, y: number] {
  const [, x = '0', y = '0'] = /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)$/.exec(attributes.transform ?? '') ?? [];
  return [Number(x), Number(y)];
}

/** Axes of numbers: from 0, or from the least where values are negative, with round ticks. */

import type { Quantity } from '../../story/story.ts';
import { boundsOf, openSide } from '../quantity.ts';

export interface NumberAxis {
  /** 0 or, with negative values, a round number below the least. */
  from: number;
  to: number;
  /** Evenly apart, `from` and `to` among them. */
  ticks: number[];
}

export interface NumberAxisOptions {
  /** Steps at most between the ticks. */
  most?: number;
  /** Only whole numbers: half a person says nothing. */
  whole?: boolean;
}

/** How far past its last named number an open value is drawn, as a share of that number. */
const beyond = 0.15;

/** The axis that holds 0 and every value. Steps are 1, 2, 2.5 or 5 times a power of ten. */
export function planNumberAxis(values: number[], { most = 5, whole = false }: NumberAxisOptions = {}): NumberAxis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const reach = high - low || 1;
  const step = stepsFrom(reach / most, whole).find(size => countOf(low, high, size) <= most) ?? reach;
  const first = Math.floor(exactly(low / step));
  const count = Math.max(1, countOf(low, high, step));
  const ticks = Array.from({ length: count + 1 }, (_, index) => exactly((first + index) * step));
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, ticks };
}

/** What an axis must hold so that a quantity can be drawn on it, the way that it is open included. */
export function reachOf(quantity: Quantity): number[] {
  const { low, high } = boundsOf(quantity);
  const side = openSide(quantity);
  if (side === 'up') return [low, high + beyond * Math.abs(high)];
  return side === 'down' && low < 0 ? [low - beyond * Math.abs(low), high] : [low, high];
}

/** From this factor on, groups of values have axes of their own: on the same one the small ones would show nothing. */
const sharedUpTo = 5;

/** What the axis of each group must hold: everything, or only its own where the groups are too far apart. */
export function heldByAxes(groups: number[][]): number[][] {
  const reaches = groups.map(values => Math.max(0, ...values.map(Math.abs))).filter(reach => reach > 0);
  const shared = Math.max(...reaches) <= sharedUpTo * Math.min(...reaches);
  return groups.map(own => (shared ? groups.flat() : own));
}

/** Place of a value on an axis, 0-1; values beyond its ends stand at them. */
export function placeOn({ from, to }: NumberAxis, value: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

function countOf(low: number, high: number, step: number): number {
  return Math.ceil(exactly(high / step)) - Math.floor(exactly(low / step));
}

/** Round steps from about `least` on, from fine to coarse. */
function stepsFrom(least: number, whole: boolean): number[] {
  const power = Math.floor(Math.log10(least));
  const steps = [0, 1, 2].flatMap(more => [1, 2, 2.5, 5].map(digit => exactly(digit * 10 ** (power + more))));
  return whole ? [...new Set(steps.map(step => (step < 1 ? 1 : step)))].filter(Number.isInteger) : steps;
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
function exactly(value: number): number {
  return Number(value.toPrecision(12));
}

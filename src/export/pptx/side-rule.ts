/**
 * The rule over what belongs to a side: whole for a party, broken for a reporter, thin for those on no side. At its head
 * stands the shape of the side, which says the same as its colour.
 */

import type { Stroke } from '../drawing/path.ts';
import { freeform, type Preset, presetShape, type Shape } from './shapes.ts';
import type { Sheet } from './sheet.ts';

export interface SideRule {
  colour: string;
  part?: 'party' | 'reporter' | undefined;
}

/** px; the theme sets the same. */
const thick = 4;
const thin = 2;
const markerSize = 14;

/** Grey is no side, and has none. */
export const markers: Partial<Record<string, Preset>> = {
  blue: 'ellipse',
  violet: 'rect',
  red: 'triangle',
  green: 'diamond',
  sand: 'flowChartMerge',
  teal: 'plus',
};

export function sideRule(
  { colour, part }: SideRule,
  { x, y, width }: { x: number; y: number; width: number },
  sheet: Sheet,
): Shape[] {
  const strokeWidth = part ? thick : thin;
  const level = y + strokeWidth / 2;
  const stroke: Stroke = { from: [x, level], steps: [{ to: [x + width, level] }], closed: false };
  const dashes = part === 'reporter' ? [8, 5] : undefined;
  const rule = freeform(sheet, { part: 'rule' }, [stroke], { stroke: colour, strokeWidth, dashes });
  const preset = markers[colour];
  if (!preset) return rule;
  const box = { x, y: y + thick / 2 - markerSize / 2, width: markerSize, height: markerSize };
  return [...rule, presetShape(sheet, { part: 'side' }, preset, box, { fill: colour })];
}

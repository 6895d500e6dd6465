/**
 * The rule over what belongs to a side: whole for a party, broken for a reporter, thin for those on no side. At its head
 * stands the pattern of the side, which says the same as its colour.
 */

import type { Stroke } from '../drawing/path.ts';
import { freeform, presetShape, type Shape } from './shapes.ts';
import type { Sheet } from './sheet.ts';

export interface SideRule {
  colour: string;
  part?: 'party' | 'reporter' | undefined;
}

/** px; the theme sets the same. */
const thick = 4;
const thin = 2;
/** The swatch at the head of the rule. */
const swatch = { width: 28, height: 12 };

/** PowerPoint's names of the patterns that the theme draws. Grey is no side, and has none. */
export const patterns: Partial<Record<string, string>> = {
  blue: 'solid',
  violet: 'wdUpDiag',
  red: 'narVert',
  green: 'narHorz',
  sand: 'smCheck',
  teal: 'wdDnDiag',
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
  const pattern = patterns[colour];
  if (!pattern) return rule;
  const paint = { fill: colour, stroke: colour, strokeWidth: 2, ...(pattern === 'solid' ? {} : { pattern }) };
  const box = { x, y: y + thick / 2 - swatch.height / 2, ...swatch };
  return [...rule, presetShape(sheet, { part: 'side' }, 'rect', box, paint)];
}

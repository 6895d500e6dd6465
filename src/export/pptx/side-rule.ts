/** The rule over what belongs to a side: whole for a party, broken for a reporter, thin for those on no side. */

import type { Stroke } from '../drawing/path.ts';
import { freeform, type Shape } from './shapes.ts';
import type { Sheet } from './sheet.ts';

export interface SideRule {
  colour: string;
  part?: 'party' | 'reporter' | undefined;
}

/** px; the theme sets the same. */
const thick = 4;
const thin = 2;

export function sideRule(
  { colour, part }: SideRule,
  { x, y, width }: { x: number; y: number; width: number },
  sheet: Sheet,
): Shape[] {
  const strokeWidth = part ? thick : thin;
  const level = y + strokeWidth / 2;
  const stroke: Stroke = { from: [x, level], steps: [{ to: [x + width, level] }], closed: false };
  const dashes = part === 'reporter' ? [8, 5] : undefined;
  return freeform(sheet, { name: 'Rule' }, [stroke], { stroke: colour, strokeWidth, dashes });
}

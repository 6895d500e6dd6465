/** The time axis at the foot: what never changes lies on the master, acts and marks on each slide. */

import { stage } from '../../deck/text/type.ts';
import { hasOwnRibbon } from '../../templates/paper-page.tsx';
import { RibbonDrawing, ribbonInWords } from '../../templates/ribbon.tsx';
import { type Drawn, drawnFrom } from '../drawing/drawn.ts';
import { drawElements, elements } from './drawing.ts';
import { group, type Shape } from './shapes.ts';
import type { Sheet } from './sheet.ts';

const place = { x: 0, y: stage.ribbonTop };

/** @param reached how many events have been shown up to this slide */
export function ribbonOf(sheet: Sheet, reached: number): Shape[] {
  const { slide } = sheet;
  const parts = partsOf(sheet, { event: slide.event?.id, act: slide.act, reached });
  const moving = parts.filter(part => part.classes.includes('bands') || part.attributes.role === 'list');
  const { context } = sheet.book;
  // Told whole where it stands for itself, as on paper.
  const alt = hasOwnRibbon(slide) ? ribbonInWords(context) : context.words.timeline;
  return group(sheet, { part: 'timeline', alt }, drawElements(moving, place, sheet));
}

export function axisOf(sheet: Sheet): Shape[] {
  const parts = partsOf(sheet, { reached: 0 });
  const still = parts.filter(part => !part.classes.includes('bands') && part.attributes.role !== 'list');
  return group(sheet, { part: 'axis' }, drawElements(still, place, sheet));
}

function partsOf(
  sheet: Sheet,
  present: { event?: string | undefined; act?: string | undefined; reached: number },
): Drawn[] {
  const [drawing] = elements(drawnFrom(RibbonDrawing({ context: sheet.book.context, present })));
  return elements(drawing?.children ?? []);
}

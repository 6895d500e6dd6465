import type { SettingSlide } from '../../../deck/deck.ts';
import { drawCorner } from '../head.ts';
import { mapShapes } from '../map.ts';
import type { Sheet } from '../sheet.ts';

export function settingBody(slide: SettingSlide, sheet: Sheet): void {
  const view = sheet.book.context.deck.views.get(slide.view);
  if (!view) return;
  sheet.add(...mapShapes(view, 'top', sheet));
  if (view.credit) drawCorner(sheet, 'credit', view.credit);
}

/** The last slides: how the story was made, what was corrected, the numbered sources. */

import type { CorrectionsSlide, MethodSlide, SourcesSlide } from '../../../deck/deck.ts';
import { stage, type } from '../../../deck/text/type.ts';
import { dateWords } from '../../../templates/context.ts';
import { KeyDrawing } from '../../../templates/key.tsx';
import { drawShapes } from '../drawing.ts';
import type { Box } from '../measure.ts';
import { proseParagraphs } from '../prose.ts';
import { referenceRuns } from '../references.ts';
import { group, textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { fontOf, type Paragraph } from '../text.ts';

/** px; the theme sets the same. */
const top = 152;
const columnGap = 56;
const columnWidth = (stage.width - 2 * stage.margin - columnGap) / 2;
const numeralWidth = 40;
const keyTop = 484;

export function methodBody({ columns, size, key }: MethodSlide, sheet: Sheet): void {
  const font = fontOf(type[size]);
  for (const [index, column] of columns.entries()) {
    const paragraphs = proseParagraphs(column, sheet, { font, gap: 12 });
    const box = { ...columnBox(index), ...(key ? { height: keyTop - top - 8 } : {}) };
    if (paragraphs.length > 0) sheet.add(textBox(sheet, { part: 'text' }, box, paragraphs));
  }
  if (!key) return;
  const { context } = sheet.book;
  const { title, ...rest } = context.words.key;
  const meanings = Object.values(rest);
  const shapes = drawShapes(KeyDrawing({ context }), { x: stage.margin, y: keyTop }, sheet);
  const alt = `${title}${context.words.colon}${meanings.join(context.words.semicolon)}.`;
  sheet.add(...group(sheet, { part: 'key', alt }, shapes));
}

export function correctionsBody({ corrections, size }: CorrectionsSlide, sheet: Sheet): void {
  const date = fontOf({ ...type.note, weight: 600 }, 'soft');
  const paragraphs = corrections.flatMap((correction, index): Paragraph[] => [
    {
      runs: [{ text: dateWords(sheet.book.context, correction.date), font: date }],
      leading: date.leading,
      before: index === 0 ? 0 : 18,
    },
    ...proseParagraphs(correction.text, sheet, { font: fontOf(type[size]), gap: 12 }),
  ]);
  const box = { ...columnBox(0), width: 900 };
  if (paragraphs.length > 0) sheet.add(textBox(sheet, { part: 'text' }, box, paragraphs));
}

export function sourcesBody({ columns, large }: SourcesSlide, sheet: Sheet): void {
  const font = fontOf(large ? type.source : type.reference, 'soft');
  for (const [index, references] of columns.entries()) {
    const paragraphs = references.map(
      (reference, nth): Paragraph => ({
        runs: referenceRuns(reference, font, 'host'),
        sign: { from: references[0]?.number ?? reference.number },
        leading: font.leading,
        before: nth === 0 ? 0 : 9,
        indent: numeralWidth,
      }),
    );
    sheet.add(textBox(sheet, { part: 'sources' }, columnBox(index), paragraphs));
  }
}

function columnBox(index: number): Box {
  const x = stage.margin + index * (columnWidth + columnGap);
  return { x, y: top, width: columnWidth, height: stage.bodyBottom - top };
}

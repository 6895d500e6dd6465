import type { QuoteSlide } from '../../../deck/deck.ts';
import { heightOf } from '../../../deck/text/flow.ts';
import { stage, type TypeStyle, type } from '../../../deck/text/type.ts';
import { headBottom } from '../head.ts';
import { citeRuns, proseParagraphs } from '../prose.ts';
import { textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { sideRule } from '../side-rule.ts';
import { fontOf, type Paragraph } from '../text.ts';

/** px; the theme sets the same. */
const sizes = {
  huge: { style: type.shout, width: 1184 },
  large: { style: type.quote, width: 1120 },
  medium: { style: type.quotation, width: 1040 },
  small: { style: type.large, width: 900 },
} as const;
const gaps = { head: 28, drop: 50, block: 20, speaker: 34, rule: 16 };
const nameStyle: TypeStyle = { family: 'sans', weight: 700, size: 19, leading: 26 };

export function quoteBody({ words, voice, citations, size, drop }: QuoteSlide, sheet: Sheet): void {
  const { style, width } = sizes[size];
  const { faces, context } = sheet.book;
  const y = headBottom(sheet) + gaps.head + drop * gaps.drop;
  const height = heightOf(words, width, { faces, numbers: context.deck.numbers, style, gap: gaps.block });
  const paragraphs = proseParagraphs(words, sheet, { font: fontOf(style), gap: gaps.block });
  sheet.add(textBox(sheet, { part: 'quotation' }, { x: stage.margin, y, width, height: height + 8 }, paragraphs));
  if (!voice && citations.length === 0) return;
  const colour = voice?.colour ?? 'grey';
  const top = y + height + gaps.speaker;
  sheet.add(...sideRule({ colour, part: voice?.part }, { x: stage.margin, y: top, width: 180 }, sheet));
  const name = fontOf(nameStyle, colour);
  const who: Paragraph = {
    runs: [...(voice ? [{ text: voice.name, font: name }] : []), ...citeRuns(citations, name, sheet)],
    leading: name.leading,
  };
  const role = fontOf(type.note, 'soft');
  const lines = voice?.role ? [who, { runs: [{ text: voice.role, font: role }], leading: role.leading }] : [who];
  const box = { x: stage.margin, y: top + gaps.rule, width: 900, height: stage.bodyBottom + 8 - top - gaps.rule };
  sheet.add(textBox(sheet, { part: 'speaker' }, box, lines));
}

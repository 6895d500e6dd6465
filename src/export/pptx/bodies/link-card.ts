import { type LinkCard, linkCard } from '../../../deck/slides/link-cards.ts';
import { stage, type } from '../../../deck/text/type.ts';
import { type Naming, type Shape, textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { fontOf, type Paragraph } from '../text.ts';

/** A web page under an event's text: the whole card leads there, and its address can be read. */
export function cardShape({ media, url, kind, name, terms, address, top, height }: LinkCard, sheet: Sheet): Shape {
  const quiet = fontOf(type.reference, 'soft');
  const parts = [
    { text: kind, font: quiet },
    { text: name, font: fontOf(type.small), href: url },
    { text: media.caption ?? '', font: fontOf(type.note, 'soft') },
    { text: terms, font: quiet },
    { text: address, font: quiet, href: url },
  ];
  const paragraphs = parts
    .filter(({ text }) => text !== '')
    .map(
      (run, index): Paragraph => ({ runs: [run], leading: run.font.leading, before: index === 0 ? 0 : linkCard.gap }),
    );
  const naming: Naming = { part: 'card', href: url, ...(media.alt === name ? {} : { alt: media.alt }) };
  const box = { x: stage.margin, y: top, width: linkCard.width, height };
  const paint = { fill: 'raised', stroke: 'rule' };
  return textBox(sheet, naming, box, paragraphs, { inset: linkCard.padding, paint });
}

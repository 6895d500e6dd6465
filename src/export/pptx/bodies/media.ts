/** A picture with its words, or a card in the place of what a slide cannot hold: it says what it is and leads there. */

import type { MediaSlide } from '../../../deck/deck.ts';
import { cardBox, cardColumn, thumbnailBox } from '../../../deck/slides/media-slides.ts';
import { cardKind, cardName } from '../../../deck/slides/page-names.ts';
import { linesOfText } from '../../../deck/text/fit.ts';
import { stage, type } from '../../../deck/text/type.ts';
import type { Media } from '../../../story/story.ts';
import { headBottom } from '../head.ts';
import type { Box } from '../measure.ts';
import { pictureShape } from '../picture.ts';
import { proseParagraphs } from '../prose.ts';
import { presetShape, type Shape, textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { fontOf, type Paragraph } from '../text.ts';

/** px; the theme sets the same. */
const pane = { top: 62, right: stage.width - stage.margin, gap: 48 };
const across = 1184;
const gaps = { beside: 22, picture: 20, under: 14, terms: 8, address: 20 };
const audioHeight = 300;

export function mediaBody(slide: MediaSlide, sheet: Sheet): void {
  const { media, picture, covered, column } = slide;
  const y = headBottom(sheet);
  const shown = media.kind === 'image' && media.file !== undefined && !covered;
  const frame = picture && shown ? placeOf(slide, y) : undefined;
  const shape = frame && pictureShape(media, frame, sheet);
  if (slide.mat && frame) {
    const mat = { x: pane.right - 732, y: 92, width: 732, height: 494 };
    sheet.add(presetShape(sheet, { part: 'mat' }, 'rect', mat, { fill: 'raised', stroke: 'rule' }));
  }
  if (shape) sheet.add(shape);
  else drawCard(slide, frame, sheet);
  const wide = column === across && frame;
  const top = wide ? frame.y + frame.height + gaps.under : y + gaps.beside;
  const paragraphs = wordsOf(slide, sheet);
  const box = { x: stage.margin, y: top, width: column, height: stage.bodyBottom - top };
  if (paragraphs.length > 0) sheet.add(textBox(sheet, { part: 'caption' }, box, paragraphs));
}

/** Where the picture stands: across under the headline, in the middle of a mat, or at the foot on the right. */
function placeOf({ picture, column, mat }: MediaSlide, y: number): Box | undefined {
  if (!picture) return undefined;
  const { width, height } = picture;
  if (column === across) return { x: stage.margin, y: y + gaps.picture, width, height };
  if (mat) return { x: pane.right - 366 - width / 2, y: 92 + 247 - height / 2, width, height };
  return { x: pane.right - width, y: stage.bodyBottom - height, width, height };
}

/** Caption, then who made it and its terms. */
function wordsOf({ caption, media }: MediaSlide, sheet: Sheet): Paragraph[] {
  const terms = [media.credit, media.licence].filter(Boolean).join(' · ');
  const font = fontOf(type.reference, 'soft');
  const said = proseParagraphs(caption, sheet, { font: fontOf(type.small), gap: 10 });
  if (!terms) return said;
  return [...said, { runs: [{ text: terms, font }], leading: font.leading, before: said.length > 0 ? gaps.terms : 0 }];
}

function drawCard({ media, covered, event, cardSize, low }: MediaSlide, frame: Box | undefined, sheet: Sheet): void {
  const { words } = sheet.book.context;
  const height = low ? cardBox.low : media.kind === 'audio' ? audioHeight : cardBox.height;
  const y = low ? stage.headTop : stage.bodyBottom - height;
  const box = frame ?? { x: pane.right - cardBox.width, y, width: cardBox.width, height };
  const note = fontOf(type.reference, 'soft');
  const title = fontOf(type[cardSize]);
  const said = covered && event.warning !== undefined ? event.warning : cardName(media);
  const address = media.file ?? media.url ?? '';
  const picture = frame || covered ? undefined : thumbnailShape(media, box, sheet);
  const column = picture ? cardColumn(media, covered) : box.width - 2 * cardBox.inset;
  const lines = linesOfText(sheet.book.faces, said, title, column) * title.leading;
  const addressLines = linesOfText(sheet.book.faces, address, note, column);
  const left = box.height - 2 * cardBox.inset - lines - (2 + addressLines) * note.leading;
  const paragraphs: Paragraph[] = [
    { runs: [{ text: cardKind(media, words), font: note }], leading: note.leading },
    { runs: [{ text: said, font: title }], leading: title.leading, before: 6 },
    {
      runs: [{ text: address, font: note, href: media.url }],
      leading: note.leading,
      before: Math.max(gaps.address, left),
    },
  ];
  const paint = { fill: 'raised', stroke: 'rule' };
  // A card says what it is called; what it shows is told as well, unless a warning covers it.
  const naming = { part: 'card' as const, ...(covered || media.alt === said ? {} : { alt: media.alt }) };
  if (!picture) {
    sheet.add(textBox(sheet, naming, box, paragraphs, { inset: cardBox.inset, paint }));
    return;
  }
  sheet.add(presetShape(sheet, { part: 'cardGround' }, 'rect', box, paint));
  const place = { ...box, width: column + 2 * cardBox.inset };
  sheet.add(textBox(sheet, naming, place, paragraphs, { inset: cardBox.inset }), picture);
}

/** At the upper right corner of the card, whole. */
function thumbnailShape({ thumbnail }: Media, card: Box, sheet: Sheet): Shape | undefined {
  const size = thumbnail === undefined ? undefined : sheet.book.pictures.get(thumbnail);
  if (thumbnail === undefined || !size) return undefined;
  const scale = Math.min(thumbnailBox.width / size.width, thumbnailBox.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  const box = { x: card.x + card.width - cardBox.inset - width, y: card.y + cardBox.inset, width, height };
  return pictureShape({ file: thumbnail, alt: '' }, box, sheet);
}

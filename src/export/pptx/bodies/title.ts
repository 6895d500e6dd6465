import type { TitleSlide } from '../../../deck/deck.ts';
import { linesOfText } from '../../../deck/text/fit.ts';
import { stage, type } from '../../../deck/text/type.ts';
import { dateWords } from '../../../templates/context.ts';
import { fadeOf } from '../../../templates/deck-page.tsx';
import { headBottom } from '../head.ts';
import { mapShapes } from '../map.ts';
import { pictureShape } from '../picture.ts';
import { presetShape, type Shape, textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { fontOf, type Paragraph } from '../text.ts';

const width = 554;
const ledes = {
  large: { ...type.prose, size: 26, leading: 37 },
  medium: type.prose,
  small: type.small,
  smallest: type.small,
};
/** px; the theme sets the same. */
const warningInset = 20;

/** Everything under the title in one box, so that it moves along when somebody adds a line. */
export function titleBody(slide: TitleSlide, sheet: Sheet): void {
  const { context } = sheet.book;
  const logo = logoShape(sheet);
  if (logo) sheet.add(logo);
  drawWords(slide, sheet);
  const view = slide.view ? context.deck.views.get(slide.view) : undefined;
  if (view) sheet.add(...mapShapes(view, fadeOf(sheet.book.context.deck, view.id), sheet));
}

function drawWords(slide: TitleSlide, sheet: Sheet): void {
  const { context, faces } = sheet.book;
  const { story } = context.deck;
  const note = fontOf(type.note);
  const line = (text: string, font = note, before = 20): Paragraph => ({
    runs: [{ text, font }],
    leading: font.leading,
    before,
  });
  const asOf = story.asOf && context.words.asOf(dateWords(context, story.asOf, 'label'));
  const colophon = [context.words.list(story.authors), asOf].filter(Boolean).join(' · ');
  const above = [
    ...(story.subtitle ? [line(story.subtitle, { ...note, colour: 'soft' }, 12)] : []),
    ...(story.summary ? [line(story.summary, fontOf(ledes[slide.size]))] : []),
  ];
  const warning: Paragraph[] = story.warning ? [{ ...line(`\t${story.warning}`, note, 30), indent: warningInset }] : [];
  const below = [
    ...(slide.version ? [line(slide.version, { ...note, weight: 600 }, warning.length > 0 ? 30 : 20)] : []),
    ...(colophon ? [line(colophon, { ...note, colour: 'soft' }, warning.length > 0 && !slide.version ? 30 : 20)] : []),
  ];
  const top = headBottom(sheet);
  const paragraphs = [...above, ...warning, ...below];
  sheet.layout = 'title';
  if (paragraphs.length === 0) return;
  const box = { x: stage.margin, y: top, width, height: stage.bodyBottom - top };
  sheet.add(textBox(sheet, { part: 'summary' }, box, paragraphs, { placeholder: 'subTitle 1' }));
  if (!story.warning) return;
  const height = (paragraph: Paragraph, room = width) => {
    const [run] = paragraph.runs;
    if (!run || run === 'break') return 0;
    return (paragraph.before ?? 0) + linesOfText(faces, run.text, run.font, room) * (paragraph.leading ?? 0);
  };
  const start = above.reduce((sum, one) => sum + height(one), top) + 20;
  const lines = linesOfText(faces, story.warning, note, width - warningInset) * note.leading;
  const bar = { x: stage.margin, y: start, width: 4, height: lines + 20 };
  sheet.add(presetShape(sheet, { part: 'warning' }, 'rect', bar, { fill: 'ink' }));
}

/** px; the theme sets the same. */
const logoBox = { x: stage.margin, y: 18, width: 240, height: 36 };

function logoShape(sheet: Sheet): Shape | undefined {
  const { context, pictures } = sheet.book;
  const { logo } = context.deck.story.look;
  const size = logo === undefined ? undefined : pictures.get(logo);
  if (logo === undefined || !size) return undefined;
  const scale = Math.min(logoBox.width / size.width, logoBox.height / size.height);
  const box = { ...logoBox, width: size.width * scale, height: size.height * scale };
  return pictureShape({ file: logo, alt: '' }, box, sheet);
}

import type { FiguresSlide } from '../../../deck/deck.ts';
import { headGap } from '../../../deck/slides/event-slides.ts';
import { datesBeside, whoCounted } from '../../../deck/slides/figures.ts';
import { stage, type } from '../../../deck/text/type.ts';
import { FiguresBody, figuresWords } from '../../../templates/figures.tsx';
import { drawnFrom, named } from '../../drawing/drawn.ts';
import { drawElements } from '../drawing.ts';
import { headBottom } from '../head.ts';
import { citeRuns } from '../prose.ts';
import { group, textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { fontOf, type Paragraph } from '../text.ts';

/** px; the theme sets the same. */
const width = 428;
const pane = { x: 540, y: 62 };
const noteGap = 16;

export function figuresBody(slide: FiguresSlide, sheet: Sheet): void {
  const { official, event, notes, legend } = slide;
  const { context } = sheet.book;
  const soft = fontOf(type.note, 'soft');
  const ink = fontOf(type.note);
  const lines = [
    ...(official
      ? [
          [
            { text: whoCounted(official, datesBeside(event), context.deck.story), font: ink },
            ...citeRuns(official.sources, ink, sheet),
          ],
        ]
      : []),
    ...notes.map(({ who, text }) => [
      ...(who ? [{ text: `${who} `, font: { ...ink, weight: 600 as const } }] : []),
      { text, font: soft },
    ]),
    ...(legend ? [[{ text: legend, font: soft }]] : []),
  ];
  const paragraphs = lines.map(
    (runs, index): Paragraph => ({
      runs,
      leading: soft.leading,
      before: index === 0 ? 0 : noteGap,
    }),
  );
  const y = headBottom(sheet) + headGap;
  const box = { x: stage.margin, y, width, height: stage.bodyBottom - y };
  if (paragraphs.length > 0) {
    sheet.layout = 'text';
    sheet.add(textBox(sheet, { part: 'text' }, box, paragraphs, { placeholder: 'body 1' }));
  }
  const alt = figuresWords(slide, context);
  const [drawing] = named(drawnFrom(FiguresBody({ slide, context })), 'svg', 'figures');
  if (drawing) sheet.add(...group(sheet, { part: 'figures', alt }, drawElements([drawing], pane, sheet)));
  sheet.remarks.push(alt);
}

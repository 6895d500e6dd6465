/** What stands over every slide: date line, headline, counter, number. */

import type { Kind, Slide } from '../../deck/deck.ts';
import { linesOfText } from '../../deck/text/fit.ts';
import { stage, type TypeStyle, type } from '../../deck/text/type.ts';
import { dateWords } from '../../templates/context.ts';
import type { ShapeName } from '../../words/shape-names.ts';
import type { Font } from '../drawing/paint.ts';
import { numberBox } from './master.ts';
import type { Box } from './measure.ts';
import { textBox } from './shapes.ts';
import type { Book, Sheet } from './sheet.ts';
import { fontOf, type Run } from './text.ts';
import { xml } from './xml.ts';

/** px; the theme sets the same. */
const datelineStyle: TypeStyle = { family: 'sans', weight: 600, size: 18, leading: 26 };
const counterStyle: TypeStyle = { family: 'sans', weight: 500, size: 14, leading: 20 };
const whole = stage.width - 2 * stage.margin;
const tops = { title: 84, low: 196, other: 62 };
const widths: Partial<Record<Kind, number>> = { title: 554, act: 548, disputed: 548, figures: 428 };
/** From the top of the date line to the headline. */
const datelineHeight = { title: 42, other: 30 };

const titleStyles = { large: type.title, medium: type.act, small: type.headline, smallest: type.longer };

export interface Head {
  box: Box;
  style: TypeStyle;
  words: Run[];
  dateline: Run[];
  /** Top of the date line, px. */
  top: number;
}

/** The headline's place, its type and what is written. */
export function headOf(slide: Slide, book: Book): Head {
  const { words } = book.context;
  const style = styleOf(slide);
  const dateline = datelineOf(slide, book);
  const top = tops[placeOf(slide)];
  const width = widthOf(slide);
  const y = top + (dateline.length === 0 ? 0 : datelineHeight[slide.kind === 'title' ? 'title' : 'other']);
  const runs: Run[] = [{ text: slide.title, font: fontOf(style) }];
  const nth = book.namesakes.get(slide.id) ?? 1;
  const beside = [...(slide.part > 1 ? [words.continued] : []), ...(nth > 1 ? [nth] : [])].join(', ');
  if (beside) runs.push({ text: ` (${beside})`, font: fontOf({ ...style, weight: 400 }, 'soft') });
  const lines = linesOfText(book.faces, runs.map(({ text }) => text).join(''), style, width);
  return { box: { x: stage.margin, y, width, height: lines * style.leading }, style, words: runs, dateline, top };
}

export function headBottom({ slide, book }: Sheet): number {
  const { box } = headOf(slide, book);
  return box.y + box.height;
}

export function drawHead(sheet: Sheet, number: number): void {
  const { slide, book } = sheet;
  const { box, style, words, dateline, top } = headOf(slide, book);
  // What is read out comes in the order of the shapes: the headline first, as programs expect it, then its date.
  const placeholder = sheet.layout === 'title' ? 'ctrTitle' : 'title';
  const paragraph = { runs: words, leading: style.leading };
  const line = { x: stage.margin, y: top, width: whole, height: datelineStyle.leading };
  const head = [textBox(sheet, { part: 'headline' }, box, [paragraph], { placeholder })];
  if (dateline.length > 0)
    head.push(textBox(sheet, { part: 'date' }, line, [{ runs: dateline, leading: datelineStyle.leading }]));
  sheet.shapes.splice(sheet.under, 0, ...head);
  const counter = counterOf(slide, book);
  if (counter) drawCorner(sheet, 'counter', counter);
  const shape = textBox(sheet, { part: 'slideNumber' }, numberBox, [{ runs: [] }], { placeholder: 'sldNum 12' });
  const field = xml(
    'a:fld',
    { id: '{5C7A2A3D-0E6B-4B59-9C3F-1D2E3F405162}', type: 'slidenum' },
    xml('a:rPr', { lang: book.language }),
    `<a:t>${number}</a:t>`,
  );
  const filled = shape.xml.replace(/<a:p>.*<\/a:p>/, xml('a:p', {}, xml('a:pPr', { algn: 'r' }), field));
  sheet.add({ ...shape, xml: filled });
}

/** Small words at the top right. */
export function drawCorner(sheet: Sheet, part: ShapeName, text: string): void {
  const font: Font = fontOf(counterStyle, 'soft');
  const box = { x: 632, y: 28, width: 600, height: counterStyle.leading };
  sheet.add(textBox(sheet, { part }, box, [{ runs: [{ text, font }], align: 'end' }]));
}

function placeOf(slide: Slide): keyof typeof tops {
  if (slide.kind === 'title') return 'title';
  return slide.kind === 'act' && slide.place === 'low' ? 'low' : 'other';
}

function styleOf(slide: Slide): TypeStyle {
  switch (slide.kind) {
    case 'title':
      return titleStyles[slide.size];
    case 'act':
      return slide.place === 'low' ? type.act : type[slide.headline ?? 'headline'];
    case 'quote':
      return { ...type.prose, weight: 600 };
    case 'table':
    case 'media':
      return { ...type.large, weight: 600 };
    default:
      return type[slide.headline ?? 'headline'];
  }
}

function widthOf(slide: Slide): number {
  if (slide.kind === 'media') return slide.column;
  if (slide.kind === 'act' && !slide.agenda) return 2 * stage.columnWidth;
  if (slide.kind === 'event') return slide.lens ? stage.columnWidth : 2 * stage.columnWidth;
  return widths[slide.kind] ?? whole;
}

function datelineOf(slide: Slide, { context }: Book): Run[] {
  const { words, deck } = context;
  const run = (text: string, colour: string, weight: TypeStyle['weight'] = 600): Run => ({
    text,
    font: fontOf({ ...datelineStyle, weight }, colour),
  });
  if (slide.kind === 'act') return [run(words.actNumber(slide.ordinal), 'soft')];
  if (slide.kind === 'title') return slide.span ? [run(slide.span, 'ink')] : [];
  if (slide.kind === 'series') return [run(slide.span, 'soft')];
  if (!slide.event) return slide.kind === 'setting' || slide.kind === 'cast' ? [run(deck.story.title, 'soft')] : [];
  const { event } = slide;
  const beside = [slide.topic, slide.kind === 'claims' && slide.title !== event.title ? event.title : undefined].filter(
    text => text !== undefined,
  );
  return [
    run(dateWords(context, event.date, 'long', event.dateLabel), 'accent'),
    ...beside.map(text => run(`\u2003${text}`, 'ink')),
    ...(slide.day === undefined ? [] : [run(`\u2003${words.day(slide.day)}`, 'soft', 500)]),
  ];
}

function counterOf(slide: Slide, { context: { deck, words } }: Book): string | undefined {
  if (!slide.number) return undefined;
  const act = deck.story.acts.find(candidate => candidate.id === slide.act);
  const counter = words.counter(slide.number, deck.story.events.length);
  return act?.title ? `${act.title} · ${counter}` : counter;
}

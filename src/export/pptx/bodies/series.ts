import type { SeriesSlide } from '../../../deck/deck.ts';
import { seriesGaps } from '../../../deck/slides/series-slides.ts';
import { stage, type } from '../../../deck/text/type.ts';
import { SeriesBody } from '../../../templates/series.tsx';
import { readingsInWords, seriesInWords } from '../../../templates/series-words.ts';
import { drawnFrom, named } from '../../drawing/drawn.ts';
import { drawElements } from '../drawing.ts';
import { headBottom } from '../head.ts';
import { group, textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { fontOf } from '../text.ts';

/** The drawing as shapes, and every reading in words for those who do not see it. */
export function seriesBody(slide: SeriesSlide, sheet: Sheet): void {
  const { chart, note } = slide;
  const { context } = sheet.book;
  let y = headBottom(sheet) + seriesGaps.top;
  const lines = readingsInWords(slide, context);
  const [drawing, counters] = named(drawnFrom(SeriesBody({ slide, context })), 'svg', 'series');
  const alt = seriesInWords(slide, context);
  if (drawing)
    sheet.add(...group(sheet, { part: 'series', alt }, drawElements([drawing], { x: stage.margin, y }, sheet)));
  y += chart.height;
  if (counters && chart.unnamed.length > 0) {
    const names = chart.unnamed.flat().map(({ name }) => name);
    const shapes = drawElements([counters], { x: stage.margin, y }, sheet);
    sheet.add(...group(sheet, { part: 'counters', alt: context.words.list(names) }, shapes));
    y += chart.unnamed.length * seriesGaps.legend;
  }
  sheet.remarks.push(...lines);
  if (!note) return;
  const font = fontOf(type.note, 'soft');
  const box = {
    x: stage.margin,
    y: y + seriesGaps.note,
    width: stage.width - 2 * stage.margin,
    height: stage.bodyBottom - y,
  };
  sheet.add(textBox(sheet, { part: 'note' }, box, [{ runs: [{ text: note, font }], leading: font.leading }]));
}

import { listStyle } from '../../../deck/dates.ts';
import type { SeriesSlide } from '../../../deck/deck.ts';
import { quantityWords } from '../../../deck/quantity.ts';
import { seriesGaps } from '../../../deck/slides/series-slides.ts';
import { voiceOf } from '../../../deck/slides/voice.ts';
import { stage, type } from '../../../deck/text/type.ts';
import { dateWords } from '../../../templates/context.ts';
import { SeriesBody } from '../../../templates/series.tsx';
import { drawnFrom, named } from '../../drawing/drawn.ts';
import { drawElements } from '../drawing.ts';
import { headBottom } from '../head.ts';
import { group, textBox } from '../shapes.ts';
import type { Sheet } from '../sheet.ts';
import { fontOf } from '../text.ts';

/** The drawing as shapes, and every reading in words for those who do not see it. */
export function seriesBody(slide: SeriesSlide, sheet: Sheet): void {
  const { chart, note, title, span } = slide;
  const { context } = sheet.book;
  let y = headBottom(sheet) + seriesGaps.top;
  const lines = readingLines(slide, sheet);
  const [drawing, counters] = named(drawnFrom(SeriesBody({ slide, context })), 'svg', 'series');
  const alt = [`${title}${context.words.comma}${span}.`, ...lines].join(' ');
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

/** "24 July, Interior Ministry (official): killed: 12, wounded: not given." Nothing added up. */
function readingLines({ readings, categories, measure: id }: SeriesSlide, sheet: Sheet): string[] {
  const { context } = sheet.book;
  const { deck, words } = context;
  const measure = deck.story.measures.get(id);
  const style = listStyle(
    deck.story,
    readings.map(({ date }) => date),
  );
  return readings.map(({ reading, date }) => {
    const values = categories.map(category => {
      const value = reading.values.get(category);
      const label = measure?.categories.get(category)?.label ?? category;
      return `${label}${words.colon}${value ? quantityWords(value, words, deck.story.language) : words.notGiven}`;
    });
    const who = `${voiceOf(reading.by, deck.story).name} (${words.readingKind[reading.kind]})`;
    return `${dateWords(context, date, style)}${words.comma}${who}${words.colon}${values.join(words.comma)}.`;
  });
}

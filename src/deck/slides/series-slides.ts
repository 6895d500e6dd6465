/** The slides of a measure: how its readings changed over time, and by whom. */

import { seriesId } from '../../story/ids.ts';
import type { Measure } from '../../story/story.ts';
import { type Words, wordsFor } from '../../words/words.ts';
import { spanWords } from '../dates.ts';
import type { SeriesSlide } from '../deck.ts';
import { linesOfText } from '../text/fit.ts';
import { stage, type } from '../text/type.ts';
import type { Workshop } from './event-slides.ts';
import { countsPeople } from './figures.ts';
import { countersOf, type DatedReading, isFollowed, placeOfSeries, seriesOf } from './series.ts';
import { drawSeries, type SeriesChart } from './series-chart.ts';
import { shapeCount } from './series-points.ts';

/** Panels on a slide at most. */
const mostPanels = 4;
/** Between headline and drawing, and between drawing and note, px; the theme sets the same. */
export const seriesGaps = { top: 14, note: 8, legend: 28 };
const width = stage.width - 2 * stage.margin;

/** The slides of all measures that stand after an event or act. */
export function seriesSlides(after: string, act: string, workshop: Workshop): SeriesSlide[] {
  const { story } = workshop;
  return [...story.measures.values()].flatMap(measure => {
    const readings = seriesOf(measure, story);
    if (!isFollowed(readings) || placeOfSeries(measure, readings, story) !== after) return [];
    return slidesOf(measure, readings, after, act, workshop);
  });
}

function slidesOf(
  measure: Measure,
  readings: DatedReading[],
  after: string,
  act: string,
  workshop: Workshop,
): SeriesSlide[] {
  const { story, faces } = workshop;
  const words = wordsFor(story.language);
  const people = countsPeople(measure, story);
  const title = words.seriesTitle(measure.title);
  return pagesOf(measure, readings).map((categories, index) => {
    const headline = index === 0 ? title : `${title} (${words.continued})`;
    const head = linesOfText(faces, headline, type.headline, width) * type.headline.leading;
    const top = stage.headTop + head + seriesGaps.top;
    const draw = (legend: number) => {
      const lines = linesOfText(faces, noteOf(undefined, readings, people, words), type.note, width);
      const height = stage.bodyBottom - top - lines * type.note.leading - seriesGaps.note - legend;
      return drawSeries(categories, measure, readings, { width, height }, workshop);
    };
    let chart = draw(0);
    for (let rows = 0; chart.unnamed.length > rows; ) {
      rows = chart.unnamed.length;
      chart = draw(seriesGaps.legend * rows);
    }
    return {
      kind: 'series',
      id: index === 0 ? seriesId(measure.id) : `${seriesId(measure.id)}-${index + 1}`,
      // After an event the outline has it among that event's further slides, after an act beside the act.
      level: after === act ? 2 : 4,
      title,
      part: index + 1,
      act,
      after,
      measure: measure.id,
      span:
        spanWords(
          readings.map(({ date }) => date),
          story,
        ) ?? '',
      categories,
      readings,
      chart,
      note: noteOf(chart, readings, people, words),
    };
  });
}

/** What must be said of a chart; without one, all that might have to be. */
function noteOf(chart: SeriesChart | undefined, readings: DatedReading[], people: boolean, words: Words): string {
  const counters = countersOf(readings);
  const dates = new Set(readings.map(({ date }) => date.text));
  const official = readings.some(({ reading }) => reading.kind === 'official');
  const joined = chart?.panels.some(panel => panel.lines.length > 0) ?? true;
  return [
    counters.length > 1 && words.notAdded(people),
    counters.length > 1 && counters.length <= shapeCount && words.seriesShapes(official),
    dates.size < readings.length && words.seriesTogether,
    joined && words.seriesSteps,
    !chart?.shared && words.ownScales,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Categories that somebody gives, at most four to a slide: five are three and two. */
function pagesOf({ categories }: Measure, readings: DatedReading[]): string[][] {
  const given = [...categories.keys()].filter(id => readings.some(({ reading }) => reading.values.has(id)));
  const slides = Math.ceil(given.length / mostPanels);
  const each = Math.ceil(given.length / Math.max(1, slides));
  return Array.from({ length: slides }, (_, index) => given.slice(index * each, (index + 1) * each));
}

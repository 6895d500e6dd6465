/** All readings of a measure through the story, and where the slide with them stands. */

import type { Measure, Reading, Story } from '../../story/story.ts';
import type { StoryDate } from '../../time/date.ts';

export interface DatedReading {
  reading: Reading;
  /** The reading's own date, else that of its event. */
  date: StoryDate;
  /** Id of its event. */
  event: string;
}

/** Readings in order of time, each once: what several events repeat word for word is one reading. */
export function seriesOf(measure: Measure, story: Story): DatedReading[] {
  const seen = new Set<string>();
  return story.events
    .flatMap(event =>
      event.figures
        .filter(figures => figures.measure === measure.id)
        .flatMap(figures => figures.readings.map(reading => dated(reading, event.date, event.id))),
    )
    .filter(({ reading, date }) => {
      const key = JSON.stringify([reading.by, reading.kind, date.text, [...reading.values]]);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.date.earliest - b.date.earliest || a.date.latest - b.date.latest);
}

function dated(reading: Reading, date: StoryDate, event: string): DatedReading {
  return { reading, date: reading.date ?? date, event };
}

/**
 * Whether there is anything to follow: readings of three dates, or two of one counter. Two people who counted once each
 * tell of no change.
 */
export function isFollowed(readings: DatedReading[]): boolean {
  const given = readings.filter(({ reading }) => reading.values.size > 0);
  const datesOf = (some: DatedReading[]) => new Set(some.map(({ date }) => date.text)).size;
  if (datesOf(given) > 2) return true;
  return countersOf(given).some(by => datesOf(given.filter(({ reading }) => reading.by === by)) > 1);
}

/** The event or act after which the slide stands: the author's, else the act of the latest event with a reading. */
export function placeOfSeries(measure: Measure, readings: DatedReading[], story: Story): string | undefined {
  if (measure.seriesAfter !== undefined) return measure.seriesAfter;
  const own = new Set(readings.map(({ event }) => event));
  return story.events.findLast(event => own.has(event.id))?.act;
}

/** Who counts, in order of their first reading: each has a shape of its own. */
export function countersOf(readings: DatedReading[]): string[] {
  return [...new Set(readings.map(({ reading }) => reading.by))];
}

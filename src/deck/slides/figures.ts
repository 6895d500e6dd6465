/** Readings of a measure arranged for a slide: exact ones by reading, everything else as rows by category. */

import type { Measure, Quantity, Reading, Story, StoryEvent } from '../../story/story.ts';
import type { StoryDate } from '../../time/date.ts';
import { wordsFor } from '../../words/words.ts';
import { dateWords, listStyle } from '../dates.ts';
import { exactOf, quantityWords } from '../quantity.ts';
import { voiceOf } from './voice.ts';

/** One reading, as far as it is drawn as marks or bars. */
export interface TallyGroup {
  /** Who counted, when this is not the official reading. */
  by?: Reading;
  tallies: Tally[];
}

/** A category of a reading. */
export interface Tally {
  category: string;
  /** Place of the category in its measure, from 0: its shape. */
  order: number;
  label: string;
  /** Missing: the reading does not give this category, which is not 0. */
  count?: number;
  /** How many of `count` are more than in the official reading before; 0 when there was none or it had as many. */
  added: number;
  /** How many fewer than in the official reading before. */
  fewer: number;
}

/** Readings of one category that are not drawn as marks or bars, on one axis. */
export interface RangeGroup {
  category: string;
  label: string;
  rows: { reading: Reading; value: Quantity }[];
}

/** Up to here one mark stands for one person; beyond, bars (a count of marks that nobody counts says nothing). */
export const mostMarks = 200;

/** Whether a measure counts people: then marks may stand for them. */
export function countsPeople({ unit }: { unit?: string | undefined }, { language }: Story): boolean {
  return unit === undefined || wordsFor(language).persons.includes(unit.toLocaleLowerCase(language));
}

/** Whether every count can be drawn as so many marks, and few enough of them in all. */
export function drawnAsMarks(groups: TallyGroup[], people: boolean): boolean {
  const counts = groups.flatMap(group => group.tallies.map(({ count = 0, fewer }) => count + fewer));
  const whole = counts.every(count => Number.isInteger(count) && count >= 0);
  return people && whole && counts.reduce((sum, count) => sum + count, 0) <= mostMarks;
}

/** The official reading of an event for a measure: the last one when there are several. */
export function officialOf(readings: Reading[]): Reading | undefined {
  return readings.findLast(reading => reading.kind === 'official');
}

/** The official reading before this event's own, for the same measure, with the date that it has or takes from its event. */
export function officialBefore(
  event: StoryEvent,
  measure: string,
  story: Story,
): { reading: Reading; date: StoryDate } | undefined {
  const earlier = story.events.slice(0, story.events.indexOf(event));
  return earlier
    .flatMap(other =>
      other.figures.flatMap(figures => {
        const reading = figures.measure === measure ? officialOf(figures.readings) : undefined;
        return reading ? [{ reading, date: reading.date ?? other.date }] : [];
      }),
    )
    .at(-1);
}

/** The exact counts of a reading and what it does not give, in the measure's order. Rough values have rows instead. */
export function tally(reading: Reading, before: Reading | undefined, measure: Measure): Tally[] {
  return [...measure.categories.values()].flatMap(({ id, label }, order) => {
    const value = reading.values.get(id);
    const count = exactOf(value);
    if (value && count === undefined) return [];
    const earlier = exactOf(before?.values.get(id));
    const change = count === undefined || earlier === undefined ? 0 : count - earlier;
    const [added, fewer] = [Math.max(0, change), Math.max(0, -change)];
    return [{ category: id, order, label, ...(count === undefined ? {} : { count }), added, fewer }];
  });
}

/** The official reading, or, where none leads, each of the others that gives an exact count. */
export function tallyGroups(
  readings: Reading[],
  official: Reading | undefined,
  before: Reading | undefined,
  measure: Measure,
): TallyGroup[] {
  if (official) return [{ tallies: tally(official, before, measure) }].filter(({ tallies }) => tallies.length > 0);
  return readings
    .map(by => ({ by, tallies: tally(by, undefined, measure) }))
    .filter(group => group.tallies.some(({ count }) => count !== undefined));
}

/** What has no tally, grouped by category. Readings of different people never share a row, and nothing is added up. */
export function groupRanges(readings: Reading[], official: Reading | undefined, measure: Measure): RangeGroup[] {
  return [...measure.categories.values()].flatMap(category => {
    const rows = readings.flatMap(reading => {
      const value = reading.values.get(category.id);
      const tallied = (!official || reading === official) && exactOf(value) !== undefined;
      return value && !tallied ? [{ reading, value }] : [];
    });
    return rows.length === 0 ? [] : [{ category: category.id, label: category.label, rows }];
  });
}

/** "Group of 20, Sep 2012": with the year where dates beside it are of another. */
export function whoCounted({ by, date }: Reading, beside: StoryDate[], story: Story): string {
  const when = date ? dateWords(story, date, listStyle(story, [date, ...beside])) : '';
  return [voiceOf(by, story).name, when].filter(Boolean).join(wordsFor(story.language).comma);
}

/** The dates that stand on a slide of an event's figures. */
export function datesBeside(event: StoryEvent): StoryDate[] {
  const readings = event.figures.flatMap(figures => figures.readings);
  return [event.date, ...readings.flatMap(({ date }) => date ?? [])];
}

/** A label as the head of what follows it: "Civilians". */
export function asHead(label: string, language: string): string {
  const [first = ''] = label;
  return first.toLocaleUpperCase(language) + label.slice(first.length);
}

/** A value of a reading in words. */
export function valueWords(value: Quantity, { language }: Story): string {
  return quantityWords(value, wordsFor(language), language);
}

/** Readings of a measure arranged for a slide: the official one as marks, everybody else's as rows by category. */

import type { Measure, Quantity, Reading, Story, StoryEvent } from '../../story/story.ts';

/** A category of the official reading. */
export interface Tally {
  category: string;
  /** Place of the category in its measure, from 0: its shape. */
  order: number;
  label: string;
  /** Who counted, when this is not the official reading. */
  by?: Reading;
  count: number;
  /** How many of `count` are more than in the official reading before; 0 when there was none or it had as many. */
  added: number;
}

/** Readings of one category that are not drawn as marks, on one axis. */
export interface RangeGroup {
  category: string;
  label: string;
  rows: { reading: Reading; value: Quantity }[];
  /** The axis runs from 0 to here. */
  max: number;
}

/** Up to here one mark stands for one person; beyond, bars (a count of marks that nobody counts says nothing). */
export const mostMarks = 200;

/** The official reading of an event for a measure: the last one when there are several. */
export function officialOf(readings: Reading[]): Reading | undefined {
  return readings.findLast(reading => reading.kind === 'official');
}

/** The official reading before this event's own, for the same measure. */
export function officialBefore(event: StoryEvent, measure: string, story: Story): Reading | undefined {
  const earlier = story.events.slice(0, story.events.indexOf(event));
  return earlier
    .flatMap(other =>
      other.figures.filter(figures => figures.measure === measure).map(figures => officialOf(figures.readings)),
    )
    .findLast(reading => reading !== undefined);
}

/** The official reading by category, in the measure's order; categories it does not give are left out. */
export function tally(official: Reading, before: Reading | undefined, measure: Measure): Tally[] {
  return [...measure.categories.values()].flatMap((category, order) => {
    const count = exact(official.values.get(category.id));
    if (count === undefined) return [];
    const earlier = exact(before?.values.get(category.id));
    return [
      {
        category: category.id,
        order,
        label: category.label,
        count,
        added: earlier === undefined ? 0 : Math.max(0, count - earlier),
      },
    ];
  });
}

/** Exact counts by others, a row of marks each: what is drawn where no official reading leads. */
export function tallyOthers(others: Reading[], measure: Measure): Tally[] {
  return [...measure.categories.values()].flatMap(({ id, label }, order) =>
    others.flatMap(by => {
      const count = exact(by.values.get(id));
      return count === undefined ? [] : [{ category: id, order, label, by, count, added: 0 }];
    }),
  );
}

/**
 * Readings grouped by category. Readings of different people never share a row, and nothing is added up.
 * @param asMarks whether a value is drawn as marks already, and so has no row
 */
export function groupRanges(
  readings: Reading[],
  measure: Measure,
  asMarks: (reading: Reading, value: Quantity) => boolean = () => false,
): RangeGroup[] {
  return [...measure.categories.values()].flatMap(category => {
    const rows = readings.flatMap(reading => {
      const value = reading.values.get(category.id);
      return value && !asMarks(reading, value) ? [{ reading, value }] : [];
    });
    if (rows.length === 0) return [];
    const top = Math.max(...rows.map(row => reachOf(row.value)));
    return [{ category: category.id, label: category.label, rows, max: roundUp(top * 1.2) }];
  });
}

function exact(quantity: Quantity | undefined): number | undefined {
  return quantity && 'exact' in quantity ? quantity.exact : undefined;
}

/** The largest number that a quantity names. */
function reachOf(quantity: Quantity): number {
  return Math.max(...Object.values(quantity));
}

/** The next of 1, 2, 5 times a power of ten, in halves of a step: 23 gives 25, 104 gives 120. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const sizes = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].map(factor => Math.round(factor * power));
  return sizes.find(size => size >= value) ?? 10 * power;
}

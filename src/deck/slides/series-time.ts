/** Ticks of the axis of time under a series, at the precision of its readings, and the names of its folds. */

import type { Story } from '../../story/story.ts';
import { dayMs, hourMs } from '../../time/calendar.ts';
import { formatSpan, formatTick } from '../../time/format.ts';
import type { Fold, Scale } from '../../time/scale.ts';
import { placeTicks, type Tick, type TickUnit, tickUnits } from '../../time/ticks.ts';
import { dateOptions } from '../dates.ts';
import type { Faces } from '../text/faces.ts';
import { widthOf } from '../text/measure.ts';
import { type } from '../text/type.ts';
import type { DatedReading } from './series.ts';

/** The finest tick that readings dated so can be told by: no hours where all of them have a day only. */
function finestOf(readings: DatedReading[]): TickUnit {
  const shortest = Math.min(...readings.map(({ date }) => date.latest - date.earliest));
  if (shortest < 20 * hourMs) return 'minute';
  if (shortest < 20 * dayMs) return 'day';
  return shortest < 200 * dayMs ? 'month' : 'year';
}

/** Round ticks, none finer than the dates: a label of one has room nowhere. @param width of the axis, px */
export function timeTicks(scale: Scale, width: number, readings: DatedReading[], story: Story, faces: Faces) {
  const { timezone: zone } = story;
  const options = dateOptions(story);
  const tooFine = tickUnits.slice(0, tickUnits.indexOf(finestOf(readings)));
  const wordsOf = (tick: Tick) => formatTick(tick, options);
  const occupied = scale.folds.map(fold => {
    const half = (widthOf(faces, formatSpan(fold.to - fold.from, options), type.tick) + 14) / width / 2;
    const middle = (fold.start + fold.end) / 2;
    return { start: middle - half, end: middle + half };
  });
  const placed = placeTicks(scale, {
    zone,
    width,
    occupied,
    labelWidth: tick =>
      tooFine.includes(tick.unit) ? Number.POSITIVE_INFINITY : widthOf(faces, wordsOf(tick), type.tick),
  });
  return placed
    .filter(tick => !tooFine.includes(tick.unit))
    .map(tick => ({ x: tick.position, label: tick.labelled ? wordsOf(tick) : '', labelX: tick.labelAt }));
}

export function foldName(fold: Fold, story: Story): string {
  return formatSpan(fold.to - fold.from, dateOptions(story));
}

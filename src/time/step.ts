/** Round civil instants, so many minutes to years apart: where ticks stand and where segments begin and end. */

import { type CivilTime, daysInMonth, eraYearOf, yearOfBce } from './calendar.ts';
import { civilOf, instantOf } from './zone.ts';

/** Days of 2, 5, 10 and 15 restart with each month; a year is 1, or a round number of 2, 5, 10 ... years. */
export interface Step {
  unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
  /** Divides 60 minutes, 24 hours or 12 months. */
  count: number;
}

/** The last round instant at or before an instant. */
export function roundDown(instant: number, step: Step, zone: string): number {
  const rounded = instantOf(floorOf(civilOf(instant, zone), step), zone);
  // Only where clocks were set back can the rounded civil time lie later.
  return Math.min(rounded, instant);
}

/** The first round instant at or after an instant. */
export function roundUp(instant: number, step: Step, zone: string): number {
  const floor = floorOf(civilOf(instant, zone), step);
  if (instantOf(floor, zone) >= instant) return instantOf(floor, zone);
  return instantOf(nextOf(floor, step), zone);
}

/** The round instants from `from` up to, not including, `to`; `most` at most. */
export function roundInstants(from: number, to: number, step: Step, zone: string, most = 1000): number[] {
  const instants: number[] = [];
  let civil = floorOf(civilOf(from, zone), step);
  for (let guard = 0; guard <= most + 1 && instants.length < most; guard += 1) {
    const instant = instantOf(civil, zone);
    if (instant >= to) break;
    // A civil time that clocks skipped falls on its successor.
    if (instant >= from && instant > (instants.at(-1) ?? Number.NEGATIVE_INFINITY)) instants.push(instant);
    civil = nextOf(civil, step);
  }
  return instants;
}

function floorOf(civil: CivilTime, { unit, count }: Step): CivilTime {
  const { year, month, day, hour, minute } = civil;
  switch (unit) {
    case 'minute':
      return { year, month, day, hour, minute: minute - (minute % count), second: 0 };
    case 'hour':
      return { year, month, day, hour: hour - (hour % count), minute: 0, second: 0 };
    case 'day': {
      const last = roundDays(year, month, count).findLast(candidate => candidate <= day);
      return { year, month, day: last ?? 1, hour: 0, minute: 0, second: 0 };
    }
    case 'month':
      return startOf(year, month - ((month - 1) % count));
    case 'year':
      return startOf(floorOfYear(year, count), 1);
  }
}

/** The round civil time after another, which must be round itself. Fields may carry over. */
function nextOf(civil: CivilTime, { unit, count }: Step): CivilTime {
  const { year, month } = civil;
  switch (unit) {
    case 'minute':
      return { ...civil, minute: civil.minute + count };
    case 'hour':
      return { ...civil, hour: civil.hour + count };
    case 'day': {
      const next = roundDays(year, month, count).find(candidate => candidate > civil.day);
      return next ? { ...civil, day: next } : nextMonth(year, month, 1);
    }
    case 'month':
      return nextMonth(year, month, count);
    case 'year':
      return startOf(yearAfter(year, count), 1);
  }
}

function startOf(year: number, month: number): CivilTime {
  return { year, month, day: 1, hour: 0, minute: 0, second: 0 };
}

function nextMonth(year: number, month: number, count: number): CivilTime {
  const months = month - 1 + count;
  return startOf(year + Math.floor(months / 12), (months % 12) + 1);
}

/** 1, 3, 5 ... or 1, 5, 10, 15 ...: a day too near to the next month's first is left out. */
function roundDays(year: number, month: number, count: number): number[] {
  const length = daysInMonth(year, month);
  const days = [1];
  const first = count <= 2 ? 1 + count : count;
  for (let day = first; day <= length; day += count) {
    if (length + 1 - day >= count) days.push(day);
  }
  return days;
}

/** Round as people count: 500 BCE, 1 CE, 500. */
function floorOfYear(year: number, count: number): number {
  if (count === 1) return year;
  if (year > 0) return year - (year % count) || 1;
  return yearOfBce(Math.ceil(eraYearOf(year).number / count) * count);
}

function yearAfter(year: number, count: number): number {
  if (count === 1) return year + 1;
  if (year === 1) return count;
  if (year > 0) return year + count;
  const number = eraYearOf(year).number - count;
  return number > 0 ? yearOfBce(number) : 1;
}

/** How long autoplay stays on a slide. Pure. */

/** Words that an audience reads in a minute from a screen across a room: slower than a book, about 240. */
const pace = 160;

/** Time to find one's way on a new slide, and the least and most that is given to any slide, ms. */
const glance = 4000;
const least = 6000;
const most = 45_000;

/** Shortest time that an address can ask for, s: anything faster flickers. */
const fastest = 2;

/** What `?autoplay` in an address asks for: nothing, a time by words, or the same seconds for every slide. */
export function autoplayIn(query: string): { seconds?: number } | undefined {
  const asked = new URLSearchParams(query).get('autoplay');
  if (asked === null) return undefined;
  const seconds = Number(asked);
  return asked.trim() !== '' && seconds > 0 && Number.isFinite(seconds) ? { seconds: Math.max(fastest, seconds) } : {};
}

/**
 * Time for each slide, ms, from its number of words. `seconds` gives all the same; a story with planned `minutes` takes
 * exactly these, shared out as reading takes its time.
 */
export function dwellTimes(
  words: readonly number[],
  plan: { seconds?: number | undefined; minutes?: number | undefined },
): number[] {
  if (plan.seconds !== undefined) {
    const ms = plan.seconds * 1000;
    return words.map(() => ms);
  }
  const times = words.map(count => Math.min(most, Math.max(least, glance + (count / pace) * 60_000)));
  if (plan.minutes === undefined) return times;
  const share = (plan.minutes * 60_000) / times.reduce((sum, time) => sum + time, 0);
  return times.map(time => time * share);
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** The speaker's time: runs, rests, and survives a reload because it is only two numbers. All times in ms. */

export interface Stopwatch {
  /** Time counted before the last start. */
  before: number;
  /** When it was last started (as `Date.now()`); absent while it rests. */
  since?: number;
}

export const stopped: Stopwatch = { before: 0 };

export function elapsed(watch: Stopwatch, now: number): number {
  return watch.before + (watch.since === undefined ? 0 : Math.max(0, now - watch.since));
}

/** Starts a resting watch, stops a running one. */
export function toggled(watch: Stopwatch, now: number): Stopwatch {
  const before = elapsed(watch, now);
  return watch.since === undefined ? { before, since: now } : { before };
}

/** "4:05", "1:04:05". */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/**
 * How far the speaker is ahead of the plan (minutes; negative: behind), when every slide gets the same share of the
 * planned minutes. `index` counts from 0; the last slide is reached when the time is over.
 */
export function lead(duration: number, index: number, slides: number, elapsedMs: number): number {
  const share = slides > 1 ? index / (slides - 1) : 1;
  return duration * share - elapsedMs / 60_000;
}

/** Reads what `JSON.stringify` made of a watch; a stopped one when it is not that. */
export function watchFrom(text: string | undefined): Stopwatch {
  try {
    const { before, since } = JSON.parse(text ?? '') as Partial<Record<keyof Stopwatch, unknown>>;
    if (!isTime(before)) return stopped;
    return isTime(since) ? { before, since } : { before };
  } catch {
    return stopped;
  }
}

function isTime(value: unknown): value is number {
  return Number.isFinite(value);
}

import { eventCitations } from './event-citations.ts';
import type { Story } from './story.ts';

/** One locator of a source and the ids of the events that cite it, in order of time. */
export interface Covered {
  /** `''` for citations of the source as a whole. */
  locator: string;
  events: string[];
}

/**
 * Which parts of one source the events rest on, in natural order (`s2` before `s12`), so that an author sees what was
 * left out. `s3, s5` counts for both, `s3-s5` and `s3-5` for all three. Empty when no event cites the source.
 */
export function coverage(story: Pick<Story, 'events'>, sourceId: string): Covered[] {
  const events = new Map<string, Set<string>>();
  for (const event of story.events) {
    for (const { source, locator = '' } of eventCitations(event)) {
      if (source !== sourceId) continue;
      for (const part of partsOf(locator)) events.set(part, (events.get(part) ?? new Set()).add(event.id));
    }
  }
  const order = new Intl.Collator('en', { numeric: true });
  return [...events].sort(([a], [b]) => order.compare(a, b)).map(([locator, ids]) => ({ locator, events: [...ids] }));
}

/** The single locators in one written locator; a text that is no plain list of them stays whole. */
function partsOf(locator: string): string[] {
  const pieces = locator.split(/\s*(?:,|\band\b|&)\s*/);
  const spans = pieces.map(piece => /^(\p{L}+\.? ?)?(\d+)(?:\s*[-–]\s*\1?(\d+))?$/u.exec(piece));
  if (spans.includes(null)) return [locator];
  let prefix = '';
  return spans.flatMap(span => {
    const [, letters, first = '', last = first] = span ?? [];
    // "p. 2, 5": what stands before the first number holds for those after it.
    prefix = letters ?? prefix;
    const count = Number(last) - Number(first) + 1;
    if (count < 1 || count > 200) return [`${prefix}${first}-${last}`];
    return Array.from({ length: count }, (_, index) => `${prefix}${Number(first) + index}`);
  });
}

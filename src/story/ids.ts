import { shortHash, slug } from './transliterate.ts';

/** Ids of slides and page parts that are there whatever the story holds. */
export const reservedIds: readonly string[] = [
  'title',
  'setting',
  'method',
  'sources',
  'cast',
  'corrections',
  'story',
  'deck',
  'ribbon',
  'map',
  // Parts of the page.
  'announcer',
  'card',
  'crowd',
  'fade-down',
  'fade-left',
  'fade-up',
  'goto',
  'goto-field',
  'goto-list',
  'keys',
  'notice',
  'offer',
  'overview',
  'references',
];

/** Entries of the list of sources: `ref-12`. */
const reference = /^ref-\d+$/;

/** What the further slides of an event put behind its id; a continuation ends in `-2` to `-99`. */
const suffix = /-(claims|figures|media|quote|table|series|place|disputed|text|\d{1,2})$/;

const maxLength = 60;

/** What an id is made from. Each text as typed; missing when the author left it out. */
export interface Nameable {
  id?: string | undefined;
  date?: string | undefined;
  title?: string | undefined;
}

/** An id that cannot be used. */
export interface IdMistake {
  list: 'acts' | 'events';
  index: number;
  message: string;
  hint: string;
}

/**
 * The ids of a story's events, in the order given. Written ids come first, whatever their place, so that made ones
 * (`2012-07-21-general-nazarov-is-killed`) never take one of them. The same date and title again get `-n2`, `-n3`:
 * plain `-2` is the address of a continuation slide.
 * @param measures ids of the measures, each of which may have a slide of its own
 */
export function nameEvents(
  acts: Nameable[],
  events: Nameable[],
  measures: string[] = [],
): { ids: string[]; mistakes: IdMistake[] } {
  const series = measures.map(seriesId);
  const taken: Taken = { ids: new Set(series), series: new Set(series), stems: new Map() };
  for (const id of reservedIds) take(id, taken);
  const mistakes: IdMistake[] = [];

  const written = { acts, events };
  for (const list of ['acts', 'events'] as const) {
    written[list].forEach(({ id }, index) => {
      if (id === undefined) return;
      const wrong = collision(id, taken);
      if (wrong) mistakes.push({ list, index, ...wrong });
      take(id, taken);
    });
  }

  const counts = new Map<string, number>();
  const ids = events.map(event => {
    if (event.id !== undefined) return event.id;
    const base = baseId(event);
    let count = counts.get(base) ?? 1;
    let id = count === 1 ? base : `${base}-n${count}`;
    // What was taken stays so: the next of the same name goes on from here.
    for (; collision(id, taken); id = `${base}-n${count}`) count += 1;
    counts.set(base, count);
    take(id, taken);
    return id;
  });
  return { ids, mistakes };
}

/** Address of the slide with all readings of a measure. An event may be called as the measure is. */
export function seriesId(measure: string): string {
  return `${measure}-series`;
}

/** Ids whose further slides would have the address `id`: `attack-claims-2` is one of `attack-claims` and of `attack`. */
export function stems(id: string): string[] {
  const found: string[] = [];
  for (let stem = id, match = suffix.exec(stem); match; match = suffix.exec(stem)) {
    stem = stem.slice(0, match.index);
    found.push(stem);
  }
  return found;
}

/** The ids given out so far, and the stems of each with the id they come from. */
interface Taken {
  ids: Set<string>;
  /** Those of `ids` that are slides of measures. */
  series: Set<string>;
  stems: Map<string, string>;
}

function take(id: string, taken: Taken): void {
  taken.ids.add(id);
  for (const stem of stems(id)) taken.stems.set(stem, id);
}

function collision(id: string, taken: Taken): { message: string; hint: string } | undefined {
  if (reservedIds.includes(id) || reference.test(id)) {
    return { message: `the id \`${id}\` is kept for the program`, hint: 'choose another' };
  }
  if (taken.series.has(id)) {
    return { message: `the id \`${id}\` is the address of the slide of a measure`, hint: 'choose another' };
  }
  if (taken.ids.has(id))
    return { message: `the id \`${id}\` is taken already`, hint: 'each act and event needs its own' };
  const shorter = stems(id).find(stem => taken.ids.has(stem));
  const longer = taken.stems.get(id);
  if (shorter === undefined && longer === undefined) return undefined;
  const [whole, part] = shorter === undefined ? [longer, id] : [id, shorter];
  return {
    message: `the id \`${whole}\` is the address of a further slide of \`${part}\``,
    hint: 'choose another ending',
  };
}

function baseId({ date = '', title = '' }: Nameable): string {
  const words = slug(title) || (title.trim() ? `e${shortHash(title)}` : 'event');
  const id = [datePart(date), words].filter(Boolean).join('-');
  const named = /[a-z]/.test(id) ? id : `${id}-event`;
  if (named.length <= maxLength) return named;
  const cut = named.slice(0, maxLength + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).replace(/-+$/, '');
}

/** The first date in an EDTF text without its clock: `2012-07-24T04:00~` gives `2012-07-24`, `-0044` gives `minus-0044`. */
function datePart(date: string): string {
  const first = /(y?-?)(\d[\dx]*(?:-\d[\dx]*)*)/i.exec(date);
  if (!first) return '';
  const sign = first[1]?.includes('-') ? 'minus-' : '';
  return `${sign}${first[2]?.toLowerCase()}`;
}

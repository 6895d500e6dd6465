/** Go-to's index: finds slides by words of their title, their date, people, places and tags. Pure. */

import type { IslandSlide } from '../../deck/island.ts';
import { dayPattern } from './day.ts';

type Indexed = Pick<IslandSlide, 'title' | 'date' | 'words' | 'event'>;

interface Entry {
  index: number;
  event: string | undefined;
  title: string;
  titleWords: string[];
  dateWords: string[];
  /** People, places, tags, and the EDTF text of the date. */
  otherWords: string[];
  /** Everything that may hold a date as year-month-day. */
  dates: string;
}

/** Returns the indices (from 0) of the slides that match every word, best first. */
export type Search = (query: string, limit?: number) => number[];

/** Points for a word found at the start of a word of the title, the date, or anything else. */
const points = { title: 8, date: 6, other: 3, whole: 1, titleStart: 20 } as const;

/**
 * Prepares a search over a deck's slides. Words match from their beginning and all of them must; letters are compared
 * without accents and case; "24.7", "24/7" and "2012-07-24" are read as days. Of an event's slides only the first that
 * matches is named.
 */
export function createSearch(slides: readonly Indexed[]): Search {
  const entries = slides.map(entryOf);

  return (query, limit = 10) => {
    const text = fold(query).trim();
    const tokens = wordsOf(text.replace(/(\d{1,2})\.\s+(\d{1,2})\b/g, '$1.$2'));
    if (tokens.length === 0) return [];
    const seen = new Set<string>();
    const found: { index: number; score: number }[] = [];
    for (const entry of entries) {
      if (entry.event && seen.has(entry.event)) continue;
      const score = scoreOf(entry, tokens, text);
      if (score === 0) continue;
      if (entry.event) seen.add(entry.event);
      found.push({ index: entry.index, score });
    }
    found.sort((a, b) => b.score - a.score || a.index - b.index);
    return found.slice(0, limit).map(hit => hit.index);
  };
}

/** Lower case without accents: "Сӯзанак" and "сузанак" are the same word, as are "Élan" and "elan". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function entryOf(slide: Indexed, index: number): Entry {
  const title = fold(slide.title);
  const date = fold(slide.date ?? '');
  const other = fold(slide.words ?? '');
  return {
    index,
    event: slide.event,
    title,
    titleWords: wordsOf(title),
    dateWords: wordsOf(date),
    otherWords: wordsOf(other),
    dates: `${date} ${other}`,
  };
}

function scoreOf(entry: Entry, tokens: readonly string[], text: string): number {
  let score = entry.title.startsWith(text) ? points.titleStart : 0;
  for (const token of tokens) {
    const day = dayPattern(token);
    const best = Math.max(
      match(entry.titleWords, token, points.title),
      match(entry.dateWords, token.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1'), points.date),
      match(entry.otherWords, token, points.other),
      day?.test(entry.dates) ? points.date : 0,
    );
    if (best === 0) return 0;
    score += best;
  }
  return score;
}

function match(words: readonly string[], token: string, worth: number): number {
  let best = 0;
  for (const word of words) {
    if (word === token) return worth + points.whole;
    if (word.startsWith(token)) best = worth;
  }
  return best;
}

/** Words, and for those with a hyphen their parts too: "ceasefire-talks" is found by "talks". */
function wordsOf(text: string): string[] {
  const words = text.split(/[\s,;()«»“”„"’'–—?!]+/).map(word => word.replace(/^[.:/-]+|[.:]+$/g, ''));
  const parts = words.filter(word => /\p{L}/u.test(word)).flatMap(word => word.split(/[-/]/).slice(1));
  return [...words, ...parts].filter(word => word !== '');
}

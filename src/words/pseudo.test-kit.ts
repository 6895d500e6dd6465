/**
 * A language that is English between marks, and stories whose authors write no Latin letter: whatever Latin letter a page
 * shows outside of the marks was written by neither.
 */

import type { Story } from '../story/story.ts';
import type { Language } from './table.ts';
import { reworded } from './words.test-kit.ts';
import { languages } from './words.ts';

/** For Intl and dayjs it is English. */
export const pseudo = 'en-x-pseudo';

/** Takes the language into the map, as the line of a real one does. */
export function speakPseudo(english: Language): void {
  languages.set(pseudo, grammar => ({ ...reworded(english(grammar), marked), language: pseudo }));
}

const marked = (wording: string) => `[${wording}]`;

/** What is left of a text without its marked words, from the inside out. */
export function unmarked(text: string): string {
  const less = text.replace(/\[[^[\]]*\]/g, ' ');
  return less === text ? text : unmarked(less);
}

/** What an author writes for readers, by the names that stories have for it (`src/story/story.ts`). */
const written = new Set(
  `about alt also author authors by caption claimsTitle columns credit credits dateLabel dateNote figuresTitle label lane
   licence name note publisher role rows subtitle summary tags title topics unit value warning`.split(/\s+/),
);

/** The story in that language: every letter that its author wrote for readers is a Cyrillic one. */
export function pseudoStory(story: Story): Story {
  const ids = new Set([...story.people.keys()]);
  const foreign = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return written.has(field) && !ids.has(value) ? cyrillic(value) : value;
    if (Array.isArray(value)) return value.map(one => foreign(one, field));
    if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, foreign(one, '')]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, foreign(one, key)]));
  };
  const { name, ...rest } = story;
  return { ...(foreign(rest, '') as Omit<Story, 'name'>), name, language: pseudo };
}

function cyrillic(text: string): string {
  return text
    .replace(/[a-z]/g, letter => String.fromCharCode(0x430 + letter.charCodeAt(0) - 97))
    .replace(/[A-Z]/g, letter => String.fromCharCode(0x410 + letter.charCodeAt(0) - 65))
    .replace(/[[\]]/g, '|');
}

/** Letters that the shipped fonts do not have: who shows the deck chooses the font, knowing or not. */

import { type Faces, holds } from '../deck/text/faces.ts';
import { storyFile } from '../story/files.ts';
import type { Problem } from '../story/problem.ts';
import type { Reading } from '../story/read.ts';
import type { Story } from '../story/story.ts';

/** Scripts that are most often written, by their names in Unicode, which are English ones too. */
const scripts = [
  ...['Arabic', 'Armenian', 'Bengali', 'Devanagari', 'Ethiopic', 'Georgian', 'Han', 'Hangul', 'Hebrew', 'Hiragana'],
  ...['Katakana', 'Khmer', 'Lao', 'Mongolian', 'Myanmar', 'Sinhala', 'Syriac', 'Tamil', 'Telugu', 'Thai', 'Tibetan'],
];

/** One note for the story, at the first event that has such letters in what its slides show. */
export function foreignLetters(story: Story, faces: Faces, marks: Reading['marks']): Problem[] {
  const known = new Map<string, boolean>();
  const isForeign = (letter: string) => {
    const held = known.get(letter) ?? faces.files.some(face => holds(face, letter.codePointAt(0) ?? 0));
    known.set(letter, held);
    return !held;
  };
  const foreign = story.events.map(({ title, text, claims, quote }) =>
    Array.from(JSON.stringify([title, text, claims, quote]).match(/\p{L}/gu) ?? []).filter(isForeign),
  );
  const first = story.events[foreign.findIndex(letters => letters.length > 0)];
  if (!first) return [];
  const all = new Set(foreign.flat());
  const names = scripts.filter(script =>
    [...all].some(letter => new RegExp(`\\p{Script=${script}}`, 'u').test(letter)),
  );
  const count = foreign.filter(letters => letters.length > 0).length;
  return [
    {
      level: 'note',
      message: `no shipped font has the ${[names.join(', '), 'letters'].filter(Boolean).join(' ')} of ${count === 1 ? `\`${first.id}\`` : `${count} events`}`,
      hint: 'the machine that shows or prints the deck chooses a font: look at those slides on it',
      ...(marks.get(first.id) ?? { file: storyFile, line: 1, column: 1 }),
      event: first.id,
    },
  ];
}

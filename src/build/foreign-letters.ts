/** Letters that the shipped fonts do not have: who shows the deck chooses the font, knowing or not. */

import { type Faces, holds } from '../deck/text/faces.ts';
import { scriptNames } from '../deck/text/scripts.ts';
import { storyFile } from '../story/files.ts';
import type { Problem } from '../story/problem.ts';
import type { Reading } from '../story/read.ts';
import type { Story } from '../story/story.ts';

/** One note for the story, at the first event that has such letters in what its slides show. */
export function foreignLetters(story: Story, faces: Faces, marks: Reading['marks']): Problem[] {
  const isForeign = (sign: string) =>
    /\p{L}/u.test(sign) && !faces.files.some(face => holds(face, sign.codePointAt(0) ?? 0));
  const written = story.events.map(({ title, text, claims, quote }) => [
    ...new Set(JSON.stringify([title, text, claims, quote])),
  ]);
  // Each sign is looked for once: a story has millions, and few of them.
  const strange = new Set([...new Set(written.flat())].filter(isForeign));
  const foreign = written.map(signs => signs.filter(sign => strange.has(sign)));
  const first = story.events[foreign.findIndex(letters => letters.length > 0)];
  if (!first) return [];
  const names = scriptNames.filter(script =>
    [...strange].some(letter => new RegExp(`\\p{Script=${script}}`, 'u').test(letter)),
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

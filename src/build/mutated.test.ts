/** Stories with mishaps in them that can still be read: each becomes a deck, or its author is told why not. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { mutated } from '../mutations.test-kit.ts';
import { loadStory } from './load.ts';
import { packageRoot } from './package.ts';

const folders = ['slides', 'e2e/stories'].flatMap(folder =>
  readdirSync(join(packageRoot, folder)).map(name => join(packageRoot, folder, name)),
);
const copies = fc
  .constantFrom(...folders)
  .chain(folder => fc.tuple(fc.constant(folder), mutated(readFileSync(join(folder, 'story.yaml'), 'utf8'))));

test('loadStory makes a deck of every story that reads without a mistake, mishaps and all', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'chronodeck-mutated-'));
  let decks = 0;
  try {
    holdsForAny(
      'reader',
      30,
      fc.property(copies, ([folder, text]) => {
        const copy = join(scratch, 'copy');
        rmSync(copy, { recursive: true, force: true });
        cpSync(folder, copy, { recursive: true });
        writeFileSync(join(copy, 'story.yaml'), text);
        const { deck, problems } = loadStory(copy);
        const refused = problems.some(({ level }) => level === 'error');
        expect(deck !== undefined || refused).toBe(true);
        if (!deck || refused) return;
        decks += 1;
        expect(JSON.stringify(deck)).not.toMatch(/\bNaN\b|\[object Object\]/);
        expect(deck.slides.length).toBeGreaterThan(deck.story.events.length);
      }),
    );
  } finally {
    rmSync(scratch, { recursive: true });
  }
  expect(decks).toBeGreaterThan(2);
});

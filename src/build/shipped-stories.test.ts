import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadStory } from './load.ts';
import { packageRoot } from './package.ts';

const folder = join(packageRoot, 'slides');

test.each(readdirSync(folder))(
  'the story %s that ships has no mistake and no warning, and cites for every event',
  name => {
    const { deck, problems } = loadStory(join(folder, name));
    expect(problems.filter(({ level }) => level !== 'note')).toEqual([]);
    expect(deck?.story.events.length).toBeGreaterThan(9);
  },
);

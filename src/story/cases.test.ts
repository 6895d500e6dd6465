/**
 * What authors get wrong, stored whole: `cases/<case>/story.yaml` and in `expected.txt` everything they are told, then
 * what is left of the story. After a change that is meant: `npx vitest run src/story/cases.test.ts -u`, and read the diff.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatProblem } from './problem.ts';
import { readStory, type StoryFiles } from './read.ts';

const cases = new URL('./cases/', import.meta.url);

for (const name of readdirSync(cases).sort()) {
  test(`readStory(cases/${name}) says what stands in expected.txt`, async () => {
    const folder = new URL(`${name}/`, cases);
    const files = filesIn(folder);
    const text = files.text('story.yaml') ?? '';
    const { story, problems } = readStory(text, { name, files });
    const told = problems.map(problem => formatProblem(problem, files.text(problem.file) ?? ''));
    const left = story ? `story with ${story.events.map(event => event.id).join(', ')}` : 'no story';
    await expect(`${[...told, left].join('\n\n')}\n`).toMatchFileSnapshot(new URL('expected.txt', folder).pathname);
  });
}

function filesIn(folder: URL): StoryFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name !== 'expected.txt');
  return {
    has: name => names.includes(name),
    text: name => (names.includes(name) ? readFileSync(new URL(name, folder), 'utf8') : undefined),
    list: () => names.filter(name => name !== 'story.yaml'),
  };
}

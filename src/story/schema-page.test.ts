import { expect, test } from 'vitest';
import { storyJsonSchema } from './schema.ts';
import { schemaPage } from './schema-page.ts';

const page = schemaPage(storyJsonSchema());

// After a change of the schema that is meant: `npx vitest run src/story/schema-page.test.ts -u`.
test('schemaPage(the schema) is the page that lies in the repository', async () => {
  await expect(page).toMatchFileSnapshot('../../STORY.md');
});

test('schemaPage(schema) explains every field of a story and of an event', () => {
  for (const field of [
    'title',
    'sources',
    'measures',
    'cuts',
    'look',
    'date',
    'claims',
    'figures',
    'media',
    'dateNote',
  ])
    expect(page).toMatch(new RegExp(`^\\| \`${field}\`.*\\| .{10,} \\|`, 'm'));
  expect(page).toContain('| `title` (needed) |');
  expect(page).not.toMatch(/undefined|\[object/);
});

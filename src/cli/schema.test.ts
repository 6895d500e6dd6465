/** The schema as editors use it: through the YAML language server, found by the first line of the file. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { findStories } from '../build/stories.ts';
import { schema } from './schema.ts';

let folder: string;
const editor = getLanguageService({
  schemaRequestService: async uri => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: path => path },
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'));
  const printed = vi
    .spyOn(console, 'log')
    .mockImplementation(text => writeFileSync(join(folder, 'story.schema.json'), text));
  schema({});
  printed.mockRestore();
  editor.configure({ validate: true, hover: true, completion: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

let version = 0;

function opened(text: string): TextDocument {
  const uri = pathToFileURL(join(folder, 'story.yaml')).href;
  return TextDocument.create(uri, 'yaml', ++version, `# yaml-language-server: $schema=story.schema.json\n${text}`);
}

/** Messages with their lines in `text`, 1-based. */
async function remarks(text: string): Promise<string[]> {
  const found = await editor.doValidation(opened(text), false);
  return found.map(({ range, message }) => `${range.start.line}: ${message}`);
}

/** A text whose `|` is the place of the cursor. */
function atCursor(text: string): [TextDocument, { line: number; character: number }] {
  const document = opened(text.replace('|', ''));
  return [document, document.positionAt(document.getText().length - text.length + 1 + text.indexOf('|'))];
}

const stories = ['slides', 'e2e/stories'].flatMap(folder =>
  findStories(folder).map(name => join(folder, name, 'story.yaml')),
);

test('the stories of this repository are without remarks', async () => {
  expect(stories.length).toBeGreaterThan(4);
  for (const file of stories) expect(await remarks(readFileSync(file, 'utf8')), file).toEqual([]);
});

test('dates may be typed as numbers, days and times', async () => {
  const events = ['1969', '-0044', '1969-07', '2012-07-24', '2012-07-24T04:00:00Z', '1969~', '"1969?"', '1984/..'];
  expect(
    await remarks(`title: 1969\nevents:\n${events.map(date => `  - {date: ${date}, title: 7}\n`).join('')}`),
  ).toEqual([]);
});

test('cells of a table may be typed as text, numbers, true and nothing', async () => {
  const table = '    table:\n      columns: [a, b]\n      rows:\n        - [Yes, 1]\n        - - true\n          -\n';
  expect(await remarks(`title: A\nevents:\n  - date: 1969\n    title: B\n${table}`)).toEqual([]);
});

test('mistakes are marked at their lines', async () => {
  expect(await remarks('title: A\nevents:\n  - date: 1969\n    titel: B\n')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^3: .*title/), expect.stringMatching(/^4: .*titel/)]),
  );
  const event = 'title: A\nevents:\n  - date: 1969\n    title: B\n    ';
  for (const wrong of ['weight: 9', 'status: sure', 'place: [[a]]', 'people: {a: b}', 'draft: maybe', 'date: [1969]'])
    expect((await remarks(event + wrong))[0], wrong).toMatch(/^5: /);
  for (const wrong of ['look: {theme: red}', 'places: {a: {name: A, at: [91, 0]}}', 'sides: {a: {name: A}}'])
    expect((await remarks(`title: A\nevents: events.csv\n${wrong}`))[0], wrong).toMatch(/^3: /);
});

test('field names are offered where they may stand', async () => {
  const offered = async (text: string) =>
    (await editor.doComplete(...atCursor(text), false)).items.map(({ label }) => label);
  expect(await offered('title: A\n|')).toEqual(expect.arrayContaining(['subtitle', 'events', 'places', 'acts']));
  expect(await offered('title: A\nevents:\n  - date: 1969\n    |')).toEqual(
    expect.arrayContaining(['title', 'weight', 'claims', 'quote']),
  );
  expect(await offered('title: A\nevents:\n  - date: 1969\n    title: B\n    status: |')).toEqual(
    expect.arrayContaining(['confirmed', 'disputed']),
  );
  expect(await offered('title: A\nplaces:\n  cape:\n    |')).toEqual(expect.arrayContaining(['name', 'at', 'between']));
});

test('a field is explained where the cursor stands', async () => {
  const explained = async (text: string) => JSON.stringify(await editor.doHover(...atCursor(text)));
  expect(await explained('time|zone: UTC\n')).toContain('IANA time zone');
  expect(await explained('title: A\nevents:\n  - date: 1969\n    we|ight: 3\n')).toContain('turning point');
  expect(await explained('title: A\nevents:\n  - date: 1969\n    peo|ple: [a]\n')).toContain('Who took part');
  expect(await explained('title: A\nplaces:\n  cape:\n    a|t: [28.6, -80.6]\n')).toContain('degrees');
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfigFile } from './config-file.ts';

let folder: string;
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('readConfigFile() of a folder without settings is nothing, whatever its package.json is', async () => {
  expect(await readConfigFile(folder)).toBeUndefined();
  put('package.json', '{ "dependencies": { "chronodeck": "^0.1.0" } }');
  expect(await readConfigFile(folder)).toBeUndefined();
  put('package.json', '{ broken');
  expect(await readConfigFile(folder)).toBeUndefined();
});

test.each([
  ['package.json', '{ "chronodeck": { "theme": "ink" } }'],
  ['chronodeck.config.json', '\ufeff{ "theme": "ink" }'],
  ['chronodeck.config.js', "export default { theme: 'ink' };"],
  ['chronodeck.config.ts', "interface A { theme: string }\nexport default { theme: 'ink' } satisfies A;"],
])('readConfigFile() reads %s', async (name, text) => {
  put(name, text);
  expect(await readConfigFile(folder)).toMatchObject({ name, value: { theme: 'ink' } });
});

test('readConfigFile() of two files says which', async () => {
  put('package.json', '{ "chronodeck": {} }');
  put('chronodeck.config.json', '{}');
  await expect(readConfigFile(folder)).rejects.toThrow(
    'there are settings in package.json (`chronodeck`) and in chronodeck.config.json; keep one of them',
  );
});

test.each([
  ['chronodeck.config.json', '{\n  "theme": "ink",\n}', 'chronodeck.config.json:3 is not JSON; keys and texts'],
  ['chronodeck.config.json', '{\n  "theme": "ink"\n', 'chronodeck.config.json:3 is not JSON'],
  ['chronodeck.config.js', 'export default {', 'chronodeck.config.js cannot be run: '],
  ['chronodeck.config.ts', "throw new Error('no key');", 'chronodeck.config.ts cannot be run: no key; mend it'],
  ['chronodeck.config.ts', 'export const theme = 1;', 'chronodeck.config.ts exports nothing; write'],
])('readConfigFile() of a broken %s is told in one line', async (name, text, message) => {
  put(name, text);
  await expect(readConfigFile(folder)).rejects.toThrow(message);
  await expect(readConfigFile(folder)).rejects.toMatchObject({ exitCode: 2 });
});

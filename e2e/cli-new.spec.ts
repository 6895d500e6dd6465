/** From an empty folder to a site: what a newcomer types, in order. */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chronodeck, root } from './command.ts';
import { Deck } from './deck.ts';
import { serveFolders } from './server.ts';
import { test as base, expect } from './test.ts';

/** With an empty folder that is gone afterwards. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'chronodeck-new-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

const warned = 'title: A\nsources:\n  s: {publisher: P, title: T}\nevents:\n  - {date: 1969, title: B}\n';

test('an empty folder is told to start a story, which is checked, built and shown', async ({ folder, page }) => {
  const empty = await chronodeck([], { cwd: folder });
  expect(empty.code).toBe(2);
  expect(empty.errors).toMatch(/`chronodeck new moon-landing` makes one/);

  const started = await chronodeck(['new', 'moon-landing'], { cwd: folder });
  expect(started).toMatchObject({ code: 0, output: 'slides/moon-landing/story.yaml' });
  expect(started.errors).toContain('npx chronodeck present moon-landing --open');

  const checked = await chronodeck(['check', '--strict'], { cwd: folder });
  expect(checked).toEqual({ code: 0, output: 'moon-landing: 6 events, 1 source, 0 problems', errors: '' });

  const built = await chronodeck(['build'], { cwd: folder });
  expect(built.code).toBe(0);
  const server = await serveFolders({ '/': join(folder, 'dist') });
  const deck = new Deck(page);
  await page.goto(`${server.origin}/moon-landing/`);
  await deck.ready();
  await expect(deck.heading).toHaveText('Moon landing');
  await expect(page.getByText('An example to replace').first()).toBeVisible();
  await page.goto(`${server.origin}/moon-landing/read/`);
  for (const title of ['Lift-off', 'The Eagle lands', 'Splashdown'])
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await server.close();
});

test('a second story of the name is refused, and the first stays as it is', async ({ folder }) => {
  const name = 'Хоруғ, 2012';
  expect(await chronodeck(['new', name], { cwd: folder })).toMatchObject({ code: 0 });
  const file = join(folder, 'slides/khorugh-2012/story.yaml');
  writeFileSync(file, 'mine');
  const { code, output, errors } = await chronodeck(['new', name], { cwd: folder });
  expect([code, output]).toEqual([2, '']);
  expect(errors).toMatch(/^chronodeck: there is a story in slides\/khorugh-2012 already; choose another name, or .+$/);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('where a folder cannot be made it is told, and nothing is left', async ({ folder }) => {
  writeFileSync(join(folder, 'talks'), 'a file');
  const { code, errors } = await chronodeck(['new', 'moon', '--stories', 'talks'], { cwd: folder });
  expect(code).toBe(3);
  expect(errors).toMatch(/^chronodeck: cannot write talks\/moon\/.+; choose another place with --stories$/);
  expect(readdirSync(folder)).toEqual(['talks']);
});

test('an editor finds the schema where the package is installed, and beside the story elsewhere', async ({
  folder,
}) => {
  const schemaOf = (name: string) =>
    /^# yaml-language-server: \$schema=(.+)$/m.exec(
      readFileSync(join(folder, 'slides', name, 'story.yaml'), 'utf8'),
    )?.[1];
  await chronodeck(['new', 'before'], { cwd: folder });
  expect(schemaOf('before')).toBe('story.schema.json');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/chronodeck'), 'junction');
  await chronodeck(['new', 'after'], { cwd: folder });
  expect(schemaOf('after')).toBe('../../node_modules/chronodeck/lib/story.schema.json');
  const printed = (await chronodeck(['schema'])).output;
  for (const name of ['before', 'after']) {
    const file = join(folder, 'slides', name, schemaOf(name) ?? '');
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, 'utf8').trimEnd()).toBe(printed);
  }
});

test('check speaks to programs and to GitHub, and counts warnings when it is strict', async ({ folder }) => {
  mkdirSync(join(folder, 'slides/a'), { recursive: true });
  writeFileSync(join(folder, 'slides/a/story.yaml'), warned);
  const check = (...args: string[]) => chronodeck(['check', ...args], { cwd: folder });
  expect((await check()).code).toBe(0);
  expect((await check('--strict')).code).toBe(1);

  const json = await check('--format', 'json');
  expect(json).toMatchObject({ code: 0, errors: '' });
  const problems: Record<string, unknown>[] = JSON.parse(json.output);
  expect(problems).toContainEqual(
    expect.objectContaining({ story: 'a', file: 'slides/a/story.yaml', line: 3, column: 3, level: 'warning' }),
  );

  writeFileSync(join(folder, 'slides/a/story.yaml'), warned.replace('1969', '1969-02-31'));
  const github = await check('--format', 'github');
  expect(github.code).toBe(1);
  expect(github.output).toMatch(/^::error file=slides\/a\/story\.yaml,line=5,col=12::31 is not a day of February/m);
  const both = await check('--format', 'json', '--coverage', 's');
  expect(both).toMatchObject({ code: 2, output: '' });
});

test('settings of a project stand for flags, and what is typed before them', async ({ folder }) => {
  mkdirSync(join(folder, 'talks/a'), { recursive: true });
  writeFileSync(join(folder, 'talks/a/story.yaml'), warned);
  const config =
    "const strict: boolean = true;\nexport default { stories: 'talks', check: { format: 'json', strict } };\n";
  writeFileSync(join(folder, 'chronodeck.config.ts'), config);
  const set = await chronodeck(['check'], { cwd: folder });
  expect(set.code).toBe(1);
  expect(JSON.parse(set.output)).toHaveLength(2);
  expect((await chronodeck(['check', '--format', 'text'], { cwd: folder })).output).toMatch(/^a: 2 warnings$/m);

  writeFileSync(join(folder, 'chronodeck.config.ts'), config.replace('strict }', 'strikt: true }'));
  const wrong = await chronodeck(['check'], { cwd: folder });
  expect(wrong).toMatchObject({ code: 2, output: '' });
  expect(wrong.errors).toBe(
    'chronodeck: chronodeck.config.ts:2: `check.strikt` is no flag of check; did you mean `strict`?',
  );
});

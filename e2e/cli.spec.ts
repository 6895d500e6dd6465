/** The commands: what they print, how they end, and what they leave behind when something is wrong. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { chronodeck, firstLines, root, startChronodeck } from './command.ts';
import { khorog } from './site.ts';

/** With a folder of its own that holds `slides/` with a small story and is gone afterwards. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'chronodeck-cli-'));
    cpSync(join(root, 'e2e/stories/smallest'), join(folder, 'slides/smallest'), { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

test('check ends with the story, its at least 24 events, its sources and 0 problems', async () => {
  const { code, output } = await chronodeck(['check', khorog]);
  expect(code).toBe(0);
  const [, events, sources] =
    /^khorog-2012: (\d+) events, (\d+) sources, 0 problems$/.exec(output.split('\n').at(-1) ?? '') ?? [];
  expect(Number(events)).toBeGreaterThanOrEqual(24);
  expect(Number(sources)).toBeGreaterThan(20);
});

test('check --coverage afp-0728 lists s1 to s12, each with the events that cite it', async () => {
  const { code, output } = await chronodeck(['check', khorog, '--coverage', 'afp-0728']);
  expect(code).toBe(0);
  for (let sentence = 1; sentence <= 12; sentence += 1) {
    expect(output).toMatch(new RegExp(`^ +s${sentence} +[a-z][a-z0-9-]+`, 'm'));
  }
});

test('check --coverage of an unknown source names the nearest', async () => {
  const { code, errors } = await chronodeck(['check', khorog, '--coverage', 'afp-728']);
  expect(code).toBe(2);
  expect(errors).toContain('did you mean `afp-0728`');
});

test('a broken copy ends with 1 and names every mistake with line and column, for check, build and exports', async ({
  folder,
}) => {
  const story = join(folder, 'slides', khorog);
  cpSync(join(root, 'slides', khorog), story, { recursive: true });
  const file = join(story, 'story.yaml');
  const lines = readFileSync(file, 'utf8')
    .replace('date: 2012-07-24T04:00~', 'date: 2012-02-31')
    .replace('dayOne:', 'dayone:')
    .split('\n');
  writeFileSync(file, lines.join('\n'));
  const [dateLine, fieldLine] = ['date: 2012-02-31', 'dayone:'].map(
    text => lines.findIndex(line => line.includes(text)) + 1,
  );
  const places = [`slides/${khorog}/story.yaml:${dateLine}:11`, `slides/${khorog}/story.yaml:${fieldLine}:1`];
  const check = await chronodeck(['check', khorog], { cwd: folder });
  expect(check.code).toBe(1);
  for (const place of places) expect(check.output).toContain(place);
  expect(check.output).toContain('dayOne');
  expect(check.output.split('\n').at(-1)).toMatch(/^khorog-2012: .*2 problems$/);
  for (const command of [['build'], ['pdf', khorog]]) {
    const { code, errors } = await chronodeck(command, { cwd: folder });
    expect(code).toBe(1);
    for (const place of places) expect(errors).toContain(place);
  }
  expect(readdirSync(folder)).toEqual(['slides']);
});

test('a folder without story.yaml, and an unknown name, are told with what to do', async ({ folder }) => {
  mkdirSync(join(folder, 'slides/empty'));
  for (const command of ['check', 'pdf', 'present']) {
    const empty = await chronodeck([command, 'empty'], { cwd: folder });
    expect(empty.code).toBe(1);
    expect(empty.errors).toMatch(/^chronodeck: there is no story\.yaml in slides\/empty; .+$/);
    const unknown = await chronodeck([command, 'smalest'], { cwd: folder });
    expect(unknown.code).toBe(2);
    expect(unknown.errors).toMatch(/^chronodeck: there is no story called smalest in slides; did you mean smallest\?$/);
  }
});

test('a folder without slides is told in one line', async ({ folder }) => {
  rmSync(join(folder, 'slides'), { recursive: true });
  for (const command of ['check', 'build', 'pdf', 'present']) {
    const { code, output, errors } = await chronodeck([command], { cwd: folder });
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toMatch(/^chronodeck: there is no folder `slides` here; .+$/);
  }
});

test('a story.yaml that is no YAML is told with its line', async ({ folder }) => {
  writeFileSync(join(folder, 'slides/smallest/story.yaml'), 'title: Apollo\nevents:\n  - date: "1969\n');
  const { code, output } = await chronodeck(['check', 'smallest'], { cwd: folder });
  expect(code).toBe(1);
  expect(output).toMatch(/slides\/smallest\/story\.yaml:\d+:\d+/);
  expect(output).toMatch(/smallest: 1 problem$/);
});

test('an output folder that cannot be written is told, and nothing is half-written', async ({ folder }) => {
  // A file where a folder should be stops every user; permissions do not stop root.
  writeFileSync(join(folder, 'taken'), 'a file');
  for (const command of ['build', 'pdf']) {
    const { code, errors } = await chronodeck([command, '--out', 'taken/deeper'], { cwd: folder });
    expect(code).toBe(3);
    expect(errors.split('\n').at(-1)).toMatch(/cannot write taken\/deeper.*; choose another place with --out/);
  }
  expect(readdirSync(folder).sort()).toEqual(['slides', 'taken']);
  expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('a file');
});

test('build replaces what it made itself and refuses a folder that holds other files', async ({ folder }) => {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/thesis.txt'), 'years of work');
  const refused = await chronodeck(['build'], { cwd: folder });
  expect(refused.code).toBe(2);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['thesis.txt']);
  rmSync(join(folder, 'dist/thesis.txt'));
  for (const _ of [1, 2]) expect(await chronodeck(['build'], { cwd: folder })).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, 'dist/smallest/read/index.html'))).toBe(true);
});

test('an unknown command, flag and an impossible port end with 2 and say what there is', async () => {
  for (const [args, says] of [
    [['chek'], 'Did you mean check?'],
    [['build', '--note'], 'Did you mean --notes?'],
    [['present', '--port', '70000'], 'A port is a whole number'],
  ] as const) {
    const { code, errors } = await chronodeck([...args]);
    expect(code).toBe(2);
    expect(errors).toContain(says);
  }
});

test('--help stands in groups, and each command shows examples of flags that it has', async () => {
  const { output } = await chronodeck(['--help']);
  for (const heading of ['Write:', 'Show:', 'Hand over:', 'Examples:', 'Exit codes:'])
    expect(output).toContain(`\n${heading}\n`);
  const [listed = ''] = output.split('\nExamples:\n');
  const commands = [...listed.matchAll(/^ {2}([a-z]+) (?:\[options\]|\[command\]|<| {2})/gm)].map(
    ([, name]) => name ?? '',
  );
  expect(commands).toEqual(expect.arrayContaining(['check', 'present', 'build', 'pdf', 'png', 'pptx', 'html']));
  for (const command of commands.filter(name => name !== 'help')) {
    const help = (await chronodeck([command, '--help'])).output;
    const [flags = '', examples = ''] = help.split('\nExamples:\n');
    expect(examples, command).toContain(`chronodeck ${command}`);
    for (const [flag] of examples.matchAll(/(?<= )--[a-z-]+/g)) expect(flags, command).toContain(`  ${flag} `);
  }
});

test('without a command it presents: nothing, flags alone, or the path of a story', async ({ folder }) => {
  for (const args of [[], ['slides/smallest']]) {
    const child = startChronodeck([...args, '--port', '0'], { cwd: folder });
    const [, story] = await firstLines(child, 2);
    expect(story).toMatch(/^http:\/\/localhost:\d+\/smallest\/$/);
    const ended = new Promise(resolve => child.on('close', resolve));
    child.kill();
    await ended;
  }
  expect(await chronodeck(['--opn'], { cwd: folder })).toMatchObject({
    code: 2,
    errors: expect.stringContaining('Did you mean --open?'),
  });
});

test('help that nobody reads to its end ends well, without a stack', async () => {
  const child = startChronodeck(['pdf', '--help']);
  child.stdout?.destroy();
  let errors = '';
  child.stderr?.on('data', chunk => {
    errors += chunk;
  });
  const code = await new Promise(resolve => child.on('close', resolve));
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
});

test('browser prints a path that can be started, and a wrong one is told', async () => {
  const { code, output } = await chronodeck(['browser']);
  expect(code).toBe(0);
  expect(existsSync(output)).toBe(true);
  for (const surroundings of [
    { args: ['--browser-path', '/nowhere'], env: {} },
    { args: [], env: { CHRONODECK_BROWSER: '/nowhere' } },
  ]) {
    const wrong = await chronodeck(['browser', ...surroundings.args], { env: surroundings.env });
    expect(wrong.code).toBe(3);
    expect(wrong.errors).toMatch(/^chronodeck: \/nowhere is no browser that can print: .+; .+$/);
  }
});

/** Timelines of other programs: what import writes, what it says, and that check accepts it. */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { chronodeck } from './command.ts';

/** With an empty folder of its own that is gone afterwards. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'chronodeck-import-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

const timeline = {
  title: { text: { headline: 'Залив', text: 'How the bay silted up.' } },
  events: [
    {
      start_date: { year: '1900', month: '13' },
      text: { headline: 'The last ship', text: '<p>It <em>left</em>.</p>' },
    },
    { start_date: { year: 1901 }, text: { headline: 'Reeds' }, background: { color: 'papayawhip' } },
    { start_date: { year: '' }, text: { headline: 'Some day' } },
  ],
};

test('import writes a story that check accepts, and tells on stderr and beside it what it could not keep', async ({
  folder,
}) => {
  writeFileSync(join(folder, 'bay.json'), JSON.stringify(timeline));
  const { code, output, errors } = await chronodeck(['import', 'bay.json'], { cwd: folder });
  expect(code).toBe(0);
  expect(output.split('\n')).toEqual(['slides/zaliv/story.yaml', 'slides/zaliv/import-report.md']);
  expect(errors).toContain('lost     slide 1, start_date.month: “13” is no month');
  expect(errors).toContain('zaliv: TimelineJS JSON, 2 events, 1 draft; see it with: chronodeck present zaliv');
  const report = readFileSync(join(folder, 'slides/zaliv/import-report.md'), 'utf8');
  expect(report).toContain('- slide 2, background: not kept: “{"color":"papayawhip"}”');
  expect(report).toContain('“Some day” is a draft');
  const check = await chronodeck(['check', 'zaliv'], { cwd: folder });
  expect(check.code).toBe(0);
  expect(check.output.split('\n').at(-1)).toBe('zaliv: 2 events, 0 sources, 0 problems');
});

test('import --json of a file that a story takes whole is one line and writes no report', async ({ folder }) => {
  const whole = { title: timeline.title, events: [{ start_date: { year: 1901 }, text: { headline: 'Reeds' } }] };
  writeFileSync(join(folder, 'bay.json'), JSON.stringify(whole));
  const { code, output } = await chronodeck(['import', 'bay.json', '--to', 'reeds', '--json'], { cwd: folder });
  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual({
    story: 'reeds',
    files: ['slides/reeds/story.yaml'],
    format: 'TimelineJS JSON',
    events: 1,
    drafts: 0,
    losses: [],
  });
  expect(readdirSync(join(folder, 'slides/reeds'))).toEqual(['story.yaml']);
});

test('import never touches a story that is there', async ({ folder }) => {
  writeFileSync(join(folder, 'bay.json'), JSON.stringify(timeline));
  mkdirSync(join(folder, 'slides/zaliv'), { recursive: true });
  writeFileSync(join(folder, 'slides/zaliv/story.yaml'), 'title: Mine\n');
  const { code, errors } = await chronodeck(['import', 'bay.json'], { cwd: folder });
  expect(code).toBe(2);
  expect(errors).toBe('chronodeck: slides/zaliv holds a story already; choose another name with --to');
  expect(readFileSync(join(folder, 'slides/zaliv/story.yaml'), 'utf8')).toBe('title: Mine\n');
  expect(readdirSync(join(folder, 'slides/zaliv'))).toEqual(['story.yaml']);
});

test('import names what is wrong with a file in one line, with its place, and writes nothing', async ({ folder }) => {
  mkdirSync(join(folder, 'sub'));
  for (const [name, content, wanted, says] of [
    [
      'broken.json',
      '{"events": [\n  {"a": 1}\n  {"b": 2}]}',
      1,
      'broken.json:3:3: a `,` is missing here; correct it there',
    ],
    ['page.json', '<!DOCTYPE html><html></html>', 1, 'page.json: this is a web page, not the data of a timeline; save'],
    ['empty.csv', '', 1, 'empty.csv: the file is empty; export the timeline again'],
    ['heads.csv', 'a,b\n1,2\n', 1, 'heads.csv: no column holds dates: the heads are `a`, `b`; call one `date`'],
    ['gone.json', undefined, 2, 'there is no file gone.json; check its name and folder'],
    ['sub', undefined, 2, 'sub is a folder; name the file itself'],
  ] as const) {
    if (content !== undefined) writeFileSync(join(folder, name), content);
    const { code, output, errors } = await chronodeck(['import', name], { cwd: folder });
    expect([code, output]).toEqual([wanted, '']);
    expect(errors).toMatch(/^chronodeck: [^\n]+$/);
    expect(errors).toContain(says);
  }
  expect(existsSync(join(folder, 'slides'))).toBe(false);
});

test('import --to of what is no name is refused', async ({ folder }) => {
  writeFileSync(join(folder, 'bay.json'), JSON.stringify(timeline));
  const { code, errors } = await chronodeck(['import', 'bay.json', '--to', '../up'], { cwd: folder });
  expect(code).toBe(2);
  expect(errors).toBe('chronodeck: `../up` cannot be the name of a story; use letters, digits, `-` and `_`');
  expect(readdirSync(folder)).toEqual(['bay.json']);
});

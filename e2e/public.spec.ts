/** `--public`: private events, drafts and speaker notes are in no byte of what is written; without it they are. */

import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unfolded } from '../src/templates/tree.test-kit.ts';
import { chronodeck, root } from './command.ts';
import { packed, readPaper } from './paper.ts';
import { readPresentation } from './presentation.ts';
import { expect, test } from './test.ts';

/** Words that stand in what is private alone, or in notes. */
const secrets = [
  'Quillwhisper',
  'Umbermoth',
  'Fennelgate',
  'Thornpike',
  'Larkspool',
  'Ostlerby',
  'Brackenmoor',
  'Hazelmere',
  '11.2468135',
];
/** In a draft, or nearer than a place is known: never written. */
const untold = ['Wexcombe', '10.1234567', '10.7654321'];
const story = `
title: The wall
people:
  ada: { name: Ada, role: mason }
  ben: { name: Umbermoth, role: witness }
places:
  gate: { name: The gate, at: [10.1234567, 10.7654321], precision: 5 }
  cellar: { name: Fennelgate, at: [11.2468135, 11] }
sources:
  open: { publisher: Gazette, title: Stones }
  shut: { publisher: Thornpike, title: Nights }
cuts:
  short: { title: Short, pick: [start] }
events:
  - id: start
    date: 2001-01-02
    title: The first stone
    text: "Before it, [they met](#quillwhisper) [@open]."
    people: [ada]
    place: gate
    notes: Say Larkspool here.
  - { date: 2001-01-05, title: The second stone, sources: [open] }
  - id: quillwhisper
    date: 2001-01-03
    title: Quillwhisper
    private: true
    text: In the cellar, Ostlerby [@shut].
    people: [ben]
    place: cellar
    media: [{ file: brackenmoor.png, alt: Hazelmere }]
  - { date: 2001-01-04, title: Wexcombe, draft: true }
`;

const folder = mkdtempSync(join(tmpdir(), 'chronodeck-public-'));
const stories = join(folder, 'slides');

test.beforeAll(() => {
  mkdirSync(join(stories, 'wall'), { recursive: true });
  writeFileSync(join(stories, 'wall/story.yaml'), story);
  copyFileSync(join(root, 'e2e/stories/gallery/media/lake.png'), join(stories, 'wall/brackenmoor.png'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command; gives the text of all that it has written, names of files and what is packed included. */
async function written(name: string, ...args: string[]): Promise<string> {
  const out = join(folder, name);
  const { code, errors } = await chronodeck([...args, '--stories', stories, '--out', out]);
  expect(code, errors).toBe(0);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(file =>
    file.isFile(),
  );
  const texts = await Promise.all(files.map(file => textOf(join(file.parentPath, file.name))));
  return texts.join('\n');
}

async function textOf(file: string): Promise<string> {
  if (file.endsWith('.pdf')) {
    const { pages, bookmarks, info } = await readPaper(file);
    return JSON.stringify([pages, bookmarks, info]);
  }
  if (file.endsWith('.pptx')) return [...readPresentation(file).parts].flat().join('\n');
  const text = readFileSync(file, 'utf8');
  return `${file.slice(folder.length)}\n${file.endsWith('.html') ? unfolded(text) : text}`;
}

const found = (text: string, words: string[]) => {
  const all = packed(text).toLowerCase();
  return words.filter(word => all.includes(packed(word).toLowerCase()));
};

const ways: [name: string, notes: boolean, ...args: string[]][] = [
  ['build', true, 'build'],
  ['html', true, 'html'],
  ['pdf', false, 'pdf'],
  ['handout', true, 'pdf', '--handout'],
  ['pptx', true, 'pptx'],
  ['csv', true, 'export', '--as', 'csv'],
  ['json', true, 'export', '--as', 'json'],
  ['ics', false, 'export', '--as', 'ics'],
  ['timelinejs', false, 'export', '--as', 'timelinejs'],
];

for (const [name, notes, ...args] of ways) {
  test(`${args.join(' ')} --public holds nothing private`, async () => {
    const open = await written(`${name}-public`, ...args, '--public');
    expect(found(open, [...secrets, ...untold])).toEqual([]);
    expect(found(open, ['The first stone', 'they met'])).toHaveLength(2);
    // The search finds what is there.
    const flag = notes && name !== 'handout' ? ['--notes'] : [];
    const all = await written(`${name}-all`, ...args, ...flag);
    expect(found(all, ['Quillwhisper', ...(notes ? ['Larkspool'] : [])])).toHaveLength(notes ? 2 : 1);
    expect(found(all, untold)).toEqual([]);
    if (name === 'build') expect(found(all, ['wall/brackenmoor.png', '11.2468135'])).toHaveLength(2);
  });
}

test('--public and --notes do not go together, and a story of private events alone is refused', async () => {
  const both = await chronodeck(['build', '--stories', stories, '--public', '--notes', '--out', join(folder, 'both')]);
  expect([both.code, both.errors]).toEqual([
    2,
    expect.stringContaining("'--public' cannot be used with option '--notes'"),
  ]);
  const hidden = join(folder, 'hidden');
  mkdirSync(join(hidden, 'a'), { recursive: true });
  writeFileSync(join(hidden, 'a/story.yaml'), 'title: A\nevents: [{ date: 2001, title: B, private: true }]\n');
  const none = await chronodeck(['pdf', '--stories', hidden, '--public', '--out', join(folder, 'none')]);
  expect(none.code).toBe(1);
  expect(none.errors).toContain('every event of a is private');
});

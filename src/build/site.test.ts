import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unfolded } from '../templates/tree.test-kit.ts';
import { buildSite } from './site.ts';

const place = mkdtempSync(join(tmpdir(), 'site-'));
const story = join(place, 'apollo');
const site = join(place, 'dist');
afterAll(() => rmSync(place, { recursive: true, force: true }));

beforeAll(async () => {
  mkdirSync(join(story, 'media'), { recursive: true });
  writeFileSync(join(story, 'media', 'moon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(story, 'media', 'unused.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(
    join(story, 'story.yaml'),
    `title: Apollo 11
events:
  - date: 1969-07-16
    title: Lift-off
    notes: Pause for the picture.
  - date: 1969-07-20T20:17Z
    title: The Eagle lands
    media:
      - file: media/moon.svg
        alt: The Moon
`,
  );
  await buildSite({ folders: [story], out: site, notes: false });
});

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(folder, name)).isFile())
    .sort();

test('buildSite() writes the shelf, and deck, reading view, speaker window and data of each story with its media', () => {
  const files = filesOf(site).filter(name => !name.startsWith('assets'));
  expect(files).toEqual([
    '.chronodeck',
    'apollo/data/story.csv',
    'apollo/data/story.ics',
    'apollo/data/story.json',
    'apollo/data/timelinejs.json',
    'apollo/index.html',
    'apollo/media/moon.svg',
    'apollo/paper/index.html',
    'apollo/read/index.html',
    'apollo/speaker/index.html',
    'index.html',
  ]);
});

test('buildSite() writes pages whose files are there, by relative addresses', () => {
  for (const page of filesOf(site).filter(name => name.endsWith('.html'))) {
    const html = readFileSync(join(site, page), 'utf8');
    const addresses = [...html.matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"|url\((\.[^)]+)\)/g)].map(
      ([, attribute, css]) => attribute ?? css ?? '',
    );
    const own = addresses.filter(address => !address.startsWith('data:'));
    expect(own.length, page).toBeGreaterThan(0);
    for (const address of own) {
      expect(address, page).toMatch(/^\.\.?\//);
      expect(statSync(join(site, page, '..', address)).isFile(), `${page} -> ${address}`).toBe(true);
    }
  }
});

test('buildSite() puts the strict policy into every page, and no inline code that it does not know', () => {
  for (const page of filesOf(site).filter(name => name.endsWith('.html'))) {
    const html = readFileSync(join(site, page), 'utf8');
    expect(html, page).toContain("default-src 'none'; script-src 'self'");
    const [, known = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(known, page).not.toContain('unsafe');
    const inline = [...html.matchAll(/<(style|script)((?![^>]* src=|[^>]*(?:json|data-kept))[^>]*)>(.*?)<\/\1>/gs)];
    expect(inline.length > 0, page).toBe(page === 'apollo/index.html');
    for (const [, , , code = ''] of inline)
      expect(known.includes(createHash('sha256').update(code).digest('base64')), page).toBe(true);
    const markup = inline.reduce((rest, [whole]) => rest.replace(whole, () => ''), html);
    expect(markup, page).not.toMatch(/\son[a-z]+="|\sstyle="/);
  }
});

test('buildSite() leaves the speaker notes out unless they are wanted', async () => {
  const deck = (folder: string) => unfolded(readFileSync(join(folder, 'apollo', 'index.html'), 'utf8'));
  const data = (folder: string) => readFileSync(join(folder, 'apollo', 'data', 'story.csv'), 'utf8');
  expect(deck(site)).not.toContain('Pause for the picture');
  expect(data(site)).not.toContain('Pause for the picture');
  await buildSite({ folders: [story], out: join(place, 'noted'), notes: true });
  expect(deck(join(place, 'noted'))).toContain('Pause for the picture');
  expect(data(join(place, 'noted'))).toContain('Pause for the picture');
});

test('buildSite() gives the same bytes for the same story', async () => {
  const again = join(place, 'again');
  await buildSite({ folders: [story], out: again, notes: false });
  expect(filesOf(again)).toEqual(filesOf(site));
  for (const name of filesOf(site)) {
    expect(readFileSync(join(again, name)).equals(readFileSync(join(site, name))), name).toBe(true);
  }
});

test('buildSite() of a story with a mistake fails with its line, and touches nothing', async () => {
  const broken = join(place, 'broken');
  mkdirSync(broken);
  writeFileSync(join(broken, 'story.yaml'), 'title: A\nevents:\n  - date: 2012-02-31\n    title: B\n');
  const before = filesOf(site);
  const attempt = buildSite({ folders: [broken], out: site, notes: false });
  await expect(attempt).rejects.toMatchObject({ exitCode: 1 });
  await expect(attempt).rejects.toMatchObject({ details: [expect.stringContaining('story.yaml:3:11')] });
  expect(filesOf(site)).toEqual(before);
});

/** Payloads in every field of a story: nothing runs, loads or leads away; all is text. */

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chronodeck, root } from './command.ts';
import { packed, readPaper } from './paper.ts';
import { fieldCount, type Hostile, hostileStory } from './payloads/hostile.ts';
import { cellsWithoutFormulas, stepThrough, wordsInXml, wordsOf } from './payloads/outputs.ts';
import { pdfActions } from './payloads/pdf-actions.ts';
import { shapes } from './payloads/shapes.ts';
import { escapesIn, poke } from './payloads/watched.ts';
import { readPresentation } from './presentation.ts';
import { serveFolders } from './server.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), 'chronodeck-payloads-'));
const stories = join(folder, 'slides');
const all = Object.entries(shapes);
const written = new Map<string, Hostile>();

for (const first of all.keys()) {
  // Every shape in every field takes as many stories as there are shapes: the full run has them all.
  if (!process.env.FULL && first % 8 !== 0) continue;
  const name = `shape-${first}`;
  written.set(name, hostileStory(all, first));
}

/** Fields that no page shows: for go-to, for the data files. */
const unseen = new Set(['other spelling', 'source kind', 'place text', 'span text']);

/** Fields that the slides themselves need not show: for speakers, for the reading view, names where a map has room. */
const offPaper = new Set([
  ...unseen,
  ...[
    'story licence',
    'story credit',
    'place',
    'second place',
    'span',
    'cut',
    'tag',
    'lane',
    'second lane',
    'notes',
    'alt',
  ],
]);

test.beforeAll(async () => {
  test.setTimeout(300_000);
  for (const [name, { yaml }] of written) {
    const home = join(stories, name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'story.yaml'), yaml);
    copyFileSync(join(root, 'e2e/stories/gallery/media/lake.png'), join(home, 'a.png'));
  }
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How many of the pairs of payload and field some stories hold: each holds every field once. */
const of = (stories: number) =>
  `${all.length} payloads x ${fieldCount} fields: ${stories * fieldCount} of ${all.length * fieldCount} pairs`;

async function run(...args: string[]): Promise<string> {
  const { code, output, errors } = await chronodeck([...args, '--stories', stories]);
  expect(code, errors.slice(0, 2000)).toBe(0);
  return output;
}

test('as a site: every slide, the speaker window and the reading view show payloads as text', async ({
  context,
  page,
  deck,
}) => {
  const site = join(folder, 'site');
  await run('build', '--out', site, '--notes');
  const server = await serveFolders({ '/': site });
  const escapes = await escapesIn(context);
  for (const [name, { texts }] of written) {
    const seen = await stepThrough(page, deck, `${server.origin}/${name}/`);
    for (const way of ['o', 'w']) {
      await deck.press(way);
      seen.push(await wordsOf(page));
      await deck.press('Escape');
    }
    await page.goto(`${server.origin}/${name}/read/`);
    await poke(page);
    seen.push(await wordsOf(page));
    const text = seen.join('\n');
    const missing = [...texts].filter(([field, words]) => !unseen.has(field) && !text.includes(packed(words)));
    expect(missing, name).toEqual([]);
    expect(escapes, name).toEqual([]);
  }
  await server.close();
  console.log(`${of(written.size)}, presented: ${escapes.length} escapes`);
});

test.describe('from the disk', () => {
  test.use({ noise: /^foreign request: file:/ });

  test('as one file, opened from the disk', async ({ context, page, deck }) => {
    const out = join(folder, 'html');
    await run('html', '--out', out, '--notes');
    const escapes = await escapesIn(context);
    for (const name of written.keys()) {
      await page.goto(pathToFileURL(join(out, `${name}.html`)).href);
      await deck.ready();
      const { slides } = await deck.island();
      for (const { id } of slides) {
        await deck.shows(id);
        await deck.next();
      }
      await poke(page);
      await page.goto(`${pathToFileURL(join(out, `${name}.html`)).href}?view=read`);
      await poke(page);
      expect(escapes, name).toEqual([]);
    }
  });
});

test('as PDF: text, and no action but links to sources', async () => {
  const names = [...written.keys()].filter((_, index) => process.env.FULL || index % 2 === 0);
  let links = 0;
  for (const name of names) {
    const out = join(folder, 'pdf', `${name}.pdf`);
    await run('pdf', name, '--out', out);
    const { outward, others } = await pdfActions(out);
    expect(others, name).toEqual([]);
    expect(
      outward.filter(address => !address.startsWith('https://example.org/')),
      name,
    ).toEqual([]);
    links += outward.length;
    const { pages } = await readPaper(out);
    const text = pages.map(page => page.text.toLowerCase()).join('');
    const texts = written.get(name)?.texts ?? [];
    // Readers give what was turned around as it is seen.
    const missing = [...texts].filter(
      ([field, words]) => !offPaper.has(field) && !/^\u202e/.test(words) && !text.includes(packed(words).toLowerCase()),
    );
    expect(missing, name).toEqual([]);
  }
  expect(links).toBeGreaterThan(names.length);
  console.log(`${of(names.length)}, as PDF: 0 actions but ${links} links`);
});

test('as PowerPoint: text, and no relation but to sources', async ({ page }) => {
  const out = join(folder, 'pptx');
  await run('pptx', '--out', out, '--notes');
  for (const name of written.keys()) {
    const { parts, slides } = readPresentation(join(out, `${name}.pptx`));
    const outward = slides.flatMap(slide => slide.outward);
    expect(
      outward.filter(address => !/^https:\/\/example\.org\//.test(address)),
      name,
    ).toEqual([]);
    for (const [path, xml] of parts) expect(xml, `${name} ${path}`).not.toMatch(/<script|onerror=[^&]*"|x-planted["']/);
    const { words, broken } = await wordsInXml(page, [...parts.values()].filter(Boolean));
    expect(broken, name).toEqual([]);
    const missing = [...(written.get(name)?.texts ?? [])].filter(
      ([field, text]) => !offPaper.has(field) && !words.includes(packed(text)),
    );
    expect(missing, name).toEqual([]);
  }
});

test('as a table: no cell is a formula', async () => {
  const out = join(folder, 'csv');
  await run('export', '--as', 'csv', '--out', out);
  expect(cellsWithoutFormulas(out)).toBeGreaterThan(30 * written.size);
});

/** What every file that is made of a story says that it was made with and from; and what a site says of others' works. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { packageVersion } from '../src/build/package.ts';
import { importStory } from '../src/importers/import-story.ts';
import { readStory } from '../src/story/read.ts';
import { chronodeck } from './command.ts';
import { packed, readPaper } from './paper.ts';
import { readPresentation } from './presentation.ts';

// One worker exports once for all.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const place = mkdtempSync(join(tmpdir(), 'chronodeck-provenance-'));
const story = join(place, 'slides', 'bread');
const at = (name: string) => join(place, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const program = `chronodeck ${packageVersion()}`;
let sha256 = '';
let source = '';

async function run(...args: string[]): Promise<string> {
  const { code, output, errors } = await chronodeck(args);
  expect(code, errors).toBe(0);
  return output;
}

test.beforeAll(async () => {
  mkdirSync(story, { recursive: true });
  writeFileSync(
    join(story, 'story.yaml'),
    `title: Bread
language: en
cuts: {short: {title: Short, pick: [baked]}}
events:
  - {id: baked, date: 1912-05-01, title: Baked, notes: Slowly.}
  - {id: eaten, date: 1912-05-02, title: Eaten, private: true}
`,
  );
  await run('export', story, '--as', 'json', '--out', at('bread.json'));
  ({ sha256 } = JSON.parse(text('bread.json')).provenance);
  source = `story bread, SHA-256 ${sha256}`;
  await run('build', '--stories', join(place, 'slides'), '--out', at('site'), '--cards');
});
test.afterAll(() => rmSync(place, { recursive: true }));

test('data says it where other programs pass over it, and is read again without loss', async () => {
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  const files = { csv: 'bread.csv', ics: 'bread.ics', timelinejs: 'timeline.json' };
  for (const [format, file] of Object.entries(files)) await run('export', story, '--as', format, '--out', at(file));
  const unfolded = text('bread.ics').replaceAll('\r\n ', '');
  expect(unfolded).toContain(
    `PRODID:-//chronodeck//${program}//EN\r\nX-CHRONODECK:${`${program}, ${source}`.replaceAll(',', '\\,')}\r\n`,
  );
  expect(JSON.parse(text('timeline.json')).chronodeck).toBe(`${program}, ${source}`);
  const [heads, first, second] = text('bread.csv').split('\n');
  expect(heads).toMatch(/,chronodeck$/);
  expect(first).toContain(`,"${program}, ${source}"`);
  expect(second).not.toContain(program);

  for (const file of Object.values(files)) {
    const { losses, yaml } = importStory(readFileSync(at(file)), file);
    expect(losses.filter(({ field, what }) => /chronodeck/i.test(field + what))).toEqual([]);
    expect(yaml).not.toContain(sha256);
  }
  const table = { has: () => true, list: () => [], text: () => text('bread.csv') };
  const { problems } = readStory('title: Bread\nlanguage: en\nevents: events.csv\n', { name: 'bread', files: table });
  expect(problems).toEqual([]);
});

test('every page of a site says it, the reading view in words, the deck of a shorter version too', async ({ page }) => {
  const pages = readdirSync(at('site/bread'), { recursive: true }).map(String);
  const html = pages.filter(file => file.endsWith('.html') && !file.startsWith('speaker'));
  expect(html.length).toBeGreaterThan(5);
  for (const file of html) {
    expect(text(`site/bread/${file}`), file).toContain(`<meta name="generator" content="${program}"/>`);
    expect(text(`site/bread/${file}`), file).toContain(`<meta name="dcterms.source" content="${source}"/>`);
  }
  for (const file of pages.filter(name => name.endsWith('card.png'))) expectPicture(`site/bread/${file}`);
  expect(text('site/bread/data/story.csv')).toContain(sha256);
  expect(JSON.parse(text('site/bread/data/story.json')).provenance.sha256).toBe(sha256);
  await page.setContent(text('site/bread/read/index.html'));
  await expect(page.locator('footer')).toContainText(`Made with ${program} from the ${source}`);
});

test('a site carries the licences of all that it ships', async () => {
  const licences = text('site/assets/licences.md');
  for (const name of ['reveal.js', 'fflate', 'Source Serif 4', 'Inter', 'world-atlas'])
    expect(licences, name).toMatch(new RegExp(`^## ${name.replace('.', '\\.')}`, 'm'));
  expect(licences).toContain('SIL OPEN FONT LICENSE');
});

test('the one file, the PDF, the handout, PowerPoint and pictures say it', async () => {
  await run('html', story, '--out', at('bread.html'), '--cut', 'short');
  expect(text('bread.html')).toContain(`Made with ${program} from the ${source}`);
  expect(text('bread.html')).toContain('## world-atlas');

  for (const kind of ['pdf', 'handout']) {
    await run('pdf', story, '--out', at(`${kind}.pdf`), ...(kind === 'handout' ? ['--handout'] : []));
    const pdf = await PDFDocument.load(readFileSync(at(`${kind}.pdf`)), { updateMetadata: false });
    expect(pdf.getCreator()).toBe(program);
    const metadata = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
    const streams = metadata.filter(object => object instanceof PDFRawStream);
    const xmp = streams
      .map(stream => Buffer.from(stream.getContents()).toString())
      .find(words => words.includes('xmp:'));
    expect(xmp).toContain(`<dc:source>${source}</dc:source>`);
    expect(xmp).toContain(`<xmp:CreatorTool>${program}</xmp:CreatorTool>`);
  }
  const { pages } = await readPaper(at('handout.pdf'));
  expect(pages.map(page => page.text).join('')).toContain(packed(`from the ${source}`));

  await run('pptx', story, '--out', at('bread.pptx'));
  const core = readPresentation(at('bread.pptx')).parts.get('docProps/core.xml');
  expect(core).toContain(`<dc:description>${program}, ${source}</dc:description>`);

  await run('png', story, '--out', at('png'), '--scale', '0.5');
  const pictures = readdirSync(at('png/bread')).filter(name => name.endsWith('.png'));
  expect(pictures).toHaveLength(4);
  for (const file of pictures) expectPicture(`png/bread/${file}`);
});

test('one for the public has another: it says another story', async () => {
  await run('export', story, '--public', '--as', 'json', '--out', at('public.json'));
  expect(JSON.parse(text('public.json')).provenance.sha256).not.toBe(sha256);
});

function expectPicture(file: string): void {
  const bytes = readFileSync(at(file)).toString('latin1');
  expect(bytes, file).toContain(`iTXtSoftware\0\0\0\0\0${program}`);
  expect(bytes, file).toContain(`iTXtSource\0\0\0\0\0${source}`);
}

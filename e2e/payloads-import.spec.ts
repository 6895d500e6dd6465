/** Payloads in every field of every format that `import` reads: nothing runs, loads or leads away; all is text. */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { chronodeck } from './command.ts';
import { packed } from './paper.ts';
import { formats } from './payloads/formats.ts';
import { allShapes, hostileFile, type Writing } from './payloads/imported.ts';
import { cellsWithoutFormulas, stepThrough, wordsInXml, wordsOf } from './payloads/outputs.ts';
import { pdfActions } from './payloads/pdf-actions.ts';
import { escapesIn, poke } from './payloads/watched.ts';
import { readPresentation } from './presentation.ts';
import { serveFolders } from './server.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// One worker imports and builds once for all.
test.describe.configure({ mode: 'default', timeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), 'chronodeck-imported-'));
const stories = join(folder, 'slides');
const writings: Writing[] = ['raw', 'escaped'];
// The full run has each format in both writings; `importers/payloads.test.ts` reads both each time.
const files = formats.flatMap((format, index) =>
  writings.filter((_, which) => process.env.FULL || which === index % 2).map(writing => hostileFile(format, writing)),
);
const nameOf = (file: string) => basename(file, extname(file));
const web = /^(?:https?:\/\/[^/]|mailto:.)/i;

/** Fields that not every page shows: places without a map, rows of the axis where there are many. */
const unseen = /^(?:location\.name|place|group|tag|Group)$/;

let site: Awaited<ReturnType<typeof serveFolders>>;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  for (const { name, content, drafts } of files) {
    writeFileSync(join(folder, name), content);
    const told = JSON.parse(await run('import', join(folder, name), '--to', nameOf(name), '--json'));
    expect([told.drafts, told.events], name).toEqual([drafts, drafts]);
  }
  await run('check');
  await run('build', '--out', join(folder, 'site'), '--notes');
  site = await serveFolders({ '/': join(folder, 'site') });
});
test.afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<string> {
  const where = args.includes('--stories') ? [] : ['--stories', stories];
  const { code, output, errors } = await chronodeck([...args, ...where]);
  expect(code, errors.slice(0, 2000)).toBe(0);
  return output;
}

test('as PDF: links lead to addresses of the web, and nothing is done', async () => {
  const out = join(folder, 'pdf');
  // Addresses are the same in both writings, and only escaped payloads are words of a page.
  const spelt = files.filter(({ name }) => name.includes('escaped'));
  const printed = join(folder, 'printed');
  for (const { name } of spelt) cpSync(join(stories, nameOf(name)), join(printed, nameOf(name)), { recursive: true });
  await run('pdf', '--out', out, '--stories', printed);
  for (const { name } of spelt) {
    const file = join(out, `${nameOf(name)}.pdf`);
    const { outward, others } = await pdfActions(file);
    expect(others, name).toEqual([]);
    expect(outward.filter(address => !web.test(address))).toEqual([]);
  }
});

for (const { name, texts, fields } of files) {
  const story = nameOf(name);

  test(`${story} as a site: every slide, the speaker window and the reading view`, async ({ context, page, deck }) => {
    const escapes = await escapesIn(context);
    const seen = await stepThrough(page, deck, `${site.origin}/${story}/`);
    const { slides } = await deck.island();
    await page.goto(`${site.origin}/${story}/read/`);
    await poke(page);
    seen.push(await wordsOf(page));
    expect((await addressesOf(page)).filter(address => !web.test(address))).toEqual([]);
    expect(await loadedFrom(page)).toEqual([]);
    const text = visible(seen.join('\n'));
    const missing = [...texts].filter(
      ([field, words]) => !unseen.test(field.split(':')[0] ?? '') && !text.includes(visible(words)),
    );
    expect(missing).toEqual([]);
    expect(escapes).toEqual([]);
    const [payloads, places] = [allShapes.length, fields.length];
    console.log(
      `${story}: ${payloads} payloads x ${places} fields on ${slides.length} slides: ${escapes.length} escapes`,
    );
  });
}

test.describe('from the disk', () => {
  test.use({ noise: /^foreign request: file:/ });

  test('as one file, opened from the disk', async ({ context, page, deck }) => {
    const out = join(folder, 'html');
    await run('html', '--out', out, '--notes');
    const escapes = await escapesIn(context);
    for (const { name } of files) {
      const address = pathToFileURL(join(out, `${nameOf(name)}.html`)).href;
      await page.goto(address);
      await deck.ready();
      await poke(page);
      await page.goto(`${address}?view=read`);
      await poke(page);
      expect((await addressesOf(page)).filter(link => !web.test(link) && !link.startsWith('file:'))).toEqual([]);
      expect(escapes, name).toEqual([]);
    }
  });
});

test('as PowerPoint: text, and no relation but to addresses of the web', async ({ page }) => {
  const out = join(folder, 'pptx');
  await run('pptx', '--out', out, '--notes');
  for (const { name } of files) {
    const { parts, slides } = readPresentation(join(out, `${nameOf(name)}.pptx`));
    expect(slides.flatMap(slide => slide.outward).filter(address => !web.test(address))).toEqual([]);
    for (const [path, xml] of parts) {
      expect(xml, `${name} ${path}`).not.toMatch(/<script|ppaction:\/\/(?!hlinksldjump)/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML may not hold
      expect(xml, `${name} ${path}`).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
    const { broken } = await wordsInXml(page, [...parts.values()].filter(Boolean));
    expect(broken, name).toEqual([]);
  }
});

test('as a table: no cell is a formula', async () => {
  const out = join(folder, 'csv');
  await run('export', '--as', 'csv', '--out', out);
  expect(cellsWithoutFormulas(out)).toBeGreaterThan(2000);
});

/** Where links lead, but for those within the deck. */
async function addressesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href));
}

/** What a page shows, or would after a click, of media elsewhere: nothing, as no file may allow a host. */
async function loadedFrom(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const templates = [...document.querySelectorAll('template')].map(({ content }) => content);
    const elements = [document, ...templates].flatMap(root => [...root.querySelectorAll('[src]')]);
    return elements.map(element => element.getAttribute('src') ?? '').filter(address => /planted/.test(address));
  });
}

/** Marks that turn the direction of writing are left out by `import`. */
function visible(text: string): string {
  return packed(text).replace(/[\u202a-\u202e]/g, '');
}

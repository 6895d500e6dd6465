/** Cards for where links are shared: pictures of 1200x630, and pages that lead to events. */

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { loadWholeStory, resourcesOf } from '../src/build/load.ts';
import { paperBundle } from '../src/build/paper-assets.ts';
import { renderStoryPage } from '../src/build/render.ts';
import { planCards } from '../src/deck/cards.ts';
import { openPaper, openScreen } from '../src/export/paper.ts';
import { chronodeck, root } from './command.ts';
import { serveFolders } from './server.ts';
import { builtFile } from './site.ts';
import { test as base, expect } from './test.ts';

/** With a folder that holds one story, whose name needs care in addresses. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'chronodeck-cards-'));
    cpSync(join(root, 'e2e/stories/cyrillic'), join(folder, 'stories', name), { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

const name = 'год 1';
const { deck } = loadWholeStory(join(root, 'e2e/stories/cyrillic'));
const ids = deck.story.events.map(({ id }) => id);

/** Width, height and number of colours of a picture. */
function looked(file: string): { size: [number, number]; colours: number } {
  const { width, height, data } = PNG.sync.read(readFileSync(file));
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
  return { size: [width, height], colours: colours.size };
}

/** The tags of a page for those who show links, by property. */
function tagsIn(file: string): Record<string, string> {
  const tags = readFileSync(file, 'utf8').matchAll(
    /<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g,
  );
  return Object.fromEntries([...tags].map(([, property, content]) => [property, content]));
}

test('png --cards draws the story and each event at 1200x630 whatever the scale, the same bytes as build --cards', async ({
  folder,
  page,
}) => {
  const from = ['--stories', join(folder, 'stories')];
  const png = await chronodeck(['png', ...from, '--out', join(folder, 'out'), '--cards', '--scale', '0.1']);
  const cards = ['card.png', ...ids.map(id => `card-${id}.png`)];
  expect(png.output.split('\n').slice(deck.slides.length)).toEqual(cards.map(card => join(folder, 'out', name, card)));
  const site = join(folder, 'site');
  const build = ['build', ...from, '--out', site, '--cards', '--address', 'https://example.org/stories'];
  const built = await chronodeck(build);
  expect([built.code, built.errors]).toEqual([0, expect.not.stringContaining('relative')]);
  const pictures = new Set<string>();
  for (const id of [undefined, ...ids]) {
    const mine = join(folder, 'out', name, id ? `card-${id}.png` : 'card.png');
    const its = join(site, name, ...(id ? ['e', id] : []), 'card.png');
    expect(looked(mine), mine).toEqual({ size: [1200, 630], colours: expect.any(Number) });
    expect(looked(mine).colours, mine).toBeGreaterThan(100);
    expect(readFileSync(mine).equals(readFileSync(its)), mine).toBe(true);
    pictures.add(readFileSync(mine).toString('base64'));
  }
  expect(pictures.size).toBe(ids.length + 1);

  const home = `https://example.org/stories/${encodeURIComponent(name)}/`;
  for (const page of ['index.html', 'read/index.html']) {
    const tags = tagsIn(join(site, name, page));
    expect(tags).toMatchObject({ 'og:title': deck.story.title, 'og:url': home, 'og:image': `${home}card.png` });
  }
  const event = deck.story.events[1];
  if (!event) throw new Error('the story has one event');
  const own = `${home}e/${event.id}/`;
  const file = join(site, name, 'e', event.id, 'index.html');
  expect(tagsIn(file)).toMatchObject({
    'og:title': event.title,
    'og:site_name': deck.story.title,
    'og:type': 'article',
    'og:url': own,
    'og:image': `${own}card.png`,
    'og:image:width': '1200',
    'og:image:height': '630',
    'twitter:card': 'summary_large_image',
  });
  const html = readFileSync(file, 'utf8');
  expect(html).toContain(`<link rel="canonical" href="${own}"`);
  expect(html).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(html).not.toContain('<script');

  const server = await serveFolders({ '/a/': site });
  await page.goto(`${server.origin}/a/${encodeURIComponent(name)}/e/${event.id}/`);
  await page.waitForURL(`${server.origin}/a/${encodeURIComponent(name)}/#${event.id}`);
  await expect(page.locator(`section[id="${event.id}"]:not([inert]) .head`)).toContainText(event.title);
  await server.close();
});

test('build --cards without --address has relative addresses and says so in one line', async ({ folder }) => {
  const site = join(folder, 'site');
  const build = ['build', '--stories', join(folder, 'stories'), '--out', site, '--cards'];
  const { code, errors } = await chronodeck(build);
  expect(code).toBe(0);
  expect(errors.split('\n').filter(line => line.includes('relative'))).toHaveLength(1);
  const addresses = (file: string) => {
    const { 'og:url': url, 'og:image': image } = tagsIn(join(site, name, file));
    return [url, image];
  };
  expect(addresses('index.html')).toEqual(['./', './card.png']);
  expect(addresses('read/index.html')).toEqual(['../', '../card.png']);
  for (const id of ids) expect(addresses(`e/${id}/index.html`)).toEqual(['./', './card.png']);
});

test('build without --cards has no card, no page of an event and no tag', () => {
  for (const file of ['card.png', 'e']) expect(existsSync(builtFile('cyrillic', file)), file).toBe(false);
  expect(tagsIn(builtFile('cyrillic', 'index.html'))).toEqual({});
});

test('an address that is none, or without cards, is refused in one line, and nothing is written', async ({
  folder,
}) => {
  const build = (...flags: string[]) =>
    chronodeck(['build', '--stories', join(folder, 'stories'), '--out', join(folder, 'site'), ...flags]);
  for (const address of ['example.org', 'ftp://example.org/', 'https://example.org/?a=1']) {
    const { code, errors } = await build('--cards', '--address', address);
    expect([code, errors.split('\n')[0]], address).toEqual([
      2,
      expect.stringContaining('https://example.org/stories/'),
    ]);
  }
  const { code, errors } = await build('--address', 'https://example.org/');
  expect([code, errors]).toEqual([2, expect.stringMatching(/^chronodeck: .*--cards.*$/)]);
  expect(readdirSync(folder)).toEqual(['stories']);
});

for (const story of ['gallery', 'dense', 'cyrillic']) {
  test(`every word on the cards of ${story} stands inside its place`, async ({ browser }) => {
    const folder = join(root, 'e2e/stories', story);
    const whole = loadWholeStory(folder).deck;
    const long = { ...whole.story.events[0], id: 'long', title: 'So many words that '.repeat(60) };
    const told = { ...whole.story, events: [...whole.story.events, long as (typeof whole.story.events)[number]] };
    const cards = planCards(told, resourcesOf(told, folder), true);
    const titles = cards.slice(1, -1).map(({ title }) => title);
    expect(titles).toEqual(whole.story.events.map(({ title }) => title));
    const html = renderStoryPage('card', whole, paperBundle, { mode: 'built', notes: false, cards });
    const page = await openPaper(await openScreen(browser), {
      html,
      home: 'card/',
      story: folder,
      sheets: cards,
    });
    const { seen, faults } = await page.evaluate(() => {
      const faults: string[] = [];
      const cards = [...document.querySelectorAll('.card')];
      for (const card of cards) {
        const box = (selector: string) => card.querySelector(selector)?.getBoundingClientRect();
        const end = box('.foot')?.top ?? box('.ribbon')?.top ?? 0;
        if ((box('.words')?.bottom ?? Infinity) > end) faults.push(`${card.id}: the words run into what is under them`);
        for (const part of card.querySelectorAll('.words > *, .foot')) {
          const range = document.createRange();
          range.selectNodeContents(part);
          const { left, right } = (part.closest('.words') ?? part).getBoundingClientRect();
          const wide = [...range.getClientRects()].some(line => line.left < left - 1 || line.right > right + 1);
          if (wide) faults.push(`${card.id}: “${part.textContent}” is wider than its place`);
        }
      }
      return { seen: cards.length, faults };
    });
    await page.context().close();
    expect([seen, faults]).toEqual([told.events.length + 1, []]);
  });
}

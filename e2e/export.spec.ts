/** Stories as data for other programs: what `export` writes, read by others, and what a built site offers. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chronodeck, root } from './command.ts';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

const folder = mkdtempSync(join(tmpdir(), 'chronodeck-export-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(args: string[]): Promise<string> {
  const { code, output, errors } = await chronodeck(['export', ...args]);
  expect(code, errors).toBe(0);
  return output;
}

/** Writes a story of these fields; gives its folder. */
function storyOf(name: string, fields: Record<string, unknown>): string {
  const home = join(folder, 'stories', name);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'story.yaml'), JSON.stringify(fields));
  return home;
}

/** Opens a file in TimelineJS itself, which has no network but the file and its own program. */
async function openInTimelineJs(page: Page, file: string): Promise<void> {
  const program = join(root, 'node_modules/@knight-lab/timelinejs/dist');
  const html = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/css/timeline.css"><link rel="icon" href="data:,">
    <div id="timeline" style="width: 1200px; height: 680px"></div><script src="/js/timeline.js"></script>
    <script>fetch('/data.json').then(r => r.json()).then(data => {
      window.timeline = new TL.Timeline('timeline', data, { script_path: '/js', font: null, hash_bookmark: false });
    });</script>`;
  const types = { css: 'text/css', js: 'text/javascript', json: 'application/json' } as Record<string, string>;
  await page.route('**/*', async route => {
    const { hostname, pathname } = new URL(route.request().url());
    const ending = pathname.split('.').at(-1) ?? '';
    if (hostname !== '127.0.0.1') await route.abort();
    else if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: html });
    else if (pathname === '/data.json') await route.fulfill({ contentType: 'application/json', path: file });
    else
      await route.fulfill({ contentType: types[ending] ?? 'application/octet-stream', path: join(program, pathname) });
  });
  await page.goto('http://127.0.0.1/');
  await page.locator('.tl-slide .tl-headline').first().waitFor();
}

/** The text of every element, in the order of the page. */
function texts(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll(all => all.map(element => (element.textContent ?? '').trim()));
}

test('TimelineJS shows the exported story: every headline in order, dates as they are known', async ({ page }) => {
  const file = join(folder, 'khorog.json');
  await exported([khorog, '--as', 'timelinejs', '--out', file]);
  await openInTimelineJs(page, file);
  const story = JSON.parse(readFileSync(await written(khorog, 'json'), 'utf8'));
  const titles = story.events.map(({ title }: { title: string }) => title);
  expect(titles).toHaveLength(33);
  expect(await texts(page, '.tl-slide .tl-headline')).toEqual([story.title, ...titles]);
  expect((await texts(page, '.tl-timemarker .tl-headline')).sort()).toEqual([...titles].sort());
  const dates = await texts(page, '.tl-slide .tl-headline-date');
  expect(dates).toContain('May 1992 — June 1997');
  expect(dates).toContain('2009 or 2010');
  expect(dates).toContain('Tuesday 24 July 2012, about 04:00');
  const killed = page.locator('.tl-slide').filter({ hasText: 'General Nazarov is killed' });
  expect(await killed.locator('.tl-text-content li').count()).toBeGreaterThan(5);
  const links = await killed
    .getByRole('link', { includeHidden: true })
    .evaluateAll(all => all.map(link => (link as HTMLAnchorElement).protocol));
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter(protocol => !/^https?:$/.test(protocol))).toEqual([]);
});

test('nothing that an author writes runs in TimelineJS, and all of it can be read there', async ({ page }) => {
  const attack = '<img src=x onerror="window.hit=1"> &lt;svg onload=alert(1)&gt; R&D';
  const fields = {
    title: attack,
    summary: attack,
    spans: [{ id: 'war', title: attack, date: '1992/1997' }],
    events: [
      {
        id: 'fire',
        date: '1992~',
        dateLabel: attack,
        title: attack,
        lane: attack,
        text: attack.replace(/[<>&]/g, '\\$&'),
      },
      { id: 'peace', date: '-0043-03-15', title: 'Ides', lane: 'R&D' },
    ],
  };
  const story = storyOf('attack', fields);
  const file = join(folder, 'attack.json');
  await exported([story, '--as', 'timelinejs', '--out', file]);
  await openInTimelineJs(page, file);
  await expect(page.locator('.tl-timegroup-message')).toHaveCount(2);
  expect(await texts(page, '.tl-slide .tl-headline')).toEqual([attack, 'Ides', attack]);
  expect(await texts(page, '.tl-timeera .tl-headline')).toEqual([attack]);
  expect(await texts(page, '.tl-timegroup-message')).toContain('R&D');
  expect((await texts(page, '.tl-slide .tl-headline-date'))[1]).toBe('Friday 15 March 44 BCE');
  expect(await page.locator('#timeline img').count()).toBe(0);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('a story from the beginning of time on has its events in order in TimelineJS', async ({ page }) => {
  const events = [
    { id: 'big-bang', date: 'Y-13800000000~', title: 'The Big Bang' },
    { id: 'ides', date: '-0043-03-15', title: 'Ides' },
    { id: 'assault', date: '2012-07-24T04:00', title: 'Assault' },
  ];
  const story = storyOf('deep', { title: 'Deep time', events });
  const file = join(folder, 'deep.json');
  await exported([story, '--as', 'timelinejs', '--out', file]);
  await openInTimelineJs(page, file);
  expect(await texts(page, '.tl-slide .tl-headline')).toEqual(['Deep time', 'The Big Bang', 'Ides', 'Assault']);
  const dates = await texts(page, '.tl-slide .tl-headline-date');
  expect(dates.slice(1, 3)).toEqual(['about 13,800,000,000 BCE', 'Friday 15 March 44 BCE']);
});

test('the table of events can take the place of the list in story.yaml', async () => {
  const events = [
    { id: 'fire', date: '-0043', title: '=1+1', text: 'It *burnt*.', tags: ['a;b'] },
    { id: 'rain', date: '2012-07', title: 'Rain', lane: 'Sky' },
  ];
  const story = storyOf('tabled', { title: 'Tabled', events });
  const before = readFileSync(await written(story, 'json'), 'utf8');
  await exported([story, '--as', 'csv', '--out', join(story, 'events.csv')]);
  storyOf('tabled', { title: 'Tabled', events: 'events.csv' });
  expect(readFileSync(await written(story, 'json'), 'utf8')).toBe(before);
});

test('what is written is said on stdout, what cannot be kept on stderr, and the same story gives the same bytes', async () => {
  const twice = ['once.json', 'again.json'].map(name => join(folder, name));
  await Promise.all(twice.map(out => exported([khorog, '--as', 'json', '--out', out])));
  const [once, again] = twice.map(file => readFileSync(file, 'utf8'));
  expect(once?.length).toBeGreaterThan(10_000);
  expect(again).toBe(once);
  const { output, errors } = await chronodeck([
    'export',
    khorog,
    '--as',
    'csv',
    '--cut',
    'short',
    '--out',
    folder,
    '--json',
  ]);
  const said = JSON.parse(output);
  expect(said).toMatchObject({ story: khorog, files: [join(folder, `${khorog}-short.csv`)] });
  expect(said.lost[0]).toMatch(/^claims: .*nazarov-killed/);
  expect(errors).toContain(`${khorog}: not in the file: claims: `);
  const none = await chronodeck(['export', khorog]);
  expect(none.code).toBe(2);
  expect(none.errors).toContain('--as');
});

test('the reading view ends with the story as data, and each file is there', async ({ page }) => {
  await page.goto(addressOf(khorog, 'read/'));
  const links = page.locator('footer .data').getByRole('link');
  await expect(links).toHaveText(['JSON', 'table (CSV)', 'calendar (iCalendar)', 'TimelineJS']);
  const names: string[] = [];
  for (const link of await links.all()) {
    const download = page.waitForEvent('download');
    await link.click();
    const file = await download;
    names.push(file.suggestedFilename());
    expect(readFileSync(await file.path(), 'utf8')).toContain('nazarov-killed');
  }
  expect(names).toEqual([`${khorog}.json`, `${khorog}.csv`, `${khorog}.ics`, 'timelinejs.json']);
});

for (const name of ['', 'read/']) {
  test(`the page ${name || 'of the deck'} carries its story for search engines, and its policy has nothing against it`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', event =>
        console.error(`refused: ${event.violatedDirective}`),
      );
    });
    await page.goto(addressOf(khorog, name));
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Article', headline: 'Khorog, July 2012' });
    expect(data.about).toHaveLength(33);
    // `test` fails when the console has a complaint.
    await page.evaluate(() => document.fonts.ready);
  });
}

/** @returns the path that was printed. */
function written(story: string, format: string): Promise<string> {
  return exported([story, '--as', format, '--out', folder]);
}

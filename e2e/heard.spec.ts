/**
 * The deck that ships as whoever only hears it is told it, slide by slide: what is announced, then headings, names and texts
 * in the order of the page. Stored whole, to be read: `npx playwright test -c e2e heard -u` after a change that is meant.
 */

import { khorog } from './site.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test(`${khorog} is heard as it is stored, and each slide says where it is, who says so and how to go on`, async ({
  deck,
  page,
}) => {
  test.setTimeout(180_000);
  await deck.open();
  const { slides } = await deck.island();
  const told: string[] = [];
  for (const { id, title } of slides) {
    await deck.shows(id);
    const tree = await page.locator('main').ariaSnapshot();
    // The timeline is the same on every slide: once is enough.
    const slide = told.length === 0 ? tree : (tree.split(/^ {2}- navigation /m)[0] ?? '');
    const lines = slide.split('\n').filter(line => !/^ *- \/url: /.test(line));
    told.push([`# ${id}`, `said: ${await page.locator('#announcer').textContent()}`, ...lines].join('\n').trimEnd());
    expect(slide, id).toContain(`heading ${JSON.stringify(title).slice(0, 8)}`);
    await deck.next();
  }
  expect(`${told.join('\n\n')}\n`).toMatchSnapshot('khorog-heard.txt');
});

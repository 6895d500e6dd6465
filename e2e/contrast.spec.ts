/** Every text stands out from what is under it, on every slide, in both themes. */

import { contrast, faintText } from './contrast.ts';
import type { Deck } from './deck.ts';
import { khorog } from './site.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const all = [khorog, 'gallery', 'counts'].flatMap(story => [[story, 'paper'] as const, [story, 'ink'] as const]);
const looks = process.env.FULL ? all : ([['gallery', 'ink']] as const);

for (const [story, theme] of looks) {
  test(`every text of ${story} has a contrast of 4.5 or more in ${theme}`, async ({ deck }) => {
    test.slow();
    await deck.open('', story);
    await deck.choose(theme);
    expect(await faintOnAllSlides(deck)).toEqual([]);
  });
}

test('contrast() of black and white is 21, of #767676 and white 4.54', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

test('finds a text that is too faint, and one on a ground that is too dark', async ({ deck, page }) => {
  await deck.open('#killing-announced');
  expect(await faintText(page)).toEqual([]);
  await page.evaluate(() => {
    const heading = document.querySelector<HTMLElement>('section.slide:not([inert]) .head :is(h3, h4)');
    if (heading) heading.style.color = '#999';
    const text = document.querySelector<HTMLElement>('section.slide:not([inert]) .text p');
    if (text) text.style.background = '#444';
  });
  const faint = await faintText(page);
  expect(faint).toContainEqual(
    expect.stringMatching(/^“The security service announces the killing” has a contrast of/),
  );
  expect(faint).toContainEqual(expect.stringMatching(/^“GKNB spokesman .+ has a contrast of 1/));
});

async function faintOnAllSlides(deck: Deck): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, { id }] of (await deck.island()).slides.entries()) {
    if (index > 0) await deck.next();
    await deck.shows(id);
    for (const fault of await faintText(deck.page)) faults.push(`${id}: ${fault}`);
  }
  return faults;
}

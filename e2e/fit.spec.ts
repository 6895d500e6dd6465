/** Nothing overflows, is cut, covered or on top of something else, on any slide. */

import { faultsOn } from './audit.ts';
import type { Deck } from './deck.ts';
import { khorog } from './site.ts';
import { expect, test } from './test.ts';

const full = Boolean(process.env.FULL);
const themes = ['paper', 'ink'] as const;
const sizes = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  ...(full
    ? [
        { width: 1920, height: 1080 },
        { width: 800, height: 600 },
      ]
    : []),
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [place, size] of sizes.entries()) {
  // One theme at each size: a theme changes no measure, and `FULL=1` looks at both.
  for (const theme of full ? themes : themes.slice(place, place + 1)) {
    test(`${khorog} fits at ${size.width}x${size.height} in ${theme}`, async ({ deck, page }) => {
      test.slow();
      await page.setViewportSize(size);
      await deck.open();
      await deck.choose(theme);
      expect(await faultsOnAllSlides(deck)).toEqual([]);
    });
  }
}

for (const story of [
  'smallest',
  'dense',
  'cyrillic',
  'gallery',
  'counts',
  'elsewhere',
  ...(full ? ['reveal-js', 'antikythera'] : []),
]) {
  for (const theme of full || story === 'gallery' ? themes : themes.slice(0, 1)) {
    test(`${story} fits at 1280x720 in ${theme}`, async ({ deck }) => {
      await deck.open('', story);
      await deck.choose(theme);
      expect(await faultsOnAllSlides(deck)).toEqual([]);
    });
  }
}

test.describe('the audit itself', () => {
  const plants: [name: string, plant: () => void, finds: RegExp][] = [
    [
      'text that runs into the ribbon',
      () => void document.querySelector('.text:not(section[inert] *)')?.append('and so on '.repeat(300)),
      /leaves its part of the stage/,
    ],
    [
      'two texts on one place',
      () => {
        const text = document.querySelector<HTMLElement>('.text:not(section[inert] *) p');
        if (text) text.style.cssText = 'position: relative; top: -60px';
      },
      /overlaps “/,
    ],
    [
      'a word wider than its paragraph',
      () => {
        const text = document.querySelector<HTMLElement>('.text:not(section[inert] *) p');
        text?.replaceChildren('Unteilbar'.repeat(9));
        if (text) text.style.overflowWrap = 'normal';
      },
      /leaves its p/,
    ],
    [
      'a line that is cut',
      () => {
        const head = document.querySelector<HTMLElement>('.head:not(section[inert] *)');
        if (head) head.style.cssText = 'height: 110px; overflow: hidden';
      },
      /is cut by header\.head/,
    ],
    [
      'a line under a box',
      () => {
        const box = document.createElement('div');
        box.style.cssText = 'position: fixed; inset: 60px 600px 500px 0; background: teal; z-index: 9';
        document.body.append(box);
      },
      /is covered by div/,
    ],
    [
      'a headline that ends in a single word',
      () => {
        const heading = document.querySelector<HTMLElement>('.head:not(section[inert] *) h3');
        heading?.append(document.createElement('br'), 'today');
      },
      /leaves “today” alone on its last line/,
    ],
    [
      'a label too small to read',
      () => {
        const date = document.querySelector<HTMLElement>('.dateline:not(section[inert] *)');
        if (date) date.style.fontSize = '11px';
      },
      /is 11\.0 px small/,
    ],
  ];
  for (const [name, plant, finds] of plants) {
    test(`finds ${name}`, async ({ deck, page }) => {
      await deck.open('#killing-announced');
      const before = await faultsOn(page);
      expect(before.filter(fault => finds.test(fault))).toEqual([]);
      await page.evaluate(plant);
      expect(await faultsOn(page)).toContainEqual(expect.stringMatching(finds));
    });
  }
});

/** Every fault with the slide that it is on. */
async function faultsOnAllSlides(deck: Deck): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, { id }] of (await deck.island()).slides.entries()) {
    if (index > 0) await deck.next();
    await deck.shows(id);
    for (const fault of await faultsOn(deck.page)) faults.push(`${id}: ${fault}`);
  }
  return faults;
}

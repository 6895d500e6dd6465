/**
 * WCAG 2.2 AA, as far as a program can tell: axe on every slide, in every state and on every page. `FULL=1` looks at all
 * stories; without it at the one that ships and the one that has a slide of every kind.
 */

import { axeFaults } from './axe.ts';
import type { Deck } from './deck.ts';
import { commands, others } from './functions.ts';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const stories = [
  khorog,
  'gallery',
  ...(process.env.FULL ? ['counts', 'cyrillic', 'dense', 'alone', 'house', 'smallest'] : []),
];
const themes = ['paper', 'ink'];
const widths = process.env.FULL ? [1280, 640, 320] : [1280, 320];
/** With forced colours nothing is read of our own; axe still looks for names, roles and order. */
const colours = process.env.FULL ? (['none', 'active'] as const) : (['none'] as const);

for (const forcedColors of colours)
  for (const story of stories)
    test.describe(`${story}, forced colours: ${forcedColors}`, () => {
      test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors } });

      for (const theme of themes)
        test(`no slide breaks a rule, in ${theme}`, async ({ deck, page }) => {
          test.setTimeout(240_000);
          await deck.open('', story);
          await deck.choose(theme);
          const { slides } = await deck.island();
          for (const { id } of slides) {
            await deck.shows(id);
            expect(await axeFaults(page), id).toEqual([]);
            await deck.next();
          }
          console.log(`axe: ${story}, ${theme}, forced colours ${forcedColors}: ${slides.length} slides, 0 violations`);
        });
    });

/** What is on the screen beside a slide. */
const states: Record<string, (deck: Deck) => Promise<unknown>> = {
  overview: deck => deck.press('o'),
  'go-to with what it has found': async deck => {
    await deck.search('2012');
    await expect(deck.found.first()).toBeVisible();
  },
  'go-to that finds nothing': deck => deck.search('qqqq'),
  keys: deck => deck.press('?'),
  'what may be followed': deck => deck.press('w'),
  'a thread': async deck => {
    await deck.press('w');
    await deck.dialog('Follow').getByRole('button').first().click();
  },
  'text of size 2': deck => deck.press('+'),
  'text of size 3': deck => deck.press('+', '+', 'Escape'),
  black: deck => deck.press('b'),
  steps: deck => deck.press('e', 'ArrowRight', 'ArrowRight'),
  autoplay: deck => deck.press('a', 'a'),
  'a word that nothing is found for': deck => deck.page.goto(`${addressOf(khorog)}?follow=person:nobody`),
};

for (const forcedColors of colours)
  test.describe(`forced colours: ${forcedColors}`, () => {
    test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors } });

    for (const theme of themes)
      test(`no state of the deck breaks a rule, in ${theme}`, async ({ deck, page }) => {
        test.setTimeout(120_000);
        for (const [name, begin] of Object.entries(states)) {
          await deck.open('#assault');
          await deck.choose(theme);
          await begin(deck);
          const inDialog = (await page.locator('dialog[open]').count()) > 0;
          // What the page behind it has, nobody can reach while it is open.
          const off = inDialog ? ['page-has-heading-one', 'landmark-one-main'] : [];
          expect(await axeFaults(page, { off }), name).toEqual([]);
        }
        const count = Object.keys(states).length;
        console.log(`axe: ${count} states of the deck, ${theme}, forced colours ${forcedColors}: 0 violations`);
      });
  });

for (const theme of themes)
  test(`no other page breaks a rule, in ${theme}`, async ({ deck, page }) => {
    test.setTimeout(120_000);
    const pages = [
      ...[khorog, 'gallery', 'counts'].map(story => addressOf(story, 'read/')),
      addressOf(khorog, '../'),
      addressOf('gallery', '../'),
    ];
    await deck.open();
    await deck.choose(theme);
    const speaker = await deck.openSpeaker();
    expect(await axeFaults(speaker), 'speaker window').toEqual([]);
    await speaker.close();
    for (const address of pages)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 720 });
        await page.goto(address);
        await page.evaluate(wanted => document.documentElement.setAttribute('data-theme', wanted), theme);
        expect(await axeFaults(page), `${address} at ${width}`).toEqual([]);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond, `${address} at ${width}: px to scroll sideways`).toBeLessThanOrEqual(0);
      }
    console.log(`axe: ${pages.length} pages at ${widths.length} widths and the speaker window, ${theme}: 0 violations`);
  });

for (const theme of themes)
  test(`with more contrast every text has 7:1, in ${theme}`, async ({ deck, page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' });
    for (const story of process.env.FULL ? ['gallery', 'counts', khorog] : ['gallery']) {
      await deck.open('', story);
      await deck.choose(theme);
      const { slides } = await deck.island();
      for (const { id } of slides) {
        await deck.shows(id);
        expect(await axeFaults(page, { only: 'color-contrast-enhanced' }), id).toEqual([]);
        await deck.next();
      }
      await page.goto(addressOf(story, 'read/'));
      expect(await axeFaults(page, { only: 'color-contrast-enhanced' }), `${story} in one page`).toEqual([]);
    }
  });

test('more contrast is chosen here or by the machine, and the choice is kept on every page of the story', async ({
  deck,
  page,
}) => {
  const root = page.locator('html');
  await deck.open();
  await expect(root).toHaveAttribute('data-contrast', 'off');
  await page.emulateMedia({ contrast: 'more' });
  await expect(root).toHaveAttribute('data-contrast', 'on');
  await deck.press('?');
  const button = deck.dialog('Keys').getByRole('button', { name: 'More contrast' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.press('Enter');
  await expect(root).toHaveAttribute('data-contrast', 'off');
  await page.goto(addressOf(khorog, 'read/'));
  await expect(root).toHaveAttribute('data-contrast', 'off');
  await page.getByRole('button', { name: 'More contrast' }).click();
  await page.emulateMedia({ contrast: 'no-preference' });
  await deck.open();
  await expect(root).toHaveAttribute('data-contrast', 'on');
});

test('every function is there for who has no mouse, and the focus is never lost', async ({ deck, page }) => {
  test.setTimeout(120_000);
  const tried = { ...commands, ...others };
  for (const [name, use] of Object.entries(tried)) {
    await test.step(name, async () => {
      await deck.open('#assault');
      await use(deck, page);
      const isLost = () =>
        page.evaluate(() => {
          const focused = document.activeElement;
          return !focused?.checkVisibility() || focused.closest('[inert], dialog:not([open])') !== null;
        });
      // A dialog that has closed keeps it until the browser draws again.
      await expect.poll(isLost, `the focus after: ${name}`).toBe(false);
    });
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
  }
  console.log(
    `keyboard alone: ${Object.keys(commands).length} commands and ${Object.keys(others).length} other functions`,
  );
});

test('a function that is out of reach is found', async ({ deck, page }) => {
  const planted: [name: string, plant: () => void][] = [
    ['a mark of the timeline', () => document.querySelector('.ribbon')?.setAttribute('inert', '')],
    ['the source of a statement', () => document.querySelector('.slide:not([inert]) .body')?.setAttribute('inert', '')],
    ['the story in one page', () => document.querySelector('.to-reading')?.removeAttribute('href')],
    ['a message that is taken away', () => document.querySelector('#notice')?.remove()],
  ];
  for (const [name, plant] of planted) {
    await deck.open('#assault');
    await page.evaluate(plant);
    await expect(others[name]?.(deck, page), name).rejects.toThrow();
  }
});

test('what is planted is found', async ({ deck, page }) => {
  await deck.open('#assault');
  const planted: [rule: string, plant: () => void][] = [
    ['image-alt', () => document.querySelector('section.slide:not([inert])')?.append(new Image())],
    ['button-name', () => document.querySelector('.tools button')?.removeAttribute('aria-label')],
    [
      'color-contrast',
      () => document.querySelector<HTMLElement>('.slide:not([inert]) h3')?.style.setProperty('color', '#ddd'),
    ],
    ['heading-order', () => document.querySelector('#above h2')?.remove()],
    ['html-has-lang', () => document.documentElement.removeAttribute('lang')],
    ['region', () => document.body.append(Object.assign(document.createElement('p'), { textContent: 'Loose words' }))],
    [
      'target-size',
      () => {
        for (const left of [600, 610]) {
          const small = Object.assign(document.createElement('button'), { textContent: 'x' });
          small.style.cssText = `position: absolute; left: ${left}px; top: 300px; width: 9px; height: 9px; padding: 0; z-index: 9`;
          document.querySelector('.slide:not([inert]) .body')?.append(small);
        }
      },
    ],
  ];
  for (const [rule, plant] of planted) {
    await deck.reload();
    await page.evaluate(plant);
    if (rule === 'button-name')
      await page.evaluate(() => document.querySelector('.tools button')?.removeAttribute('title'));
    expect(
      (await axeFaults(page)).map(fault => fault.split(':')[0]),
      rule,
    ).toContain(rule);
  }
});

/** Where the machine forces its colours, or more contrast is wanted, shapes say what shades say at other times. */

import { expect, test } from './test.ts';

const modes = {
  'colours forced, light': { forcedColors: 'active', colorScheme: 'light' },
  'colours forced, dark': { forcedColors: 'active', colorScheme: 'dark' },
  'more contrast': { contrast: 'more', colorScheme: 'light' },
} as const;

/** Lines of maps and charts, each on a slide that has it. */
const lines: [slide: string, line: string][] = [
  ['setting', '.view[data-shown] .land'],
  ['setting', '.view[data-shown] .home'],
  ['setting', '.view[data-shown] path.region'],
  ['setting', '.view[data-shown] path.river'],
  ['setting', '.view[data-shown] path.border'],
  ['dead-series', '.slide:not([inert]) .series .grid'],
  ['assault', '.slide:not([inert]) .lens .leader'],
];

for (const [mode, options] of Object.entries(modes))
  test.describe(mode, () => {
    test.use({ contextOptions: { reducedMotion: 'reduce', ...options } });

    for (const theme of ['paper', 'ink'])
      test(`lines are seen, and a shape tells what is present, in ${theme}`, async ({ deck, page }) => {
        await deck.open();
        await deck.choose(theme);
        const shown = (selector: string, property: string) =>
          page
            .locator(selector)
            .first()
            .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
        const ground = await shown('body', 'background-color');
        for (const [slide, line] of lines) {
          await page.evaluate(id => {
            location.hash = id;
          }, slide);
          await deck.shows(slide);
          expect(await shown(line, 'stroke'), line).not.toMatch(/none|rgba\(.*, 0\)/);
          expect(await shown(line, 'stroke'), line).not.toBe(ground);
        }
        expect(await shown('path.region', 'fill')).toContain('#hatch');

        const now = '.mark[data-state="now"]';
        const other = '.mark:not([data-state="now"])';
        expect(await shown(`${now} .target`, 'stroke')).not.toBe(await shown(`${other} .target`, 'stroke'));
        const part = (which: string) => shown(`.band${which} .band-bar`, 'stroke-width');
        expect(Number.parseFloat(await part('[data-now]'))).toBeGreaterThan(
          Number.parseFloat(await part(':not([data-now])')),
        );
      });
  });

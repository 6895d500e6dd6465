/** Where the machine forces its colours, or more contrast is wanted, shapes say what shades say at other times. */

import { contrast } from './contrast.ts';
import { expect, test } from './test.ts';

const modes = {
  'colours forced, light': { forcedColors: 'active', colorScheme: 'light' },
  'colours forced, dark': { forcedColors: 'active', colorScheme: 'dark' },
  'more contrast': { contrast: 'more', colorScheme: 'light' },
} as const;

/** Lines of maps and charts, each on a slide that has it, and what lies under it; the page, where nothing is named. */
const lines: [slide: string, line: string, ground?: string][] = [
  ['setting', '.view[data-shown] > .ground > .land', '.view[data-shown] > .ground > .sea-ground'],
  ['setting', '.view[data-shown] > .ground > .home', '.view[data-shown] > .ground > .land'],
  ['setting', '.view[data-shown] path.region', '.view[data-shown] > .ground > .home'],
  ['setting', '.view[data-shown] path.river', '.view[data-shown] > .ground > .land'],
  ['setting', '.view[data-shown] path.border', '.view[data-shown] > .ground > .land'],
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
        // Whoever once chose less contrast has the machine's colours still.
        if (mode.startsWith('colours'))
          await page.evaluate(() => document.documentElement.setAttribute('data-contrast', 'off'));
        const shown = (selector: string, property: string) =>
          page
            .locator(selector)
            .first()
            .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
        for (const [slide, line, ground] of lines) {
          await page.evaluate(id => {
            location.hash = id;
          }, slide);
          await deck.shows(slide);
          const under = ground ? await shown(ground, 'fill') : await shown('body', 'background-color');
          expect(contrast(rgb(await shown(line, 'stroke')), rgb(under)), `${line} on ${under}`).toBeGreaterThan(3);
        }
        expect(await shown('path.region', 'fill')).toContain('#hatch');

        expect(await shown('.mark[data-state="now"] .stem', 'marker-start')).toContain('#ring');
        const part = (which: string) => shown(`.band${which} .band-bar`, 'stroke');
        expect(await part(':not([data-now])')).toBe('none');
        expect(await part('[data-now]')).not.toBe('none');
      });
  });

/** "rgb(1, 2, 3)" as numbers. */
function rgb(colour: string): [number, number, number] {
  const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`no colour: ${colour}`);
  return [red, green, blue];
}

/** The same audit on paper: what is printed is what the paper document shows when its media are print. */

import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { loadWholeStory } from '../src/build/load.ts';
import { faultsOn } from './audit.ts';
import { firstLines, root, startChronodeck } from './command.ts';
import { faintText } from './contrast.ts';
import { khorog } from './site.ts';
import { test as base, expect } from './test.ts';

const stories = {
  [khorog]: 'slides',
  'reveal-js': 'slides',
  antikythera: 'slides',
  gallery: 'e2e/stories',
  elsewhere: 'e2e/stories',
  alone: 'e2e/stories',
} as const;

/** With the paper document of a story, as wide as its pages. */
const test = base.extend<{ paperOf: (story: keyof typeof stories) => Promise<string[]> }>({
  paperOf: async ({ page }, use) => {
    let server: ChildProcess | undefined;
    await use(async story => {
      server = startChronodeck(['present', '--stories', stories[story], '--port', '0']);
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${(await firstLines(server, 1))[0]}${story}/paper/`);
      return page.locator('section.sheet').evaluateAll(sheets => sheets.map(({ id }) => id));
    });
    // The page first: one that loses its server complains.
    await page.close();
    server?.kill();
  },
});

// The colours of a slide on paper are those of the stage, which has a test of its own.
const alsoContrast = Boolean(process.env.FULL);

// The gallery has every kind of slide; `FULL=1` looks at the stories that ship too.
const small = ['gallery', 'elsewhere', 'alone'] as const;
for (const story of process.env.FULL ? ([...small, khorog, 'reveal-js', 'antikythera'] as const) : small) {
  test(`every page of ${story} fits on paper and can be read there`, async ({ page, paperOf }) => {
    test.slow();
    const faults: string[] = [];
    for (const id of await paperOf(story)) {
      const sheet = `[id="${id}"].sheet`;
      for (const fault of await faultsOn(page, sheet)) faults.push(`${id}: ${fault}`);
      if (alsoContrast) for (const fault of await faintText(page, sheet)) faults.push(`${id}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
}

for (const [story, count] of [
  ['elsewhere', 2],
  ['alone', 1],
] as const) {
  test(`cards under the texts of ${story} stand on paper where they are planned, and are as high`, async ({
    page,
    paperOf,
  }) => {
    await paperOf(story);
    const { deck } = loadWholeStory(join(root, 'e2e/stories', story));
    const planned = deck.slides.flatMap(slide => (slide.kind === 'event' ? slide.cards : []));
    const set = await page.locator('.link-card').evaluateAll(cards =>
      cards.map(card => {
        const { top, height } = card.getBoundingClientRect();
        return { top: top - (card.closest('.sheet')?.getBoundingClientRect().top ?? 0), height };
      }),
    );
    expect(set).toHaveLength(count);
    for (const [index, { top, height }] of planned.entries()) {
      // A headline stands up to 2 px lower than is planned.
      expect(Math.abs((set[index]?.top ?? 0) - top)).toBeLessThanOrEqual(2);
      expect(set[index]?.height).toBeCloseTo(height, 0);
    }
  });
}

test('a text that leaves its page, and one that is too faint, are found on paper too', async ({ page, paperOf }) => {
  await paperOf(khorog);
  const sheet = '[id="killing-announced"].sheet';
  expect(await faultsOn(page, sheet)).toEqual([]);
  await page.evaluate(plant, sheet);
  expect(await faultsOn(page, sheet)).toContainEqual(expect.stringMatching(/leaves its part of the stage/));
  expect(await faintText(page, sheet)).toContainEqual(expect.stringMatching(/has a contrast of/));
});

function plant(sheet: string): void {
  document.querySelector(`${sheet} .text p`)?.append('and so on '.repeat(300));
  const heading = document.querySelector<HTMLElement>(`${sheet} .head h3`);
  if (heading) heading.style.color = '#aaa';
}

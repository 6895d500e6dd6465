/** What goes into a deck in one file, and what does not. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chronodeck } from './command.ts';
import { open } from './single-file.ts';
import { khorog } from './site.ts';
import { expect, test } from './test.ts';

test.use({ offline: true, noise: /^foreign request: file:/ });

const folder = mkdtempSync(join(tmpdir(), 'chronodeck-html-'));
const short = join(folder, `${khorog}-short.html`);

test.afterAll(() => rmSync(folder, { recursive: true }));

test('media beyond --max-media are refused with the list of files, and nothing is written', async () => {
  const out = join(folder, 'none', 'gallery.html');
  const { code, output, errors } = await chronodeck([
    ...['html', 'gallery', '--stories', 'e2e/stories', '--out', out, '--max-media', '0.1'],
  ]);
  expect([code, output]).toEqual([2, '']);
  expect(errors).toContain('0.05 MB  media/lake.png\n0.05 MB  media/tower.png\n');
  expect(errors).toContain('allow more with --max-media');
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

test('--cut is a deck by itself, which neither names nor leads to another version', async ({ deck, page }) => {
  const { code, output } = await chronodeck(['html', khorog, '--cut', 'short', '--theme', 'ink', '--out', folder]);
  expect([code, output]).toEqual([0, short]);
  await open(deck, short);
  expect(await deck.theme()).toBe('ink');
  const island = await deck.island();
  expect(new Set(island.slides.map(({ number }) => number)).size - 1).toBe(10);
  expect([island.cut, island.cuts]).toEqual([undefined, undefined]);
  await expect(page.locator('.versions')).toHaveCount(0);
});

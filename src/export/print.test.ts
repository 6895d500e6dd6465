import { expect, test } from 'vitest';
import { findBrowser } from './browser.ts';
import { withBrowser } from './launch.ts';
import { isTagged } from './print.ts';

test('isTagged() is true of what Chromium prints with tags and bookmarks, and false without either', async () => {
  const print = (tagged: boolean, html: string) =>
    withBrowser(findBrowser(undefined), async browser => {
      const page = await browser.newPage();
      await page.setContent(html);
      return page.pdf({ tagged, outline: tagged });
    });
  expect(isTagged(await print(true, '<title>A</title><h1>A heading</h1>'))).toBe(true);
  expect(isTagged(await print(false, '<title>A</title><h1>A heading</h1>'))).toBe(false);
  expect(isTagged(await print(true, '<title>A</title><p>no heading</p>'))).toBe(false);
}, 60_000);

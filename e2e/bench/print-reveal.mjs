/**
 * reveal.js's print view as PDF, with tags and bookmarks: `node print-reveal.mjs <deck.html> <out.pdf> <browser>`. A
 * program of its own, so that it starts as cold as the others do.
 */

import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [deck = '', out = '', browserPath = ''] = process.argv.slice(2);
const root = process.platform === 'linux' && process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath: browserPath, chromiumSandbox: !root });
const page = await browser.newPage();
await page.goto(`${pathToFileURL(deck).href}?view=print`);
await page.waitForFunction(() => document.querySelectorAll('.pdf-page').length > 0);
await page.evaluate(() => document.fonts.ready);
await page.pdf({ path: out, printBackground: true, preferCSSPageSize: true, tagged: true, outline: true });
await browser.close();

/**
 * One visit of a page: a browser of its own, cold, with nothing but this machine to talk to. Main-thread time is the
 * difference of Chromium's `TaskDuration`, the time that its main thread was at work.
 */

import type { Page as BrowserPage, CDPSession } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Sample } from './metrics.ts';
import type { Page } from './pages.ts';
import { probeScript } from './probe.ts';
import { medianOf } from './summary.ts';
import { isRoot } from './tools.ts';
import { bytesOf } from './transfer.ts';

export interface Visit {
  page: Page;
  /** The server's. */
  origin: string;
  /** Path of the size's folder on the server. */
  path: string;
  browser: string;
  events: number;
}

/** Milliseconds that a page may take to become interactive, to step or to jump. */
const patience = 120_000;

/** A visit's steps end after so many milliseconds, but not before so many steps. */
const walk = { patience: 20_000, least: 20 };

/** Opens the page and counts; then goes on from the title, and jumps to the last event. */
export function open(visit: Visit): Promise<Sample> {
  return opened(visit, async ({ page, session, before, urls }) => {
    const interactive = await within(page.evaluate(() => window.bench.interactive));
    await page.waitForLoadState('load');
    const after = await quiet(session);
    const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    if (paint === undefined) throw new Error('nothing was painted');
    // A frame is told to a page before it is on the screen; what is not painted is not visible.
    const sample: Sample = { paint, interactive: Math.max(interactive, paint), opening: after - before };
    sample.elements = await page.evaluate(() => document.querySelectorAll('*').length);
    await session.send('HeapProfiler.collectGarbage');
    sample.heap = await metric(session, 'JSHeapUsedSize');
    Object.assign(sample, bytesOf(urls), { requests: urls.length });
    const { far } = visit.page;
    if (!far) return sample;
    await step(page, 'ArrowRight');
    const jump = `window.bench.jump(() => { ${far.go(visit.events)} }, () => ${far.there(visit.events)})`;
    sample.jump = await within(page.evaluate(jump) as Promise<number>);
    return sample;
  });
}

/**
 * Opens the page, presses a key at the moment at which it says that it is interactive, which proves it, and walks: to
 * the end with ArrowRight, back with ArrowLeft, so many steps in all.
 */
export function walkThrough(visit: Visit, steps: number): Promise<Sample> {
  return opened(visit, async ({ page, session }) => {
    await within(page.evaluate(() => window.bench.interactive));
    for (const key of ['ArrowRight', 'ArrowLeft']) await step(page, key);
    await page.waitForLoadState('load');
    let before = await quiet(session);
    const [busy, shown]: [number[], number[]] = [[], []];
    const start = performance.now();
    for (let index = 0; index < steps; index += 1) {
      if (index >= walk.least && performance.now() - start > walk.patience) break;
      // The title and the events: so many steps lead to the last.
      const back = Math.floor(index / visit.events) % 2 === 1;
      shown.push(await step(page, back ? 'ArrowLeft' : 'ArrowRight'));
      const after = await taskTime(session);
      busy.push(after - before);
      before = after;
    }
    return { step: medianOf(busy), stepWorst: Math.max(...busy), stepShown: medianOf(shown), steps: busy.length };
  });
}

interface Opened {
  page: BrowserPage;
  session: CDPSession;
  /** Main-thread time before the navigation, ms. */
  before: number;
  /** Addresses that the page has asked for; grows. */
  urls: string[];
}

async function opened<T>({ page: facts, origin, path, browser: file }: Visit, look: (opened: Opened) => Promise<T>) {
  const browser = await chromium.launch({
    executablePath: file,
    chromiumSandbox: !isRoot,
    // A bench that is told to end ends (`bench.ts`); it does not count a browser that was closed for it as a failure.
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const session = await page.context().newCDPSession(page);
    // The page's process is started here, and not in what is measured.
    await page.goto(`${origin}/scratch/blank.html`);
    await session.send('Performance.enable');
    await page.addInitScript(probeScript(facts));
    const urls: string[] = [];
    page.on('request', request => urls.push(request.url()));
    const before = await taskTime(session);
    await page.goto(`${origin}${path}/${facts.path}`, { waitUntil: 'commit' });
    return await look({ page, session, before, urls });
  } finally {
    await browser.close();
  }
}

/** Presses a key and waits for the entry that it leads to. @returns milliseconds until that was shown. */
async function step(page: BrowserPage, key: string): Promise<number> {
  await page.evaluate(() => window.bench.mark());
  await page.keyboard.press(key);
  return within(
    page.evaluate(() => window.bench.moved()),
    `${key} leads nowhere`,
  );
}

/** Main-thread time when nothing has happened for a while, ms: half a second with less than a hundredth of work. */
async function quiet(session: CDPSession): Promise<number> {
  const end = performance.now() + 10_000;
  let now = await taskTime(session);
  for (let last = Number.NEGATIVE_INFINITY; now - last > 5 && performance.now() < end; ) {
    last = now;
    await new Promise(resolve => setTimeout(resolve, 500));
    now = await taskTime(session);
  }
  return now;
}

async function taskTime(session: CDPSession): Promise<number> {
  return (await metric(session, 'TaskDuration')) * 1000;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(candidate => candidate.name === name);
  if (!found) throw new Error(`this browser does not count ${name}`);
  return found.value;
}

async function within<T>(promise: Promise<T>, complaint = 'not interactive'): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} within ${patience / 1000} s`)), patience);
  });
  // The browser is closed after that, which ends what was waited for.
  promise.catch(() => {});
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

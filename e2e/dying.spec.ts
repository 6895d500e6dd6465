/** Browsers that die in the middle of an export, and people who end one: the file that was there stays as it was. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chronodeck, startChronodeck } from './command.ts';

test.skip(process.platform === 'win32', 'the browser is started through a shell script');

const deaths = process.env.FULL ? 10 : 1;
const before = 'an older deck';

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-dying-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

test(`a browser killed at random moments of an export (${deaths}) leaves the old file whole each time`, async () => {
  test.setTimeout(deaths * 60_000);
  const out = join(folder, 'deck.pdf');
  const note = join(folder, 'browser.pid');
  const browser = join(folder, 'browser');
  // Tells its number, which is that of its group: Playwright starts browsers in groups of their own.
  const real = `'${process.env.CHRONODECK_BROWSER}'`;
  writeFileSync(browser, `#!/bin/sh\n[ "$1" = --version ] || echo $$ > '${note}'\nexec ${real} "$@"\n`, {
    mode: 0o755,
  });
  const args = ['pdf', 'cyrillic', '--stories', 'e2e/stories', '--out', out, '--browser-path', browser];

  const whole = await exportKilledAfter(Number.POSITIVE_INFINITY);
  expect(whole.code).toBe(0);
  let killed = 0;
  // A moment that comes after the end kills nothing and does not count.
  for (let attempt = 0; killed < deaths && attempt < 8 * deaths; attempt += 1) {
    writeFileSync(out, before);
    const { code, errors } = await exportKilledAfter(0.8 * Math.random() * whole.lived);
    if (code === 0) continue;
    killed += 1;
    expect(code).toBe(3);
    expect(errors.trimEnd().split('\n').at(-1)).toMatch(/^chronodeck: .+; .+$/);
    expect(errors).not.toContain('fault of the program');
    expect(readFileSync(out, 'utf8')).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['browser', 'browser.pid', 'deck.pdf']);
  }
  expect(killed).toBe(deaths);

  /** `lived`: ms from the start of the browser to the end of the export. */
  async function exportKilledAfter(delay: number) {
    rmSync(note, { force: true });
    const child = startChronodeck(args);
    let errors = '';
    child.stderr?.on('data', chunk => {
      errors += chunk;
    });
    const ended = new Promise<number | null>(resolve => child.on('close', resolve));
    const born = await pidIn(note, ended);
    const start = performance.now();
    const timer = Number.isFinite(delay) ? setTimeout(() => end(born), delay) : undefined;
    const code = await ended;
    clearTimeout(timer);
    return { code, errors, lived: performance.now() - start };
  }
});

test('an export that is interrupted leaves the old file and nothing else, and ends as the shell expects', async () => {
  const out = join(folder, 'deck.pdf');
  const signals = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const;
  for (const [signal, code] of process.env.FULL ? signals : signals.slice(0, 1)) {
    writeFileSync(out, before);
    const child = startChronodeck(['pdf', 'cyrillic', '--stories', 'e2e/stories', '--out', out]);
    child.stderr?.on('data', chunk => {
      if (String(chunk).includes('4/5')) child.kill(signal);
    });
    expect(await new Promise(resolve => child.on('close', resolve))).toBe(code);
    expect(readFileSync(out, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['deck.pdf']);
  }
});

test('an output path that is a folder is told, and what is in it stays', async () => {
  for (const command of ['pdf', 'html', 'pptx']) {
    const taken = join(folder, `deck.${command}`);
    mkdirSync(taken);
    writeFileSync(join(taken, 'mine.txt'), 'mine');
    const { code, errors } = await chronodeck([command, 'smallest', '--stories', 'e2e/stories', '--out', taken]);
    expect(code).toBe(2);
    expect(errors).toMatch(/ is a folder; choose another name with --out$/);
    expect(readdirSync(taken)).toEqual(['mine.txt']);
  }
});

/** The number that the browser has written; fails when the export ends before. */
async function pidIn(file: string, ended: Promise<unknown>): Promise<number> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    try {
      const pid = Number(readFileSync(file, 'utf8'));
      if (pid > 0) return pid;
    } catch {
      if (over) throw new Error('the export ended before its browser began');
    }
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

function end(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

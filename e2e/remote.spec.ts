/** Exports on a browser that runs elsewhere: a Playwright server, and the DevTools protocol. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { browserOptions } from '../src/export/launch.ts';
import { chronodeck, firstLines } from './command.ts';

const executablePath = process.env.CHRONODECK_BROWSER ?? '';
const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-remote-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, maxRetries: 10 }));

const exporting = (name: string, ...more: string[]) =>
  chronodeck(['pdf', 'cyrillic', '--stories', 'e2e/stories', '--out', join(folder, name), ...more]);

test('pdf --browser ws:// prints on a Playwright server the same bytes as at home', async () => {
  // `--unsafe` only so that the server starts this browser and not the one that Playwright would have downloaded.
  const server = spawn(process.execPath, [playwright, 'run-server', '--port', '0', '--host', '127.0.0.1', '--unsafe']);
  try {
    const [line = ''] = await firstLines(server, 1);
    const [address = ''] = /ws:\/\/\S+/.exec(line) ?? [];
    const start = JSON.stringify({ executablePath, args: browserOptions, chromiumSandbox: false });
    const query = `?browser=chromium&launch-options=${encodeURIComponent(start)}`;
    const there = await exporting('there.pdf', '--browser', address + query);
    expect(there.errors).toContain('cyrillic: 5/5 finishing');
    expect(there).toMatchObject({ code: 0, output: join(folder, 'there.pdf') });
  } finally {
    await ended(server);
  }
  expect(await exporting('here.pdf')).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'there.pdf')).equals(readFileSync(join(folder, 'here.pdf')))).toBe(true);
});

test('png --browser takes a DevTools address, and leaves the browser running', async () => {
  const profile = join(folder, 'profile');
  const flags = ['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const browser = spawn(executablePath, [...browserOptions, ...flags, 'about:blank'], { detached: true });
  try {
    const address = await devtoolsOf(browser);
    const args = ['png', 'cyrillic', '--stories', 'e2e/stories', '--out', folder, '--range', '1-2', '--scale', '0.5'];
    const { code, output } = await chronodeck([...args, '--browser', address]);
    expect([code, output.split('\n').length]).toEqual([0, 2]);
    expect(browser.exitCode).toBe(null);
    const { pathname, host } = new URL(address);
    expect(pathname).toContain('/devtools/browser/');
    expect((await fetch(`http://${host}/json/list`).then(answer => answer.json())).length).toBe(1);
  } finally {
    await ended(browser, true);
  }
});

test('an address where no browser answers is told in one line', async () => {
  const { code, errors } = await exporting('a.pdf', '--browser', 'ws://127.0.0.1:9');
  expect(code).toBe(3);
  expect(errors.split('\n').at(-1)).toMatch(/^chronodeck: no browser at ws:\/\/127\.0\.0\.1:9: .+; .+$/);
});

/** Chromium says on stderr where it listens. */
function devtoolsOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', chunk => {
      said += chunk;
      const [, address] = /listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    browser.on('close', code => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

/** A browser and its wrapper are one group. Not 'close': what a process has started may hold its output open for longer. */
async function ended(child: ChildProcess, group = false): Promise<void> {
  const gone = new Promise(resolve => child.on('exit', resolve));
  // At once, so that no part of it writes into its profile any more.
  if (group) process.kill(-(child.pid ?? 0), 'SIGKILL');
  else child.kill();
  await gone;
}

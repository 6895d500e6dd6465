import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

afterEach(() => vi.unstubAllEnvs());

/** A machine on which only `running` run; every step that is taken is noted. */
function machine(running: string[], steps: Record<string, string[] | Error>): Machine & { taken: string[] } {
  const taken: string[] = [];
  return {
    taken,
    fault: path => (running.includes(path) ? undefined : 'a library is missing'),
    steps: Object.entries(steps).map(([name, paths]) => ({
      name,
      paths() {
        taken.push(name);
        if (paths instanceof Error) throw paths;
        return paths;
      },
    })),
  };
}

test('findBrowser() takes the first step that has one which runs, and goes no further', () => {
  const here = machine(['/usr/bin/chromium'], {
    own: [],
    installed: ['/snap/stub', '/usr/bin/chromium'],
    download: [],
  });
  vi.stubEnv('CHRONODECK_BROWSER', '');
  vi.stubEnv('PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH', '');
  expect(findBrowser(undefined, here)).toBe('/usr/bin/chromium');
  expect(here.taken).toEqual(['own', 'installed']);
});

test('findBrowser(path) takes what is named before the environment, and that before any step', () => {
  const here = machine(['/a', '/b', '/c'], { own: ['/c'] });
  vi.stubEnv('CHRONODECK_BROWSER', '/b');
  expect(findBrowser('/a', here)).toBe('/a');
  expect(findBrowser(undefined, here)).toBe('/b');
  expect(here.taken).toEqual([]);
});

test('findBrowser(path) of one that does not run fails, and looks for no other', () => {
  const here = machine(['/c'], { own: ['/c'] });
  expect(() => findBrowser('/a', here)).toThrow('/a is no browser that can print: a library is missing');
  expect(here.taken).toEqual([]);
});

test('findBrowser() without any says the command to run and why each step failed', () => {
  vi.stubEnv('CHRONODECK_BROWSER', '');
  vi.stubEnv('PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH', '');
  const here = machine([], { own: [], installed: ['/snap/stub'], download: new Error('no network') });
  const attempt = () => findBrowser(undefined, here);
  expect(attempt).toThrow(/run `npx playwright-core install --with-deps chromium`/);
  expect(attempt).toThrow(
    expect.objectContaining({
      exitCode: 3,
      details: ['own: not found', 'installed: /snap/stub: a library is missing', 'download: no network'],
    }),
  );
});

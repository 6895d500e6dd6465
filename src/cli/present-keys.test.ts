import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { presentKeys } from './present-keys.ts';

const said = vi.spyOn(console, 'error').mockImplementation(() => {});
const end = vi.fn();
let folder: string;
let program: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
  program = join(folder, 'program.mjs');
  // Writes what it was called with, and ends when there is a file `go`, or the test is over.
  const text = `import { appendFileSync, watch, existsSync } from 'node:fs';
    appendFileSync('${join(folder, 'called')}', process.argv.slice(2).join(' ') + '\\n');
    const end = () => (existsSync('${join(folder, 'go')}') || !existsSync('${program}')) && process.exit();
    watch('${folder}', end);
    end();`;
  writeFileSync(program, text);
  said.mockClear();
  end.mockClear();
});
afterEach(() => rmSync(folder, { recursive: true }));

const called = () => {
  try {
    return readFileSync(join(folder, 'called'), 'utf8').trimEnd().split('\n');
  } catch {
    return [];
  }
};

function keysWith(open: string[]) {
  const openBrowser = vi.fn();
  const server = { openBrowser, config: { server: {} } } as unknown as ViteDevServer;
  const show = { server, stories: 'talks', start: '/moon/', openStories: () => open };
  return { server, openBrowser, keys: presentKeys(show, end, program) };
}

test('o opens the browser at the address of the show', () => {
  const { keys, server, openBrowser } = keysWith([]);
  keys.o?.();
  expect(openBrowser).toHaveBeenCalledOnce();
  expect(server.config.server.open).toBe('/moon/');
});

test('p prints the open stories one after another, and only once at a time', async () => {
  const { keys } = keysWith(['moon', '-sun']);
  keys.p?.();
  await expect.poll(called).toEqual(['pdf --stories talks -- moon']);
  keys.p?.();
  expect(said).toHaveBeenLastCalledWith('A PDF is in work; press p again when it is done.');
  appendFileSync(join(folder, 'go'), '');
  await expect.poll(called).toEqual(['pdf --stories talks -- moon', 'pdf --stories talks -- -sun']);
});

test('p with no story open prints all', async () => {
  appendFileSync(join(folder, 'go'), '');
  keysWith([]).keys.p?.();
  await expect.poll(called).toEqual(['pdf --stories talks']);
});

test('q and Ctrl+C end the show, and what is being printed', async () => {
  const { keys } = keysWith(['moon', 'sun']);
  keys.p?.();
  await expect.poll(called).toHaveLength(1);
  keys.q?.();
  expect(end).toHaveBeenCalledOnce();
  keys['\u0003']?.();
  expect(end).toHaveBeenCalledTimes(2);
  // The one that waited is not started: printing again begins anew.
  const pAgain = () => {
    keys.p?.();
    return said.mock.lastCall?.[0];
  };
  await expect.poll(pAgain).toMatch(/^Printing moon, sun/);
  await expect.poll(called).toHaveLength(2);
  expect(called().at(-1)).toBe('pdf --stories talks -- moon');
  keys.q?.();
});

/** The package as it is published: packed, installed in an empty folder, and used from there. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { root } from './command.ts';

test.describe.configure({ mode: 'serial' });

const base = mkdtempSync(join(tmpdir(), 'chronodeck-package-'));
const folder = join(base, 'own');
test.afterAll(() => rmSync(base, { recursive: true }));

/** npm is a batch file on Windows. */
const run = (command: string, args: string[], cwd = folder) =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  }).trimEnd();
const chronodeck = (...args: string[]) => run('npx', ['--no', '--', 'chronodeck', ...args]);

test('npm pack gives a small file that installs in an empty folder', () => {
  test.setTimeout(180_000);
  // Compiled already: the other tests are running what `prepare` would write anew.
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', base], root));
  const tarball = join(base, packed.filename);
  expect(statSync(tarball).size).toBeLessThan(2_000_000);
  mkdirSync(folder);
  run('npm', ['install', tarball, '--no-audit', '--no-fund', '--prefer-offline']);
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies)).toEqual(['chronodeck']);
  expect(chronodeck('--version')).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
});

test('from there a story is checked, built, and handed over in every form', async () => {
  test.setTimeout(120_000);
  expect(chronodeck('new', 'Apollo')).toBe(join('slides', 'apollo', 'story.yaml'));
  expect(chronodeck('check', '--strict')).toMatch(/^apollo: 6 events, 1 source, 0 problems$/m);
  chronodeck('build');
  expect(existsSync(join(folder, 'dist/apollo/index.html'))).toBe(true);
  expect(chronodeck('pdf')).toBe(join('out', 'apollo.pdf'));
  const task = getDocument({ data: new Uint8Array(readFileSync(join(folder, 'out/apollo.pdf'))), verbosity: 0 });
  const pdf = await task.promise;
  expect(pdf.numPages).toBeGreaterThan(6);
  await task.destroy();
  expect(readFileSync(join(folder, chronodeck('html')), 'utf8')).toContain('Lift-off');
  expect(
    readFileSync(join(folder, chronodeck('pptx')))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect(chronodeck('png').split('\n').length).toBeGreaterThan(3);
  expect(readdirSync(folder).sort()).toEqual([
    'dist',
    'node_modules',
    'out',
    'package-lock.json',
    'package.json',
    'slides',
  ]);
});

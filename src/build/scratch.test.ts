import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { packageRoot } from './package.ts';
import { withScratch } from './scratch.ts';

test('withScratch() gives a folder that is gone afterwards, and hands on the result', async () => {
  let folder = '';
  const result = await withScratch(async path => {
    folder = path;
    expect(existsSync(path)).toBe(true);
    return 7;
  });
  expect(result).toBe(7);
  expect(existsSync(folder)).toBe(false);
});

test('withScratch() interrupted removes its folder and ends as an interrupted process does', async () => {
  const file = join(packageRoot, 'src/build/scratch.ts');
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  const program = `${code}
    await withScratch(async folder => { console.log(folder); await new Promise(done => setTimeout(done, 60_000)); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const folder = await new Promise<string>(done => child.stdout.once('data', text => done(String(text).trim())));
  expect(existsSync(folder)).toBe(true);
  child.kill('SIGINT');
  const exitCode = await new Promise(done => child.once('exit', done));
  expect(exitCode).toBe(130);
  expect(existsSync(folder)).toBe(false);
});

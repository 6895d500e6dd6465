/** Installing a browser. Whatever the installers print goes to stderr: stdout is for results. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { libraryFile } from '../build/package.ts';
import { installedBrowsers } from './installed.ts';
import { chromium } from './playwright.ts';

/** Downloads Playwright's Chromium. @throws when the download fails. */
export function installWithPlaywright(): string[] {
  const program = join(dirname(libraryFile('playwright-core/package.json')), 'cli.js');
  run(process.execPath, [program, 'install', '--no-shell', 'chromium']);
  return [chromium.executablePath()].filter(path => existsSync(path));
}

/** Installs the distribution's Chromium on Debian and Ubuntu. @throws elsewhere, without root, and when apt fails. */
export function installWithApt(): string[] {
  if (!isDebian()) throw new Error('only on Debian and Ubuntu');
  if (process.getuid?.() !== 0) throw new Error('only as root');
  run('apt-get', ['update']);
  const install = (name: string) => run('apt-get', ['install', '-y', '--no-install-recommends', name]);
  try {
    install('chromium-headless-shell');
  } catch {
    // Not every release has the build without a window.
    install('chromium');
  }
  return installedBrowsers();
}

function run(command: string, options: string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync(command, options, { stdio: ['ignore', 2, 2], env: environment });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

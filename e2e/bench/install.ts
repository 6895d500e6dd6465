/**
 * Installing the other tools: into `e2e/bench/node_modules`, once, at the locked versions, without the browsers that they
 * would bring. What is there already stays when it fails.
 */

import { spawnSync } from 'node:child_process';

/** @returns why it failed, on one line; nothing when all are there. */
export function installTools(): string | undefined {
  console.error('installing the other tools, once; some minutes');
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' };
  const { status, error, stderr } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel', 'error'],
    {
      cwd: import.meta.dirname,
      env,
      encoding: 'utf8',
      // npm is a batch file there.
      shell: process.platform === 'win32',
    },
  );
  if (error) return error.message;
  return status === 0 ? undefined : (stderr.trim().split('\n')[0] ?? `npm install ended with ${status}`);
}

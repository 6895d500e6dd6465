/** What a person does, in a real browser: `npx playwright test -c e2e`. `FULL=1` looks at more sizes and stories. */

import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/export/browser.ts';
import { browserOptions } from '../src/export/launch.ts';

// Looked for once: the workers, and the commands that tests run, inherit it.
process.env.CHRONODECK_BROWSER ||= findBrowser(undefined);

// Chromium refuses its sandbox to root on Linux.
const root = process.platform === 'linux' && process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  // The benchmark's tests are a unit's: Vitest runs them.
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  globalSetup: './setup.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: process.env.CHRONODECK_BROWSER,
      chromiumSandbox: !root,
      args: browserOptions,
    },
  },
});

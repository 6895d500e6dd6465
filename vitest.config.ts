import { randomInt } from 'node:crypto';
import { defineConfig } from 'vitest/config';
import { FuzzSummary } from './src/fuzz-summary.test-kit.ts';

process.env.SEED ??= process.env.FULL ? String(randomInt(2 ** 31)) : '2012';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/bench/*.test.ts'],
    reporters: ['default', new FuzzSummary()],
    setupFiles: ['src/fuzz.test-kit.ts'],
    // Half the time goes into opening fonts and maps, which all files may share: no test leaves anything behind.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    // Some tests start a browser or a server, on machines of any speed; the full run makes up ten times the cases.
    testTimeout: process.env.FULL ? 600_000 : 60_000,
    hookTimeout: 60_000,
  },
});

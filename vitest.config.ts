import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/bench/*.test.ts'],
    // Half the time goes into opening fonts and maps, which all files may share: no test leaves anything behind.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    // Some tests start a browser or a server, on machines of any speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

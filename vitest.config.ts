import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // Some tests start a browser or a server, on machines of any speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

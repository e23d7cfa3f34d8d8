import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Some tests start a browser or the command line, on machines that do other things as well.
  test: {
    setupFiles: ['test/support/fixed-seed.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

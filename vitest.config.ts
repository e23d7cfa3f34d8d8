import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Some tests start a browser or the command line, on machines that do other things as well.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
  // Else the import of a rule's messages is resolved by the .js name that it gives, and not found: here they are .ts files.
  build: { dynamicImportVarsOptions: { exclude: ['src/report/worded.ts'] } },
});

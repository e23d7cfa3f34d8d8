import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'] },
  // vite would resolve the messages of a rule at once, looking for the .js files that the import names and not finding the .ts ones.
  build: { dynamicImportVarsOptions: { exclude: ['src/report/worded.ts'] } },
});

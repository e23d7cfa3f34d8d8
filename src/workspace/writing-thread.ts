/** Runs in a thread of its own: writes the files that `WritingThread` sends, and says how much it has written. */

import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { ToWrite, Written } from './writing.js';

parentPort?.on('message', (files: readonly ToWrite[]) => {
  let failed: Written['failed'] = null;
  for (const { path, content } of files) {
    try {
      writeFileSync(path, content);
    } catch (error) {
      failed ??= { path, code: (error as NodeJS.ErrnoException).code ?? String(error) };
    }
  }
  parentPort?.postMessage({ failed } satisfies Written);
});

/** Runs in a thread of its own: finishes and writes the files that `WritingThread` sends, and says when they are written. */

import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { ToWrite, Written } from './writing.js';

const { finish: finished }: { finish: (content: string, by: string) => string } = await import(workerData);

parentPort?.on('message', (files: readonly ToWrite[]) => {
  let failed: Written['failed'] = null;
  for (const { path, content, finish } of files) {
    const text = finish === null ? content : finished(content, finish);
    try {
      writeFileSync(path, text);
    } catch (error) {
      failed ??= { path, code: (error as NodeJS.ErrnoException).code ?? String(error) };
    }
  }
  parentPort?.postMessage({ failed } satisfies Written);
});

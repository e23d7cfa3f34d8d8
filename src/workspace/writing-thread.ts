/** Runs in a thread of its own: finishes and writes the files that `WritingThread` sends, and says when they are written. */

import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { isUnchanged } from './unchanged.js';
import type { ToWrite, Written } from './writing.js';

const { finish: finished }: { finish: (content: string, by: string) => string } = await import(workerData);

parentPort?.on('message', (files: readonly ToWrite[]) => {
  let failed: Written['failed'] = null;
  for (const { path, place, content, finish } of files) {
    const bytes = Buffer.from(finish === null ? content : finished(content, finish));
    try {
      if (place === null || !isUnchanged(place, bytes)) writeFileSync(path, bytes);
    } catch (error) {
      failed ??= { path, code: (error as NodeJS.ErrnoException).code ?? String(error) };
    }
  }
  parentPort?.postMessage({ failed } satisfies Written);
});

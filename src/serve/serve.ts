import { Preview, type PreviewOptions, type State } from './preview.js';
import { servePreview } from './server.js';
import { watchWorkspace } from './watch.js';

export interface ServeOptions extends PreviewOptions {
  /** 0 for a free one. */
  port: number;
  /** Ends the preview. */
  signal: AbortSignal;
  /** Called once pages can be asked for. */
  ready: (address: string, state: State) => void;
  /** Called after every change; `milliseconds` is what reading it took. */
  changed: (state: State, milliseconds: number) => void;
  /** What was not expected: the preview goes on with what it has. */
  failed: (error: unknown) => void;
}

/**
 * Files → pages in memory → browser, again whenever a file changes, until the signal. Nothing is written.
 * Rejects with NoWorkspace, and with the system's error where the port cannot be had.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { folder, signal, ready, changed, failed } = options;
  const preview = await Preview.open(options);
  const server = await servePreview(preview, options);
  let work: Promise<void> | null = null;
  let isAgain = false;
  const look = (): void => {
    // What changes while the files are read is looked at right after.
    isAgain = work !== null;
    work ??= refresh()
      .catch(failed)
      .finally(() => {
        work = null;
        if (isAgain && !signal.aborted) look();
      });
  };
  const watching = watchWorkspace(folder, look);
  const refresh = async (): Promise<void> => {
    const started = performance.now();
    if (signal.aborted || !(await preview.refresh())) return;
    watching.follow(preview.seen);
    server.announce();
    changed(preview.state, performance.now() - started);
  };
  try {
    watching.follow(preview.seen);
    // What was saved between the first reading and the watching.
    look();
    ready(`http://127.0.0.1:${server.port}/`, preview.state);
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
  } finally {
    watching.close();
    await work;
    await server.close();
  }
}

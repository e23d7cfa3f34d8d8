/** What must not outlive the process: child processes and temporary folders, however it ends (SIGKILL excepted). */

const cleanups = new Set<() => void>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `cleanup`, which must be synchronous, when the process exits or is told to. Returns the function that calls it off.
 * A signal still ends the process unless somebody else listens for it.
 */
export function atProcessEnd(cleanup: () => void): () => void {
  if (cleanups.size === 0) {
    process.on('exit', runAll);
    for (const signal of SIGNALS) process.on(signal, onSignal);
  }
  cleanups.add(cleanup);
  return () => {
    if (!cleanups.delete(cleanup) || cleanups.size > 0) return;
    stopListening();
  };
}

function onSignal(signal: NodeJS.Signals): void {
  runAll();
  const others = process.listenerCount(signal) - 1;
  if (others > 0) return;
  stopListening();
  process.kill(process.pid, signal);
}

function runAll(): void {
  for (const cleanup of [...cleanups]) {
    try {
      cleanup();
    } catch {
      // The others must still run, and there is nobody left to tell.
    }
  }
}

function stopListening(): void {
  process.off('exit', runAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}

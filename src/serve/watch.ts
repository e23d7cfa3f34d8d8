/** Tells when something may have changed in a workspace. What has changed is looked up by whoever is told. */

import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Observation } from '../workspace/recording.js';

/** Editors write in several steps: a file is not looked at before it has been left alone for so long, in milliseconds. */
const SETTLE = 40;
/** Nor is it waited for longer than this, where something writes on and on. */
const PATIENCE = 400;
/** Network disks and containers often report nothing: looked at anyway after so many milliseconds. */
const POLL = 1500;
/** Beyond so many folders the system may refuse; those that are not watched are polled. */
const MOST_FOLDERS = 1000;
/** Nobody keeps documents there, and others write to them all the time. */
const IGNORED = /^(?:\..*|node_modules|out)$/;

export interface Watching {
  /** Watches what was asked about the last time, also in folders that are new. */
  follow(seen: readonly Observation[]): void;
  close(): void;
}

/**
 * Folders are watched, not files: a file that an editor replaces by renaming another has a new identity and the old name.
 * @param changed called after every change has settled, and now and then without one
 * @param every how often without one, in milliseconds
 */
export function watchWorkspace(folder: string, changed: () => void, every = POLL): Watching {
  const watchers = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | null = null;
  let since = 0;
  const poll = setInterval(changed, every);

  const settled = (): void => {
    settling = null;
    changed();
  };
  const stir = (): void => {
    if (settling) clearTimeout(settling);
    else since = performance.now();
    settling = setTimeout(settled, Math.max(0, Math.min(SETTLE, since + PATIENCE - performance.now())));
  };
  const stop = (path: string): void => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  return {
    follow(seen) {
      const wanted = new Set(foldersOf(folder, seen));
      for (const path of watchers.keys()) if (!wanted.has(path)) stop(path);
      for (const path of wanted) {
        if (watchers.has(path)) continue;
        try {
          const watcher = watch(path, { persistent: true }, stir);
          // A folder that is taken away; it is polled for.
          watcher.on('error', () => stop(path));
          watchers.set(path, watcher);
        } catch {
          // Gone meanwhile, or more than the system watches for us: polling goes on.
        }
      }
    },
    close() {
      clearInterval(poll);
      if (settling) clearTimeout(settling);
      for (const path of [...watchers.keys()]) stop(path);
    },
  };
}

/** The workspace itself, and all folders below those of its own that anything was read or looked for in. */
function foldersOf(folder: string, seen: readonly Observation[]): string[] {
  const tops = new Set<string>(['policies', 'templates']);
  for (const each of seen) {
    const files = each[0] === 'glob' ? each[4] : [relative(folder, each[1]).split(sep).join('/')];
    for (const file of files) {
      const top = file.includes('/') ? (file.split('/')[0] ?? '') : '';
      if (top !== '' && !IGNORED.test(top)) tops.add(top);
    }
  }
  const folders = [folder];
  const waiting = [...tops].map((top) => join(folder, top));
  for (let path = waiting.pop(); path !== undefined && folders.length < MOST_FOLDERS; path = waiting.pop()) {
    try {
      const entries = readdirSync(path, { withFileTypes: true });
      folders.push(path);
      for (const entry of entries) if (entry.isDirectory() && !IGNORED.test(entry.name)) waiting.push(join(path, entry.name));
    } catch {
      // There is none; that one comes shows in the folder above.
    }
  }
  return folders;
}

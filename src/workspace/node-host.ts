import { readFileSync, realpathSync, statSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import type { Host } from './host.js';

/** The real disk. */
export const nodeHost: Host = {
  readFile: (path) => readFileSync(path),
  fileSize(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? stat.size : null;
  },
  isDirectory: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  realPath(path) {
    try {
      return realpathSync(path);
    } catch {
      return null;
    }
  },
  glob(folder, patterns, ignore) {
    const found = globSync([...patterns], {
      cwd: folder,
      ignore: [...ignore],
      dot: false,
      followSymbolicLinks: false,
      expandDirectories: false,
    });
    return found.sort();
  },
};

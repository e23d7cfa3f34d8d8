import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Host } from './host.js';

/**
 * Lists folders for the search with every link as a file: it would leave links out, and a document behind one would be
 * missing without a word. Links to folders are not followed; they are noted.
 */
function linksAsFiles(linkedFolders: string[]): typeof readdirSync {
  const list = (path: string): Dirent[] =>
    readdirSync(path, { withFileTypes: true }).map((entry) => {
      if (!entry.isSymbolicLink()) return entry;
      const target = join(path, entry.name);
      if (statOf(target)?.isDirectory()) linkedFolders.push(target);
      return Object.create(entry, { isFile: { value: () => true }, isSymbolicLink: { value: () => false } });
    });
  return list as unknown as typeof readdirSync;
}

/** Null where nothing is, or nothing that can be reached: a link in a circle throws. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** The real disk. */
export const nodeHost: Host = {
  readFile: (path) => readFileSync(path),
  fileSize(path) {
    const stat = statOf(path);
    return stat?.isFile() ? stat.size : null;
  },
  isDirectory: (path) => statOf(path)?.isDirectory() ?? false,
  realPath(path) {
    try {
      return realpathSync.native(path);
    } catch {
      return null;
    }
  },
  glob(folder, patterns, ignore) {
    const linkedFolders: string[] = [];
    const found = globSync([...patterns], {
      fs: { readdirSync: linksAsFiles(linkedFolders) },
      cwd: folder,
      ignore: [...ignore],
      dot: false,
      followSymbolicLinks: false,
      expandDirectories: false,
    });
    const folders = linkedFolders.map((path) => relative(folder, path).split(sep).join('/'));
    return [...new Set([...found, ...folders])].sort();
  },
};

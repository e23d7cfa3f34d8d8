/** Where a program comes from: the fingerprints of its files, and the revision of the repository that they lie in. */

import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import type { Host } from './host.js';
import type { Workspace } from './workspace.js';

export interface Fingerprint {
  /** Relative to the workspace, with `/`. */
  file: string;
  sha256: string;
}

export interface Origin {
  documents: ReadonlyMap<string, Fingerprint>;
  /** Vocabulary and configuration, which every document rests on. */
  shared: readonly Fingerprint[];
  /** The commit that is checked out; null outside a git repository. What is not committed yet shows in the fingerprints. */
  revision: string | null;
}

/** Reads the files anew: what counts is what is on the disk. A file that has gone meanwhile has no fingerprint. */
export function originOf(host: Host, { folder, documents, vocabulary, configFile }: Workspace): Origin {
  const print = (file: string): Fingerprint[] => {
    try {
      return [
        {
          file,
          sha256: createHash('sha256')
            .update(host.readFile(join(folder, file)))
            .digest('hex'),
        },
      ];
    } catch {
      return [];
    }
  };
  return {
    documents: new Map(documents.flatMap(({ file }) => print(file)).map((one) => [one.file, one])),
    shared: [...vocabulary, ...(configFile ? [configFile] : [])].flatMap(({ file }) => print(file)),
    revision: gitRevision(host, folder),
  };
}

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const MAX_BYTES = 16 * 1024 * 1024;

/** Reads `.git` as git keeps it, without running git: HEAD, the branch it names, or that branch among the packed ones. */
export function gitRevision(host: Host, folder: string): string | null {
  const repository = repositoryAbove(host, resolve(folder));
  if (repository === null) return null;
  const head = textOf(host, join(repository, 'HEAD'))?.trim() ?? '';
  if (COMMIT.test(head)) return head;
  const branch = /^ref: (refs\/[^\s]+)$/.exec(head)?.[1];
  if (!branch || branch.split('/').includes('..')) return null;
  // A worktree of its own keeps HEAD, and shares the branches with the others.
  const common = textOf(host, join(repository, 'commondir'))?.trim();
  const shared = common === undefined ? repository : resolve(repository, common);
  for (const place of [repository, shared]) {
    const commit = textOf(host, join(place, branch))?.trim() ?? '';
    if (COMMIT.test(commit)) return commit;
  }
  const packed = textOf(host, join(shared, 'packed-refs')) ?? '';
  const line = packed.split('\n').find((each) => each.endsWith(` ${branch}`));
  const commit = line?.split(' ')[0] ?? '';
  return COMMIT.test(commit) ? commit : null;
}

function repositoryAbove(host: Host, folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const git = join(at, '.git');
    if (host.isDirectory(git)) return git;
    // In a worktree or a submodule it is a file that says where.
    const elsewhere = /^gitdir: (.+)$/m.exec(textOf(host, git) ?? '')?.[1];
    if (elsewhere) return resolve(at, elsewhere.trim());
    if (dirname(at) === at) return null;
  }
}

function textOf(host: Host, path: string): string | undefined {
  const size = host.fileSize(path);
  if (size === null || size > MAX_BYTES) return undefined;
  try {
    return new TextDecoder().decode(host.readFile(path));
  } catch {
    return undefined;
  }
}

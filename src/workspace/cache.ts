import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, type Stats, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolders } from './folders.js';

/** What is kept is thrown away oldest first beyond this, in bytes. */
const SIZE_LIMIT = 512 * 1024 * 1024;
const ENTRY = /^[0-9a-f]{64}$/;

/** Where the tool keeps what it can make again: XDG_CACHE_HOME, else the usual place of the system. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (env.TIAOKUAI_CACHE) return env.TIAOKUAI_CACHE;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'tiaokuai');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'tiaokuai');
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'tiaokuai', 'cache');
  return join(homedir(), '.cache', 'tiaokuai');
}

/** Why a cache is not used: others own it or can write to it, or nothing can be written there. */
export type Refusal = 'not-own' | 'unwritable';

/**
 * Results kept by what they were made from. It never gets in the way: an entry that is damaged, half-written, of another
 * build or not our own counts as absent, and a folder that cannot be written keeps nothing.
 */
export class Cache {
  readonly #folder: string;
  readonly #refused: (folder: string, why: Refusal) => void;
  #isUnwritable = false;
  #isPruned = false;

  private constructor(folder: string, refused: (folder: string, why: Refusal) => void) {
    this.#folder = folder;
    this.#refused = refused;
  }

  /**
   * The cache of one build of the tool.
   * @returns null where there is none to be trusted; `refused` is told the folder and why, once, also where it turns out later that
   * nothing can be written
   */
  static open(root: string, buildId: string, refused: (folder: string, why: Refusal) => void): Cache | null {
    const folder = join(root, 'results', buildId.slice(0, 16));
    try {
      makeFolders(folder, 0o700);
      for (const path of [join(root, 'results'), folder]) {
        const status = lstatSync(path);
        if (status.isDirectory() && isOwn(status)) continue;
        refused(path, 'not-own');
        return null;
      }
      return new Cache(folder, refused);
    } catch {
      refused(root, 'unwritable'); // a read-only home: everything is made anew each time
      return null;
    }
  }

  /** What was kept under a key, null where nothing sound is there. */
  get(key: string): Buffer | null {
    const path = this.#path(key);
    try {
      const status = lstatSync(path);
      if (!status.isFile() || !isOwn(status)) return null;
      const bytes = readFileSync(path);
      const content = bytes.subarray(65);
      if (bytes.toString('latin1', 0, 65) !== `${digest(content)}\n`) {
        rmSync(path, { force: true });
        return null;
      }
      // What is in use is not the oldest.
      utimesSync(path, new Date(), new Date());
      return content;
    } catch {
      return null;
    }
  }

  /** Keeps a result; whole or not at all. */
  set(key: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const path = this.#path(key);
    const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
    try {
      makeFolders(dirname(path), 0o700);
      writeFileSync(temporary, Buffer.concat([Buffer.from(`${digest(bytes)}\n`, 'latin1'), bytes]), { mode: 0o600, flag: 'wx' });
      renameSync(temporary, path);
    } catch {
      removeIfThere(temporary);
      if (!this.#isUnwritable) this.#refused(this.#folder, 'unwritable');
      this.#isUnwritable = true;
    }
    if (!this.#isPruned) this.#prune();
  }

  #path(key: string): string {
    const name = digest(key);
    return join(this.#folder, name.slice(0, 2), name);
  }

  /** Once a run: other builds' results go first, then the oldest. */
  #prune(): void {
    this.#isPruned = true;
    const root = dirname(this.#folder);
    try {
      const entries = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name);
          const { size, mtimeMs } = statSync(path);
          return { path, size, mtimeMs, isOurs: path.startsWith(this.#folder) && ENTRY.test(entry.name) };
        })
        .sort((a, b) => Number(b.isOurs) - Number(a.isOurs) || b.mtimeMs - a.mtimeMs);
      let total = 0;
      for (const { path, size } of entries) {
        total += size;
        if (total > SIZE_LIMIT) rmSync(path, { force: true });
      }
    } catch {
      // Another run may be pruning.
    }
  }
}

/** A file in the place of one of its folders is no reason to stop. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // not there, and cannot be
  }
}

function isOwn({ uid, mode }: Stats): boolean {
  // Windows has no owners of this kind; its cache stands in the user's own profile.
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

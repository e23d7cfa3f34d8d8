import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolders } from './folders.js';
import { isUnchanged } from './unchanged.js';
import { type ToWrite, WritingThread } from './writing.js';

/** The list of what the last build wrote, so that the next one can take away what is no longer made. */
const MANIFEST = '.tiaokuai-files.json';

/** The output folder could not be made or written to. */
export class Unwritable extends Error {
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path}: ${problem}`);
  }
}

/**
 * An output folder that changes only as a whole: files are staged beside their places and moved in at the end.
 * A build that is interrupted leaves everything as it was.
 */
export class OutputFolder {
  readonly #folder: string;
  readonly #staging: string;
  /** The folders that were not there before, innermost first. */
  readonly #made: string[];
  readonly #staged = new Set<string>();
  /** Folders in which something was staged: each is made once, however many files it holds. */
  readonly #folders = new Set<string>();
  readonly #finishing: URL | null;
  #thread: WritingThread | null = null;

  /**
   * Throws `Unwritable` at once, before any work was done for nothing. With `finishing`, texts are written beside the work, by a thread
   * that runs the function `finish` of this module on those that need it: what could not be written is then said a little later.
   */
  constructor(folder: string, { finishing }: { finishing?: URL } = {}) {
    this.#folder = resolve(folder);
    this.#finishing = finishing ?? null;
    try {
      this.#made = makeFolders(this.#folder);
      this.#staging = mkdtempSync(join(this.#folder, '.staging-'));
    } catch (error) {
      throw new Unwritable(this.#folder, (error as NodeJS.ErrnoException).code ?? String(error));
    }
  }

  /**
   * Stages a file; `path` is relative to the folder, with `/`. A text with something to `finish` by is not as it should be yet. A file that
   * is there already, with the same content, stays as it is.
   */
  write(path: string, content: string | Uint8Array, finish: string | null = null): void {
    const target = inside(this.#staging, path);
    // In a folder that is new there is nothing to look at.
    const place = this.#made.length > 0 ? null : `${this.#folder}/${path}`;
    try {
      this.#makeFolder(path.slice(0, path.lastIndexOf('/') + 1));
      if (this.#finishing && typeof content === 'string') this.#inThread(this.#finishing, { path: target, place, content, finish });
      else if (finish === null) stage(target, place, typeof content === 'string' ? Buffer.from(content) : content);
      else throw new Error(`nobody to finish ${path}`);
    } catch (error) {
      throw unwritable(target, error);
    }
    this.#staged.add(path);
  }

  #inThread(finishing: URL, file: ToWrite): void {
    this.#thread ??= new WritingThread(finishing);
    this.#throwFailed();
    this.#thread.write(file);
  }

  #throwFailed(): void {
    const failed = this.#thread?.failed;
    if (failed) throw new Unwritable(failed.path, failed.code);
  }

  /** Waits where more is made than can be written. */
  async room(): Promise<void> {
    await this.#thread?.room();
  }

  #makeFolder(folder: string): void {
    if (!this.#folders.has(folder)) mkdirSync(`${this.#staging}/${folder}`, { recursive: true });
    this.#folders.add(folder);
  }

  /**
   * Moves everything in. Files of an earlier build for which `isMine` holds and that were not made this time are
   * taken away: beside the new ones they would be out of date. Returns their paths.
   */
  async commit(isMine: (path: string) => boolean): Promise<string[]> {
    const earlier = this.#earlier();
    try {
      await this.#thread?.settled();
      this.#throwFailed();
      moveIn(this.#staging, this.#folder);
      const stale = earlier.filter((path) => isMine(path) && !this.#staged.has(path));
      for (const path of stale) this.#remove(path);
      const gone = new Set(stale);
      const kept = earlier.filter((path) => !gone.has(path));
      const files = [...new Set([...kept, ...this.#staged])].sort();
      const manifest = join(this.#staging, MANIFEST);
      writeFileSync(manifest, `${JSON.stringify({ files }, null, 1)}\n`);
      renameSync(manifest, join(this.#folder, MANIFEST));
      return stale;
    } catch (error) {
      throw unwritable(this.#folder, error);
    } finally {
      await this.discard();
    }
  }

  /** Removes what was staged, and folders that were made for it and stayed empty. Safe to call twice. */
  async discard(): Promise<void> {
    await this.#thread?.stop();
    rmSync(this.#staging, { recursive: true, force: true });
    for (const folder of this.#made) {
      try {
        rmdirSync(folder);
      } catch {
        break; // not empty, or gone
      }
    }
  }

  #earlier(): string[] {
    try {
      const { files } = JSON.parse(readFileSync(join(this.#folder, MANIFEST), 'utf8')) as { files: unknown };
      return Array.isArray(files) ? files.filter((path): path is string => typeof path === 'string' && isInside(path)) : [];
    } catch {
      return []; // none yet, or damaged: then nothing is known to be ours, and nothing is taken away
    }
  }

  #remove(path: string): void {
    const target = inside(this.#folder, path);
    rmSync(target, { force: true });
    for (let folder = dirname(target); folder !== this.#folder; folder = dirname(folder)) {
      try {
        rmdirSync(folder);
      } catch {
        break; // not empty
      }
    }
  }
}

function stage(target: string, place: string | null, bytes: Uint8Array): void {
  if (place === null || !isUnchanged(place, bytes)) writeFileSync(target, bytes);
}

/**
 * Moves the contents of a folder into another, in which some of it may stand already. A folder that the other does not have moves
 * as a whole: a new web site is one step, not one for each of its pages.
 */
function moveIn(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveIn(source, target);
    else renameSync(source, target);
  }
}

/** A segment that names no file, or a way out: empty, `.`, `..`, or the letter of a drive. */
const OUTSIDE = /(?:^|[\\/])\.{0,2}(?:[\\/]|$)|^[A-Za-z]:/;

const isInside = (path: string): boolean => !OUTSIDE.test(path);

function inside(folder: string, path: string): string {
  if (!isInside(path)) throw new Error(`path leaves the output folder: ${path}`);
  return `${folder}/${path}`;
}

/** A trouble of the file system, said of where it came up; a fault of the program stays what it is. */
function unwritable(target: string, error: unknown): unknown {
  const { errno, code } = error as NodeJS.ErrnoException;
  return errno === undefined ? error : new Unwritable(target, code ?? String(errno));
}

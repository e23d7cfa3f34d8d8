/**
 * The Chromium that comes in the package, unpacked into our own cache. Its own loader unpacks to a fixed path in the
 * temporary folder, where any user of the machine can put a program first.
 */

import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { BrowserProblem } from './problem.js';
import { atProcessEnd } from './process-end.js';
import { readTar } from './tar.js';

const BROWSER = 'chromium.br';
const LIBRARIES = 'al2023.tar.br';
const MANIFEST = 'unpacked.json';
/** What the browser needs that a slim server lacks; one missing means that all are taken from the package. */
const NEEDED_LIBRARIES = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1'];
const LIBRARY_FOLDERS = ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/lib64', '/usr/lib64', '/lib', '/usr/lib'];
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

export interface Unpacked {
  executable: string;
  /** Folder of shared libraries that the machine lacks. */
  libraries: string | null;
}

/** The folder of the packed browser, or null where the package is not installed. */
export function packedBrowser(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const root = entry.slice(0, entry.lastIndexOf('chromium') + 'chromium'.length);
    const folder = join(root, 'bin');
    return existsSync(join(folder, BROWSER)) ? folder : null;
  } catch {
    return null;
  }
}

/**
 * The unpacked browser, from the cache where it is there and safe to run. Several processes may do this at once: each
 * unpacks under a name of its own, and the first to finish gives the folder its name.
 */
export async function unpackBrowser(packed: string, cacheDir: string, environment: NodeJS.ProcessEnv): Promise<Unpacked> {
  const folder = join(cacheDir, `chromium-${await contentKey(packed)}`);
  try {
    await mkdir(cacheDir, { recursive: true, mode: 0o700 });
    if (!(await isComplete(folder))) await unpackInto(packed, cacheDir, folder);
  } catch (error) {
    if (error instanceof BrowserProblem) throw error;
    throw new BrowserProblem({ code: 'cannot-unpack', reason: (error as Error).message });
  }
  return { executable: join(folder, 'chromium'), libraries: lacksLibraries(environment) ? join(folder, 'lib') : null };
}

/** Both ends and the length of each file: hashing all 64 MB would cost more than starting the browser. */
async function contentKey(packed: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of [BROWSER, LIBRARIES]) {
    const file = await open(join(packed, name));
    try {
      const { size } = await file.stat();
      const ends = Buffer.alloc(2 * 65_536);
      await file.read(ends, 0, 65_536, 0);
      await file.read(ends, 65_536, 65_536, Math.max(0, size - 65_536));
      hash.update(`${name} ${size}\n`).update(ends);
    } finally {
      await file.close();
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Whether the folder can be used as it is. Throws when it is not ours; removes it when it is ours and damaged. */
async function isComplete(folder: string): Promise<boolean> {
  const status = await lstat(folder).catch(() => null);
  if (!status) return false;
  if (!status.isDirectory() || !isPrivate(status, 0o077)) throw new BrowserProblem({ code: 'unsafe-cache', path: folder });
  if (await matchesManifest(folder)) return true;
  await rm(folder, { recursive: true, force: true });
  return false;
}

/** A power cut can leave a folder with its name and empty files. */
async function matchesManifest(folder: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Record<string, number>;
    for (const [name, size] of Object.entries(sizes)) {
      const path = join(folder, name);
      const status = await lstat(path);
      if (!status.isFile() || !isPrivate(status, 0o022)) throw new BrowserProblem({ code: 'unsafe-cache', path });
      if (status.size !== size) return false;
    }
    return 'chromium' in sizes;
  } catch (error) {
    if (error instanceof BrowserProblem) throw error;
    return false;
  }
}

function isPrivate(status: { uid: number; mode: number }, forbidden: number): boolean {
  return status.uid === process.getuid?.() && (status.mode & forbidden) === 0;
}

async function unpackInto(packed: string, cacheDir: string, folder: string): Promise<void> {
  await removeAbandoned(cacheDir);
  const temporary = join(cacheDir, `.unpacking-${process.pid}-${randomBytes(6).toString('hex')}`);
  const callOff = atProcessEnd(() => rmSync(temporary, { recursive: true, force: true }));
  try {
    await mkdir(join(temporary, 'lib'), { recursive: true, mode: 0o700 });
    await pipeline(
      createReadStream(join(packed, BROWSER), { highWaterMark: 1 << 20 }),
      createBrotliDecompress({ chunkSize: 1 << 20 }),
      createWriteStream(join(temporary, 'chromium'), { mode: 0o700, flags: 'wx' }),
    );
    const sizes: Record<string, number> = { chromium: (await stat(join(temporary, 'chromium'))).size };
    const archive = await promisify(brotliDecompress)(await readFile(join(packed, LIBRARIES)));
    for (const { path, data } of readTar(archive)) {
      const name = join('lib', basename(path));
      await writeFile(join(temporary, name), data, { mode: 0o700, flag: 'wx' });
      sizes[name] = data.length;
    }
    await writeFile(join(temporary, MANIFEST), JSON.stringify(sizes), { mode: 0o600 });
    await rename(temporary, folder).catch(async (error) => {
      // Another process was faster; its copy is as good as ours if it is safe.
      if (!(await isComplete(folder))) throw error;
    });
  } finally {
    callOff();
    await rm(temporary, { recursive: true, force: true });
  }
}

/** What a killed process left half unpacked is worth 170 MB. */
async function removeAbandoned(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (!name.startsWith('.unpacking-')) continue;
    const path = join(cacheDir, name);
    const age =
      Date.now() -
      (await stat(path)
        .then((status) => status.mtimeMs)
        .catch(() => Date.now()));
    if (age > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

function lacksLibraries(environment: NodeJS.ProcessEnv): boolean {
  const folders = [...(environment.LD_LIBRARY_PATH ?? '').split(':').filter(Boolean), ...LIBRARY_FOLDERS];
  return NEEDED_LIBRARIES.some((library) => !folders.some((folder) => existsSync(join(folder, library))));
}

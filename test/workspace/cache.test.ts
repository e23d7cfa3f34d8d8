import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Cache } from '../../src/workspace/cache.js';
import { folderWith } from '../support/command-line.js';

const BUILD = 'a'.repeat(64);

function open(root: string, build = BUILD): { cache: Cache | null; refused: string[] } {
  const refused: string[] = [];
  return { cache: Cache.open(root, build, (folder) => refused.push(folder)), refused };
}

/** The files below a folder. */
function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the cache', () => {
  test('gives back what was kept, byte for byte, also in a later run', () => {
    const root = folderWith();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
    open(root).cache?.set('key', bytes);
    expect(open(root).cache?.get('key')?.equals(bytes)).toBe(true);
    expect(open(root).cache?.get('other')).toBeNull();
  });

  test('a half-written or altered entry is absent, and can be kept anew', () => {
    const root = folderWith();
    const { cache } = open(root);
    for (const damage of [
      (path: string) => truncateSync(path, 70),
      (path: string) => truncateSync(path, 0),
      (path: string) => writeFileSync(path, readFileSync(path, 'latin1').replace('good', 'evil'), 'latin1'),
    ]) {
      cache?.set('key', 'good news');
      const [path = ''] = filesIn(root);
      damage(path);
      expect(cache?.get('key')).toBeNull();
      cache?.set('key', 'good news');
      expect(cache?.get('key')?.toString()).toBe('good news');
    }
  });

  test('what another build of the tool kept is not used', () => {
    const root = folderWith();
    open(root).cache?.set('key', 'old answer');
    expect(open(root, 'b'.repeat(64)).cache?.get('key')).toBeNull();
  });

  test('a folder that others can write to is refused, and named', () => {
    const root = folderWith();
    open(root).cache?.set('key', 'answer');
    chmodSync(join(root, 'results'), 0o777);
    expect(open(root)).toEqual({ cache: null, refused: [join(root, 'results')] });
  });

  test('a place where nothing can be written keeps nothing, and says so once', () => {
    const root = folderWith();
    const file = join(root, 'file');
    writeFileSync(file, '');
    expect(open(file)).toEqual({ cache: null, refused: [file] });

    const { cache, refused } = open(root);
    const folder = join(root, 'results', BUILD.slice(0, 16));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    cache?.set('key', 'news');
    cache?.set('other', 'news');
    expect(cache?.get('key')).toBeNull();
    expect(refused).toEqual([folder]);
  });

  test('a link in place of the folder or of an entry is refused', () => {
    const root = folderWith();
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'results'));
    expect(open(root).cache).toBeNull();

    const other = folderWith();
    const { cache } = open(other);
    cache?.set('key', 'answer');
    const [path = ''] = filesIn(other);
    const planted = join(other, 'planted');
    writeFileSync(planted, readFileSync(path), { mode: 0o600 });
    rmSync(path);
    symlinkSync(planted, path);
    expect(cache?.get('key')).toBeNull();
  });

  test('an entry that others can write to is not trusted', () => {
    const root = folderWith();
    const { cache } = open(root);
    cache?.set('key', 'answer');
    const [path = ''] = filesIn(root);
    chmodSync(path, 0o666);
    expect(cache?.get('key')).toBeNull();
  });

  test('a place that cannot be written keeps nothing and stops nobody', () => {
    expect(open('/proc/none').cache).toBeNull();
  });

  test('the oldest goes when there is too much, those of other builds first', () => {
    const root = folderWith();
    const huge = 300 * 1024 * 1024;
    open(root, 'b'.repeat(64)).cache?.set('theirs', 'x');
    open(root).cache?.set('ours', 'y');
    const theirs = filesIn(root).find((path) => path.includes('bbbb')) ?? '';
    const ours = filesIn(root).find((path) => path.includes('aaaa')) ?? '';
    // Sparse files: they take no room on the disk.
    for (const path of [theirs, ours]) truncateSync(path, huge);
    utimesSync(ours, 1, 1);
    open(root).cache?.set('new', 'z');
    expect(existsSync(theirs)).toBe(false);
    expect(statSync(ours).size).toBe(huge);
  });
});

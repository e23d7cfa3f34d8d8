import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OutputFolder, Unwritable } from '../../src/workspace/output.js';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaokuai-output-'));
  out = join(folder, 'out');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(out, path), 'utf8');

/** A build that writes these files and keeps nothing else of its own. */
async function build(files: Record<string, string>, isMine: (path: string) => boolean = () => true): Promise<string[]> {
  const output = new OutputFolder(out);
  try {
    for (const [path, content] of Object.entries(files)) output.write(path, content);
    return await output.commit(isMine);
  } finally {
    await output.discard();
  }
}

test('nothing is in its place before everything is made', async () => {
  const output = new OutputFolder(out);
  output.write('site/measures/a/one.html', 'one');
  expect(existsSync(join(out, 'site'))).toBe(false);
  await output.commit(() => true);
  expect(read('site/measures/a/one.html')).toBe('one');
  expect(readdirSync(out).sort()).toEqual(['.tiaokuai-files.json', 'site']);
});

test('a build that is given up leaves everything as it was, folders too', async () => {
  const output = new OutputFolder(join(out, 'deep', 'er'));
  output.write('site/index.html', 'half');
  await output.discard();
  await output.discard();
  expect(existsSync(out)).toBe(false);
});

test('a file that is the same stays as it is, another is replaced, a link too', async () => {
  await build({ 'same.html': '街道', 'other.html': 'a', 'linked.html': 'x' });
  const old = new Date('2020-01-01T00:00:00Z');
  for (const name of ['same.html', 'other.html']) utimesSync(join(out, name), old, old);
  writeFileSync(join(folder, 'elsewhere.html'), 'x');
  rmSync(join(out, 'linked.html'));
  symlinkSync(join(folder, 'elsewhere.html'), join(out, 'linked.html'));
  await build({ 'same.html': '街道', 'other.html': 'b', 'linked.html': 'x' });
  expect(['same.html', 'other.html'].map((name) => statSync(join(out, name)).mtime.getTime() === old.getTime())).toEqual([true, false]);
  expect([read('same.html'), read('other.html')]).toEqual(['街道', 'b']);
  expect(lstatSync(join(out, 'linked.html')).isFile()).toBe(true);
});

test('what stands beside the outputs stays, in folders that a build adds to as well', async () => {
  mkdirSync(join(out, 'site', 'measures'), { recursive: true });
  writeFileSync(join(out, 'site', 'measures', 'notes.txt'), 'of somebody else');
  await build({ 'site/measures/a.html': 'a', 'site/bodies/b.html': 'b', 'index.html': 'home' });
  expect(read('site/measures/notes.txt')).toBe('of somebody else');
  expect([read('site/measures/a.html'), read('site/bodies/b.html'), read('index.html')]).toEqual(['a', 'b', 'home']);
});

test('a second build replaces, adds, and takes away what it no longer makes', async () => {
  await build({ 'site/measures/old/a.html': 'a', 'site/measures/b.html': 'b', 'matrix.html': 'm' });
  const removed = await build({ 'site/measures/b.html': 'b2', 'site/measures/new/c.html': 'c' }, (path) => path.startsWith('site/'));
  expect(removed).toEqual(['site/measures/old/a.html']);
  expect(existsSync(join(out, 'site', 'measures', 'old'))).toBe(false);
  expect([read('site/measures/b.html'), read('site/measures/new/c.html'), read('matrix.html')]).toEqual(['b2', 'c', 'm']);
  expect(await build({ 'site/measures/b.html': 'b3' })).toEqual(['matrix.html', 'site/measures/new/c.html']);
});

test('a list of files that leads out of the folder takes nothing away', async () => {
  await build({ 'a.html': 'a' });
  writeFileSync(join(folder, 'precious.txt'), 'p');
  const files = ['../precious.txt', '/etc/x', 'C:\\x', 'sub/../../precious.txt', '..\\precious.txt', '', '.', 7];
  writeFileSync(join(out, '.tiaokuai-files.json'), JSON.stringify({ files }));
  expect(await build({ 'b.html': 'b' })).toEqual([]);
  expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('p');
});

test.each(['../x', 'a/../b', '/x', 'a//b', 'a/', '.', '', 'C:x', 'a\\..\\b'])('%j is no place for an output', async (path) => {
  const output = new OutputFolder(out);
  try {
    expect(() => output.write(path, '')).toThrow('leaves the output folder');
  } finally {
    await output.discard();
  }
});

test('a text that is not finished is not written as if it were', async () => {
  const output = new OutputFolder(out);
  expect(() => output.write('a.html', 'begun', 'zh')).toThrow('nobody to finish');
  await output.discard();
});

test('a file where a folder must stand is said', async () => {
  mkdirSync(out);
  writeFileSync(join(out, 'site'), 'a file');
  await expect(build({ 'site/index.html': 'x' })).rejects.toThrow(Unwritable);
  expect(read('site')).toBe('a file');
  expect(readdirSync(out)).toEqual(['site']);
});

describe('texts written by a thread', () => {
  const FINISHING = 'export const finish = (text, by) => text + by;';
  // Threads run what is compiled.
  const threaded = async (finishing = FINISHING): Promise<OutputFolder> => {
    const compiled = pathToFileURL(join(import.meta.dirname, '../../dist/workspace/output.js')).href;
    const module: { OutputFolder: typeof OutputFolder } = await import(compiled);
    return new module.OutputFolder(out, { finishing: new URL(`data:text/javascript,${encodeURIComponent(finishing)}`) });
  };

  test('are all there, however many, when the folder changes', async () => {
    const output = await threaded();
    const long = '街'.repeat(300_000);
    for (let at = 0; at < 150; at++) {
      output.write(`site/${at % 7}/${at}.html`, `${at}${long}`);
      await output.room();
    }
    output.write('bytes.bin', Uint8Array.of(1, 2));
    output.write('begun.html', 'begun', ', finished');
    expect(existsSync(join(out, 'site'))).toBe(false);
    await output.commit(() => true);
    for (let at = 0; at < 150; at++) expect(read(`site/${at % 7}/${at}.html`) === `${at}${long}`).toBe(true);
    expect([...readFileSync(join(out, 'bytes.bin'))]).toEqual([1, 2]);
    expect(read('begun.html')).toBe('begun, finished');
    expect(readdirSync(out).sort()).toEqual(['.tiaokuai-files.json', 'begun.html', 'bytes.bin', 'site']);
  });

  test('stay as they are where they are there already, finished', async () => {
    await build({ 'same.html': 'begun, finished', 'other.html': 'begun, unfinished' });
    const old = new Date('2020-01-01T00:00:00Z');
    for (const name of ['same.html', 'other.html']) utimesSync(join(out, name), old, old);
    const output = await threaded();
    output.write('same.html', 'begun', ', finished');
    output.write('other.html', 'begun', ', finished');
    await output.commit(() => true);
    expect(['same.html', 'other.html'].map((name) => statSync(join(out, name)).mtime.getTime() === old.getTime())).toEqual([true, false]);
    expect(read('other.html')).toBe('begun, finished');
  });

  test('leave everything as it was where one of them cannot be written, and say which', async () => {
    await build({ 'kept.html': 'kept' });
    const output = await threaded();
    output.write('a.html', 'a');
    output.write(`${'n'.repeat(300)}.html`, 'x');
    await expect(output.commit(() => true)).rejects.toMatchObject({ path: expect.stringContaining('nnn'), problem: 'ENAMETOOLONG' });
    expect(readdirSync(out).sort()).toEqual(['.tiaokuai-files.json', 'kept.html']);
  });

  test('leave everything as it was where finishing fails, which is no trouble of the disk', async () => {
    await build({ 'kept.html': 'kept' });
    const output = await threaded(`export const finish = () => { throw new RangeError('no such language'); };`);
    output.write('a.html', 'a', 'b');
    const failure = await output.commit(() => true).catch((error: unknown) => error);
    expect(String(failure)).toBe('RangeError: no such language');
    expect(readdirSync(out).sort()).toEqual(['.tiaokuai-files.json', 'kept.html']);
  });

  test('that are given up half-way are gone', async () => {
    const output = await threaded();
    for (let at = 0; at < 50; at++) output.write(`${at}.html`, 'x'.repeat(100_000));
    await output.discard();
    expect(existsSync(out)).toBe(false);
  });
});

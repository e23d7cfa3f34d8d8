import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
function build(files: Record<string, string>, isMine: (path: string) => boolean = () => true): string[] {
  const output = new OutputFolder(out);
  try {
    for (const [path, content] of Object.entries(files)) output.write(path, content);
    return output.commit(isMine);
  } finally {
    output.discard();
  }
}

test('nothing is in its place before everything is made', () => {
  const output = new OutputFolder(out);
  output.write('site/measures/a/one.html', 'one');
  expect(existsSync(join(out, 'site'))).toBe(false);
  output.commit(() => true);
  expect(read('site/measures/a/one.html')).toBe('one');
  expect(readdirSync(out).sort()).toEqual(['.tiaokuai-files.json', 'site']);
});

test('a build that is given up leaves everything as it was, folders too', () => {
  const output = new OutputFolder(join(out, 'deep', 'er'));
  output.write('site/index.html', 'half');
  output.discard();
  output.discard();
  expect(existsSync(out)).toBe(false);
});

test('what stands beside the outputs stays, in folders that a build adds to as well', () => {
  mkdirSync(join(out, 'site', 'measures'), { recursive: true });
  writeFileSync(join(out, 'site', 'measures', 'notes.txt'), 'of somebody else');
  build({ 'site/measures/a.html': 'a', 'site/bodies/b.html': 'b', 'index.html': 'home' });
  expect(read('site/measures/notes.txt')).toBe('of somebody else');
  expect([read('site/measures/a.html'), read('site/bodies/b.html'), read('index.html')]).toEqual(['a', 'b', 'home']);
});

test('a second build replaces, adds, and takes away what it no longer makes', () => {
  build({ 'site/measures/old/a.html': 'a', 'site/measures/b.html': 'b', 'matrix.html': 'm' });
  const removed = build({ 'site/measures/b.html': 'b2', 'site/measures/new/c.html': 'c' }, (path) => path.startsWith('site/'));
  expect(removed).toEqual(['site/measures/old/a.html']);
  expect(existsSync(join(out, 'site', 'measures', 'old'))).toBe(false);
  expect([read('site/measures/b.html'), read('site/measures/new/c.html'), read('matrix.html')]).toEqual(['b2', 'c', 'm']);
  expect(build({ 'site/measures/b.html': 'b3' })).toEqual(['matrix.html', 'site/measures/new/c.html']);
});

test('a list of files that leads out of the folder takes nothing away', () => {
  build({ 'a.html': 'a' });
  writeFileSync(join(folder, 'precious.txt'), 'p');
  const files = ['../precious.txt', '/etc/x', 'C:\\x', 'sub/../../precious.txt', '..\\precious.txt', '', '.', 7];
  writeFileSync(join(out, '.tiaokuai-files.json'), JSON.stringify({ files }));
  expect(build({ 'b.html': 'b' })).toEqual([]);
  expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('p');
});

test.each(['../x', 'a/../b', '/x', 'a//b', 'a/', '.', '', 'C:x', 'a\\..\\b'])('%j is no place for an output', (path) => {
  const output = new OutputFolder(out);
  try {
    expect(() => output.write(path, '')).toThrow('leaves the output folder');
  } finally {
    output.discard();
  }
});

test('a file where a folder must stand is said', () => {
  mkdirSync(out);
  writeFileSync(join(out, 'site'), 'a file');
  expect(() => build({ 'site/index.html': 'x' })).toThrow(Unwritable);
  expect(read('site')).toBe('a file');
  expect(readdirSync(out)).toEqual(['site']);
});

import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTar } from '../../src/render/browser/tar.js';
import { packedBrowser, unpackBrowser } from '../../src/render/browser/unpack.js';

const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** One entry of an archive, as tar programs write it. */
function entry(path: string, data: string, type = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write('0000755\0', 100);
  header.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, Buffer.from(data), Buffer.alloc((512 - (data.length % 512)) % 512)]);
}
const end = Buffer.alloc(1024);

describe('readTar', () => {
  it('gives the files of the bundled libraries', async () => {
    const archive = brotliDecompressSync(await readFile(join(packedBrowser() ?? '', 'al2023.tar.br')));
    const files = [...readTar(archive)];
    const nss = files.find(({ path }) => path === 'lib/libnss3.so');
    expect(nss?.data.subarray(0, 4).toString('latin1')).toBe('\x7fELF');
    expect(files.map(({ path }) => path)).toContain('lib/libnspr4.so');
  });

  it('refuses damage, a cut, and links', () => {
    const good = Buffer.concat([entry('lib/a', 'abc'), entry('lib', '', '5'), entry('lib/b', ''), end]);
    expect([...readTar(good)].map(({ path, data }) => `${path}=${data}`)).toEqual(['lib/a=abc', 'lib/b=']);
    const damaged = Buffer.from(good);
    damaged[2] = 0x58;
    expect(() => [...readTar(damaged)]).toThrow('damaged');
    expect(() => [...readTar(entry('lib/a', 'x'.repeat(600)).subarray(0, 1024))]).toThrow('too early');
    expect(() => [...readTar(Buffer.concat([entry('lib/a', '', '2'), end]))]).toThrow('type "2"');
  });
});

describe.skipIf(process.platform === 'win32')('unpackBrowser', () => {
  let folder: string;
  let packed: string;
  let cache: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unpack-'));
    packed = join(folder, 'bin');
    cache = join(folder, 'some', 'cache');
    await mkdir(packed);
    await writeFile(join(packed, 'chromium.br'), brotliCompressSync('#!/bin/sh\necho ok\n', fast));
    await writeFile(join(packed, 'al2023.tar.br'), brotliCompressSync(Buffer.concat([entry('../../lib/libnss3.so', 'nss'), end]), fast));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes what only its owner can read, once', async () => {
    const { executable } = await unpackBrowser(packed, cache, {});
    const home = join(executable, '..');
    expect(await readFile(executable, 'utf8')).toBe('#!/bin/sh\necho ok\n');
    expect(await readFile(join(home, 'lib', 'libnss3.so'), 'utf8')).toBe('nss');
    for (const path of [cache, home, join(home, 'lib'), executable]) expect((await lstat(path)).mode & 0o777).toBe(0o700);
    const { ino } = await lstat(executable);
    expect((await unpackBrowser(packed, cache, {})).executable).toBe(executable);
    expect((await lstat(executable)).ino).toBe(ino);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it('can be done by many at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => unpackBrowser(packed, cache, {})));
    expect(new Set(all.map(({ executable }) => executable)).size).toBe(1);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it('gives another package another folder', async () => {
    const first = await unpackBrowser(packed, cache, {});
    await writeFile(join(packed, 'chromium.br'), brotliCompressSync('#!/bin/sh\necho ko\n', fast));
    const second = await unpackBrowser(packed, cache, {});
    expect(second.executable).not.toBe(first.executable);
    expect(await readFile(second.executable, 'utf8')).toContain('ko');
  });

  it('repairs what a power cut has left, and sweeps up after killed processes', async () => {
    const { executable } = await unpackBrowser(packed, cache, {});
    await truncate(executable, 0);
    const [abandoned, busy] = [join(cache, '.unpacking-1-aa'), join(cache, '.unpacking-2-bb')];
    await mkdir(abandoned);
    await mkdir(busy);
    await utimes(abandoned, new Date(0), new Date(0));
    await unpackBrowser(packed, cache, {});
    expect(await readFile(executable, 'utf8')).toContain('echo ok');
    const left = await readdir(cache);
    expect(left).toContain('.unpacking-2-bb');
    expect(left).not.toContain('.unpacking-1-aa');
  });

  it('runs nothing that others could have put there', async () => {
    const { executable } = await unpackBrowser(packed, cache, {});
    const home = join(executable, '..');
    const unsafe = { problem: { code: 'unsafe-cache' } };
    await chmod(home, 0o770);
    await expect(unpackBrowser(packed, cache, {})).rejects.toMatchObject(unsafe);
    await chmod(home, 0o700);
    await chmod(executable, 0o722);
    await expect(unpackBrowser(packed, cache, {})).rejects.toMatchObject(unsafe);
    await rm(home, { recursive: true });
    await mkdir(join(folder, 'planted'), { mode: 0o700 });
    await symlink(join(folder, 'planted'), home);
    await expect(unpackBrowser(packed, cache, {})).rejects.toMatchObject(unsafe);
  });

  it('says why it cannot, and leaves nothing half done', async () => {
    await writeFile(join(packed, 'chromium.br'), 'not brotli');
    await expect(unpackBrowser(packed, cache, {})).rejects.toMatchObject({ problem: { code: 'cannot-unpack' } });
    expect(await readdir(cache)).toEqual([]);
    await writeFile(join(folder, 'file'), '');
    const under = unpackBrowser(packed, join(folder, 'file', 'cache'), {});
    await expect(under).rejects.toMatchObject({ problem: { code: 'cannot-unpack', reason: expect.stringContaining('ENOTDIR') } });
  });
});

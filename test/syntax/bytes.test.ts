import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { compileFiles } from '../support/compile-files.js';
import { afterwards, documentWith, SHARED_VOCABULARY } from '../support/expect-marked.js';
import { inGbk } from '../support/gbk.js';

const CLEAN = documentWith('lead: 区民政局');
const SLIPPED = documentWith('lead：区民政局');

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};

async function compileBytes(content: string | Uint8Array) {
  const compilation = await compileFiles({ 'policies/a.yaml': content, 'policies/vocabulary/shared.yaml': SHARED_VOCABULARY });
  return { compilation, found: compilation.findings.map(brief) };
}

const brief = ({ rule, severity, place: { start, end }, args }: Finding) =>
  `${start.line}:${start.column}-${end.line}:${end.column} ${rule} ${severity}${args.corrected === undefined ? '' : ` → ${args.corrected}`}`;

const COLON = '9:9-9:10 yaml-fullwidth error → lead: 区民政局';

describe('bytes', () => {
  test.each<[string, (text: string) => string | Uint8Array, string]>([
    ['a byte order mark', (text) => `\uFEFF${text}`, '1:1-1:1 yaml-bom info → id: a'],
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n'), '1:6-1:7 yaml-line-ends info → id: a'],
    ['GBK', inGbk, '2:1-2:12 yaml-encoding error → title: 示例措施'],
    ['UTF-16, little-endian', (text) => utf16(text, true), '1:1-1:6 yaml-encoding error → id: a'],
    ['UTF-16, big-endian', (text) => utf16(text, false), '1:1-1:6 yaml-encoding error → id: a'],
  ])('%s: one finding, and the file is read', async (_, encode, expected) => {
    const clean = await compileBytes(encode(CLEAN));
    expect(clean.found).toEqual([expected]);
    expect(afterwards(clean.compilation)).toBe('lianhu-finance');
    const slipped = await compileBytes(encode(SLIPPED));
    expect(slipped.found).toEqual([expected, COLON]);
  });

  test('a byte order mark with Windows line ends', async () => {
    const { found } = await compileBytes(`\uFEFF${CLEAN.replaceAll('\n', '\r\n')}`);
    expect(found).toEqual(['1:1-1:1 yaml-bom info → id: a', '1:6-1:7 yaml-line-ends info → id: a']);
  });

  test('one Windows line end among others is shown where it is', async () => {
    const { found } = await compileBytes(CLEAN.replace('title: 示例措施\n', 'title: 示例措施\r\n'));
    expect(found).toEqual(['2:12-2:13 yaml-line-ends info → id: a']);
  });

  test.each<[string, Uint8Array]>([
    ['noise', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
    ['a NUL in text', new TextEncoder().encode(CLEAN.replace('示例', '示\0例'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(CLEAN, 'utf16le'))],
    ['the head of a PDF', new TextEncoder().encode('%PDF-1.7\n\u0001\u0002')],
  ])('%s is no text', async (_, content) => {
    expect((await compileBytes(content)).found).toEqual(['1:1-1:1 yaml-binary error']);
  });

  test('lone surrogates, NUL and escape sequences written as YAML escapes are text, if no text that prints', async () => {
    const { found } = await compileBytes(documentWith('lead: 区民政局\nnote: "\\uD800 \\0 \\e[31m"'));
    expect(found).toEqual(['10:11-10:29 character-unprintable warning']);
  });
});

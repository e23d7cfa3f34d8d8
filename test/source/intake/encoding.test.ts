import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inGbk } from '../../support/gbk.js';
import { shown, taken } from './shown.js';

const LINES = [
  '云岭市关于加快推进零工市场建设的若干措施',
  '一、总体要求',
  '到2026年，建成零工市场12个，服务30万人次以上。（责任单位：市人社局、市财政局）',
];
const TEXT = LINES.join('\n');

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
};
const bytesOf = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** Node decodes Big5 but does not encode it. */
const big5 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('big5');
  const pairs = new Map<string, [number, number]>();
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]));
};

describe('encodings', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(TEXT), 'UTF-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'UTF-8'],
    ['GBK', inGbk(TEXT), 'GB18030'],
    ['UTF-16, little-endian, with a mark', utf16(`\uFEFF${TEXT}`, true), 'UTF-16LE'],
    ['UTF-16, big-endian, with a mark', utf16(`\uFEFF${TEXT}`, false), 'UTF-16BE'],
    ['UTF-16, little-endian, without a mark', utf16(TEXT, true), 'UTF-16LE'],
    ['UTF-16, big-endian, without a mark', utf16(TEXT, false), 'UTF-16BE'],
    ['UTF-16 of ASCII only', utf16('1. abc\n2. def', true), 'UTF-16LE'],
  ])('%s is read and said', async (name, bytes, encoding) => {
    const intake = await taken('a.txt', bytes);
    expect(intake.encoding).toBe(encoding);
    expect(shown(intake)).toEqual(name.includes('ASCII') ? ['1. abc', '2. def'] : LINES);
    expect(intake.problems).toEqual(
      encoding === 'UTF-8' ? [] : [{ rule: 'encoding-converted', at: { line: 1, column: 1 }, args: { encoding } }],
    );
    expect(intake.positions.at(intake.blocks[1]?.kind === 'paragraph' ? intake.blocks[1].text.offset(0) : -1)).toEqual({
      line: 2,
      column: 1,
    });
  });

  test('Big5 is not taken for GBK', async () => {
    const text = '雲嶺市關於加強老人照顧服務的若干措施，自發布之日起施行。各鄉鎮應當在每個社區設立一處服務站，並配置工作人員。';
    const intake = await taken('a.txt', big5(text));
    expect([intake.encoding, shown(intake)]).toEqual(['Big5', [text]]);
  });

  test('four bytes for a rare character', async () => {
    const intake = await taken('a.txt', bytesOf([...inGbk('居民')], [0x82, 0x35, 0x82, 0x34], [...inGbk('社区服务')]));
    expect(intake.encoding).toBe('GB18030');
    expect(shown(intake)[0]).toMatch(/^居民.社区服务$/u);
  });

  test('some damaged bytes stay damage at their place, and UTF-8 stays UTF-8', async () => {
    const intake = await taken(
      'a.txt',
      bytesOf(LINES[0] as string, '\n', [0xe4, 0xb8], '个零工市场', [0xff], '，共十二个。', '\n', LINES[2] as string),
    );
    expect(intake.encoding).toBe('UTF-8');
    expect(shown(intake)[1]).toBe('\uFFFD个零工市场\uFFFD，共十二个。');
    expect(intake.problems).toEqual([{ rule: 'lost-characters', at: { line: 2, column: 1 }, args: { count: 2 } }]);
  });

  test('a file that was cut off in the middle of a character', async () => {
    const intake = await taken('a.txt', Buffer.from(TEXT).subarray(0, -1));
    expect(intake.encoding).toBe('UTF-8');
    expect(intake.problems).toMatchObject([{ rule: 'lost-characters', at: { line: 3 }, args: { count: 1 } }]);
  });

  test('characters that were lost before are said, too', async () => {
    const intake = await taken('a.txt', '社\uFFFD服务\n\n设施\uFFFD\uFFFD建设');
    expect(intake.problems).toEqual([
      { rule: 'lost-characters', at: { line: 1, column: 2 }, args: { count: 1 } },
      { rule: 'lost-characters', at: { line: 3, column: 3 }, args: { count: 2 } },
    ]);
  });

  test('GBK with a broken byte', async () => {
    const intake = await taken('a.txt', bytesOf([...inGbk(LINES[0] as string)], [0xff], [...inGbk(`\n${LINES[2]}`)]));
    expect(intake.encoding).toBe('GB18030');
    expect(intake.problems.map(({ rule }) => rule)).toEqual(['encoding-converted', 'lost-characters']);
  });

  test.each([
    ['<meta charset="big5">', 'Big5', big5],
    ['<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', 'GB18030', inGbk],
    ['<meta charset=gbk>', 'UTF-8', (text: string) => Buffer.from(text)],
    ['<meta charset="utf-8">', 'GB18030', inGbk],
    ['<meta charset="no-such-thing">', 'GB18030', inGbk],
  ])('a page that declares %s is read as %s', async (meta, encoding, encode) => {
    const intake = await taken(
      'a.html',
      encode(`<html><head>${meta}</head><body><p>文化站免收一切入門</p></body></html>`.replace('門', encoding === 'Big5' ? '門' : '费')),
    );
    expect(intake.encoding).toBe(encoding);
    expect(shown(intake)[0]).toMatch(/^文化站免收一切入[門费]$/);
  });

  test('what is valid UTF-8 is never converted', async () => {
    const characters = fc.array(fc.constantFrom(...'一二三（）、。社区服务a1 \n①〔〕é'), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(characters, async (some) => {
        const text = some.join('');
        fc.pre(text.trim() !== '');
        const intake = await taken('a.txt', text);
        expect(intake.encoding).toBe('UTF-8');
        expect(shown(intake)).toEqual(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }),
    );
  });
});

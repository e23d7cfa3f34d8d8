import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Unreadable, wordUnreadable } from '../../src/source/intake/unreadable.js';
import { misplaced, shown, taken } from './intake/shown.js';

const refusal = async (file: string, content: string | Uint8Array): Promise<Unreadable> => {
  try {
    await taken(file, content);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  throw new Error('it was read');
};
const signed = (hex: string, rest = '\0'.repeat(40)) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(rest, 'latin1')]);

describe('what cannot be read', () => {
  test.each<[string, string, string | Uint8Array, string, RegExp]>([
    ['an empty file', 'a.txt', '', 'empty', /空的/],
    ['blanks only', 'a.txt', ' \n\t　\n', 'no-text', /只有空白/],
    ['a mark and nothing else', 'a.txt', '\uFEFF', 'no-text', /只有空白/],
    ['a page of scripts', 'a.html', '<html><script>var 文 = "字";</script></html>', 'no-text', /脚本/],
    ['a picture', 'a.txt', signed('89504e470d0a1a0a'), 'binary', /PNG.*文字识别/],
    ['a program', 'a.txt', signed('7f454c46'), 'binary', /ELF/],
    ['NUL bytes', 'a.txt', '社区\0服务', 'binary', /不是文本/],
    ['noise', 'a.txt', Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 251), 'binary', /不是文本/],
    ['a PDF', 'a.txt', '%PDF-1.7 …', 'pdf', /PDF/],
    ['an older Word file', 'a.doc', signed('d0cf11e0a1b11ae1'), 'old-word', /另存为 \.docx/],
    [
      'a Word file with a password',
      'a.docx',
      signed('d0cf11e0a1b11ae1', Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')),
      'encrypted',
      /密码/,
    ],
    ['rich text', 'a.doc', '{\\rtf1\\ansi', 'rtf', /RTF/],
    ['a web archive', 'a.mht', 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n…', 'web-archive', /\.mht/],
    ['a spreadsheet', 'a.xlsx', zipSync({ 'xl/workbook.xml': new Uint8Array(3) }), 'other-zip', /XLSX/],
    ['an OFD', 'a.ofd', zipSync({ 'OFD.xml': new Uint8Array(3) }), 'other-zip', /OFD/],
    ['an archive', 'a.zip', zipSync({ 'a.txt': new Uint8Array(3) }), 'other-zip', /压缩包/],
    ['half an archive', 'a.docx', zipSync({ 'word/document.xml': new Uint8Array(300) }).subarray(0, 120), 'bad-zip', /损坏/],
  ])('%s', async (_, file, content, kind, zh) => {
    const error = await refusal(file, content);
    expect(error.kind).toBe(kind);
    expect(wordUnreadable(error, 'zh')).toMatch(zh);
    expect(wordUnreadable(error, 'zh')).toMatch(new RegExp(`^${file}：.*。$`));
    expect(wordUnreadable(error, 'en')).toMatch(new RegExp(`^${file}: [\\x20-\\x7E“”]+\\.$`));
  });

  test('a .docx that is asked for and is none', async () => {
    await expect(taken('-', '一、总则', 'docx')).rejects.toMatchObject({ kind: 'bad-zip', file: '-' });
  });

  test('standard input has a name in each language', async () => {
    const error = await refusal('-', '');
    expect([wordUnreadable(error, 'zh'), wordUnreadable(error, 'en')]).toEqual([
      '标准输入：文件是空的，没有可读的内容。',
      'standard input: the file is empty; there is nothing to read.',
    ]);
  });

  test.each([
    ['a.txt', 64],
    ['a.html', 16],
    ['a.md', 8],
  ])('%s of more than %d MB, with its size and the limit', async (file, megabytes) => {
    const error = await refusal(file, Buffer.alloc(megabytes * 1024 * 1024 + 1, 'a'));
    expect(error.reason).toEqual({ kind: 'too-large', size: megabytes * 1024 * 1024 + 1, limit: megabytes * 1024 * 1024, unit: 'bytes' });
    expect(wordUnreadable(error, 'zh')).toContain(`文件有 ${megabytes}.1 MB，这种格式最多读取 ${megabytes} MB`);
  });
});

describe('formats', () => {
  test.each<[string, string, string]>([
    ['a.txt', '一、总则', 'txt'],
    ['a.text', '# 不是标题', 'txt'],
    ['a.md', '一、总则', 'md'],
    ['a.HTM', '一、总则', 'html'],
    ['a.shtml', '一、总则', 'html'],
    ['a.txt', '<!DOCTYPE html><p>一、总则', 'html'],
    ['a.doc', '\n<html xmlns:w="x"><p>一、总则', 'html'],
    ['-', '<?xml version="1.0"?>\n<!-- saved from url -->\n<html><p>一、总则', 'html'],
    ['-', '<div><p>一</p><p>二</p><p>三</p><br>四<br></div>', 'html'],
    ['-', '# 标题\n\n## 一、总则\n', 'md'],
    ['-', '**牵头单位**：市教育局\n**责任单位**：各区', 'md'],
    ['-', '一、总则\n1. 范围\n* 注', 'txt'],
    ['无扩展名', '户数<1000且>500的，<详见附件>', 'txt'],
  ])('%s: %j is %s', async (file, content, format) => {
    expect((await taken(file, content)).format).toBe(format);
  });

  test('what the user says counts more than what it looks like', async () => {
    expect(shown(await taken('a.html', '<p>一</p>', 'txt'))).toEqual(['<p>一</p>']);
    expect(shown(await taken('-', '# 一', 'md'))).toEqual(['# 一']);
  });
});

describe('plain text', () => {
  const PLAIN = [
    '# 一、总则',
    '1. 甲',
    '- 乙',
    '* 丙',
    '> 丁',
    '—————',
    '---',
    '===',
    '```',
    '<b>戊</b> &nbsp; &#65; \\* *己* _庚_ `辛` [壬](癸) ![子]',
    '| 丑 | 寅 |',
    '|---|---|',
    '[卯]: 辰',
    '第三条　巳',
    '    午',
  ];

  test('has no markup', async () => {
    const intake = await taken('a.txt', PLAIN.join('\n'));
    expect(shown(intake)).toEqual(PLAIN.map((line) => line.trim()));
    expect(misplaced(PLAIN.join('\n'), intake)).toEqual([]);
  });

  test.each(['\n', '\r\n', '\r'])('lines that end with %j', async (end) => {
    const input = ['甲', '　　乙 ', '', '\t丙', ' 　', '丁', ''].join(end);
    const intake = await taken('a.txt', input);
    expect(
      intake.blocks.map((block) => (block.kind === 'table' ? null : [block.text.chars, block.isIndented, block.isAfterBlank])),
    ).toEqual([
      ['甲', undefined, undefined],
      ['乙', true, undefined],
      ['丙', true, true],
      ['丁', undefined, true],
    ]);
    expect(intake.blocks.map((block) => (block.kind === 'table' ? null : intake.positions.at(block.text.offset(0))))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 3 },
      { line: 4, column: 2 },
      { line: 6, column: 1 },
    ]);
    expect(misplaced(input, intake)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      'a table copied from a page',
      '附件\n序号\t重点任务\t责任单位\n1\t建设\t区教育局\n\n2\t管理\t\t\n完',
      ['附件', '= 序号 | 重点任务 | 责任单位', '1 | 建设 | 区教育局', '2\t管理', '完'],
    ],
    ['numbers before tabs', '1.\t建设\n2.\t管理', ['1.\t建设', '2.\t管理']],
    ['a head without a body', '序号\t任务\n完', ['序号\t任务', '完']],
  ])('%s', async (_, input, expected) => {
    const intake = await taken('a.txt', input);
    expect(shown(intake)).toEqual(expected);
    expect(misplaced(input, intake)).toEqual([]);
  });

  test('is the same whether it is parsed in one piece or in many', async () => {
    const lines = Array.from({ length: 9000 }, (_, index) => `${index % 3 === 0 ? '　　' : ''}（${index}）每个街道设${index}处服务点`);
    const input = lines.map((line, index) => line + (index % 7 === 0 ? '\r\n\r\n' : '\n')).join('');
    const intake = await taken('a.txt', input);
    expect(shown(intake)).toEqual(lines.map((line) => line.trim()));
    expect(misplaced(input, intake)).toEqual([]);
    expect(intake.blocks.filter(({ isIndented }) => isIndented)).toHaveLength(3000);
    expect(intake.blocks.filter(({ isAfterBlank }) => isAfterBlank)).toHaveLength(1286);
  });
});

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { shown, taken } from './shown.js';
import { item, list, paragraph, type WordParts, wordFile } from './word-file.js';

const read = (parts: WordParts) => taken('a.docx', wordFile(parts));
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const OFFICIAL = list(1, [
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
  ['decimalEnclosedCircle', '%4'],
]);

describe('numbers of Word lists', () => {
  test('the levels of an official text, each beginning again below a new one', async () => {
    const levels: [string, number][] = [
      ['总体要求', 0],
      ['目标', 1],
      ['范围', 2],
      ['对象', 2],
      ['细目', 3],
      ['任务', 1],
      ['建设', 2],
      ['保障措施', 0],
      ['组织', 1],
    ];
    const intake = await read({ numbering: OFFICIAL, body: levels.map(([text, level]) => item(text, 1, level)).join('') });
    expect(shown(intake)).toEqual([
      '一、总体要求',
      '（一）目标',
      '1. 范围',
      '2. 对象',
      '①细目',
      '（二）任务',
      '1. 建设',
      '二、保障措施',
      '（一）组织',
    ]);
  });

  test.each<[string, string, number, string]>([
    ['chineseCounting', '%1、', 21, '二十一、'],
    ['chineseCountingThousand', '第%1条', 105, '第一百零五条　'],
    ['japaneseCounting', '（%1）', 12, '（十二）'],
    ['ideographDigital', '%1．', 10, '一〇．'],
    ['ideographTraditional', '%1、', 3, '丙、'],
    ['chineseLegalSimplified', '%1、', 12, '壹拾贰、'],
    ['decimal', '%1', 7, '7 '],
    ['decimal', '（%1）', 7, '（7）'],
    ['decimalZero', '%1)', 7, '07) '],
    ['decimalFullWidth', '%1．', 12, '１２．'],
    ['decimalEnclosedCircleChinese', '%1', 21, '㉑'],
    ['decimalEnclosedParen', '%1', 3, '⑶'],
    ['decimalEnclosedFullstop', '%1', 3, '⒊ '.trim()],
    ['upperRoman', '%1.', 14, 'XIV. '],
    ['lowerLetter', '%1)', 28, 'bb) '],
    ['ideographEnclosedCircle', '%1', 2, '㊁'],
    ['none', '附：', 1, '附：'],
    ['bullet', '\uF06C', 1, ''],
    ['someFutureFormat', '%1.', 3, '3. '],
  ])('%s as %s: %d is %j', async (format, pattern, number, expected) => {
    const numbering = list(1, [[format, pattern]]).replace('<w:start w:val="1"/>', `<w:start w:val="${number}"/>`);
    expect(shown(await read({ numbering, body: item('2025年', 1) }))).toEqual([`${expected}2025年`]);
  });

  test('several lists, one that begins again, and one that is taken up', async () => {
    const again =
      '<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = [item('甲', 1), item('子', 2), item('乙', 1), item('丙', 7), item('丁', 7), item('丑', 2)].join('');
    expect(shown(await read({ numbering: OFFICIAL + list(2, [['decimal', '%1.']]) + again, body }))).toEqual([
      '一、甲',
      '1. 子',
      '二、乙',
      '一、丙',
      '二、丁',
      '2. 丑',
    ]);
  });

  test('numbers with those above them, in digits where the list says so, and a level that does not begin again', async () => {
    const numbering = list(1, [
      ['chineseCounting', '第%1章'],
      ['decimal', '%1.%2', '<w:isLgl/>'],
      ['decimal', '%3）', '<w:lvlRestart w:val="0"/>'],
    ]);
    const body = [item('甲', 1), item('乙', 1, 1), item('丙', 1, 2), item('丁', 1), item('戊', 1, 1), item('己', 1, 2)].join('');
    expect(shown(await read({ numbering, body }))).toEqual(['第一章　甲', '1.1 乙', '1）丙', '第二章　丁', '2.1 戊', '2）己']);
  });

  test('numbers that come with the style, with the style it is based on, or are taken away', async () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
    ].join('');
    const off = '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const body =
      paragraph('甲', '<w:pStyle w:val="a"/>') +
      paragraph('乙', '<w:pStyle w:val="b"/>') +
      paragraph('丙', off) +
      paragraph('丁', '<w:pStyle w:val="a"/>');
    expect(shown(await read({ numbering: OFFICIAL, styles, body }))).toEqual(['# 一、甲', '## （一）乙', '# 丙', '# 二、丁']);
  });

  test('what a paragraph was numbered before a tracked change does not count, and an empty one is not printed', async () => {
    const changed =
      '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const empty = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    expect(shown(await read({ numbering: OFFICIAL, body: item('甲', 1) + paragraph('乙', changed) + empty + item('丙', 1) }))).toEqual([
      '一、甲',
      '（一）乙',
      '三、丙',
    ]);
  });

  test('a list that is not there', async () => {
    expect(shown(await read({ numbering: OFFICIAL, body: item('甲', 1) + item('乙', 99) }))).toEqual(['一、甲', '乙']);
  });

  test('another prefix of the namespace', async () => {
    const entries = Object.fromEntries(
      Object.entries(unzipSync(wordFile({ numbering: OFFICIAL, body: item('甲', 1) + item('乙', 1, 1) }))).map(([name, part]) => [
        name,
        strToU8(strFromU8(part).replaceAll('w:', 'x:').replaceAll('xmlns:w=', 'xmlns:x=')),
      ]),
    );
    expect(shown(await taken('a.docx', zipSync(entries)))).toEqual(['一、甲', '（一）乙']);
  });
});

describe('Word documents', () => {
  test('a line is a paragraph or a table row', async () => {
    const table = `<w:tbl>${row(cell('序号'), cell('任务'))}${row(cell('1'), cell('建设'))}</w:tbl>`;
    const intake = await read({
      body: `${paragraph('甲乙')}<w:p/>${table}${paragraph('丙')}<w:p><w:r><w:t>丁</w:t><w:br/><w:t>戊</w:t></w:r></w:p>`,
    });
    expect(shown(intake)).toEqual(['甲乙', '= 序号 | 任务', '1 | 建设', '丙', '丁', '戊']);
    const places = intake.blocks.map((block) =>
      intake.positions.at((block.kind === 'table' ? block.rows[1]?.[1] : block.text)?.offset(0) ?? -1),
    );
    expect(places).toEqual([
      { line: 1, column: 1 },
      { line: 4, column: 3 },
      { line: 5, column: 1 },
      { line: 6, column: 1 },
      { line: 6, column: 3 },
    ]);
  });

  test('cells that are merged downwards and sideways are repeated', async () => {
    const body = `<w:tbl>${row(cell('甲', '<w:gridSpan w:val="2"/>'), cell('乙'))}${row(cell('1'), cell('丙', '<w:vMerge w:val="restart"/>'), cell('丁'))}${row(cell('2'), cell('', '<w:vMerge/>'), cell('戊'))}</w:tbl>`;
    expect(shown(await read({ body }))).toEqual(['甲 | 甲 | 乙', '1 | 丙 | 丁', '2 | 丙 | 戊']);
  });

  test('tracked changes as if accepted, hidden text gone, moved text where it is now', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>${run('丙')}</w:ins><w:moveFrom>${run('丁')}</w:moveFrom><w:moveTo>${run('戊')}</w:moveTo><w:r><w:rPr><w:vanish/></w:rPr><w:t>己</w:t></w:r></w:p>`;
    const intake = await read({ body });
    expect(shown(intake)).toEqual(['甲丙戊']);
    expect(intake.problems).toEqual([{ rule: 'tracked-changes', at: { line: 1, column: 1 }, args: { count: 3 } }]);
  });

  test('notes stand at the end, without their marks in the text', async () => {
    const intake = await read({
      footnotes: `<w:footnote w:id="2">${paragraph('每人每月')}</w:footnote>`,
      body: `<w:p><w:r><w:t>补贴1000</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>元</w:t></w:r></w:p>${paragraph('完')}`,
    });
    expect(shown(intake)).toEqual(['补贴1000元', '完', '[1] 每人每月']);
    expect(intake.problems).toMatchObject([{ rule: 'notes-apart', args: { count: 1 } }]);
  });

  test('a table of contents is marked: its headings stand again in the text', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="toc 1"/></w:style>';
    expect(shown(await read({ styles, body: paragraph('一、总则 1', '<w:pStyle w:val="c"/>') + paragraph('一、总则') }))).toEqual([
      '~ 一、总则 1',
      '一、总则',
    ]);
  });

  test('characters with their reading above them, and formulas in a line', async () => {
    const ruby =
      '<w:r><w:ruby><w:rubyPr><w:hps w:val="2"/></w:rubyPr><w:rt><w:r><w:t>jiē</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>街</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    const intake = await read({ body: `<w:p>${ruby}<w:r><w:t>道：</w:t></w:r><m:oMath><m:r><m:t>a&lt;b</m:t></m:r></m:oMath></w:p>` });
    expect(shown(intake)).toEqual(['街道：a<b']);
    expect(intake.problems).toMatchObject([{ rule: 'elements-unread', args: { elements: ['oMath'] } }]);
  });

  test('nothing outside of the document is asked for', async () => {
    const link =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const intake = await read({
      body: `<w:p><w:r><w:t>甲</w:t></w:r>${drawing}</w:p>`,
      entries: { 'word/_rels/document.xml.rels': strToU8(link) },
    });
    expect(shown(intake)).toEqual(['甲']);
    expect(intake.problems).toMatchObject([{ rule: 'pictures-unread', args: { count: 1 } }]);
  });
});

describe('hostile archives', () => {
  const zeros = new Uint8Array(40 * 1024 * 1024);
  /** The same archive, claiming in its directory and in its headers that an entry unpacks to less. */
  const lying = (archive: Uint8Array, size: number, claimed: number) => {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    for (let at = 0; at + 4 <= archive.length; at++) if (view.getUint32(at, true) === size) view.setUint32(at, claimed, true);
    return archive;
  };

  test.each<[string, () => Uint8Array, string]>([
    ['a bomb that says so', () => zipSync({ 'word/document.xml': zeros }), 'zip-bomb'],
    ['a bomb that lies', () => lying(zipSync({ 'word/document.xml': zeros }), zeros.length, 100), 'zip-bomb'],
    ['a size that is not true', () => lying(zipSync({ 'word/document.xml': new Uint8Array(54_321) }), 54_321, 54_320), 'bad-zip'],
    [
      'very many entries',
      () => zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array(0)]))),
      'zip-bomb',
    ],
    [
      'entities that grow',
      () =>
        wordFile({
          body: '',
          entries: { 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>') },
        }),
      'bad-docx',
    ],
    ['XML that is none', () => wordFile({ body: '<w:p><w:r>' }), 'bad-docx'],
    ['elements in elements', () => wordFile({ body: `${'<w:smartTag>'.repeat(50_000)}${'</w:smartTag>'.repeat(50_000)}` }), 'too-deep'],
    ['no words', () => wordFile({ body: '<w:p/>' }), 'no-text'],
  ])('%s', async (_, make, kind) => {
    await expect(taken('a.docx', make())).rejects.toMatchObject({ name: 'Unreadable', kind });
  });

  test('a bomb beside the document is not unpacked', async () => {
    expect(shown(await read({ body: paragraph('甲'), entries: { 'word/media/a.png': zeros } }))).toEqual(['甲']);
  });
});

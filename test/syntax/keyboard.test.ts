import { describe, expect, test } from 'vitest';
import type { Compilation } from '../../src/compile.js';
import { wordAll } from '../../src/report/worded.js';
import { afterwards, documentWith, expectMarked } from '../support/expect-marked.js';

/** Body ids of measure one, to see that what was meant was read. */
function bodies({ program }: Compilation): Record<string, (string | undefined)[]> {
  const [one] = program.documents[0]?.measures ?? [];
  return { lead: one?.lead.map(({ body }) => body?.id) ?? [], responsible: one?.responsible.map(({ body }) => body?.id) ?? [] };
}

async function corrections({ findings }: Compilation): Promise<string[]> {
  const [zh, en] = [await wordAll(findings, 'zh'), await wordAll(findings, 'en')];
  return findings.map(({ args }, index) => {
    const corrected = String(args.corrected);
    expect(zh[index]?.help).toContain(corrected);
    expect(en[index]?.help).toContain(corrected);
    return corrected;
  });
}

const CIVIL = { lead: ['lianhu-civil-affairs'], responsible: [] };
const BOTH = { lead: ['lianhu-civil-affairs'], responsible: ['lianhu-housing', 'lianhu-subdistricts'] };

describe('one slip of a Chinese keyboard is one finding, with the line as it should be', () => {
  test.each([
    ['a full-width colon', 'lead：区民政局\n    ~ yaml-fullwidth:colon', 'lead: 区民政局', CIVIL],
    ['a full-width colon and a space', 'lead： 区民政局\n    ~ yaml-fullwidth:colon', 'lead: 区民政局', CIVIL],
    ['a space before the full-width colon', 'lead ：区民政局\n     ~ yaml-fullwidth:colon', 'lead: 区民政局', CIVIL],
    ['no space after the colon', 'lead:区民政局\n    ~ yaml-fullwidth:missing-space', 'lead: 区民政局', CIVIL],
    ['a full-width space after the colon', 'lead:　区民政局\n     ~ yaml-fullwidth:colon-space', 'lead: 区民政局', CIVIL],
    ['full-width quotes around a name', 'lead: “区民政局”\n      ~~~~~~ yaml-fullwidth:digit', 'lead: 区民政局', CIVIL],
    ['corner brackets around a name', 'lead: 「区民政局」\n      ~~~~~~ yaml-fullwidth:digit', 'lead: 区民政局', CIVIL],
    [
      'a comma in a flow list, which makes one name of two',
      'lead: 区民政局\nresponsible: [区住建局，各街办]\n                  ~ yaml-fullwidth:comma',
      'responsible: [区住建局, 各街办]',
      BOTH,
    ],
    [
      'full-width brackets',
      'lead: 区民政局\nresponsible: ［区住建局，各街办］\n             ~ yaml-fullwidth:bracket',
      'responsible: [区住建局, 各街办]',
      BOTH,
    ],
    [
      'one full-width bracket',
      'lead: 区民政局\nresponsible: [区住建局, 各街办］\n                       ~ yaml-fullwidth:bracket',
      'responsible: [区住建局, 各街办]',
      BOTH,
    ],
    [
      'colon, brackets and comma on one line',
      'lead: 区民政局\nresponsible：［区住建局，各街办］\n           ~ yaml-fullwidth:colon',
      'responsible: [区住建局, 各街办]',
      BOTH,
    ],
  ])('%s', async (_, lines, corrected, read) => {
    const compilation = await expectMarked(documentWith(lines));
    expect(await corrections(compilation)).toEqual([corrected]);
    expect(bodies(compilation)).toEqual(read);
    expect(afterwards(compilation)).toBe('lianhu-finance');
  });

  test.each([
    ['、 in a list', 'responsible: [区住建局、各街办]', 14],
    ['； in a list', 'responsible: [区住建局；各街办]', 14],
    ['no list at all', 'responsible: 区住建局、各街办', 13],
    ['the brackets of titles', 'responsible: 【区住建局，各街办】', 13],
  ])('names joined by %s', async (_, line, column) => {
    const squiggle = '~'.repeat(line.includes('【') ? 10 : 8);
    const compilation = await expectMarked(documentWith(`lead: 区民政局\n${line}\n${' '.repeat(column)}${squiggle} yaml-fullwidth:names`));
    expect(await corrections(compilation)).toEqual(['responsible: [区住建局, 各街办]']);
  });

  test('dashes of list items', async () => {
    const compilation = await expectMarked(`id: a
title: 示例措施
level: district
jurisdiction: "610104"
nature: normative
measures:
  －　id: zero
  ~ yaml-fullwidth:dash
    title: 零
    lead: 区民政局
  -id: one
  ~ yaml-fullwidth:dash-space
    title: 甲
    lead: 区民政局
    responsible:
      －区住建局
      ~ yaml-fullwidth:dash
      — 各街办
      ~ yaml-fullwidth:dash
  - id: two
    title: 乙
    lead:
      -区财政局
      ~ yaml-fullwidth:dash-space
`);
    expect(await corrections(compilation)).toEqual(['- id: zero', '- id: one', '- 区住建局', '- 各街办', '- 区财政局']);
    expect(compilation.program.documents[0]?.measures.map(({ id }) => id)).toEqual(['zero', 'one', 'two']);
    expect(compilation.program.documents[0]?.measures[1]?.responsible.map(({ body }) => body?.id)).toEqual(BOTH.responsible);
    expect(afterwards(compilation)).toBe('lianhu-finance');
  });

  test.each([
    ['［］ for a flow mapping: braces', '- ｛ indicator: community.households, max: 5000, unit: 户 ｝\n  ~ yaml-fullwidth:bracket'],
    ['colon', '- { indicator: community.households, max：5000, unit: 户 }\n                                        ~ yaml-fullwidth:colon'],
    [
      'no space',
      '- { indicator: community.households, max:5000, unit: 户 }\n                                        ~ yaml-fullwidth:missing-space',
    ],
    ['comma', '- { indicator: community.households， max: 5000, unit: 户 }\n                                   ~ yaml-fullwidth:comma'],
    [
      'after a quoted value',
      '- { unit: "户", indicator: community.households, max：5000 }\n                                                   ~ yaml-fullwidth:colon',
    ],
    [
      'digits',
      '- { indicator: community.households, max: ５０００, unit: 户 }\n                                          ~~~~ yaml-fullwidth:digit',
    ],
    [
      'digits in quotes',
      '- { indicator: community.households, max: “5000”, unit: 户 }\n                                          ~~~~~~ yaml-fullwidth:digit',
    ],
  ])('in a flow mapping: %s', async (_, entry) => {
    const compilation = await expectMarked(documentWith(`lead: 区民政局\nthresholds:\n${entry.replace(/^/gm, '  ')}`));
    const [corrected] = await corrections(compilation);
    expect(corrected).toMatch(/^- \{ .*max: 5000.* \}$/);
    const [threshold] = compilation.program.documents[0]?.measures[0]?.thresholds ?? [];
    expect(threshold?.admissible?.[0]?.max?.toFraction()).toBe('5000');
    expect(afterwards(compilation)).toBe('lianhu-finance');
  });

  test.each([
    ['range: １０００～５０００', 'range: 1000~5000'],
    ['min: １．５万', 'min: 1.5万'],
    ['equals: ６０％', 'equals: 60%'],
    ['equals: １：１', 'equals: 1:1'],
  ])('full-width figure: %s', async (written, corrected) => {
    const [key = '', value = ''] = written.split(': ');
    const lines = `lead: 区民政局
thresholds:
  - indicator: facility.resident-share
    ${written}
    ${' '.repeat(key.length + 2)}${'~'.repeat(value.length)} yaml-fullwidth:digit
    unit: "%"
    relative-to: community.households`;
    const compilation = await expectMarked(documentWith(lines));
    expect(await corrections(compilation)).toEqual([corrected]);
  });

  test.each([
    ['without quotes', '610104', '~~~~~~ schema-unquoted'],
    ['in full-width quotes', '“610104”', '~~~~~~~~ yaml-fullwidth:digit'],
    ['in full-width digits', '６１０１０４', '~~~~~~ yaml-fullwidth:digit'],
    ['in full-width digits and quotes', '"６１０１０４"', '~~~~~~~~ yaml-fullwidth:digit'],
  ])('a code %s', async (_, code, mark) => {
    const source = documentWith('lead: 区民政局').replace('jurisdiction: "610104"', `jurisdiction: ${code}\n              ${mark}`);
    const compilation = await expectMarked(source);
    expect(await corrections(compilation)).toEqual(['jurisdiction: "610104"']);
    expect(compilation.program.documents[0]?.jurisdiction).toBe('610104');
    expect(bodies(compilation)).toEqual(CIVIL);
  });

  test.each([
    ['a date', 'issued: ２０２５－０１－０１', 8, 'issued: 2025-01-01'],
    ['an id', 'id: ａ', 4, 'id: a'],
    ['a value from a list', 'level: “district”', 7, 'level: district'],
  ])('%s', async (_, line, column, corrected) => {
    const mark = `${' '.repeat(column)}${'~'.repeat(line.length - column)} yaml-fullwidth:digit`;
    const source = documentWith('lead: 区民政局', line.startsWith('issued') ? `${line}\n${mark}\n` : '');
    const key = line.split(':')[0] ?? '';
    const compilation = await expectMarked(source.replace(new RegExp(`^${key}: (a|district)$`, 'm'), `${line}\n${mark}`));
    expect(await corrections(compilation)).toEqual([corrected]);
    expect(afterwards(compilation)).toBe('lianhu-finance');
  });

  test('full-width indentation and a full-width comment sign', async () => {
    const source = documentWith('lead: 区民政局\n＃ 说明：略\n~ yaml-fullwidth:comment').replace(
      '    lead: 区民政局',
      '　　lead: 区民政局\n~~ yaml-fullwidth:indent',
    );
    const compilation = await expectMarked(source);
    expect(await corrections(compilation)).toEqual(['lead: 区民政局', '# 说明：略']);
    expect(bodies(compilation)).toEqual(CIVIL);
  });

  test('a colon after a key that holds a list, and at the top', async () => {
    const compilation = await expectMarked(
      documentWith('lead: 区民政局')
        .replace('measures:', 'measures：\n        ~ yaml-fullwidth:colon')
        .replace('level:', 'level：\n     ~ yaml-fullwidth:colon')
        .replace('level：\n     ~ yaml-fullwidth:colon district', 'level： district\n     ~ yaml-fullwidth:colon'),
    );
    expect(await corrections(compilation)).toEqual(['level: district', 'measures:']);
  });

  test('places on a repaired line are those of the file', async () => {
    await expectMarked(
      documentWith(
        'lead：区民政居\n    ~ yaml-fullwidth:colon\n     ~~~~ body-unknown\nresponsible:[区住建局，各街居]\n           ~ yaml-fullwidth:missing-space\n                  ~~~ body-unknown',
      ),
    );
  });
});

describe('no false alarm', () => {
  test.each([
    ['titles with the marks of documents', 'title: 【有效】关于社区：若干措施，［试行］（一）'],
    ['a quotation in a title', 'title: “十四五”规划：要点，及“其他”'],
    ['a title that is a quotation', 'title: “一约四会”'],
    ['full-width figures in a title', 'title: ２０２４年第１号'],
    ['a title that begins with a dash', 'title: —— 说明'],
  ])('%s', async (_, title) => {
    await expectMarked(documentWith('lead: 区民政局').replace('title: 示例措施', title));
  });

  test.each([
    ['a summary with colons and lists', 'summary: 支持，url：见附件，共［3，4］项，分 [甲，乙] 两类，key：值'],
    ['a summary with half-width colons', 'summary: 用 markdown，note:见附件, max:5，9:00 起，http://a.b/c:d'],
    ['a block scalar', 'summary: |\n  lead：区民政局\n  responsible: [甲，乙]\n  －　项\n  -项\n  ＃ 标题\n  key:值\n  - { a：b }'],
    ['a folded scalar', 'summary: >-\n  　　开头空两格\n  lead：区民政局，［乙］'],
    ['a text in double quotes', 'summary: "lead：甲\n\n  note：[甲，乙]\n  －丙"'],
    ['a text in single quotes', "summary: 'max：5，{ a：b }'"],
    ['the further lines of a text', 'summary: 第一行\n  note：第二行\n  －第三行\n  -第四行\n  第五行［六］'],
    ['comments', '# lead：甲，［乙］\nnote: 丙 # max：5，［丁］'],
    ['a quoted name with a comma', 'note: 甲\nterms: [{ name: "甲，乙" }, { name: 丙：丁 }]'],
    ['a ratio with the mathematical colon', 'note: 按 1∶1 配套'],
    ['a dash within a text', 'note: 甲－乙 — 丙'],
  ])('%s', async (_, lines) => {
    const compilation = await expectMarked(documentWith(`lead: 区民政局\n${lines}`));
    expect(afterwards(compilation)).toBe('lianhu-finance');
  });

  test('citations with Chinese punctuation', async () => {
    await expectMarked(
      documentWith(
        'lead: 区民政局',
        'issuer: [区政府“一办”]\ncites:\n  - { title: "甲，乙：丙", number: 市政办发〔2023〕24号 }\n  - { title: 关于印发〈甲：乙，丙〉的通知, number: null }\n',
      ),
    );
  });
});

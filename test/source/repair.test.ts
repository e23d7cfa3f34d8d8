import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/source/reading.js';
import { repair } from '../../src/source/repair.js';
import { Text } from '../../src/source/text.js';
import { splitAtMarks } from './repair/gbk-damage.js';
import { intakeOf, linesOf, repaired } from './repair/plain-intake.js';

const CITY = fc.constantFrom('临江市', '云岭县', '东湖区');
const SUBJECT = fc.constantFrom('养老服务', '生活垃圾分类', '营商环境', '自由贸易试验区', '就业创业', '老旧小区改造');
const BODY = fc.constantFrom('市民政局', '市发展改革委', '市财政局', '各区、县（市）政府', '市住房城乡建设局');
const SENTENCE = fc.constantFrom(
  '到2027年，每个街道至少建成2个服务中心，面积不低于300平方米。',
  '对符合条件的企业，按每人每年3000元给予补贴，最高不超过50万元（其中市级承担60%）。',
  '坚持“谁受益、谁负责”，不搞“一刀切”；鼓励先行先试，允许试错。',
  '依据《临江市停车管理办法》（临政发〔2024〕3号）执行，比例为1∶1。',
  '群众关心什么？我们就解决什么！切实做到事事有回应、件件有着落。',
  '推广“互联网＋监管”，A类企业抽查比例不高于3%，GDP能耗下降2.5%。',
  '落实《国务院办公厅关于推进〈某项改革〉的意见》，3—5年内完成，投入1,000万元。',
);

const DOCUMENT = fc
  .record({
    city: CITY,
    subject: SUBJECT,
    clauses: fc.array(
      fc.record({ sentences: fc.array(SENTENCE, { minLength: 1, maxLength: 3 }), lead: BODY, other: BODY, hasTail: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ city, subject, clauses }) =>
    [
      `${city}人民政府办公室关于促进${subject}的若干意见`,
      '各区、县（市）人民政府，市政府各部门：',
      `为促进${subject}，经${city}政府同意，现提出以下意见。`,
      '一、主要任务',
      ...clauses.map(
        ({ sentences, lead, other, hasTail }, index) =>
          `（${'一二三四五六'[index]}）健全工作机制。${sentences.join('')}${hasTail ? `（牵头单位：${lead}；责任单位：${other}）` : ''}`,
      ),
      '二、工作要求',
      '各单位要压实责任，抓好落实。',
      `${city}人民政府办公室`,
      '2024年6月1日',
      '（此件公开发布）',
      '附件：任务分工表',
    ].join('\n'),
  );

describe('the repair of a text', () => {
  it('leaves a well-formed document as it is and lists nothing', () => {
    fc.assert(
      fc.property(DOCUMENT, (text) => {
        const { lines, repairs, problems } = repaired(text);
        expect(lines).toEqual(text.split('\n'));
        expect(repairs).toEqual([]);
        expect(problems).toEqual([]);
      }),
    );
  });

  it('leaves headings and blocks of other kinds as they are', () => {
    const blocks: Block[] = [
      { kind: 'heading', depth: 1, text: Text.at(0, '一、总体要求') },
      {
        kind: 'table',
        rows: [
          [Text.at(7, '序号'), Text.at(10, '任务')],
          [Text.at(13, '1'), Text.at(15, '建成中心3个')],
        ],
        headerRows: 1,
      },
    ];
    const intake = { ...intakeOf('一、总体要求'), blocks };
    expect(repair(intake).blocks).toEqual(blocks);
  });

  it('repairs the cells of a table', () => {
    const blocks: Block[] = [
      { kind: 'table', rows: [[Text.at(0, '任務(wù)'), Text.at(10, '發(fā)展養(yǎng)老,設(shè)點 3 個')]], headerRows: 0 },
    ];
    const result = repair({ ...intakeOf('任務(wù)'), blocks });
    expect(linesOf(result.blocks)).toEqual(['任务 | 发展养老，设点3个']);
    expect(result.repairs.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['pinyin-gloss', 'traditional', 'punctuation', 'space']));
  });

  const DAMAGES: Record<string, (text: string) => string> = {
    half: (text) => text.replace(/[，；：（）！？]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
    spaced: (text) => text.replace(/([\u4e00-\u9fff])(\d)/g, '$1 $2').replace(/(\d)([\u4e00-\u9fff])/g, '$1 $2'),
    invisible: (text) => text.replace(/落实/g, '落\u200b实').replace(/企业/g, '企\u00ad业'),
    entities: (text) => text.replace(/“/g, '&ldquo;').replace(/”/g, '&rdquo;'),
    glossed: (text) => text.replace(/实/g, '实(shí)').replace(/责/g, '责（zé）'),
    framed: (text) => `您当前的位置：首页 > 政策文件\n【打印】 【关闭】\n${text}\n版权所有：某某网\n备案号：京ICP备1号`,
    paged: (text) => text.replace(/\n二、/, '\n— 2 —\n二、'),
  };

  it.each(Object.keys(DAMAGES))('undoes the damage: %s', (name) => {
    const damage = DAMAGES[name] as (text: string) => string;
    fc.assert(
      fc.property(DOCUMENT, (text) => {
        const damaged = damage(text);
        const { lines, repairs } = repaired(damaged);
        expect(lines).toEqual(text.split('\n'));
        if (damaged !== text) expect(repairs.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('undoes several damages at once, changes nothing the second time, and keeps every place', () => {
    const names = fc.uniqueArray(fc.constantFrom(...Object.keys(DAMAGES)), { minLength: 1 });
    fc.assert(
      fc.property(DOCUMENT, names, fc.boolean(), (text, chosen, isShifted) => {
        let damaged = text;
        // An entity is escaped last: its semicolon would be widened like any other.
        for (const name of [...chosen].sort((a, b) => Number(a === 'entities') - Number(b === 'entities')))
          damaged = (DAMAGES[name] as (text: string) => string)(damaged);
        if (isShifted)
          damaged = damaged
            .split('\n')
            .map((line) => (/[\u00ad\u200b&āá-ǜ]/.test(line) ? line : splitAtMarks(line)))
            .join('\n');
        const intake = intakeOf(damaged);
        const once = repair(intake);
        const twice = repair({ ...intake, blocks: once.blocks });
        expect(linesOf(twice.blocks)).toEqual(linesOf(once.blocks));
        expect(twice.repairs).toEqual([]);
        for (const block of once.blocks) {
          if (block.kind === 'table') throw new Error('no table was there');
          let last = -1;
          for (let index = 0; index < block.text.length; index++) {
            const offset = block.text.offset(index);
            expect(offset).toBeGreaterThanOrEqual(last);
            // A character that was not touched stands in the input where its place says.
            if (/[\u4e00-\u9fff]/.test(block.text.chars[index] as string) && !isShifted)
              expect(damaged[offset]).toBe(block.text.chars[index]);
            last = offset;
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lists what it does in the order of the text, counted by line', () => {
    const { repairs } = repaired('甲,乙,丙\n— 1 —\n丁(戊),己');
    expect(repairs).toEqual([
      { rule: 'punctuation', at: { line: 1, column: 2 }, count: 2, before: ',', after: '，' },
      { rule: 'page-artefact', at: { line: 2, column: 1 }, count: 1, before: '— 1 —', after: '' },
      { rule: 'punctuation', at: { line: 3, column: 2 }, count: 3, before: '(', after: '（' },
    ]);
  });

  it.each([
    ['lines of one mark', '、\n'.repeat(50_000)],
    ['open brackets', '（中'.repeat(50_000)],
    ['open titles line by line', '《中文\n'.repeat(30_000)],
    ['question marks', '中?；'.repeat(30_000)],
    ['broken glosses', '中?lǎ)'.repeat(20_000)],
    ['escaped ampersands', `&${'amp;'.repeat(100_000)}`],
    ['open tags', '<p '.repeat(50_000)],
    ['spaces', `中${' '.repeat(200_000)}文`],
    ['wrapped lines', `${'甲乙丙丁戊己庚辛'.repeat(5)}\n`.repeat(5_000)],
    ['names of firms', '某某有限公司\n'.repeat(20_000)],
    ['headings of lists', '评论\n'.repeat(50_000)],
    ['pages', '1\n2\n'.repeat(30_000)],
    ['quotes', '"中'.repeat(50_000)],
    ['addresses', '市a@b.c，'.repeat(30_000)],
    ['a long line', '各区应当按照规定落实责任，做好工作。'.repeat(50_000)],
  ])('takes linear time for %s', (_, text) => {
    const intake = intakeOf(text);
    const half = intakeOf(text.slice(0, text.length / 2));
    const time = (one: typeof intake) => {
      const start = performance.now();
      repair(one);
      return performance.now() - start;
    };
    time(half);
    // Quadratic time would be four times; a busy machine may be slow by itself.
    expect(Math.min(time(intake), time(intake))).toBeLessThan(Math.max(time(half), time(half)) * 3.2 + 150);
  });
});

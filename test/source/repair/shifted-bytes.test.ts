import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplified } from '../../../src/source/repair/traditional.js';
import { glossByBytes, splitAtMarks } from './gbk-damage.js';
import { repaired } from './plain-intake.js';

/** A text of our own around a line, in which its words occur. */
const around = (line: string) => `关于发展家政服务的若干意见
一、提升规模。扩大家政服务规模，推动家政服务规模化发展，培育龙头企业。
二、畅通渠道。补助资金由财政部门下拨，拨付渠道保持不变。
三、优化方式。采取线上线下相结合等方式开展培训，数据实时更新。
${line}
四、加强保障。对五保对象、低保对象上门服务，保障其基本生活。`;

const lineOf = (text: string) => repaired(around(text)).lines[4];

describe('bytes that were read out of step', () => {
  it('puts back what a converter took for a mark inside two characters', () => {
    const line = '鼓励家政企业走规模化、专业化道路。';
    // 模化 is C4 A3 BB AF, and A3 BB is ；. This decoder never gets into step again, that of a later page did at once.
    expect(splitAtMarks(line)).toMatch(/^鼓励家政企业走规\?；.?⒆ㄒ祷.?缆贰\?$/);
    expect(lineOf(splitAtMarks(line))).toBe(line);
    expect(lineOf('鼓励家政企业走规?；?、专业化道路。')).toBe(line);
    expect(lineOf('鼓励家政企业走规?;?、专业化道路。')).toBe(line);
  });

  it('puts back what was out of step up to a letter that is a second byte', () => {
    // 。“ holds the bytes of ！, and 員 ends with 54, which is T.
    expect(splitAtMarks('關愛“五保”人員')).toBe('關愛“五?！比藛T');
    const text = `關於養老服務的意見\n一、落實責任，關愛“五?！比藛T、特困人員。\n二、對五保對象實行應養盡養，擴大服務範圍，提高經費標準。`;
    expect(repaired(text).lines[1]).toBe('一、落实责任，关爱“五保”人员、特困人员。');
  });

  it('puts back what a gloss after a false match set out of step', () => {
    // 下撥 is CF C2 93 DC, and C2 93 is 聯.
    const damaged = glossByBytes('資金下撥方式不變。', '聯', 'lián');
    expect(damaged).toMatch(/^資金下\?lián\)/);
    const text = `關於資金管理的意見\n一、補助資金下撥程序由財政部門規定，下撥方式另行通知，經費實時公開。\n二、${damaged}\n三、聯(lián)合檢查每年一次。`;
    const { lines } = repaired(text);
    expect(lines[2]).toMatch(/^二、资金下(?:拨|\ufffd)方式不变/);
  });

  it('puts back a character whose gloss was found inside it, and a full stop before one that ends with a letter', () => {
    // 理條 is C0 ED 97 6C, and ED 97 is 項; 。縣 is A1 A3 BF 68, and A3 BF is ？.
    const text = `關(guān)于河道管理的規(guī)定
第一條 為加強(qiáng)河道管理,根據(jù)《河道管理?xiàng)l例》,制定本規(guī)定,明確各項(xiàng)任務(wù)。
第二條 市水利局負(fù)責(zé)監(jiān)督??h(市)水利局負(fù)責(zé)日常管理。`;
    const { lines, problems } = repaired(text);
    expect(lines.slice(1)).toEqual([
      '第一条 为加强河道管理，根据《河道管理条例》，制定本规定，明确各项任务。',
      '第二条 市水利局负责监督。县（市）水利局负责日常管理。',
    ]);
    expect(problems).toEqual([]);
  });

  it('goes on through a letter that a mark in full width was narrowed to', () => {
    // 保障 is B1 A3 D5 CF, and A3 D5 is Ｕ; 生活 is C9 FA BB EE, and nothing shows FA BB.
    const text = `關(guān)于臨時(shí)救助的規(guī)定\n一、救助金額不低于當?shù)刈畹蜕畋U蠘?biāo)準(zhǔn)的兩倍。\n二、救助標(biāo)準(zhǔn)每年調(diào)整一次,保障基本生活。`;
    expect(repaired(text).lines[1]).toBe('一、救助金额不低于当地最低生活保障标准的两倍。');
  });

  it('two questions before a letter stay where the text has no glosses', () => {
    expect(repaired('河道管理问答\n为什么要管理河道？？h（市）水利局怎么答复？').lines[1]).toBe(
      '为什么要管理河道？？h（市）水利局怎么答复？',
    );
  });

  it('lists what it recovered with its place', () => {
    const { repairs, blocks } = repaired(around('鼓励企业走规?；?、专业化道路。'));
    const found = repairs.filter(({ rule }) => rule === 'shifted-bytes');
    expect(found).toMatchObject([{ at: { line: 5, column: 7 }, before: '?；?', after: '模化', count: 2 }]);
    const block = blocks[4];
    if (block?.kind !== 'paragraph') throw new Error('no paragraph');
    // What follows the repair still stands where it stood.
    expect(block.text.offset(block.text.chars.indexOf('专'))).toBe(around('鼓励企业走规?；?、专业化道路。').indexOf('专业化道路'));
  });

  it('marks as lost what has several readings, and suggests them', () => {
    const { lines, problems } = repaired('关于托育的通知\n一、各单位应当做好某?；?、某项工作，抓紧落实。');
    expect(lines[1]).toContain('\ufffd');
    expect(problems).toMatchObject([{ rule: 'lost-characters', at: { line: 2 }, args: { before: '?；?' } }]);
    expect(problems[0]?.args.count).toBe([...(lines[1] ?? '')].filter((char) => char === '\ufffd').length);
  });

  it('marks the rest of a gloss as lost where nothing can be read', () => {
    const { lines, problems } = repaired('关于托育的通知\n一、各单位?qū)应当抓紧落实。');
    expect(lines[1]).toMatch(/^一、各单位\ufffd+应当抓紧落实。$/);
    expect(problems.map(({ rule }) => rule)).toEqual(['lost-characters']);
  });

  it.each([
    '什么是居住证？！哪些人可以办？；“跨省通办”怎么用？群众问得多。',
    '怎么办?! 谁来办? 何时办?',
    '有哪些补贴？（一）创业补贴？（二）培训补贴？',
    '“能不能办？”“怎么办？”都要当场答复，不得推诿。',
    '企业问：“政策管多久？”答：三年。',
    '龑、旻、璟等字的姓名可以录入，甪直、浒墅关等地名不改。',
  ])('leaves questions and rare characters: %s', (line) => {
    const { lines, repairs, problems } = repaired(`关于便民服务的通知\n一、${line}\n二、做好解释工作。`);
    expect(lines[1]?.replace(/[？！；]/g, '?')).toBe(`一、${line.replace(/[?!] /g, '?').replace(/[？！；?!]/g, '?')}`);
    expect(repairs.filter(({ rule }) => rule === 'shifted-bytes')).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('never puts a wrong character for a lost one', () => {
    const words = fc.constantFrom(
      '推进',
      '规模化',
      '保障',
      '模式',
      '病人',
      '信息',
      '服务',
      '渠道',
      '方式',
      '企业',
      '市场',
      '居民',
      '会议',
      '化解',
      '监督',
      '恢复',
      '培训',
      '补贴',
      '平台',
      '责任',
      '落实',
      '统筹',
      '财政',
      '资金',
      '档案',
      '报告',
      '机构',
      '环境',
      '治理',
      '标准',
      '期限',
      '申请',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 12 }), fc.nat(9), (chosen, at) => {
        const line = `${chosen.join('')}。“${chosen[at % chosen.length]}”要落实。`;
        const damaged = splitAtMarks(line);
        const result = lineOf(damaged) ?? '';
        expect(result.length).toBe(line.length);
        for (const [index, char] of [...result].entries()) expect(['\ufffd', line[index]]).toContain(char);
      }),
      { numRuns: 150 },
    );
  });

  it('reads a whole traditional text back', () => {
    expect(simplified('實時')).toBe('实时');
    const text =
      '關於公園管理的辦法\n第一條 對重點區(qū)域?qū)崟r監(jiān)控，確保遊園安全。\n第二條 公園內(nèi)應當設(shè)置監(jiān)控設(shè)備，實時記錄。';
    expect(repaired(text).lines).toEqual([
      '关于公园管理的办法',
      '第一条 对重点区域实时监控，确保游园安全。',
      '第二条 公园内应当设置监控设备，实时记录。',
    ]);
  });
});

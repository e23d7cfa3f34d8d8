import { describe, expect, it } from 'vitest';
import { readCitations } from '../../src/source/citations.js';
import { Text } from '../../src/source/text.js';

function cited(chars: string, own: string | null = null): [string, string | null, string[]][] {
  return readCitations(Text.at(0, chars), own).map(({ title, number, issuer }) => [title, number, issuer]);
}

describe('titles', () => {
  it.each([
    ['按照《云州市绿化办法》执行', ['云州市绿化办法']],
    ['按照《云州市绿化办法(试行)》执行', ['云州市绿化办法（试行）']],
    ['按照《云州市绿化办法》（试行）执行', ['云州市绿化办法（试行）']],
    ['依据《甲条例的规定》《云州市乙条例》', ['甲条例的规定', '云州市乙条例']],
    ['《关于印发〈绿化办法〉的通知》', ['关于印发〈绿化办法〉的通知']],
    ['《关于印发《绿化办法》的通知》', ['关于印发〈绿化办法〉的通知']],
    ['《关于印发《绿化办法的通知》要求', ['关于印发〈绿化办法〉的通知']],
    ['《关于印发《绿化办法》的通知，以及', ['关于印发〈绿化办法〉的通知']],
    ['《甲办法、《乙市绿化办法》', ['乙市绿化办法']],
    ['没有关上的《甲办法。后面是《乙市绿化办法》', ['乙市绿化办法']],
    ['（以下简称《绿化办法》）和《措施》明确', []],
    ['《》', []],
  ])('%s', (text, titles) => {
    expect(cited(text).map(([title]) => title)).toEqual(titles);
  });
});

describe('numbers', () => {
  it.each([
    ['《关于绿化的意见》（云政发〔2021〕16号）', '云政发〔2021〕16号'],
    ['《关于绿化的意见》(云政发(2021)16号)', '云政发〔2021〕16号'],
    ['《关于绿化的意见》（云政发[2021]16号，以下简称《意见》）', '云政发〔2021〕16号'],
    ['《关于绿化的意见》（试行）（云政发〔2021〕16号）', '云政发〔2021〕16号'],
    ['根据云政发〔2021〕16号《关于绿化的意见》', '云政发〔2021〕16号'],
    ['《城市绿化条例》（国务院令第100号）', '国务院令第100号'],
    ['《关于绿化的意见》（见附件）', null],
    ['《关于绿化的意见》精神', null],
  ])('%s', (text, number) => {
    expect(cited(text)[0]?.[1]).toBe(number);
  });
});

describe('issuers', () => {
  it.each([
    ['各镇要坚决执行市委宣传部、市园林局《关于绿化的意见》', ['市委宣传部', '市园林局']],
    ['根据《中共中央 国务院关于绿化的意见》', ['中共中央', '国务院']],
    ['和国务院办公厅印发的《绿化规划》', ['国务院办公厅']],
    ['落实好市人力资源和社会保障局、市民政局《关于绿化的意见》', ['市人力资源和社会保障局', '市民政局']],
    ['按照住房城乡建设部关于《绿化标准》的要求', ['住房城乡建设部']],
    ['严格执行《云州市绿化办法》', []],
    ['各部门要学习《民法典》', []],
  ])('%s', (text, issuer) => {
    expect(cited(text)[0]?.[2]).toEqual(issuer);
  });

  it('one issuer stands for two titles of a series, not for a document of another', () => {
    const [, second] = cited('落实市委办公厅《关于甲的通知》（云办字〔2019〕1号）和《印发〈乙〉的通知》（云办字〔2023〕6号）');
    expect(second).toEqual(['印发〈乙〉的通知', '云办字〔2023〕6号', ['市委办公厅']]);
    expect(cited('落实市委办公厅《关于甲的通知》和《云州市乙办法》')[1]?.[2]).toEqual([]);
  });
});

describe('the document itself is none', () => {
  it.each([
    '《云州市绿化办法》已经市政府同意，现印发给你们，请遵照执行。',
    '现将《云州市绿化办法》印发给你们。',
    '云州市园林局关于印发《云州市绿化办法》的通知',
  ])('%s', (text) => {
    expect(cited(text)).toEqual([]);
  });

  it('nor where the caller names it', () => {
    expect(cited('本市《云州市河道绿化办法》所称绿化', '云州市河道绿化办法')).toEqual([]);
  });
});

it('says where it stands', () => {
  const [citation] = readCitations(Text.at(100, '按照《城市绿化条例》（国务院令第100号）执行'));
  expect([citation?.text.chars, citation?.text.offset(0)]).toEqual(['《城市绿化条例》（国务院令第100号）', 102]);
});

it.each([['《'], ['》'], ['《》'], ['《关于'], ['（'], ['《甲》（']])('a hundred thousand times %s, in time', (mark) => {
  const started = performance.now();
  cited(mark.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(10_000);
});

describe('the document itself and what goes with it', () => {
  it('a line that is its title cites nothing; the notice that was issued before it does', () => {
    expect(cited('云府发〔2014〕7号《云州市人民政府关于印发〈云州市夜校管理办法〉的通知》', '云州市夜校管理办法')).toEqual([]);
    expect(cited('《云州市人民政府关于印发〈云州市夜校管理办法〉的通知》（云府发〔2009〕7号）同时废止', '云州市夜校管理办法')).toHaveLength(
      1,
    );
  });

  it('documents that are handed over together are none that it cites', () => {
    expect(cited('《云州市夜校方案》《云州市夜校补贴措施》《云州市夜校师资措施》已经市政府同意，现印发给你们。', '云州市夜校方案')).toEqual(
      [],
    );
    expect(cited('根据《省夜校方案》《省夜校补贴措施》，经市政府同意，制定本方案。', '云州市夜校方案')).toHaveLength(2);
  });

  it('a document of the same name that it is made after is cited; the name of a file is none', () => {
    const own = '云州市“十五五”夜校建设规划';
    expect(cited('为加强夜校建设，全面落实《“十五五”夜校建设规划》，特制定本规划。', own)).toHaveLength(1);
    expect(cited('各区要认真贯彻落实《“十五五”夜校建设规划》，抓好各项任务。', own)).toEqual([]);
    expect(cited('《云州市夜校名录.docx》由会员分享，《云州市夜校名录.pdf（9页）》')).toEqual([]);
    expect(cited('按照《夜校2.0建设标准》执行')).toHaveLength(1);
  });

  it('nor a draft that the page puts up for comment', () => {
    expect(cited('关于公开征求对《云州市夜校建设方案》（征求意见稿）的意见的公告')).toEqual([]);
    expect(cited('我局草拟了《云州市夜校建设方案》（征求意见稿），现征求意见。')).toEqual([]);
    expect(cited('对照《云州市夜校建设方案》的意见建议，起草组逐条修改。')).toHaveLength(1);
  });

  it('nor what a page says of its validity', () => {
    expect(cited('时效 根据《云州市人民政府关于公布清理结果的决定》（云政〔2029〕7号），此文件宣布失效。')).toEqual([]);
    expect(cited('根据《云州市人民政府关于公布清理结果的决定》（云政〔2029〕7号），现废止下列文件。')).toHaveLength(1);
  });

  it('short names of orders, and offices with no space between them', () => {
    expect(cited('根据国务院《夜校条例》（国令第700号）')).toEqual([['夜校条例', '国令第700号', ['国务院']]]);
    expect(cited('《中共云州省委云州省人民政府关于办好夜校的意见》')[0]?.[2]).toEqual(['中共云州省委', '云州省人民政府']);
    expect(cited('《中共中央办公厅国务院办公厅关于办好夜校的意见》')[0]?.[2]).toEqual(['中共中央办公厅', '国务院办公厅']);
  });
});

it('a number in front of a title begins behind the words that lead to it', () => {
  expect(cited('发放办法和资金管理等按云府办〔2011〕15号《关于印发夜校补贴方案的通知》执行')).toEqual([
    ['关于印发夜校补贴方案的通知', '云府办〔2011〕15号', []],
  ]);
});

import { describe, expect, it } from 'vitest';
import { repaired } from './plain-intake.js';

const line = (text: string) => repaired(text).lines.join('\n');
const rulesOf = (text: string) => repaired(text).repairs.map(({ rule }) => rule);

describe('entities and tags', () => {
  it.each([
    ['应当&ldquo;依法&rdquo;经营&mdash;&mdash;不得转让。', '应当“依法”经营——不得转让。'],
    ['补贴&yen;500&#65307;限&#x4e00;次。', '补贴¥500；限一次。'],
    ['一、目标&lt;/p>', '一、目标'],
    ['一、目标&amp;nbsp;明确。', '一、目标明确。'],
    ['企业<span style="color:red">应当</span>备案。<br/>', '企业应当备案。'],
    ['甲<p>乙</p>', '甲\n乙'],
  ])('decodes %s', (text, expected) => {
    expect(line(text)).toBe(expected);
    expect(rulesOf(text)).toContain('entity');
  });

  it.each(['研发投入占比R&D经费达3%。', '浓度<5毫克且>1毫克。', '按照<试行>标准执行。', 'A&B公司;B&C公司。'])('leaves %s', (text) => {
    expect(line(text).replace('；', ';')).toBe(text);
    expect(rulesOf(text)).not.toContain('entity');
  });
});

describe('spaces', () => {
  it.each([
    ['建立\u200b健全\ufeff机\u00ad制。', '建立健全机制。'],
    ['到 2025 年，建成 30 个 5G 基站 。', '到2025年，建成30个5G基站。'],
    ['第 一 章  总 则', '第一章 总则'],
    ['第一章  总 则', '第一章  总则'],
    ['附 件', '附件'],
    ['\uf06c加强管理。', '加强管理。'],
    ['推进 养老 服务体系 建设，落实 责任。', '推进养老服务体系建设，落实责任。'],
  ])('cleans %s', (text, expected) => {
    expect(line(text)).toBe(expected);
    expect(rulesOf(text)).toContain('space');
  });

  it.each([
    '中共中央 国务院关于优化生育政策的决定',
    '临江市发布《停车管理办法》 明年起施行',
    '（记者 王某）',
    '第三条　本市实行总量控制。',
    '发文字号：临政发〔2024〕3号    成文日期：2024年3月1日',
    'Word 2016 and PDF',
  ])('leaves %s', (text) => {
    expect(line(text)).toBe(text);
    expect(rulesOf(text)).toEqual([]);
  });

  it('marks private characters as lost', () => {
    const { lines, problems } = repaired('向\ue5c2塘镇政府申请。');
    expect(lines).toEqual(['向\ufffd塘镇政府申请。']);
    expect(problems).toMatchObject([{ rule: 'lost-characters', at: { line: 1, column: 2 }, args: { count: 1 } }]);
  });
});

describe('pinyin glosses', () => {
  it('go with either width of brackets, and toneless ones beside others', () => {
    expect(line('各區(qū)縣（xiàn）應當發(fā)展，他們(men)辦（bàn）理。')).toBe('各区县应当发展，他们办理。');
    expect(line('绿(lu\u0308\u0300)色出行')).toBe('绿色出行');
  });

  it.each(['国内生产总值(GDP)增长', '世贸组织(WTO)规则', '等级(A)和长度(km)', '面积(mu)和人(men)', '氧气（O）', '选项（a）（b）'])(
    'never %s',
    (text) => {
      expect(line(text)).toBe(text.replace(/\(/g, '（').replace(/\)/g, '）'));
      expect(rulesOf(text)).not.toContain('pinyin-gloss');
    },
  );

  it('are counted by line', () => {
    const { repairs } = repaired('各区(qū)县(xiàn)\n发(fā)展');
    expect(repairs).toMatchObject([
      { rule: 'pinyin-gloss', at: { line: 1, column: 3 }, count: 2, before: '区(qū)', after: '区' },
      { rule: 'pinyin-gloss', at: { line: 2 }, count: 1 },
    ]);
  });
});

describe('the traditional script', () => {
  it.each([
    ['乾隆年間修建的園林應當保護，環境要乾淨。', '乾隆年间修建的园林应当保护，环境要干净。'],
    ['著力推進，著眼長遠，成效顯著，出版著作，編著教材。', '着力推进，着眼长远，成效显著，出版著作，编著教材。'],
    ['瞭解情況，設瞭望塔；後勤與皇后區；裏程與公里。', '了解情况，设瞭望塔；后勤与皇后区；里程与公里。'],
    ['按規範執行，範圍由范縣確定，批准後準備驗收。', '按规范执行，范围由范县确定，批准后准备验收。'],
    ['臺賬與颱風預案、複雜與恢復、製度與制定。', '台账与台风预案、复杂与恢复、制度与制定。'],
    ['發展理髮業，於瀋陽於洪區設點，餘額結轉。', '发展理发业，于沈阳于洪区设点，余额结转。'],
  ])('becomes simplified: %s', (text, expected) => {
    const { lines, repairs, blocks } = repaired(text);
    expect(lines).toEqual([expected]);
    expect(repairs).toHaveLength(1);
    expect(repairs[0]?.count).toBe([...text].filter((char, index) => char !== [...expected][index]).length);
    const [block] = blocks;
    if (block?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(block.text.offset(5)).toBe(5);
  });

  it('is left where a simplified document quotes it', () => {
    const text = '一、支持台资企业“永豐餘國際”在本市设立研发机构，鼓励两岸交流。\n二、对引进的项目给予奖励。';
    expect(line(text)).toBe(text);
    expect(rulesOf(text)).toEqual([]);
  });

  it('is left in a document that has a name in it and nothing else of either script', () => {
    expect(rulesOf('甲、乙、丙。')).toEqual([]);
  });
});

describe('punctuation', () => {
  it.each([
    ['(三)加强监管,落实责任;办理时间:9:00-17:30!', '（三）加强监管，落实责任；办理时间：9:00-17:30！'],
    ['投入1,000万元(其中市级600万元),比例1:1,占3.5%;', '投入1,000万元（其中市级600万元），比例1:1，占3.5%；'],
    ['推广GDP(国内生产总值)核算,(WTO)规则', '推广GDP（国内生产总值）核算，（WTO）规则'],
    ['网址:http://a.gov.cn/b,c;d?e=1 邮箱:a@b.cn,联系人:王某', '网址：http://a.gov.cn/b,c;d?e=1 邮箱：a@b.cn，联系人：王某'],
    ['鼓励"走出去"和"引进来"。', '鼓励“走出去”和“引进来”。'],
    ['依法登记。。各区、、县,,市；；', '依法登记。各区、县，市；'],
    ['养老、托育...等服务', '养老、托育……等服务'],
    ['--坚持公平', '——坚持公平'],
    ['市教育局 , 市财政局', '市教育局，市财政局'],
    ['做好工作.', '做好工作。'],
    ['((一)甲)', '（（一）甲）'],
    ['鼓励“创新".', '鼓励“创新"。'],
  ])('widens %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it.each(['3~5人，5-8名，1:1，2024.5.1', 'A,B;C:D', '1.加强管理', 'f(x)=y', "McDonald's", 'V2.0', '2×3', '5"管径'])(
    'leaves %s',
    (text) => {
      expect(line(text)).toBe(text);
      expect(rulesOf(text)).toEqual([]);
    },
  );

  it('keeps the place of every mark', () => {
    const { blocks, repairs } = repaired('甲,乙...丙(丁)');
    const [block] = blocks;
    if (block?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(block.text.chars).toBe('甲，乙……丙（丁）');
    expect(block.text.offset(block.text.chars.indexOf('丁'))).toBe(8);
    expect(repairs).toMatchObject([{ rule: 'punctuation', at: { line: 1, column: 2 }, count: 4, before: ',', after: '，' }]);
  });
});

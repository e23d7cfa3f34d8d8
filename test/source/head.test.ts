import { describe, expect, it } from 'vitest';
import { readHead } from '../../src/source/head.js';
import { readOutline } from '../../src/source/outline.js';
import type { Head } from '../../src/source/reading.js';
import { placesIn, written } from './written.js';

const CLAUSES = `一、明确标准。每个社区设置1处。
二、加强管理。每月检查1次。`;

function head(text: string): Head {
  const blocks = written(text);
  return readHead(readOutline(blocks, placesIn(text)), blocks);
}

describe('what a page says around a title', () => {
  it.each([
    ['开始办理\n云州市人民政府关于发展夜校的意见', '云州市人民政府关于发展夜校的意见', ['云州市人民政府']],
    ['政策文件\n您所在的位置：首页\n> 政务公开 > 夜校\n云州市夜校实施方案', '云州市夜校实施方案', []],
    ['导航菜单\n（云江省）2027年云州市夜校实施方案', '2027年云州市夜校实施方案', []],
    ['- 索 引 号：002/2027\n- 发布单位：区政府\n云州市夜校实施方案', '云州市夜校实施方案', ['区政府']],
    [
      '云州市政府印发关于发展夜校的实施意见的通知\n各单位：\n现印发给你们。\n云州市人民政府\n2027年3月1日\n关于发展夜校的实施意见',
      '关于发展夜校的实施意见',
      ['云州市人民政府'],
    ],
    ['YZCR-2024-01003\n云州市教育局关于印发云州市夜校管理办法的通知', '云州市夜校管理办法', ['云州市教育局']],
    ['云州市夜校实施方案 来源：云州新闻网', '云州市夜校实施方案', []],
    ['云州市夜校实施方案（通用12篇）', '云州市夜校实施方案', []],
    ['《云州市夜校管理条例》全文', '云州市夜校管理条例', []],
    ['东川市鼓励夜校发展办法\n合集\n云州市夜校管理办法3206\n云州市夜校管理办法3206', '云州市夜校管理办法', []],
    ['云政办发〔2021〕6号《云州市人民政府办公厅关于印发〈云州市夜校工作要点〉的通知》', '云州市夜校工作要点', ['云州市人民政府办公厅']],
    [
      '云政办发〔2017〕5号 云州市人民政府办公厅关于印发云州市落实《国家夜校规划》工作方案',
      '云州市落实《国家夜校规划》工作方案',
      ['云州市人民政府办公厅'],
    ],
    ['云州市人民政府 关于同意设立夜校的 批 复', '云州市人民政府关于同意设立夜校的批复', ['云州市人民政府']],
    ['名 称: | 云州市教育局关于规范夜校的通知 |', '云州市教育局关于规范夜校的通知', ['云州市教育局']],
    [
      '近日，云州市委办公厅、云州市政府办公厅印发了《云州市夜校方案》，要求认真落实。\n《云州市夜校方案》全文如下。',
      '云州市夜校方案',
      ['云州市委办公厅', '云州市政府办公厅'],
    ],
    ['“政府信息公开” 云州市教育局关于规范夜校的通知', '云州市教育局关于规范夜校的通知', ['云州市教育局']],
  ])('%s', (lines, title, issuer) => {
    const read = head(`${lines}\n各有关单位：\n${CLAUSES}`);
    expect([read.title, read.issuer]).toEqual([title, issuer]);
  });

  it('a chapter is no title of an excerpt that has lost its own', () => {
    expect(
      head('目 录\n第一章 总则\n第二章 开课\n第一章 总则\n第一条 为规范夜校，制定本条例。\n第二条 夜校每年开课10次。').title,
    ).toBeNull();
  });

  it.each([
    ['云州市 关于 办好夜 校的若干 措施', '云州市关于办好夜校的若干措施'],
    ['云州市夜校 实施　方案', '云州市夜校实施方案'],
    // Between two bodies, and before a number, a blank stays.
    ['云州市教育局 云州市财政局关于办好夜校的意见', '云州市教育局 云州市财政局关于办好夜校的意见'],
    ['国务院办公厅关于转发教育部 财政部夜校实施方案的通知', '国务院办公厅关于转发教育部 财政部夜校实施方案的通知'],
    ['云州市 2027年夜校实施方案', '云州市 2027年夜校实施方案'],
  ])('blanks inside a title: %s', (line, title) => {
    expect(head(`${line}\n${CLAUSES}`).title).toBe(title);
  });

  it('the name of a column is not joined to the heading below it; lines of a wrapped title are', () => {
    expect(head(`社会治安\n# 云州市夜校管理办法\n${CLAUSES}`).title).toBe('云州市夜校管理办法');
    expect(head(`云州市东湖区\n夜校管理办法\n${CLAUSES}`).title).toBe('云州市东湖区夜校管理办法');
  });
});

describe('who issued it, when, under which number', () => {
  const ARTICLES = '第一条 为规范夜校，制定本条例。\n第二条 夜校每年开课不少于10次。';

  it('an announcement of a congress', () => {
    const read = head(`云州市人民代表大会
常务委员会公告
（第7号）
《云州市夜校条例》已于2022年12月26日由云州市第十届人民代表大会常务委员会第六次会议通过，2023年5月31日经省人民代表大会常务委员会批准，现予公布，自2023年7月1日起施行。
云州市人民代表大会常务委员会
2023年6月27日
云州市夜校条例
${ARTICLES}`);
    expect(read).toMatchObject({
      title: '云州市夜校条例',
      number: '云州市人民代表大会常务委员会公告第7号',
      issuer: ['云州市人民代表大会常务委员会'],
      issued: '2023-06-27',
      effective: '2023-07-01',
    });
  });

  it.each([
    [
      '云州市夜校条例，于2021年9月27日由云州市人民代表大会常务委员会第九次会议通过。\n制定机关：云州市人民代表大会常务委员会',
      ['云州市人民代表大会常务委员会'],
      '2021-09-27',
    ],
    ['2021年9月，云州市人民政府办公厅印发《云州市夜校条例》。\n发布单位：云州市人民政府办公厅', ['云州市人民政府办公厅'], '2021-09'],
    ['云州市人大常委会\n（2005年11月25日云州市人民代表大会常务委员会第十八次会议通过）', ['云州市人大常委会'], '2005-11-25'],
    ['（1991年3月26日云州市人民政府令19号发布）', ['云州市人民政府'], '1991-03-26'],
    ['发文日期：\n2024年04月06日 16:40', [], '2024-04-06'],
    ['2006年10月26日 云教〔2006〕89号', [], '2006-10-26'],
    ['生成日期：2022-12-02 08:54', [], '2022-12-02'],
    ['中华人民共和国国务院令\n第300号\n1999年8月3日', ['国务院'], '1999-08-03'],
  ])('%s', (lines, issuer, issued) => {
    const read = head(`云州市夜校条例\n${lines}\n${ARTICLES}`);
    expect([read.issuer, read.issued]).toEqual([issuer, issued]);
  });

  it('the rules of a government are its own; an office that only the text names issues nothing', () => {
    expect(head(`云州县人民政府工作规则\n${CLAUSES}`).issuer).toEqual(['云州县人民政府']);
    expect(head(`云州县夜校规则\n${CLAUSES}\n由云州县人民政府负责解释。`).issuer).toEqual([]);
  });
});

describe('title and issuer', () => {
  it.each([
    ['海宁区教育局关于规范课后服务收费的通知', '海宁区教育局关于规范课后服务收费的通知', ['海宁区教育局']],
    [
      '中共云州市委办公室 云州市人民政府办公室\n关于加强人才工作的意见',
      '中共云州市委办公室 云州市人民政府办公室关于加强人才工作的意见',
      ['中共云州市委办公室', '云州市人民政府办公室'],
    ],
    [
      'XX省人民政府办公厅\n关于加强乡村教师队伍\n建设的实施意见',
      'XX省人民政府办公厅关于加强乡村教师队伍建设的实施意见',
      ['XX省人民政府办公厅'],
    ],
    [
      '青川市公安局 青川市民政局\n印发《青川市门楼牌管理办法（试行）》的通知',
      '青川市门楼牌管理办法（试行）',
      ['青川市公安局', '青川市民政局'],
    ],
    ['青川市民政局关于印发青川市社区食堂管理办法的通知', '青川市社区食堂管理办法', ['青川市民政局']],
    ['湖东市印发《关于改善停车环境的若干措施》 三个方面方便群众', '关于改善停车环境的若干措施', []],
    ['平远市2023年就业工作要点', '平远市2023年就业工作要点', []],
    ['【失效】平远市公园管理规定', '平远市公园管理规定', []],
  ])('%s', (lines, title, issuer) => {
    const read = head(`${lines}\n各有关单位：\n${CLAUSES}`);
    expect([read.title, read.issuer]).toEqual([title, issuer]);
  });

  it('the attached text names itself more fully than the notice', () => {
    const read = head(`云州市东湖区人民政府办公室关于印发《关于加强犬只管理的若干规定》的通知
现印发给你们，请遵照执行。
云州市东湖区人民政府办公室
2024年2月29日
东湖区关于加强犬只管理的若干规定
${CLAUSES}`);
    expect([read.title, read.issuer, read.issued]).toEqual([
      '东湖区关于加强犬只管理的若干规定',
      ['云州市东湖区人民政府办公室'],
      '2024-02-29',
    ]);
  });

  it('those who sign issue it where the title does not say', () => {
    expect(head(`关于加强河道保洁的通知\n${CLAUSES}\n云州市水利局\n云州市财政局\n2021年5月6日`).issuer).toEqual([
      '云州市水利局',
      '云州市财政局',
    ]);
  });
});

describe('a short name', () => {
  const NOTICE = '云州市人民政府关于印发《云州市城镇灯塔管理办法》的通知\n云政发〔2027〕8号\n现将《云州市城镇灯塔管理办法》印发给你们。';
  it.each([
    [`名称：云州灯塔办法\n${NOTICE}\n${CLAUSES}`, '云州市城镇灯塔管理办法'],
    [`灯塔管理办法\n云州市城镇灯塔管理办法\n${CLAUSES}`, '云州市城镇灯塔管理办法'],
    [
      `名 称：| 云州灯塔管理条例 |\n云州自治州人民代表大会\n常务委员会公告\n（第5号）\n《云州自治州灯塔管理条例》已由云州自治州人民代表大会常务委员会通过，现予公布。\n《云州自治州灯塔管理条例》\n${CLAUSES}`,
      '云州自治州灯塔管理条例',
    ],
  ])('of a catalogue gives way to the whole title', (text, title) => {
    expect(head(text).title).toBe(title);
  });

  it('of a catalogue may stand behind another entry of it', () => {
    const notice = '云州县人民政府关于印发《云州县灯塔工作规则》的通知';
    expect(
      head(`废止时间：2030-01-23名称：${notice}\n${notice}\n云州县人民政府\n2027年1月17日\n云州县灯塔工作规则\n${CLAUSES}`),
    ).toMatchObject({
      title: '云州县灯塔工作规则',
      issuer: ['云州县人民政府'],
      expires: '2030-01-23',
    });
  });

  it.each([
    [`名称：云州市灯塔管理办法\n${CLAUSES}`, '云州市灯塔管理办法'],
    [`标题：云州市灯塔管理办法\n附：云州市灯塔设施维护办法\n${CLAUSES}`, '云州市灯塔管理办法'],
    [`云州市灯塔管理办法\n云州市灯塔管理办法实施细则\n${CLAUSES}`, '云州市灯塔管理办法'],
    [`云州市灯塔工作方案\n云州市港口工作方案\n${CLAUSES}`, '云州市灯塔工作方案'],
  ])('a title of its own does not', (text, title) => {
    expect(head(text).title).toBe(title);
  });
});

describe('entries of a catalogue', () => {
  it('may have bars for colons, or nothing', () => {
    const text = `发文字号云自然资规〔2027〕35号主题分类城乡建设（含住房）；城市规划\n效力状态有效\n云州市港务局关于印发灯塔维护方案的通知\n${CLAUSES}`;
    expect(head(text)).toMatchObject({ title: '灯塔维护方案', number: '云自然资规〔2027〕35号', status: 'in-force' });
    expect(head(`文号 | 云政发〔2027〕5号 | 废止日期 | 2031-02-03\n云州市灯塔维护方案\n${CLAUSES}`)).toMatchObject({
      number: '云政发〔2027〕5号',
      expires: '2031-02-03',
    });
  });

  it('rules of an office are that office’s, be they a draft', () => {
    expect(head(`云州县人民政府工作规则 （征求意见稿）\n${CLAUSES}`)).toMatchObject({ issuer: ['云州县人民政府'], status: 'draft' });
  });
});

describe('of several documents in a file', () => {
  const RULES =
    '云州市灯塔管理办法\n（2023年3月1日云州市人民政府令第5号公布）\n第一条 为了加强灯塔管理，制定本办法。\n第二条 每季度检查1次。';
  const NEXT =
    '云州市人民政府关于印发航标管理办法的通知\n云政发〔2024〕9号\n各县人民政府：\n第一条 航标灯每月检查1次。\n第二条 本办法自2024年11月1日起施行，有效期至2029年10月31日。\n云州市人民政府\n2024年10月8日';

  it('the first is read, and nothing of the next', () => {
    expect(head(`${RULES}\n${NEXT}`)).toMatchObject({ title: '云州市灯塔管理办法', issued: '2023-03-01', effective: null, expires: null });
    expect(head(NEXT)).toMatchObject({ effective: '2024-11-01', expires: '2029-10-31' });
  });

  it('none ends before it begins', () => {
    const old = '有效期至2020年12月31日的旧办法同时废止。';
    expect(head(`云州市灯塔管理办法\n${CLAUSES}\n三、本办法自2024年5月1日起施行。\n${old}`)).toMatchObject({
      effective: '2024-05-01',
      expires: null,
    });
  });
});

describe('number', () => {
  it.each([
    ['云政办发〔2023〕24号', '云政办发〔2023〕24号'],
    ['云政办发[2023]24号', '云政办发〔2023〕24号'],
    ['云政办发﹝2023﹞24号', '云政办发〔2023〕24号'],
    ['（云政办发（2023）24号）', '云政办发〔2023〕24号'],
    ['云政办发【2023】第24号', '云政办发〔2023〕24号'],
    ['发文字号：云民规〔２０２３〕２４号', '云民规〔2023〕24号'],
  ])('%s', (line, number) => {
    expect(head(`关于加强河道保洁的通知\n${line}\n${CLAUSES}`).number).toBe(number);
  });

  it('is not that of another document', () => {
    expect(head(`关于加强河道保洁的通知\n根据《关于治水的意见》（云发〔2020〕1号），通知如下：\n${CLAUSES}`).number).toBeNull();
  });
});

describe('date', () => {
  it.each([
    ['2024年2月29日', '2024-02-29'],
    ['二〇二四年二月二十九日', '2024-02-29'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二0二四年三月', '2024-03'],
  ])('a document signed %s', (line, issued) => {
    const read = head(`关于加强河道保洁的通知\n${CLAUSES}\n云州市水利局\n${line}`);
    expect([read.issued, read.issuedBasis]).toEqual([issued, 'document']);
  });

  it('no day that does not exist', () => {
    expect(head(`关于加强河道保洁的通知\n${CLAUSES}\n云州市水利局\n2023年2月30日`).issued).toBeNull();
  });

  it.each([
    ['发布日期：2024-03-05 浏览次数：12', '2024-03-05', 'upload'],
    ['时间:2022-07-06 04:13:00', '2022-07-06', 'upload'],
    ['成文日期：2024-03-01 发布日期：2024-03-05', '2024-03-01', 'document'],
    ['2023-12-14 00:48:22 来源：云州日报', '2023-12-14', 'news'],
  ])('%s', (line, issued, basis) => {
    const read = head(`关于加强河道保洁的通知\n${line}\n${CLAUSES}`);
    expect([read.issued, read.issuedBasis]).toEqual([issued, basis]);
  });

  it('not when a page was put up in another year than that of the number', () => {
    const text = (year: number) => `更新时间：${year}-10-20 02:17\n关于加强河道保洁的通知\n云政发〔2024〕28号\n${CLAUSES}`;
    expect(head(text(2025))).toMatchObject({ number: '云政发〔2024〕28号', issued: null, issuedBasis: 'unknown' });
    expect(head(text(2024))).toMatchObject({ issued: '2024-10-20', issuedBasis: 'upload' });
  });

  it('its number as it stands, where the 号 behind it was lost', () => {
    expect(head(`关于加强河道保洁的通知\n云政发〔2024〕7\n${CLAUSES}`).number).toBe('云政发〔2024〕7');
    expect(head(`关于加强河道保洁的通知\n云州〔2024〕\n${CLAUSES}`).number).toBeNull();
  });

  it('below the title of a regulation', () => {
    expect(
      head('云州市绿化条例\n（2023年5月4日市第十五届人民代表大会常务委员会通过）\n第一条 为了绿化，制定本条例。\n第二条 本条例适用于本市。')
        .issued,
    ).toBe('2023-05-04');
  });

  it('nothing where nothing is said', () => {
    expect(head(`关于加强河道保洁的通知\n${CLAUSES}`)).toMatchObject({
      issued: null,
      issuedBasis: 'unknown',
      status: 'unknown',
      effective: null,
      expires: null,
    });
  });
});

it.each([
  ['【有效】云州市绿化办法', 'in-force'],
  ['云州市绿化办法\n时效性：现行有效', 'in-force'],
  ['【已失效】云州市绿化办法', 'expired'],
  ['[废止] 云州市绿化办法', 'repealed'],
  ['云州市绿化办法（征求意见稿）', 'draft'],
  ['云州市绿化办法（试行）', 'unknown'],
])('%s is %s', (lines, status) => {
  expect(head(`${lines}\n${CLAUSES}`).status).toBe(status);
});

describe('from when to when', () => {
  it.each([
    ['本办法自2024年1月1日起施行，有效期五年。', '2024-01-01', '2028-12-31'],
    ['本办法自2024年3月1日起施行，有效期至2026年12月31日。', '2024-03-01', '2026-12-31'],
    ['本办法自印发之日起施行，有效期2年。', '2023-06-15', '2025-06-14'],
    ['本办法自公布之日起30日后施行。', '2023-07-15', null],
    ['本办法由市园林局负责解释。', null, null],
  ])('%s', (line, effective, expires) => {
    const read = head(`云州市绿化办法\n${CLAUSES}\n${line}\n云州市园林局\n2023年6月15日`);
    expect([read.effective, read.expires]).toEqual([effective, expires]);
  });

  it('as an article says', () => {
    const read = head('云州市绿化办法\n第一条 为了绿化，制定本办法。\n第二条 本办法自2024年2月29日起施行，有效期1年。');
    expect([read.effective, read.expires]).toEqual(['2024-02-29', '2025-02-27']);
  });
});

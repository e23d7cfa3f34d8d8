import { describe, expect, it } from 'vitest';
import { repaired } from './plain-intake.js';

/** Lines of a width, as a page breaks them. */
function wrap(paragraph: string, width: number): string {
  const lines: string[] = [];
  for (let at = 0; at < paragraph.length; ) {
    let end = Math.min(at + width, paragraph.length);
    // A mark never begins a line.
    while (end < paragraph.length && /[，。、；：）》”]/.test(paragraph[end] as string)) end++;
    lines.push(paragraph.slice(at, end));
    at = end;
  }
  return lines.join('\n');
}

const TEXT = [
  '临江市共享单车停放管理办法',
  '第一章　总则',
  '第一条　为规范共享单车停放秩序，方便群众出行，维护市容环境，结合本市实际，制定本办法。凡在本市城区投放单车的企业，均应遵守。',
  '第二条　投放企业应当按照核定数量投放，每百辆单车配备不少于两名运维人员，故障车辆应在二十四小时内收回，不得占用盲道和消防通道。',
  '第三条　各区城管部门负责日常检查，市交通部门负责总量调控，公安交管部门负责查处违法停放行为，形成分工明确、协同有力的管理格局。',
  '（一）设置停放点；',
  '（二）公布举报电话；',
  '（三）建立信用档案。',
  '临江市人民政府',
  '2024年6月1日',
];

describe('lines that a page broke', () => {
  it.each([20, 28, 36, 40])('are joined at a width of %i', (width) => {
    const { lines, repairs } = repaired(TEXT.map((paragraph) => wrap(paragraph, width)).join('\n'));
    expect(lines).toEqual(TEXT);
    const joints = TEXT.reduce((count, paragraph) => count + wrap(paragraph, width).split('\n').length - 1, 0);
    expect(repairs.filter(({ rule }) => rule === 'joined-lines')).toHaveLength(joints);
  });

  it('are joined across a full stop where paragraphs are indented', () => {
    const text =
      '　　各区应当在每年三月底以前公布停放点位和管理责任人名单，并报市城管局。\n逾期不公布的，由市城管局通报批评，并在年度考核中予以扣分，情节严重的约\n谈负责人。\n　　各投放企业应当自觉接受监督检查，如实提供投放数量和运维人员名单等资\n料，不得隐瞒或者拒绝提供，违者依法处理，并记入信用档案，三年内不得新增\n投放。';
    expect(repaired(text).lines).toHaveLength(2);
  });

  it('are joined inside a bracket, a title and a tail', () => {
    const text =
      '（一）加强巡查。（牵头单位：市城管局；责任单位：市公安局、\n市交通局，各区政府）\n（二）依据《共享单车\n停放管理办法》处理。\n（三）抓好落实';
    expect(repaired(text).lines).toEqual([
      '（一）加强巡查。（牵头单位：市城管局；责任单位：市公安局、市交通局，各区政府）',
      '（二）依据《共享单车停放管理办法》处理。',
      '（三）抓好落实',
    ]);
  });

  it.each([
    ['short items', '一、任务\n1、加强组织领导\n2、完善工作机制\n3、强化督促检查'],
    [
      'lists of bodies',
      '参加单位\n市发展和改革委员会、市教育局、市财政局\n市人力资源和社会保障局、市住建局、市公安局\n市卫生健康委员会、市市场监督管理局、市税务局',
    ],
    ['a signature and its date', '特此通知。\n临江市城市管理局\n2024年6月1日'],
    ['an open bracket that never closes', '一、目标（见附表\n二、任务\n三、要求'],
    ['an open bracket whose sentence ends', '一、本办法所称单车（含助力车，下同。\n企业应当备案）。'],
  ])('are no lines of their own: %s', (_, text) => {
    expect(repaired(text).lines).toEqual(text.split('\n'));
  });
});

describe('page artefacts', () => {
  it.each(['— 3 —', '-3-', '－ 3 －', '3 / 14', '3/14', '第 3 页', '第3页 共14页', '第3页/共14页', '共14页 第3页', 'Page 3 of 14'])(
    'are taken out: %s',
    (page) => {
      const { lines, repairs } = repaired(`第一条 企业应当建立台账。\n${page}\n第二条 台账保存三年。`);
      expect(lines).toEqual(['第一条 企业应当建立台账。', '第二条 台账保存三年。']);
      expect(repairs).toMatchObject([{ rule: 'page-artefact', at: { line: 2 }, before: page, count: 1 }]);
    },
  );

  it('join the sentence that they broke', () => {
    const { lines } = repaired('第一条 企业应当在每月五日以前将上月的台账报送所在区的\n12\n主管部门备案。\n第二条 台账保存三年。');
    expect(lines).toEqual(['第一条 企业应当在每月五日以前将上月的台账报送所在区的主管部门备案。', '第二条 台账保存三年。']);
  });

  it('are taken out of a sentence', () => {
    expect(repaired('各街道要建立停放3 / 4 点位台账，并及时 — 5 — 更新。').lines).toEqual(['各街道要建立停放点位台账，并及时更新。']);
    expect(repaired('完成1/3以上，占 2/3 。').lines).toEqual(['完成1/3以上，占2/3。']);
  });

  it('are not the numbers of a list, each on a line of its own', () => {
    const items = ['增设托位八百个\n改造老旧电梯三十部', '新铺盲道十二公里，修补破损人行道四处，更换路牌', '开放学校操场六个'];
    const text = items.map((item, at) => `${at + 1}\n\n${item}`).join('\n\n');
    expect(repaired(text)).toMatchObject({ lines: text.split(/\n+/), repairs: [] });
    const pages = ['甲', '乙', '丙', '丁'].map((name) => `${name}乡要建好台账，逐户核对，按月上报。`.repeat(13));
    expect(repaired(pages.map((page, at) => `${page}\n${at + 1}`).join('\n')).lines).toEqual(pages);
  });

  it('are the numbers of pages in the midst of words', () => {
    const page = (end: string) =>
      `各街道要建立单车停放点位台账，定期更新。企业要按月报送数据，不得漏报。区里要组织抽查，发现问题及时整改，结果向社会公开。市里每季度通报一次，连续两次排在末位的约谈负责人，并督促其限期${end}`;
    const text = [`1、${page('整')}`, `2、改到位。${page('完')}`, `3、成任务。${page('改正。')}`].join('\n\n');
    expect(repaired(text).lines).toEqual([`${page('整')}改到位。${page('完')}成任务。${page('改正。')}`]);
  });

  it('are running heads beside page numbers, but never the title', () => {
    const text = [
      '单车停放管理办法',
      '第一条 甲。',
      '单车停放管理办法',
      '— 1 —',
      '第二条 乙。',
      '单车停放管理办法',
      '— 2 —',
      '第三条 丙。',
    ].join('\n');
    expect(repaired(text).lines).toEqual(['单车停放管理办法', '第一条 甲。', '第二条 乙。', '第三条 丙。']);
  });

  it.each([
    ['items', '1、各街道建立台账，定期更新，并向社会公布。\n2、各企业按月报送，不得漏报。\n3、市里每季度通报一次。'],
    ['a line that is a figure', '投放数量（辆）\n300\n运维人员（名）\n12'],
    ['repeated lines', '责任单位：市城管局\n一、甲\n责任单位：市城管局\n二、乙\n责任单位：市城管局'],
  ])('are not: %s', (_, text) => {
    const { lines, repairs } = repaired(text);
    expect(lines).toEqual(text.split('\n'));
    expect(repairs).toEqual([]);
  });
});

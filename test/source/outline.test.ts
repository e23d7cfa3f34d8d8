import { describe, expect, it } from 'vitest';
import { readOutline } from '../../src/source/outline.js';
import type { Outline } from '../../src/source/reading.js';
import { placesIn, written } from './written.js';

function outline(text: string): Outline {
  return readOutline(written(text), placesIn(text));
}

/** Clause number, section and title of each clause, as one line. */
function heads(text: string): string[] {
  return outline(text).clauses.map(({ clause, section, title }) => `${clause} | ${section} | ${title}`);
}

function bodies(text: string): string[][] {
  return outline(text).clauses.map(({ body }) => body.map(({ chars }) => chars));
}

describe('regulations in articles', () => {
  const text = `临江市共享菜园管理暂行办法
（2023年5月4日市人民政府第12次常务会议通过）
第一章 总则
第一条 为规范共享菜园的设立和使用，制定本办法。
第二条 本办法所称共享菜园，是指由镇街统一划定、供居民认领的地块。
第二章　设立与认领
第三条【设立条件】 共享菜园单个面积不小于200平方米。
第四条（认领程序） 居民认领按照以下程序办理：
（一）申请。居民向所在社区提出书面申请。
（二）签约。镇街与居民签订协议。
第五条　市农业农村局负责指导。违反第三条规定的，责令改正。
第三条规定的地块不得转租。
第三章 附则
第六条 本办法自2023年7月1日起施行，有效期5年。`;

  it('makes every article a clause, chapters are sections', () => {
    expect(heads(text)).toEqual([
      '第一条 | 第一章 总则 | null',
      '第二条 | 第一章 总则 | null',
      '第三条 | 第二章 设立与认领 | 设立条件',
      '第四条 | 第二章 设立与认领 | 认领程序',
      '第五条 | 第二章 设立与认领 | null',
      '第六条 | 第三章 附则 | null',
    ]);
    expect(outline(text).problems).toEqual([]);
  });

  it('keeps items and quoted articles in the article', () => {
    expect(bodies(text)[3]).toHaveLength(3);
    expect(bodies(text)[4]).toEqual(['市农业农村局负责指导。违反第三条规定的，责令改正。', '第三条规定的地块不得转租。']);
  });
});

describe('opinions', () => {
  const text = `国务院办公厅关于推进旧衣回收利用工作的指导意见
各省、自治区、直辖市人民政府：
为推进有关工作，现提出以下意见。
一、总体要求
以绿色发展理念为引领，到2025年建成回收体系。
二、完善回收网络
（一）合理布局回收点。每个社区至少设置1处回收箱。
(二)规范回收行为.回收企业应当建立台账。
三,提升利用水平
（三）推动再生利用。支持企业开展技术改造。
四、组织实施
（四）压实责任。各地要把旧衣回收工作摆上重要日程。
国务院办公厅
2022年3月8日
（此件公开发布）`;

  it('numbers that go on through the sections need no ancestors; prose below a section is its clause', () => {
    expect(heads(text)).toEqual([
      '一 | null | 总体要求',
      '（一） | 二、完善回收网络 | 合理布局回收点',
      '（二） | 二、完善回收网络 | 规范回收行为',
      '（三） | 三、提升利用水平 | 推动再生利用',
      '（四） | 四、组织实施 | 压实责任',
    ]);
    expect(outline(text).clauses.map(({ isFramework }) => isFramework)).toEqual([true, false, false, false, false]);
  });

  it('signature, date and remarks are the end', () => {
    expect(outline(text).closing.map(({ chars }) => chars)).toEqual(['国务院办公厅', '2022年3月8日', '（此件公开发布）']);
    expect(outline(text).opening).toHaveLength(3);
  });
});

describe('plans with three levels', () => {
  const text = `海州市绿道建设三年行动方案
为加快绿道建设，制定本方案。
一、总体要求
（一）指导思想。坚持生态优先，让市民就近亲近自然。
（二）基本原则。
1.统筹规划。坚持一张蓝图绘到底。
2.因地制宜。结合山水格局分类建设。
（三）工作目标。到2026年，全市建成绿道300公里。
二、重点任务
（一）建设滨水绿道
1.贯通东河绿道。东河两岸新建绿道40公里。
责任单位：市园林局、市水利局
2.打造湖滨环线。环湖绿道宽度不小于3米。
责任单位：市园林局
（二）建设山地绿道
1.修复登山步道。修复步道20条。
牵头单位：市林业局
配合单位：市文旅局、各区县政府
三、保障措施
（一）加强组织领导。成立工作专班。
（二）加强资金保障。市财政每年安排不少于2000万元。`;

  it('cuts at the deepest items with tails, elsewhere at the items of the section', () => {
    expect(heads(text)).toEqual([
      '一（一） | 一、总体要求 | 指导思想',
      '一（二） | 一、总体要求 | 基本原则',
      '一（三） | 一、总体要求 | 工作目标',
      '二（一）1 | （一）建设滨水绿道 | 贯通东河绿道',
      '二（一）2 | （一）建设滨水绿道 | 打造湖滨环线',
      '二（二）1 | （二）建设山地绿道 | 修复登山步道',
      '三（一） | 三、保障措施 | 加强组织领导',
      '三（二） | 三、保障措施 | 加强资金保障',
    ]);
    expect(outline(text).clauses[3]?.headings).toEqual(['二、重点任务', '（一）建设滨水绿道']);
  });

  it('keeps tails on lines of their own with their item, principles in one clause', () => {
    expect(bodies(text)[5]).toEqual(['修复步道20条。', '牵头单位：市林业局', '配合单位：市文旅局、各区县政府']);
    expect(bodies(text)[1]).toEqual(['1.统筹规划。坚持一张蓝图绘到底。', '2.因地制宜。结合山水格局分类建设。']);
  });

  it('says where a clause stands', () => {
    const [, , aim] = outline(text).clauses;
    expect(aim?.place.chars).toBe('（三）工作目标');
    expect(placesIn(text).at(aim?.place.offset(0) ?? 0)).toEqual({ line: 8, column: 1 });
  });
});

it('a tail on its own line after several items belongs to all of them', () => {
  const text = `一、提高从业人员素质
（一）支持院校开设家政专业
1.市属高职院校至少有1所开设家政专业。
2.鼓励企业与院校合作。
（市教育局牵头，市人力资源社会保障局配合）
（二）开展岗前培训
1.对新上岗人员开展免费培训。
2.每年培训不少于5000人次。（市人力资源社会保障局负责）
二、健全服务体系
（三）发展员工制企业。对符合条件的企业给予社保补贴。（责任单位：市财政局）`;
  expect(heads(text)).toEqual([
    '（一） | 一、提高从业人员素质 | 支持院校开设家政专业',
    '（二） | 一、提高从业人员素质 | 开展岗前培训',
    '（三） | 二、健全服务体系 | 发展员工制企业',
  ]);
  expect(bodies(text)[0]?.at(-1)).toBe('（市教育局牵头，市人力资源社会保障局配合）');
});

it('a few lists inside items do not make clauses of their items', () => {
  const text = `一、收费标准。每生每学期不超过800元。
二、收费方式。实行按月收取，不得提前收取。
三、减免政策
对下列学生免收费用：
（一）低保家庭学生；
（二）特困供养学生；
（三）残疾学生。
四、监督检查。区教育局每学期组织1次检查。`;
  expect(outline(text).clauses.map(({ clause }) => clause)).toEqual(['一', '二', '三', '四']);
  expect(bodies(text)[2]).toHaveLength(4);
});

it('items that all have items give way to them', () => {
  const text = `一、主要任务
（一）完善设施
1.建设驿站。每5公里建设1处。
2.修缮步道。全年修缮12条。
（二）提升服务
1.培训人员。每年培训200人次。
2.公开电话。设立服务热线。
二、保障措施
（一）加强领导。成立专班。
（二）加强宣传。每月宣传1次。`;
  expect(outline(text).clauses.map(({ clause }) => clause)).toEqual([
    '一（一）1',
    '一（一）2',
    '一（二）1',
    '一（二）2',
    '二（一）',
    '二（二）',
  ]);
});

it.each([
  ['①', '②', '二①', '二②'],
  ['1）', '2）', '二1）', '二2）'],
  ['⑴', '⑵', '二⑴', '二⑵'],
  ['１．', '２．', '二1', '二2'],
  ['(1)', '(2)', '二（1）', '二（2）'],
  ['1、', '2、', '二1', '二2'],
])('numbers %s and %s', (one, two, first, second) => {
  const text = `一 试点目标
到年底，试点街道全部覆盖。
二 试点内容
${one}建设助餐点。每个试点社区建设1个助餐点。
${two}优化配送。送餐时间不超过40分钟。
三 工作要求
${one}加强领导。各试点街道成立专班。`;
  expect(outline(text).clauses.map(({ clause }) => clause)).toEqual(['一', first, second, `三${first.slice(1)}`]);
});

describe('wrong numbers', () => {
  const text = `一、压实各方责任
（一）落实属地责任。各区要定期研究校园食品安全工作。
（二）落实部门责任。市场监管部门每学期至少检查1次。
（四）落实学校责任。校长是第一责任人。
（四）落实企业责任。供餐企业要建立追溯体系。
二、严格过程管理
（五）加强食材采购。实行定点采购。
（六）加强陪餐管理。每餐至少有1名校领导陪餐。
三、强化监督检查
（七）开展专项检查。每年开展2次专项检查。
（一）畅通投诉渠道。公布投诉电话。
（九）加强信息公开。每月公开检查结果。
（十一）加强考核。考核结果向社会公布。
（十一）加强宣传。每月宣传1次。`;

  it('are reported with what was expected', () => {
    expect(outline(text).problems.map(({ rule, at, args }) => [rule, at.line, args.expected, args.found])).toEqual([
      ['numbering-skips', 4, '（三）', '（四）'],
      ['numbering-restarts', 11, '（八）', '（一）'],
      ['numbering-skips', 13, '（十）', '（十一）'],
    ]);
  });

  it('leave the clauses and their labels alone', () => {
    expect(outline(text).clauses.map(({ clause }) => clause)).toEqual([
      '（一）',
      '（二）',
      '（四）',
      '（四）',
      '（五）',
      '（六）',
      '（七）',
      '（一）',
      '（九）',
      '（十一）',
      '（十一）',
    ]);
  });

  it('an excerpt that begins in the middle says so and finds its sections', () => {
    const excerpt = `（七）扩大托位供给。每千人口拥有托位4.5个。（市卫生健康委负责）
三、强化要素保障
（八）加强用地保障。新建居住区规划建设托育设施。（市自然资源局负责）`;
    expect(heads(excerpt)).toEqual(['（七） | null | 扩大托位供给', '（八） | 三、强化要素保障 | 加强用地保障']);
    expect(outline(excerpt).problems.map(({ args }) => args.found)).toEqual(['（七）', '三']);
  });
});

describe('titles', () => {
  it.each([
    ['（一）加强资金保障。市财政安排专项资金。', '加强资金保障', ['市财政安排专项资金。']],
    ['（一）加强资金保障.市财政安排专项资金.', '加强资金保障', ['市财政安排专项资金.']],
    ['（一）责任明确：各部门各负其责，密切配合。', '责任明确', ['各部门各负其责，密切配合。']],
    ['（一）指导思想以人民为中心，建设宜居城市。', '指导思想', ['以人民为中心，建设宜居城市。']],
    ['（一）指导思想  以人民为中心的发展思想为引领，加快建设宜居城市。', '指导思想', ['以人民为中心的发展思想为引领，加快建设宜居城市。']],
    ['（一）具体标准如下：面积不小于30平方米。', null, ['具体标准如下：面积不小于30平方米。']],
    ['（一）每个社区配备15名社工。', null, ['每个社区配备15名社工。']],
    ['（一）每个社区配备15名社工。逐步提高待遇。', null, ['每个社区配备15名社工。逐步提高待遇。']],
    ['（一）到2025年，建成书房100家。推动均衡布局。', null, ['到2025年，建成书房100家。推动均衡布局。']],
    ['（一）开展专项检查。（责任单位：市应急局）', '开展专项检查', ['（责任单位：市应急局）']],
    ['（一）加强街道、镇（乡）干部和工作队伍建设', '加强街道、镇（乡）干部和工作队伍建设', ['选好带头人，配强干部。']],
  ])('%s', (line, title, body) => {
    const text = `一、主要任务\n${line}\n${title && body[0]?.startsWith('选') ? `${body[0]}\n` : ''}（二）加强宣传。每月宣传一次，及时报道进展。`;
    const [first] = outline(text).clauses;
    expect(first?.title).toBe(title);
    expect(first?.body.map(({ chars }) => chars)).toEqual(body);
  });

  it('a lost stop is put where a second phrase begins, and said; where that is not certain there is no title', () => {
    const text = `一、主要任务
（一）健全工作机制
成立工作专班，定期会商。
（二）完善经费保障机制建立以区级投入为主、社会捐助为补充的经费保障制度，确保工作需要。区财政安排专项经费。
（三）壮大志愿队伍
招募志愿者两千名。
（四）老旧小区综合整治与长效管护衔接配合机制在全区范围内逐步推开并持续深化。定期通报进展。
（五）加强宣传
每月宣传一次。`;
    const { clauses, problems } = outline(text);
    expect(clauses.map(({ title }) => title)).toEqual(['健全工作机制', '完善经费保障机制', '壮大志愿队伍', null, '加强宣传']);
    expect(problems.map(({ rule, args }) => [rule, args.clause])).toEqual([
      ['title-stop-lost', '（二）'],
      ['title-unclear', '（四）'],
    ]);
  });
});

describe('notices and annexes', () => {
  it('the text that a notice hands over is the body; the list of annexes is none', () => {
    const text = `绿岛区关于印发绿岛区垃圾分类实施方案的通知
各街道办事处：
现将《绿岛区垃圾分类实施方案》印发给你们，请遵照执行。
附件：1.绿岛区垃圾分类实施方案
2.任务分解表
绿岛区城市管理局
2022年10月8日
附件1
绿岛区垃圾分类实施方案
一、工作目标
分类小区覆盖率达到100%。
二、工作任务
（一）完善设施。每300户设置1组分类投放点。（责任单位：区城管局）
（二）加强宣传。每月入户宣传不少于1次。
附件2
任务分解表
|序号|任务|责任部门|完成时间|
|1|建设投放点|各街道|6月底|`;
    expect(heads(text)).toEqual(['一 | null | 工作目标', '（一） | 二、工作任务 | 完善设施', '（二） | 二、工作任务 | 加强宣传']);
    const { annexes, closing, problems } = outline(text);
    expect(annexes.map(({ label, title }) => [label, title])).toEqual([['附件2', '任务分解表']]);
    expect(closing.map(({ chars }) => chars)).toEqual(['附件：1.绿岛区垃圾分类实施方案', '2.任务分解表']);
    expect(problems.map(({ rule, args }) => [rule, args.rows])).toEqual([['annex-table', 1]]);
    // Where the text itself charges nobody, the table does.
    const charged = outline(text.replace('（责任单位：区城管局）', ''));
    expect(charged.clauses.map(({ clause, title }) => [clause, title])).toEqual([
      ['一', '工作目标'],
      ['（一）', '完善设施'],
      ['（二）', '加强宣传'],
      ['1', '建设投放点'],
    ]);
    expect([charged.annexes, charged.problems]).toEqual([[], []]);
  });

  it('items of the notice itself are marked as its own', () => {
    const text = `南溪县人民政府关于印发南溪县采砂管理方案的通知
各乡镇人民政府：
现将《南溪县采砂管理方案》印发给你们，并提出如下要求。
一、提高认识。各乡镇要充分认识采砂管理的重要性。
二、加强督查。县水利局要定期督查。
附件：南溪县采砂管理方案
南溪县人民政府
2021年9月3日
附件
南溪县采砂管理方案
一、划定采区
（一）明确可采区。全县设可采区3处。（责任单位：县水利局）
二、加强监管
（一）实行旁站监督。每处采区配备2名监管员。（责任单位：县水利局）`;
    expect(outline(text).clauses.map(({ clause }) => clause)).toEqual(['通知一', '通知二', '一（一）', '二（一）']);
  });

  it('finds the text behind a notice by its title, wrapped or not', () => {
    const text = `某市人民政府办公室关于印发《某市节约用水管理实施方案》的通知
各区人民政府：
《某市节约用水管理实施方案》已经市政府同意，现印发给你们。
2024年4月1日
某市节约用水
管理实施方案
一、强化计量。工业用水户装表率达到100%。
二、加强考核。每年考核1次。`;
    expect(outline(text).clauses.map(({ clause }) => clause)).toEqual(['一', '二']);
    expect(
      outline(text)
        .opening.map(({ chars }) => chars)
        .at(-1),
    ).toBe('管理实施方案');
  });

  it('steps that a clause refers to stay an annex; words such as 附近 begin none', () => {
    const text = `一、明确条件。社区食堂面积不少于80平方米，具体流程见附件。（责任单位：区民政局）
附近居民优先就餐。
二、加强监管。每月检查不少于1次。（责任单位：区市场监管局）
附：社区食堂设立流程
1.运营单位向镇街提出申请。
2.镇街审核后报区民政局批准。`;
    const { annexes, clauses } = outline(text);
    expect(clauses.map(({ clause }) => clause)).toEqual(['一', '二']);
    expect(annexes.map(({ label, title, body }) => [label, title, body.length])).toEqual([['附', '社区食堂设立流程', 2]]);
  });

  it('a paragraph to all readers after the last tail is none of its clause', () => {
    const text = `一、加强监管。每月检查不少于1次。（责任单位：区市场监管局）
二、加强宣传。每月宣传1次。（责任单位：区委宣传部）
各镇街要结合实际制定具体办法。
本意见自2024年1月1日起施行。`;
    expect(outline(text).closing.map(({ chars }) => chars)).toEqual(['各镇街要结合实际制定具体办法。', '本意见自2024年1月1日起施行。']);
  });

  it('a table of contents is no outline', () => {
    const text = `西岭市无障碍环境建设规划
目  录
第一章 规划背景…………1
第二章 主要任务…………3
第一章 规划背景
全市无障碍设施不断完善。
第二章 主要任务
第一节 改造设施
公共建筑无障碍设施覆盖率达到90%。
第二节 消除信息障碍
推动政务网站完成适老化改造。`;
    expect(heads(text)).toEqual([
      '第一章 | null | 规划背景',
      '第一节 | 第二章 主要任务 | 改造设施',
      '第二节 | 第二章 主要任务 | 消除信息障碍',
    ]);
    expect(outline(text).problems).toEqual([]);
  });
});

describe('tables', () => {
  const text = `南湾市养老服务重点任务分工
|序号|工作类别|工作任务|牵头单位|配合单位|完成时限|
|1|设施建设|新建综合养老中心6家。每家床位不少于50张。|市民政局|市住建局|2024年10月底|
|2|设施建设|改造敬老院12所。|市民政局||2024年底|
|二、提升服务|二、提升服务|二、提升服务|二、提升服务|二、提升服务|二、提升服务|
|3|人才培养|培训护理员1000人次。|市人社局|各区|长期|`;

  it('every row below such a head is a clause', () => {
    expect(heads(text)).toEqual(['1 | 设施建设 | null', '2 | 设施建设 | null', '3 | 人才培养 | null']);
    expect(outline(text).clauses[2]?.headings).toEqual(['二、提升服务', '人才培养']);
    expect(bodies(text)[0]).toEqual(['新建综合养老中心6家。每家床位不少于50张。', '完成时限：2024年10月底']);
    expect(outline(text).clauses.map(({ cells }) => cells.map(({ role, text: names }) => `${role} ${names.chars}`))).toEqual([
      ['lead 市民政局', 'cooperating 市住建局'],
      ['lead 市民政局'],
      ['lead 市人社局', 'cooperating 各区'],
    ]);
  });

  it('any other table is text of its clause', () => {
    const other = `一、补贴标准。按下表执行。
|类型|金额|
|一类|500元|
二、发放方式。按月发放。`;
    expect(bodies(other)[0]).toEqual(['按下表执行。', '类型；金额', '一类；500元']);
  });
});

describe('numbers', () => {
  it('in figures below others are kept apart', () => {
    const text = `一、总则\n1.目标。提升服务。\n2.范围。覆盖全域。\n二、任务\n1.分工。按下表执行。
|序号|工作任务|责任单位|
|1|新建驿站|市商务局|
|2|改造驿站|市商务局|\n2.宣传。加强引导。`;
    expect(outline(text).clauses.map(({ clause }) => clause)).toEqual(['一1', '一2', '二1', '二1-1', '二1-2', '二2']);
  });

  it('that are left out are named from the first to the last', () => {
    const { problems } = outline('一、甲事。好好做。\n二、乙事。好好做。\n六、丙事。好好做。');
    expect(problems.map(({ rule, args }) => [rule, args.found, args.expected, args.until])).toEqual([
      ['numbering-skips', '六', '三', '五'],
    ]);
  });

  it('of articles go beyond a thousand, in characters and in digits', () => {
    const code = [
      '第九百九十九条 菜园设门。',
      '第一千条 菜园设井。',
      '第一千零一条 菜园设棚。',
      '第1002条 菜园设灯。',
      '第一千零三十条 菜园设路。',
    ];
    expect(heads(code.join('\n')).map((head) => head.split(' | ')[0])).toEqual(code.map((line) => line.split(' ')[0]));
    expect(outline(code.join('\n')).problems.map(({ args }) => [args.found, args.expected, args.until])).toEqual([
      ['第九百九十九条', '第一条', '第九百九十八条'],
      ['第一千零三十条', '第一千零三条', '第一千零二十九条'],
    ]);
  });

  it('before years and ages are numbers of items', () => {
    const text = '一、补贴\n1.基础补贴每月60元。\n2.80至89岁每月120元。\n3.2026年起每年上调。\n二、管理\n1.5万元以下的由街道审批。';
    expect(bodies(text)).toEqual([['基础补贴每月60元。'], ['80至89岁每月120元。'], ['2026年起每年上调。'], ['1.5万元以下的由街道审批。']]);
  });
});

describe('articles with names', () => {
  it('have titles where many begin with one', () => {
    const text = `第一条 为扶持书店，制定本办法。\n第二条 租金补助。按面积给予补助。\n第三条 活动补助 每场给予补助。\n第四条 本办法自印发之日起施行。`;
    expect(outline(text).clauses.map(({ title }) => title)).toEqual([null, '租金补助', '活动补助', null]);
  });
});

describe('texts without numbers', () => {
  it('headings are the titles of what stands below them', () => {
    const text = `# 北湾区关于支持夜间经济发展的若干政策
## 支持措施
### 发展特色街区
对新认定的街区给予50万元奖励。（责任单位：区商务局）
### 延长营业时间
支持商场延长营业至23时以后。
## 附则
本政策自2024年5月1日起施行。`;
    expect(heads(text)).toEqual(['null | 支持措施 | 发展特色街区', 'null | 支持措施 | 延长营业时间', 'null | null | 附则']);
  });

  it('in a report subheads are sections, paragraphs that begin with a title are clauses', () => {
    const text = `湖东市出台措施改善停车环境
近日，湖东市出台措施，从三个方面改善停车环境，方便群众出行。
新增泊位两万个
《措施》明确，要充分利用边角地建设停车场，到明年底新增泊位两万个。
推广错时共享。机关单位停车场在夜间和节假日向社会开放，收费标准由市发展改革委核定。
收费更加规范
道路停车实行电子收费，首小时收费不超过五元，夜间免费，接受社会监督。`;
    expect(heads(text)).toEqual(['null | 新增泊位两万个 | null', 'null | 新增泊位两万个 | 推广错时共享', 'null | 收费更加规范 | null']);
    expect(outline(text).opening).toHaveLength(2);
  });

  it('paragraphs with tails are clauses of their own', () => {
    const text = `关于做好冬季清洁取暖工作的几项措施
加强用煤监管。禁止销售劣质散煤。（责任单位：市市场监管局）
新增供热面积200万平方米，年底前完成管网改造并投入运行。（责任单位：市住房城乡建设局）
同步完善应急预案。（责任单位：市应急局）`;
    expect(bodies(text)).toHaveLength(3);
  });

  it('an empty text has nothing', () => {
    expect(outline('')).toEqual({ opening: [], clauses: [], annexes: [], closing: [], problems: [] });
  });
});

describe('other shapes', () => {
  it('finds items whose line breaks were lost', () => {
    const text =
      '关于推进城市书房建设的意见 为推进城市书房建设，提出以下意见。一、总体目标。到2025年，建成书房100家。二、重点任务（一）科学布局。每3万人配置1家书房。（责任单位：市文旅局）（二）规范建设。面积不少于150平方米。（责任单位：市住建局）三、保障措施（三）加强考核。纳入年度考核，包括：（一）布局；（二）服务。（责任单位：市文旅局）';
    expect(heads(text)).toEqual([
      '一 | null | 总体目标',
      '（一） | 二、重点任务 | 科学布局',
      '（二） | 二、重点任务 | 规范建设',
      '（三） | 三、保障措施 | 加强考核',
    ]);
    expect(bodies(text)[3]).toEqual(['纳入年度考核，包括：（一）布局；（二）服务。（责任单位：市文旅局）']);
  });

  it('decimal numbers hold their ancestors', () => {
    const text = `# 智慧停车建设实施方案
## 1总体目标
新增智慧停车泊位2万个。
## 2 主要任务
### 2.1 建设平台
建成统一的停车平台。
### 2.2 改造停车场
完成120个停车场改造。`;
    expect(heads(text)).toEqual(['1 | null | 总体目标', '2.1 | 2 主要任务 | 建设平台', '2.2 | 2 主要任务 | 改造停车场']);
  });

  it('figures and grades at the beginning of a line are no numbers', () => {
    const text = `一、加强救治能力。完善分级诊疗。
三、四级手术应当由具备资质的医师实施。
1.5万元以下的费用由基金支付。
二、加强宣传。每月宣传1次。`;
    expect(outline(text).clauses.map(({ clause }) => clause)).toEqual(['一', '二']);
    expect(bodies(text)[0]).toHaveLength(3);
  });

  it('tasks by name', () => {
    const text = `第一部分 总体要求
以群众需求为导向。
第二部分 主要任务
任务一：梳理事项清单
牵头单位：新区行政审批局
完成时限：2023年3月底
任务二：优化办事流程
牵头单位：新区行政审批局
配合单位：新区公安分局
完成时限：2023年6月底`;
    expect(heads(text)).toEqual([
      '第一部分 | null | 总体要求',
      '任务一 | 第二部分 主要任务 | 梳理事项清单',
      '任务二 | 第二部分 主要任务 | 优化办事流程',
    ]);
    expect(outline(text).closing).toEqual([]);
  });
});

describe('lost line breaks', () => {
  it('nothing begins inside a quotation, or in a word that ends with 一', () => {
    const text = `第一条 为规范码头管理，制定本办法。
第二条坚持“政企统一、权责清楚、依法管理、公开透明、便民高效、分级负责、属地为主、社会参与”的原则，做好码头管理工作。
第三条 码头管理遵循标准合一、管养分离、政企协同、公开透明、便民高效、分级负责、属地为主、社会各方面参与的原则。`;
    expect(heads(text)).toEqual(['第一条 | null | null', '第二条 | null | null', '第三条 | null | null']);
  });

  it('chapters and articles behind a title, a chapter or a sentence begin lines of their own', () => {
    const text = `西泉市渔港管理暂行办法第一章总则第一条为加强渔港管理，维护渔港水域交通安全秩序，保障渔民生命财产安全，根据有关规定，制定本办法。
第二条渔港分为三级。并服从统一调度，接受监督检查，不得妨碍航行，不得污染水域，不得占用航道，不得擅自搭建。第二章进港出港第四条渔船进港前应当报告，由渔政部门登记。`;
    expect(heads(text)).toEqual(['第一条 | 第一章 总则 | null', '第二条 | 第一章 总则 | null', '第四条 | 第二章 进港出港 | null']);
  });

  it('an excerpt may begin in the middle of an article; what a sentence quotes begins nothing', () => {
    const text = `夜间施工另有规定的，从其规定，并应当提前向周边居民公告，公告时间不得少于三日，内容包括起止时间和联系方式。第七条 建设单位应当设置隔声屏障，违反第四条规定的，责令改正；情节严重的，依照本办法。第五条所列情形除外。
第八条 市生态环境部门负责监督。`;
    expect(heads(text)).toEqual(['第七条 | null | null', '第八条 | null | null']);
  });

  it('the first item of a list may have lost its line break where the second has its own', () => {
    const text = `按照市里部署，结合实际，制定本方案：一、指导思想以方便群众为目标，完善早餐网点布局，规范经营行为，提升服务质量，改善消费环境。
二、建设标准1、规划布局。每个社区设早餐点1处。
2、设施要求。每处面积不少于20平方米。
三、组织领导。成立工作专班。
附件：1.早餐网点一览表
2.早餐车标准`;
    expect(heads(text)).toEqual([
      '一 | null | 指导思想',
      '1 | 二、建设标准 | 规划布局',
      '2 | 二、建设标准 | 设施要求',
      '三 | null | 组织领导',
    ]);
  });

  it('an article that breaks off is text; a few words above its text are its title', () => {
    const text = `第一条 适用范围
本市渔港适用本办法。
第二条 经营者应当依法
`;
    expect(heads(text)).toEqual(['第一条 | null | 适用范围', '第二条 | null | null']);
  });
});

describe('several documents in a file', () => {
  const PATTERNS = `社区夜校实施方案（精选2篇）
方案是计划的一种，欢迎阅读。
社区夜校实施方案 篇1
为丰富居民生活，制定本方案。
一、课程设置。每季度开课10门。
二、师资保障。聘请教师20名。
社区夜校实施方案 篇2
一、课程设置。每季度开课6门。
二、经费保障。每年安排5万元。`;

  it('patterns on a page are quoted with their numbers', () => {
    const { opening, problems } = outline(PATTERNS);
    expect(heads(PATTERNS)).toEqual([
      '篇1一 | 社区夜校实施方案 篇1 | 课程设置',
      '篇1二 | 社区夜校实施方案 篇1 | 师资保障',
      '篇2一 | 社区夜校实施方案 篇2 | 课程设置',
      '篇2二 | 社区夜校实施方案 篇2 | 经费保障',
    ]);
    expect(opening.map(({ chars }) => chars)).toEqual([
      '社区夜校实施方案（精选2篇）',
      '方案是计划的一种，欢迎阅读。',
      '社区夜校实施方案',
      '为丰富居民生活，制定本方案。',
    ]);
    expect(problems).toMatchObject([{ rule: 'another-document', at: { line: 7 }, args: { title: '社区夜校实施方案 篇2' } }]);
  });

  it('a document behind another is read and reported', () => {
    const text = `北塘市人民政府关于加强夜市管理的意见
北政发〔2023〕5号
各区人民政府：
一、规范设置。每个街道设夜市不超过2处。（责任单位：市城管局）
北塘市人民政府
2023年5月6日
北塘市人民政府办公室
关于做好早市管理的通知
各区人民政府：
一、限定时间。早市营业不超过3小时。（责任单位：市城管局）
北塘市人民政府办公室
2023年6月6日`;
    const { closing, problems } = outline(text);
    expect(heads(text)).toEqual(['一 | null | 规范设置', '一 | 关于做好早市管理的通知 | 限定时间']);
    expect(closing.map(({ chars }) => chars)).toEqual(['北塘市人民政府', '2023年5月6日']);
    expect(problems.map(({ rule }) => rule)).toEqual(['another-document']);
  });

  it('the text of a notice, the parts of a plan and a single pattern are no other documents', () => {
    const notice = `北塘市人民政府办公室关于印发北塘市夜市管理办法的通知
各区人民政府：
现将《北塘市夜市管理办法》印发给你们。
北塘市人民政府办公室
2023年5月6日
北塘市夜市管理办法
第一条 为规范夜市，制定本办法。
第二条 夜市每处不超过50个摊位。`;
    expect(outline(notice).problems).toEqual([]);
    const plan = `第一篇 发展环境
第一章 发展基础
经济总量稳步增长。
第二篇 主要任务
第二章 建设交通网
新建公路100公里。`;
    expect(outline(plan).problems).toEqual([]);
    expect(heads(plan)).toEqual(['第一章 | 第一篇 发展环境 | 发展基础', '第二章 | 第二篇 主要任务 | 建设交通网']);
    expect(outline(PATTERNS.split('\n').slice(0, 6).join('\n')).problems).toEqual([]);
  });
});

describe('numbers apart from their headings', () => {
  it('01, 02 above headings number them', () => {
    const text = `好政策来了
01
扩大岗位供给
全年开发岗位2万个。
02
加大补贴力度
每人补贴1000元。`;
    expect(heads(text)).toEqual(['01 | null | 扩大岗位供给', '02 | null | 加大补贴力度']);
  });

  it('a number alone that does not count on is text', () => {
    expect(outline('好政策来了\n07\n每人补贴1000元。').clauses.map(({ clause }) => clause)).toEqual([null]);
  });
});

describe('annexes beside a text with clauses', () => {
  const TEXT = '一、明确目标。到2025年新增泊位5000个。\n二、加强监管。每月检查1次。（责任单位：市城管局）\n';

  it('a list of tasks and a regulation are read, the reasons of the regulation are none of its clauses', () => {
    const text = `${TEXT}附件1：重点任务清单
1.新建停车场12座，每座不少于50个泊位。
2.改造老旧停车场8座，全部安装充电桩。
附件2
北塘市停车设施考核办法
为规范考核，根据《城市停车条例》，制定本办法。
第一条 考核每年1次。
第二条 优秀等次不超过20%。`;
    expect(outline(text).clauses.map(({ clause }) => clause)).toEqual(['一', '二', '1', '2', '第一条', '第二条']);
    expect(outline(text).opening.map(({ chars }) => chars)).toContain('为规范考核，根据《城市停车条例》，制定本办法。');
    expect(outline(text).annexes).toEqual([]);
  });

  it('a list of papers is none of tasks', () => {
    const text = `${TEXT}附件：申报材料清单
1.申请表一式三份，加盖单位公章。
2.营业执照复印件，并注明与原件相符。`;
    expect(outline(text).clauses.map(({ clause }) => clause)).toEqual(['一', '二']);
    expect(outline(text).annexes).toHaveLength(1);
  });
});

describe('titles that are none, and headings that are', () => {
  it('a heading above items may end with a stop', () => {
    const text = `二、主要任务
（一）对照清单，开展“减负”行动。
1.压减报表。每月报表不超过3张。
2.压减会议。每周会议不超过1次。
（二）提升效能，开展“提质”行动。
1.限时办结。10日内办结。
2.当面评议。每年评议1次。`;
    expect(heads(text)).toEqual([
      '（一）1 | （一）对照清单，开展“减负”行动 | 压减报表',
      '（一）2 | （一）对照清单，开展“减负”行动 | 压减会议',
      '（二）1 | （二）提升效能，开展“提质”行动 | 限时办结',
      '（二）2 | （二）提升效能，开展“提质”行动 | 当面评议',
    ]);
  });

  it('a short first sentence is no title where the others have none', () => {
    const text = `一、为规范工作，根据有关规定，结合本局实际，制定本规则。
二、局领导班子由局长、副局长和其他班子成员组成，按照分工开展工作。
三、本局实行局长负责制。局长主持全面工作，副局长协助局长工作。
四、局务会议由局长召集，每月至少召开1次，研究全局重要工作事项。`;
    expect(outline(text).clauses.map(({ title }) => title)).toEqual([null, null, null, null]);
    expect(bodies(text)[2]).toEqual(['本局实行局长负责制。局长主持全面工作，副局长协助局长工作。']);
  });

  it('a sentence that says who does it is no title', () => {
    const text = `一、航道管理机构根据水位和船舶流量，分段实施管制。管制区段按月公布。
二、根据水位变化，动态调整班次。班次按周公布。
三、健全机构管理，完善值守制度。值守台账保存两年。`;
    expect(outline(text).clauses.map(({ title }) => title)).toEqual([null, null, '健全机构管理，完善值守制度']);
  });

  it('a sentence with its tail behind it is no title, however the tail ends', () => {
    const tails = [
      '（市文旅局、市财政局按职责分工抓好）',
      '（市文旅局、市财政局等部门，持续推进）',
      '（市文旅局负责，2027年底前完成）',
      '（市文旅局会同市财政局等部门）',
      '（各镇人民政府负责，市文旅局等加强指导）',
    ];
    const text = tails.map((tail, at) => `${at + 1}.开办第${at + 1}所夜校。${tail}`).join('\n');
    expect(outline(text).clauses.map(({ title }) => title)).toEqual(tails.map(() => null));
  });

  it('a sentence with its tail on the lines below is no title either, a heading with more below it is', () => {
    const text = `1.开办夜校，丰富居民生活。
牵头市领导：陈某
责任单位：市文旅局
2.开办书房，方便居民阅读。
责任单位：市文旅局
时限要求：持续推进
3.开办剧场，活跃居民文化。
各区都要有一座小剧场。
责任单位：市文旅局`;
    expect(outline(text).clauses.map(({ title }) => title)).toEqual([null, null, '开办剧场，活跃居民文化']);
  });

  it('a title mark that nothing closes is in no title', () => {
    const text = '镇政府：\n你镇《关于开办夜校的请示收悉。经区政府研究，同意在你镇文化站开办夜校，每周开课不少于3次，请认真组织实施。';
    expect(outline(text).clauses.map(({ title }) => title)).toEqual([null]);
  });

  it('a bracket that the words end inside of is in no title', () => {
    const text = `夜校走进村里
云州网讯（记者 陈某） 昨日，记者获悉，全市夜校将开到村里。每村每年开课不少于10次，覆盖全市所有行政村，方便村民学习。`;
    expect(outline(text).clauses.map(({ title }) => title)).toEqual([null]);
  });

  it('a small full stop ends a number', () => {
    expect(heads('一、主要任务\n1﹒招生增长7%以上。\n2﹒开课增长10%以上。')).toEqual([
      '1 | 一、主要任务 | null',
      '2 | 一、主要任务 | null',
    ]);
  });

  it('一是…… is a sentence of a paragraph', () => {
    const text = `夜校通知\n二是利用广播进行宣传，每天滚动播出。制作专门的宣传栏，图文并茂地开展宣传，让居民都知道夜校的课程安排。`;
    expect(outline(text).clauses.map(({ title }) => title)).toEqual([null]);
  });
});

describe('hostile input', () => {
  const N = 30_000;
  it.each<[string, string]>([
    ['numbered lines', Array.from({ length: N }, (_, i) => `${(i % 900) + 1}.加强管理。市民政局负责。`).join('\n')],
    ['the same number again and again', '一、标题\n'.repeat(N)],
    ['more clauses than a call takes arguments', '1.正文\n'.repeat(N * 5)],
    ['lines of 、', '、\n'.repeat(N)],
    ['short lines above lists', '小标题\n1.正文\n'.repeat(N)],
    ['annex labels', '附件\n'.repeat(N)],
    ['annex labels with items', '附件1：某某表\n一、某某\n'.repeat(N)],
    ['brackets', `${'（'.repeat(N)}${'）'.repeat(N)}`],
    ['markers in one line', '一、标题（一）小标题。正文。'.repeat(N)],
    ['spaces inside a number', `第${' '.repeat(N * 10)}条`],
    ['tails and nothing else', '（责任单位：市民政局）\n'.repeat(N)],
    ['a table of contents without end', `目录\n${'第一章 总则\n'.repeat(N)}`],
    ['one character', '社'.repeat(N * 50)],
  ])('%s: all of it is kept, in time', (_, text) => {
    const started = performance.now();
    const { opening, clauses, annexes, closing } = readOutline(written(text), { at: () => ({ line: 1, column: 1 }) });
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(opening.length + clauses.length + annexes.length + closing.length).toBeGreaterThan(0);
  });
});

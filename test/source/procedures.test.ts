import { describe, expect, it } from 'vitest';
import { readOutline } from '../../src/source/outline.js';
import { readProcedures } from '../../src/source/procedures.js';
import type { ReadProcedure } from '../../src/source/reading.js';
import { placesIn, written } from './written.js';

function procedures(text: string): ReadProcedure[] {
  return readProcedures(readOutline(written(text), placesIn(text)));
}

/** `label actor action object → to` of each step. */
function steps(text: string): string[] {
  return procedures(text).flatMap(({ steps }) =>
    steps.map(({ label, actor, action, object, to }) => [label, actor, action, object, to].map((part) => part ?? '-').join(' ')),
  );
}

const CLAUSES = '一、明确条件。面积不少于80平方米。（责任单位：区民政局）\n二、加强监管。每月检查1次。（责任单位：区市场监管局）\n';

describe('an annex of steps', () => {
  const text = `${CLAUSES}附件2
社区食堂设立流程
1.运营单位（委托经营的为其委托人）向镇街提出申请。
2.镇街对材料进行初审、实地查看并征求区市场监管局意见。
3.经区民政局审核同意后，报区政府批准。
4.批准后，由区民政局报市民政局备案，同步向社会公示。
5.区民政局在食堂开业满一年后，对菜品质量、服务情况进行检查验收，达标的核发星级牌匾。`;

  it('has every act with who does it, several to a line', () => {
    expect(steps(text)).toEqual([
      '1 运营单位 apply 申请 镇街',
      '2 镇街 review - -',
      '2 镇街 inspect - -',
      '2 镇街 consult 意见 区市场监管局',
      '3 区民政局 examine - -',
      '3 区政府 approve - -',
      '4 区民政局 file - 市民政局',
      '4 区民政局 - - -',
      '5 区民政局 check - -',
      '5 区民政局 certify 星级牌匾 -',
    ]);
    expect(procedures(text)[0]).toMatchObject({ title: '社区食堂设立流程', clause: null, annex: '附件2' });
  });

  it('a list of anything else is none', () => {
    expect(procedures(`${CLAUSES}附件\n领导小组成员名单\n1.组长：张三。\n2.副组长：李四。\n3.成员：王五。`)).toEqual([]);
  });

  it('a step that is not understood keeps its words', () => {
    const read = procedures(`${CLAUSES}附件\n办理流程\n第一步：申请人向窗口提出申请。\n第二步：当场领号。\n第三步：窗口审核材料。`);
    expect(read[0]?.steps.map(({ label, actor, action, verb }) => [label, actor, action, verb])).toEqual([
      ['第一步', '申请人', 'apply', '提出'],
      ['第二步', null, null, '当场领号'],
      ['第三步', '窗口', 'review', '审核'],
    ]);
  });
});

describe('a chain in a clause', () => {
  it('is a procedure where several bodies hand something on', () => {
    const text = `一、设立程序。开办前属地镇街提出开办意见，经居民代表会议表决通过后，向区政府递交书面申请，由区民政局审核材料、现场查看，报区政府批准。区民政局向市民政局报告结果。
二、加强监管。每月检查1次。`;
    expect(steps(text)).toEqual([
      '- 属地镇街 propose 开办意见 -',
      '- 居民代表会议 agree - -',
      '- 属地镇街 apply 书面申请 区政府',
      '- 区民政局 review 材料 -',
      '- 区民政局 inspect - -',
      '- 区政府 approve - -',
      '- 区民政局 report 结果 市民政局',
    ]);
    expect(procedures(text)[0]?.clause).toBe(0);
  });

  it('an opinion that is reported goes to the one who decides', () => {
    expect(
      steps(
        '一、退出管理。社区工作者辞职的，应当向社区提出申请，由社区提出意见报镇街批准后，报区民政局备案。\n二、加强监管。每月检查1次。',
      ),
    ).toEqual(['- 社区工作者 apply 申请 社区', '- 社区 advise 意见 镇街', '- 镇街 approve - -', '- 社区 file - 区民政局']);
  });

  it.each([
    '一、加强监管。重大事项报区政府批准。',
    '一、加强监管。区民政局负责审核，区财政局负责拨付。',
    '一、加强监管。经济薄弱村向好发展，报告显示群众满意度提高。',
    '一、完善审批流程。简化审核材料，压缩审批时限，推行备案管理。',
  ])('%s is none', (text) => {
    expect(procedures(`${text}\n二、加强宣传。每月宣传1次。`)).toEqual([]);
  });

  it('numbered steps of a clause keep their numbers', () => {
    const text = `第一条 申请程序按照以下规定办理。
第二条（认领程序） 居民认领按照以下程序办理：
（一）申请。居民向所在社区提出书面申请。
（二）审核。社区在5个工作日内审核申请材料，报镇街批准。
（三）备案。镇街向市农业农村局备案。`;
    expect(steps(text)).toEqual([
      '（一） 居民 apply 书面申请 所在社区',
      '（二） 社区 review 申请材料 -',
      '（二） 镇街 approve - -',
      '（三） 镇街 file - 市农业农村局',
    ]);
  });
});

it.each([['经市民政局审核，报市政府批准，'], ['报'], ['向经报对'], ['对']])('a long run of %s, in time', (words) => {
  const started = performance.now();
  procedures(`一、办理程序。${words.repeat(60_000)}。\n二、加强宣传。每月宣传1次。`);
  expect(performance.now() - started).toBeLessThan(10_000);
});

describe('steps that are clauses each', () => {
  const STEPS = `（一）申请。申请人向所在社区提交书面申请。
（二）初审。社区对申请材料进行审核，报街道。
（三）审批。由区民政局审批。`;

  it('below a heading that says so, or below such a title', () => {
    const expected = [
      '（一） 申请人 apply 书面申请 所在社区',
      '（二） 社区 examine - -',
      '（二） 社区 report - 街道',
      '（三） 区民政局 approve - -',
    ];
    expect(steps(`一、补贴标准\n（一）每人每月500元。\n（二）每户每年800元。\n二、办理程序\n${STEPS}`)).toEqual(expected);
    expect(steps(`云州市夜校补贴申领程序\n${STEPS}`)).toEqual(expected);
    expect(procedures(`云州市夜校补贴申领程序\n${STEPS}`)).toMatchObject([{ title: '云州市夜校补贴申领程序', clause: 0, annex: null }]);
  });

  it('elsewhere clauses are no steps', () => {
    expect(steps(`一、补贴标准\n（一）每人每月500元。\n（二）每户每年800元。\n二、组织保障\n${STEPS}`)).toEqual([]);
  });
});

it('a paper that another issued is no act', () => {
  const text =
    '一、办理程序。企业向区商务局提出申请，取得区卫健局核发的许可证后，由区商务局审核，报市商务局批准。\n二、加强宣传。每月宣传1次。';
  expect(steps(text).filter((step) => step.includes('certify'))).toEqual([]);
});

describe('who acts', () => {
  it('goes on behind 后报, and is not what another reported', () => {
    const text = `一、补贴标准。每人每月500元。
二、办理程序
（一）由本人或扶养人，持身份证向所在村提出申请。
（二）镇（街）对村上报的对象进行审核，核实无误后上报区民政局。
（三）区民政局审核通过后报市民政局备案。`;
    expect(steps(text)).toEqual([
      '（一） 本人或扶养人 apply 申请 所在村',
      '（二） 镇（街） examine - -',
      '（二） 镇（街） report - 区民政局',
      '（三） 区民政局 examine - -',
      '（三） 区民政局 file - 市民政局',
    ]);
  });
});

describe('heads of steps on lines of their own', () => {
  const LINES = [
    '提出申请\n申请人向所在社区提交申请表。',
    '街道审核\n街道对申请材料进行审核，报区教育局。',
    '审批发放\n区教育局审批后，由区财政局拨付资金。',
  ];
  const done = (numbers: readonly string[]) => [
    `${numbers[0]} 申请人 apply 申请表 所在社区`,
    `${numbers[1]} 街道 examine - -`,
    `${numbers[1]} 街道 report - 区教育局`,
    `${numbers[2]} 区教育局 approve - -`,
    `${numbers[2]} 区财政局 - 资金 -`,
  ];
  const withNumbers = (numbers: readonly string[]) => numbers.map((number, at) => `${number}${LINES[at]}`).join('\n');

  it('the text below tells what is done', () => {
    expect(steps(`${CLAUSES}附件\n夜校补贴办理流程\n${withNumbers(['（一）', '（二）', '（三）'])}`)).toEqual(
      done(['（一）', '（二）', '（三）']),
    );
    const words = ['第一步', '第二步', '第三步'];
    expect(steps(`${CLAUSES}附件：夜校补贴办理流程\n${withNumbers(words.map((word) => `${word}：`))}`)).toEqual(done(words));
    expect(steps(`云州市夜校补贴办理流程\n${withNumbers(words.map((word) => `${word}：`))}`)).toEqual(done(words));
  });
});

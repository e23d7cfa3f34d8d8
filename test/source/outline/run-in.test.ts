import { describe, expect, it } from 'vitest';
import { read } from '../../../src/source/read.js';
import { intakeOf } from '../repair/plain-intake.js';

/** Clauses with their bodies, in short. */
function clausesOf(text: string): string[] {
  const { clauses } = read(intakeOf(text), { repair: true });
  return clauses.map(({ clause, title, responsibilities: { lead, responsible } }) =>
    [clause, title, [...lead, ...responsible].map(({ name }) => name).join('、')].filter((each) => each).join(' '),
  );
}

const ITEMS = '1.增设灯塔巡检船2艘。（市海事局负责）2.更换航标灯80盏。（市港务局负责）3.培训守塔人60名。（市人社局负责）';

describe('numbers inside a line', () => {
  it('of an enumeration in a sentence begin no clauses', () => {
    expect(
      clausesOf(
        `云州市灯塔管理办法\n1.明确分工。由守塔人逐日登记设备情况并报送市海事局。\n2.规范值守。值守人员应当严格执行三项要求，分别是：1.每日点灯前检查。2.每周清洗灯罩。3.每月上报台账。值守记录保存两年。\n3.加强检查。市海事局每季度检查一次值守情况，并通报结果。`,
      ),
    ).toEqual(['1 明确分工', '2 规范值守', '3 加强检查']);
  });

  it('of items that have tails of their own begin clauses', () => {
    expect(clausesOf(`云州市灯塔管理方案\n一、健全设施。重点任务分别是：${ITEMS}\n二、加强巡查。按月巡查航道。（市港务局负责）`)).toEqual([
      '1 市海事局',
      '2 市港务局',
      '3 市人社局',
      '二 加强巡查 市港务局',
    ]);
  });

  it('of bodies in a tail begin none', () => {
    const tail = '责任单位：1.市海事局（牵头）2.市港务局（配合）3.市人社局（配合）';
    expect(
      clausesOf(
        `云州市灯塔管理方案\n一、健全设施。更换航标灯80盏，增设巡检船2艘，培训守塔人60名，建立设备台账。（${tail}）\n二、加强巡查。按月巡查航道。`,
      ),
    ).toHaveLength(2);
  });

  it('of an excerpt that begins in its middle begin clauses behind the heading', () => {
    const tails = (name: string) => `（市${name}局负责）`;
    expect(
      clausesOf(
        `五、繁荣航运（十四）延长引航时间。引航服务延长到每日23时。${tails('海事')}（十五）开通夜航线路3条。${tails('港务')}\n六、保障措施（十六）加强宣传。${tails('文旅')}`,
      ),
    ).toEqual(['（十四） 延长引航时间 市海事局', '（十五） 市港务局', '（十六） 加强宣传 市文旅局']);
    expect(clausesOf(`三、落实规范（十四）条和本市要求。建立灯塔值守台账，按季报送市海事局。${tails('海事')}`)).toHaveLength(1);
  });

  it('of a whole document on one line begin its headings and items', () => {
    const tails = (name: string) => `(市${name}局负责)`;
    expect(
      clausesOf(
        `云州市2027年灯塔工作方案 为保障航行安全,制定本方案。 一 完善制度 (一)健全规章 1.修订《灯塔值守规程》。${tails('海事')} 2.修订《航标灯更换规程》。${tails('港务')} (二)加强培训 1.举办守塔人培训班6期。${tails('人社')} 二 强化保障 (一)落实经费 1.安排维护资金200万元。${tails('财政')}`,
      ),
    ).toEqual([
      '一（一）1 修订《灯塔值守规程》 市海事局',
      '一（一）2 修订《航标灯更换规程》 市港务局',
      '一（二）1 市人社局',
      '二（一）1 市财政局',
    ]);
  });

  it('behind a body are free where white space parts them from it', () => {
    expect(
      clausesOf(
        '云州市2027年市领导牵头工作 一、李某副市长牵头工作 1.更换航标灯80盏。 责任单位:市海事局、市港务局 2.压减会议费。 责任单位:市财政局 二、王某市长牵头工作 1.新建灯塔3座。 责任单位:市港务局 2.改造码头1处。 责任单位:市交通局',
      ),
    ).toEqual(['一1 市海事局、市港务局', '一2 压减会议费 市财政局', '二1 市港务局', '二2 市交通局']);
  });

  it('that count things are no items', () => {
    const prose =
      '为保障航行安全，各县对 1、2 号灯塔和第 三 灯塔逐一检查，按照 一、二级航道的标准更换航标灯，做到登记、检查、更换同步推进。市海事局每月汇总检查情况，并于次月通报。';
    expect(clausesOf(`云州市灯塔管理办法\n一、明确标准。${prose}\n二、加强检查。每季度检查一次。`)).toHaveLength(2);
  });

  it('in brackets of digits begin items only where each is a sentence', () => {
    const whole = (items: string) =>
      `云州市灯塔管理方案\n一、规范值守。${items}\n二、加强巡查。按月巡查航道，发现灯器损坏的立即更换，并做好登记。`;
    expect(
      clausesOf(
        whole(
          '（1）落实值守人员。每座灯塔落实值守人员，逐日登记设备情况。（市海事局负责）（2）建立台账。按月汇总登记情况。（市港务局负责）',
        ),
      ),
    ).toEqual(['（1） 落实值守人员 市海事局', '（2） 建立台账 市港务局', '二 加强巡查']);
    expect(
      clausesOf(whole('（1）人员到位，每座灯塔落实值守人员，逐日登记设备情况；（2）制度上墙，台账齐全，按月汇总；（3）灯器完好。')),
    ).toEqual(['一 规范值守', '二 加强巡查']);
  });

  it('of a lone sentence are no titles', () => {
    expect(clausesOf('云州县灯塔工作规则\n一、灯塔管理处隶属县政府。各镇配合。\n二、县政府由县长主持。各部门执行。')).toEqual(['一', '二']);
  });
});

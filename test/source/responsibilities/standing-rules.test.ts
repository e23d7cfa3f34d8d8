import { describe, expect, it } from 'vitest';
import { standingRules } from '../../../src/source/responsibilities.js';
import { Text } from '../../../src/source/text.js';
import { clauseOf, outlineOf, readClauses, said } from './clause-of.js';

const roles = (...args: Parameters<typeof readClauses>) => readClauses(...args).map(({ read }) => said(read));

describe('a name like that of a person', () => {
  const texts = ['修建码头。由常山牵头，市水务局配合。', '疏浚航道。（常山负责）', '值守灯塔。由马娜负责。'];

  it('is that of a place where the text has it with its kind', () => {
    const found = readClauses(texts, { opening: [Text.at(90_000, '各县、区人民政府：现将常山县、清河区航道整治任务分解如下。')] });
    expect(found.map(({ read }) => said(read))).toEqual(['L 常山 / C 市水务局', 'R 常山', '']);
  });

  it('is that of somebody where nothing says that it is a place', () => {
    expect(roles(texts)).toEqual(['C 市水务局', '', '']);
  });
});

describe('the first unit leads', () => {
  it.each([
    '以下任务的责任单位中，列第一位的为牵头单位，下同。',
    '排在第一位的单位为牵头单位。',
    '（各项任务列在首位的为牵头单位）',
    '责任单位排名第一的为牵头单位。',
    '多个责任单位的，首位单位为牵头单位。',
    '责任单位中居首位的部门为主办单位。',
    '本措施责任单位第一个为牵头单位。',
  ])('where the opening says so: %s', (statement) => {
    const texts = ['减免租金。（责任单位：市国资委、市财政局）', '办理贷款贴息。（市金融办、人民银行滨海市分行负责）'];
    const found = readClauses(texts, { opening: [Text.at(0, statement)] });
    expect(found.map(({ read }) => said(read))).toEqual(['L 市国资委 / R 市财政局', 'L 市金融办 / R 人民银行滨海市分行']);
    expect(found.every(({ read }) => read.byStandingRule)).toBe(true);
  });

  it('where the closing says so', () => {
    expect(roles(['减免租金。（责任单位：市国资委、市财政局）'], { closing: [Text.at(90_000, '注：列第一位的为牵头单位。')] })).toEqual([
      'L 市国资委 / R 市财政局',
    ]);
  });

  it('from the clause on that says so in its tail', () => {
    const found = readClauses([
      '减免租金。（责任单位：市国资委、市财政局）',
      '办理贷款贴息。（责任单位：市金融办、市财政局，列第一位的为牵头单位，下同）',
      '退还保证金。（责任单位：市人社局、市住建局；配合单位：市水务局）',
    ]);
    expect(found.map(({ read }) => said(read))).toEqual([
      'R 市国资委 市财政局',
      'L 市金融办 / R 市财政局',
      'L 市人社局 / R 市住建局 / C 市水务局',
    ]);
    expect(found.map(({ read }) => read.byStandingRule)).toEqual([false, true, true]);
  });

  it('in a bracket between label and colon, or behind the last unit', () => {
    expect(roles(['减免租金。（责任单位（列首位的为牵头单位，下同）：市国资委、市财政局）'])).toEqual(['L 市国资委 / R 市财政局']);
    expect(roles(['减免租金。（责任单位：市国资委、市财政局（排第一位的为牵头单位，下同））'])).toEqual(['L 市国资委 / R 市财政局']);
  });

  it('unless the tail names its lead itself', () => {
    const [found] = readClauses(['减免租金。（牵头单位：市财政局；责任单位：市国资委）'], {
      opening: [Text.at(0, '列第一位的为牵头单位。')],
    });
    expect(found && said(found.read)).toBe('L 市财政局 / R 市国资委');
    expect(found?.read.byStandingRule).toBe(false);
  });

  it('of each tail of a clause', () => {
    const texts = ['减免租金。（责任单位：市国资委、市财政局）退还押金。（责任单位：市住建局、市国资委）'];
    expect(roles(texts, { opening: [Text.at(0, '列第一位的为牵头单位。')] })).toEqual(['L 市国资委 市住建局 / R 市财政局 市国资委']);
  });

  it.each([
    ['on the next line', '减免租金。\n牵头单位：市住建局\n责任单位：市国资委、市财政局'],
    ['behind a stop', '减免租金。牵头单位：市住建局。责任单位：市国资委、市财政局。'],
    ['in the next bracket', '减免租金。（牵头单位：市住建局）（责任单位：市国资委、市财政局）'],
  ])('unless the tail beside it names the lead, %s', (_, text) => {
    expect(roles([text], { opening: [Text.at(0, '列第一位的为牵头单位。')] })).toEqual(['L 市住建局 / R 市国资委 市财政局']);
  });

  it('or the one with a sign', () => {
    const texts = ['减免租金。（责任单位：市财政局、市国资委*、市税务局）'];
    expect(roles(texts, { opening: [Text.at(0, '责任单位中标“*”的为牵头单位。')] })).toEqual(['L 市国资委 / R 市财政局 市税务局']);
  });

  it('is not said by prose about something else', () => {
    expect(roles(['减免租金。把群众需求放在首位，落实牵头单位责任。（责任单位：市国资委、市财政局）'])).toEqual(['R 市国资委 市财政局']);
  });
});

describe('bodies that later tails leave out', () => {
  it.each([
    ['以下任务均需各区县落实，不再一一列出', '各区县'],
    ['以下均需各区落实，不再列出', '各区'],
    ['以下各项任务均由各县（市、区）人民政府负责，不再逐一列出', '各县（市、区）人民政府'],
    ['各区政府均为以下任务的责任单位，不再单独列出', '各区政府'],
    ['下列任务均涉及各镇街，由各镇街组织实施，不再重复列出', '各镇街'],
  ])('are added from there on: %s', (statement, body) => {
    expect(roles([`减免租金。（责任单位：市国资委、${body}，${statement}）`, '退还押金。（责任单位：市住建局）', '加强宣传。'])).toEqual([
      `R 市国资委 ${body}`,
      `R 市住建局 ${body}`,
      '',
    ]);
  });

  it('are added everywhere where the opening says so', () => {
    expect(
      roles(['减免租金。（责任单位：市国资委）'], { opening: [Text.at(0, '各项任务均需各区、各功能区管委会落实，不再一一列出。')] }),
    ).toEqual(['R 市国资委 各区 各功能区管委会']);
  });

  it('where nothing else is marked', () => {
    const opening = [Text.at(0, '要细化任务。除特别注明的外，各县（市、区）政府和清河开发区管委会都是配合单位。要定期通报。')];
    expect(roles(['开办书房。（责任单位：市文旅局）'], { opening })).toEqual(['R 市文旅局 / C 各县（市、区）政府 清河开发区管委会']);
  });

  it('not where a sentence only says who the others are', () => {
    const opening = [Text.at(0, '领导小组成员单位均为责任单位。除另有规定外，各镇要按时报送。')];
    expect(roles(['开办书房。（责任单位：市文旅局）'], { opening })).toEqual(['R 市文旅局']);
  });

  it('cooperate where the statement says so', () => {
    expect(roles(['减免租金。（牵头单位：市国资委）'], { opening: [Text.at(0, '所有任务均需各镇街配合，不再列出。')] })).toEqual([
      'L 市国资委 / C 各镇街',
    ]);
  });
});

it('a rule that is said again with every clause is kept once', () => {
  const text = '列第一位的为牵头单位，以下均需市水务局落实，不再列出。（责任单位：市国资委、市财政局）';
  const clauses = Array.from({ length: 50 }, (_, at) => clauseOf(text, at * 1000));
  const rules = standingRules(outlineOf(clauses));
  expect(rules.firstLeads).toHaveLength(1);
  expect(rules.unlisted).toHaveLength(1);
});

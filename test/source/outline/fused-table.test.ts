import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/source/intake.js';
import { read } from '../../../src/source/read.js';

const problemsOf = async (text: string) => {
  const bytes = new TextEncoder().encode(`云州市2027年灯塔任务分解表\n${text}`);
  const { clauses, problems } = read(await takeIn('table.txt', bytes), { repair: true });
  return { clauses, problems: problems.map(({ rule, at, args: { words } }) => [rule, at.line, words]) };
};

describe('a table whose cells ran together', () => {
  it.each([
    '序号项目名称目标任务责任单位完成时限\n1更换航标灯更换80盏市港务局11月底\n2新建灯塔新建3座市海事局12月底',
    '序号任务内容牵头单位\n1更换航标灯80盏市港务局',
    '序号 工作任务 责任单位\n1 更换航标灯80盏 市港务局\n2 新建灯塔 3座 市海事局',
  ])('is reported', async (text) => {
    const words = text.slice(0, text.indexOf('\n'));
    expect((await problemsOf(text)).problems).toEqual([['table-unseparated', 2, words]]);
  });

  it('is read where blanks part the cells of each row', async () => {
    const text = '序号 工作任务 责任单位 完成时限\n1 更换航标灯80盏 市港务局 11月底\n2 新建灯塔3座 市海事局、市港务局 12月底';
    const { clauses, problems } = await problemsOf(text);
    expect(problems).toEqual([]);
    expect(clauses.map(({ clause, responsibilities }) => [clause, ...responsibilities.responsible.map(({ name }) => name)])).toEqual([
      ['1', '市港务局'],
      ['2', '市海事局', '市港务局'],
    ]);
  });

  it.each([
    '序号 任务 牵头单位 完成时限\n1．更换航标灯80盏。（牵头单位：市港务局）\n2．新建灯塔3座。（牵头单位：市海事局）',
    '序号由责任单位填写，单位名称应当完整。\n1.更换航标灯80盏。',
    '序号项目名称\n1.更换航标灯80盏。',
  ])('is none where rows have tails, or the line is a sentence', async (text) => {
    expect((await problemsOf(text)).problems.filter(([rule]) => rule === 'table-unseparated')).toEqual([]);
  });
});

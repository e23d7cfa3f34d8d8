import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/source/intake.js';
import { read } from '../../../src/source/read.js';
import { intakeOf } from '../repair/plain-intake.js';

/** Clauses with their figures, in short. */
function clausesOf(text: string): string[] {
  const { clauses } = read(intakeOf(text), { repair: true });
  return clauses.map(({ clause, title, figures }) =>
    [
      clause ?? '-',
      title ?? '-',
      ...figures.map(({ figure, deadline }) => `${figure.chars}${deadline === null ? '' : `＠${deadline}`}`),
    ].join(' '),
  );
}

describe('what stands around the numbered items', () => {
  it('aims that are stated in figures before the first of them are a clause', () => {
    const text = `云州市2027年港航重点工作分解
为做好2027年港航工作，制定本分解表。
2027年全市港航主要预期目标是：货物吞吐量增长8%左右；航标完好率达到95%以上。
一、建设码头。新建码头3座。
二、培训船员。培训船员600名。`;
    expect(clausesOf(text)).toEqual(['- - 8%＠2027 95%＠2027', '一 建设码头 3座', '二 培训船员 600名']);
    const [first] = clausesOf(text.replace(/2027年全市.*\n/, '近年来全市建成码头26座，离发展目标还有差距。\n'));
    expect(first).toBe('一 建设码头 3座');
  });

  it('a number at the end with nothing behind it begins none', () => {
    const items = '一、建设码头\n（一）改造旧码头。改造码头3座。\n（二）新建码头\n';
    expect(clausesOf(`云州市港航方案\n${items}1.`)).toEqual(['（一） 改造旧码头 3座', '（二） 新建码头']);
    expect(clausesOf(`云州市港航方案\n${items}1.新建码头5座。\n2.扩建码头2座。`)).toHaveLength(3);
  });
});

describe('an excerpt without its head', () => {
  const clause = '（三）培训船员。2027年，船员持证率达到61%。到2030年，持证率达到75%以上。';

  it('is not older than the youngest document that its clauses cite', () => {
    expect(clausesOf(clause)).toEqual(['（三） 培训船员 61%＠2027 75%＠2030']);
    const cited = '（四）更换航标。落实《航标更换办法》（云港发〔2028〕5号），更换航标80座。';
    expect(clausesOf(`${clause}\n${cited}`)[0]).toBe('（三） 培训船员 75%＠2030');
    expect(clausesOf(`${clause}\n${cited.replace('2028', '2027')}`)[0]).toBe('（三） 培训船员 61%＠2027 75%＠2030');
  });
});

it('projects of a table are measures by whatever name their column goes', async () => {
  const rows =
    '序号 | 实事项目 | 工作举措及实施计划 | 责任单位 |\n1 | 新建码头3座 | 6月底前开工 | 市港务局 |\n2 | 更换航标80座 | 9月底前完成 | 市海事局 |';
  const { clauses } = read(await takeIn('a.txt', new TextEncoder().encode(rows)), { repair: true });
  expect(clauses.map(({ clause, responsibilities: { responsible } }) => [clause, responsible[0]?.name])).toEqual([
    ['1', '市港务局'],
    ['2', '市海事局'],
  ]);
});

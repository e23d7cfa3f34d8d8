import { describe, expect, it } from 'vitest';
import { Text } from '../../../src/source/text.js';
import { clauseOf, readOne, said } from './clause-of.js';
import { TAIL_FIXTURES } from './tail-fixtures.js';

describe('tails in the manner of many offices', () => {
  it.each(TAIL_FIXTURES)('$manner', ({ text, says, problems: expected = [] }) => {
    const { read, problems } = readOne(clauseOf(text));
    expect(said(read)).toBe(says);
    expect(problems.map(({ rule }) => rule)).toEqual(expected);
    expect(read.tails.length > 0).toBe(says !== '' || expected.length > 0);
  });
});

describe('what a tail leaves behind', () => {
  it('is cut with its brackets, from where it stands', () => {
    const { read } = readOne(clauseOf('清理河道。（责任单位：市水务局）'));
    expect(read.tails.map(({ chars }) => chars)).toEqual(['（责任单位：市水务局）']);
    expect(read.responsible[0]?.text.offset(0)).toBe(11);
  });

  it('leaves a deadline to the readers of figures', () => {
    const { read } = readOne(clauseOf('清理河道。（责任单位：市水务局；完成时限：2026年9月底前；配合单位：市财政局）'));
    expect(read.tails.map(({ chars }) => chars)).toEqual(['（责任单位：市水务局；', '配合单位：市财政局）']);
    const bracket = readOne(clauseOf('清理河道。（2026年9月底前完成，责任单位：市水务局）')).read;
    expect(bracket.tails.map(({ chars }) => chars)).toEqual(['责任单位：市水务局）']);
  });

  it('places every problem', () => {
    const { problems } = readOne(clauseOf('清理河道。（责任单位：市水务局；责任人：李某）'));
    expect(problems).toEqual([{ rule: 'tail-people', at: { line: 1, column: 17 }, args: { words: '责任人：李某' } }]);
  });

  it('may stand in the title of the clause', () => {
    const body = clauseOf('完善标准。', 60);
    const { read } = readOne({ ...body, title: '清理河道', place: Text.at(40, '（一）清理河道（责任单位：市水务局）') });
    expect(said(read)).toBe('R 市水务局');
  });
});

describe('the columns of a table', () => {
  const clause = clauseOf('任务：清理河道；牵头单位：市水务局；配合单位：市财政局等；完成时限：2026年6月');

  it('are read by the roles of their heads, and cut from the row', () => {
    const cells = [
      { role: 'lead' as const, text: Text.at(100, '市水务局') },
      { role: 'cooperating' as const, text: Text.at(110, '市财政局\n市河长办等') },
    ];
    const { read, problems } = readOne({ ...clause, cells });
    expect(said(read)).toBe('L 市水务局 / C 市财政局 市河长办 / + C');
    expect(read.tails.map(({ chars }) => chars)).toEqual(['牵头单位：市水务局；配合单位：市财政局等；']);
    expect(problems).toEqual([]);
  });

  it('may be empty', () => {
    const { read, problems } = readOne({ ...clauseOf('任务：清理河道'), cells: [{ role: 'cooperating', text: Text.at(100, '—') }] });
    expect(said(read)).toBe('');
    expect(read.charged).toEqual([]);
    expect(problems).toEqual([]);
  });
});

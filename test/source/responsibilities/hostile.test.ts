import { describe, expect, it } from 'vitest';
import { clauseOf, readOne } from './clause-of.js';

const SIZE = 100_000;
const times = (words: string) => words.repeat(Math.ceil(SIZE / words.length));
const nested = (open: string, inner: string, close: string) => times(open) + inner + times(close);

/** Texts that a reader with a quadratic step would not finish in the time of a test. */
const HOSTILE: [string, string][] = [
  ['separators', `责任单位：${times('、')}`],
  ['separators without a label', times('、')],
  ['semicolons', times('；市')],
  ['stops', times('。市')],
  ['unclosed tails', times('（责任单位：')],
  ['unclosed tails with bodies', times('（责任单位：市水务局，')],
  ['brackets', nested('（', '负责', '）')],
  ['nested tails', nested('（责任单位：', '市水务局', '）')],
  ['nested duties', nested('（市水务局负责', '', '）')],
  ['brackets of two kinds', nested('（【', '负责', '）】')],
  ['closing brackets', times('）')],
  ['quotation marks', times('“')],
  ['one label after the other', times('责任单位：')],
  ['labels without colons', times('责任单位')],
  ['the same body', `责任单位：${times('市水务局、')}`],
  ['conjunctions', `责任单位：${times('市局和')}`],
  ['spaces', `责任单位：${times('市 ')}`],
  ['等', `责任单位：${times('等')}`],
  ['elliptical names', `责任单位：${times('各区、县、')}`],
  ['verbs', times('负责')],
  ['duties', times('按照职责分工')],
  ['会同', times('市水务局会同')],
  ['由', times('由')],
  ['standing rules', `${times('列第一位')}牵头`],
  ['omissions', `${times('均需各区、')}不再列出`],
  ['numbers', times('1.')],
  ['paragraphs of labels', times('责任单位：\n')],
];

describe('hostile clauses', () => {
  it.each(HOSTILE)('%s are read in linear time', (_, text) => {
    const started = performance.now();
    readOne(clauseOf(text));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('keep every body of a very long list', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `市第${at}水厂`);
    const { read } = readOne(clauseOf(`责任单位：${names.join('、')}`));
    expect(read.responsible.map(({ name }) => name)).toEqual(names);
  });

  it('never lose a tail behind an unclosed bracket without saying so', () => {
    const { read, problems } = readOne(clauseOf('修缮（一期。\n改造（责任单位：市水务局，市财政局（责任单位：市住建局）'));
    expect(read.responsible.map(({ name }) => name)).toContain('市住建局');
    expect(problems.map(({ rule }) => rule)).toContain('tail-unclosed');
  });
});

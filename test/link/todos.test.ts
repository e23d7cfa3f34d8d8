import { expect, test } from 'vitest';
import { compileFiles } from '../support/compile-files.js';

const document = (id: string, level: string, code: string, thresholds: string, more = ''): string =>
  `id: ${id}\ntitle: 示例办法\nlevel: ${level}\njurisdiction: "${code}"\nnature: normative\n${more}measures:\n  - id: a\n    title: 甲\n    framework: false\n    thresholds:\n${thresholds}`;

test('thresholds whose indicator is still to be decided are not compared, neither with each other nor with a parent', async () => {
  const { findings, program } = await compileFiles({
    'policies/city.yaml': document('city', 'city', '610100', '      - { indicator: TODO, equals: 5, unit: 人, deadline: 2030 }\n'),
    'policies/district.yaml': document(
      'district',
      'district',
      '610104',
      '      - { indicator: TODO, max: 3, unit: 人 }\n      - { indicator: TODO, min: 9, unit: 人, equivalent: { indicator: TODO, max: 1, unit: 户 } }\n',
      'implements: [city]\n',
    ),
  });
  const found = findings.filter(({ rule }) => rule !== 'lead-missing' && rule !== 'part-of-whole');
  expect(found.map(({ rule, variant, place }) => [rule, variant, place.file, place.start.line])).toEqual([
    ['todo-left', 'indicator', 'policies/city.yaml', 11],
    ['todo-left', 'indicator', 'policies/district.yaml', 12],
    ['todo-left', 'indicator', 'policies/district.yaml', 13],
    ['todo-left', 'indicator', 'policies/district.yaml', 13],
  ]);
  expect(found.map(({ args }) => [args.figures, args.unit])).toEqual([
    [['equals: 5'], '人'],
    [['max: 3'], '人'],
    [['min: 9'], '人'],
    [['max: 1'], '户'],
  ]);
  expect(program.documents.map(({ measures }) => measures[0]?.thresholds.length)).toEqual([1, 2]);
});

test('remarks are found where they stand, after repairs and in files that need the long way, too', async () => {
  const text = document('city', 'city', '610100', '      - { indicator: TODO, min: 5, unit: 人 }\n')
    .replace('title: 甲', 'title：甲 # TODO 标题？')
    .replace('framework: false', "note: '# TODO 不是注释' #TODO:补上");
  const { findings } = await compileFiles({ 'policies/city.yaml': text });
  const remarks = findings.filter(({ variant }) => variant === 'remark');
  const lines = text.split('\n');
  expect(
    remarks.map(({ args, place: { start, end } }) => [args.text, lines[start.line - 1]?.slice(start.column - 1, end.column - 1)]),
  ).toEqual([
    ['标题？', '# TODO 标题？'],
    ['补上', '#TODO:补上'],
  ]);
});

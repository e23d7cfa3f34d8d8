import { describe, expect, test } from 'vitest';
import { bodiesFile, newBodies } from '../../src/import/new-bodies.js';
import { WORDS } from '../../src/import/words.js';
import { linkVocabulary } from '../../src/link/vocabulary.js';
import type { Diagnostic } from '../../src/model/finding.js';
import { readYaml } from '../../src/syntax/read-yaml.js';

const vocabularyOf = (text: string) => {
  const diagnostics: Diagnostic[] = [];
  const vocabulary = linkVocabulary([readYaml('policies/vocabulary/v.yaml', text)], diagnostics);
  expect(diagnostics).toEqual([]);
  return vocabulary;
};
const EMPTY = vocabularyOf('bodies: {}');
const documentOf = (id: string, level: string, jurisdiction: string | null, bodies: readonly string[]) =>
  `id: ${id}\ntitle: 健身步道建设方案\nlevel: ${level}\njurisdiction: ${jurisdiction === null ? 'null' : `'${jurisdiction}'`}\nmeasures:\n` +
  `  - { id: paths, title: 建设步道, responsible: [${bodies.map((name) => `'${name}'`).join(', ')}] }\n`;
const only = (name: string, level = 'city', jurisdiction: string | null = '330100') =>
  newBodies([documentOf('paths-2024', level, jurisdiction, [name])], EMPTY)[0];

describe('level and place of a body that a document of 杭州 names', () => {
  test.each([
    ['市体育局', 'city', '330100', true],
    ['省体育局', 'province', '330000', true],
    ['国家体育总局', 'nation', null, true],
    ['教育部', 'nation', null, true],
    ['西湖区体育局', 'district', '330106', true],
    ['宁波市体育局', 'city', '330200', true],
    ['各区、县（市）政府', 'district', '330100', true],
    ['各区政府', 'district', '330100', true],
    ['各街道办事处', 'subdistrict', '330100', true],
    ['体育局', 'city', '330100', false],
    ['宣传部', 'city', '330100', false],
    ['市场监管局', 'city', '330100', false],
    ['各市直部门', 'city', '330100', false],
    ['各区域中心', 'city', '330100', false],
  ])('%s', (name, level, jurisdiction, isLevelSaid) => {
    expect(only(name)).toMatchObject({ name, level, jurisdiction, isLevelSaid });
  });

  test('a name that a document of a district uses of its city is that of the city', () => {
    expect(only('市体育局', 'district', '330106')).toMatchObject({ level: 'city', jurisdiction: '330100' });
    expect(only('区体育局', 'district', '330106')).toMatchObject({ level: 'district', jurisdiction: '330106' });
  });

  test('towns with districts are cities to a province, and districts to a city', () => {
    expect(only('各市、县（市、区）政府', 'province', '330000')).toMatchObject({ level: 'city', jurisdiction: '330000' });
    expect(only('各市、县政府', 'city', '330100')).toMatchObject({ level: 'district', jurisdiction: '330100' });
  });

  test('where the place of the document is not known, neither is that of the body', () => {
    expect(only('市体育局', 'city', null)).toMatchObject({ level: 'city', jurisdiction: null });
  });
});

test.each([
  ['各区政府', 'government', 'known'],
  ['市有关部门', null, 'open'],
  ['各部门', null, 'open'],
  ['市全民健身工作领导小组成员单位', null, 'known'],
  ['市委宣传部', 'party', null],
  ['市纪委监委', 'party', null],
  ['市发改委', 'government', null],
  ['市中院', 'judicial', null],
  ['团市委', 'mass-organisation', null],
  ['市城投集团', 'enterprise', null],
  ['社区居委会', 'self-governing', null],
  ['市体育总会', null, null],
])('%s: branch %s, members %s', (name, branch, members) => {
  expect(only(name)).toMatchObject({ branch, members });
});

test('each name once, in the order of the texts, those that the vocabulary has left out; ids differ from all others', () => {
  const vocabulary = vocabularyOf(`bodies:
  paths-body: { name: 杭州市体育局, aliases: [市体育局], level: city, jurisdiction: "330100" }
`);
  const bodies = newBodies(
    [
      documentOf('paths-2024', 'city', '330100', ['市体育局', '市园林局', '市住建局', '市园林局']),
      documentOf('paths-2025', 'city', '330100', ['市住建局', '省住建厅']),
      documentOf('ningbo', 'city', '330200', ['市住建局', '省住建厅']),
    ],
    vocabulary,
  );
  expect(bodies.map(({ id, name, jurisdiction, first }) => `${id} ${name} ${jurisdiction} ${first}`)).toEqual([
    'paths-body-2 市园林局 330100 paths-2024/paths',
    'paths-body-3 市住建局 330100 paths-2024/paths',
    'paths-body-4 省住建厅 330000 paths-2025/paths',
    'ningbo-body 市住建局 330200 ningbo/paths',
  ]);
});

describe('the file', () => {
  const written = (name: string, jurisdiction: string | null = '330100') => {
    const body = only(name, 'city', jurisdiction);
    return bodiesFile(body ? [body] : [], '../../schema/vocabulary.schema.json', WORDS.en);
  };

  test('holds what the vocabulary takes', () => {
    const yaml = written('各区政府');
    expect(vocabularyOf(yaml).bodies.get('paths-body')).toMatchObject({
      name: '各区政府',
      level: 'district',
      jurisdiction: '330100',
      collective: true,
      members: 'known',
    });
    expect(yaml).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/vocabulary\.schema\.json\n/);
    expect(yaml).toContain('# first in paths-2024/paths');
    expect(yaml).not.toContain('TODO');
  });

  test('says TODO where a level is only likely, and once where the place is not known', () => {
    expect(written('体育局')).toContain('# TODO first in paths-2024/paths; its name says no level');
    expect(written('市体育局', null).match(/TODO/g)).toEqual(['TODO']);
    expect(written('教育部', null)).not.toContain('TODO');
  });
});

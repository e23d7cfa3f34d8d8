import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { wordAll } from '../../src/report/worded.js';
import { afterwards, documentWith, expectMarked } from '../support/expect-marked.js';

const CLEAN = documentWith('lead: 区民政局');

async function words(findings: readonly Finding[]): Promise<string> {
  return (await wordAll(findings, 'en')).map(({ message, help }) => `${message} ${help ?? ''}`).join('\n');
}

describe('one fault, one finding, and the rest is read', () => {
  test.each([
    ['a key twice', 'lead: 区民政局\nlead: 区财政局\n~~~~ yaml-duplicate-key', 'second one was ignored'],
    ['a misspelt key', 'laed: 区民政局\n~~~~ schema-unknown-key', 'Did you mean lead?'],
    ['a misspelt key in full-width letters', 'ｌｅａｄ: 区民政局\n~~~~ schema-unknown-key', 'Did you mean lead?'],
    ['a key in Chinese', 'lead: 区民政局\n牵头单位: 区民政局\n~~~~ schema-unknown-key', 'What can stand here: id, clause'],
    ['a key that every object has', 'lead: 区民政局\nconstructor: x\n~~~~~~~~~~~ schema-unknown-key', 'Unknown key “constructor”'],
    [
      'a key that changes objects',
      'lead: 区民政局\n__proto__: { lead: 区财政局 }\n~~~~~~~~~ schema-unknown-key',
      'Unknown key “__proto__”',
    ],
    ['a mapping for a name', 'lead: { name: 区民政局 }\n      ~~~~~~~~~~~~~~ schema-type', 'should be text or a list'],
    ['nothing after the key', 'lead: 区民政局\nthresholds:\n           ~ schema-type', 'Fill it in, or delete the line'],
    ['an empty text', 'lead: ""\n      ~~ schema-size:empty\nresponsible: 区民政局', 'is empty'],
    [
      'a value for a list',
      'lead: 区民政局\nopen-ended: lead\n            ~~~~ schema-type:list\n            ~~~~ bodies-open-ended',
      'Write: open-ended: [lead]',
    ],
    ['a text for a list of mappings', 'lead: 区民政局\nterms: 甲\n       ~ schema-type', 'should be a list'],
    ['yes for true', 'lead: 区民政局\nframework: yes\n           ~~~ schema-type', 'Write: framework: true'],
    ['是 for true', 'lead: 区民政局\nframework: 是\n           ~ schema-type', 'Write: framework: true'],
    ['a reference without document', 'lead: 区民政局\nimplements: [one]\n             ~~~ schema-format:reference', 'document/measure'],
    [
      'a value that is not in the list',
      'lead: 区民政局\nopen-ended: [responsibel]\n             ~~~~~~~~~~~ schema-value',
      'Did you mean responsible?',
    ],
    ['an alias of nothing', 'lead: *nobody\n      ~~~~~~~ yaml-syntax', 'has no anchor'],
    ['an unknown tag', 'lead: !person 区民政局\n      ~~~~~~~ yaml-syntax', 'tag'],
    ['a tag that makes bytes', 'lead: !!binary aGk=\n               ~~~~ yaml-syntax', 'tag'],
    ['a key that is a list', 'lead: 区民政局\n? [甲, 乙]\n  ~~~~~~ yaml-syntax\n: 丙', 'Keys must be plain words'],
    ['a merge of a text', 'lead: &name 区民政局\n<<: *name\n    ~~~~~ yaml-syntax', '<<'],
    ['a colon inside a value', 'note: 甲: 乙\n      ~~~~ yaml-syntax\nlead: 区民政居\n      ~~~~ body-unknown', 'Write: note: "甲: 乙"'],
    [
      'a list that is never closed',
      'lead: 区民政局\nresponsible: [区住建局, 各街办\n                      ~ yaml-syntax\nsummery: 甲\n~~~~~~~ schema-unknown-key',
      'Write: responsible: [区住建局, 各街办]',
    ],
    [
      'a mapping that is never closed',
      'thresholds:\n  - { indicator: community.households, max: 5, unit: 户\n                                                     ~ yaml-syntax\nlead: 区民政居\n      ~~~~ body-unknown',
      'max: 5, unit: 户}',
    ],
    ['a tab', 'lead: 区民政局\n\tnote: 甲\n~ yaml-syntax', 'tab'],
  ])('%s', async (_, lines, said) => {
    const compilation = await expectMarked(documentWith(lines));
    expect(await words(compilation.findings)).toContain(said);
    expect(afterwards(compilation)).toBe('lianhu-finance');
  });

  test.each([
    ['a misspelt key that is required', CLEAN.replace('nature: normative', 'natur: normative\n~~~~~ schema-unknown-key'), 'nature'],
    ['a required key', CLEAN.replace('nature: normative\n', '').replace('id: a\n', 'id: a\n~ schema-required\n'), 'nature'],
    ['a level', CLEAN.replace('level: district', 'level: distrct\n       ~~~~~~~ schema-value'), 'Did you mean district?'],
    ['a title that is a number', CLEAN.replace('title: 示例措施', 'title: 2024\n       ~~~~ schema-unquoted'), 'title: "2024"'],
    ['an id in Chinese', CLEAN.replace('id: one', 'id: 第一条\n        ~~~ schema-format:slug'), 'lower-case'],
    ['a second document', `${CLEAN.trimEnd()}\n---\n~~~ yaml-syntax\nid: b`, 'only one document'],
  ])('%s', async (_, source, said) => {
    const { findings, program } = await expectMarked(source);
    expect(await words(findings)).toContain(said);
    expect(program.documents).toHaveLength(1);
  });

  test('a quotation mark that is never closed', async () => {
    const { findings } = await compileLoose(documentWith('lead: "区民政局\nnote: 甲'));
    expect(findings.map(({ rule }) => rule)).toEqual(['yaml-syntax']);
    expect(await words(findings)).toContain('missing');
  });

  test.each([
    ['', 'yaml-empty'],
    ['# 只有注释\n', 'yaml-empty'],
    ['- 甲\n- 乙\n', 'schema-type'],
    ['只是一段话\n', 'schema-type'],
  ])('a file that is no mapping: %j', async (source, rule) => {
    const { findings } = await compileLoose(source);
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  test('an empty file in the vocabulary does not make every name unknown', async () => {
    const { findings } = await compileLoose(CLEAN, { 'policies/vocabulary/v.yaml': '- \u0007' });
    expect(findings.map(({ rule, place }) => `${place.file} ${rule}`)).toEqual(['policies/vocabulary/v.yaml yaml-binary']);
  });
});

describe('dates', () => {
  test.each(['2024-02-29', '2000-02-29', '2024-02', '2024', '"2024"', '2023-12-31'])('%s is one', async (date) => {
    await expectMarked(CLEAN.replace('nature:', `issued: ${date}\nnature:`));
  });

  test.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '24-01-01',
    '去年',
    '202',
    '2024.13',
    '99999',
  ])('%s is none', async (date) => {
    const mark = `        ${'~'.repeat(date.length)} schema-format:date`;
    const { program } = await expectMarked(CLEAN.replace('nature:', `issued: ${date}\n${mark}\nnature:`));
    expect(program.documents[0]?.issued).toBeNull();
  });

  test.each(['2024年2月5日', '2024/2/5', '2024.2.5', '2024-2-5', '20240205'])('%s is read as 2024-02-05 and corrected', async (date) => {
    const mark = `        ${'~'.repeat(date.length)} schema-format:date`;
    const { findings, program } = await expectMarked(CLEAN.replace('nature:', `issued: ${date}\n${mark}\nnature:`));
    expect(program.documents[0]?.issued).toBe('2024-02-05');
    expect(await words(findings)).toContain('Write: issued: 2024-02-05');
  });

  test('in conditions, deadlines and the vocabulary as well', async () => {
    await expectMarked({
      'policies/a.yaml': documentWith(`lead: 区民政局
deadline: 2025-06-31
          ~~~~~~~~~~ schema-format:date`),
      'policies/vocabulary/v.yaml': `bodies:
  civil: { name: 区民政局, level: district, jurisdiction: "610104", became: { how: renamed, date: 2019-02-29 } }
                                                                                              ~~~~~~~~~~ schema-format:date
  finance: { name: 区财政局, level: district, jurisdiction: "610104" }
`,
    });
  });
});

describe('ids used twice', () => {
  test('measures, procedures and thresholds of one document', async () => {
    const { findings } = await expectMarked(`id: a
title: 示例措施
level: district
jurisdiction: "610104"
nature: normative
measures:
  - id: one
    title: 甲
    lead: 区民政局
    thresholds:
      - { id: x, indicator: community.households, max: 5, unit: 户 }
      - { id: x, indicator: community.population, max: 5, unit: 人 }
              ~ reference-duplicate
  - { id: one, title: 乙, lead: 区民政局 }
          ~~~ reference-duplicate
procedures:
  - { id: p, title: 流程, steps: [{ actor: 区民政局, action: review }] }
  - { id: p, title: 流程, steps: [{ actor: 区民政局, action: review }] }
          ~ reference-duplicate
`);
    expect(findings.map(({ related }) => related[0]?.place.start)).toEqual([
      { line: 11, column: 15 },
      { line: 7, column: 9 },
      { line: 15, column: 11 },
    ]);
  });

  test('documents, and entries of two vocabulary files', async () => {
    await expectMarked({
      'policies/a.yaml': CLEAN,
      'policies/b.yaml': CLEAN.replace('id: a', 'id: a\n    ~ reference-duplicate'),
      'policies/vocabulary/one.yaml':
        'bodies:\n  x: { name: 区民政局, level: district, jurisdiction: "610104" }\n  y: { name: 区财政局, level: district }\n',
      'policies/vocabulary/two.yaml': 'bodies:\n  x: { name: 甲, level: city }\n  ~ reference-duplicate\n',
    });
  });
});

test('faults of several files are told in one run, in order, none twice', async () => {
  const { findings } = await expectMarked({
    'policies/a.yaml': documentWith(`laed: 区民政局
~~~~ schema-unknown-key
responsible: [区住建局，各街办]
                  ~ yaml-fullwidth:comma
deadline: 2024-02-30
          ~~~~~~~~~~ schema-format:date`),
    'policies/b.yaml': documentWith(`lead: 区民政居
      ~~~~ body-unknown
note: 甲: 乙
      ~~~~ yaml-syntax
thresholds:
  - { indicator: community.households, max: 很多, unit: 户 }
                                            ~~ schema-format:figure`).replace('id: a\n', 'id: b\n'),
    'policies/c.yaml': CLEAN.replace('id: a\n', 'id: c\n').replace('nature: normative', 'nature: normativ\n        ~~~~~~~~ schema-value'),
    'tiaokuai.config.yaml': 'severity: { lead-mising: off }\n            ~~~~~~~~~~~ config-rule-unknown\n',
  });
  const places = findings.map(({ place }) => place);
  const inOrder = [...places].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.start.line - b.start.line || a.start.column - b.start.column,
  );
  expect(places).toEqual(inOrder);
});

async function compileLoose(source: string, more: Record<string, string> = {}) {
  const { compileFiles } = await import('../support/compile-files.js');
  const { SHARED_VOCABULARY } = await import('../support/expect-marked.js');
  return compileFiles({ 'policies/a.yaml': source, 'policies/vocabulary/shared.yaml': SHARED_VOCABULARY, ...more });
}

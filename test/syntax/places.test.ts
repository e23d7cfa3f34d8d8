import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/model/spot.js';
import { documentWith, expectMarked } from '../support/expect-marked.js';

describe('every value keeps its place', () => {
  test('keys and values in block and flow style', async () => {
    await expectMarked(
      documentWith(`lead: 区民政居
      ~~~~ body-unknown
responsible:
  - 区住建局
  - 各街半
    ~~~ body-unknown
cooperating: [ 区财政局 , "区财政居" ]
                      ~~~~~~ body-unknown
thresholds:
  - { indicator: community.householdz, max: 五, unit: 户 }
                 ~~~~~~~~~~~~~~~~~~~~ reference-indicator
                                            ~ schema-format:figure
  - indicator: community.households
    when:
      community.popullation: { max: 5 }
      ~~~~~~~~~~~~~~~~~~~~~ reference-indicator
    max: 5
    unit: 户`),
    );
  });

  test('nested lists and mappings', async () => {
    await expectMarked(
      documentWith(`lead: 区民政局
responsible: [[区住建局], 各街办]
              ~~~~~~ schema-type
terms:
  - name: 甲
  - [乙]
    ~~~ schema-type
thresholds:
  - indicator: committee.members
    unit: 人
    scale:
      - { when: { community.households: { below: 2000 } }, equals: [5] }
                                                                   ~~~ schema-type
      - { when: { community.households: { min: 2000 } }, equls: 7 }
                                                         ~~~~~ schema-unknown-key`),
    );
  });

  test('a value that an alias repeats is said once, where it is written', async () => {
    await expectMarked(
      documentWith(`lead: &lead 区民政居
            ~~~~ body-unknown
responsible: &all [区住建局, 各街半]
                         ~~~ body-unknown`).replace('lead: 区财政局', 'lead: *lead\n    cooperating: *all'),
    );
  });

  test('entries that a merge key brings keep their places', async () => {
    const { program } = await expectMarked({
      'tiaokuai.config.yaml': 'severity: { norm-duplicate: off }\n',
      'policies/a.yaml': `id: a
title: 示例措施
level: district
jurisdiction: "610104"
nature: normative
measures:
  - &base
    id: one
    title: 甲
    lead: 区民政局
    thresholds:
      - { indicator: community.householdz, max: 5, unit: 户 }
                     ~~~~~~~~~~~~~~~~~~~~ reference-indicator
  - <<: *base
    id: two
  - { <<: [ *base ], id: three, responsible: 区住建居 }
                                             ~~~~ body-unknown
`,
    });
    const [one, two, three] = program.documents[0]?.measures ?? [];
    expect([one, two, three].map((measure) => measure?.lead[0]?.body?.id)).toEqual(Array(3).fill('lianhu-civil-affairs'));
    const lead = two && placeOf({ ...two.at, key: 'lead' });
    expect(lead).toEqual({ file: 'policies/a.yaml', start: { line: 10, column: 11 }, end: { line: 10, column: 15 } });
    const id = three && placeOf({ ...three.at, key: 'id' });
    expect(id?.start).toEqual({ line: 15, column: 26 });
  });

  test('block scalars: a title in one, and what follows it', async () => {
    const { program } = await expectMarked(
      documentWith(`lead: 区民政局
summary: |
  第一段：说明

  第二段
note: >-
  折叠的
  一行
levl: x
~~~~ schema-unknown-key`),
    );
    const one = program.documents[0]?.measures[0];
    expect(one?.summary).toBe('第一段：说明\n\n第二段\n');
    expect(one?.note).toBe('折叠的 一行');
    expect(one && placeOf({ ...one.at, key: 'summary' })).toMatchObject({ start: { line: 10, column: 14 } });
    expect(one && placeOf({ ...one.at, key: 'note' }, 'key')).toMatchObject({
      start: { line: 14, column: 5 },
      end: { line: 14, column: 9 },
    });
  });

  test('characters beyond the basic plane count as two columns, as in editors', async () => {
    const squiggle = '              ~~~~~';
    await expectMarked(
      documentWith(`responsible: [𠮷野家局, 区住建局]\n${squiggle} body-unknown\n${squiggle} character-unprintable\nlead: 区民政局`),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { expectMarked } from '../support/expect-marked.js';

const CITY = `id: city
title: 市级措施
level: city
jurisdiction: "610100"
nature: normative
issued: 2023
measures:
  - id: plan
    title: 计划
    lead: 市民政局
    thresholds:
      - { indicator: plan.oversized-communities, equals: 34, unit: 个, deadline: 2027 }
procedures:
  - { id: establish, title: 设立, steps: [{ actor: 市民政局, action: review }] }
`;

const district = (lines: string, head = 'implements: [city]') => `id: district
title: 区级措施
level: district
jurisdiction: "610104"
nature: normative
issued: 2024
${head}
measures:
  - id: plan
    title: 计划
    lead: 区民政局
${lines
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;

describe('documents, measures and procedures by reference', () => {
  test('parents, measures carried out, wholes and procedures are linked', async () => {
    const { program } = await expectMarked(
      {
        'policies/city.yaml': CITY,
        'policies/district.yaml': `${district(`implements: [city/plan]
                         ~~ part-of-whole
thresholds:
  - { indicator: plan.oversized-communities, equals: 7, unit: 个, deadline: 2027, part-of: city/plan }`).replace(
          / +~~ part-of-whole\n/,
          '',
        )}procedures:
  - { id: establish, title: 设立, implements: city/establish, steps: [{ actor: 区民政局, action: review }] }
`,
      },
      { rules: false },
    );
    const [city, own] = program.documents;
    expect(own?.parents).toEqual([city]);
    expect(own?.measures[0]?.parents).toEqual(city?.measures);
    expect(own?.measures[0]?.thresholds[0]?.partOf?.measure).toBe(city?.measures[0]);
    expect(own?.procedures[0]?.parent).toBe(city?.procedures[0]);
  });

  test('what is not there is said with what is near', async () => {
    const { findings } = await expectMarked({
      'policies/city.yaml': CITY,
      'policies/district.yaml': `${district(
        `implements: [city/plann]
             ~~~~~~~~~~ reference-measure
topic: nothing
       ~~~~~~~ reference-topic
thresholds:
  - { indicator: plan.oversized-community, equals: 7, unit: 个, deadline: 2027, part-of: city/plam }
                 ~~~~~~~~~~~~~~~~~~~~~~~~ reference-indicator
                                                                                        ~~~~~~~~~ reference-measure`,
        'implements: [citi, city]\n             ~~~~ reference-document\ncites:\n  - { title: 甲, number: null, document: citty, measure: plen }\n                                        ~~~~~ reference-document\n                                                        ~~~~ reference-measure\n  - { title: 乙, number: null, document: city }',
      )}procedures:
  - { id: p, title: 设立, implements: city/establis, same-as: q, measure: plun, steps: [{ actor: 区民政局, action: review }] }
                                    ~~~~~~~~~~~~~ reference-procedure
                                                            ~ reference-procedure
                                                                        ~~~~ reference-measure
`,
    });
    const near = Object.fromEntries(
      findings
        .filter(({ rule }) => rule.startsWith('reference-'))
        .map(({ args }) => [String(args.name), (args.suggestions as string[])[0]]),
    );
    expect(near).toMatchObject({
      citi: 'city',
      'city/plann': 'city/plan',
      'city/plam': 'city/plan',
      'city/establis': 'city/establish',
      'plan.oversized-community': 'plan.oversized-communities',
      plen: 'plan',
    });
  });

  test('a missing document is said once, not again for each of its parts', async () => {
    await expectMarked({
      'policies/district.yaml': district(
        `implements: [province/plan]
thresholds:
  - { indicator: plan.oversized-communities, equals: 7, unit: 个, deadline: 2027, part-of: province/plan }`,
        'implements: [province]\n             ~~~~~~~~ reference-document',
      ),
    });
  });

  test('a document that could not be read is not missing', async () => {
    await expectMarked({
      'policies/city.yaml': '\u0000\n~ yaml-binary\n',
      'policies/district.yaml': district('implements: [city/plan]'),
    });
  });

  test('cycles, also of one document with itself', async () => {
    const { program } = await expectMarked(
      {
        'policies/a.yaml': CITY.replace('issued: 2023', 'issued: 2024\nimplements: [district]').replace('id: city', 'id: city'),
        'policies/district.yaml': district(
          'note: 略',
          'implements: [district, city]\n            ~~~~~~~~~~~~~~~~ reference-cycle\n            ~~~~~~~~~~~~~~~~ reference-cycle',
        ),
      },
      { rules: false },
    );
    for (const document of program.documents) expect(document.parents).not.toContain(document);
  });

  test('references inside the vocabulary', async () => {
    await expectMarked({
      'policies/city.yaml': CITY.replace(/measures:[\s\S]*/, 'measures: []\n'),
      'policies/vocabulary/v.yaml': `bodies:
  a: { name: 甲, level: city, line: civil, became: { how: merged, date: 2019, into: [b, c] } }
                                   ~~~~~ reference-line
                                                                                       ~ reference-body
  b: { name: 乙, level: city, jurisdiction: "610199" }
                                           ~~~~~~~~ reference-jurisdiction
  第三: { name: 丙, level: city }
  ~~ schema-format:slug
lines:
  civil-affairs: { name: 民政 }
indicators:
  x: { name: 甲, kind-of: y }
                         ~ reference-indicator
relations:
  r: { terms: { x: 1, z: 2 }, is: "<=", bound: 3 }
                      ~ reference-indicator
`,
    });
  });
});

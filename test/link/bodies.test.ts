import { describe, expect, test } from 'vitest';
import { wordAll } from '../../src/report/worded.js';
import { documentWith, expectMarked, SHARED_VOCABULARY } from '../support/expect-marked.js';

/** The body that `name` means in a document of this level and code. */
async function meaning(name: string, level: string, code: string, vocabulary = SHARED_VOCABULARY): Promise<string | undefined> {
  const { compileFiles } = await import('../support/compile-files.js');
  const source = documentWith(`lead: ${name}`).replace('level: district', `level: ${level}`).replace('"610104"', code);
  const { program } = await compileFiles({ 'policies/a.yaml': source, 'policies/vocabulary/v.yaml': vocabulary });
  return program.documents[0]?.measures[0]?.lead[0]?.body?.id;
}

describe('a name means the body of the document’s own jurisdiction', () => {
  test.each([
    ['区民政局', 'district', '"610104"', 'lianhu-civil-affairs'],
    ['区民政局', 'district', '"610103"', 'beilin-civil-affairs'],
    ['西安市莲湖区民政局', 'district', '"610104"', 'lianhu-civil-affairs'],
    // Those above are known by the names that they have there.
    ['市民政局', 'district', '"610104"', 'xian-civil-affairs'],
    ['西安市民政局', 'city', '"610100"', 'xian-civil-affairs'],
    // A name that several districts of the city share means none of them; one that a single one has, means it.
    ['区民政局', 'city', '"610100"', undefined],
    ['区财政局', 'city', '"610100"', 'lianhu-finance'],
    // Not of a neighbour, nor of another city.
    ['区财政局', 'district', '"610103"', undefined],
    ['市民政局', 'city', '"140300"', undefined],
    ['市民政局', 'city', 'null', undefined],
  ])('%s in a %s document of %s: %s', async (name, level, code, id) => {
    expect(await meaning(name, level, code)).toBe(id);
  });

  test('a body that every place has stands behind the own ones', async () => {
    const vocabulary = `bodies:
  any: { name: 民政部门, aliases: [民政局], level: district }
  own: { name: 莲湖民政, aliases: [民政局], level: district, jurisdiction: "610104" }
`;
    expect(await meaning('民政局', 'district', '"610104"', vocabulary)).toBe('own');
    expect(await meaning('民政局', 'district', '"610103"', vocabulary)).toBe('any');
    expect(await meaning('民政部门', 'city', 'null', vocabulary)).toBe('any');
  });

  test('bodies of a development zone are found in it, and those of its city from it', async () => {
    const vocabulary = `jurisdictions:
  xian-zone: { name: 高新区, parent: "610100", level: district }
bodies:
  zone: { name: 高新区社区局, aliases: [区社区局], level: district, jurisdiction: xian-zone }
  city: { name: 西安市民政局, aliases: [市民政局], level: city, jurisdiction: "610100" }
`;
    expect(await meaning('区社区局', 'district', 'xian-zone', vocabulary)).toBe('zone');
    expect(await meaning('市民政局', 'district', 'xian-zone', vocabulary)).toBe('city');
    expect(await meaning('区社区局', 'district', '"610104"', vocabulary)).toBeUndefined();
  });
});

describe('a name that is not known', () => {
  test('is said with the nearest ones and the line to paste, which mends it', async () => {
    const source = documentWith('lead: 区民政居\n      ~~~~ body-unknown');
    const { findings } = await expectMarked(source);
    const [zh] = await wordAll(findings, 'zh');
    const [en] = await wordAll(findings, 'en');
    expect(findings[0]?.args.suggestions).toEqual(['区民政局', '区财政局', '市民政局']);
    expect(zh?.message).toContain('是不是想写 区民政局');
    expect(en?.message).toContain('Did you mean 区民政局');
    const line = String(findings[0]?.args.line);
    expect(zh?.help).toContain(line);
    expect(line).toMatch(/^[a-z0-9-]+: \{ name: 区民政居, level: district, jurisdiction: "610104" \}$/);
    const vocabulary = SHARED_VOCABULARY.replace('bodies:\n', `bodies:\n  ${line}\n`);
    await expectMarked({ 'policies/a.yaml': source.replace(/\n +~+ body-unknown/, ''), 'policies/vocabulary/v.yaml': vocabulary });
  });

  test('the line to paste is good YAML whatever the name and the jurisdiction', async () => {
    const source = documentWith('lead: "甲: [乙], #丙"\n      ~~~~~~~~~~~~ body-unknown')
      .replace('"610104"', 'null')
      .replace('lead: 区财政局', 'lead: 区财政局\n          ~~~~ body-unknown');
    const { findings } = await expectMarked(source);
    const lines = findings.map(({ args }) => `  ${args.line}`);
    const mended = {
      'policies/a.yaml': source.replace(/\n +~+ body-unknown/g, ''),
      'policies/vocabulary/v.yaml': `bodies:\n${lines.join('\n')}\n`,
    };
    await expectMarked(mended);
  });

  test('in charges, thresholds and steps as well, each at its own place', async () => {
    const source = documentWith(`lead: 区民政局
charged:
  - { body: 区民政居, duty: 甲 }
            ~~~~ body-unknown
thresholds:
  - { indicator: community.households, max: 5, unit: 户, binds: 各街半 }
                                                               ~~~ body-unknown`);
    await expectMarked(
      `${source}procedures:
  - id: p
    title: 流程
    steps:
      - { actor: [区民政局, 区财政居], action: reviewe, to: 区政府 }
                        ~~~~ body-unknown
                                       ~~~~~~~ reference-action
                                                    ~~~ body-unknown
`,
    );
  });
});

describe('a name that means two bodies', () => {
  test('of one jurisdiction is ambiguous, with both places', async () => {
    const { findings } = await expectMarked({
      'policies/a.yaml': documentWith('lead: 区民政局'),
      'policies/vocabulary/v.yaml': `bodies:
  x: { name: 甲局, aliases: [区民政局], level: district, jurisdiction: "610104" }
  y: { name: 乙局, aliases: [区民政局], level: district, jurisdiction: "610104" }
     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ body-ambiguous
  z: { name: 区财政局, level: district, jurisdiction: "610104" }
`,
    });
    expect(findings[0]?.related[0]?.place.start).toEqual({ line: 2, column: 6 });
  });

  test('of two jurisdictions is not', async () => {
    await expectMarked(documentWith('lead: 区民政局'));
  });
});

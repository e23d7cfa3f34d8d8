import { expect, test } from 'vitest';
import { CITY, compareFiles, DISTRICT } from './compare-pair.js';

const LINES = `
lines:
  housing: { name: 住房和城乡建设 }
bodies:
  xian-housing: { name: 市住建局, level: city, jurisdiction: "610100", line: housing, branch: government }
  xian-government: { name: 市政府, level: city, jurisdiction: "610100", branch: government }
  xian-subdistricts: { name: 镇（街道）, level: subdistrict, jurisdiction: "610100", branch: government, collective: true, members: known }
  housing: { name: 区房管局, level: district, jurisdiction: "610104", line: housing, branch: government }
  housing-union: { name: 区住建工会, level: district, jurisdiction: "610104", line: housing, branch: mass-organisation }
  government: { name: 区政府, level: district, jurisdiction: "610104", branch: government }
  open-city: { name: 市级相关部门, level: city, jurisdiction: "610100", collective: true, members: open }
`;

/** One measure of the city, and those of the district that carry it out. */
async function bodiesOf(city: string, district: string[], head = ''): Promise<string[]> {
  const { bodies } = await compareFiles({
    'policies/vocabulary/lines.yaml': LINES,
    'policies/city.yaml': `${CITY}measures:\n  - { id: size, title: 划分社区, ${city} }\n`,
    'policies/district.yaml': `${DISTRICT}${head}measures:\n${district.map((roles, at) => `  - { id: m${at}, title: 措施, implements: [xian/size], ${roles} }\n`).join('')}`,
  });
  return bodies.map(({ verdict, role, theirs, mine, child }) => `${verdict} ${role} ${theirs.name} > ${mine?.name ?? '-'} ${child.id}`);
}

test.each([
  ['the same line', 'lead: 市民政局', ['lead: 区民政局'], ['kept lead 市民政局 > 区民政局 m0']],
  ['another line', 'lead: 市民政局', ['lead: 区房管局'], ['line-changed lead 市民政局 > 区房管局 m0']],
  ['no lead is another rule’s business', 'lead: 市民政局', ['responsible: 区房管局'], []],
  ['one of several leads', 'lead: [市民政局, 市住建局]', ['lead: 区房管局'], ['kept lead 市住建局 > 区房管局 m0']],
  [
    'several leads, none of them',
    'lead: [市民政局, 市财政局]',
    ['lead: 区房管局'],
    ['line-changed lead 市民政局 > 区房管局 m0', 'line-changed lead 市财政局 > 区房管局 m0'],
  ],
  ['a whole government is of no line', 'lead: 市民政局', ['lead: 区政府'], ['undetermined lead 市民政局 > 区政府 m0']],
  ['the city government leads', 'lead: 市政府', ['lead: 区民政局'], ['undetermined lead 市政府 > 区民政局 m0']],
  ['one measure carried out by two', 'lead: 市民政局', ['lead: 区房管局', 'lead: 区民政局'], ['kept lead 市民政局 > 区民政局 m1']],
  [
    'a counterpart of the same line',
    'responsible: 市财政局',
    ['lead: 区民政局, responsible: 区财政局'],
    ['kept responsible 市财政局 > 区财政局 m0'],
  ],
  ['none', 'responsible: 市财政局', ['lead: 区民政局'], ['dropped responsible 市财政局 > - m0']],
  ['a union is no bureau', 'responsible: 市住建局', ['lead: 区民政局, responsible: 区住建工会'], ['dropped responsible 市住建局 > - m0']],
  ['in another role', 'responsible: 市财政局', ['lead: 区财政局'], ['kept responsible 市财政局 > 区财政局 m0']],
  [
    'in the other measure that carries it out',
    'responsible: 市财政局',
    ['lead: 区民政局', 'lead: 区财政局'],
    ['kept responsible 市财政局 > 区财政局 m1'],
  ],
  [
    'an open list here',
    'responsible: 市财政局',
    ['lead: 区民政局, responsible: 区级相关部门'],
    ['undetermined responsible 市财政局 > - m0'],
  ],
  [
    '“and others” here',
    'responsible: 市财政局',
    ['lead: 区民政局, responsible: 区房管局, open-ended: [responsible]'],
    ['undetermined responsible 市财政局 > - m0'],
  ],
  ['“departments concerned” above', 'responsible: 市级相关部门', ['lead: 区民政局'], []],
  ['what the city government does itself', 'charged: [{ body: 市政府, duty: 审核 }]', ['lead: 区民政局'], []],
  ['what a city bureau is charged with itself', 'charged: [{ body: 市民政局, duty: 示范 }]', ['lead: 区房管局'], []],
  [
    'the districts are answered by any body of this one',
    'charged: [{ body: 各区县, duty: 落实 }]',
    ['lead: 区民政局'],
    ['kept charged 各区县 > 区民政局 m0'],
  ],
  [
    'the districts, where only subdistricts are named',
    'charged: [{ body: 各区县, duty: 落实 }]',
    ['lead: 各街办'],
    ['undetermined charged 各区县 > - m0'],
  ],
  ['the subdistricts, where none is named', 'responsible: 镇（街道）', ['lead: 区民政局'], ['dropped responsible 镇（街道） > - m0']],
  [
    'named twice above, reported once',
    'responsible: 市财政局, cooperating: 市财政局',
    ['lead: 区民政局'],
    ['dropped responsible 市财政局 > - m0'],
  ],
])('%s', async (_, city, district, expected) => {
  expect(await bodiesOf(city, district)).toEqual(expected);
});

test('a child known from a summary is not accused', async () => {
  expect(await bodiesOf('lead: 市民政局, responsible: 市财政局', ['lead: 区房管局'], 'source: { completeness: summary }\n')).toEqual([
    'undetermined lead 市民政局 > 区房管局 m0',
    'undetermined responsible 市财政局 > - m0',
  ]);
});

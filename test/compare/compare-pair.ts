import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Comparison, compareDocuments } from '../../src/compare/comparison.js';
import type { ThresholdVerdict } from '../../src/compare/entry.js';
import { caseText, setText } from '../../src/compare/wording.js';
import { ancestorsOf } from '../../src/model/duties.js';
import type { Program } from '../../src/model/program.js';
import { compileFiles } from '../support/compile-files.js';

const SHARED = readFileSync(fileURLToPath(new URL('../rules/vocabulary.yaml', import.meta.url)), 'utf8');
const MORE = `
indicators:
  training.secretary: { name: 书记主任专项培训次数, unit: 次/年, integer: true, kind-of: training.special }
  cases.number: { name: 典型案例数, unit: 个, between-levels: free }
  fund.share: { name: 市区分担比, unit: 比, between-levels: equal }
bodies:
  xian-districts: { name: 各区县, level: district, jurisdiction: "610100", branch: government, collective: true, members: known }
  beilin-government: { name: 碑林区政府, level: district, jurisdiction: "610103", branch: government }
`;

export const CITY = 'id: xian\ntitle: 西安市示例\nlevel: city\njurisdiction: "610100"\nnature: normative\n';
export const DISTRICT = 'id: lianhu\ntitle: 莲湖区示例\nlevel: district\njurisdiction: "610104"\nnature: normative\nimplements: [xian]\n';
export const PROVINCE = 'id: shaanxi\ntitle: 陕西省示例\nlevel: province\njurisdiction: "610000"\nnature: normative\n';

/** Norms that many cases start from. */
export const SCALE = (rows: string) => `{ indicator: committee.members, unit: 人, force: general, scale: [${rows}] }`;
export const ROW = (when: string, value: string) => `{ when: { community.households: { ${when} } }, ${value} }`;
export const CITY_SCALE = SCALE(
  [ROW('max: 2000', 'equals: 5'), ROW('above: 2000, max: 4000', 'equals: 7'), ROW('above: 4000', 'equals: 9')].join(', '),
);
export const HOUSEHOLDS = '{ indicator: community.households, range: 1000~5000, unit: 户, force: general }';
export const FLOOR = (min: number, more = '') => `{ indicator: facility.area-rate, min: ${min}, unit: 平方米/百户${more} }`;
export const RATE = (min: number, more = '') => `{ indicator: fund.rate, min: ${min}, unit: "%"${more} }`;

/** A document of one measure with thresholds, one on each line. */
export function document(head: string, thresholds: string, more = ''): string {
  const list =
    thresholds.trim() === ''
      ? ''
      : `    thresholds:\n${thresholds
          .trim()
          .split('\n')
          .map((line) => `      - ${line.trim()}\n`)
          .join('')}`;
  const links = head.startsWith('id: lianhu') ? '    implements: [xian/size]\n' : '';
  return `${head}measures:\n  - id: size\n    title: 划分社区\n${links}${list}${more}`;
}

export async function programOf(files: Record<string, string>): Promise<Program> {
  const { program, findings } = await compileFiles({
    'policies/vocabulary/shared.yaml': SHARED,
    'policies/vocabulary/more.yaml': MORE,
    ...files,
  });
  const broken = findings.filter(({ rule }) => /^(yaml|schema|reference)-/.test(rule));
  if (broken.length > 0) throw new Error(JSON.stringify(broken.map(({ rule, args }) => [rule, args])));
  return program;
}

/** The district of the documents against all that it carries out. */
export async function compareFiles(files: Record<string, string>): Promise<Comparison & { program: Program }> {
  const program = await programOf(files);
  const child = program.documents.find(({ id }) => id === 'lianhu');
  if (!child) throw new Error('no district');
  return { ...compareDocuments(child, ancestorsOf(child), program), program };
}

/** Thresholds of a city and of its district, as lines that can be read at a glance. */
export async function verdictsOf(
  city: string,
  district: string,
  heads: { city?: string; district?: string; province?: string } = {},
): Promise<string[]> {
  const files: Record<string, string> = {
    'policies/city.yaml': document(CITY + (heads.province === undefined ? '' : 'implements: [shaanxi]\n') + (heads.city ?? ''), city),
    'policies/district.yaml': document(DISTRICT + (heads.district ?? ''), district),
  };
  if (heads.province !== undefined) files['policies/province.yaml'] = document(PROVINCE, heads.province);
  const { thresholds, program } = await compareFiles(files);
  return thresholds.map((entry) => inOneLine(entry, program));
}

/** `loosened facility.area-rate [30,∞) [25,∞) 25`; a reason and a case stand at the end. */
export function inOneLine(
  { verdict, indicator, child, parent, witness, reason, known, inheritedFrom }: ThresholdVerdict,
  program: Program,
): string {
  const facet = (child ?? parent)?.facet ?? '';
  const words = [verdict, indicator, facet === 'norm' ? '' : facet, child ? '' : '(silent)', parent ? '' : '(new)'];
  if (witness)
    words.push(
      setText(witness.parent, known),
      setText(witness.child, known),
      witness.value ? setText([{ min: witness.value, max: witness.value, minOpen: false, maxOpen: false }], null) : '',
    );
  if (witness && Object.keys(witness.at).length > 0) words.push(`@${caseText(witness.at, program.vocabulary)}`);
  if (reason) words.push(reason.code);
  if (inheritedFrom) words.push(`as ${inheritedFrom.id}`);
  return words.filter(Boolean).join(' ');
}

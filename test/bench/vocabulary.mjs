// @ts-check
/** The vocabulary of the corpus: bodies, indicators, actions, topics. */

import { ACTIONS, BOUNDS, DEPARTMENTS, SCALES, SUBJECTS, WHOLES } from './words.mjs';

/**
 * @param {readonly import('./corpus.mjs').City[]} cities
 * @returns {[path: string, text: string][]}
 */
export function vocabularyFiles(cities) {
  return [
    ['policies/vocabulary/common.yaml', common()],
    ['policies/vocabulary/indicators.yaml', indicators()],
    ...cities.map((city) => /** @type {[string, string]} */ ([`policies/vocabulary/bodies-${city.code}.yaml`, governments(city)])),
  ];
}

function common() {
  const lines = ['bodies:'];
  for (const [level, sign] of [
    ['city', '市'],
    ['district', '区'],
  ]) {
    for (const [line, name] of DEPARTMENTS) {
      lines.push(`  ${level}-${line}:`, `    name: ${sign}${name}`, `    level: ${level}`, '    jurisdiction: null');
      lines.push(`    line: ${line}`, '    branch: government');
    }
  }
  lines.push('  subdistrict-offices: { name: 各街办, level: subdistrict, jurisdiction: null, collective: true, members: known }');
  lines.push('  departments: { name: 相关部门, level: district, jurisdiction: null, collective: true, members: open }');
  lines.push('lines:', ...DEPARTMENTS.map(([line, , name]) => `  ${line}: { name: ${name} }`));
  lines.push('actions:', ...ACTIONS.map(([id, name]) => `  ${id}: { name: ${name} }`));
  lines.push('topics:', ...new Map(SUBJECTS.map(([id, name]) => [id, `  ${id}: { name: ${name} }`])).values());
  return `${lines.join('\n')}\n`;
}

function indicators() {
  const lines = ['indicators:'];
  for (const [id, name, unit, , between] of BOUNDS) {
    lines.push(`  ${id}:`, `    name: ${name}`, `    unit: '${unit}'`, '    domain: { min: 0 }', `    between-levels: ${between}`);
  }
  for (const [id, name, unit] of WHOLES) {
    lines.push(`  ${id}:`, `    name: ${name}`, `    unit: '${unit}'`, '    integer: true');
    lines.push('    between-levels: part', '    parts: open');
  }
  for (const [id, name, unit] of SCALES) lines.push(`  ${id}:`, `    name: ${name}`, `    unit: '${unit}'`, '    integer: true');
  return `${lines.join('\n')}\n`;
}

/** @param {import('./corpus.mjs').City} city */
function governments(city) {
  const lines = ['bodies:'];
  for (const { code, name, level, sign } of [
    { ...city, level: 'city', sign: '市' },
    ...city.districts.map((district) => ({ ...district, level: 'district', sign: '区' })),
  ]) {
    lines.push(`  government-${code}:`, `    name: ${name}人民政府`, `    aliases: [${sign}政府]`, `    level: ${level}`);
    lines.push(`    jurisdiction: "${code}"`, '    branch: government');
  }
  return `${lines.join('\n')}\n`;
}

// @ts-check
/** One measure as lines of YAML, written as the documents in policies/ are. */

import { AIMS, BOUNDS, CHECKS, DEPARTMENTS, MEANS, SCALES, SUBJECTS, VERBS, WHOLES } from './words.mjs';

/** @typedef {import('./random.mjs').Random} Random */

/**
 * @param {number} index
 * @param {string} section
 * @param {Random} shared what city and districts have in common
 * @param {Random} random what is this document's own
 */
export function cityMeasure(index, section, shared, random) {
  const theme = themeOf(shared);
  return [...head(index, section, theme), ...bodies('市', theme, random), ...summary(theme, random), ...thresholds(theme, 0, null, random)];
}

/**
 * @param {number} index
 * @param {string} section
 * @param {Random} shared
 * @param {Random} random
 * @param {string} parent
 */
export function districtMeasure(index, section, shared, random, parent) {
  const theme = themeOf(shared);
  const ref = `${parent}/m-${index + 1}`;
  return [
    ...head(index, section, theme),
    `    implements: [${ref}]`,
    ...bodies('区', theme, random),
    ...summary(theme, random),
    ...thresholds(theme, random.below(3), ref, random),
  ];
}

/** What both levels say alike. @param {Random} shared */
function themeOf(shared) {
  const [topic, noun] = shared.pick(SUBJECTS);
  const bounds = shared.some(BOUNDS, shared.between(0, 2)).map(([indicator, , unit, usual]) => ({
    indicator,
    unit,
    min: usual + shared.below(Math.max(1, Math.floor(usual / 10))),
    width: shared.chance(25) ? usual : null,
    force: shared.pick(['must', 'general', null]),
    deadline: shared.chance(25) ? shared.between(2027, 2030) : null,
    households: shared.chance(12) ? shared.between(15, 25) * 100 : null,
  }));
  const department = shared.below(DEPARTMENTS.length);
  return {
    topic,
    title: shared.pick(VERBS) + noun,
    department,
    responsible: shared.some(DEPARTMENTS, shared.between(1, 3)).filter((other) => other !== DEPARTMENTS[department]),
    bounds,
    scale: shared.chance(12) ? shared.pick(SCALES) : null,
    whole: bounds.length === 0 || shared.chance(15) ? shared.pick(WHOLES) : null,
  };
}

/** @typedef {ReturnType<typeof themeOf>} Theme */

/** @param {number} index @param {string} section @param {Theme} theme */
function head(index, section, { title, topic }) {
  return [
    `  - id: m-${index + 1}`,
    `    clause: （${chinese(index + 1)}）`,
    `    section: ${section}`,
    `    title: ${title}`,
    `    topic: ${topic}`,
  ];
}

/** @param {string} sign @param {Theme} theme @param {Random} random */
function bodies(sign, { department, responsible }, random) {
  const names = responsible.map(([, name]) => sign + name);
  const lines = [`    lead: ${sign}${DEPARTMENTS[department]?.[1]}`, `    responsible: [${[...names, '各街办'].join(', ')}]`];
  if (random.chance(20)) lines.push('    cooperating: [相关部门]');
  return lines;
}

/** @param {Theme} theme @param {Random} random */
function summary({ title }, random) {
  const [means, further] = random.some(MEANS, 2);
  const text = `为${random.pick(AIMS)}，${title}：${means}，${further}。${random.some(CHECKS, random.between(1, 2)).join('')}`;
  return random.chance(70) ? ['    summary: >-', `      ${text}`] : [`    summary: ${text}`];
}

/**
 * @param {Theme} theme
 * @param {number} more what this document asks for beyond the city's minimum
 * @param {string | null} parent
 * @param {Random} random
 */
function thresholds({ bounds, scale, whole }, more, parent, random) {
  const lines = ['    thresholds:'];
  for (const { indicator, unit: written, min, width, force, deadline, households } of bounds) {
    const unit = written.includes('%') ? `'${written}'` : written;
    if (width === null && force === null && deadline === null && households === null) {
      lines.push(`      - { indicator: ${indicator}, min: ${min + more}, unit: ${unit} }`);
      continue;
    }
    lines.push(`      - indicator: ${indicator}`, `        min: ${min + more}`);
    if (width !== null) lines.push(`        max: ${min + width}`);
    lines.push(`        unit: ${unit}`);
    if (force !== null) lines.push(`        force: ${force}`);
    if (deadline !== null) lines.push(`        deadline: ${deadline}`);
    if (households !== null) lines.push('        when:', `          community.households: { max: ${households} }`);
  }
  if (whole) {
    const [indicator, , unit, amount] = whole;
    const count = parent === null ? amount : Math.floor(amount / 12) + random.below(8);
    const part = parent === null ? '' : `, part-of: ${parent}`;
    lines.push(`      - { indicator: ${indicator}, equals: ${count}, unit: ${unit}${part}, deadline: 2027 }`);
  }
  if (scale) {
    const [indicator, , unit, [small, middle, large]] = scale;
    lines.push(`      - indicator: ${indicator}`, `        unit: ${unit}`, '        scale:');
    lines.push(`          - { when: { community.households: { below: 2000 } }, equals: ${small} }`);
    lines.push(`          - { when: { community.households: { min: 2000, below: 4000 } }, equals: ${middle} }`);
    lines.push(`          - { when: { community.households: { min: 4000 } }, equals: ${large} }`);
  }
  return lines;
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Clause numbers up to 99, as documents write them. @param {number} number */
function chinese(number) {
  const tens = Math.floor(number / 10);
  const ones = DIGITS[number % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}

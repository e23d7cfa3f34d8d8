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
  return [
    ...head(index, section, theme),
    ...bodies('市', theme.department, random),
    ...summary(theme, random),
    ...thresholds(theme, (bound) => bound.city, null, random),
  ];
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
    ...bodies('区', theme.department, random),
    ...summary(theme, random),
    ...thresholds(theme, (bound) => bound.city + random.below(bound.step + 1), ref, random),
  ];
}

/** What both levels say alike. @param {Random} shared */
function themeOf(shared) {
  const [topic, noun] = shared.pick(SUBJECTS);
  const bounds = shared.some(BOUNDS, shared.between(0, 2)).map(([indicator, , unit, usual]) => {
    const step = Math.max(1, Math.floor(usual / 10));
    return { indicator, unit, city: usual + shared.below(step), step, width: shared.chance(25) ? usual : null };
  });
  const scale = shared.chance(12) ? shared.pick(SCALES) : null;
  const whole = bounds.length === 0 || shared.chance(15) ? shared.pick(WHOLES) : null;
  return { topic, title: shared.pick(VERBS) + noun, department: shared.below(DEPARTMENTS.length), bounds, scale, whole };
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

/** @param {string} sign @param {number} department @param {Random} random */
function bodies(sign, department, random) {
  const name = (/** @type {number} */ index) => `${sign}${DEPARTMENTS[index % DEPARTMENTS.length]?.[1]}`;
  const others = random.some(DEPARTMENTS, random.between(1, 3)).filter((other) => other !== DEPARTMENTS[department]);
  const lines = [
    `    lead: ${name(department)}`,
    `    responsible: [${[...others.map(([, other]) => sign + other), '各街办'].join(', ')}]`,
  ];
  if (random.chance(20)) lines.push(`    cooperating: [相关部门]`);
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
 * @param {(bound: Theme['bounds'][number]) => number} figureOf
 * @param {string | null} parent
 * @param {Random} random
 */
function thresholds({ bounds, scale, whole }, figureOf, parent, random) {
  const lines = ['    thresholds:'];
  for (const bound of bounds) {
    const min = figureOf(bound);
    const unit = bound.unit.includes('%') ? `'${bound.unit}'` : bound.unit;
    if (bound.width === null && random.chance(60)) {
      lines.push(`      - { indicator: ${bound.indicator}, min: ${min}, unit: ${unit} }`);
      continue;
    }
    lines.push(`      - indicator: ${bound.indicator}`, `        min: ${min}`);
    if (bound.width !== null) lines.push(`        max: ${min + bound.width}`);
    lines.push(`        unit: ${unit}`, `        force: ${random.pick(['must', 'general'])}`);
    if (random.chance(30)) lines.push(`        deadline: ${random.between(2027, 2030)}`);
    if (random.chance(15)) lines.push('        when:', `          community.households: { max: ${random.between(15, 25) * 100} }`);
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

// @ts-check
/** What a policy encodes and what a reading found, as lists of strings that can be compared. */

import { readFigure, readRange } from '../../dist/link/figure.js';

/** @typedef {Map<string, string[]>} Items by kind: clauses, bodies, figures, absolutes */

/** What a text without clause numbers is compared by: its subheads, or else the whole. */
/** @typedef {'clause' | 'section' | 'whole'} Unit */

const ROLES = /** @type {const} */ (['lead', 'responsible', 'cooperating']);
/** Keys of a threshold that state a figure, with the operator a text would have. */
const OPERATORS = { min: '>=', max: '<=', above: '>', below: '<', equals: '=', target: '~' };
/** Measure words that count the same things; a ratio has none. */
const SAME = /** @type {Record<string, string>} */ ({ 名: '人', 位: '人', 比: '' });
const MULTIPLIERS = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

/**
 * @param {any} policy as parsed
 * @returns {{ unit: Unit, items: Items }}
 */
export function encodedItems(policy) {
  const measures = policy.measures ?? [];
  const unit = measures.some((/** @type {any} */ each) => each.clause)
    ? 'clause'
    : measures.some((/** @type {any} */ each) => each.section)
      ? 'section'
      : 'whole';
  const place = (/** @type {any} */ measure) => (unit === 'whole' ? 'text' : (measure[unit] ?? '–'));
  /** @type {Items} */
  const items = new Map([
    ['clauses', unit === 'clause' ? [...new Set(measures.map(place))].map(String) : []],
    ['bodies', []],
    ['figures', []],
    ['absolutes', []],
  ]);
  for (const measure of measures) {
    for (const role of ROLES) for (const name of listOf(measure[role])) items.get('bodies')?.push(`${place(measure)} ${role} ${name}`);
    for (const role of listOf(measure['open-ended'])) items.get('bodies')?.push(`${place(measure)} ${role} 等`);
    for (const threshold of measure.thresholds ?? []) {
      if (threshold.coverage !== undefined) items.get('absolutes')?.push(`${place(measure)} full-coverage`);
      if (threshold.prohibited !== undefined) items.get('absolutes')?.push(`${place(measure)} prohibited`);
      for (const figure of figuresIn(threshold, threshold.unit ?? '')) items.get('figures')?.push(`${place(measure)} ${figure}`);
    }
  }
  return { unit, items };
}

/**
 * @param {import('../../dist/source/reading.js').Reading} reading
 * @param {Unit} unit
 * @param {Items} encoded
 * @returns {Items}
 */
export function readItems(reading, unit, encoded) {
  // Aims and principles are clauses; whether a policy encodes them is for it to say.
  const clauses = reading.clauses.filter(({ isFramework, clause }) => !isFramework || encoded.get('clauses')?.includes(clause ?? '–'));
  const place = (/** @type {import('../../dist/source/reading.js').ReadClause} */ clause) =>
    unit === 'whole' ? 'text' : (clause[unit] ?? '–');
  return new Map([
    ['clauses', unit === 'clause' ? clauses.map(place) : []],
    [
      'bodies',
      clauses.flatMap((clause) => [
        ...ROLES.flatMap((role) => clause.responsibilities[role].map(({ name }) => `${place(clause)} ${role} ${name}`)),
        ...clause.responsibilities.openEnded.map((role) => `${place(clause)} ${role} 等`),
      ]),
    ],
    [
      'figures',
      clauses.flatMap((clause) =>
        clause.figures.map(({ operator, value, unit: of }) =>
          Array.isArray(value)
            ? `${place(clause)} range ${scaled(String(value[0]), of)}~${scaled(String(value[1]), of)}`
            : `${place(clause)} ${operator} ${scaled(String(value), of)}`,
        ),
      ),
    ],
    ['absolutes', clauses.flatMap((clause) => clause.absolutes.map(({ kind }) => `${place(clause)} ${kind}`))],
  ]);
}

/**
 * The figures of a threshold, those of its scale, alternatives, equivalent and cap included; not those of conditions.
 * @param {any} stated
 * @param {string} unit
 * @returns {string[]}
 */
function figuresIn(stated, unit) {
  const own = stated.unit ?? unit;
  const figures = [];
  if (stated.range !== undefined) {
    const range = readRange(String(stated.range));
    if (range) figures.push(`range ${exact(range.min, own)}~${exact(range.max, own)}`);
  } else if (stated.min !== undefined && stated.max !== undefined) {
    figures.push(`range ${scaled(String(stated.min), own)}~${scaled(String(stated.max), own)}`);
  } else {
    for (const [key, operator] of Object.entries(OPERATORS)) {
      // 100 % of another quantity is “not above it”: the text has no figure.
      if (stated[key] !== undefined && !(stated['relative-to'] && /^(?:1|100%?)$/.test(String(stated[key])))) {
        figures.push(`${operator} ${scaled(String(stated[key]), own)}`);
      }
    }
  }
  for (const row of stated.scale ?? []) figures.push(...figuresIn(row, own));
  for (const other of stated['any-of'] ?? []) figures.push(...figuresIn(other, other.unit ?? ''));
  for (const key of ['equivalent', 'cap']) if (stated[key]) figures.push(...figuresIn(stated[key], stated[key].unit ?? ''));
  return figures;
}

/**
 * A value in whole units with the unit it is of: 13 and 万元/年 is `130000 元`; what it is counted per is left out.
 * @param {string} written
 * @param {string} unit
 */
function scaled(written, unit) {
  const figure = readFigure(written);
  return figure ? exact(figure, unit) : `${written} ${unit}`;
}

/**
 * @param {import('../../dist/link/figure.js').Figure} figure
 * @param {string} unit
 */
function exact({ value, sign }, unit) {
  const [first = ''] = unit.split('/');
  const plain = SAME[first] ?? first;
  const multiplier = /** @type {Record<string, bigint>} */ (MULTIPLIERS)[plain.charAt(0)] ?? 1n;
  const of = multiplier === 1n || plain.length === 1 ? plain : plain.slice(1);
  const isShare = sign === '%' || of === '%' || (of === '' && value.d !== 1n);
  const numerator = value.n * value.s * (plain.length === 1 ? 1n : multiplier);
  // Two thirds and 66.67 % are two figures, but 1/2 and 50 % are one.
  const denominator = value.d * (isShare && (sign === '%' || of === '%') ? 100n : 1n);
  const shared = common(numerator < 0n ? -numerator : numerator, denominator);
  const [top, bottom] = [numerator / shared, denominator / shared];
  return `${bottom === 1n ? top : `${top}/${bottom}`}${isShare ? '' : ` ${of}`}`.trim();
}

/**
 * @param {bigint} a
 * @param {bigint} b
 * @returns {bigint}
 */
function common(a, b) {
  return b === 0n ? a || 1n : common(b, a % b);
}

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function listOf(value) {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)];
}

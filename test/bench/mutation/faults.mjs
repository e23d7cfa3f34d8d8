// @ts-check
/** Classes of error: each spoils one thing in a consistent workspace, and says which finding must appear, and where. */

import { BRACKETS, BREACH, isNarrow, isNumber, onlyOne, refOf, sharedThresholds } from './targets.mjs';

/**
 * @typedef {import('./workspace.mjs').Workspace} Workspace
 * @typedef {import('./workspace.mjs').Data} Data
 * @typedef {import('./targets.mjs').Target} Target
 * @typedef {import('../random.mjs').Random} Random
 * `where`: a measure reference or a document id; `besides`: rules that rightly speak of the same change as well
 * @typedef {{ rules: string[], where: string, what: string, besides?: string[] }} Expected
 * @typedef {{ name: string, spoil: (workspace: Workspace, random: Random) => Expected | null }} FaultClass
 */

/** A class that changes one threshold that a child shares with its parent. */
/**
 * @param {string} name @param {string[]} rules @param {(target: Target) => boolean} fits
 * @param {(target: Target, random: Random) => string | null} change what was done, null where it cannot be
 * @param {string[]} besides
 * @returns {FaultClass}
 */
function onThreshold(name, rules, fits, change, besides = []) {
  return {
    name,
    spoil(workspace, random) {
      const targets = sharedThresholds(workspace, (target) => isNarrow(target) && fits(target));
      if (targets.length === 0) return null;
      const target = random.pick(targets);
      const what = change(target, random);
      return what === null
        ? null
        : { rules, besides, where: refOf(target.document, target.measure), what: `${target.threshold.indicator}: ${what}` };
    },
  };
}

/** @param {number} value @param {number} percent */
const share = (value, percent) => Math.max(1, Math.round((value * percent) / 100));

/** @type {FaultClass[]} */
export const THRESHOLD_FAULTS = [
  onThreshold(
    'floor loosened',
    BREACH,
    ({ threshold, parent }) => isNumber(threshold.min) && isNumber(parent?.min) && parent?.min > 1,
    ({ threshold, parent }, random) => {
      const low = parent?.min - share(parent?.min, random.between(3, 40));
      if (low < 0 || low === parent?.min) return null;
      threshold.min = low;
      return `min ${parent?.min} → ${low}`;
    },
    BRACKETS,
  ),
  onThreshold(
    'cap raised',
    BREACH,
    ({ threshold, parent }) => isNumber(threshold.max) && isNumber(parent?.max) && parent?.max > 0,
    ({ threshold, parent }, random) => {
      threshold.max = parent?.max + share(parent?.max, random.between(3, 60));
      return `max ${parent?.max} → ${threshold.max}`;
    },
    BRACKETS,
  ),
  onThreshold(
    'range contradicted',
    ['threshold-contradictory'],
    ({ threshold, parent }) => isNumber(threshold.min) && isNumber(threshold.max) && isNumber(parent?.max),
    ({ threshold, parent }, random) => {
      threshold.min = parent?.max + random.between(1, 100);
      threshold.max = threshold.min + random.between(1, 1000);
      return `${threshold.min}–${threshold.max} beyond ${parent?.max}`;
    },
    [...BRACKETS, 'norms-conflict'],
  ),
  onThreshold(
    'preferred value changed',
    ['threshold-contradictory'],
    ({ threshold, parent }) => isNumber(threshold.target) && isNumber(parent?.target),
    ({ threshold }, random) => {
      threshold.target += random.between(1, 9) * 50;
      return `target → ${threshold.target}`;
    },
    BRACKETS,
  ),
  onThreshold(
    'prohibition lifted',
    BREACH,
    ({ threshold }) => threshold.prohibited === true,
    ({ threshold }, random) => {
      delete threshold.prohibited;
      threshold.max = random.between(1, 5);
      return `max ${threshold.max}`;
    },
  ),
  onThreshold(
    'coverage lowered',
    BREACH,
    ({ threshold }) => threshold.coverage === 'full',
    ({ threshold }, random) => {
      delete threshold.coverage;
      threshold.min = random.between(50, 99);
      threshold.unit = '%';
      return `${threshold.min} %`;
    },
  ),
  onThreshold(
    'force lowered',
    ['threshold-weakened'],
    ({ threshold, parent }) =>
      (threshold.force ?? 'must') === (parent?.force ?? 'must') &&
      ['must', 'general'].includes(parent?.force ?? 'must') &&
      !threshold.scale,
    ({ threshold }, random) => {
      const force = threshold.force ?? 'must';
      threshold.force = force === 'must' ? random.pick(['general', 'advisory', 'aspirational']) : random.pick(['advisory', 'aspirational']);
      return `${force} → ${threshold.force}`;
    },
  ),
  onThreshold(
    'deadline later',
    ['threshold-weakened'],
    ({ threshold, parent }) => Boolean(threshold.deadline && parent?.deadline),
    ({ threshold }, random) => {
      const [year, ...rest] = String(threshold.deadline).split('-');
      threshold.deadline = [Number(year) + random.between(1, 5), ...rest].join('-');
      return `deadline → ${threshold.deadline}`;
    },
  ),
  onThreshold(
    'deadline dropped',
    ['threshold-weakened'],
    ({ threshold, parent }) => Boolean(threshold.deadline && parent?.deadline),
    ({ threshold }) => {
      delete threshold.deadline;
      return 'no deadline';
    },
  ),
  onThreshold(
    'unit of another dimension',
    ['unit-dimension'],
    ({ threshold }) => ['户', '平方米', '%', '人', '万元/年', '平方米/百户'].includes(threshold.unit),
    ({ threshold }) => {
      const swap = /** @type {Record<string, string>} */ ({
        户: '平方米',
        平方米: '户',
        '%': '人',
        人: '户',
        '万元/年': '万元',
        '平方米/百户': '平方米',
      });
      const unit = threshold.unit;
      threshold.unit = swap[unit];
      return `${unit} → ${threshold.unit}`;
    },
  ),
  onThreshold(
    'unit of another size',
    [...BREACH, 'threshold-tightened'],
    ({ threshold, parent }) =>
      isNumber(threshold.min) &&
      threshold.unit === parent?.unit &&
      ['平方米/百户', '万元/年', '人/万人', '平方米'].includes(threshold.unit),
    ({ threshold }, random) => {
      const swap = /** @type {Record<string, string[]>} */ ({
        '平方米/百户': ['平方米/千户', '平方米/万户'],
        '万元/年': ['元/年', '万元/季度'],
        '人/万人': ['人/亿人'],
        平方米: ['亩', '公顷'],
      });
      const unit = threshold.unit;
      threshold.unit = random.pick(swap[unit] ?? []);
      delete threshold.reason;
      return `${unit} → ${threshold.unit}`;
    },
  ),
  onThreshold('scope narrowed', ['threshold-weakened'], fitsScope, ({ threshold, document }, random) => {
    const axis = document.id.startsWith('d') ? 'households' : 'community.households';
    threshold.when = { [axis]: { min: random.between(1, 40) * 100 } };
    return `only from ${threshold.when[axis].min} households`;
  }),
  onThreshold(
    'over-tightened without reason',
    ['threshold-tightened'],
    ({ threshold, indicator, parent }) => indicator.tightening === 'needs-reason' && isNumber(threshold.min) && isNumber(parent?.min),
    ({ threshold, parent }, random) => {
      threshold.min = parent?.min + share(parent?.min, random.between(5, 30));
      delete threshold.reason;
      return `min ${parent?.min} → ${threshold.min}`;
    },
  ),
  onThreshold(
    'minimum above maximum',
    ['range-inverted'],
    ({ threshold }) => isNumber(threshold.min) && isNumber(threshold.max),
    ({ threshold }) => {
      [threshold.min, threshold.max] = [threshold.max, threshold.min];
      return `${threshold.min}–${threshold.max}`;
    },
  ),
  onThreshold(
    'scale: value lowered',
    [...BREACH, 'norms-conflict'],
    ({ threshold }) => Boolean(threshold.scale),
    ({ threshold }, random) => {
      const row = random.pick(threshold.scale.filter((/** @type {Data} */ each) => isNumber(each.equals)));
      row.equals -= random.between(1, 2);
      return `row → ${row.equals}`;
    },
    ['scale-overlap'],
  ),
  onThreshold(
    'scale: bracket shifted',
    [...BREACH, 'scale-gap', 'scale-overlap', 'threshold-weakened', 'threshold-tightened'],
    ({ threshold }) => hasBracket(threshold),
    ({ threshold }, random) => {
      const [row, key] = random.pick(brackets(threshold));
      row[key] += random.pick([-1, 1]) * random.between(1, 9) * 100;
      return `${key} → ${row[key]}`;
    },
  ),
  onThreshold(
    'scale: new gap',
    ['threshold-weakened', 'threshold-loosened', 'scale-gap'],
    ({ threshold }) => threshold.scale?.length > 2,
    ({ threshold }, random) => {
      threshold.scale.splice(random.between(0, threshold.scale.length - 1), 1);
      return 'row dropped';
    },
    ['scale-overlap'],
  ),
];

/** A plain binding norm that no other norm of the document repeats: narrowed, it leaves something out. @param {Target} target */
function fitsScope({ threshold, parent, indicator, document }) {
  const isPlain =
    !threshold.scale && !threshold.when && !parent?.when && threshold.target === undefined && (threshold.force ?? 'must') === 'must';
  return isPlain && indicator.unit !== '户' && onlyOne(document, parent);
}

/** @param {Data} threshold @returns {[Data, string][]} */
function brackets(threshold) {
  return (threshold.scale ?? []).flatMap((/** @type {Data} */ row) =>
    Object.values(row.when).flatMap((test) =>
      ['min', 'max', 'above', 'below'].filter((key) => isNumber(test[key])).map((key) => [test, key]),
    ),
  );
}

/** @param {Data} threshold */
function hasBracket(threshold) {
  return brackets(threshold).length > 0;
}

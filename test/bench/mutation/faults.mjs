// @ts-check
/** Classes of error: each spoils one thing in a consistent workspace, and says which finding must appear, and where. */

import { children, documentOf, isNarrow, refOf, sharedThresholds } from './targets.mjs';

/**
 * @typedef {import('./workspace.mjs').Workspace} Workspace
 * @typedef {import('./workspace.mjs').Data} Data
 * @typedef {import('./targets.mjs').Target} Target
 * @typedef {import('../random.mjs').Random} Random
 * `where`: a measure reference or a document id; `besides`: rules that rightly speak of the same change as well
 * @typedef {{ rules: string[], where: string, what: string, besides?: string[] }} Expected
 * @typedef {{ name: string, spoil: (workspace: Workspace, random: Random) => Expected | null }} FaultClass
 */

/** A figure that has its equivalent in brackets no longer fits it when it is changed alone. */
const BRACKETS = ['equivalence-inconstant'];
const BREACH = ['threshold-loosened', 'threshold-contradictory'];

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
      return what === null ? null : { rules, besides, where: refOf(target.document, target.measure), what: `${target.threshold.indicator}: ${what}` };
    },
  };
}

/** @param {unknown} value */
const isNumber = (value) => typeof value === 'number';
/** @param {number} value @param {number} percent */
const share = (value, percent) => Math.max(1, Math.round((value * percent) / 100));

/** @type {FaultClass[]} */
export const THRESHOLD_FAULTS = [
  onThreshold('floor loosened', BREACH, ({ threshold, parent }) => isNumber(threshold.min) && isNumber(parent?.min) && parent?.min > 1, ({ threshold, parent }, random) => {
    const low = parent?.min - share(parent?.min, random.between(3, 40));
    if (low < 0 || low === parent?.min) return null;
    threshold.min = low;
    return `min ${parent?.min} → ${low}`;
  }, BRACKETS),
  onThreshold('cap raised', BREACH, ({ threshold, parent }) => isNumber(threshold.max) && isNumber(parent?.max) && parent?.max > 0, ({ threshold, parent }, random) => {
    threshold.max = parent?.max + share(parent?.max, random.between(3, 60));
    return `max ${parent?.max} → ${threshold.max}`;
  }, BRACKETS),
  onThreshold('range contradicted', ['threshold-contradictory'], ({ threshold, parent }) => isNumber(threshold.min) && isNumber(threshold.max) && isNumber(parent?.max), ({ threshold, parent }, random) => {
    threshold.min = parent?.max + random.between(1, 100);
    threshold.max = threshold.min + random.between(1, 1000);
    return `${threshold.min}–${threshold.max} beyond ${parent?.max}`;
  }, [...BRACKETS, 'norms-conflict']),
  onThreshold('preferred value changed', ['threshold-contradictory'], ({ threshold, parent }) => isNumber(threshold.target) && isNumber(parent?.target), ({ threshold }, random) => {
    threshold.target += random.between(1, 9) * 50;
    return `target → ${threshold.target}`;
  }, BRACKETS),
  onThreshold('prohibition lifted', BREACH, ({ threshold }) => threshold.prohibited === true, ({ threshold }, random) => {
    delete threshold.prohibited;
    threshold.max = random.between(1, 5);
    return `max ${threshold.max}`;
  }),
  onThreshold('coverage lowered', BREACH, ({ threshold }) => threshold.coverage === 'full', ({ threshold }, random) => {
    delete threshold.coverage;
    threshold.min = random.between(50, 99);
    threshold.unit = '%';
    return `${threshold.min} %`;
  }),
  onThreshold('force lowered', ['threshold-weakened'], ({ threshold, parent }) => (threshold.force ?? 'must') === (parent?.force ?? 'must') && ['must', 'general'].includes(parent?.force ?? 'must') && !threshold.scale, ({ threshold }, random) => {
    const force = threshold.force ?? 'must';
    threshold.force = force === 'must' ? random.pick(['general', 'advisory', 'aspirational']) : random.pick(['advisory', 'aspirational']);
    return `${force} → ${threshold.force}`;
  }),
  onThreshold('deadline later', ['threshold-weakened'], ({ threshold, parent }) => Boolean(threshold.deadline && parent?.deadline), ({ threshold }, random) => {
    const [year, ...rest] = String(threshold.deadline).split('-');
    threshold.deadline = [Number(year) + random.between(1, 5), ...rest].join('-');
    return `deadline → ${threshold.deadline}`;
  }),
  onThreshold('deadline dropped', ['threshold-weakened'], ({ threshold, parent }) => Boolean(threshold.deadline && parent?.deadline), ({ threshold }) => {
    delete threshold.deadline;
    return 'no deadline';
  }),
  onThreshold('unit of another dimension', ['unit-dimension'], ({ threshold }) => ['户', '平方米', '%', '人', '万元/年', '平方米/百户'].includes(threshold.unit), ({ threshold }) => {
    const swap = /** @type {Record<string, string>} */ ({ 户: '平方米', 平方米: '户', '%': '人', 人: '户', '万元/年': '万元', '平方米/百户': '平方米' });
    const unit = threshold.unit;
    threshold.unit = swap[unit];
    return `${unit} → ${threshold.unit}`;
  }),
  onThreshold('unit of another size', [...BREACH, 'threshold-tightened'], ({ threshold, parent }) => isNumber(threshold.min) && threshold.unit === parent?.unit && ['平方米/百户', '万元/年', '人/万人', '平方米'].includes(threshold.unit), ({ threshold }, random) => {
    const swap = /** @type {Record<string, string[]>} */ ({ '平方米/百户': ['平方米/千户', '平方米/万户'], '万元/年': ['元/年', '万元/季度'], '人/万人': ['人/亿人'], 平方米: ['亩', '公顷'] });
    const unit = threshold.unit;
    threshold.unit = random.pick(swap[unit] ?? []);
    delete threshold.reason;
    return `${unit} → ${threshold.unit}`;
  }),
  onThreshold('scope narrowed', ['threshold-weakened'], fitsScope, ({ threshold, document }, random) => {
    const axis = document.id.startsWith('d') ? 'households' : 'community.households';
    threshold.when = { [axis]: { min: random.between(1, 40) * 100 } };
    return `only from ${threshold.when[axis].min} households`;
  }),
  onThreshold('over-tightened without reason', ['threshold-tightened'], ({ threshold, indicator, parent }) => indicator.tightening === 'needs-reason' && isNumber(threshold.min) && isNumber(parent?.min), ({ threshold, parent }, random) => {
    threshold.min = parent?.min + share(parent?.min, random.between(5, 30));
    delete threshold.reason;
    return `min ${parent?.min} → ${threshold.min}`;
  }),
  onThreshold('minimum above maximum', ['range-inverted'], ({ threshold }) => isNumber(threshold.min) && isNumber(threshold.max), ({ threshold }) => {
    [threshold.min, threshold.max] = [threshold.max, threshold.min];
    return `${threshold.min}–${threshold.max}`;
  }),
  onThreshold('scale: value lowered', [...BREACH, 'norms-conflict'], ({ threshold }) => Boolean(threshold.scale), ({ threshold }, random) => {
    const row = random.pick(threshold.scale.filter((/** @type {Data} */ each) => isNumber(each.equals)));
    row.equals -= random.between(1, 2);
    return `row → ${row.equals}`;
  }, ['scale-overlap']),
  onThreshold('scale: bracket shifted', [...BREACH, 'scale-gap', 'scale-overlap', 'threshold-weakened', 'threshold-tightened'], ({ threshold }) => hasBracket(threshold), ({ threshold }, random) => {
    const [row, key] = random.pick(brackets(threshold));
    row[key] += random.pick([-1, 1]) * random.between(1, 9) * 100;
    return `${key} → ${row[key]}`;
  }),
  onThreshold('scale: new gap', ['threshold-weakened', 'threshold-loosened', 'scale-gap'], ({ threshold }) => threshold.scale?.length > 2, ({ threshold }, random) => {
    threshold.scale.splice(random.between(0, threshold.scale.length - 1), 1);
    return 'row dropped';
  }, ['scale-overlap']),
];

/** A plain binding norm that no other norm of the document repeats: narrowed, it leaves something out. @param {Target} target */
function fitsScope({ threshold, parent, indicator, document }) {
  const isPlain = !threshold.scale && !threshold.when && !parent?.when && threshold.target === undefined && (threshold.force ?? 'must') === 'must';
  return isPlain && indicator.unit !== '户' && onlyOne(document, parent);
}

/** @param {Data} threshold @returns {[Data, string][]} */
function brackets(threshold) {
  return (threshold.scale ?? []).flatMap((/** @type {Data} */ row) =>
    Object.values(row.when).flatMap((test) => ['min', 'max', 'above', 'below'].filter((key) => isNumber(test[key])).map((key) => [test, key])),
  );
}

/** @param {Data} threshold */
function hasBracket(threshold) {
  return brackets(threshold).length > 0;
}

/** @type {FaultClass[]} */
export const STRUCTURE_FAULTS = [
  {
    name: 'norm dropped',
    spoil(workspace, random) {
      const targets = sharedThresholds(workspace, isNarrow).filter(({ document, parent }) => document.source?.completeness === 'full' && (parent?.force ?? 'must') === 'must' && onlyOne(document, parent));
      if (targets.length === 0) return null;
      const { document, measure, index, threshold } = random.pick(targets);
      measure.thresholds.splice(index, 1);
      return { rules: ['threshold-missing', 'threshold-weakened'], where: refOf(document, measure), what: threshold.indicator };
    },
  },
  {
    name: 'part exceeds whole',
    spoil: (workspace, random) => spoilPart(workspace, random, (part, whole) => whole + 1 + random.below(50)),
  },
  {
    name: 'sum of parts exceeds whole',
    spoil: (workspace, random) => spoilPart(workspace, random, (part, whole, others) => (others === 0 ? null : whole - others + 1 + random.below(Math.max(1, others - 1)))),
  },
  {
    name: 'norm stated twice',
    spoil(workspace, random) {
      const targets = sharedThresholds(workspace, (target) => isNarrow(target) && !target.threshold.scale);
      if (targets.length === 0) return null;
      const { document, measure, threshold } = random.pick(targets);
      const other = random.pick(document.measures.filter((/** @type {Data} */ each) => each !== measure));
      (other.thresholds ??= []).push(structuredClone(threshold));
      return { rules: ['norm-duplicate'], besides: BRACKETS, where: refOf(document, other), what: threshold.indicator };
    },
  },
  {
    name: 'norms in conflict',
    spoil(workspace, random) {
      const targets = sharedThresholds(workspace, ({ threshold }) => isNumber(threshold.max) && threshold.max > 0 && (threshold.force ?? 'must') === 'must');
      if (targets.length === 0) return null;
      const { document, measure, threshold } = random.pick(targets);
      const other = random.pick(document.measures.filter((/** @type {Data} */ each) => each !== measure));
      const { max: _max, equivalent: _bracket, ...rest } = structuredClone(threshold);
      (other.thresholds ??= []).push({ ...rest, min: threshold.max + random.between(1, 20) });
      return { rules: ['norms-conflict', ...BREACH], where: document.id, what: threshold.indicator };
    },
  },
  {
    name: 'district code of another city',
    spoil(workspace, random) {
      const child = random.pick(children(workspace));
      child.document.jurisdiction = random.pick(['310104', '140302', '440304']);
      return { rules: ['parent-not-above'], besides: ['body-unknown', 'step-actor-changed'], where: child.document.id, what: child.document.jurisdiction };
    },
  },
  {
    name: 'issued before its parent',
    spoil(workspace, random) {
      const child = random.pick(children(workspace));
      child.document.issued = `${random.between(2015, 2020)}-03-0${random.between(1, 9)}`;
      return { rules: ['parent-newer'], where: child.document.id, what: child.document.issued };
    },
  },
];

/** @param {Data} document @param {Data | null} parent */
function onlyOne(document, parent) {
  return document.measures.flatMap((/** @type {Data} */ measure) => measure.thresholds ?? []).filter((/** @type {Data} */ each) => each.indicator === parent?.indicator).length === 1;
}

/** @param {Workspace} workspace @param {Random} random @param {(part: Data, whole: number, others: number) => number | null} value @returns {Expected | null} */
function spoilPart(workspace, random, value) {
  const parts = children(workspace).flatMap(({ document }) =>
    document.measures.flatMap((/** @type {Data} */ measure) => (measure.thresholds ?? []).filter((/** @type {Data} */ each) => each['part-of'] && isNumber(each.equals)).map((/** @type {Data} */ threshold) => ({ document, measure, threshold }))),
  );
  if (parts.length === 0) return null;
  const { document, measure, threshold } = random.pick(parts);
  const [id, key] = threshold['part-of'].split('/');
  const whole = documentOf(workspace, id)?.measures.find((/** @type {Data} */ each) => each.id === key)?.thresholds.find((/** @type {Data} */ each) => each.indicator === threshold.indicator);
  const others = parts.filter((each) => each.threshold !== threshold && each.threshold.indicator === threshold.indicator).reduce((sum, each) => sum + each.threshold.equals, 0);
  const next = value(threshold, whole.equals, others);
  if (next === null) return null;
  threshold.equals = next;
  return { rules: ['part-exceeds-whole'], where: document.id, what: `${threshold.indicator} ${next} of ${whole.equals}` };
}

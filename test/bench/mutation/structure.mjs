// @ts-check
/** Classes of error that take away, repeat or contradict norms, break wholes into too large parts, or misplace a document. */

import { BRACKETS, BREACH, children, documentOf, isNarrow, isNumber, onlyOne, refOf, sharedThresholds } from './targets.mjs';

/**
 * @typedef {import('./faults.mjs').FaultClass} FaultClass
 * @typedef {import('./faults.mjs').Expected} Expected
 * @typedef {import('./workspace.mjs').Data} Data
 * @typedef {import('./workspace.mjs').Workspace} Workspace
 * @typedef {import('../random.mjs').Random} Random
 */

/** @type {FaultClass[]} */
export const STRUCTURE_FAULTS = [
  {
    name: 'norm dropped',
    spoil(workspace, random) {
      const targets = sharedThresholds(workspace, isNarrow).filter(
        ({ document, parent }) =>
          document.source?.completeness === 'full' && (parent?.force ?? 'must') === 'must' && onlyOne(document, parent),
      );
      if (targets.length === 0) return null;
      const { document, measure, index, threshold } = random.pick(targets);
      measure.thresholds.splice(index, 1);
      return { rules: ['threshold-missing', 'threshold-weakened'], where: refOf(document, measure), what: threshold.indicator };
    },
  },
  {
    name: 'part exceeds whole',
    spoil: (workspace, random) => spoilPart(workspace, random, (whole) => whole + 1 + random.below(50)),
  },
  {
    name: 'sum of parts exceeds whole',
    spoil: (workspace, random) =>
      spoilPart(workspace, random, (whole, others) => (others === 0 ? null : whole - others + 1 + random.below(Math.max(1, others - 1)))),
  },
  {
    name: 'norm stated twice',
    spoil(workspace, random) {
      const targets = sharedThresholds(workspace, (target) => isNarrow(target) && !target.threshold.scale);
      if (targets.length === 0) return null;
      const { document, measure, threshold } = random.pick(targets);
      const other = random.pick(document.measures.filter((/** @type {Data} */ each) => each !== measure));
      other.thresholds = [...(other.thresholds ?? []), structuredClone(threshold)];
      return { rules: ['norm-duplicate'], besides: BRACKETS, where: refOf(document, other), what: threshold.indicator };
    },
  },
  {
    name: 'norms in conflict',
    spoil(workspace, random) {
      const targets = sharedThresholds(
        workspace,
        ({ threshold }) => isNumber(threshold.max) && threshold.max > 0 && (threshold.force ?? 'must') === 'must',
      );
      if (targets.length === 0) return null;
      const { document, measure, threshold } = random.pick(targets);
      const other = random.pick(document.measures.filter((/** @type {Data} */ each) => each !== measure));
      const contrary = { ...structuredClone(threshold), min: threshold.max + random.between(1, 20) };
      delete contrary.max;
      delete contrary.equivalent;
      other.thresholds = [...(other.thresholds ?? []), contrary];
      return { rules: ['norms-conflict', ...BREACH], where: document.id, what: threshold.indicator };
    },
  },
  {
    name: 'district code of another city',
    spoil(workspace, random) {
      const child = random.pick(children(workspace));
      child.document.jurisdiction = random.pick(['310104', '140302', '440304']);
      return {
        rules: ['parent-not-above'],
        besides: ['body-unknown', 'step-actor-changed'],
        where: child.document.id,
        what: child.document.jurisdiction,
      };
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

/** @param {Workspace} workspace @param {Random} random @param {(whole: number, others: number) => number | null} value @returns {Expected | null} */
function spoilPart(workspace, random, value) {
  const parts = children(workspace).flatMap(({ document }) =>
    document.measures.flatMap((/** @type {Data} */ measure) =>
      (measure.thresholds ?? [])
        .filter((/** @type {Data} */ each) => each['part-of'] && isNumber(each.equals))
        .map((/** @type {Data} */ threshold) => ({ document, measure, threshold })),
    ),
  );
  if (parts.length === 0) return null;
  const { document, threshold } = random.pick(parts);
  const [id, key] = threshold['part-of'].split('/');
  const whole = documentOf(workspace, id)
    ?.measures.find((/** @type {Data} */ each) => each.id === key)
    ?.thresholds.find((/** @type {Data} */ each) => each.indicator === threshold.indicator);
  const others = parts
    .filter((each) => each.threshold !== threshold && each.threshold.indicator === threshold.indicator)
    .reduce((sum, each) => sum + each.threshold.equals, 0);
  const next = value(whole.equals, others);
  if (next === null) return null;
  threshold.equals = next;
  return { rules: ['part-exceeds-whole'], where: document.id, what: `${threshold.indicator} ${next} of ${whole.equals}` };
}

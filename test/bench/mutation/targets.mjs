// @ts-check
/** Finding something to spoil: documents, measures, thresholds, procedures of a workspace. */

/**
 * @typedef {import('./workspace.mjs').Workspace} Workspace
 * @typedef {import('./workspace.mjs').Data} Data
 * @typedef {{ path: string, document: Data, measure: Data, threshold: Data, index: number, parent: Data | null, indicator: Data }} Target
 */

/** @param {Workspace} workspace @returns {Map<string, Data>} */
export function indicatorsOf(workspace) {
  return new Map(Object.values(workspace.vocabulary).flatMap((file) => Object.entries(file.indicators ?? {})));
}

/** Documents that carry out another one in the workspace. @param {Workspace} workspace */
export function children(workspace) {
  const ids = new Set(Object.values(workspace.documents).map((document) => document.id));
  return Object.entries(workspace.documents)
    .filter(
      ([, document]) => document.nature === 'normative' && (document.implements ?? []).some((/** @type {string} */ id) => ids.has(id)),
    )
    .map(([path, document]) => ({ path, document }));
}

/** @param {Workspace} workspace @param {string} id */
export function documentOf(workspace, id) {
  return Object.values(workspace.documents).find((document) => document.id === id) ?? null;
}

/**
 * Thresholds of children that say the same thing as a threshold of their parent, in the form that a mutant needs.
 * @param {Workspace} workspace @param {(target: Target) => boolean} fits
 * @returns {Target[]}
 */
export function sharedThresholds(workspace, fits) {
  const indicators = indicatorsOf(workspace);
  /** @type {Target[]} */
  const found = [];
  for (const { path, document } of children(workspace)) {
    for (const measure of document.measures) {
      (measure.thresholds ?? []).forEach((/** @type {Data} */ threshold, /** @type {number} */ index) => {
        const parent = counterpart(workspace, document, measure, threshold);
        const target = { path, document, measure, threshold, index, parent, indicator: indicators.get(threshold.indicator) ?? {} };
        if (parent && fits(target)) found.push(target);
      });
    }
  }
  return found;
}

/** The parent's threshold on the same indicator in a measure that this one carries out, of the same form. */
/** @param {Workspace} workspace @param {Data} document @param {Data} measure @param {Data} threshold */
function counterpart(workspace, document, measure, threshold) {
  for (const ref of measure.implements ?? []) {
    const [id, key] = ref.split('/');
    if (!(document.implements ?? []).includes(id)) continue;
    const holder = documentOf(workspace, id)?.measures.find((/** @type {Data} */ each) => each.id === key);
    const same = (holder?.thresholds ?? []).find(
      (/** @type {Data} */ each) => each.indicator === threshold.indicator && formOf(each) === formOf(threshold),
    );
    if (same) return same;
  }
  return null;
}

/** @param {Data} threshold */
export function formOf(threshold) {
  if (threshold['any-of']) return 'any-of';
  if (threshold.scale) return 'scale';
  if (threshold.target !== undefined && threshold.min === undefined && threshold.max === undefined) return 'target';
  return 'set';
}

/** Whether a threshold is a plain norm that a lower level may only narrow. @param {Target} target */
export function isNarrow({ threshold, indicator }) {
  return threshold.indicator && !threshold['part-of'] && (indicator['between-levels'] ?? 'narrow') === 'narrow';
}

/** @param {Data} document @param {Data} measure */
export const refOf = (document, measure) => `${document.id}/${measure.id}`;

/** Whether a document has a single norm on the indicator of its parent's. @param {Data} document @param {Data | null} parent */
export function onlyOne(document, parent) {
  return (
    document.measures
      .flatMap((/** @type {Data} */ measure) => measure.thresholds ?? [])
      .filter((/** @type {Data} */ each) => each.indicator === parent?.indicator).length === 1
  );
}

/** The findings of a child that allows what its parent forbids. */
export const BREACH = ['threshold-loosened', 'threshold-contradictory'];
/** A figure that has its equivalent in brackets no longer fits it when it is changed alone. */
export const BRACKETS = ['equivalence-inconstant'];

/** @param {unknown} value */
export const isNumber = (value) => typeof value === 'number';

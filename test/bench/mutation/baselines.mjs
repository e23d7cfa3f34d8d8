// @ts-check
/** What else could find the errors: a schema alone, and the likeness of the texts. */

import * as validators from '../../../dist/syntax/generated/validators.mjs';
import { children, documentOf } from './targets.mjs';

/** @typedef {import('./workspace.mjs').Workspace} Workspace */
/** @typedef {import('./workspace.mjs').Data} Data */

/** Whether schema validation alone sees that something is wrong. @param {Workspace} workspace */
export function schemaFinds(workspace) {
  return Object.values(workspace.documents).some((document) => !validators.document(structuredClone(document)));
}

/**
 * The likeness of each child measure to the parent measure that it carries out, by pairs of characters. A tool that
 * compares texts would flag a measure that is less like its parent than it was before.
 * @param {Workspace} workspace @returns {Map<string, number>}
 */
export function likenesses(workspace) {
  const found = new Map();
  for (const { document } of children(workspace)) {
    for (const measure of document.measures) {
      const [id, key] = (measure.implements?.[0] ?? '/').split('/');
      const parent = documentOf(workspace, id)?.measures.find((/** @type {Data} */ each) => each.id === key);
      if (parent) found.set(`${document.id}/${measure.id}`, dice(textOf(measure), textOf(parent)));
    }
  }
  return found;
}

/** A measure is flagged when it lost more than so much of its likeness; the best single value over the mutants of a run. */
export const SIMILARITY_DROP = 0.02;

/** @param {Map<string, number>} before @param {Map<string, number>} after @returns {Set<string>} */
export function flagged(before, after) {
  const refs = new Set();
  for (const [ref, value] of after) if ((before.get(ref) ?? value) - value > SIMILARITY_DROP) refs.add(ref);
  return refs;
}

/** @param {Data} measure */
function textOf(measure) {
  const { id: _id, implements: _implements, ...rest } = measure;
  return JSON.stringify(rest).replace(/[{}"[\],]/g, '');
}

/** @param {string} a @param {string} b */
function dice(a, b) {
  const pairs = (/** @type {string} */ text) => {
    const counts = new Map();
    for (let at = 0; at + 1 < text.length; at++) counts.set(text.slice(at, at + 2), (counts.get(text.slice(at, at + 2)) ?? 0) + 1);
    return counts;
  };
  const [left, right] = [pairs(a), pairs(b)];
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  return (2 * common) / Math.max(1, a.length + b.length - 2);
}

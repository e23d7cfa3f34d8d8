// @ts-check
/** Parents that changed after their children were aligned: the lock tells what they said then. */

import { recordParents } from '../../../dist/compare/alignment.js';
import { compile } from '../../../dist/compile.js';
import { sharedThresholds } from './targets.mjs';
import { memoryHost, TODAY, textsOf } from './workspace.mjs';

/**
 * @typedef {import('./workspace.mjs').Workspace} Workspace
 * @typedef {import('./faults.mjs').FaultClass} FaultClass
 */

/** Records what all parents say now. @param {Workspace} workspace */
function align(workspace) {
  const { program } = compile(memoryHost(textsOf(workspace)), '/w', { today: TODAY });
  const children = program.documents.filter((document) => document.parents.length > 0);
  workspace.lock = { children: Object.fromEntries(children.map((child) => [child.id, recordParents(child, program.vocabulary)])) };
}

/** @type {FaultClass[]} */
export const STALE_FAULTS = [
  {
    name: 'parent changed since alignment',
    spoil(workspace, random) {
      const targets = sharedThresholds(workspace, ({ parent }) => typeof parent?.min === 'number' && parent.min > 1);
      if (targets.length === 0) return null;
      align(workspace);
      const { document, parent } = random.pick(targets);
      const before = parent?.min;
      if (parent) parent.min = random.chance(50) ? before - 1 : before + 1;
      return {
        rules: ['parent-changed'],
        besides: ['threshold-loosened', 'threshold-tightened', 'threshold-contradictory', 'equivalence-inconstant', 'norms-conflict'],
        where: document.id,
        what: `${parent?.indicator} ${before} → ${parent?.min}`,
      };
    },
  },
  {
    name: 'parent deadline moved since alignment',
    spoil(workspace, random) {
      const targets = sharedThresholds(workspace, ({ parent }) => Boolean(parent?.deadline));
      if (targets.length === 0) return null;
      align(workspace);
      const { document, parent } = random.pick(targets);
      const [year, ...rest] = String(parent?.deadline).split('-');
      if (parent) parent.deadline = [Number(year) - 1, ...rest].join('-');
      return {
        rules: ['parent-changed'],
        besides: ['threshold-weakened', 'deadline-passed'],
        where: document.id,
        what: `${parent?.indicator}: deadline → ${parent?.deadline}`,
      };
    },
  },
];

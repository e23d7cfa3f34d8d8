// @ts-check
/** Classes of error in responsibilities, procedures and alignment. */

import { children, documentOf, refOf } from './targets.mjs';

/**
 * @typedef {import('./faults.mjs').FaultClass} FaultClass
 * @typedef {import('./workspace.mjs').Data} Data
 * @typedef {import('./workspace.mjs').Workspace} Workspace
 * @typedef {import('../random.mjs').Random} Random
 */

/** Bodies of the vocabulary that a document of this jurisdiction can name. @param {Workspace} workspace @param {string} code */
function bodiesAt(workspace, code) {
  return Object.values(workspace.vocabulary)
    .flatMap((file) => Object.values(file.bodies ?? {}))
    .filter((body) => body.jurisdiction === code);
}

/**
 * @param {string} name @param {string[]} rules @param {(measure: Data) => boolean} fits
 * @param {(measure: Data, document: Data, workspace: Workspace, random: Random) => string | null} change
 * @returns {FaultClass}
 */
function onMeasure(name, rules, fits, change) {
  return {
    name,
    spoil(workspace, random) {
      const targets = children(workspace).flatMap(({ document }) =>
        document.measures.filter(fits).map((/** @type {Data} */ measure) => ({ document, measure })),
      );
      if (targets.length === 0) return null;
      const { document, measure } = random.pick(targets);
      const what = change(measure, document, workspace, random);
      return what === null ? null : { rules, where: refOf(document, measure), what };
    },
  };
}

/**
 * @param {string} name @param {string[]} rules
 * @param {(steps: Data[], random: Random, parent: Data, document: Data, workspace: Workspace) => string | null} change
 * @returns {FaultClass}
 */
function onProcedure(name, rules, change) {
  return {
    name,
    spoil(workspace, random) {
      const targets = children(workspace).flatMap(({ document }) =>
        (document.procedures ?? [])
          .filter((/** @type {Data} */ each) => each.implements)
          .map((/** @type {Data} */ procedure) => ({ document, procedure })),
      );
      if (targets.length === 0) return null;
      const { document, procedure } = random.pick(targets);
      const [id, key] = procedure.implements.split('/');
      const parent = documentOf(workspace, id)?.procedures.find((/** @type {Data} */ each) => each.id === key);
      const what = change(procedure.steps, random, parent, document, workspace);
      // A document that writes the procedure twice now disagrees with itself as well.
      const twice = ['step-missing', 'step-reordered', 'step-actor-changed'].filter((rule) => !rules.includes(rule));
      return what === null ? null : { rules, besides: twice, where: document.id, what };
    },
  };
}

/** @param {Data} a @param {Data} b */
const sameStep = (a, b) => a.action === b.action && a.object === b.object;

const hasLead = (/** @type {Data} */ measure) => typeof measure.lead === 'string';
/** The parent's measure leads in a line of its own. @param {Workspace} workspace @param {Data} measure */
function parentLead(workspace, measure) {
  const [id, key] = (measure.implements?.[0] ?? '/').split('/');
  return documentOf(workspace, id)?.measures.find((/** @type {Data} */ each) => each.id === key)?.lead ?? null;
}

/** @type {FaultClass[]} */
export const DUTY_FAULTS = [
  onMeasure('lead changed', ['lead-line-changed'], hasLead, (measure, document, workspace, random) => {
    const theirs = parentLead(workspace, measure);
    const line = bodiesAt(workspace, '610100').find((body) => (body.aliases ?? []).includes(theirs))?.line;
    const others = bodiesAt(workspace, document.jurisdiction).filter(
      (body) => line && line !== 'general' && !['general', line].includes(body.line) && !body.became && !body.collective,
    );
    if (others.length === 0) return null;
    const body = random.pick(others);
    measure.lead = body.aliases[0];
    measure.responsible = [measure.responsible ?? []].flat().filter((/** @type {string} */ name) => name !== measure.lead);
    return `lead → ${measure.lead}`;
  }),
  onMeasure('lead dropped', ['lead-missing'], hasLead, (measure) => {
    delete measure.lead;
    return 'no lead';
  }),
  onMeasure('body unknown', ['body-unknown'], hasLead, (measure, _document, _workspace, random) => {
    measure.lead = `${measure.lead.slice(0, 1)}${random.pick(['明', '民正', '政民', '民故'])}局`;
    return `lead → ${measure.lead}`;
  }),
  onMeasure('body abolished', ['body-abolished'], hasLead, (measure, document, workspace, random) => {
    const gone = bodiesAt(workspace, document.jurisdiction).filter((body) => body.became);
    if (gone.length === 0) return null;
    measure.cooperating = [random.pick(gone).aliases[0]];
    return `cooperating ${measure.cooperating[0]}`;
  }),
  onMeasure(
    'body dropped',
    ['body-dropped'],
    (measure) =>
      Array.isArray(measure.responsible) &&
      measure.responsible.includes('区住建局') &&
      !measure['open-ended'] &&
      !measure.responsible.includes('区级相关部门'),
    (measure, _document, workspace) => {
      const [id, key] = (measure.implements?.[0] ?? '/').split('/');
      const parent = documentOf(workspace, id)?.measures.find((/** @type {Data} */ each) => each.id === key);
      if (![parent?.responsible ?? []].flat().includes('市住建局')) return null;
      measure.responsible = measure.responsible.filter((/** @type {string} */ name) => name !== '区住建局');
      return '区住建局 dropped';
    },
  ),
  onMeasure('duty laid on a higher level', ['assigns-upward'], hasLead, (measure, document, workspace, random) => {
    const above = bodiesAt(workspace, '610100').filter(
      (body) => body.level === 'city' && !body.collective && !body.became && isIdle(workspace, document, body),
    );
    if (above.length === 0) return null;
    measure.responsible = [...[measure.responsible ?? []].flat(), random.pick(above).aliases[0]];
    return `responsible + ${measure.responsible.at(-1)}`;
  }),
  onMeasure('body in two roles', ['body-both-roles'], hasLead, (measure) => {
    measure.responsible = [...[measure.responsible ?? []].flat(), measure.lead];
    return `${measure.lead} twice`;
  }),
  onProcedure('step dropped', ['step-missing'], (steps, random, parent) => {
    const shared = steps.filter((step) => parent?.steps.some((/** @type {Data} */ each) => sameStep(each, step)));
    if (shared.length < 2) return null;
    const step = random.pick(shared);
    steps.splice(steps.indexOf(step), 1);
    return `${step.action} ${step.object}`;
  }),
  onProcedure('steps reordered', ['step-reordered'], (steps, random, parent) => {
    const shared = steps.filter((step) => parent?.steps.some((/** @type {Data} */ each) => sameStep(each, step)));
    if (shared.length < 2) return null;
    const at = random.below(shared.length - 1);
    const [a, b] = [steps.indexOf(shared[at] ?? {}), steps.indexOf(shared[at + 1] ?? {})];
    [steps[a], steps[b]] = [/** @type {Data} */ (steps[b]), /** @type {Data} */ (steps[a])];
    return `${steps[b]?.action} after ${steps[a]?.action}`;
  }),
  onProcedure('step re-assigned', ['step-actor-changed'], (steps, random, parent, document, workspace) => {
    const shared = steps.filter((step) => parent?.steps.some((/** @type {Data} */ each) => sameStep(each, step)));
    const others = bodiesAt(workspace, document.jurisdiction).filter((body) => body.line === 'finance');
    const step = random.pick(shared.filter((each) => String(each.actor).startsWith('市')));
    if (!step || others.length === 0) return null;
    step.actor = others[0]?.aliases[0];
    return `${step.action} → ${step.actor}`;
  }),
];

/** No parent of the document lays a duty on the body. @param {Workspace} workspace @param {Data} document @param {Data} body */
function isIdle(workspace, document, body) {
  const text = JSON.stringify((document.implements ?? []).map((/** @type {string} */ id) => documentOf(workspace, id)));
  return ![body.name, ...(body.aliases ?? [])].some((name) => text.includes(`"${name}"`));
}

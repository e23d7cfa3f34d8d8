import { recordDocument, thresholdsByKey } from '../../compare/alignment.js';
import { type Change, changesOf } from '../../compare/changes.js';
import { ancestorsOf, setsNorms } from '../../model/duties.js';
import type { Document, Measure, Procedure, Program, Threshold } from '../../model/program.js';
import { entryOf, type Spot } from '../../model/spot.js';
import { figureSpot, isWritten } from '../../model/written.js';
import { defineRule, type Report } from '../rule.js';

export default defineRule({
  severity: 'warning',
  stage: 'compare',
  check(program, { alignment, report }) {
    if (!alignment) return;
    const { children } = alignment.data;
    const recorded = new Map<Document, ReturnType<typeof recordDocument>>();
    const recordOf = (parent: Document) => {
      const record = recorded.get(parent) ?? recordDocument(parent, program.vocabulary);
      recorded.set(parent, record);
      return record;
    };
    for (const [id, parents] of Object.entries(children)) {
      const child = program.documents.find((document) => document.id === id);
      if (!child) {
        report({
          at: { source: alignment.at.source, node: children, key: id },
          part: 'key',
          variant: 'unknown-child',
          args: { child: id },
        });
        continue;
      }
      if (!setsNorms(child)) continue;
      const ancestors = ancestorsOf(child);
      for (const [parentId, record] of Object.entries(parents)) {
        const parent = ancestors.find((document) => document.id === parentId);
        if (!parent) {
          const at = { source: alignment.at.source, node: parents, key: parentId };
          report({ at, part: 'key', variant: 'unknown-parent', args: { child: id, document: child.title, parent: parentId } });
          continue;
        }
        const changes = changesOf(record, recordOf(parent), program.vocabulary);
        for (const change of changes) report(describe(change, child, parent, program));
      }
    }
  },
});

function describe(change: Change, child: Document, parent: Document, program: Program): Report {
  const { kind, key, indicator } = change;
  const measure = parent.measures.find(({ id }) => id === change.measure) ?? null;
  const procedure = parent.procedures.find(({ id }) => id === change.procedure) ?? null;
  const threshold = (measure && key && thresholdsByKey(measure, program.vocabulary).get(key)?.threshold) || null;
  const answers = answering(change, child, parent);
  const own = answers.measures.flatMap(({ thresholds }) => thresholds.filter((each) => indicator !== null && each.indicator === indicator));
  const name = indicator === null ? '' : (program.vocabulary.indicators.get(indicator)?.name ?? indicator);
  return {
    at: answers.at,
    variant: kind === 'field' ? 'default' : kind,
    args: {
      child: child.id,
      parent: parent.title,
      measure: `${parent.id}/${change.measure ?? change.procedure}`,
      clause: measure?.clause ?? null,
      title: measure?.title ?? procedure?.title ?? '',
      indicator: name,
      ...change.args,
    },
    measures: [...answers.measures.map(({ ref }) => ref), ...(measure ? [measure.ref] : [])],
    related: [
      { at: placeNow(change, parent, measure, procedure, threshold), variant: 'now', args: { parent: parent.title } },
      ...own.map(({ at }) => ({ at: figureSpot(at), variant: 'own', args: {} })),
    ],
  };
}

/** What the child has in answer to the changed part: the place that names it, best where the same indicator stands. */
function answering(change: Change, child: Document, parent: Document): { at: Spot; measures: Measure[] } {
  const ref = `${parent.id}/${change.measure ?? change.procedure}`;
  if (change.procedure !== null) {
    const procedures = child.procedures.filter((procedure) => procedure.implementsRef === ref);
    const [first] = procedures;
    const measures = child.measures.filter(({ id }) => procedures.some(({ measure }) => measure === id));
    return { at: first ? entryOf(first.at, 'implements') : documentEntry(child, parent), measures };
  }
  const isPart = (threshold: Threshold): boolean => threshold.partOf?.ref === ref;
  const measures = child.measures.filter(({ implementsRefs, thresholds }) => implementsRefs.includes(ref) || thresholds.some(isPart));
  const best = measures.find(({ thresholds }) => thresholds.some(({ indicator }) => indicator === change.indicator)) ?? measures[0];
  if (!best) return { at: documentEntry(child, parent), measures };
  const part = best.thresholds.find(isPart)?.partOf?.at;
  return { at: listEntry(best.at, ref) ?? part ?? best.at, measures };
}

/** The entry of the child's `implements` through which it carries out the parent. */
function documentEntry(child: Document, parent: Document): Spot {
  const through = child.parents.find((each) => each === parent) ?? child.parents.find((each) => ancestorsOf(each).includes(parent));
  return listEntry(child.at, through?.id ?? parent.id) ?? child.at;
}

function listEntry(at: Spot, name: string): Spot | null {
  const list = (at.node as { implements?: unknown }).implements;
  if (!Array.isArray(list)) return null;
  const index = list.indexOf(name);
  return index < 0 ? null : { source: at.source, node: list, key: index };
}

/** Keys of the entries that a field of a record comes from. */
const WRITTEN: Readonly<Record<string, string>> = { 'measure-deadline': 'deadline', rows: 'scale' };
const FIGURES = new Set(['min', 'max', 'exact', 'admissible', 'unit']);

/** Where the parent says it now; where it no longer does, the nearest thing that is still there. */
function placeNow(
  change: Change,
  parent: Document,
  measure: Measure | null,
  procedure: Procedure | null,
  threshold: Threshold | null,
): Spot {
  const field = change.args.field ?? '';
  const key = WRITTEN[field] ?? field;
  if (threshold) {
    if (change.kind === 'threshold-added' || FIGURES.has(field)) return figureSpot(threshold.at);
    return isWritten(threshold.at, key) ? entryOf(threshold.at, key) : figureSpot(threshold.at);
  }
  const owner = measure ?? procedure ?? parent;
  return isWritten(owner.at, key) ? entryOf(owner.at, key) : entryOf(owner.at, isWritten(owner.at, 'title') ? 'title' : 'id');
}

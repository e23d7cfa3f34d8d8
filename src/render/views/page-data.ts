/** The compiled data that a page is made from: what its PDF carries, and what is compared when somebody asks whether it is out of date. */

import type { BodyUse, Document, Measure, Procedure, Program } from '../../model/program.js';
import { documentJson, type Json, type JsonObject } from './program-json.js';
import { tiesOf } from './ties.js';

/** Which part of the program a page shows. */
export interface Extent {
  documents: readonly Document[];
  /** Only these measures and procedures, where not all are shown. */
  measures?: ReadonlySet<Measure>;
  procedures?: ReadonlySet<Procedure>;
}

/**
 * Documents as in `program.json`, with the remarks that pages print beside, and the names of the bodies and indicators in them. `JSON.stringify`
 * of it is the same for the same YAML.
 */
export function pageData({ documents, measures, procedures }: Extent, program: Program): JsonObject {
  const chosen = documents.map((document) => ({
    document,
    measures: document.measures.filter((measure) => measures?.has(measure) ?? true),
    procedures: document.procedures.filter((procedure) => procedures?.has(procedure) ?? true),
  }));
  return {
    documents: chosen.map((one) => withRemarks(one.document, one.measures, one.procedures)),
    bodies: namesOfBodies(chosen.flatMap((one) => usesOf(one.measures, one.procedures))),
    indicators: namesOfIndicators(
      chosen.flatMap((one) => one.measures),
      program,
    ),
  };
}

function withRemarks(document: Document, measures: readonly Measure[], procedures: readonly Procedure[]): Json {
  const json = documentJson({ ...document, measures: [...measures], procedures: [...procedures] }) as JsonObject;
  const add = (list: Json, remarks: readonly JsonObject[]): Json =>
    (list as JsonObject[]).map((entry, at) => ({ ...entry, ...remarks[at] }));
  return {
    ...json,
    sourceNote: document.sourceNote,
    measures: add(
      json.measures ?? [],
      measures.map(({ note, thresholds }) => ({ note, thresholdNotes: thresholds.map((threshold) => threshold.note) })),
    ),
    procedures: add(
      json.procedures ?? [],
      procedures.map(({ note, steps }) => ({ note, stepNotes: steps.map((step) => step.note) })),
    ),
  };
}

function usesOf(measures: readonly Measure[], procedures: readonly Procedure[]): BodyUse[] {
  return [
    ...measures.flatMap((measure) => tiesOf(measure).map(({ use }) => use)),
    ...procedures.flatMap(({ steps }) => steps.flatMap(({ actor, to }) => [...actor, ...to])),
  ];
}

function namesOfBodies(uses: readonly BodyUse[]): JsonObject {
  const names = new Map(uses.flatMap(({ body }) => (body ? [[body.id, body.name] as const] : [])));
  return sorted(names);
}

function namesOfIndicators(measures: readonly Measure[], { vocabulary }: Program): JsonObject {
  const ids = measures.flatMap(({ thresholds }) =>
    thresholds.flatMap(({ indicator, anyOf, when, rows, equivalent, cap, relativeTo }) => [
      indicator,
      relativeTo ?? '',
      ...[...anyOf, equivalent, cap].flatMap((branch) => branch?.indicator ?? []),
      ...[when, ...rows.map((row) => row.when)].flatMap((condition) => condition?.tests.map((test) => test.indicator) ?? []),
    ]),
  );
  return sorted(
    new Map(
      [...new Set(ids)].flatMap((id) => (vocabulary.indicators.has(id) ? [[id, vocabulary.indicators.get(id)?.name ?? id] as const] : [])),
    ),
  );
}

function sorted(names: ReadonlyMap<string, string>): JsonObject {
  return Object.fromEntries([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}

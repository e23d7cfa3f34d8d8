/** The linked program as plain data: the contract of `program.json`. Keys stand in a fixed order; numbers are exact texts. */

import type { IntervalSet } from '../../algebra/intervals.js';
import { type Rational, toText } from '../../algebra/rational.js';
import type {
  Alternative,
  BodyUse,
  Citation,
  Condition,
  ConditionTest,
  Document,
  Measure,
  Procedure,
  Program,
  Threshold,
} from '../../model/program.js';
import type { Body, Indicator, Relation, Vocabulary } from '../../model/vocabulary.js';
import { objectOf, textOf } from '../../model/written.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** The whole program; `JSON.stringify(programJson(program), null, 2)` is byte-identical for identical input. */
export function programJson(program: Program): { documents: Json[]; vocabulary: Json } {
  return { documents: program.documents.map(documentJson), vocabulary: vocabularyJson(program) };
}

/** Leaves out entries that do not apply. */
function present(entries: { [key: string]: Json | undefined }): JsonObject {
  return Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

export function documentJson(document: Document): Json {
  return {
    id: document.id,
    title: document.title,
    level: document.level,
    jurisdiction: document.jurisdiction,
    nature: document.nature,
    issuer: document.issuer,
    number: document.number,
    issued: document.issued,
    issuedBasis: document.issuedBasis,
    published: document.published,
    effective: document.effective,
    expires: document.expires,
    status: document.status,
    completeness: document.completeness,
    implements: document.implementsIds,
    cites: document.cites.map(citationJson),
    repeals: document.repeals.map(citationJson),
    measures: document.measures.map(measureJson),
    procedures: document.procedures.map(procedureJson),
  };
}

function citationJson({ title, number, issuer, document, measure, basis, note }: Citation): Json {
  return present({ title, number, issuer, document: document ?? undefined, measure: measure ?? undefined, basis, note: note ?? undefined });
}

function measureJson(measure: Measure): Json {
  return {
    ref: measure.ref,
    clause: measure.clause,
    section: measure.section,
    title: measure.title,
    topic: measure.topic,
    framework: measure.framework,
    implements: measure.implementsRefs,
    lead: measure.lead.map(useJson),
    responsible: measure.responsible.map(useJson),
    cooperating: measure.cooperating.map(useJson),
    openEnded: measure.openEnded,
    charged: measure.charged.map((charge) => ({
      name: charge.name,
      body: charge.body?.id ?? null,
      force: charge.force,
      duty: charge.duty,
    })),
    summary: measure.summary,
    thresholds: measure.thresholds.map(thresholdJson),
    terms: measure.terms.map(({ name, definition }) => ({ name, definition })),
    deadline: measure.deadline,
  };
}

const useJson = ({ name, body }: BodyUse): JsonObject => ({ name, body: body?.id ?? null });

export function thresholdJson(threshold: Threshold): Json {
  const { admissible, target, rows, when, anyOf, equivalent, cap, partOf, binds } = threshold;
  return present({
    id: threshold.id ?? undefined,
    indicator: threshold.indicator,
    unit: threshold.unitName,
    force: threshold.force,
    admissible: admissible === null ? undefined : setJson(admissible),
    target: target === null ? undefined : toText(target),
    rows: rows.length === 0 ? undefined : rows.map((row) => ({ when: conditionJson(row.when), admissible: setJson(row.set) })),
    when: when === null ? undefined : conditionJson(when),
    anyOf: anyOf.length === 0 ? undefined : anyOf.map(alternativeJson),
    relativeTo: threshold.relativeTo ?? undefined,
    equivalent: equivalent === null ? undefined : alternativeJson(equivalent),
    cap: cap === null ? undefined : alternativeJson(cap),
    partOf: partOf?.ref,
    deadline: threshold.deadline ?? undefined,
    binds: binds === null ? undefined : useJson(binds),
    reason: threshold.reason ?? undefined,
  });
}

function alternativeJson(branch: Alternative): Json {
  return {
    indicator: branch.indicator,
    unit: textOf(objectOf(branch.at), 'unit') ?? branch.known?.unitName ?? null,
    admissible: setJson(branch.set),
  };
}

/** Ends as texts in the written unit; an end that is not there is unbounded, `minOpen` and `maxOpen` stand only where true. */
function setJson(set: IntervalSet): Json {
  const end = (value: Rational | null) => (value === null ? undefined : toText(value));
  return set.map(({ min, minOpen, max, maxOpen }) =>
    present({
      min: end(min),
      max: end(max),
      minOpen: min !== null && minOpen ? true : undefined,
      maxOpen: max !== null && maxOpen ? true : undefined,
    }),
  );
}

/** By indicator, in the indicator's own unit. */
function conditionJson({ tests }: Condition): Json {
  return Object.fromEntries(tests.map((test) => [test.indicator, testJson(test)]));
}

function testJson({ set, is, dates }: ConditionTest): Json {
  return present({ admissible: set === undefined ? undefined : setJson(set), is, ...(dates && { dates: present({ ...dates }) }) });
}

function procedureJson(procedure: Procedure): Json {
  return {
    id: procedure.id,
    title: procedure.title,
    clause: procedure.clause,
    measure: procedure.measure,
    implements: procedure.implementsRef,
    sameAs: procedure.sameAs?.id ?? null,
    steps: procedure.steps.map((step) => ({
      clause: step.clause,
      actor: step.actor.map(useJson),
      action: step.action,
      object: step.object,
      to: step.to.map(useJson),
      when: step.when,
    })),
  };
}

function vocabularyJson(program: Program): Json {
  const { vocabulary } = program;
  return {
    bodies: objectOfMap(vocabulary.bodies, bodyJson),
    indicators: objectOfMap(vocabulary.indicators, indicatorJson),
    jurisdictions: jurisdictionsJson(program),
    lines: objectOfMap(vocabulary.lines, ({ name, nameEn }) => ({ name, nameEn })),
    actions: objectOfMap(vocabulary.actions, ({ name, nameEn }) => ({ name, nameEn })),
    topics: objectOfMap(vocabulary.topics, ({ name, nameEn }) => ({ name, nameEn })),
    relations: objectOfMap(vocabulary.relations, relationJson),
  };
}

function objectOfMap<T>(map: Map<string, T>, make: (value: T) => Json): JsonObject {
  return Object.fromEntries([...map].map(([key, value]) => [key, make(value)]));
}

function bodyJson({ name, nameEn, aliases, level, jurisdiction, line, branch, collective, members, became }: Body): Json {
  return {
    name,
    nameEn,
    aliases,
    level,
    jurisdiction,
    line,
    branch,
    collective,
    members: collective ? members : null,
    became: became && { ...became },
  };
}

function indicatorJson(indicator: Indicator): Json {
  const { name, nameEn, subject, unitName, integer, kind, values, betweenLevels, parts, kindOf, monotone, tightening, of } = indicator;
  return { name, nameEn, subject, unit: unitName, integer, kind, values, betweenLevels, parts, kindOf, monotone, tightening, of };
}

function relationJson({ name, terms, is, bound, reading, insteadOf }: Relation): Json {
  return {
    name,
    terms: Object.fromEntries(
      terms.map(({ indicator, coefficient, rate }) => [
        indicator,
        rate === null ? toText(coefficient) : { rate, times: toText(coefficient) },
      ]),
    ),
    is,
    bound: toText(bound),
    reading,
    insteadOf,
  };
}

/** Only the areas that documents and bodies speak of, with those above them: the whole of GB/T 2260 is not ours to print. */
function jurisdictionsJson({ documents, vocabulary }: Program): Json {
  const codes = new Set<string>();
  const add = (code: string | null) => {
    for (let at = code; at !== null && !codes.has(at); at = vocabulary.jurisdictions.get(at)?.parent ?? null) {
      if (vocabulary.jurisdictions.get(at)) codes.add(at);
      else return;
    }
  };
  for (const document of documents) add(document.jurisdiction);
  for (const body of vocabulary.bodies.values()) add(body.jurisdiction);
  return [...codes].sort().flatMap((code) => {
    const found: Vocabulary['jurisdictions'] = vocabulary.jurisdictions;
    const area = found.get(code);
    return area ? [{ code: area.code, name: area.name, level: area.level, parent: area.parent }] : [];
  });
}

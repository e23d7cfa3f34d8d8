/** What was read from a text as JSON: the result that schema/import-result.schema.json describes. */

import type { Language } from '../report/worded.js';
import type { ReadClause, ReadFigure, Reading, ReadProcedure } from '../source/reading.js';
import type { Text } from '../source/text.js';
import type { ImportResultFile, Measure, Procedure, Threshold } from '../syntax/generated/import-result.js';
import { citationsOf } from './citations.js';
import { wordProblem } from './problems.js';

/** How the reading came about, and for whom it is worded. */
export interface ResultOptions {
  version: string;
  repaired: boolean;
  language: Language;
}

export function importResult(reading: Reading, { version, repaired, language }: ResultOptions): ImportResultFile {
  const { file, format, encoding, head, clauses, framework, procedures, repairs, problems } = reading;
  const { title, number, issuer, issued, issuedBasis, status, effective, expires } = head;
  return {
    tool: { name: 'tiaokuai', version },
    source: { file, format, encoding, repaired },
    document: { title, number, issuer, issued, issuedBasis, status, effective, expires, cites: citesJson(reading) },
    measures: clauses.map((clause) => measureJson(clause, reading)),
    framework: framework.map((clause) => frameworkJson(clause, reading)),
    procedures: procedures.map((procedure) => procedureJson(procedure, reading)),
    repairs: repairs.map(({ rule, at, count, before, after }) => ({ rule, line: at.line, column: at.column, count, before, after })),
    problems: problems.map((problem) => ({
      rule: problem.rule,
      line: problem.at.line,
      column: problem.at.column,
      message: wordProblem(problem, language),
      args: problem.args,
    })),
  };
}

/** Where a text stands in the input, from 1. */
function placeOf(text: Text, { positions }: Reading): { line: number; column: number } {
  const { line, column } = positions.at(text.offset(0));
  return { line, column };
}

function citesJson(reading: Reading): ImportResultFile['document']['cites'] {
  return citationsOf(reading).map(({ citation: { title, number, issuer, text }, basis, clause }) => ({
    title,
    number,
    issuer,
    basis,
    clause: clause?.clause ?? null,
    line: placeOf(text, reading).line,
  }));
}

function measureJson(read: ReadClause, reading: Reading): Measure {
  const { clause, section, title, isFramework, place, responsibilities, figures, absolutes } = read;
  const { lead, responsible, cooperating, openEnded, byStandingRule, charged } = responsibilities;
  const { line, column } = placeOf(place, reading);
  return {
    clause,
    section,
    title,
    framework: isFramework,
    lead: lead.map(({ name }) => name),
    responsible: responsible.map(({ name }) => name),
    cooperating: cooperating.map(({ name }) => name),
    openEnded,
    leadByStandingRule: byStandingRule,
    charged: charged.map(({ body, words }) => ({ body: body.name, words: words.chars, line: placeOf(words, reading).line })),
    thresholds: figures.map((figure) => thresholdJson(figure, reading)),
    absolutes: absolutes.map(({ kind, text }) => ({ kind, quote: text.chars, line: placeOf(text, reading).line })),
    line,
    column,
  };
}

function frameworkJson({ clause, section, title, place }: ReadClause, reading: Reading): ImportResultFile['framework'][number] {
  return { clause, section, title, line: placeOf(place, reading).line };
}

function thresholdJson(read: ReadFigure, reading: Reading): Threshold {
  const { quote, figure, operator, value, unit, per, subject, condition, deadline, force, isEquivalent } = read;
  const { line, column } = placeOf(figure, reading);
  return {
    quote: quote.chars,
    figure: figure.chars,
    operator,
    value,
    unit,
    per,
    subject,
    condition: condition?.chars ?? null,
    deadline,
    force,
    equivalent: isEquivalent,
    line,
    column,
  };
}

function procedureJson({ title, clause, annex, steps }: ReadProcedure, reading: Reading): Procedure {
  return {
    title,
    clause: clause === null ? null : (reading.clauses[clause]?.clause ?? null),
    annex,
    steps: steps.map(({ label, actor, action, verb, object, to, text }) => ({
      label,
      actor,
      action,
      verb,
      object,
      to,
      quote: text.chars,
      line: placeOf(text, reading).line,
    })),
  };
}

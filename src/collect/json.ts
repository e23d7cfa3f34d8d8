/** The result of `collect --format json`, as schema/collect-result.schema.json describes it. */

import type { Language } from '../report/worded.js';
import type { CollectResultFile } from '../syntax/generated/collect-result.js';
import { problemInWords } from './problems.js';
import type { AnswerText } from './returned.js';
import type { Returner } from './returners.js';
import { type Counts, countRows, type FileRecord, groupRows, type StatusRow, type StatusTable } from './status-table.js';

/** The whole result as text. */
export function collectJson(table: StatusTable, lang: Language, version: string): string {
  const result: CollectResultFile = {
    tool: { name: 'tiaokuai', version },
    today: table.today,
    compared: table.compared,
    files: table.files.map(fileJson),
    counts: countsJson(countRows(table.rows)),
    bodies: groupRows(table.rows, ({ returner }) => returner.key).map((rows) => ({
      ...returnerJson((rows[0] as StatusRow).returner),
      counts: countsJson(countRows(rows)),
    })),
    measures: groupRows(
      table.rows.filter(({ item }) => item.kind === 'measure' || item.kind === 'threshold'),
      ({ item }) => item.ref,
    ).map((rows) => {
      const { item } = rows[0] as StatusRow;
      return { measure: item.ref, clause: item.clause, title: item.title, counts: countsJson(countRows(rows)) };
    }),
    rows: table.rows.map(rowJson),
    missing: table.missing,
    changes: table.changes,
    problems: table.problems.map((one) => ({
      file: one.file,
      code: one.code,
      severity: one.severity,
      message: problemInWords(one, lang),
      messageArgs: one.args,
    })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function fileJson({ file, returned, returner, filled }: FileRecord): CollectResultFile['files'][number] {
  return {
    file,
    read: returned !== null,
    format: returned?.format ?? null,
    list: returned?.list ?? null,
    madeBy: returned?.madeBy ?? null,
    returner: returner && returnerJson(returner),
    person: returned?.cover.person ?? null,
    date: returned?.cover.date ?? null,
    filled,
  };
}

const returnerJson = ({ body, name, memberOf }: Returner) => ({ body, name, ...(memberOf !== null && { memberOf }) });

function countsJson(counts: Counts): CollectResultFile['counts'] {
  const { all, done, open, overdue, conflict, gone, reference } = counts;
  return { all, done, open, overdue, notApplicable: counts['not-applicable'], conflict, gone, reference };
}

function rowJson({ returner, item, state, answer, late, changed, conflicts, sources }: StatusRow): CollectResultFile['rows'][number] {
  const procedural = item.kind === 'procedure' || item.kind === 'step';
  return {
    key: item.key,
    kind: item.kind,
    document: item.document.id,
    measure: procedural ? null : item.ref,
    ...(procedural && { procedure: item.ref }),
    ...(item.threshold !== null && { threshold: item.threshold }),
    ...(item.step !== null && { step: item.step }),
    clause: item.clause,
    title: item.title,
    indicator: item.indicator,
    due: item.due,
    ...returnerJson(returner),
    state,
    status: answer.status,
    actual: textJson(answer.actual),
    evidence: textJson(answer.evidence),
    person: textJson(answer.person),
    date: textJson(answer.date),
    ...(answer.alternatives.length > 0 && { alternatives: answer.alternatives }),
    ...(suspiciousOf(answer).length > 0 && { suspicious: suspiciousOf(answer) }),
    late,
    changed,
    conflicts,
    files: sources,
  };
}

const textJson = (text: AnswerText | null): string | null => text?.text ?? null;

const suspiciousOf = (answer: StatusRow['answer']): ('actual' | 'evidence' | 'person' | 'date')[] =>
  (['actual', 'evidence', 'person', 'date'] as const).filter((name) => answer[name]?.suspicious);

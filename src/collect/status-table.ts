/** Returned lists merged into one table: who has done what. Copies that contradict each other are shown, never settled. */

import type { Program } from '../model/program.js';
import type { Lang } from '../render/views/labels.js';
import type { RowKind } from '../render/xlsx/layout.js';
import { sameText } from './answers.js';
import { type Change, changesOf } from './changes.js';
import { type BodyList, bodyLists, type Item, itemsOf } from './items.js';
import { type CollectProblem, problem } from './problems.js';
import { type Answer, BLANK, isBlank, type PrintedRow, type Reading, type Returned } from './returned.js';
import { type Returner, returnerOf } from './returners.js';
import { parseRowKey } from './row-key.js';

/** `conflict`: copies say different states, or call it done with different figures. `gone`: the workspace no longer asks it. `reference`: nobody has to do it. */
export const STATES = ['done', 'open', 'overdue', 'not-applicable', 'conflict', 'gone', 'reference'] as const;
export type State = (typeof STATES)[number];

export const FIELDS = ['status', 'actual', 'evidence', 'person', 'date'] as const;
export type AnswerField = (typeof FIELDS)[number];

export interface Conflict {
  field: AnswerField;
  values: { file: string; text: string }[];
}

export interface StatusRow {
  returner: Returner;
  item: Item;
  state: State;
  /** Merged: where copies contradict each other, the first one's value; see `conflicts`. */
  answer: Answer;
  /** Done after the last day of its deadline. */
  late: boolean;
  /** Asked otherwise today than when the list was made. */
  changed: boolean;
  conflicts: Conflict[];
  /** Files that the answer was taken from. */
  sources: string[];
}

export interface FileRecord {
  file: string;
  returned: Returned | null;
  returner: Returner | null;
  /** Rows with anything filled in. */
  filled: number;
}

export interface StatusTable {
  today: string;
  /** Whether the lists were compared with a workspace. */
  compared: boolean;
  files: FileRecord[];
  rows: StatusRow[];
  /** Bodies with a list of their own that have returned none. */
  missing: { body: string; name: string; documents: string[] }[];
  changes: Change[];
  problems: CollectProblem[];
}

export interface MergeOptions {
  program: Program | null;
  /** YYYY-MM-DD */
  today: string;
  lang: Lang;
}

/** Everything that was read, as one table. `program` is null where there is no workspace to compare with. */
export function statusTable(readings: readonly Reading[], { program, today, lang }: MergeOptions): StatusTable {
  const problems = readings.flatMap((reading) => reading.problems);
  const items = program ? itemsOf(program, lang) : null;
  const bodies = program ? bodyLists(program) : [];
  const changes: Change[] = [];
  const copies = new Map<string, { returner: Returner; list: Returned[] }>();
  const files = readings.map(({ file, returned }): FileRecord => {
    if (!returned) return { file, returned, returner: null, filled: 0 };
    const returner = returnerOf(returned, program, problems);
    const known = copies.get(returner.key);
    if (known) known.list.push(returned);
    else copies.set(returner.key, { returner, list: [returned] });
    const filled = [...returned.answers.values()].filter((answer) => !isBlank(answer)).length;
    if (filled === 0) problems.push(problem(file, 'empty', {}));
    if (program && items) changes.push(...changesOf(returned, program, { items, bodies }, problems));
    return { file, returned, returner, filled };
  });
  const changed = new Set(changes.filter(({ kind }) => kind === 'changed').map(({ file, key }) => `${file} ${key}`));
  const rows = [...copies.values()].flatMap(({ returner, list }) => rowsOf(returner, list, items, today, changed));
  return {
    today,
    compared: program !== null,
    files,
    rows,
    missing: program ? missingOf(program, files, bodies) : [],
    changes,
    problems,
  };
}

function rowsOf(
  returner: Returner,
  copies: readonly Returned[],
  items: ReadonlyMap<string, Item> | null,
  today: string,
  changed: ReadonlySet<string>,
): StatusRow[] {
  // A row that was deleted from a list is one that was not answered.
  const keys = new Set(copies.flatMap(({ answers, fingerprints }) => [...(fingerprints?.keys() ?? []), ...answers.keys()]));
  const rows = [...keys].flatMap((key): StatusRow[] => {
    const having = copies.filter(({ answers, fingerprints }) => answers.has(key) || fingerprints?.has(key));
    const item = items?.get(key) ?? printedItem(key, having);
    if (!item) return [];
    const { answer, conflicts, sources } = merge(key, having);
    const state = items && !items.has(key) ? 'gone' : stateOf(answer, conflicts, item, today);
    const late =
      state === 'done' && item.due !== null && /^\d{4}-\d{2}-\d{2}$/.test(answer.date?.text ?? '') && (answer.date?.text ?? '') > item.due;
    return [{ returner, item, state, answer, late, changed: having.some(({ file }) => changed.has(`${file} ${key}`)), conflicts, sources }];
  });
  const order = new Map([...(items?.keys() ?? [])].map((key, at) => [key, at]));
  return rows
    .map((row, at) => ({ row, place: order.get(row.item.key) ?? order.size + at }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}

/** What a list itself says of a row that the workspace does not have, or where there is no workspace. */
function printedItem(key: string, copies: readonly Returned[]): Item | null {
  const parsed = parseRowKey(key);
  if (!parsed) return null;
  const printed: PrintedRow | undefined = copies.map((copy) => copy.printed.get(key)).find((row) => row !== undefined);
  const { document, id, threshold, step, kind } = parsed;
  return {
    key,
    kind,
    clause: printed?.clause ?? '',
    title: printed?.title ?? id,
    indicator: printed?.indicator ?? threshold ?? '',
    requirement: printed?.requirement ?? '',
    deadline: printed?.deadline ?? '',
    due: printed?.due ?? null,
    document: { id: document, title: document },
    ref: `${document}/${id}`,
    threshold,
    step,
    fingerprint: null,
    demanded: true,
  };
}

/** One answer out of several copies: a blank contradicts nobody. */
function merge(key: string, copies: readonly Returned[]): Pick<StatusRow, 'answer' | 'conflicts' | 'sources'> {
  const answers = copies.flatMap(({ file, answers: all }) => {
    const answer = all.get(key);
    return answer && !isBlank(answer) ? [{ file, answer }] : [];
  });
  const answer: Answer = { ...BLANK, alternatives: [...new Set(answers.flatMap((one) => one.answer.alternatives))].sort((a, b) => a - b) };
  const conflicts: Conflict[] = [];
  for (const field of FIELDS) {
    const given = answers.flatMap(({ file, answer: one }) => {
      const value = one[field];
      return value === null ? [] : [{ file, text: typeof value === 'string' ? value : value.text, value }];
    });
    const [first] = given;
    if (!first) continue;
    Object.assign(answer, { [field]: first.value });
    if (given.some(({ text }) => !sameText({ text }, { text: first.text })))
      conflicts.push({ field, values: given.map(({ file, text }) => ({ file, text })) });
  }
  return { answer, conflicts, sources: answers.map(({ file }) => file) };
}

function stateOf({ status }: Answer, conflicts: readonly Conflict[], { demanded, due }: Item, today: string): State {
  if (conflicts.some(({ field }) => field === 'status')) return 'conflict';
  if (status === 'done') return conflicts.some(({ field }) => field === 'actual') ? 'conflict' : 'done';
  if (status === 'not-applicable') return 'not-applicable';
  if (!demanded) return 'reference';
  return due !== null && due < today ? 'overdue' : 'open';
}

/** Of the documents that lists came back for: whose list is still out. Members of a collective body count for it. */
function missingOf(program: Program, files: readonly FileRecord[], bodies: readonly BodyList[]): StatusTable['missing'] {
  const returned = new Set(files.flatMap(({ returner }) => [returner?.body, returner?.memberOf].filter((id) => typeof id === 'string')));
  const documentsOf = (keys: Iterable<string>) => new Set([...keys].map((key) => key.slice(0, key.indexOf('.'))));
  const concerned = documentsOf(files.flatMap(({ returned: list }) => [...(list?.answers.keys() ?? [])]));
  return bodies.flatMap(({ body, keys }) => {
    const own = documentsOf(keys);
    const documents = program.documents
      .filter(({ id, nature }) => nature === 'normative' && own.has(id) && concerned.has(id))
      .map(({ id }) => id);
    return returned.has(body.id) || documents.length === 0 ? [] : [{ body: body.id, name: body.name, documents }];
  });
}

/** How many rows are in each state. Measures and thresholds are what progress is counted in; steps and procedures are not. */
export type Counts = Record<State | 'all', number>;

export const COUNTED: ReadonlySet<RowKind> = new Set(['measure', 'threshold']);

export function countRows(rows: readonly StatusRow[]): Counts {
  const counts: Counts = { all: 0, done: 0, open: 0, overdue: 0, 'not-applicable': 0, conflict: 0, gone: 0, reference: 0 };
  for (const { item, state } of rows) {
    if (!COUNTED.has(item.kind)) continue;
    counts[state]++;
    if (state !== 'gone' && state !== 'reference') counts.all++;
  }
  return counts;
}

/** Rows by returner, or by measure, each group in the order of first mention. */
export function groupRows(rows: readonly StatusRow[], keyOf: (row: StatusRow) => string): StatusRow[][] {
  const groups = new Map<string, StatusRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
}

/** A returned spreadsheet: found by its hidden marks, so that renamed sheets, sorted rows and moved columns do no harm. */

import { LABELS } from '../render/views/labels.js';
import { ANSWER_COLUMNS, COVER_MARK, LAYOUT_VERSION, META_SHEET, WORDING_COLUMNS, wordingHash } from '../render/xlsx/layout.js';
import { SHEET_WORDS } from '../render/xlsx/words.js';
import { answersInWords, sameAnswer } from './answers.js';
import { cellName, dateOf, type Note, short, statusOf, textAt } from './cells.js';
import { type CollectProblem, problem } from './problems.js';
import { type Answer, isBlank, type Reading, type Returned } from './returned.js';
import { parseRowKey } from './row-key.js';
import { type Columns, columnsOf } from './xlsx-columns.js';
import { readSheets, type Sheet } from './xlsx-file.js';
import { type Meta, readMeta } from './xlsx-meta.js';

/** Reads an XLSX file; `bytes` begin as a ZIP archive. */
export async function readXlsxFile(file: string, bytes: Uint8Array): Promise<Reading> {
  const sheets = await readSheets(file, bytes);
  if (!Array.isArray(sheets)) return { file, returned: null, problems: [sheets] };
  const metaSheet = sheets.find(({ name, rows }) => name === META_SHEET || rows[0]?.[0] === 'tiaokuai');
  const meta = metaSheet ? readMeta(metaSheet) : null;
  const refused = refusal(file, meta, sheets);
  if (refused) return { file, returned: null, problems: [refused] };
  const problems: CollectProblem[] = [];
  const reader = new ListReader(file, meta, (one) => problems.push(one));
  for (const sheet of sheets) if (sheet !== metaSheet) reader.read(sheet);
  return { file, returned: reader.finish(sheets), problems };
}

/** Why a workbook is not read at all. */
function refusal(file: string, meta: Meta | null, sheets: readonly Sheet[]): CollectProblem | null {
  // Without both the keys and what they were made with, no row can be told.
  if (!meta) return sheets.some((sheet) => columnsOf(sheet)?.at.has('key')) ? null : problem(file, 'xlsx-foreign', {});
  if (meta.kind !== 'checklist') return problem(file, 'list-other-kind', { kind: meta.kind });
  if (meta.layout < LAYOUT_VERSION) return problem(file, 'layout-older', { made: meta.layout, known: LAYOUT_VERSION });
  if (meta.layout > LAYOUT_VERSION) return problem(file, 'layout-newer', { made: meta.layout, known: LAYOUT_VERSION });
  return null;
}

/** Reads the sheets of one workbook into one set of answers. */
class ListReader {
  readonly #answers: Returned['answers'] = new Map();
  readonly #printed: Returned['printed'] = new Map();
  readonly #places = new Map<string, string>();
  /** Keys by the words that their rows were made with. */
  readonly #byWording = new Map<string, string[]>();
  readonly #sheetOf = new Map<string, string>();

  constructor(
    private readonly file: string,
    private readonly meta: Meta | null,
    private readonly note: Note,
  ) {
    for (const [key, { wording }] of meta?.rows ?? []) this.#byWording.set(wording, [...(this.#byWording.get(wording) ?? []), key]);
  }

  read(sheet: Sheet): void {
    const columns = columnsOf(sheet);
    if (!columns) return;
    const { at } = columns;
    if (!at.has('key')) {
      if (!this.meta) return;
      this.note(problem(this.file, 'keys-missing', { sheet: sheet.name }));
    }
    if (columns.byHeads) this.note(problem(this.file, 'columns-unnamed', { sheet: sheet.name }));
    else if (!columns.inOrder) this.note(problem(this.file, 'columns-moved', { sheet: sheet.name }));
    const lang = this.meta?.lang ?? 'zh';
    for (const id of ANSWER_COLUMNS)
      if (!at.has(id)) this.note(problem(this.file, 'column-missing', { sheet: sheet.name, column: SHEET_WORDS[lang][id] }));
    const order: number[] = [];
    for (let row = columns.first; row < sheet.rows.length; row++) {
      const key = this.#readRow(sheet, row, columns);
      const place = key === null ? undefined : this.meta?.order.get(key);
      if (place !== undefined) order.push(place);
    }
    if (order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0)))
      this.note(problem(this.file, 'rows-sorted', { sheet: sheet.name }));
  }

  /** The key that the answers of a row were taken for. */
  #readRow(sheet: Sheet, row: number, columns: Columns): string | null {
    const answer = this.#answerOf(sheet, row, columns);
    const column = columns.at.get('key');
    if (column === undefined) return this.#readByWords(sheet, row, columns, answer);
    const marked = parseRowKey(sheet.rows[row]?.[column])?.key ?? null;
    if (marked === null || (this.meta && !this.meta.rows.has(marked))) {
      if (isBlank(answer)) return null;
      if (marked === null)
        this.note(problem(this.file, 'row-foreign', { sheet: sheet.name, row: row + 1, text: short(answersInWords(answer)) }));
      else this.note(problem(this.file, 'row-unknown', { key: marked }));
      return null;
    }
    const key = this.#meant(marked, sheet, row, columns, answer);
    return key === null ? null : this.#take(key, sheet, row, columns, answer);
  }

  #take(key: string, sheet: Sheet, row: number, columns: Columns, answer: Answer): string {
    this.#sheetOf.set(key, sheet.name);
    this.#keep(key, answer, `${sheet.name}!${row + 1}`);
    this.#printed.set(key, printedOf(sheet, row, columns));
    return key;
  }

  /** A row without a key, by what it says; rows that say the same are not told apart. */
  #readByWords(sheet: Sheet, row: number, columns: Columns, answer: Answer): string | null {
    const [key, ...more] = this.#byWording.get(wordingOf(sheet, row, columns) ?? '') ?? [];
    if (key !== undefined && more.length === 0) return this.#take(key, sheet, row, columns, answer);
    if (isBlank(answer)) return null;
    if (key !== undefined) this.note(problem(this.file, 'row-ambiguous', { sheet: sheet.name, row: row + 1 }));
    else this.note(problem(this.file, 'row-foreign', { sheet: sheet.name, row: row + 1, text: short(answersInWords(answer)) }));
    return null;
  }

  /** The row that the words are of: a sort that leaves the hidden column behind puts answers beside a stranger's key. */
  #meant(marked: string, sheet: Sheet, row: number, columns: Columns, answer: Answer): string | null {
    const made = this.meta?.rows.get(marked);
    const wording = wordingOf(sheet, row, columns);
    if (!made || wording === null || wording === made.wording) return marked;
    const others = this.#byWording.get(wording) ?? [];
    const [other] = others;
    if (other === undefined) {
      this.note(problem(this.file, 'row-reworded', { sheet: sheet.name, row: row + 1, key: marked }));
      return marked;
    }
    if (others.length === 1) {
      if (!isBlank(answer)) this.note(problem(this.file, 'row-shifted', { sheet: sheet.name, row: row + 1, key: marked, other }));
      return other;
    }
    if (!isBlank(answer)) this.note(problem(this.file, 'row-ambiguous', { sheet: sheet.name, row: row + 1 }));
    return null;
  }

  #answerOf(sheet: Sheet, row: number, { at }: Columns): Answer {
    const read = (id: (typeof ANSWER_COLUMNS)[number]) => {
      const column = at.get(id);
      return column === undefined ? null : textAt(sheet, row, column, this.file, this.note);
    };
    const cell = (id: (typeof ANSWER_COLUMNS)[number]) => cellName(sheet, row, at.get(id) ?? 0);
    return {
      status: statusOf(read('status'), cell('status'), this.file, this.note),
      actual: read('actual'),
      evidence: read('evidence'),
      person: read('person'),
      date: dateOf(read('date'), { cell: cell('date') }, this.file, this.note),
      alternatives: [],
    };
  }

  #keep(key: string, answer: Answer, place: string): void {
    const known = this.#answers.get(key);
    if (known && !isBlank(known) && !isBlank(answer) && !sameAnswer(known, answer)) {
      const first = `${this.#places.get(key)} ${answersInWords(known)}`;
      this.note(problem(this.file, 'row-twice', { key, first: short(first), second: short(`${place} ${answersInWords(answer)}`) }));
      // Neither is the right one: both are left for a person to settle.
      this.#answers.set(key, { ...known, status: known.status === answer.status ? known.status : 'unclear' });
      return;
    }
    if (known && !isBlank(known)) return;
    this.#answers.set(key, answer);
    this.#places.set(key, place);
  }

  finish(sheets: readonly Sheet[]): Returned {
    const { file, meta } = this;
    if (!meta) this.note(problem(file, 'meta-missing', {}));
    else this.#noteMissing(meta);
    const cover = coverOf(sheets, file, this.note);
    const returned: Returned = {
      file,
      format: 'xlsx',
      list: meta?.list ?? null,
      cover,
      madeBy: meta?.tool ?? null,
      fingerprints: meta ? new Map([...meta.rows].map(([key, { fingerprint }]) => [key, fingerprint])) : null,
      data: null,
      answers: this.#answers,
      printed: this.#printed,
    };
    return returned;
  }

  #noteMissing({ rows }: Meta): void {
    const gone = [...rows.keys()].filter((key) => !this.#answers.has(key));
    const bySheet = new Map<string, string[]>();
    for (const key of rows.keys()) {
      const sheet = rows.get(key)?.sheet ?? '';
      bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), key]);
    }
    const lost = new Set<string>();
    for (const [sheet, keys] of bySheet) {
      const now = keys.map((key) => this.#sheetOf.get(key)).find((name) => name !== undefined);
      if (now === undefined) {
        this.note(problem(this.file, 'sheet-missing', { sheet }));
        for (const key of keys) lost.add(key);
      } else if (now !== sheet) this.note(problem(this.file, 'sheet-renamed', { from: sheet, to: now }));
    }
    const rest = gone.filter((key) => !lost.has(key));
    if (rest.length > 0) this.note(problem(this.file, 'rows-missing', { count: rest.length, rows: rest.slice(0, 8) }));
  }
}

/** Hash of the words of a row; null where some of their columns are gone. */
function wordingOf({ rows }: Sheet, row: number, { at }: Columns): string | null {
  const columns = WORDING_COLUMNS.map((id) => at.get(id));
  return columns.includes(undefined) ? null : wordingHash(columns.map((column) => String(rows[row]?.[column ?? -1] ?? '')));
}

function printedOf({ rows }: Sheet, row: number, { at }: Columns) {
  const text = (id: 'clause' | 'title' | 'indicator' | 'requirement' | 'deadline') => String(rows[row]?.[at.get(id) ?? -1] ?? '');
  const due = rows[row]?.[at.get('due') ?? -1];
  return {
    clause: text('clause'),
    title: text('title'),
    indicator: text('indicator'),
    requirement: text('requirement'),
    deadline: text('deadline'),
    due: due instanceof Date ? due.toISOString().slice(0, 10) : null,
  };
}

/** Who filled the list in: to the right of a hidden mark, wherever its row was moved. */
function coverOf(sheets: readonly Sheet[], file: string, note: Note): Returned['cover'] {
  const cover: Returned['cover'] = { body: null, person: null, date: null };
  const labels = new Set(
    (['zh', 'en'] as const).flatMap((lang) => [LABELS[lang].checkedBody, LABELS[lang].checkedBy, LABELS[lang].checkedOn]),
  );
  for (const sheet of sheets) {
    for (const [row, cells] of sheet.rows.entries()) {
      const mark = cells.findIndex((cell) => typeof cell === 'string' && cell.startsWith(`${COVER_MARK}:`));
      if (mark < 0) continue;
      const entry = String(cells[mark]).slice(COVER_MARK.length + 1);
      if (entry !== 'body' && entry !== 'person' && entry !== 'date') continue;
      const column = cells.findIndex((cell, at) => at > mark && cell !== null && !labels.has(String(cell).trim()));
      if (column < 0) continue;
      const text = textAt(sheet, row, column, file, note);
      const value = entry === 'date' ? dateOf(text, { cell: cellName(sheet, row, column) }, file, note) : text;
      cover[entry] = value?.text || null;
    }
  }
  return cover;
}

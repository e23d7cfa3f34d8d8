/** The progress page: what the status table says, to be opened in a browser or printed. */

import type { Templates } from '../render/html.js';
import { fill, type Lang } from '../render/views/labels.js';
import { short } from './cells.js';
import { problemInWords } from './problems.js';
import { rowInWords, statusInWords } from './row-words.js';
import { COUNTED, type Counts, countRows, groupRows, type StatusRow, type StatusTable } from './status-table.js';
import { shareOf } from './terminal.js';
import { COLLECT_WORDS } from './words.js';

/** In the order of the bars, from what is done to what is not. */
const SHOWN = ['done', 'open', 'overdue', 'conflict', 'not-applicable'] as const;

export interface PageOptions {
  lang: Lang;
  toolVersion: string;
}

/** A page of its own: no script, no other file, nothing to fetch. */
export function progressPage(table: StatusTable, templates: Templates, { lang, toolVersion }: PageOptions): string {
  const w = COLLECT_WORDS[lang];
  const title = `${w.title} · ${fill(w.asOf, { date: table.today })}`;
  return templates.page('progress.hbs', pageView(table, lang, toolVersion), {
    title,
    lang,
    // Titles are as the documents write them, whatever the language of the page.
    isMixed: true,
    styles: ['base.css', 'progress.css'],
    medium: 'screen',
    head: { left: '', right: '' },
    foot: '',
  });
}

function pageView(table: StatusTable, lang: Lang, toolVersion: string) {
  const w = COLLECT_WORDS[lang];
  const comma = lang === 'zh' ? '、' : ', ';
  const counted = table.rows.filter(({ item }) => COUNTED.has(item.kind));
  const total = countRows(counted);
  const byBody = groupRows(counted, ({ returner }) => returner.key).map((rows) =>
    countView(rows, { name: rows[0]?.returner.name ?? '', clause: '', document: '' }),
  );
  const documents = new Set(counted.map(({ item }) => item.document.id));
  const byMeasure = groupRows(counted, ({ item }) => item.ref).map((rows) => {
    const { clause = '', title = '', document } = rows[0]?.item ?? {};
    return countView(rows, { name: title, clause, document: documents.size > 1 ? (document?.title ?? '') : '' });
  });
  const totalRow = { ...countView(counted, { name: w.total, clause: '', document: '' }), total: true };
  const words = (row: StatusRow) => {
    const said = rowInWords(row, lang);
    // Two thresholds of a measure may be on one indicator.
    return { ...said, norm: row.item.kind === 'threshold' ? short(said.requirement.split('\n')[0] ?? '') : '' };
  };
  return {
    w,
    lang,
    asOf: fill(w.asOf, { date: table.today }),
    read: fill(w.read, { read: table.files.filter(({ returned }) => returned).length, files: table.files.length }),
    uncompared: !table.compared,
    legend: SHOWN.map((state) => ({ state, word: w.stateOf[state], count: total[state] })),
    states: SHOWN.map((state) => w.stateOf[state]),
    sections:
      counted.length === 0
        ? []
        : [
            { title: w.byBody, head: w.body, rows: byBody.length > 1 ? [...byBody, totalRow] : byBody },
            { title: w.byMeasure, head: w.measure, rows: byMeasure },
          ],
    overdue: table.rows.filter(({ state }) => state === 'overdue').map(words),
    conflicts: table.rows.flatMap((row) =>
      row.conflicts.map(({ field, values }) => ({
        ...words(row),
        field: w.fieldOf[field],
        values: values.map(({ file, text }) => ({
          file,
          text: field === 'status' ? statusInWords(text as Parameters<typeof statusInWords>[0], lang) : text,
        })),
      })),
    ),
    missing: table.missing.map(({ name, documents: ids }) => ({ name, documents: ids.join(comma) })),
    changes: table.changes.map(({ kind, title, file }) => ({ what: w.changeOf[kind], title, file })),
    problems: table.files.flatMap(({ file }) => {
      const messages = table.problems
        .filter((one) => one.file === file)
        .map((one) => ({ severity: one.severity, word: w.severityOf[one.severity], message: problemInWords(one, lang) }));
      return messages.length === 0 ? [] : [{ file, messages }];
    }),
    madeBy: fill(w.madeBy, { version: toolVersion }),
  };
}

function countView(rows: readonly StatusRow[], label: { name: string; clause: string; document: string }) {
  const counts = countRows(rows);
  return {
    ...label,
    total: false,
    counts: SHOWN.map((state) => ({ count: counts[state], alarm: (state === 'overdue' || state === 'conflict') && counts[state] > 0 })),
    all: counts.all,
    share: shareOf(counts),
    bar: barOf(counts),
  };
}

/** Segments of a bar, in tenths of a per cent. */
function barOf(counts: Counts): { state: string; width: string }[] {
  return SHOWN.flatMap((state) => {
    if (counts[state] === 0) return [];
    const tenths = Math.round((counts[state] * 1000) / counts.all);
    return [{ state, width: `${Math.floor(tenths / 10)}.${tenths % 10}` }];
  });
}

/** The status table for people at a terminal: bodies with their progress, then everything that somebody has to look at. */

import { fill, type Lang } from '../render/views/labels.js';
import { sideBySide, type TableCell } from '../report/compare-columns.js';
import { paint, printable, width } from '../report/stylish.js';
import { short } from './cells.js';
import { problemInWords } from './problems.js';
import { bracketed, rowInWords, statusInWords } from './row-words.js';
import { type Counts, countRows, groupRows, type StatusRow, type StatusTable } from './status-table.js';
import { COLLECT_WORDS } from './words.js';

export interface TerminalOptions {
  lang: Lang;
  colour: boolean;
  /** Of the terminal, in columns. */
  columns: number;
}

/** Lines of a list that are shown; what is left out is said. */
const MOST = 20;
const COLOURS = { error: '31', warning: '33', info: '36' } as const;

export function statusReport(table: StatusTable, options: TerminalOptions): string {
  const { lang } = options;
  const w = COLLECT_WORDS[lang];
  const read = table.files.filter(({ returned }) => returned).length;
  const heading = `${w.title}${lang === 'zh' ? '，' : ', '}${fill(w.asOf, { date: table.today })}`;
  const lines = [paint(heading, '1', options), fill(w.read, { read, files: table.files.length }), w.basis];
  if (!table.compared) lines.push(w.noDeadlines);
  if (table.rows.length > 0) lines.push('', ...bodyLines(table, options));
  lines.push(...overdueLines(table, options), ...conflictLines(table, options));
  lines.push(...missingLines(table, options), ...changeLines(table, options), ...problemLines(table, options));
  return `${lines.join('\n')}\n`;
}

function bodyLines({ rows }: StatusTable, options: TerminalOptions): string[] {
  const w = COLLECT_WORDS[options.lang];
  const groups = groupRows(rows, ({ returner }) => returner.key).map((group) => ({
    name: printable((group[0] as StatusRow).returner.name),
    counts: countRows(group),
  }));
  const heads = [w.stateOf.done, w.stateOf.open, w.stateOf.overdue, w.stateOf['not-applicable'], w.stateOf.conflict, w.all, w.share];
  const named = Math.min(40, Math.max(width(w.body), ...groups.map(({ name }) => width(name)))) + 2;
  const line = (name: string, cells: readonly string[], colours: readonly string[]): string[] =>
    sideBySide(
      [
        { text: name, columns: named, colour: '0' },
        ...cells.map((text, at): TableCell => ({ text, columns: width(heads[at] ?? '') + 2, colour: colours[at] ?? '0' })),
      ],
      '  ',
      options,
    );
  const lines = line(
    w.body,
    heads,
    heads.map(() => '2'),
  );
  for (const { name, counts } of groups) lines.push(...line(name, cellsOf(counts), ['32', '0', counts.overdue > 0 ? '31' : '0']));
  if (groups.length > 1) lines.push(...line(w.total, cellsOf(countRows(rows)), []));
  return lines;
}

function cellsOf(counts: Counts): string[] {
  const { done, open, overdue, conflict, all } = counts;
  return [...[done, open, overdue, counts['not-applicable'], conflict, all].map(String), shareOf(counts)];
}

/** Done, of what applies: whole per cents, rounded down, so that only all of it is 100 %. */
export function shareOf(counts: Counts): string {
  const applies = counts.all - counts['not-applicable'];
  return applies <= 0 ? '–' : `${Math.floor((counts.done * 100) / applies)}%`;
}

function section(title: string, note: string, entries: readonly string[], options: TerminalOptions): string[] {
  if (entries.length === 0) return [];
  const w = COLLECT_WORDS[options.lang];
  const shown = entries.slice(0, MOST).map((entry) => `  ${printable(entry)}`);
  if (entries.length > MOST) shown.push(`  ${fill(w.more, { n: entries.length - MOST })}`);
  return [
    '',
    paint(`${title}${options.lang === 'zh' ? `（${entries.length}）` : ` (${entries.length})`}`, '1', options),
    ...(note ? [`  ${paint(note, '2', options)}`] : []),
    ...shown,
  ];
}

/** `区民政局  （六）推进优化 超大型社区调整数 7 个`: of a threshold also what it asks, as two may be on one indicator. */
function nameOf(row: StatusRow, lang: Lang): string {
  const { body, clause, title, indicator, requirement } = rowInWords(row, lang);
  const norm = row.item.kind === 'threshold' ? ` ${indicator} ${short(requirement.split('\n')[0] ?? '')}`.trimEnd() : '';
  return `${body}  ${clause}${title}${norm}`;
}

function overdueLines({ rows }: StatusTable, options: TerminalOptions): string[] {
  const w = COLLECT_WORDS[options.lang];
  const entries = rows
    .filter(({ state }) => state === 'overdue')
    .map((row) => `${nameOf(row, options.lang)}  ${w.deadline} ${row.item.deadline}`);
  return section(w.overdueList, '', entries, options);
}

function conflictLines({ rows }: StatusTable, options: TerminalOptions): string[] {
  const { lang } = options;
  const w = COLLECT_WORDS[lang];
  const entries = rows.flatMap((row) =>
    row.conflicts.map(({ field, values }) => {
      const said = values.map(({ file, text }) => {
        const words = field === 'status' ? statusInWords(text as Parameters<typeof statusInWords>[0], lang) : text;
        return `${words}${bracketed(file, lang)}`;
      });
      return `${nameOf(row, lang)}  ${w.fieldOf[field]}${lang === 'zh' ? '：' : ': '}${said.join(' / ')}`;
    }),
  );
  return section(w.conflicts, w.conflictsNote, entries, options);
}

function missingLines({ missing }: StatusTable, options: TerminalOptions): string[] {
  const w = COLLECT_WORDS[options.lang];
  const entries = missing.map(({ name, documents }) => `${name}  ${documents.join(options.lang === 'zh' ? '、' : ', ')}`);
  return section(w.missing, w.missingNote, entries, options);
}

function changeLines({ changes }: StatusTable, options: TerminalOptions): string[] {
  const w = COLLECT_WORDS[options.lang];
  return section(
    w.changes,
    '',
    changes.map(({ file, kind, key, title }) => `${file}  ${w.changeOf[kind]}  ${title}  ${key}`),
    options,
  );
}

/** By file, the gravest first; nothing of these is left out. */
function problemLines({ problems, files }: StatusTable, options: TerminalOptions): string[] {
  if (problems.length === 0) return [];
  const w = COLLECT_WORDS[options.lang];
  const lines = ['', paint(w.problems, '1', options)];
  for (const { file } of files) {
    const own = problems.filter((one) => one.file === file);
    if (own.length === 0) continue;
    lines.push(`  ${paint(printable(file), '4', options)}`);
    for (const severity of ['error', 'warning', 'info'] as const) {
      const chosen = own.filter((one) => one.severity === severity);
      for (const one of chosen)
        lines.push(`    ${paint(w.severityOf[severity], COLOURS[severity], options)}  ${printable(problemInWords(one, options.lang))}`);
    }
  }
  return lines;
}

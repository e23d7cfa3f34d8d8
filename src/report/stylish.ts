import type { Place, Severity } from '../model/finding.js';
import { countBySeverity, type Language, type WordedFinding } from './worded.js';

export interface StylishOptions {
  language: Language;
  colour: boolean;
  /** Without infos they are only counted. */
  showInfos: boolean;
  /** Of all findings, where not all of them are given: those that are not shown need no words. */
  counts?: Record<Severity | 'waived', number>;
  /** The line (from 1) of a file as it stands on disk; null where it cannot be had. */
  lineOf: (file: string, line: number) => string | null;
}

const LABELS: Record<Language, Record<Severity | 'waived', string>> = {
  zh: { error: '错误', warning: '警告', info: '提示', waived: '已豁免' },
  en: { error: 'error', warning: 'warning', info: 'info', waived: 'waived' },
};
const COLOURS: Record<Severity, string> = { error: '31', warning: '33', info: '36' };

/** The report for people at a terminal: per file, each finding with the line it is about and what to do. */
export function stylishReport(findings: readonly WordedFinding[], options: StylishOptions): string {
  const shown = findings.filter((finding) => !finding.waived && (options.showInfos || finding.severity !== 'info'));
  const lines: string[] = [];
  let file = '';
  for (const finding of shown) {
    if (finding.file !== file) {
      file = finding.file;
      lines.push('', paint(printable(file), '4', options));
    }
    lines.push(...describe(finding, options));
  }
  if (shown.length > 0) lines.push('');
  const waived = findings.filter((finding) => finding.waived && (options.showInfos || finding.severity !== 'info'));
  if (waived.length > 0) lines.push(`${LABELS[options.language].waived}${options.language === 'zh' ? '：' : ':'}`);
  for (const finding of waived) lines.push(describeWaived(finding, options));
  if (waived.length > 0) lines.push('');
  lines.push(summary(findings, options));
  return `${lines.join('\n').replace(/^\n/, '')}\n`;
}

function describe(finding: WordedFinding, options: StylishOptions): string[] {
  const { start, severity, message, help, rule, related } = finding;
  const label = paint(LABELS[options.language][severity], COLOURS[severity], options);
  const lines = [`  ${start.line}:${start.column}  ${label}  ${printable(message)}  ${paint(rule, '2', options)}`];
  lines.push(...frame(finding, COLOURS[severity], options));
  for (const each of related) {
    const see = options.language === 'zh' ? '另见' : 'see';
    lines.push(`      ${see} ${printable(each.file)}:${each.start.line}:${each.start.column}  ${printable(each.message)}`);
  }
  if (help) lines.push(`      → ${printable(help)}`);
  return lines;
}

/** One line: nothing has to be done about it. */
function describeWaived({ file, start, rule, message, waived }: WordedFinding, options: StylishOptions): string {
  const zh = options.language === 'zh';
  const { by, reason = '', acceptedBy, until } = waived ?? {};
  const facts = [
    by === 'baseline' ? (zh ? '基线' : 'baseline') : '',
    reason.replace(/[。.；;]$/u, ''),
    acceptedBy ? `${zh ? '认可：' : 'accepted by '}${acceptedBy}` : '',
    until ? `${zh ? '有效期至 ' : 'until '}${until}` : '',
  ].filter((fact) => fact !== '');
  const why = zh ? `（${facts.join('；')}）` : ` (${facts.join('; ')})`;
  return `  ${printable(`${file}:${start.line}:${start.column}  ${message}${why}`)}  ${paint(rule, '2', options)}`;
}

/** The line in question with a squiggle under the place; Chinese characters are two columns wide. */
function frame(place: Place, colour: string, options: StylishOptions): string[] {
  const text = options.lineOf(place.file, place.start.line);
  if (text === null || text.trim() === '') return [];
  const number = String(place.start.line).padStart(5);
  const from = place.start.column - 1;
  const to = place.end.line === place.start.line ? Math.max(place.end.column - 1, from + 1) : text.length;
  const skipped = from > 60 ? from - 30 : 0;
  const visible = text.slice(skipped, skipped + 110);
  const cut = { before: skipped > 0 ? '…' : '', after: skipped + 110 < text.length ? '…' : '' };
  const indent = width(cut.before + text.slice(skipped, from));
  const length = Math.max(1, width(text.slice(from, Math.min(to, skipped + 110)).trimEnd()));
  return [
    `${paint(`${number} │`, '2', options)} ${cut.before}${printable(visible)}${cut.after}`,
    `${paint('      │', '2', options)} ${' '.repeat(indent)}${paint('~'.repeat(length), colour, options)}`,
  ];
}

function summary(findings: readonly WordedFinding[], options: StylishOptions): string {
  const counts = options.counts ?? countBySeverity(findings);
  const { error, warning, info, waived } = counts;
  if (options.language === 'zh') {
    const rest = `${waived > 0 ? `，已豁免 ${waived} 个` : ''}${info > 0 && !options.showInfos ? '（加 --verbose 列出提示）' : ''}`;
    return `${error} 个错误，${warning} 个警告，${info} 个提示${rest}。`;
  }
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  const rest = `${waived > 0 ? `, ${waived} waived` : ''}${info > 0 && !options.showInfos ? ' (--verbose lists the infos)' : ''}`;
  return `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(info, 'info')}${rest}.`;
}

/** Columns on a terminal: full-width characters take two. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
      character,
    )
      ? 2
      : 1;
  return columns;
}

/** Control characters of a hostile file must not steer the terminal. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�').replace(/\t/g, ' ');
}

export function paint(text: string, code: string, { colour }: Pick<StylishOptions, 'colour'>): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}

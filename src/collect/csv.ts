/** The status table as CSV, for spreadsheets and scripts. */

import type { Lang } from '../render/views/labels.js';
import { rowInWords } from './row-words.js';
import type { StatusTable } from './status-table.js';
import { COLLECT_WORDS } from './words.js';

const COLUMNS = [
  ['body', 'body'],
  ['document', 'document'],
  ['kind', 'kind'],
  ['clause', 'clause'],
  ['measure', 'title'],
  ['indicator', 'indicator'],
  ['requirement', 'requirement'],
  ['deadline', 'deadline'],
  ['state', 'state'],
  ['reported', 'reported'],
  ['actual', 'actual'],
  ['evidence', 'evidence'],
  ['person', 'person'],
  ['date', 'date'],
  ['remarks', 'remarks'],
  ['files', 'files'],
  ['key', 'key'],
] as const;

/**
 * Every row with a head, RFC 4180, with a byte-order mark, without which Excel reads Chinese as something else. A field that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export function statusCsv({ rows }: StatusTable, lang: Lang): string {
  const w = COLLECT_WORDS[lang];
  const lines = [COLUMNS.map(([head]) => w[head]), ...rows.map((row) => COLUMNS.map(([, name]) => rowInWords(row, lang)[name]))];
  return `\ufeff${lines.map((fields) => fields.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** Full-width signs, too: some spreadsheets read them as the others. */
const RISKY = /^[=+\-@＝＋－＠\t\r\n]/u;

export function csvField(text: string): string {
  const safe = RISKY.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

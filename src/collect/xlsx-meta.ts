/** The hidden sheet of a returned workbook: which list it is, and what each row was when it was made. */

import { META_COLUMNS } from '../render/xlsx/layout.js';
import type { Sheet } from './xlsx-file.js';

export interface Meta {
  kind: string;
  layout: number;
  tool: string | null;
  lang: 'zh' | 'en';
  list: { document: string } | { body: string } | null;
  rows: ReadonlyMap<string, { fingerprint: string; wording: string; sheet: string }>;
  /** Place of each key in the order in which they were made. */
  order: ReadonlyMap<string, number>;
}

export function readMeta({ rows }: Sheet): Meta {
  const head = rows.findIndex((cells) => META_COLUMNS.every((name, column) => cells[column] === name));
  const entries = new Map(rows.slice(0, head < 0 ? undefined : head).map(([name, value]) => [String(name ?? ''), String(value ?? '')]));
  const made: [string, { fingerprint: string; wording: string; sheet: string }][] = [];
  for (const cells of head < 0 ? [] : rows.slice(head + 1)) {
    const [key, fingerprint = '', wording = '', sheet = ''] = cells.map((cell) => String(cell ?? ''));
    if (key) made.push([key, { fingerprint, wording, sheet }]);
  }
  const layout = entries.get('layout') ?? '';
  const [document, body] = [entries.get('document'), entries.get('body')];
  return {
    kind: entries.get('kind') ?? '',
    layout: /^\d{1,6}$/.test(layout) ? Number(layout) : 0,
    tool: entries.get('tiaokuai') || null,
    lang: entries.get('lang') === 'en' ? 'en' : 'zh',
    list: body ? { body } : document ? { document } : null,
    rows: new Map(made),
    order: new Map(made.map(([key], at) => [key, at])),
  };
}

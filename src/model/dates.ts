/** Dates as documents give them: YYYY, YYYY-MM or YYYY-MM-DD. A year is the whole year, never its first day. */

import type { Document } from './program.js';

/** Whether every day that `a` may mean lies before every day that `b` may mean. */
export function certainlyBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

/** Whether the last day that `date` may mean is over on the day `today`. */
export function isOver(date: string, today: string): boolean {
  return certainlyBefore(date, today);
}

/** The days between which a document was issued; null where nothing is known. */
export interface Issued {
  earliest: string | null;
  latest: string | null;
}

/**
 * When a document was issued. The day of a news report or an upload is only the latest possible one;
 * the year in the document number (〔2023〕) is then the best known of the earliest.
 */
export function issuedOf(document: Document): Issued {
  const year = /[〔[（(［]((?:19|20)\d{2})[〕\]）)］]/u.exec(document.number ?? '')?.[1] ?? null;
  if (document.issued === null) return { earliest: year, latest: year };
  const indirect = document.issuedBasis === 'news' || document.issuedBasis === 'upload';
  return { earliest: indirect ? year : document.issued, latest: document.issued };
}

/** The first day that a date may mean. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a date may mean. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return `${year}-${String(month).padStart(2, '0')}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

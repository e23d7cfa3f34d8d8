/** Dates of the head of a document: 2024年2月29日, 二〇二四年二月二十九日, 2024-02-29. */

import { chineseNumber, plainDigits } from '../numerals.js';

export interface FoundDate {
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  date: string;
  start: number;
  end: number;
}

const WRITTEN =
  /((?:19|20)\d{2}|[12１２][０-９]{3}|[一二][〇○零ΟOo0一二三四五六七八九]{3})\s*年\s*(?:([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:([0-9０-９]{1,2}|[一二三四五六七八九十廿]{1,3})\s*日)?)?/g;
const NUMERIC = /((?:19|20)\d{2})\s*[-/.．]\s*(\d{1,2})\s*[-/.．]\s*(\d{1,2})(?!\d)/g;

/** All dates of a text, in order; no day that does not exist. */
export function datesIn(chars: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of [WRITTEN, NUMERIC]) {
    for (const match of chars.matchAll(pattern)) {
      const date = dateOf(match[1], match[2], match[3]);
      if (date) found.push({ date, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A day so many years, months or days after another; `null` where the first is no whole day. */
export function after(date: string, amount: number, unit: 'year' | 'month' | 'day'): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts || amount > 1000) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (unit === 'day') return iso(new Date(Date.UTC(year, month - 1, day + amount)));
  const target = unit === 'year' ? [year + amount, month - 1] : [year, month - 1 + amount];
  const last = new Date(Date.UTC(target[0] as number, (target[1] as number) + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(target[0] as number, target[1] as number, Math.min(day, last))));
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const y = yearOf(year ?? '');
  if (y === null) return null;
  if (month === undefined) return y;
  const m = Number(chineseNumber(month)?.value ?? 0);
  if (m < 1 || m > 12) return null;
  const yearMonth = `${y}-${two(m)}`;
  if (day === undefined) return yearMonth;
  const d = Number(chineseNumber(day)?.value ?? 0);
  return d >= 1 && d <= new Date(Date.UTC(Number(y), m, 0)).getUTCDate() ? `${yearMonth}-${two(d)}` : null;
}

function yearOf(year: string): string | null {
  const plain = plainDigits(year);
  if (/^\d{4}$/.test(plain)) return plain;
  // Many pages write the zero as a letter.
  const value = chineseNumber(year.replace(/[ΟOo0]/g, '〇'))?.value ?? '';
  return /^(?:19|20)\d{2}$/.test(value) ? value : null;
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

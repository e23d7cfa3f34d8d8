/** Names of worksheets: what the file format admits, told apart without regard to case. */

import { lineText } from './cell-text.js';

const LONGEST = 31;

/** Gives every sheet of a workbook a legal name that no other has. */
export class SheetNames {
  readonly #taken = new Set<string>();

  /** The wanted name, cut and changed as far as needed. */
  take(wanted: string): string {
    const base = legal(wanted);
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const name = `${cut(base, LONGEST - suffix.length)}${suffix}`;
      const key = name.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return name;
    }
  }
}

function legal(wanted: string): string {
  const full: Record<string, string> = { '[': '［', ']': '］', ':': '：', '*': '＊', '?': '？', '/': '／', '\\': '＼' };
  const name = lineText(wanted, 500).replace(/[[\]:*?/\\]/g, (character) => full[character] ?? '');
  const bare = trimmed(name);
  // Excel keeps this name for itself, in every spelling.
  return bare === '' || bare.toLowerCase() === 'history' ? `${bare}_` : bare;
}

/** Without apostrophes at the ends, which would break references. Linear, whatever the name. */
function trimmed(name: string): string {
  let [start, end] = [0, name.length];
  while (start < end && (name[start] === "'" || name[start] === ' ')) start++;
  while (end > start && (name[end - 1] === "'" || name[end - 1] === ' ')) end--;
  return name.slice(start, end);
}

function cut(name: string, limit: number): string {
  if (name.length <= limit) return name;
  const last = name.charCodeAt(limit - 2);
  const shortened = name.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 2 : limit - 1);
  return `${trimmed(shortened)}…`;
}

/** A sheet's name in formulas and links. */
export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

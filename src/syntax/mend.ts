/**
 * Two mistakes after which the parser misreads all that follows: a bracket that is never closed, and an unquoted `: `
 * inside a value. They are mended in memory, so that each is one finding and the rest of the file can be read.
 */

import type { YAMLError, Document as YamlDocument } from 'yaml';
import type { Diagnostic } from '../model/finding.js';
import { diagnostic } from './diagnostic.js';
import { Positions } from './positions.js';

interface Mend {
  /** What is inserted where, ascending. */
  inserts: [offset: number, text: string][];
  /** The stretch that the finding points at. */
  start: number;
  end: number;
  code: string;
}

export interface Mended {
  text: string;
  /** Offsets in `text` of characters that the file does not have, ascending. */
  inserted: number[];
  document: YamlDocument.Parsed;
  diagnostics: Diagnostic[];
}

/** Each takes another parse of the whole text. */
const MAX_MENDS = 8;
const MAX_LENGTH = 1_000_000;

/** Mends from the top down as long as each mend moves the first error further down. */
export function mend(file: string, broken: Omit<Mended, 'diagnostics'>, parse: (text: string) => YamlDocument.Parsed | null): Mended {
  const result: Mended = { ...broken, diagnostics: [] };
  for (let round = 0; round < MAX_MENDS && result.text.length < MAX_LENGTH; round++) {
    const first = firstError(result.document);
    const found = first && mendOf(first, result.text);
    if (!found) break;
    const text = insert(result.text, found.inserts);
    const document = parse(text);
    const next = document && firstError(document);
    if (!document || (next && next.pos[0] <= first.pos[0] + text.length - result.text.length)) break;
    const place = new Positions(file, result.text, result.inserted).at(found.start, found.end);
    const inserted = insertedBy(found.inserts, result.inserted);
    const corrected = new Positions(file, text, inserted).line(place.start.line).trim();
    result.diagnostics.push(diagnostic('yaml-syntax', place, { code: found.code, detail: first.message, corrected }));
    Object.assign(result, { text, inserted, document });
  }
  return result;
}

function firstError({ errors }: YamlDocument.Parsed): YAMLError | null {
  return errors.reduce<YAMLError | null>((first, error) => (first && first.pos[0] <= error.pos[0] ? first : error), null);
}

function mendOf(error: YAMLError, text: string): Mend | null {
  if (error.code === 'BAD_INDENT' && /^Flow .* [\]}]$/.test(error.message)) return closeBracket(error, text);
  return error.code === 'BLOCK_AS_IMPLICIT_KEY' ? quoteValue(error, text) : null;
}

/** At the end of the last line before the one that cannot belong to the list any more. */
function closeBracket({ pos, message }: YAMLError, text: string): Mend | null {
  const before = text.slice(0, text.lastIndexOf('\n', pos[0] - 1) + 1).trimEnd();
  const end = before.length;
  return end === 0 ? null : { inserts: [[end, message.slice(-1)]], start: end - 1, end, code: 'UNCLOSED_FLOW' };
}

/** `key: text: more` → `key: "text: more"`. */
function quoteValue({ pos }: YAMLError, text: string): Mend | null {
  const [start] = pos;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const [value] = /^[^\n]*?(?=\s*(?:\n|$| #))/.exec(text.slice(start, start + 5000)) ?? [''];
  const isPlain = /^[^"'[\]{}&*!|>%@`#][^"\\]*$/.test(value) && value.includes(': ');
  if (!isPlain || !/^\s*(?:- +)*[^\s"'[\]{}#:]+: +$/.test(text.slice(lineStart, start))) return null;
  const end = start + value.length;
  return {
    inserts: [
      [start, '"'],
      [end, '"'],
    ],
    start,
    end,
    code: 'BLOCK_AS_IMPLICIT_KEY',
  };
}

function insert(text: string, inserts: Mend['inserts']): string {
  let result = '';
  let done = 0;
  for (const [offset, added] of inserts) {
    result += text.slice(done, offset) + added;
    done = offset;
  }
  return result + text.slice(done);
}

/** The offsets of earlier insertions moved on, with those of the new ones. */
function insertedBy(inserts: Mend['inserts'], earlier: readonly number[]): number[] {
  const moved = earlier.map((at) => at + inserts.filter(([offset]) => offset <= at).reduce((sum, [, added]) => sum + added.length, 0));
  let shift = 0;
  for (const [offset, added] of inserts) {
    for (let extra = 0; extra < added.length; extra++) moved.push(offset + shift + extra);
    shift += added.length;
  }
  return moved.sort((a, b) => a - b);
}

import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLError, type Document as YamlDocument } from 'yaml';
import type { Diagnostic } from '../model/finding.js';
import { diagnostic } from './diagnostic.js';
import { type IsProse, isSuspect, repairKeyboard } from './keyboard.js';
import { mend } from './mend.js';
import { readPlainYaml } from './plain-yaml.js';
import { Positions } from './positions.js';
import { TreeReader } from './tree-reader.js';

/** Data that YAML can say: plain objects, arrays and scalars. */
export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

export interface YamlFile {
  file: string;
  /** Null where nothing could be read. */
  data: Data;
  positions: Positions;
  /** As decoded, before any repair. */
  original: string;
  diagnostics: Diagnostic[];
  /** Lines (from 1) with bad YAML; what later stages say about them is hearsay. */
  broken: Set<number>;
}

const MAX_DEPTH = 60;
const MAX_ERRORS = 20;

/** Text → data, with the place of every value. Goes on after every error. */
export function readYaml(file: string, original: string): YamlFile {
  const bom = original.startsWith('\uFEFF');
  let text = bom ? original.slice(1) : original;
  const diagnostics = byteHabits(file, text, bom);
  const suspect = isSuspect(text);
  if (!suspect) {
    // Lines and columns are the same without the carriage returns, and so is the data.
    const plain = text.replaceAll('\r\n', '\n');
    const positions = new Positions(file, plain);
    const data = readPlainYaml(plain, positions, MAX_DEPTH);
    if (data !== undefined) return { file, data, positions, original, diagnostics, broken: new Set() };
  }
  let document = parse(text);
  let inserted: number[] = [];
  if (document && suspect) {
    const repaired = repairKeyboard(file, text, proseOf(document, text));
    if (repaired.diagnostics.length > 0) {
      for (const found of repaired.diagnostics) diagnostics.push(found);
      ({ text, inserted } = repaired);
      document = parse(text);
    }
  }
  if (document && document.errors.length > 0) {
    const mended = mend(file, { text, inserted, document }, parse);
    for (const found of mended.diagnostics) diagnostics.push(found);
    ({ text, inserted, document } = mended);
  }
  const positions = new Positions(file, text, inserted);
  const broken = new Set<number>();
  const nothing = { file, data: null, positions, original, diagnostics, broken };
  if (!document) {
    diagnostics.push(diagnostic('yaml-too-deep', file, { limit: MAX_DEPTH }));
    return nothing;
  }
  const reader = new TreeReader(positions, diagnostics, broken, MAX_DEPTH);
  const data = document.contents ? reader.read(document.contents as Node, 0) : null;
  // What was read until then is a fragment, and its faults would be ours.
  if (reader.exhausted) return nothing;
  reportErrors(document, positions, diagnostics, broken);
  if (data === null && broken.size === 0) diagnostics.push(diagnostic('yaml-empty', file));
  return { file, data, positions, original, diagnostics, broken };
}

/** Null where the text is nested so deeply that the parser runs out of stack. */
function parse(text: string): YamlDocument.Parsed | null {
  try {
    // Duplicate keys are reported by the tree reader, with both places; without the check parsing is linear.
    return parseDocument(text, {
      prettyErrors: false,
      uniqueKeys: false,
      strict: true,
      // 'silent' would also keep quiet about a second document in the file.
      logLevel: 'error',
    }) as YamlDocument.Parsed;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A byte order mark and line ends of another system: harmless here, a nuisance in git and other tools. */
function byteHabits(file: string, text: string, bom: boolean): Diagnostic[] {
  const found: Diagnostic[] = [];
  const firstLine = text.slice(0, 200).split(/\r?\n/)[0] ?? '';
  if (bom) found.push(diagnostic('yaml-bom', file, { corrected: firstLine }));
  const crlf = text.indexOf('\r\n');
  if (crlf >= 0) {
    const line = text.slice(0, crlf).split('\n').length;
    const column = crlf - text.lastIndexOf('\n', crlf);
    const place = { file, start: { line, column }, end: { line, column: column + 1 } };
    found.push(diagnostic('yaml-line-ends', place, { corrected: firstLine }));
  }
  return found;
}

function reportErrors(document: YamlDocument.Parsed, positions: Positions, diagnostics: Diagnostic[], broken: Set<number>): void {
  let reported = 0;
  for (const problem of [...document.errors, ...document.warnings]) {
    const place = positions.at(problem.pos[0], problem.pos[1]);
    if (problem.code === 'RESOURCE_EXHAUSTION') {
      diagnostics.push(diagnostic('yaml-too-deep', place, { limit: MAX_DEPTH }));
      break;
    }
    if (broken.has(place.start.line)) continue;
    if (++reported > MAX_ERRORS) break;
    broken.add(place.start.line);
    diagnostics.push(diagnostic('yaml-syntax', place, { code: codeOf(problem), detail: problem.message, corrected: null }));
  }
}

/** The parser calls a bracket that is never closed an indentation. */
function codeOf({ code, message }: YAMLError): string {
  return code === 'BAD_INDENT' && message.startsWith('Flow ') ? 'UNCLOSED_FLOW' : code;
}

/** Tells offsets in quoted and block scalars, comments and continued lines from the structure of the file. */
function proseOf(document: YamlDocument.Parsed, text: string): IsProse {
  const ranges: [start: number, end: number][] = [];
  const visit = (node: unknown): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        visit(pair.key);
        visit(pair.value);
      }
    } else if (isSeq(node)) node.items.forEach(visit);
    else if (isScalar(node) && node.range) {
      const [start, end] = node.range;
      if (node.type !== 'PLAIN') ranges.push([start, end]);
      else {
        // A continued line of a plain scalar that was understood is text, whatever it looks like.
        // One that begins like a list item is a list, typed with the dashes of a Chinese keyboard.
        const firstLine = text.indexOf('\n', start);
        const isList = /^[－—–-]/u.test(text.slice(start, start + 1));
        if (firstLine >= 0 && firstLine < end && !isList && document.errors.length === 0) ranges.push([firstLine, end]);
      }
    }
  };
  visit(document.contents);
  ranges.sort((a, b) => a[0] - b[0]);
  return (offset) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [start = 0, end = 0] = ranges[middle] ?? [];
      if (offset < start) high = middle - 1;
      else if (offset >= end) low = middle + 1;
      else return true;
    }
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    return /(^|\s)#/.test(text.slice(lineStart, offset));
  };
}

/**
 * The handwriting of a careful drafter: which texts are quoted, what stands on one line, how comments look. The yaml library could
 * write the same, but takes as long over it as the text took to read.
 */

/** Something that is written, and the comments around it; those are added to it while the file is drawn up. */
interface Written {
  /** Comment lines above it. */
  above: readonly string[];
  /** A comment on its line. */
  beside: string | null;
  /** Comment lines below its last entry. */
  below: readonly string[];
  /** An empty line parts it from what is before. */
  isParted: boolean;
}

export interface Scalar extends Written {
  kind: 'scalar';
  written: string;
}

export interface Mapping extends Written {
  kind: 'mapping';
  entries: (readonly [key: Scalar, value: Node])[];
  onOneLine: boolean;
}

export interface Sequence extends Written {
  kind: 'sequence';
  items: readonly Node[];
  onOneLine: boolean;
}

export type Node = Scalar | Mapping | Sequence;

/** Entries of a mapping in order; those that are undefined are left out. */
export type Entries = readonly (readonly [key: string | Scalar, node: Node | undefined])[];

/** Longer than this, and a list or a mapping takes a line for each entry. Chinese characters take two columns. */
const MAX_COLUMNS = 120;
/** YAML takes a longer key only behind a question mark. */
const MAX_KEY = 1000;

/** Texts that are themselves without quotes; what is not among them is quoted. */
const PLAIN =
  /^[\p{L}\p{N}“《〈（〔【「『](?: ?[\p{L}\p{M}\p{N}、，。；：？！“”‘’《》〈〉（）〔〕【】「」『』…—～·％‰%/_.()+@&*=<>~^$!;|\\-])*$/u;
/** Words that YAML 1.1 and 1.2 read differently, and whatever looks like a number, a time or a date. */
const AMBIGUOUS = /^(?:[yn]|yes|no|on|off|true|false|null|[0-9][0-9A-Za-z_.+ -]*)$/i;
/** Full-width signs that in a list or on one line a check could take for slips of the keyboard. */
const WIDE_SIGNS = /[：，]/u;
/** Line breaks, other controls, marks that are not seen, halves of a character: only escapes show and keep them. */
const UNSEEN = /[\p{Cc}\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}|^\u3000|\u3000$/u;
const UNSEEN_IN_COMMENTS = /[\p{Cc} \u00a0\u2028\u2029\u3000\ufeff]+/gu;
const INVISIBLE_IN_COMMENTS = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufff9-\uffff]|\p{Surrogate}/gu;

/** A text. `inList`: it stands in a list or on one line with others, where more signs have a meaning. */
export function text(value: string, inList = false): Scalar {
  const isPlain = PLAIN.test(value) && !AMBIGUOUS.test(value) && !(inList && WIDE_SIGNS.test(value));
  return isPlain ? scalar(value) : quoted(value);
}

/** A text in quotes, though it may not need them: digits that are no number. */
export function quoted(value: string): Scalar {
  return scalar(inQuotes(value));
}

function inQuotes(value: string): string {
  if (!UNSEEN.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const escaped = JSON.stringify(value);
  return escaped.replace(/[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff\ufff9-\uffff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** What is known to need no quotes: an id, a figure, a word of the schema. */
export function bare(value: string | number | null | boolean): Scalar {
  return scalar(String(value));
}

/** A date as YYYY-MM-DD or less. */
export function date(value: string): Scalar {
  return scalar(value);
}

function scalar(written: string): Scalar {
  return { kind: 'scalar', written, above: NOTHING, beside: null, below: NOTHING, isParted: false };
}

const NOTHING: readonly string[] = [];

/** One text as such, several (or `always`) as a list: on one line while it is short. */
export function oneOrMore(values: readonly string[], always = false): Node {
  const [only] = values;
  return values.length === 1 && only !== undefined && !always ? text(only, true) : list(values);
}

export function list(values: readonly string[]): Sequence {
  const items = values.map((value) => text(value, true));
  const width = items.reduce((sum, { written }) => sum + columns(written) + 2, 0);
  return { kind: 'sequence', items, onOneLine: width <= MAX_COLUMNS - 30, above: NOTHING, beside: null, below: NOTHING, isParted: false };
}

export function map(entries: Entries): Mapping {
  const known: [Scalar, Node][] = [];
  for (const [key, node] of entries) if (node !== undefined) known.push([typeof key === 'string' ? bare(key) : key, node]);
  return { kind: 'mapping', entries: known, onOneLine: false, above: NOTHING, beside: null, below: NOTHING, isParted: false };
}

export function sequence(items: readonly Node[]): Sequence {
  return { kind: 'sequence', items, onOneLine: false, above: NOTHING, beside: null, below: NOTHING, isParted: false };
}

/** On one line, whatever its length. */
export function onOneLine(node: Mapping): Mapping {
  node.onOneLine = true;
  return node;
}

/** On one line where it fits. `indent` is how far in it stands. */
export function onOneLineIfShort(node: Mapping, indent: number): Mapping {
  node.onOneLine = indent + columns(inline(node)) <= MAX_COLUMNS;
  return node;
}

/** A comment on the line of a value. */
export function beside<N extends Node>(node: N, comment: string | null): N {
  if (comment) node.beside = clean(comment);
  return node;
}

/** Comment lines above a node. */
export function above<N extends Node>(node: N, comments: readonly string[]): N {
  if (comments.length > 0) node.above = comments.map(clean);
  return node;
}

/** Comment lines below the last entry of a node; blanks before their words stay. */
export function below<N extends Node>(node: N, comments: readonly string[]): N {
  if (comments.length > 0) node.below = comments.map((line) => line.slice(0, line.length - line.trimStart().length) + clean(line));
  return node;
}

/** With an empty line before it. */
export function parted<N extends Node>(node: N): N {
  node.isParted = true;
  return node;
}

/** As a comment may hold it: one line, nothing unseen. */
export function clean(comment: string): string {
  if (isSound(comment)) return comment.trim();
  return comment.replace(UNSEEN_IN_COMMENTS, ' ').replace(INVISIBLE_IN_COMMENTS, '\ufffd').trim();
}

/** Most comments are, and the long way costs ten times as much. */
function isSound(comment: string): boolean {
  for (let at = 0; at < comment.length; at++) {
    const code = comment.charCodeAt(at);
    const isCommon =
      (code > 0x20 && code < 0x7f) ||
      (code >= 0x2030 && code <= 0x2040) ||
      (code > 0x3000 && code < 0xd800) ||
      (code >= 0xff01 && code < 0xfff0);
    const isQuote = code >= 0x2010 && code <= 0x2027;
    if (!isCommon && !isQuote && !(code === 0x20 && comment.charCodeAt(at + 1) !== 0x20)) return false;
  }
  return true;
}

/** As it stands in a comment, which has little room: the beginning of what is long, and that it goes on. */
export function excerpt(words: string, limit = 60): string {
  const line = clean(words.length > limit * 20 ? words.slice(0, limit * 20) : words);
  if (line.length <= limit && words.length <= limit * 20) return line;
  const chars = Array.from(line.slice(0, limit * 2 + 2));
  return chars.length > limit || words.length > limit * 20 ? `${chars.slice(0, limit).join('')}……` : line;
}

/** The file: comment lines first, then the mapping. */
export function fileText(root: Mapping, head: readonly string[]): string {
  const lines = head.map((line) => `# ${clean(line)}`);
  writeMapping(root, '', lines);
  return `${lines.join('\n')}\n`;
}

/** Columns in a terminal or editor. */
export function columns(value: string): number {
  let width = 0;
  for (let at = 0; at < value.length; at++) width += value.charCodeAt(at) >= 0x2e80 ? 2 : 1;
  return width;
}

/** The entries of a mapping, each on lines of its own; `first` is what stands before the first. */
function writeMapping({ entries, below }: Mapping, indent: string, lines: string[], first = indent): void {
  let lead = first;
  for (const [key, value] of entries) {
    for (const comment of key.above) lines.push(`${indent}# ${comment}`);
    const name = key.written.length > MAX_KEY ? `${lead}? ${key.written}\n${indent}:` : `${lead}${key.written}:`;
    writeValue(name, value, indent, lines);
    lead = indent;
  }
  for (const comment of below) lines.push(`${indent}# ${comment}`);
}

/** A value behind what leads to it: on the same line if it has only one, else on lines of its own, two columns further in. */
function writeValue(lead: string, value: Node, indent: string, lines: string[]): void {
  const deeper = `${indent}  `;
  const comment = value.beside === null ? '' : ` # ${value.beside}`;
  if (value.kind === 'scalar' || isOneLine(value)) {
    lines.push(`${lead} ${inline(value)}${comment}`);
    return;
  }
  lines.push(`${lead}${comment}`);
  if (value.kind === 'mapping') writeMapping(value, deeper, lines);
  else writeSequence(value, deeper, lines);
}

function writeSequence({ items, below }: Sequence, indent: string, lines: string[]): void {
  for (const item of items) {
    if (item.isParted) lines.push('');
    for (const comment of item.above) lines.push(`${indent}# ${comment}`);
    if (item.kind === 'mapping' && !isOneLine(item)) writeMapping(item, `${indent}  `, lines, `${indent}- `);
    else writeValue(`${indent}-`, item, indent, lines);
  }
  for (const comment of below) lines.push(`${indent}# ${comment}`);
}

function isOneLine(node: Mapping | Sequence): boolean {
  return node.onOneLine || (node.kind === 'mapping' ? node.entries : node.items).length === 0;
}

function inline(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return node.written;
    case 'mapping':
      return node.entries.length === 0 ? '{}' : `{ ${node.entries.map(([key, value]) => `${key.written}: ${inline(value)}`).join(', ')} }`;
    case 'sequence':
      return `[${node.items.map(inline).join(', ')}]`;
  }
}

/**
 * The short way from text to data, for files without any fault and without anchors, tags, merge keys and other rarities: nearly
 * all. The parser is the yaml library's own; what is left out is its second stage, which builds a tree with a class for each
 * node, and our walk through that tree. Whatever is not plain here takes the long way in read-yaml.ts, which also words the faults.
 */

import { CST, isScalar, type ParseOptions, Parser, type ScalarTag, Schema, YAMLParseError } from 'yaml';
import type { Positions } from './positions.js';
import { type Data, exactNumber } from './read-yaml.js';

class NotPlain extends Error {}

/** The data of a plain text, every place noted in `positions`; undefined where the text is not plain. */
export function readPlainYaml(text: string, positions: Positions, maxDepth: number): Data | undefined {
  try {
    return new PlainReader(positions, maxDepth).read(onlyMap(text), 0);
  } catch (error) {
    if (error instanceof NotPlain || error instanceof YAMLParseError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The one map that a file consists of. */
function onlyMap(text: string): CST.BlockMap {
  let map: CST.BlockMap | null = null;
  for (const token of new Parser().parse(text)) {
    if (token.type === 'comment' || token.type === 'newline' || token.type === 'space') continue;
    if (token.type !== 'document' || token.value?.type !== 'block-map' || map) throw new NotPlain();
    lengthOf(token.start, null, true);
    lengthOf(token.end ?? [], null, true);
    map = token.value;
  }
  if (!map) throw new NotPlain();
  return map;
}

class PlainReader {
  /** Of what was read last: where it starts and ends, and where the white space and comments after it end. */
  #start = 0;
  #end = 0;
  #after = 0;

  constructor(
    readonly positions: Positions,
    readonly maxDepth: number,
  ) {}

  read(token: CST.Token, depth: number): Data {
    if (depth > this.maxDepth) throw new NotPlain();
    switch (token.type) {
      case 'block-map':
        return this.#blockMap(token, depth);
      case 'block-seq':
        return this.#blockList(token, depth);
      case 'flow-collection':
        return token.start.source === '{' ? this.#flowMap(token, depth) : this.#flowList(token, depth);
      case 'scalar':
        return typed(this.#text(token));
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
      case 'block-scalar':
        return this.#text(token);
      default:
        throw new NotPlain();
    }
  }

  #blockMap({ offset, indent, items }: CST.BlockMap, depth: number): Data {
    const map: { [key: string]: Data } = {};
    const spans = [offset, offset];
    this.#after = offset;
    for (const { start, key, sep, value } of items) {
      if (!key && !sep && !value) return this.#closeBefore(start, items.at(-1)?.start, map, spans);
      if (!key || !sep || !value || !('indent' in key) || key.indent !== indent) throw new NotPlain();
      lengthOf(start, null, true);
      if (value.type === 'block-map' && !sep.some(({ type }) => type === 'newline')) throw new NotPlain();
      this.#entry(map, spans, { key, sep, value }, depth);
    }
    return this.#note(map, spans, this.#after, this.#after);
  }

  #blockList({ offset, items }: CST.BlockSequence, depth: number): Data {
    const list: Data[] = [];
    const spans = [offset, offset];
    this.#after = offset;
    for (const { start, value } of items) {
      if (!value) return this.#closeBefore(start, items.at(-1)?.start, list, spans);
      lengthOf(start, 'seq-item-ind', true);
      this.#element(list, spans, value, depth);
    }
    return this.#note(list, spans, this.#after, this.#after);
  }

  #flowMap({ offset, items, end }: CST.FlowCollection, depth: number): Data {
    const map: { [key: string]: Data } = {};
    const spans = [offset, offset];
    for (const [index, { start, key, sep, value }] of items.entries()) {
      lengthOf(start, index === 0 ? null : 'comma', false);
      if (!key || !sep || !value || isBlock(value)) throw new NotPlain();
      this.#entry(map, spans, { key, sep, value }, depth);
    }
    return this.#closeWith('}', end, map, spans);
  }

  #flowList({ offset, items, end }: CST.FlowCollection, depth: number): Data {
    const list: Data[] = [];
    const spans = [offset, offset];
    for (const [index, { start, key, sep, value }] of items.entries()) {
      lengthOf(start, index === 0 ? null : 'comma', false);
      if (key || sep || !value || isBlock(value)) throw new NotPlain();
      this.#element(list, spans, value, depth);
    }
    return this.#closeWith(']', end, list, spans);
  }

  #entry(
    map: { [key: string]: Data },
    spans: number[],
    { key, sep, value }: { key: CST.Token; sep: CST.SourceToken[]; value: CST.Token },
    depth: number,
  ): void {
    const isShort = key.type !== 'block-scalar' && CST.isScalar(key) && key.source.length < 1000 && !key.source.includes('\n') && !key.end;
    if (!isShort) throw new NotPlain();
    const name = this.#text(key);
    // JavaScript puts keys that are numbers before all others, and the spans go by that order.
    if (name === '<<' || name === '__proto__' || /^\d/.test(name) || Object.hasOwn(map, name)) throw new NotPlain();
    spans.push(this.#start, this.#end);
    lengthOf(sep, 'map-value-ind', false);
    map[name] = this.read(value, depth + 1);
    spans.push(this.#start, this.#end);
  }

  #element(list: Data[], spans: number[], value: CST.Token, depth: number): void {
    list.push(this.read(value, depth + 1));
    spans.push(this.#start, this.#start, this.#start, this.#end);
  }

  /** Comments after the last entry of a block stand in an item of their own. */
  #closeBefore(comments: CST.SourceToken[], last: CST.SourceToken[] | undefined, data: Data & object, spans: number[]): Data {
    if (comments !== last) throw new NotPlain();
    const first = comments[0];
    return this.#note(data, spans, this.#after, first ? first.offset + lengthOf(comments, null, true) : this.#after);
  }

  #closeWith(bracket: string, [closing, ...rest]: CST.SourceToken[], data: Data & object, spans: number[]): Data {
    if (closing?.source !== bracket) throw new NotPlain();
    const end = closing.offset + bracket.length;
    return this.#note(data, spans, end, end + lengthOf(rest, null, false));
  }

  #note(data: Data & object, spans: number[], end: number, after: number): Data {
    this.#start = spans[0] ?? 0;
    this.#end = end;
    this.#after = after;
    spans[1] = end;
    this.positions.note(data, spans);
    return data;
  }

  #text(token: CST.FlowScalar | CST.BlockScalar): string {
    if (token.type === 'block-scalar' || !isSimple(token)) {
      const { value, range } = CST.resolveAsScalar(token);
      [this.#start, this.#end, this.#after] = range;
      return value;
    }
    const { type, offset, source, end } = token;
    this.#start = offset;
    this.#end = offset + source.length;
    this.#after = end ? this.#end + lengthOf(end, null, false) : this.#end;
    return type === 'scalar' ? source : source.slice(1, -1);
  }
}

/** The length of what stands between two values: white space, comments, and once the indicator, where one belongs there. */
function lengthOf(tokens: readonly CST.SourceToken[], indicator: CST.SourceToken['type'] | null, afterSpace: boolean): number {
  let found = indicator === null;
  let spaced = afterSpace;
  let length = 0;
  for (const { type, source } of tokens) {
    if (type === 'space' ? source.includes('\t') : type === 'comment' ? !spaced : type !== 'newline') {
      if (found || type !== indicator) throw new NotPlain();
      found = true;
    } else if (type === 'newline' && !found && indicator === 'map-value-ind') throw new NotPlain();
    spaced = type === 'space' || type === 'newline';
    length += source.length;
  }
  if (!found) throw new NotPlain();
  return length;
}

function isBlock({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq';
}

/** Whether the value is what stands there, less its quotes. */
function isSimple({ type, source }: CST.FlowScalar): boolean {
  switch (type) {
    case 'scalar':
      return /^[^\t\n,%|>@`][^\n]*$/.test(source);
    case 'single-quoted-scalar':
      return /^'[^'\n]*'$/.test(source);
    default:
      return /^"[^"\\\n]*"$/.test(source);
  }
}

const OPTIONS: ParseOptions = { intAsBigInt: false };
const TAGS = new Schema({ schema: 'core' }).tags.filter((tag): tag is ScalarTag => tag.default === true && 'test' in tag);

/** Null, true, 12, 0.5 or the text itself. */
function typed(text: string): Data {
  if (!/^(?:[-+.~0-9nNtTfF]|$)/.test(text)) return text;
  const tag = TAGS.find(({ test }) => test?.test(text));
  if (!tag?.resolve) return text;
  const resolved = tag.resolve(text, fail, OPTIONS);
  const value = isScalar(resolved) ? resolved.value : resolved;
  return typeof value === 'number' ? exactNumber(value, text) : (value as Data);
}

function fail(): never {
  throw new NotPlain();
}

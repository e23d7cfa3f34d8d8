/**
 * The short way from text to data, for files written the way ours are: block mappings and sequences, one-line scalars, flow
 * collections on one line, literal and folded text. It knows that part of YAML only, and gives up at the first thing that is not
 * certainly part of it, be it rare or wrong; then read-yaml.ts takes the long way, with the yaml library, which also finds the words
 * for faults. Where it does not give up, it gives exactly what the long way gives; it takes about a tenth of the time.
 */

import { NotPlain, PlainScanner } from './plain-scanner.js';
import type { Positions } from './positions.js';
import type { Data } from './read-yaml.js';
import { typed } from './scalars.js';

/** The data of a plain text, every place noted in `positions`; undefined where the text is not plain. */
export function readPlainYaml(text: string, positions: Positions, maxDepth: number): Data | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: tabs and all other controls but line feeds
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text)) return undefined;
  try {
    return new PlainReader(text, positions, maxDepth).readFile();
  } catch (error) {
    if (error instanceof NotPlain || error instanceof RangeError) return undefined;
    throw error;
  }
}

class PlainReader extends PlainScanner {
  constructor(
    text: string,
    readonly positions: Positions,
    readonly maxDepth: number,
  ) {
    super(text);
  }

  readFile(): Data {
    this.goToContent(0);
    if (this.column !== 0) throw new NotPlain();
    return this.#blockMap(0, 0);
  }

  #note(data: Data & object, spans: number[], end: number): Data {
    this.start = spans[0] ?? 0;
    this.end = end;
    spans[1] = end;
    this.positions.note(data, spans);
    return data;
  }

  /** The mapping or sequence whose first entry is here, at this column. */
  #block(column: number, depth: number): Data {
    return this.isDash() ? this.#blockList(column, column - 1, depth) : this.#blockMap(column, depth);
  }

  #blockMap(column: number, depth: number): Data {
    if (depth >= this.maxDepth) throw new NotPlain();
    const map: { [key: string]: Data } = {};
    const spans = [this.at, 0];
    do {
      const name = this.blockKey();
      if (!isPlainKey(name, map)) throw new NotPlain();
      spans.push(this.start, this.end);
      this.at++;
      map[name] = this.skipToEnd() ? this.#below(column, depth + 1, true) : this.#inLine(column, depth + 1);
      spans.push(this.start, this.end);
    } while (this.column === column);
    if (this.column > column) throw new NotPlain();
    return this.#note(map, spans, this.end);
  }

  /** @param outer the column of the mapping whose value this is, which may be the same */
  #blockList(column: number, outer: number, depth: number): Data {
    if (depth >= this.maxDepth) throw new NotPlain();
    const list: Data[] = [];
    const spans = [this.at, 0];
    do {
      this.at++;
      list.push(this.skipToEnd() ? this.#below(column, depth + 1, false) : this.#element(column, depth + 1));
      spans.push(this.start, this.start, this.start, this.end);
    } while (this.column === column && this.isDash());
    if (this.column > column || (this.column === column && column !== outer)) throw new NotPlain();
    return this.#note(list, spans, this.end);
  }

  /** What follows a dash on its line: a collection that begins there, or a value. */
  #element(column: number, depth: number): Data {
    const inner = this.at - this.text.lastIndexOf('\n', this.at) - 1;
    return this.isDash() || this.isKey() ? this.#block(inner, depth) : this.#inLine(column, depth);
  }

  /** The collection on the lines below a key or a dash with nothing behind it; dashes may stand right below a key. */
  #below(column: number, depth: number, isDashAllowed: boolean): Data {
    this.goToContent(this.at + 1);
    if (isDashAllowed && this.column === column && this.isDash()) return this.#blockList(column, column, depth);
    if (this.column <= column) throw new NotPlain();
    return this.#block(this.column, depth);
  }

  /** A value on the line of its key or dash, and on to the next line. */
  #inLine(column: number, depth: number): Data {
    const first = this.text[this.at];
    const isText = first === '|' || first === '>';
    const value = isText ? this.blockText(column) : first === '[' || first === '{' ? this.#flow(depth) : this.lineValue();
    if (!isText) {
      if (!this.skipToEnd()) throw new NotPlain();
      this.goToContent(this.at + 1);
    }
    // A deeper line would be more of the value.
    if (this.column > column) throw new NotPlain();
    return value;
  }

  /** A flow collection on one line. */
  #flow(depth: number): Data {
    if (depth >= this.maxDepth) throw new NotPlain();
    return this.text[this.at] === '{' ? this.#flowMap(depth) : this.#flowList(depth);
  }

  #flowMap(depth: number): Data {
    const map: { [key: string]: Data } = {};
    const spans = [this.at, 0];
    while (this.#hasMore('{', '}', spans)) {
      const name = this.flowText();
      if (this.text[this.at] !== ':' || this.text[this.at + 1] !== ' ' || !isPlainKey(name, map)) throw new NotPlain();
      spans.push(this.start, this.end);
      this.at++;
      this.skipSpaces();
      map[name] = this.#flowValue(depth + 1);
      spans.push(this.start, this.end);
    }
    return this.#note(map, spans, this.at);
  }

  #flowList(depth: number): Data {
    const list: Data[] = [];
    const spans = [this.at, 0];
    while (this.#hasMore('[', ']', spans)) {
      list.push(this.#flowValue(depth + 1));
      spans.push(this.start, this.start, this.start, this.end);
    }
    return this.#note(list, spans, this.at);
  }

  /** Passes what stands before the next entry of a flow collection, or its closing bracket. */
  #hasMore(opening: string, closing: string, { length }: readonly number[]): boolean {
    this.skipSpaces();
    const isFirst = length === 2;
    const passed = this.text[this.at];
    if (passed !== closing && passed !== (isFirst ? opening : ',')) throw new NotPlain();
    this.at++;
    if (passed === closing) return false;
    this.skipSpaces();
    if (!isFirst || this.text[this.at] !== closing) return true;
    this.at++;
    return false;
  }

  #flowValue(depth: number): Data {
    const first = this.text[this.at];
    if (first === '[' || first === '{') return this.#flow(depth);
    return this.isQuote() ? this.quoted() : typed(this.flowText());
  }
}

/** A key that the map does not have yet, and that JavaScript keeps in the order of the text, as the spans are. */
function isPlainKey(name: string, map: object): boolean {
  return name !== '<<' && name !== '__proto__' && name.length < 1000 && !/^\d/.test(name) && !Object.hasOwn(map, name);
}

import { type Alias, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Diagnostic } from '../model/finding.js';
import { diagnostic } from './diagnostic.js';
import type { Positions } from './positions.js';
import type { Data } from './read-yaml.js';
import { exactNumber } from './scalars.js';

/** More copies than this made by aliases is an attack or an accident, not a document. */
const MAX_ALIASED_NODES = 20_000;

/** Walks the parsed tree into plain data; aliases are copied and merge keys filled in, each value with its place. */
export class TreeReader {
  readonly #anchors = new Map<string, Node>();
  #aliased = 0;
  #insideAlias = 0;
  /** Reading stopped: too deep, or too many copies. */
  exhausted = false;

  constructor(
    readonly positions: Positions,
    readonly diagnostics: Diagnostic[],
    readonly broken: Set<number>,
    readonly maxDepth: number,
  ) {}

  read(node: Node | null, depth: number): Data {
    if (node === null || this.exhausted) return null;
    if (depth > this.maxDepth) return this.#refuse('yaml-too-deep', node, { limit: this.maxDepth });
    if (this.#insideAlias > 0 && ++this.#aliased > MAX_ALIASED_NODES)
      return this.#refuse('yaml-alias-bomb', node, { limit: MAX_ALIASED_NODES });
    if (isAlias(node)) return this.#alias(node, depth);
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor && this.#insideAlias === 0) this.#anchors.set(anchor, node);
    if (isMap(node)) return this.#map(node as Node & { items: Pair<Node, Node | null>[] }, depth);
    if (isSeq(node)) return this.#list(node as Node & { items: Node[] }, depth);
    return this.#scalar(node as Scalar);
  }

  #refuse(rule: string, node: Node, args: Record<string, number>): null {
    this.exhausted = true;
    this.diagnostics.push(diagnostic(rule, this.#place(node), args));
    return null;
  }

  #place(node: Node) {
    const [start, end] = node.range ?? [0, 0];
    return this.positions.at(start, end);
  }

  /** Bad YAML that the parser lets pass. */
  #report(node: Node, code: string, detail = ''): null {
    const place = this.#place(node);
    this.broken.add(place.start.line);
    this.diagnostics.push(diagnostic('yaml-syntax', place, { code, detail, corrected: null }));
    return null;
  }

  /** Where a value is written: that of an alias at its anchor. */
  #spanOf(node: Node | null, missing: number): [start: number, end: number] {
    const written = isAlias(node) ? (this.#anchors.get(node.source) ?? node) : node;
    return written?.range ? [written.range[0], endOf(written)] : [missing, missing];
  }

  #alias(node: Alias, depth: number): Data {
    const target = this.#anchors.get(node.source);
    if (!target) return this.#report(node, 'BAD_ALIAS', node.source);
    this.#insideAlias++;
    const value = this.read(target, depth + 1);
    this.#insideAlias--;
    return value;
  }

  #scalar(node: Scalar): Data {
    const value = node.value;
    if (typeof value === 'number') return exactNumber(value, node.source);
    if (typeof value === 'bigint') return String(value);
    if (typeof value === 'string' || typeof value === 'boolean' || value === null || value === undefined) return value ?? null;
    return this.#report(node as Node, 'TAG_RESOLVE_FAILED', node.tag);
  }

  #list(node: Node & { items: Node[] }, depth: number): Data {
    const list: Data[] = [];
    const start = node.range?.[0] ?? 0;
    const spans = [start, endOf(node)];
    for (const item of node.items) {
      list.push(this.read(item, depth + 1));
      const [from, to] = this.#spanOf(item, start);
      spans.push(from, from, from, to);
    }
    this.positions.note(list, spans);
    return list;
  }

  #map(node: Node & { items: Pair<Node, Node | null>[] }, depth: number): Data {
    const map: { [key: string]: Data } = {};
    const places = new Map<string, [number, number, number, number]>();
    const merged: Node[] = [];
    for (const { key, value } of node.items) {
      const name = this.#keyOf(key);
      if (name === null) continue;
      if (name === '<<' && value) {
        merged.push(value);
        continue;
      }
      const [keyStart, keyEnd] = key.range ?? [0, 0];
      const [from, to] = this.#spanOf(value, keyEnd);
      const first = places.get(name);
      if (first) {
        const related = [{ place: this.positions.at(first[0], first[1]), variant: 'first', args: {} }];
        this.diagnostics.push(diagnostic('yaml-duplicate-key', this.positions.at(keyStart, keyEnd), { key: name }, 'default', related));
        continue;
      }
      if (name === '__proto__') {
        this.diagnostics.push(
          diagnostic('schema-unknown-key', this.positions.at(keyStart, keyEnd), { key: name, suggestions: [], known: [] }),
        );
        continue;
      }
      map[name] = this.read(value, depth + 1);
      places.set(name, [keyStart, keyEnd, from, to]);
    }
    for (const source of merged) this.#merge(map, places, source, depth);
    const start = node.range?.[0] ?? 0;
    const spans = [start, endOf(node)];
    for (const name of Object.keys(map)) spans.push(...(places.get(name) ?? [start, start, start, start]));
    this.positions.note(map, spans);
    return map;
  }

  #keyOf(key: Node): string | null {
    if (isScalar(key)) return key.source ?? String(key.value);
    if (key === null) return null;
    return this.#report(key, 'NON_STRING_KEY');
  }

  /** `<<: *anchor` or a list of them: entries of the anchor fill what is not there, and keep their own places. */
  #merge(map: { [key: string]: Data }, places: Map<string, [number, number, number, number]>, source: Node, depth: number): void {
    const data = this.read(source, depth + 1);
    for (const part of Array.isArray(data) ? data : [data]) {
      if (part === null || typeof part !== 'object' || Array.isArray(part)) {
        if (!this.exhausted) this.#report(source, 'BAD_MERGE');
        continue;
      }
      const spans = this.positions.spansOf(part) ?? [];
      Object.keys(part).forEach((key, index) => {
        if (key in map) return;
        map[key] = part[key] ?? null;
        const [a = 0, b = 0, c = 0, d = 0] = spans.slice(2 + index * 4, 6 + index * 4);
        places.set(key, [a, b, c, d]);
      });
    }
  }
}

/** A block collection ends where its last value does, not with the white space and comments behind. */
function endOf(node: Node): number {
  const isBlock = (isMap(node) || isSeq(node)) && !node.flow;
  const last = isBlock ? node.items.at(-1) : undefined;
  const value = isPair(last) ? (last.value ?? last.key) : last;
  return isNode(value) && value.range ? endOf(value) : (node.range?.[1] ?? 0);
}

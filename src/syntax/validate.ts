import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Diagnostic, MessageArgs, Place } from '../model/finding.js';
import { diagnostic } from './diagnostic.js';
import * as validators from './generated/validators.mjs';
import { nearest } from './nearest.js';
import type { Data, YamlFile } from './read-yaml.js';

export type SchemaName = 'document' | 'vocabulary' | 'config' | 'baseline' | 'alignmentLock';

interface Fault {
  parent: { [key: string]: Data } | Data[];
  key: string | number;
  /** As in the file: `measures[2].thresholds[0].min`. */
  path: string;
  value: Data;
  error: ErrorObject;
}

/**
 * Checks a file against its schema. What is wrong is reported and taken out of the data, or mended where the
 * meaning is plain (a code without quotes, full-width digits), so that the stages after this can rely on the types.
 */
export function validate(yaml: YamlFile, schema: SchemaName): Diagnostic[] {
  const { data, positions, broken } = yaml;
  if (data === null) return [];
  if (typeof data !== 'object' || Array.isArray(data)) {
    yaml.data = null;
    if (broken.size > 0) return [];
    return [diagnostic('schema-type', positions.at(0, 1), { key: '', path: '', expected: ['object'], actual: typeName(data) })];
  }
  const check: ValidateFunction = validators[schema];
  if (check(data)) return [];
  const found = readMisspelt(yaml, data, check.errors ?? []);
  if (found.length > 0 && check(data)) return found;
  const faults = (check.errors ?? []).flatMap((error) => locate(data, error) ?? []);
  const done = new Set<string>();
  for (const fault of faults) {
    const own = `${fault.path} ${fault.error.keyword} ${fault.error.params.missingProperty ?? fault.error.params.additionalProperty ?? ''}`;
    const onValue = fault.error.keyword !== 'required' && fault.error.keyword !== 'additionalProperties';
    // One fault, one finding: a value of the wrong type also fails its pattern, and so on.
    if (done.has(own) || (onValue && done.has(fault.path))) continue;
    done.add(own);
    if (onValue) done.add(fault.path);
    const report = describe(fault, yaml);
    const isHearsay = broken.has(report.place.start.line) || (broken.size > 0 && fault.error.keyword === 'required');
    if (!isHearsay) found.push(report);
  }
  return found;
}

/**
 * A key that is nearly a known one is reported and then read as it, if that one is not there: else the missing key
 * would be a second finding, and its value would go unchecked.
 */
function readMisspelt(yaml: YamlFile, data: { [key: string]: Data }, errors: readonly ErrorObject[]): Diagnostic[] {
  const { positions, broken } = yaml;
  const found: Diagnostic[] = [];
  const nodes = new Map<{ [key: string]: Data }, { taken: Set<string>; names: Map<string, string> }>();
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue;
    const fault = locate(data, error);
    if (!fault) continue;
    const node = fault.value as { [key: string]: Data };
    const { key, known } = unknownKey(error);
    const { taken, names } = nodes.get(node) ?? { taken: new Set(Object.keys(node)), names: new Map<string, string>() };
    nodes.set(node, { taken, names });
    const [meant] = nearest(key, known, 1, 0.7);
    if (meant === undefined || taken.has(meant)) continue;
    const place = positions.placeOf(node, key, 'key');
    if (broken.has(place.start.line)) continue;
    found.push(diagnostic('schema-unknown-key', place, { key, path: fault.path, suggestions: [meant], known, readAs: meant }));
    taken.add(meant);
    names.set(key, meant);
  }
  for (const [node, { names }] of nodes) if (names.size > 0) positions.rename(node, names);
  return found;
}

function unknownKey(error: ErrorObject): { key: string; known: string[] } {
  const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
  return { key: error.params.additionalProperty as string, known };
}

/** The value that an ajv error is about, with its parent. The parent of the root is a holder for it. */
function locate(root: { [key: string]: Data }, error: ErrorObject): Fault | null {
  const keys = error.instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  let parent: Data = { '': root };
  let key: string | number = '';
  let value: Data = root;
  let path = '';
  for (const next of keys) {
    if (value === null || typeof value !== 'object') return null;
    parent = value;
    key = Array.isArray(value) ? Number(next) : next;
    value = (Array.isArray(value) ? value[Number(next)] : value[next]) ?? null;
    path += Array.isArray(parent) ? `[${next}]` : path === '' ? next : `.${next}`;
  }
  return { parent: parent as Fault['parent'], key, path, value, error };
}

function describe(fault: Fault, yaml: YamlFile): Diagnostic {
  const { positions } = yaml;
  const { parent, key, path, value, error } = fault;
  const at = (part: 'key' | 'value'): Place => (key === '' ? positions.placeOf(value as object) : positions.placeOf(parent, key, part));
  const name = nameOf(parent, key);
  switch (error.keyword) {
    case 'required': {
      const place = key === '' ? positions.at(0, 1) : firstLine(positions.placeOf(value as object));
      return diagnostic('schema-required', place, { key: error.params.missingProperty, path });
    }
    case 'additionalProperties': {
      const { key: unknown, known } = unknownKey(error);
      const place = positions.placeOf(value as object, unknown, 'key');
      return diagnostic('schema-unknown-key', place, { key: unknown, path, suggestions: nearest(unknown, known), known, readAs: null });
    }
    case 'type':
      return wrongType(fault, yaml, name, at('value'));
    case 'enum':
    case 'const':
      return wrongValue(fault, yaml, name, at('value'));
    case 'pattern':
      return wrongPattern(fault, yaml, name, at('value'));
    default: {
      if (formatOf(error) === 'date') return wrongPattern(fault, yaml, name, at('value'));
      remove(parent, key);
      const limit = (error.params.limit ?? null) as number | null;
      return diagnostic(
        'schema-size',
        at('value'),
        { key: name, path, rule: error.keyword, limit, actual: preview(value) },
        sizeVariant(error.keyword),
      );
    }
  }
}

function wrongValue(fault: Fault, yaml: YamlFile, name: string, place: Place): Diagnostic {
  const { parent, key, path, value, error } = fault;
  const schema = error.parentSchema as { enum?: unknown[]; const?: unknown };
  const allowed = (schema.enum ?? [schema.const]).map(String);
  if (typeof value === 'string' && allowed.includes(halfWidth(value))) return wideValue(fault, yaml, halfWidth(value), place);
  remove(parent, key);
  const actual = String(value);
  return diagnostic('schema-value', place, { key: name, path, actual, allowed, suggestions: nearest(actual, allowed) });
}

function wrongType(fault: Fault, yaml: YamlFile, name: string, place: Place): Diagnostic {
  const { parent, key, path, value, error } = fault;
  const expected = [error.params.type as string | string[]].flat();
  const args: MessageArgs = { key: name, path, expected, actual: typeName(value), corrected: null };
  if (typeof value === 'number' && formatOf(error) === 'date') return wrongPattern(fault, yaml, name, place);
  if (expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    const source = yaml.positions.text.slice(...yaml.positions.offsetsOf(parent, key));
    // With quotes it would still be no value of this key.
    const schema = error.parentSchema as { enum?: unknown[]; pattern?: string };
    if (schema.enum && !schema.enum.includes(source)) return wrongValue(fault, yaml, name, place);
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(source)) return wrongPattern(fault, yaml, name, place);
    assign(parent, key, source);
    return diagnostic('schema-unquoted', place, { key: name, path, actual: source, corrected: `${name}: "${source}"` });
  }
  if (expected.includes('array') && typeof value === 'string' && isListOfTexts(error)) {
    assign(parent, key, [value]);
    const list = (parent as { [key: string]: Data })[String(key)];
    yaml.positions.note(list as object, listSpans(yaml, fault));
    return diagnostic('schema-type', place, { ...args, corrected: `${name}: [${preview(value)}]` }, 'list');
  }
  const truth = expected.includes('boolean') && typeof value === 'string' ? TRUTH.get(value.toLowerCase()) : undefined;
  if (truth !== undefined) {
    assign(parent, key, truth);
    return diagnostic('schema-type', place, { ...args, corrected: `${name}: ${truth}` });
  }
  remove(parent, key);
  return diagnostic('schema-type', place, args);
}

/** Whether one text can stand for a list with one text. */
function isListOfTexts({ parentSchema }: ErrorObject): boolean {
  const items = (parentSchema as { items?: { type?: string; $ref?: string } } | undefined)?.items;
  return items?.type === 'string' || /\/(?:slug|name|reference)$/.test(items?.$ref ?? '');
}

function wrongPattern(fault: Fault, yaml: YamlFile, name: string, place: Place): Diagnostic {
  const { parent, key, path, value, error } = fault;
  const written = String(value);
  const { pattern } = error.parentSchema as { pattern: string };
  const fits = (text: string): boolean => new RegExp(pattern, 'u').test(text);
  if (halfWidth(written) !== written && fits(halfWidth(written))) return wideValue(fault, yaml, halfWidth(written), place);
  const format = formatOf(error);
  const date = format === 'date' ? calendarDate(halfWidth(written)) : null;
  if (date !== null && fits(date)) assign(parent, key, date);
  else remove(parent, key);
  const corrected = date !== null && fits(date) ? lineWith(yaml, place, written, date) : null;
  return diagnostic('schema-format', place, { key: name, path, actual: written, format, corrected }, format);
}

/** What YAML 1.1 and people take for a truth value. */
const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'on', '是', '有', 'true'].map((word) => [word, true] as const),
  ...['no', 'n', 'off', '否', '无', 'false'].map((word) => [word, false] as const),
]);

/** Full-width digits, letters and signs as half-width ones, without quotation marks. */
function halfWidth(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[“”‘’"'「」『』]/g, '')
    .trim();
}

/** A value that is right but for its full-width characters. */
function wideValue({ parent, key, value }: Fault, yaml: YamlFile, mended: string, place: Place): Diagnostic {
  assign(parent, key, mended);
  return diagnostic('yaml-fullwidth', place, { corrected: lineWith(yaml, place, String(value), mended) }, 'digit');
}

/** The line of a place with one value replaced, as the file should have it. */
function lineWith(yaml: YamlFile, place: Place, written: string, mended: string): string {
  return yaml.positions
    .line(place.start.line)
    .trim()
    .replace(written, () => mended);
}

/** 2024年2月5日, 2024/2/5, 2024.2.5, 2024-2-5, 20240205 as YYYY-MM-DD; null for anything else. */
function calendarDate(written: string): string | null {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(written);
  if (compact) return compact.slice(1).join('-');
  const [, year, month, day] = /^(\d{4})[年./-](?:(\d{1,2})(?:[月./-](?:(\d{1,2})日?)?)?)?$/.exec(written.replace(/\s/g, '')) ?? [];
  if (!year) return null;
  return [year, ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-');
}

/** Which of our formats a pattern belongs to, by the name of its definition. */
function formatOf(error: ErrorObject): string {
  const match = /(figure|date|slug|reference|range)/.exec(error.schemaPath);
  return match?.[1] ?? 'default';
}

function sizeVariant(keyword: string): string {
  if (keyword === 'minLength' || keyword === 'minItems') return 'empty';
  return keyword === 'uniqueItems' ? 'repeated' : 'default';
}

/** The nearest key with a name: of an element of a list, that of the list. */
function nameOf(parent: Fault['parent'], key: string | number): string {
  return Array.isArray(parent) ? `[${key}]` : String(key);
}

function listSpans(yaml: YamlFile, { parent, key }: Fault): number[] {
  const [start, end] = yaml.positions.offsetsOf(parent, key);
  return [start, end, start, start, start, end];
}

function assign(parent: Fault['parent'], key: string | number, value: Data): void {
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else parent[String(key)] = value;
}

/** Entries are blanked, not deleted: the places of those after them must stay right. */
function remove(parent: Fault['parent'], key: string | number): void {
  assign(parent, key, null);
}

function typeName(value: Data): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function preview(value: Data): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function firstLine(place: Place): Place {
  return place.start.line === place.end.line ? place : { ...place, end: { line: place.start.line, column: place.start.column + 1 } };
}

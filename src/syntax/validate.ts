import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Diagnostic, MessageArgs, Place } from '../model/finding.js';
import { diagnostic } from './diagnostic.js';
import * as validators from './generated/validators.mjs';
import { nearest } from './nearest.js';
import type { Data, YamlFile } from './read-yaml.js';

export type SchemaName = 'document' | 'vocabulary' | 'config';

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
    return [diagnostic('schema-type', positions.at(0, 1), { key: '', path: '', expected: ['object'], actual: typeName(data) })];
  }
  const check: ValidateFunction = validators[schema];
  if (check(data)) return [];
  const faults = (check.errors ?? []).flatMap((error) => locate(data, error) ?? []);
  const found: Diagnostic[] = [];
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
      const unknown = error.params.additionalProperty as string;
      const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
      const place = positions.placeOf(value as object, unknown, 'key');
      return diagnostic('schema-unknown-key', place, { key: unknown, path, suggestions: nearest(unknown, known), known });
    }
    case 'type':
      return wrongType(fault, yaml, name, at('value'));
    case 'enum':
    case 'const': {
      const allowed = ((error.params.allowedValues ?? [error.params.allowedValue]) as unknown[]).map(String);
      remove(parent, key);
      return diagnostic('schema-value', at('value'), {
        key: name,
        path,
        actual: String(value),
        allowed,
        suggestions: nearest(String(value), allowed),
      });
    }
    case 'pattern':
      return wrongPattern(fault, yaml, name, at('value'));
    default: {
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

function wrongType(fault: Fault, yaml: YamlFile, name: string, place: Place): Diagnostic {
  const { parent, key, path, value, error } = fault;
  const expected = [error.params.type as string | string[]].flat();
  const args: MessageArgs = { key: name, path, expected, actual: typeName(value) };
  if (expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    const source = yaml.positions.text.slice(...offsets(yaml, fault));
    assign(parent, key, source);
    return diagnostic('schema-unquoted', place, { key: name, path, actual: source, corrected: `${name}: "${source}"` });
  }
  if (expected.includes('array') && value !== null && typeof value !== 'object') {
    assign(parent, key, [value]);
    const list = (parent as { [key: string]: Data })[String(key)];
    yaml.positions.note(list as object, listSpans(yaml, fault));
    return diagnostic('schema-type', place, { ...args, corrected: `${name}: [${preview(value)}]` }, 'list');
  }
  remove(parent, key);
  return diagnostic('schema-type', place, args);
}

function wrongPattern(fault: Fault, yaml: YamlFile, name: string, place: Place): Diagnostic {
  const { parent, key, path, value, error } = fault;
  const written = String(value);
  const halfWidth = written
    .normalize('NFKC')
    .replace(/[“”‘’"']/g, '')
    .trim();
  const pattern = new RegExp(error.params.pattern as string, 'u');
  if (halfWidth !== written && pattern.test(halfWidth)) {
    const isCode = /^\d{6}$/.test(halfWidth) && name === 'jurisdiction';
    assign(parent, key, halfWidth);
    const line = yaml.positions.line(place.start.line).trim();
    return diagnostic('yaml-fullwidth', place, { corrected: line.replace(written, isCode ? `"${halfWidth}"` : halfWidth) }, 'digit');
  }
  remove(parent, key);
  return diagnostic(
    'schema-format',
    place,
    { key: name, path, actual: written, format: formatOf(error), corrected: null },
    formatOf(error),
  );
}

/** Which of our formats a pattern belongs to, by the name of its definition. */
function formatOf(error: ErrorObject): string {
  const match = /(figure|date|slug|reference|range)/.exec(error.schemaPath);
  return match?.[1] ?? 'default';
}

function sizeVariant(keyword: string): string {
  if (keyword === 'minLength' || keyword === 'minItems') return 'empty';
  return keyword === 'uniqueItems' ? 'repeated' : 'limit';
}

/** The nearest key with a name: of an element of a list, that of the list. */
function nameOf(parent: Fault['parent'], key: string | number): string {
  return Array.isArray(parent) ? `[${key}]` : String(key);
}

function offsets(yaml: YamlFile, { parent, key }: Fault): [number, number] {
  const spans = yaml.positions.spansOf(parent) ?? [];
  const index = Array.isArray(parent) ? Number(key) : Object.keys(parent).indexOf(String(key));
  return [spans[4 + index * 4] ?? 0, spans[5 + index * 4] ?? 0];
}

function listSpans(yaml: YamlFile, fault: Fault): number[] {
  const [start, end] = offsets(yaml, fault);
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

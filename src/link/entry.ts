import type { SourceText, Spot } from '../model/spot.js';

/** Elements of a list with their index; what validation took out is left out. Places go by the index. */
export function elements<T>(list: readonly (T | null)[] | null | undefined): { value: T; index: number }[] {
  const found: { value: T; index: number }[] = [];
  list?.forEach((value, index) => {
    if (value !== null && value !== undefined) found.push({ value, index });
  });
  return found;
}

/** Names under a key that takes one or a list, each with its spot. */
export function names(source: SourceText, node: object, key: string): { name: string; at: Spot }[] {
  const value = (node as Record<string, unknown>)[key];
  if (typeof value === 'string') return [{ name: value.trim(), at: { source, node, key } }];
  if (!Array.isArray(value)) return [];
  return elements(value as string[]).map(({ value: name, index }) => ({ name: name.trim(), at: { source, node: value, key: index } }));
}

/** Entries of a map; those that validation took out are left out. */
export function entries<T>(map: Record<string, T | null> | null | undefined): [string, T][] {
  return Object.entries(map ?? {}).filter((entry): entry is [string, T] => entry[1] !== null && typeof entry[1] === 'object');
}

/** A date as text: YAML reads a bare year as a number. */
export function dateText(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** Quotation marks and brackets of Chinese texts around a whole name are no part of it. */
export function withoutMarks(name: string): string {
  return name.replace(/^[\s“‘"'「『【［[]+|[\s”’"'」』】］\]]+$/gu, '');
}

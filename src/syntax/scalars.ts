/** What the text of a scalar means. */

import { isScalar, type ParseOptions, type ScalarTag, Schema } from 'yaml';
import type { Data } from './read-yaml.js';

const OPTIONS: ParseOptions = { intAsBigInt: false };
const TAGS = new Schema({ schema: 'core' }).tags.filter((tag): tag is ScalarTag => tag.default === true && 'test' in tag);

/** A plain scalar: null, true, 12, 0.5 or the text itself. The texts of these types are the yaml library's. */
export function typed(text: string): Data {
  if (!/^(?:[-+.~0-9nNtTfF]|$)/.test(text)) return text;
  const tag = TAGS.find(({ test }) => test?.test(text));
  if (!tag?.resolve) return text;
  const resolved = tag.resolve(text, () => {}, OPTIONS);
  const value = isScalar(resolved) ? resolved.value : resolved;
  return typeof value === 'number' ? exactNumber(value, text) : (value as Data);
}

/** Beyond what a double holds exactly, the digits as written are the value. */
export function exactNumber(value: number, source: string | undefined): number | string {
  const isLong = source !== undefined && (!/^-?[\d.]+$/.test(String(value)) || source.replace(/\D/g, '').length > 15);
  return isLong ? source : value;
}

/** Folded text: lines are joined by spaces, and an empty line is a line feed. */
export function folded(lines: readonly string[]): string {
  let text = '';
  let gap = '';
  for (const line of lines) {
    if (line === '') gap = gap === ' ' ? '\n' : `${gap}\n`;
    else {
      text += gap + line;
      gap = ' ';
    }
  }
  return text;
}

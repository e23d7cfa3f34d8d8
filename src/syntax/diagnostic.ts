import type { Diagnostic, MessageArgs, Place, Related } from '../model/finding.js';

/** A diagnostic at a place; a file name alone stands for the start of that file. */
export function diagnostic(
  rule: string,
  at: Place | string,
  args: MessageArgs = {},
  variant = 'default',
  related: Related[] = [],
): Diagnostic {
  const place = typeof at === 'string' ? { file: at, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } : at;
  return { rule, variant, args, place, measures: [], related };
}

import { createHash } from 'node:crypto';
import type { Clause } from '../source/reading.js';
import { normalise } from '../source/repair/normalise.js';

/**
 * What a clause's text says, in 16 hexadecimal digits: the same for the same words, whatever the width of the punctuation
 * and the line breaks. Number, title, body and tail are in it.
 */
export function fingerprintOf({ clause, title, body, cells }: Clause): string {
  const words = [clause ?? '', title ?? '', ...body.map(({ chars }) => chars), ...cells.map(({ role, text }) => `${role}:${text.chars}`)];
  return createHash('sha256').update(words.map(normalise).join('\n')).digest('hex').slice(0, 16);
}

/** What clauses go by that have neither number nor subhead nor title, as in a news report: all of them together. */
export const WHOLE_TEXT = '全文';

/** Fingerprints by clause, as `source.fingerprint` holds them. Clauses without a number go by their subhead, or their title. */
export function fingerprintsOf(clauses: readonly Clause[]): Map<string, string> {
  const byKey = new Map<string, string[]>();
  for (const clause of clauses) {
    const key = fingerprintKey(clause);
    const group = byKey.get(key);
    if (group) group.push(fingerprintOf(clause));
    else byKey.set(key, [fingerprintOf(clause)]);
  }
  return new Map(
    [...byKey].map(([key, [first = '', ...rest]]) => [
      key,
      rest.length === 0
        ? first
        : createHash('sha256')
            .update([first, ...rest].join('\n'))
            .digest('hex')
            .slice(0, 16),
    ]),
  );
}

/** What a clause goes by in `source.fingerprint`. */
export function fingerprintKey({ clause, section, title }: Clause): string {
  return clause ?? section ?? title ?? WHOLE_TEXT;
}

/** Fingerprints: the same finding gets the same one tomorrow, on another line, under another title, in another language. */

import { createHash } from 'node:crypto';
import type { Finding, MessageArgs } from '../model/finding.js';
import type { Program } from '../model/program.js';

/** Arguments that say where a finding stands, when it was made or what would mend it, not what it is. */
const PASSING = /^(today|path|line|corrected|detail|suggestions|known|megabytes)$|(clause|title)$/i;
const DIGITS = 24;

/**
 * One fingerprint per finding, in their order: from rule, document, measures and figures. Findings that agree in all of
 * these are numbered in the order of the text.
 */
export function fingerprintsOf(findings: readonly Finding[], program: Program): string[] {
  const documentOf = documentsByFile(program);
  const titles = new Set(program.documents.flatMap(({ title, measures }) => [title, ...measures.map((measure) => measure.title)]));
  const counts = new Map<string, number>();
  return findings.map(({ rule, variant, place, measures, args }) => {
    const document = documentOf.get(place.file) ?? place.file;
    const base = JSON.stringify([rule, variant, document, [...measures].sort(), lasting(args, titles)]);
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return createHash('sha256')
      .update(count === 1 ? base : `${base}#${count}`)
      .digest('hex')
      .slice(0, DIGITS);
  });
}

/** File → id of the document in it. */
export function documentsByFile(program: Program): Map<string, string> {
  return new Map(program.documents.map(({ at, id }) => [at.source.file, id]));
}

function lasting(args: MessageArgs, titles: ReadonlySet<string>): [string, unknown][] {
  const isTitle = (value: unknown): boolean => typeof value === 'string' && titles.has(value);
  return Object.entries(args)
    .filter(([key, value]) => !PASSING.test(key) && !isTitle(value))
    .map(([key, value]): [string, unknown] => [key, Array.isArray(value) ? value.filter((each) => !isTitle(each)) : value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

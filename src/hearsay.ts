import type { Diagnostic } from './model/finding.js';
import type { Workspace } from './workspace/workspace.js';

/** Names that are looked up in the vocabulary. */
const LOOKED_UP = new Set([
  'body-unknown',
  'reference-action',
  'reference-body',
  'reference-indicator',
  'reference-jurisdiction',
  'reference-line',
  'reference-topic',
  'unit-unknown',
]);

/**
 * One fault, one finding: takes out what follows from a fault that is reported already. That is what is said of lines
 * with bad YAML, of names that an unreadable part of the vocabulary may hold, and the same thing of the same place again:
 * a value that two measures share through an alias is written once, and its finding names both.
 */
export function withoutHearsay(diagnostics: readonly Diagnostic[], { documents, vocabulary, unread }: Workspace): Diagnostic[] {
  const broken = new Map([...documents, ...vocabulary].filter((yaml) => yaml.broken.size > 0).map((yaml) => [yaml.file, yaml.broken]));
  const isPartial = unread.has('vocabulary') || vocabulary.some((yaml) => yaml.broken.size > 0);
  const said = new Map<string, Diagnostic>();
  for (const found of diagnostics) {
    const { rule, variant, args, place } = found;
    const { start, end, file } = place;
    if (isPartial && LOOKED_UP.has(rule)) continue;
    if ([...(broken.get(file) ?? [])].some((line) => start.line <= line && line <= end.line)) continue;
    const words = JSON.stringify([rule, variant, file, start, end, args]);
    const before = said.get(words);
    said.set(words, before ? { ...before, measures: [...new Set([...before.measures, ...found.measures])] } : found);
  }
  return [...said.values()];
}

import type { Diagnostic } from '../model/finding.js';
import type { Document } from '../model/program.js';
import { entryOf } from '../model/spot.js';
import type { ReadClause } from '../source/reading.js';
import { normalise } from '../source/repair/normalise.js';
import { brief, report, type TextFile } from './finding.js';
import { fingerprintKey, fingerprintsOf, WHOLE_TEXT } from './fingerprint.js';
import type { Pair, Pairing } from './pairing.js';

/** The mark that the repair leaves where characters are lost. */
const LOST = '\uFFFD';

/**
 * Whether every clause of the text is encoded and every encoded clause is there; titles and lost words along the way.
 * @param free clauses that may be encoded or not: guiding ideas that no body answers for
 */
export function* checkClauses(
  document: Document,
  { by, pairs, renumbered, astray }: Pairing,
  free: ReadonlySet<ReadClause>,
  text: TextFile,
): Iterable<Diagnostic> {
  const list = { spot: entryOf(document.at, 'measures'), part: 'key' as const };
  if (by === 'whole') {
    yield report('verify-unaligned', list, [], { document: document.id });
    return;
  }
  for (const { measure, stated } of renumbered) {
    const spot = entryOf(measure.at, 'clause');
    const place = pairs.find((pair) => pair.measures.includes(measure))?.clauses[0]?.place;
    yield report(
      'verify-clause-unknown',
      { spot },
      [measure],
      { clause: measure.clause, stated, title: measure.title, open: [] },
      { variant: 'renumbered', ...(place && { text: { words: place, in: text } }) },
    );
  }
  for (const measure of astray) {
    const spot = entryOf(measure.at, Object.hasOwn(measure.at.node, 'clause') ? 'clause' : 'id');
    const variant = measure.clause === null ? 'unnamed' : 'default';
    yield report('verify-clause-unknown', { spot }, [measure], { clause: measure.clause, title: measure.title, open: [] }, { variant });
  }
  const omitted = new Set<string>();
  for (const { name, clauses, measures } of pairs) {
    const [clause] = clauses;
    const [measure] = measures;
    const omission = document.omits.find(({ what }) => normalise(what) === normalise(name));
    if (clause && !measure) {
      if (omission) omitted.add(omission.what);
      else if (!clauses.every((each) => free.has(each)))
        yield report(
          'verify-clause-missing',
          list,
          [],
          { clause: name === '' ? document.title : name, title: titleOf(clause) },
          { text: { words: clause.place, in: text } },
        );
    } else if (measure && !clause) {
      const spot = entryOf(measure.at, by);
      const known = pairs.filter((pair) => pair.clauses.length > 0 && pair.measures.length === 0).map((pair) => pair.name);
      yield report('verify-clause-unknown', { spot }, measures, { clause: name, open: known.slice(0, 5) });
    } else if (clause && measure) {
      if (by === 'clause' && measures.length === 1 && clause.title !== null && normalise(clause.title) !== normalise(measure.title)) {
        const spot = entryOf(measure.at, 'title');
        yield report(
          'verify-title-differs',
          { spot },
          measures,
          { clause: name, title: measure.title, stated: clause.title },
          { text: { words: clause.place, in: text } },
        );
      }
      yield* lostWords({ name, clauses, measures }, text);
    }
  }
  for (const omission of document.omits) {
    if (omitted.has(omission.what)) continue;
    const isEncoded = pairs.some(({ name, measures }) => measures.length > 0 && normalise(name) === normalise(omission.what));
    const variant = isEncoded ? 'clause-encoded' : 'clause';
    yield report('verify-omission-unmatched', { spot: omission.at }, [], { what: omission.what }, { variant });
  }
}

/** Where characters are lost, nothing can be proved of the words around them. */
function* lostWords({ name, clauses, measures }: Pair, text: TextFile): Iterable<Diagnostic> {
  const [measure] = measures;
  for (const { body } of clauses) {
    for (const words of body) {
      const at = words.chars.indexOf(LOST);
      if (at < 0 || !measure) continue;
      const count = words.chars.split(LOST).length - 1;
      const around = words.slice(Math.max(0, at - 8), at + 8);
      const spot = entryOf(measure.at, Object.hasOwn(measure.at.node, 'clause') ? 'clause' : 'id');
      yield report(
        'verify-text-lost',
        { spot },
        measures,
        { clause: name, count, around: around.chars },
        { text: { words: around, in: text } },
      );
      return;
    }
  }
}

/** Clauses whose words have changed since they were encoded. */
export function* checkFingerprints(document: Document, clauses: readonly ReadClause[], text: TextFile): Iterable<Diagnostic> {
  if (document.fingerprints.length === 0) return;
  const now = fingerprintsOf(clauses);
  for (const { clause, value, at } of document.fingerprints) {
    const current = now.get(clause);
    if (current === value) continue;
    const measures = document.measures.filter((measure) => (measure.clause ?? measure.section ?? WHOLE_TEXT) === clause);
    const place = clauses.find((each) => fingerprintKey(each) === clause)?.place;
    const found = { variant: current === undefined ? 'gone' : 'default', ...(place && { text: { words: place, in: text } }) };
    yield report('verify-clause-changed', { spot: at }, measures, { clause, fingerprint: current ?? '' }, found);
  }
}

function titleOf({ title, place }: ReadClause): string {
  return brief(title ?? place.chars);
}

import type { Diagnostic } from '../model/finding.js';
import type { Omission, Threshold } from '../model/program.js';
import { dateTestsOf } from '../model/written.js';
import { normalise } from '../source/repair/normalise.js';
import type { Settlement } from './accounts.js';
import { datesOf } from './encoded.js';
import { brief, report, type TextFile } from './finding.js';
import { nearestMeasure, spotOfFigures } from './nearest.js';
import { hasMonth, yearsIn } from './numbers.js';
import { isOmitted } from './owed.js';
import { type Pair, wordsOf } from './pairing.js';

/** Compares the deadlines and dates of the clauses with those of their measures, both ways. */
export function* checkDates(
  { name, clauses, measures }: Pair,
  settled: readonly Settlement[],
  omissions: readonly Omission[],
  used: Set<Omission>,
  text: TextFile,
): Iterable<Diagnostic> {
  const words = clauses.map(wordsOf).join('\n');
  const dates = measures.flatMap(datesOf);
  const encoded = new Set(dates.map(({ date }) => date.slice(0, 4)));
  const years = new Set([
    ...yearsIn(words),
    ...clauses.flatMap(({ figures }) => figures.flatMap(({ deadline }) => deadline?.slice(0, 4) ?? [])),
  ]);
  const wrong = dates.filter(({ date }) => !years.has(date.slice(0, 4)));

  const missing = new Set<string>();
  // A figure that is missing takes its deadline with it.
  const lost = settled.flatMap(({ as, owed: { deadline } }) =>
    (as === 'missing' || as === 'again') && deadline !== null ? [deadline.slice(0, 4)] : [],
  );
  for (const other of clauses.flatMap(({ others }) => others)) {
    if (other.kind !== 'deadline' && other.kind !== 'condition') continue;
    const omission = omissions.find(({ what }) => isOmitted(what, { figure: other.text, words: other.text }));
    if (omission) used.add(omission);
    const stated = yearsIn(other.text.chars);
    if (omission || stated.length === 0 || stated.some((year) => encoded.has(year) || missing.has(year) || lost.includes(year))) continue;
    for (const year of stated) missing.add(year);
    // A date that the text does not have, and one that it has: one date that was written wrong.
    const instead = wrong.shift();
    const textAt = { words: other.text, in: text };
    if (instead) {
      const args = { figure: instead.date, stated: other.text.chars, clause: name, quote: brief(other.text.chars) };
      yield report('verify-figure-unfounded', { spot: instead.at }, [instead.measure], args, { variant: 'date-differs', text: textAt });
      continue;
    }
    const measure = nearestMeasure(measures, words);
    const args = { figure: other.text.chars, clause: name, quote: brief(other.text.chars) };
    yield report('verify-figure-missing', { spot: spotOfFigures(measure), part: 'key' }, [measure], args, {
      variant: 'deadline',
      text: textAt,
    });
  }
  for (const { date, at, measure } of wrong) {
    yield report('verify-figure-unfounded', { spot: at }, [measure], { figure: date, clause: name }, { variant: 'date' });
  }
  for (const { date, at, measure } of dates) {
    if (!years.has(date.slice(0, 4)) || hasMonth(words, date)) continue;
    yield report('verify-figure-unfounded', { spot: at }, [measure], { figure: date, clause: name }, { variant: 'date' });
  }
  yield* undated(name, settled, missing, omissions, text);
}

/** Thresholds whose figure has a deadline in the text, and that have no date at all. */
function* undated(
  name: string,
  settled: readonly Settlement[],
  missing: ReadonlySet<string>,
  omissions: readonly Omission[],
  text: TextFile,
): Iterable<Diagnostic> {
  const seen = new Set<Threshold>();
  for (const settlement of settled) {
    const { figure, words, deadline } = settlement.owed;
    if (settlement.as !== 'answered' || deadline === null) continue;
    const year = deadline.slice(0, 4);
    if (missing.has(year) || omissions.some(({ what }) => normalise(what).includes(year))) continue;
    for (const { threshold, measure, isCondition } of settlement.by) {
      if (isCondition || seen.has(threshold)) continue;
      seen.add(threshold);
      if (threshold.deadline !== null || measure.deadline !== null || dateTestsOf(threshold).length > 0) continue;
      const args = { figure: deadline, clause: name, quote: brief(words.chars) };
      yield report('verify-figure-missing', { spot: threshold.at, part: 'value' }, [measure], args, {
        variant: 'deadline',
        text: { words: figure, in: text },
      });
    }
  }
}

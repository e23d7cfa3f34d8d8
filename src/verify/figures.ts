import { equal, ONE, type Rational, rational } from '../algebra/rational.js';
import type { Diagnostic } from '../model/finding.js';
import type { Measure, Omission, Program } from '../model/program.js';
import type { OtherNumber, ReadClause, ReadFigure } from '../source/reading.js';
import { normalise } from '../source/repair/normalise.js';
import type { Text } from '../source/text.js';
import { datesOf, type EncodedNumber, numbersOf } from './encoded.js';
import { brief, report, type TextFile } from './finding.js';
import { type NumberInText, numbersIn, yearsIn } from './numbers.js';
import type { Pair } from './pairing.js';

/** A number of the text that has to be somewhere in the YAML. */
interface Owed {
  kind: 'threshold' | 'condition';
  numbers: readonly NumberInText[];
  words: Text;
  figure: Text;
}

/** Compares the figures of the clauses with those of their measures, both ways. */
export function* checkFigures(pair: Pair, { vocabulary }: Program, text: TextFile): Iterable<Diagnostic> {
  const { name, clauses, measures } = pair;
  const [measure] = measures;
  if (!measure || clauses.length === 0) return;
  const encoded = measures.flatMap((each) => numbersOf(each, vocabulary));
  const omissions = measures.flatMap((each) => each.omits);
  const used = new Set<Omission>();
  const accounted = new Accounts(encoded);
  const owed = clauses.flatMap(owedBy);
  for (const each of owed) {
    const omission = omissions.find(({ what }) => isOmitted(what, each));
    const missing = accounted.missing(each);
    if (omission) used.add(omission);
    if (omission || missing === null) continue;
    const args = { figure: each.figure.chars, clause: name, quote: brief(each.words.chars) };
    const spot = { ...measure.at, key: Object.hasOwn(measure.at.node, 'thresholds') ? 'thresholds' : 'id' };
    yield report('verify-figure-missing', { spot, part: 'key' }, measures, args, {
      variant: missing ? 'again' : each.kind,
      text: { words: each.figure, in: text },
    });
  }
  yield* checkDeadlines(pair, omissions, used, text);
  yield* unfounded(pair, encoded);
  for (const omission of omissions) {
    if (used.has(omission)) continue;
    const occurs = clauses.some((clause) => normalise(wordsOf(clause)).includes(normalise(omission.what)));
    // A number that is nothing the text asks for may be named all the same: that is care, not a fault.
    if (occurs) continue;
    yield report('verify-omission-unmatched', { spot: omission.at }, measures, { what: omission.what }, { variant: 'figure' });
  }
}

/** Encoded numbers, each of which answers for one figure of the text. */
class Accounts {
  readonly #open: EncodedNumber[];
  readonly #answered: { number: EncodedNumber; by: string }[] = [];

  constructor(encoded: readonly EncodedNumber[]) {
    this.#open = [...encoded];
  }

  /** Null where the YAML has the figure; true where it has the value, but fewer times than the text; false where it does not have it. */
  missing({ numbers, words }: Owed): boolean | null {
    const by = normalise(words.chars);
    let result: boolean | null = null;
    for (const number of numbers) {
      const at = this.#open.findIndex((each) => isSame(each, number));
      if (at >= 0) {
        const [found] = this.#open.splice(at, 1);
        if (found) this.#answered.push({ number: found, by });
        continue;
      }
      const before = this.#answered.filter((each) => isSame(each.number, number));
      // The text says the same thing again in the same words.
      if (before.some((each) => each.by === by)) continue;
      result = before.length > 0 ? (result ?? true) : false;
    }
    return result;
  }
}

function isSame(encoded: EncodedNumber, { value, scaled, isShare }: NumberInText): boolean {
  if (encoded.isShare !== isShare && !(isShare === false && isFraction(value))) return false;
  return [encoded.value, encoded.scaled].some((one) => equal(one, value) || equal(one, scaled));
}

function isFraction(value: Rational): boolean {
  return value.d !== ONE.d;
}

function owedBy({ figures, others }: ReadClause): Owed[] {
  const asked = figures.map(
    (figure): Owed => ({ kind: 'threshold', numbers: numbersOfFigure(figure), words: figure.quote, figure: figure.figure }),
  );
  // Conditions on dates are looked at with the deadlines.
  const conditions = others
    .filter(({ kind, text }) => kind === 'condition' && yearsIn(text.chars).length === 0)
    .map(({ text }): Owed => ({ kind: 'condition', numbers: numbersIn(text.chars), words: text, figure: text }));
  return [...asked, ...conditions];
}

/** The numbers of a figure as it was read: the ends of a range share its unit. */
function numbersOfFigure({ value, unit }: ReadFigure): NumberInText[] {
  const isShare = /^[%％‰]/.test(unit);
  const scale = numbersIn(`1${unit}`)[0]?.scaled ?? ONE;
  return (Array.isArray(value) ? value : [value]).map((each) => {
    const exact = rational(typeof each === 'number' ? String(each) : each);
    return { value: exact, scaled: isShare ? exact : exact.mul(scale), isShare };
  });
}

function isOmitted(what: string, { figure, words }: Owed): boolean {
  const named = normalise(what);
  return named === normalise(figure.chars) || (normalise(words.chars).includes(named) && named.includes(normalise(figure.chars)));
}

/** Deadlines of the text that no threshold has. */
function* checkDeadlines(
  { name, clauses, measures }: Pair,
  omissions: readonly Omission[],
  used: Set<Omission>,
  text: TextFile,
): Iterable<Diagnostic> {
  const [measure] = measures;
  if (!measure) return;
  const encoded = new Set(measures.flatMap((each) => datesOf(each).map(({ date }) => date.slice(0, 4))));
  for (const other of clauses.flatMap(({ others }) => others)) {
    if (other.kind !== 'deadline' && other.kind !== 'condition') continue;
    const omission = omissions.find(({ what }) => isOmitted(what, owing(other)));
    if (omission) used.add(omission);
    const years = yearsIn(other.text.chars);
    if (omission || years.length === 0 || years.some((year) => encoded.has(year))) continue;
    const spot = { ...measure.at, key: Object.hasOwn(measure.at.node, 'thresholds') ? 'thresholds' : 'id' };
    const args = { figure: other.text.chars, clause: name, quote: brief(other.text.chars) };
    yield report('verify-figure-missing', { spot, part: 'key' }, measures, args, {
      variant: 'deadline',
      text: { words: other.text, in: text },
    });
  }
}

function owing({ text }: OtherNumber): Owed {
  return { kind: 'condition', numbers: [], words: text, figure: text };
}

/** Encoded numbers and dates that the clause does not have. */
function* unfounded({ name, clauses, measures }: Pair, encoded: readonly EncodedNumber[]): Iterable<Diagnostic> {
  const words = clauses.map(wordsOf).join('\n');
  const there = numbersIn(words);
  const owners = (at: object): Measure[] => measures.filter((measure) => measure.thresholds.some((each) => holds(each.at.node, at)));
  for (const number of encoded) {
    if (there.some((each) => isSame(number, each))) continue;
    const args = { figure: number.written, clause: name };
    yield report('verify-figure-unfounded', { spot: number.at }, owners(number.at.node), args);
  }
  const years = new Set([
    ...yearsIn(words),
    ...clauses.flatMap(({ figures }) => figures.flatMap(({ deadline }) => (deadline ? [deadline.slice(0, 4)] : []))),
  ]);
  for (const measure of measures) {
    for (const { date, at } of datesOf(measure)) {
      if (years.has(date.slice(0, 4))) continue;
      yield report('verify-figure-unfounded', { spot: at }, [measure], { figure: date, clause: name }, { variant: 'date' });
    }
  }
}

function holds(outer: object, inner: object): boolean {
  return outer === inner || Object.values(outer).some((value) => typeof value === 'object' && value !== null && holds(value, inner));
}

function wordsOf({ title, body, cells }: ReadClause): string {
  return [title ?? '', ...body.map(({ chars }) => chars), ...cells.map(({ text }) => text.chars)].join('\n');
}

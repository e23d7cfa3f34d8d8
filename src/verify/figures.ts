import type { Diagnostic } from '../model/finding.js';
import type { Omission, Program } from '../model/program.js';
import type { Spot } from '../model/spot.js';
import { normalise } from '../source/repair/normalise.js';
import { type Settlement, settleFigures } from './accounts.js';
import { checkDates } from './dates.js';
import { type EncodedNumber, numbersOf } from './encoded.js';
import { brief, report, type TextFile } from './finding.js';
import { nearestMeasure, spotOfFigures } from './nearest.js';
import { numbersIn } from './numbers.js';
import { type Owed, owedBy } from './owed.js';
import { type Pair, wordsOf } from './pairing.js';
import { NumberIndex, Quantities, type Quantity, withUnit } from './quantity.js';

/** Compares the figures of the clauses with those of their measures, both ways; one fault gives one finding. */
export function* checkFigures(pair: Pair, { vocabulary }: Program, text: TextFile): Iterable<Diagnostic> {
  const { name, clauses, measures } = pair;
  if (measures.length === 0 || clauses.length === 0) return;
  const quantities = new Quantities(vocabulary.units);
  const encoded = measures.flatMap((each) => numbersOf(each, vocabulary));
  const omissions = measures.flatMap((each) => each.omits);
  const there: Quantity[] = numbersIn(clauses.map(wordsOf).join('\n')).map((number) => ({ ...number, per: null, operator: null }));
  const owed = clauses.flatMap((clause) => owedBy(clause, omissions));
  const used = new Set<Omission>(owed.flatMap(({ omission }) => omission ?? []));
  const inText = new NumberIndex(there, quantities);
  const { settled, open } = settleFigures(owed, encoded, quantities, (one) => inText.count(one));
  const saidOnce = new Set<string>();
  const missing = settled.filter(({ as, owed: { words, figure } }) => {
    const said = `${normalise(figure.chars)} ${normalise(words.chars)}`;
    return (as === 'missing' || as === 'again') && saidOnce.size < saidOnce.add(said).size;
  });
  for (const together of bySentence(missing)) {
    const [first] = together;
    if (!first) continue;
    const { words, kind } = first.owed;
    const measure = nearestMeasure(measures, words.chars);
    const figure = together.map((each) => each.owed.figure.chars).join('、');
    yield report(
      'verify-figure-missing',
      { spot: spotOfFigures(measure), part: 'key' },
      [measure],
      { figure, clause: name, quote: brief(quoteOf(first.owed)) },
      { variant: first.as === 'again' ? 'again' : kind, text: { words: first.owed.figure, in: text } },
    );
  }
  const units = new Set<object>();
  for (const settlement of settled) {
    if (settlement.as === 'answered' || settlement.as === 'missing' || settlement.as === 'again') continue;
    const { by, as, owed: of } = settlement;
    const spot = as === 'unit' ? spotOfUnit(by) : by.at;
    // One unit is written once for all figures of a threshold.
    if (as === 'unit' && units.has(spot.node)) continue;
    units.add(spot.node);
    const args = { figure: withUnit(by), key: by.key, stated: of.figure.chars, clause: name, quote: brief(quoteOf(of)) };
    yield report('verify-figure-unfounded', { spot }, [by.measure], args, { variant: as, text: { words: of.figure, in: text } });
  }
  yield* unfounded(name, open, inText);
  yield* checkDates(pair, settled, omissions, used, text);
  for (const omission of omissions) {
    if (used.has(omission)) continue;
    const occurs = clauses.some((clause) => normalise(wordsOf(clause)).includes(normalise(omission.what)));
    // A number that is nothing the text asks for may be named all the same: that is care, not a fault.
    if (occurs) continue;
    const owners = measures.filter((measure) => measure.omits.includes(omission));
    yield report('verify-omission-unmatched', { spot: omission.at }, owners, { what: omission.what }, { variant: 'figure' });
  }
}

/** What a message quotes: of a condition the words that it stands in. */
function quoteOf({ kind, near, words }: Owed): string {
  return kind === 'condition' ? near : words.chars;
}

/** Figures whose words overlap stand in one sentence: what is missing of it is one fault. */
function bySentence(settled: readonly Settlement[]): Settlement[][] {
  const groups: { end: number; of: Settlement[] }[] = [];
  const inOrder = [...settled].sort((a, b) => a.owed.words.offset(0) - b.owed.words.offset(0));
  for (const each of inOrder) {
    const { words } = each.owed;
    const group = groups.at(-1);
    const end = words.offset(words.length);
    if (group && words.offset(0) < group.end) {
      group.of.push(each);
      group.end = Math.max(group.end, end);
    } else groups.push({ end, of: [each] });
  }
  return groups.map(({ of }) => of);
}

function spotOfUnit({ at, threshold }: EncodedNumber): Spot {
  const owner = [at.node, threshold.at.node].find((node) => Object.hasOwn(node, 'unit'));
  return owner ? { source: at.source, node: owner, key: 'unit' } : at;
}

/** Encoded numbers that the clause does not have; both ends of a range are one entry. */
function* unfounded(name: string, open: readonly EncodedNumber[], inText: NumberIndex): Iterable<Diagnostic> {
  const said = new Map<object, Set<string | number | undefined>>();
  for (const number of open) {
    if (inText.has(number)) continue;
    const keys = said.get(number.at.node) ?? new Set();
    if (keys.has(number.at.key)) continue;
    said.set(number.at.node, keys.add(number.at.key));
    yield report('verify-figure-unfounded', { spot: number.at }, [number.measure], { figure: number.written, clause: name });
  }
}

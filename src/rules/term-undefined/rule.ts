import { ancestorsOf, setsNorms } from '../../model/duties.js';
import type { Document, Measure } from '../../model/program.js';
import { entryOf, type Spot } from '../../model/spot.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

type Term = { name: string; definition: string | null; at: Spot };

export default defineRule({
  severity: 'info',
  stage: 'rules',
  check(program, { report }) {
    for (const document of program.documents) {
      if (!setsNorms(document)) continue;
      const ancestors = ancestorsOf(document);
      const defined = new Set([document, ...ancestors].flatMap((each) => termsOf(each).filter(isDefined)).map(({ term }) => term.name));
      const seen = new Set<string>();
      for (const { term, measure } of termsOf(document)) {
        if (defined.has(term.name) || seen.has(term.name)) continue;
        seen.add(term.name);
        const resting = restingOn(term, measure, document, program.vocabulary);
        if (resting.length === 0) continue;
        const above = ancestors.flatMap(termsOf).filter(({ term: { name } }) => name === term.name);
        report({
          at: entryOf(term.at, 'name'),
          variant: above.length > 0 ? 'inherited' : 'default',
          args: measureArgs(measure, {
            term: term.name,
            count: resting.length,
            parents: [...new Set(above.map(({ measure: { document: parent } }) => parent.title))],
          }),
          measures: [...new Set([measure.ref, ...resting.map((each) => each.measure.ref)])],
          related: [
            ...resting.map(({ at }) => ({ at, variant: 'rests', args: { term: term.name } })),
            ...above.map((each) => ({ at: entryOf(each.term.at, 'name'), variant: 'parent', args: { term: term.name } })),
          ],
        });
      }
    }
  },
});

const isDefined = ({ term }: { term: Term }) => term.definition !== null;

function termsOf(document: Document): { term: Term; measure: Measure }[] {
  return document.measures.flatMap((measure) => measure.terms.map((term) => ({ term, measure })));
}

/** The norms whose meaning hangs on the term: thresholds on it, and other measures that use the word. */
function restingOn(term: Term, home: Measure, document: Document, { indicators }: Vocabulary): { measure: Measure; at: Spot }[] {
  const uses: { measure: Measure; at: Spot }[] = [];
  for (const measure of document.measures) {
    const before = uses.length;
    for (const { at, known, when, rows } of measure.thresholds) {
      const tests = [when, ...rows.map((row) => row.when)].flatMap((condition) => condition?.tests ?? []);
      const names = [known, ...tests.map((test) => indicators.get(test.indicator))].flatMap((each) =>
        each ? [each.name, ...each.aliases] : [],
      );
      const words = [...names, ...tests.flatMap((test) => test.is ?? [])];
      if (words.some((word) => word.includes(term.name))) uses.push({ measure, at: entryOf(at, 'indicator') });
    }
    if (measure === home || uses.length > before) continue;
    const key = measure.title.includes(term.name) ? 'title' : measure.summary?.includes(term.name) ? 'summary' : null;
    if (key) uses.push({ measure, at: entryOf(measure.at, key) });
  }
  return uses;
}

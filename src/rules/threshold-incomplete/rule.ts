import type { Threshold } from '../../model/program.js';
import { entryOf, type Spot } from '../../model/spot.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { FIGURES, figuresOf, isWritten, type Statement, statementsOf } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

type Missing = 'indicator' | 'figure' | 'unit';

export default defineRule({
  severity: 'error',
  stage: 'rules',
  check(program, { report }) {
    for (const document of program.documents) {
      for (const measure of document.measures) {
        for (const threshold of measure.thresholds) {
          for (const { missing, statement } of gapsOf(threshold, program.vocabulary)) {
            report({
              at: placeFor(missing, statement),
              variant: missing,
              args: measureArgs(measure, {
                kind: statement.kind,
                indicator: statement.known?.name ?? statement.indicator,
                unit: statement.known?.unitName ?? null,
                figures: figuresOf(statement.at).map(({ key, text }) => `${key}: ${text}`),
              }),
              measures: [measure.ref],
            });
          }
        }
      }
    }
  },
});

function* gapsOf(threshold: Threshold, vocabulary: Vocabulary): Generator<{ missing: Missing; statement: Statement }> {
  const composed = isWritten(threshold.at, 'any-of') || isWritten(threshold.at, 'scale');
  for (const statement of statementsOf(threshold, vocabulary)) {
    const { kind, at } = statement;
    if (kind === 'condition' || (kind === 'threshold' && isWritten(at, 'any-of'))) continue;
    const figures = figuresOf(at);
    // A cap is an amount of what the rate yields: it needs no indicator of its own.
    if (statement.indicator === '' && kind !== 'cap' && kind !== 'row' && !isWritten(at, 'indicator'))
      yield { missing: 'indicator', statement };
    const stated = FIGURES.some((key) => isWritten(at, key)) || (kind === 'threshold' && composed);
    if (!stated) yield { missing: 'figure', statement };
    else if (lacksUnit(statement, figures)) yield { missing: 'unit', statement };
  }
}

/** A figure such as `60%` brings its unit along; `prohibited` and `coverage` need none; a second indicator needs its own. */
function lacksUnit({ kind, at, known, unitName, relative }: Statement, figures: { key: string; text: string }[]): boolean {
  const shares = kind === 'row' || (kind !== 'threshold' && !isWritten(at, 'indicator'));
  if (shares || relative || unitName !== null || isWritten(at, 'unit') || !known || known.unitName === null) return false;
  const needs = ({ key, text }: { key: string; text: string }) => key !== 'prohibited' && key !== 'coverage' && !/[%‰]$/.test(text);
  return figures.some(needs) || (figures.length === 0 && isWritten(at, 'scale'));
}

/** The indicator that lacks something; where the indicator is missing, the whole. */
function placeFor(missing: Missing, { at, kind }: Statement): Spot {
  if (missing !== 'indicator' && isWritten(at, 'indicator')) return entryOf(at, 'indicator');
  if (kind === 'row' && isWritten(at, 'when')) return entryOf(at, 'when');
  return at;
}

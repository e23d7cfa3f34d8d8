import { ONE } from '../../algebra/rational.js';
import { sameDimension, type Unit } from '../../algebra/units.js';
import { strayTerm } from '../../compare/within/relation-systems.js';
import { entryOf, type Spot } from '../../model/spot.js';
import { figuresOf, isWritten, type Statement, statementsOf } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

const PURE_NUMBER: Unit = { dimensions: {}, factor: ONE };

export default defineRule({
  severity: 'error',
  stage: 'rules',
  check({ documents, vocabulary }, { report }) {
    for (const relation of vocabulary.relations.values()) {
      const stray = strayTerm(relation, vocabulary);
      if (!stray) continue;
      const { terms } = relation.at.node as { terms: object };
      report({
        at: { source: relation.at.source, node: terms, key: stray.indicator },
        part: 'key',
        variant: 'relation',
        args: { relation: relation.name ?? relation.id, indicator: vocabulary.indicators.get(stray.indicator)?.name ?? stray.indicator },
      });
    }
    for (const document of documents) {
      for (const measure of document.measures) {
        for (const threshold of measure.thresholds) {
          for (const statement of statementsOf(threshold, vocabulary)) {
            const fault = faultOf(statement);
            if (!fault) continue;
            report({
              at: fault.at,
              variant: fault.variant,
              args: measureArgs(measure, {
                unit: fault.unit,
                indicator: statement.known?.name ?? statement.indicator,
                expected: statement.known?.unitName ?? null,
              }),
              measures: [measure.ref],
            });
          }
        }
      }
    }
  },
});

function faultOf(statement: Statement): { at: Spot; unit: string; variant: string } | null {
  const { at, kind, known, unitName, relative } = statement;
  const written = kind !== 'row' && isWritten(at, 'unit') ? statement.unit : null;
  const expected = relative ? PURE_NUMBER : (known?.unit ?? null);
  if (written && expected && !sameDimension(written, expected)) {
    return { at: entryOf(at, 'unit'), unit: unitName ?? '', variant: relative ? 'relative' : 'default' };
  }
  // A percentage states its own unit, whatever stands beside it.
  const measured = written ?? expected;
  const percent = figuresOf(at).find(({ key, text }) => key === 'coverage' || /[%‰]$/.test(text));
  if (!percent || !measured || sameDimension(measured, PURE_NUMBER)) return null;
  return { at: entryOf(at, percent.key), unit: percent.text.endsWith('‰') ? '‰' : '%', variant: written ? 'percent' : 'default' };
}

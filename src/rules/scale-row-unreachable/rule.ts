import { scaleFaultsOf } from '../../compare/within/scales.js';
import { figureSpot } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { conditionSpot, rowText, scaleArgs } from '../scale.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    for (const { threshold, unreachable } of scaleFaultsOf(program)) {
      for (const { row, how, by } of unreachable) {
        report({
          at: conditionSpot(threshold, row),
          variant: how === 'empty' ? 'default' : how,
          args: { ...scaleArgs(threshold), row: row + 1, says: rowText(threshold, row), others: by.map((other) => String(other + 1)) },
          measures: [threshold.measure.ref],
          related: by.map((other) => ({
            at: figureSpot(threshold.rows[other]?.at ?? threshold.at),
            variant: 'other',
            args: { row: other + 1, says: rowText(threshold, other) },
          })),
        });
      }
    }
  },
});

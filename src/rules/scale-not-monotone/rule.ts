import { scaleFaultsOf } from '../../compare/within/scales.js';
import { figureSpot } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { rowText, scaleArgs } from '../scale.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    for (const { threshold, reversed } of scaleFaultsOf(program)) {
      for (const { row, lower, axis } of reversed) {
        const [written, before] = [threshold.rows[row], threshold.rows[lower]];
        if (!written || !before) continue;
        const says = { row: row + 1, says: rowText(threshold, row), lower: lower + 1, lowerSays: rowText(threshold, lower) };
        report({
          at: figureSpot(written.at),
          variant: threshold.known?.monotone === 'decreasing' ? 'decreasing' : 'default',
          args: { ...scaleArgs(threshold), ...says, axis: program.vocabulary.indicators.get(axis)?.name ?? axis },
          measures: [threshold.measure.ref],
          related: [{ at: figureSpot(before.at), variant: 'lower', args: { row: lower + 1, says: rowText(threshold, lower) } }],
        });
      }
    }
  },
});

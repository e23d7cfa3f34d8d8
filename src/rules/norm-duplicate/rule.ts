import { pairsOf } from '../../compare/within/pairs.js';
import { normSpot } from '../norm-spot.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'info',
  stage: 'rules',
  check(program, { report }) {
    for (const { first, others } of pairsOf(program).repetitions) {
      const home = first.threshold.measure;
      const { measure, clause, title } = measureArgs(home);
      for (const atom of others) {
        const { threshold, known, indicator } = atom;
        report({
          at: normSpot(atom),
          variant: threshold.measure === home ? 'within' : 'default',
          args: measureArgs(threshold.measure, {
            other: measure,
            otherClause: clause,
            otherTitle: title,
            indicator: known?.name ?? indicator,
          }),
          measures: [...new Set([threshold.measure.ref, home.ref])],
          related: [{ at: normSpot(first), variant: 'first' }],
        });
      }
    }
  },
});

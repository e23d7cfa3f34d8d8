import { regionText } from '../../compare/within/regions.js';
import { scaleFaultsOf } from '../../compare/within/scales.js';
import { defineRule } from '../rule.js';
import { scaleArgs } from '../scale.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    for (const { threshold, gaps, gapCount } of scaleFaultsOf(program)) {
      const [first] = gaps;
      if (!first) continue;
      const beside = first.beside.flatMap((index) => threshold.rows[index] ?? []);
      const last = beside.at(-1);
      report({
        at: last ? { ...last.at, key: 'when' } : { ...threshold.at, key: 'scale' },
        part: last ? 'value' : 'key',
        args: { ...scaleArgs(threshold), gaps: gaps.map(({ region }) => regionText(region, program.vocabulary)), count: gapCount },
        measures: [threshold.measure.ref],
        related: beside.slice(0, -1).map(({ at }) => ({ at: { ...at, key: 'when' }, variant: 'beside' })),
        witness: first.at,
      });
    }
  },
});

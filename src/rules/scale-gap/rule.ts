import { regionText } from '../../compare/within/regions.js';
import { scaleFaultsOf } from '../../compare/within/scales.js';
import { entryOf } from '../../model/spot.js';
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
        at: last ? entryOf(last.at, 'when') : entryOf(threshold.at, 'scale'),
        part: last ? 'value' : 'key',
        args: { ...scaleArgs(threshold), gaps: gaps.map(({ region }) => regionText(region, program.vocabulary)), count: gapCount },
        measures: [threshold.measure.ref],
        related: beside.slice(0, -1).map(({ at }) => ({ at: entryOf(at, 'when'), variant: 'beside' })),
        witness: first.at,
      });
    }
  },
});

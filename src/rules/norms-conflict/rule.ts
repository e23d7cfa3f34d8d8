import { type Conflict, pairsOf } from '../../compare/within/pairs.js';
import { pointText, valuesText } from '../../compare/within/regions.js';
import type { Severity } from '../../model/finding.js';
import { normSpot } from '../norm-spot.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

const SEVERITY: Record<Conflict['layer'], Severity> = { binding: 'error', advisory: 'warning', aspirational: 'info' };

export default defineRule({
  severity: 'error',
  stage: 'rules',
  check(program, { report }) {
    for (const { layer, first, second, at, allows } of pairsOf(program).conflicts) {
      const [mine, theirs] = [second.threshold.measure, first.threshold.measure];
      const unit = second.known?.unitName ?? second.threshold.unitName ?? '';
      const [earlier, later] = allows.map((set) => valuesText(set, unit));
      const { measure, clause, title } = measureArgs(theirs);
      report({
        at: normSpot(second),
        variant: mine === theirs ? 'within' : 'default',
        args: measureArgs(mine, {
          other: measure,
          otherClause: clause,
          otherTitle: title,
          indicator: second.known?.name ?? second.indicator,
          says: later ?? '',
          otherSays: earlier ?? '',
          where: pointText(at, program.vocabulary),
        }),
        measures: [...new Set([mine.ref, theirs.ref])],
        related: [{ at: normSpot(first), variant: 'other', args: { says: earlier ?? '' } }],
        witness: { ...at, first: earlier ?? '', second: later ?? '' },
        ...(layer !== 'binding' && { severity: SEVERITY[layer] }),
      });
    }
  },
});

import { pointText, regionText } from '../../compare/within/regions.js';
import { type Infeasible, relationFaultsOf } from '../../compare/within/relations.js';
import { normSpot } from '../norm-spot.js';
import { groundsRelated, relationName, saysText } from '../relation-spots.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    const { infeasible, undetermined } = relationFaultsOf(program);
    for (const fault of infeasible) {
      const { alternative, at, regions, possible, norms, relations } = fault;
      const shown = normOf(fault);
      if (!shown) continue;
      const { measure } = shown.atom.threshold;
      const texts = (boxes: Infeasible['regions']) => boxes.map((box) => regionText(box, program.vocabulary)).filter((text) => text !== '');
      report({
        at: normSpot(shown.atom),
        variant: alternative ? 'reading' : 'default',
        args: measureArgs(measure, {
          reading: alternative ? relationName(alternative) : null,
          regions: texts(regions),
          possible: texts(possible),
          point: pointText(at, program.vocabulary),
          norms: norms.map(({ atom, set }) => saysText(atom, set)),
          relations: relations.map(relationName),
        }),
        measures: [...new Set(norms.map(({ atom }) => atom.threshold.measure.ref))],
        related: groundsRelated(fault, shown.atom),
        witness: { ...at },
        ...(alternative && { severity: 'info' as const }),
      });
    }
    for (const { atom, relations } of undetermined) {
      report({
        at: normSpot(atom),
        variant: 'undetermined',
        args: measureArgs(atom.threshold.measure, { relations: relations.map(relationName) }),
        measures: [atom.threshold.measure.ref],
        severity: 'info',
      });
    }
  },
});

/** Where the fault shows: at the rate that is read another way, else at the last of the norms. */
function normOf({ alternative, norms }: Infeasible): Infeasible['norms'][number] | undefined {
  const rates = new Set(alternative?.terms.map(({ rate }) => rate));
  return norms.find(({ atom }) => rates.has(atom.indicator)) ?? norms.at(-1);
}

import { equal, toText } from '../../algebra/rational.js';
import { type Equivalence, type Equivalences, equivalencesOf } from '../../compare/within/equivalents.js';
import { figureSpot } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    for (const group of equivalencesOf(program)) {
      const [first, ...others] = group.all;
      const deviant = others.find(({ ratio }) => first && !equal(ratio, first.ratio));
      if (!first || !deviant) continue;
      const { base, other } = group;
      const unit = { base: base.unitName ?? '', other: other.unitName ?? '' };
      const implied = first.base.mul(deviant.ratio);
      report({
        at: figureSpot(deviant.at),
        args: measureArgs(deviant.threshold.measure, {
          base: base.name,
          other: other.name,
          quotients: [...new Set(group.all.map((each) => quotient(each, group)))],
          ratio: toText(deviant.ratio),
          amount: `${toText(first.base)} ${unit.base}`,
          stated: `${toText(first.other)} ${unit.other}`,
          implied: `${toText(implied)} ${unit.other}`,
        }),
        measures: [...new Set(group.all.map(({ threshold }) => threshold.measure.ref))],
        related: group.all
          .filter((each) => each !== deviant && each.at !== deviant.at)
          .map((each) => ({ at: figureSpot(each.at), variant: 'other', args: { quotient: quotient(each, group) } })),
        witness: { [base.id]: toText(first.base), stated: toText(first.other), implied: toText(implied) },
      });
    }
  },
});

function quotient({ base, other, ratio }: Equivalence, group: Equivalences): string {
  return `${toText(other)} ${group.other.unitName ?? ''} ÷ ${toText(base)} ${group.base.unitName ?? ''} = ${toText(ratio)}`;
}

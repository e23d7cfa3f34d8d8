import { equal, toText } from '../../algebra/rational.js';
import { regionText, valueText } from '../../compare/within/regions.js';
import { relationFaultsOf } from '../../compare/within/relations.js';
import { endSpot } from '../norm-spot.js';
import { groundsRelated, relationName } from '../relation-spots.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'info',
  stage: 'rules',
  check(program, { report }) {
    const { vocabulary } = program;
    for (const implied of relationFaultsOf(program).implied) {
      const { atom, end, bound, reached, solution, regions, at, binding, relations } = implied;
      const unit = atom.known?.unitName ?? '';
      const others = [...solution].filter(([id]) => id !== atom.indicator);
      report({
        at: endSpot(atom, end),
        variant: binding.length > 0 ? 'partly' : equal(bound, reached) ? 'default' : 'slack',
        args: measureArgs(atom.threshold.measure, {
          indicator: atom.known?.name ?? atom.indicator,
          isCap: end === 'max',
          bound: `${toText(bound)} ${unit}`.trim(),
          reached: `${toText(reached)} ${unit}`.trim(),
          solution: others.map(([id, value]) => valueText(vocabulary.indicators.get(id), id, value)),
          where: regions.map((box) => regionText(box, vocabulary)).filter((text) => text !== ''),
          binding: binding.map((box) => regionText(box, vocabulary)),
          relations: relations.map(relationName),
        }),
        measures: [atom.threshold.measure.ref],
        related: groundsRelated(implied, atom),
        witness: { ...at, ...Object.fromEntries([...solution].map(([id, value]) => [id, toText(value)])) },
      });
    }
  },
});

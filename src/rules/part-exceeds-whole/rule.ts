import { type Rational, toText } from '../../algebra/rational.js';
import { exceeds, type Part, sharesOf, type Whole } from '../../compare/parts.js';
import { figureSpot } from '../../model/written.js';
import { defineRule, type Report } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'error',
  stage: 'rules',
  check(program, { report }) {
    for (const whole of sharesOf(program).wholes) {
      const all = [...whole.parts, ...whole.duplicates.map(({ part }) => part)];
      const tooLarge = all.filter(({ amount }) => exceeds(amount, whole.amount));
      for (const part of tooLarge) report({ ...finding(whole, part, part.amount.low), variant: 'default' });
      const last = whole.parts.at(-1);
      if (!last || tooLarge.length > 0 || !exceeds(whole.sum, whole.amount)) continue;
      const { related = [], ...rest } = finding(whole, last, whole.sum.low);
      const others = whole.parts.filter((part) => part !== last);
      report({
        ...rest,
        variant: 'sum',
        measures: [...whole.parts, whole].map(({ threshold }) => threshold.measure.ref),
        related: [
          ...others.map(({ threshold, amount }) => ({
            at: figureSpot(threshold.at),
            variant: 'part',
            args: { document: threshold.measure.document.title, part: toText(amount.low), unit: whole.threshold.unitName ?? '' },
          })),
          ...related,
        ],
      });
    }
  },
});

function finding(whole: Whole, part: Part, reached: Rational): Report {
  const limit = whole.amount.high ?? whole.amount.low;
  const numbers = { part: toText(part.amount.low), whole: toText(limit), sum: toText(reached), excess: toText(reached.sub(limit)) };
  const parent = whole.threshold.measure.document.title;
  return {
    at: figureSpot(part.threshold.at),
    args: measureArgs(part.threshold.measure, {
      ...numbers,
      indicator: part.threshold.known?.name ?? part.threshold.indicator,
      unit: whole.threshold.unitName ?? '',
      parent,
      parts: whole.parts.length,
    }),
    measures: [part.threshold.measure.ref, whole.threshold.measure.ref],
    related: [{ at: figureSpot(whole.threshold.at), variant: 'whole', args: { document: parent } }],
    witness: numbers,
  };
}

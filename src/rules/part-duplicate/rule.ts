import { toText } from '../../algebra/rational.js';
import { sharesOf } from '../../compare/parts.js';
import { figureSpot } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'error',
  stage: 'rules',
  check(program, { report }) {
    for (const whole of sharesOf(program).wholes) {
      for (const { part, first } of whole.duplicates) {
        const { measure } = part.threshold;
        const code = measure.document.jurisdiction ?? '';
        report({
          at: figureSpot(part.threshold.at),
          args: measureArgs(measure, {
            indicator: part.threshold.known?.name ?? part.threshold.indicator,
            area: program.vocabulary.jurisdictions.get(code)?.name ?? code,
            part: toText(part.amount.low),
            first: toText(first.amount.low),
            unit: whole.threshold.unitName ?? '',
            parent: whole.threshold.measure.document.title,
          }),
          measures: [measure.ref, first.threshold.measure.ref],
          related: [{ at: figureSpot(first.threshold.at), variant: 'first', args: { document: first.threshold.measure.document.title } }],
        });
      }
    }
  },
});

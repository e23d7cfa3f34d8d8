import { setsNorms } from '../../model/duties.js';
import { entryOf } from '../../model/spot.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'info',
  stage: 'rules',
  check(program, { report }) {
    for (const document of program.documents) {
      if (!setsNorms(document)) continue;
      for (const measure of document.measures) {
        if (measure.deadline !== null) continue;
        for (const { deadline, known, at } of measure.thresholds) {
          if (deadline !== null || !known?.deadlineExpected) continue;
          report({
            at: entryOf(at, 'indicator'),
            args: measureArgs(measure, { indicator: known.name }),
            measures: [measure.ref],
          });
        }
      }
    }
  },
});

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
        if (measure.lead.length < 2) continue;
        report({
          at: entryOf(measure.at, 'lead'),
          args: measureArgs(measure, { bodies: measure.lead.map(({ name }) => name) }),
          measures: [measure.ref],
        });
      }
    }
  },
});

import { defineRule } from '../rule.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    for (const document of program.documents) {
      if (!document.namesLeads || document.nature === 'descriptive') continue;
      for (const measure of document.measures) {
        const named = measure.responsible.length + measure.cooperating.length;
        if (measure.lead.length > 0 || measure.framework || named === 0) continue;
        report({
          at: { ...measure.at, key: 'responsible' },
          part: 'key',
          args: { clause: measure.clause, title: measure.title },
          measures: [measure.ref],
        });
      }
    }
  },
});

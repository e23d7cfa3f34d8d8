import { successionsOf } from '../../model/succession.js';
import { defineRule } from '../rule.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { today, report }) {
    for (const { document, body, became, timing, uses, measures, successors } of successionsOf(program, today)) {
      const [first, ...others] = uses;
      if (!first || became.how === 'renamed') continue;
      report({
        at: first.at,
        variant: timing,
        args: {
          document: document.title,
          issued: document.issued,
          body: first.name,
          official: body.name,
          how: became.how,
          date: became.date,
          successors: successors.map(({ name }) => name),
          count: uses.length,
        },
        measures,
        related: others.map(({ at, name }) => ({ at, variant: 'also', args: { body: name } })),
        ...(timing === 'before' ? {} : { severity: 'info' as const }),
      });
    }
  },
});

import { procedureComparisonsOf } from '../../compare/comparison.js';
import { isLater } from '../../compare/entry.js';
import type { Step } from '../../model/program.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { defineRule } from '../rule.js';
import { measuresOfProcedures, procedureArgs, stepName, stepNameEn } from '../step-report.js';

export default defineRule({
  severity: 'warning',
  stage: 'compare',
  check(program, { report }) {
    for (const { child, parent, relation, steps } of procedureComparisonsOf(program)) {
      const later = relation === 'implements' && isLater(parent.document, child.document);
      for (const { verdict, child: mine, parent: theirs } of steps) {
        if (verdict !== 'reordered' || !mine || !theirs) continue;
        report({
          at: mine.at,
          variant: relation === 'same-as' ? 'same-as' : 'default',
          args: {
            ...procedureArgs(child, parent),
            action: mine.action,
            step: stepName(mine, program.vocabulary),
            stepEn: stepNameEn(mine, program.vocabulary),
            position: child.steps.indexOf(mine) + 1,
            otherPosition: parent.steps.indexOf(theirs) + 1,
            ...neighbours(parent.steps, theirs, program.vocabulary),
          },
          measures: measuresOfProcedures(child, parent),
          related: [{ at: theirs.at, variant: 'other', args: { document: parent.document.title, procedure: parent.title } }],
          ...(later && { severity: 'info' as const }),
        });
      }
    }
  },
});

/** The step after which it belongs. */
function neighbours(steps: readonly Step[], step: Step, vocabulary: Vocabulary) {
  const before = steps[steps.indexOf(step) - 1];
  return { after: before ? stepName(before, vocabulary) : null, afterEn: before ? stepNameEn(before, vocabulary) : null };
}

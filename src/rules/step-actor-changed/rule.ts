import { procedureComparisonsOf } from '../../compare/comparison.js';
import { isLater } from '../../compare/entry.js';
import { entryOf } from '../../model/spot.js';
import { objectOf } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { actorNames, measuresOfProcedures, procedureArgs, stepName, stepNameEn } from '../step-report.js';

export default defineRule({
  severity: 'warning',
  stage: 'compare',
  check(program, { report }) {
    for (const { child, parent, relation, steps } of procedureComparisonsOf(program)) {
      const later = relation === 'implements' && isLater(parent.document, child.document);
      for (const { verdict, child: mine, parent: theirs } of steps) {
        if (verdict !== 'actor-changed' || !mine || !theirs) continue;
        report({
          at: entryOf(objectOf(mine.at), 'actor'),
          variant: relation === 'same-as' ? 'same-as' : 'default',
          args: {
            ...procedureArgs(child, parent),
            action: mine.action,
            step: stepName({ ...mine, actor: [] }, program.vocabulary),
            stepEn: stepNameEn({ ...mine, actor: [] }, program.vocabulary),
            position: child.steps.indexOf(mine) + 1,
            actor: actorNames(mine),
            otherActor: actorNames(theirs),
          },
          measures: measuresOfProcedures(child, parent),
          related: [
            {
              at: entryOf(objectOf(theirs.at), 'actor'),
              variant: 'other',
              args: { document: parent.document.title, actor: actorNames(theirs) },
            },
          ],
          ...(later && { severity: 'info' as const }),
        });
      }
    }
  },
});

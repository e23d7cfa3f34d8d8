import { setsNorms } from '../../model/duties.js';
import { type BodyUse, type Measure, ROLES, type Role } from '../../model/program.js';
import { defineRule, type RuleContext } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, context) {
    for (const document of program.documents) {
      if (!setsNorms(document)) continue;
      for (const measure of document.measures) checkMeasure(measure, context);
    }
  },
});

/** Names the second and every further mention of a body. */
function checkMeasure(measure: Measure, { report }: RuleContext): void {
  const first = new Map<string, { role: Role; use: BodyUse }>();
  for (const role of ROLES) {
    for (const use of measure[role]) {
      const key = use.body?.id ?? use.name;
      const before = first.get(key);
      if (!before) {
        first.set(key, { role, use });
        continue;
      }
      report({
        at: use.at,
        variant: before.role === role ? 'twice' : 'default',
        args: measureArgs(measure, { body: use.name, role, otherRole: before.role }),
        measures: [measure.ref],
        related: [{ at: before.use.at, variant: 'first', args: { body: before.use.name, role: before.role } }],
      });
    }
  }
}

import { isOver } from '../../model/dates.js';
import type { Document } from '../../model/program.js';
import { entryOf } from '../../model/spot.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { today, report }) {
    for (const document of program.documents) {
      if (!isLive(document, today)) continue;
      for (const measure of document.measures) {
        const passed = (deadline: string | null): deadline is string => deadline !== null && isOver(deadline, today);
        const common = measureArgs(measure, { today });
        if (passed(measure.deadline)) {
          report({
            at: entryOf(measure.at, 'deadline'),
            variant: 'measure',
            args: { ...common, deadline: measure.deadline },
            measures: [measure.ref],
          });
        }
        for (const { deadline, force, known, indicator, at } of measure.thresholds) {
          if (!passed(deadline)) continue;
          const hoped = force === 'aspirational';
          report({
            at: entryOf(at, 'deadline'),
            variant: hoped ? 'aspirational' : 'default',
            args: { ...common, deadline, indicator: known?.name ?? indicator },
            measures: [measure.ref],
            ...(hoped ? { severity: 'info' as const } : {}),
          });
        }
      }
    }
  },
});

/** Whether anybody still works by the document; an unknown status counts as in force. */
function isLive({ nature, status, expires }: Document, today: string): boolean {
  return nature === 'normative' && (status === 'in-force' || status === 'unknown') && !(expires !== null && isOver(expires, today));
}

import { faultsWith, lacksReason } from '../../compare/faults.js';
import { defineRule } from '../rule.js';
import { reportOf } from '../threshold-report.js';

export default defineRule({
  severity: 'info',
  stage: 'compare',
  check(program, { report }) {
    for (const fault of faultsWith(program, 'tightened')) {
      const { reason } = fault.main;
      const variant = reason?.code === 'force' || reason?.code === 'deadline' || reason?.code === 'alternatives' ? reason.code : 'default';
      const unexplained = lacksReason(fault.main);
      const found = reportOf(fault, program.vocabulary, { unexplained });
      report({ ...found, variant, ...(unexplained && { severity: 'warning' as const }) });
    }
  },
});

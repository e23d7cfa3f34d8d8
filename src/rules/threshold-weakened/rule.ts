import { faultsWith } from '../../compare/faults.js';
import type { Reason } from '../../compare/verdict.js';
import { defineRule } from '../rule.js';
import { reportOf } from '../threshold-report.js';

export default defineRule({
  severity: 'warning',
  stage: 'compare',
  check(program, { report }) {
    for (const fault of faultsWith(program, 'weakened')) {
      report({ ...reportOf(fault, program.vocabulary), variant: variantOf(fault.main.reason) });
    }
  },
});

function variantOf(reason: Reason | null): string {
  if (reason?.code === 'deadline') return reason.child === null ? 'no-deadline' : 'deadline';
  return reason?.code === 'scope' ? 'scope' : 'default';
}

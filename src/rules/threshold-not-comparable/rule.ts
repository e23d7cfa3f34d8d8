import { faultsWith } from '../../compare/faults.js';
import { defineRule } from '../rule.js';
import { reportOf } from '../threshold-report.js';

export default defineRule({
  severity: 'info',
  stage: 'compare',
  check(program, { report }) {
    for (const fault of faultsWith(program, 'not-comparable')) {
      report({ ...reportOf(fault, program.vocabulary), variant: fault.main.reason?.code === 'relative-to' ? 'relative-to' : 'default' });
    }
  },
});

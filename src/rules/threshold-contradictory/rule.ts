import { faultsWith, severityOfBreach } from '../../compare/faults.js';
import { defineRule } from '../rule.js';
import { reportOf } from '../threshold-report.js';

export default defineRule({
  severity: 'error',
  stage: 'compare',
  check(program, { report }) {
    for (const fault of faultsWith(program, 'contradictory')) {
      const variant = fault.main.reason?.code === 'must-be-equal' ? 'equal' : 'default';
      report({ ...reportOf(fault, program.vocabulary), variant, severity: severityOfBreach(fault.main) });
    }
  },
});

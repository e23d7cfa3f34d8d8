import { faultsWith } from '../../compare/faults.js';
import { defineRule } from '../rule.js';
import { reportOf } from '../threshold-report.js';

const VARIANTS: Readonly<Record<string, string>> = {
  'child-summary': 'child-summary',
  'ancestors-disagree': 'ancestors-disagree',
  'open-date': 'open-date',
};

export default defineRule({
  severity: 'info',
  stage: 'compare',
  check(program, { report }) {
    for (const fault of faultsWith(program, 'undetermined')) {
      const partial = fault.parents.filter(({ completeness }) => completeness !== 'full').map(({ title }) => title);
      report({ ...reportOf(fault, program.vocabulary, { partial }), variant: VARIANTS[fault.main.reason?.code ?? ''] ?? 'default' });
    }
  },
});

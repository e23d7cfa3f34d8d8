import { expect, test } from 'vitest';
import { stylishReport } from '../../src/report/stylish.js';
import { wordedFinding } from '../support/finding.js';

test('waived findings are listed apart, each with who accepted it and why', () => {
  const findings = [
    wordedFinding({ message: 'Counts.' }),
    wordedFinding({ message: 'Accepted.', waived: { by: 'waiver', reason: 'as the text has it', acceptedBy: '区政府办', until: '2027' } }),
    wordedFinding({ message: 'Old.', waived: { by: 'baseline', reason: '' } }),
    wordedFinding({ message: 'Quiet.', severity: 'info', waived: { by: 'baseline', reason: '' } }),
  ];
  const options = { language: 'en' as const, colour: false, lineOf: () => null };
  const text = stylishReport(findings, { ...options, showInfos: false });
  const [before, after = ''] = text.split('\nwaived:\n');
  expect(before).toContain('Counts.');
  expect(before).not.toMatch(/Accepted|Old/);
  expect(after).toContain('policies/lianhu.yaml:9:5  Accepted. (as the text has it; accepted by 区政府办; until 2027)  lead-missing');
  expect(after).toContain('Old. (baseline)');
  expect(after).not.toContain('Quiet');
  expect(after).toContain('0 errors, 1 warning, 0 infos, 3 waived');
  expect(stylishReport(findings, { ...options, showInfos: true })).toContain('Quiet. (baseline)');
});

import type { WordedFinding } from '../../src/report/worded.js';

/** A worded finding of which a test says only what it is about. */
export function wordedFinding(given: Partial<WordedFinding> = {}): WordedFinding {
  return {
    rule: 'lead-missing',
    severity: 'warning',
    message: '没有牵头单位。',
    messageArgs: {},
    file: 'policies/lianhu.yaml',
    start: { line: 9, column: 5 },
    end: { line: 9, column: 16 },
    measures: ['lianhu/funds'],
    related: [],
    ...given,
  };
}

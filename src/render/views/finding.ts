/** A finding in words, as the pages and the JSON of `check` show it. */

import type { Position, Severity } from '../../model/finding.js';

export interface WordedFinding {
  rule: string;
  severity: Severity;
  message: string;
  help?: string;
  file: string;
  start: Position;
  end: Position;
  measures: string[];
  waived?: { reason: string; acceptedBy?: string; until?: string; by: 'waiver' | 'baseline' };
}

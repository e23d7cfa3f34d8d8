import type { UnitTable } from '../../algebra/units.js';
import { statementsOf } from '../../model/written.js';
import { nearest } from '../../syntax/nearest.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'error',
  stage: 'rules',
  check({ documents, vocabulary }, { report }) {
    for (const indicator of vocabulary.indicators.values()) {
      if (indicator.unitName === null || indicator.unit) continue;
      report({
        at: { ...indicator.at, key: 'unit' },
        variant: 'indicator',
        args: { indicator: indicator.name, ...unitArgs(indicator.unitName, vocabulary.units) },
      });
    }
    for (const document of documents) {
      for (const measure of document.measures) {
        for (const threshold of measure.thresholds) {
          for (const { kind, at, unitName, unit } of statementsOf(threshold, vocabulary)) {
            if (unitName === null || unit || kind === 'row') continue;
            report({
              at: { ...at, key: 'unit' },
              args: { ...measureArgs(measure), ...unitArgs(unitName, vocabulary.units) },
              measures: [measure.ref],
            });
          }
        }
      }
    }
  },
});

/** The parts of a compound unit that cannot be read, and for each a known name that is like it. */
function unitArgs(unit: string, units: UnitTable): { unit: string; unread: string[]; suggestion: string | null } {
  const parts = unit.split(/([/·×*])/);
  const isUnread = (part: string, index: number) => index % 2 === 0 && units.read(part) === null;
  const suggested = parts.map((part, index) => (isUnread(part, index) ? (nearest(part, units.names())[0] ?? null) : part));
  return {
    unit,
    unread: parts.filter(isUnread),
    suggestion: suggested.includes(null) ? null : suggested.join(''),
  };
}

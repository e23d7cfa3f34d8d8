import type { UnitTable } from '../../algebra/units.js';
import { entryOf } from '../../model/spot.js';
import { TODO } from '../../model/todo.js';
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
        at: entryOf(indicator.at, 'unit'),
        variant: 'indicator',
        args: { indicator: indicator.name, ...unitArgs(indicator.unitName, vocabulary.units) },
      });
    }
    for (const document of documents) {
      for (const measure of document.measures) {
        for (const threshold of measure.thresholds) {
          for (const { kind, at, indicator, unitName, unit } of statementsOf(threshold, vocabulary)) {
            // Until it is decided what the figure is of, the unit is the text's own.
            if (unitName === null || unit || kind === 'row' || indicator === TODO) continue;
            report({
              at: entryOf(at, 'unit'),
              args: measureArgs(measure, { ...unitArgs(unitName, vocabulary.units) }),
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
  const suggested = parts.map((part, index) => (isUnread(part, index) ? likely(part, units) : part));
  return {
    unit,
    unread: parts.filter(isUnread),
    suggestion: suggested.includes(null) ? null : suggested.join(''),
  };
}

/** The nearest known unit; a count before it (百户, 1000人) stays as it is. */
function likely(part: string, units: UnitTable): string | null {
  const [, count = '', name = ''] = /^(每?[\d.]*[十百千万亿]*)(.*)$/u.exec(part) ?? [];
  const near = nearest(name, units.names())[0];
  return near === undefined ? null : `${count}${near}`;
}

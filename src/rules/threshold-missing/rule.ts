import { comparisonsOf } from '../../compare/comparison.js';
import { isLater } from '../../compare/entry.js';
import { faultsWith } from '../../compare/faults.js';
import { setText } from '../../compare/wording.js';
import type { MessageArgs } from '../../model/finding.js';
import { figureSpot } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { implementsSpot, reportOf } from '../threshold-report.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'warning',
  stage: 'compare',
  check(program, { report }) {
    for (const fault of faultsWith(program, 'missing')) {
      const { parent } = fault.main;
      const later = parent !== null && isLater(parent.measure.document, fault.child);
      const variant = !later ? 'default' : parent.measure.document.status === 'draft' ? 'draft' : 'later';
      const choices = parent?.threshold.anyOf.map(({ known, indicator }) => known?.name ?? indicator) ?? [];
      const more: MessageArgs = choices.length > 0 ? { alternatives: choices } : {};
      report({ ...reportOf(fault, program.vocabulary, more), variant, ...(later && { severity: 'info' as const }) });
    }
    for (const { child, parts } of comparisonsOf(program).values()) {
      for (const { verdict, whole } of parts) {
        if (verdict !== 'missing') continue;
        const { threshold, amount } = whole;
        const { measure, known } = threshold;
        const text = setText([{ min: amount.low, max: amount.high, minOpen: false, maxOpen: amount.high === null }], null);
        report({
          at: implementsSpot(child, measure),
          variant: 'part',
          // Not every area need have a part: the city may have nothing of the kind here.
          severity: 'info',
          args: measureArgs(measure, {
            verdict,
            indicator: threshold.indicator,
            name: known?.name ?? threshold.indicator,
            unit: threshold.unitName ?? known?.unitName ?? '',
            document: child.id,
            parentDocument: measure.document.id,
            parentTitle: measure.document.title,
            parent: text,
          }),
          measures: [measure.ref],
          related: [{ at: figureSpot(threshold.at), variant: 'parent', args: { document: measure.document.title, measure: measure.ref } }],
        });
      }
    }
  },
});

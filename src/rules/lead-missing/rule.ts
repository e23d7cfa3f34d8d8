import { setsNorms } from '../../model/duties.js';
import type { Document, Measure } from '../../model/program.js';
import { entryOf } from '../../model/spot.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    for (const document of program.documents) {
      if (!document.namesLeads || !setsNorms(document)) continue;
      const alone = responsibleStandsAlone(document);
      for (const measure of document.measures) {
        if (measure.lead.length > 0 || measure.framework || isUnreadable(measure)) continue;
        const named = measure.responsible.length + measure.cooperating.length;
        if (named === 0 && measure.charged.length > 0) continue;
        if (alone && measure.cooperating.length === 0 && named > 0) continue;
        report({
          at: entryOf(measure.at, firstWritten(measure)),
          part: named > 0 ? 'key' : 'value',
          variant: named > 0 ? 'default' : 'nobody',
          args: measureArgs(measure),
          measures: [measure.ref],
        });
      }
    }
  },
});

/**
 * Whether the document has two kinds of tails: a lead with cooperating bodies, or responsible bodies by themselves.
 * In such a text a tail of the second kind is complete.
 */
function responsibleStandsAlone({ at, measures }: Document): boolean {
  if ((at.node as Record<string, unknown>)['names-leads'] === true) return false;
  const led = measures.filter(({ lead }) => lead.length > 0);
  return led.some(({ cooperating }) => cooperating.length > 0) && led.every(({ responsible }) => responsible.length === 0);
}

/** Whether there is a lead that cannot be read; that is reported already. */
function isUnreadable({ at }: Measure): boolean {
  return (at.node as Record<string, unknown>).lead === null;
}

/** The entry of the measure beside which its lead is missed. */
function firstWritten(measure: Measure): string {
  const written = (key: string) => measure.at.source.has(measure.at.node, key);
  return ['lead', 'responsible', 'cooperating', 'title'].find(written) ?? 'id';
}

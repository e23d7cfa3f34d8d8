import { isEmpty, onIntegers } from '../../algebra/intervals.js';
import { sameUnit } from '../../algebra/units.js';
import { certainlyBefore } from '../../model/dates.js';
import { entryOf, type Spot } from '../../model/spot.js';
import { dateTestsOf, figuresOf, objectOf, type Statement, statementsOf, textOf } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'error',
  stage: 'rules',
  check({ documents, vocabulary }, { report }) {
    for (const indicator of vocabulary.indicators.values()) {
      const { min, max } = indicator.domain;
      if (min === null || max === null || min.compare(max) <= 0) continue;
      const fault = faultOf(objectOf(entryOf(indicator.at, 'domain')));
      report({ at: fault.at, variant: 'domain', args: { indicator: indicator.name, ...fault.args } });
    }
    for (const document of documents) {
      for (const measure of document.measures) {
        for (const threshold of measure.thresholds) {
          for (const statement of statementsOf(threshold, vocabulary)) {
            if (!isVoid(statement)) continue;
            const fault = faultOf(statement.at);
            report({
              at: fault.at,
              variant: fault.variant,
              args: measureArgs(measure, {
                indicator: statement.known?.name ?? statement.indicator,
                unit: statement.unitName ?? statement.known?.unitName ?? '',
                ...fault.args,
              }),
              measures: [measure.ref],
            });
          }
          for (const test of dateTestsOf(threshold)) {
            const { after, from, before, until } = test.dates ?? {};
            const low = from ?? after;
            const high = until ?? before;
            if (!low || !high || !certainlyBefore(high, low)) continue;
            report({
              at: entryOf(objectOf(test.at), until ? 'until' : 'before'),
              variant: 'dates',
              args: measureArgs(measure, { indicator: vocabulary.indicators.get(test.indicator)?.name ?? test.indicator, low, high }),
              measures: [measure.ref],
            });
          }
        }
      }
    }
  },
});

/** Whether a stated set has no member; of a whole-number indicator, no whole number. */
function isVoid({ at, set, known, unit, unitName }: Statement): boolean {
  if (set === null || !figuresOf(at).some(({ key }) => key !== 'target')) return false;
  if (isEmpty(set)) return true;
  const own = unitName === null || (unit && known?.unit && sameUnit(unit, known.unit));
  return Boolean(known?.integer && own && isEmpty(onIntegers(set)));
}

/** The figures that exclude each other, at the last of them. */
function faultOf(at: Spot): { at: Spot; variant: string; args: { low: string; high: string; figures: string[] } } {
  const range = textOf(at, 'range');
  const figures = figuresOf(at).filter(({ key }) => key !== 'target');
  const texts = figures.map(({ key, text }) => `${key}: ${text}`);
  const [from = '', to = ''] = (range ?? '').split(/\s*[~～\-－—至]\s*/u);
  if (range !== null && figures.length === 1) {
    return { at: entryOf(at, 'range'), variant: 'default', args: { low: from, high: to, figures: texts } };
  }
  const [low, high] = [figures.find(({ key }) => key === 'min'), figures.find(({ key }) => key === 'max')];
  if (low && high && figures.length === 2) {
    return { at: entryOf(at, 'max'), variant: 'default', args: { low: low.text, high: high.text, figures: texts } };
  }
  const last = figures.at(-1);
  return { at: last ? entryOf(at, last.key) : at, variant: 'empty', args: { low: '', high: '', figures: texts } };
}

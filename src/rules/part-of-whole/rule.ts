import { compare, toText } from '../../algebra/rational.js';
import { type Amount, type Areas, exactValue, exceeds, type Part, sharesOf, type Whole } from '../../compare/parts.js';
import { figureSpot } from '../../model/written.js';
import { defineRule, type Report } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'info',
  stage: 'rules',
  check(program, { report }) {
    const { wholes, undetermined } = sharesOf(program);
    for (const whole of wholes) {
      if (exceeds(whole.sum, whole.amount)) continue;
      for (const part of whole.parts) report(isShort(whole) && part === whole.parts.at(-1) ? shortfall(whole, part) : share(whole, part));
    }
    for (const { threshold, obstacle, wholes: holders } of undetermined) {
      report({
        at: threshold.partOf?.at ?? figureSpot(threshold.at),
        variant: obstacle,
        args: measureArgs(threshold.measure, {
          indicator: threshold.known?.name ?? threshold.indicator,
          wholes: holders.map(({ ref }) => ref),
        }),
        measures: [threshold.measure.ref, ...holders.map(({ ref }) => ref)],
      });
    }
  },
});

/** Every area has its part, nothing may be left over, and still the whole is not reached. */
function isShort({ threshold, areas, sum, amount }: Whole): boolean {
  const complete = areas.national + areas.zones > 0 && leftOf(areas) === 0;
  return threshold.known?.parts === 'exhaustive' && complete && sum.high !== null && compare(sum.high, amount.low) < 0;
}

function leftOf({ national, nationalEncoded, zones, zonesEncoded }: Areas): number {
  return national - nationalEncoded + zones - zonesEncoded;
}

function share(whole: Whole, part: Part): Report {
  const residual = residualOf(whole);
  return {
    at: figureSpot(part.threshold.at),
    variant: residual === null ? 'range' : 'default',
    args: argsOf(whole, part, residual),
    measures: [part.threshold.measure.ref, whole.threshold.measure.ref],
    related: [{ at: figureSpot(whole.threshold.at), variant: 'whole', args: { document: whole.threshold.measure.document.title } }],
    ...(residual === null ? {} : { witness: { part: amountText(part.amount), whole: amountText(whole.amount), residual } }),
  };
}

function shortfall(whole: Whole, part: Part): Report {
  return { ...share(whole, part), variant: 'shortfall', severity: 'error' };
}

function residualOf({ amount, sum }: Whole): string | null {
  const all = exactValue(amount);
  const known = exactValue(sum);
  return all && known && toText(all.sub(known));
}

function argsOf(whole: Whole, part: Part, residual: string | null) {
  return measureArgs(part.threshold.measure, {
    indicator: part.threshold.known?.name ?? part.threshold.indicator,
    part: amountText(part.amount),
    whole: amountText(whole.amount),
    sum: amountText(whole.sum),
    residual,
    unit: whole.threshold.unitName ?? '',
    parent: whole.threshold.measure.document.title,
    parts: whole.parts.length,
    areaLevel: whole.areas.level,
    areas: whole.areas.national,
    areasEncoded: whole.areas.nationalEncoded,
    zones: whole.areas.zones,
    zonesEncoded: whole.areas.zonesEncoded,
    areasLeft: leftOf(whole.areas),
  });
}

/** `7`, `5~9`, `≥5`. */
function amountText(amount: Amount): string {
  if (amount.high === null) return `≥${toText(amount.low)}`;
  const exact = exactValue(amount);
  return exact ? toText(exact) : `${toText(amount.low)}~${toText(amount.high)}`;
}

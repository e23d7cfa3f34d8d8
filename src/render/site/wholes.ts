/** Wholes and their parts: how much of a total the levels below have taken on, as a chart with its numbers. */

import { compare, type Rational, toText } from '../../algebra/rational.js';
import { type Amount, exactValue, exceeds, type Part, sharesOf, type Whole } from '../../compare/parts.js';
import { nameIn } from '../../model/vocabulary.js';
import { fill } from '../views/labels.js';
import { placeOf, type SiteContext } from './context.js';
import type { Links } from './links.js';

/** So many bars of a chart can be read; the tables have all. */
const MOST = 12;

/** The wholes for which `belongs` holds; only the first so many with a table where `most` is given. Null where there are none. */
export function wholesFigure(links: Links, context: SiteContext, belongs: (whole: Whole) => boolean, most = Number.POSITIVE_INFINITY) {
  const { w, lang, program } = context;
  const wholes = sharesOf(program).wholes.filter((whole) => whole.parts.length > 0 && belongs(whole));
  const chosen = wholes.slice(0, most);
  // Only amounts of one indicator and one unit share an axis.
  const groups = new Map<string, Whole[]>();
  for (const whole of chosen) {
    const key = `${whole.threshold.indicator} ${unitOf(whole)}`;
    groups.set(key, [...(groups.get(key) ?? []), whole]);
  }
  if (wholes.length === 0) return null;
  return {
    note: w.partsNote,
    shown: wholes.length > chosen.length ? fill(w.partsShown, { shown: chosen.length, all: wholes.length }) : '',
    groups: [...groups.values()].map((group) => {
      const [first] = group as [Whole, ...Whole[]];
      const name = nameIn(lang, first.threshold.known, first.threshold.indicator);
      const drawn = group.slice(0, MOST);
      return {
        indicator: links.indicator(first.threshold.indicator),
        svg: context.draw({
          kind: 'parts',
          rows: drawn.map((whole) => ({
            label: placeOf(whole.threshold.measure.document, context),
            total: (whole.amount.high ?? whole.amount.low).valueOf(),
            parts: whole.parts.map((part) => ({ label: placeOfPart(part, context), amount: part.amount.low.valueOf() })),
          })),
          unit: unitOf(first),
          label: fill(w.partsOf, { title: name }),
        }),
        shown: group.length > MOST ? fill(w.partsDrawn, { shown: MOST, all: group.length }) : '',
        wholes: group.map((whole) => wholeView(whole, links, context)),
      };
    }),
  };
}

const unitOf = ({ threshold }: Whole): string => threshold.unitName ?? threshold.known?.unitName ?? '';
const placeOfPart = ({ threshold }: Part, context: SiteContext): string => placeOf(threshold.measure.document, context);

function wholeView(whole: Whole, links: Links, context: SiteContext) {
  const { w } = context;
  const unit = unitOf(whole);
  const rest = restOf(whole);
  return {
    place: placeOf(whole.threshold.measure.document, context),
    measure: links.measure(whole.threshold.measure),
    total: `${amountText(whole.amount, w.atLeast)} ${unit}`.trim(),
    parts: whole.parts.map((part) => ({
      place: placeOfPart(part, context),
      measure: links.measure(part.threshold.measure),
      amount: `${amountText(part.amount, w.atLeast)} ${unit}`.trim(),
    })),
    sum: `${amountText(whole.sum, w.atLeast)} ${unit}`.trim(),
    rest: rest === null ? '' : `${toText(rest)} ${unit}`.trim(),
    over: exceeds(whole.sum, whole.amount),
    areas: whole.areas.national === 0 ? '' : fill(w.areasEncoded, { encoded: whole.areas.nationalEncoded, all: whole.areas.national }),
  };
}

/** What nobody has taken on; null where it is not certain, or nothing is left. */
function restOf({ amount, sum }: Whole): Rational | null {
  const [whole, taken] = [exactValue(amount), exactValue(sum)];
  return whole && taken && compare(whole, taken) > 0 ? whole.sub(taken) : null;
}

function amountText({ low, high }: Amount, atLeast: string): string {
  if (high === null) return fill(atLeast, { n: toText(low) });
  return compare(low, high) === 0 ? toText(low) : `${toText(low)}—${toText(high)}`;
}

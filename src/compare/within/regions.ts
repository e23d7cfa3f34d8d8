/** Conditions and figures as short exact text: `社区户数 = 2000 户`, `2000 ≤ 社区户数 < 4000 户`, `≥ 30 平方米/百户`. */

import type { AxisSet, Box } from '../../algebra/cells.js';
import { exactly, type Interval, type IntervalSet } from '../../algebra/intervals.js';
import { equal, type Rational, rational, toText } from '../../algebra/rational.js';
import type { Indicator, Vocabulary } from '../../model/vocabulary.js';
import { dayOf } from '../norms.js';

/** One region; its conditions hold together and are joined by ` & `. Empty where it is everything. */
export function regionText(box: Box, vocabulary: Vocabulary): string {
  return [...box].map(([id, set]) => conditionText(id, set, vocabulary)).join(' & ');
}

/** One point, given as text per indicator. */
export function pointText(at: Readonly<Record<string, string>>, vocabulary: Vocabulary): string {
  const box = new Map<string, AxisSet>();
  for (const [id, text] of Object.entries(at)) {
    const isNumber = /^-?\d+(\.\d+|\/\d+)?$/.test(text) && vocabulary.indicators.get(id)?.kind !== 'category';
    box.set(id, isNumber ? { numbers: exactly(rational(text)) } : { values: [text] });
  }
  return regionText(box, vocabulary);
}

function conditionText(id: string, set: AxisSet, vocabulary: Vocabulary): string {
  const known = vocabulary.indicators.get(id) ?? null;
  const name = known?.name ?? id;
  if ('values' in set) return `${name} = ${set.values.join('/')}`;
  const isDate = known?.kind === 'date';
  const unit = isDate ? '' : (known?.unitName ?? '');
  const say = (value: Rational) => (isDate ? dayOf(toText(value)) : toText(value));
  return set.numbers.map((interval) => between(interval, name, unit, say)).join(' | ');
}

function between({ min, minOpen, max, maxOpen }: Interval, name: string, unit: string, say: (value: Rational) => string): string {
  const [more, less] = [minOpen ? '>' : '≥', maxOpen ? '<' : '≤'];
  if (min && max && equal(min, max)) return `${name} = ${say(min)}${spaced(unit)}`;
  if (min && max) return `${say(min)} ${minOpen ? '<' : '≤'} ${name} ${less} ${say(max)}${spaced(unit)}`;
  if (min) return `${name} ${more} ${say(min)}${spaced(unit)}`;
  return max ? `${name} ${less} ${say(max)}${spaced(unit)}` : name;
}

/** The values that a norm allows: `5 人`, `≥ 5 人`, `5–9 人`, `60–100%`. */
export function valuesText(set: IntervalSet, unit: string): string {
  const texts = set.map(({ min, minOpen, max, maxOpen }) => {
    if (min && max && equal(min, max)) return toText(min);
    if (min && max && !minOpen && !maxOpen) return `${toText(min)}–${toText(max)}`;
    return [min && `${minOpen ? '>' : '≥'} ${toText(min)}`, max && `${maxOpen ? '<' : '≤'} ${toText(max)}`].filter(Boolean).join(', ');
  });
  return `${texts.join(' | ') || '∅'}${spaced(unit)}`;
}

/** One value of an indicator: `社区居委会成员数 = 9 人`. */
export function valueText(indicator: Indicator | undefined, id: string, value: Rational): string {
  return `${indicator?.name ?? id} = ${toText(value)}${spaced(indicator?.unitName ?? '')}`;
}

const spaced = (unit: string) => (unit === '' || /^[%％‰]$/.test(unit) ? unit : ` ${unit}`);

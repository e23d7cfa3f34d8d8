/** Sets, cases and conditions as texts: exact for scripts, and words made from these for people. */

import type { Box } from '../algebra/cells.js';
import type { Interval, IntervalSet } from '../algebra/intervals.js';
import { equal, type Rational, toText } from '../algebra/rational.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';
import { dayOf } from './norms.js';

/** `9`, `[5,9]`, `[30,∞)`, `5∪[7,9]`, `∅`. Ends that are only those of the indicator's domain are left out. */
export function setText(set: IntervalSet, known: Indicator | null): string {
  return set.map((interval) => intervalText(interval, known)).join('∪') || '∅';
}

function intervalText(interval: Interval, known: Indicator | null): string {
  const { min, minOpen, max, maxOpen } = interval;
  if (min !== null && max !== null && equal(min, max)) return toText(min);
  const { min: least = null, max: most = null } = known?.domain ?? {};
  const isEnd = (value: Rational | null, end: Rational | null) => value !== null && end !== null && equal(value, end);
  const noMin = min === null || (isEnd(min, least) && !minOpen && max !== null);
  const noMax = max === null || (isEnd(max, most) && !maxOpen && !noMin);
  return `${noMin ? '(-∞' : `${minOpen ? '(' : '['}${toText(min)}`},${noMax ? '∞)' : `${toText(max)}${maxOpen ? ')' : ']'}`}`;
}

/** `community.households=1500`; several axes joined by `&`, dates as dates. Empty where no condition matters. */
export function caseText(at: Readonly<Record<string, string>>, vocabulary: Vocabulary): string {
  return Object.entries(caseValues(at, vocabulary))
    .map(([axis, value]) => `${axis}=${value}`)
    .join('&');
}

/** The case with dates as dates. */
export function caseValues(at: Readonly<Record<string, string>>, { indicators }: Vocabulary): Record<string, string> {
  return Object.fromEntries(
    Object.entries(at).map(([axis, value]) => [axis, indicators.get(axis)?.kind === 'date' ? dayOf(value) : value]),
  );
}

/** The case by the names of the indicators: `社区户数 1500 户`. */
export function caseNames(at: Readonly<Record<string, string>>, vocabulary: Vocabulary): string[] {
  return Object.entries(caseValues(at, vocabulary)).map(([axis, value]) => {
    const known = vocabulary.indicators.get(axis);
    return [known?.name ?? axis, value, known?.kind === 'number' ? known.unitName : null].filter(Boolean).join(' ');
  });
}

/** Where a condition holds, as formulas: `2000 < 社区户数 ≤ 4000`, `党组织类型 = 党总支、党委`. */
export function boxFormulas(box: Box, { indicators }: Vocabulary): string[] {
  return [...box].map(([axis, on]) => {
    const known = indicators.get(axis) ?? null;
    const name = known?.name ?? axis;
    if ('values' in on) return `${name} = ${on.values.join('、')}`;
    const text = (value: Rational) => (known?.kind === 'date' ? dayOf(toText(value)) : toText(value));
    return on.numbers.map((interval) => formula(name, interval, known, text)).join(' / ');
  });
}

function formula(
  name: string,
  { min, minOpen, max, maxOpen }: Interval,
  known: Indicator | null,
  text: (value: Rational) => string,
): string {
  if (min !== null && max !== null && equal(min, max)) return `${name} = ${text(min)}`;
  const isLeast = min !== null && known?.domain.min && equal(min, known.domain.min) && max !== null;
  const low = min === null || isLeast ? null : minOpen ? '<' : '≤';
  const high = max === null ? null : maxOpen ? '<' : '≤';
  if (low && min && high && max) return `${text(min)} ${low} ${name} ${high} ${text(max)}`;
  if (high && max) return `${name} ${high} ${text(max)}`;
  return low && min ? `${name} ${low === '<' ? '>' : '≥'} ${text(min)}` : name;
}

/** Whether figures of an indicator are counts of whole things, which are “fewer” rather than “lower”. */
export function isCounted(known: Indicator | null): boolean {
  const above = Object.entries(known?.unit?.dimensions ?? {}).filter(([, exponent]) => exponent > 0);
  return above.length === 1 && COUNTED.has(above[0]?.[0] ?? '');
}

const COUNTED = new Set(['person', 'household', 'count', 'occasion', 'community', 'post']);

const WORDS = {
  zh: {
    least: ['不低于', '不少于'],
    above: ['超过', '超过'],
    most: ['不超过', '不超过'],
    below: ['低于', '不满'],
    and: '、',
    or: '或',
    dash: '—',
    any: '不限',
    none: '不得有',
  },
  en: {
    least: ['at least', 'at least'],
    above: ['more than', 'more than'],
    most: ['at most', 'at most'],
    below: ['less than', 'fewer than'],
    and: ' and ',
    or: ' or ',
    dash: '–',
    any: 'any value',
    none: 'none',
  },
} as const;

/** What a text of `setText` demands, in words: `不少于 5 人`, `5—9 人`, `none`. */
export function setInWords(text: string, unit: string, counted: boolean, lang: 'zh' | 'en'): string {
  return text
    .split('∪')
    .map((interval) => intervalInWords(interval, unit, counted, lang))
    .join(WORDS[lang].or);
}

function intervalInWords(text: string, unit: string, counted: boolean, lang: 'zh' | 'en'): string {
  const w = WORDS[lang];
  const say = (value: string) => (unit === '' || /^[%％‰]$/.test(unit) ? `${value}${unit}` : unit === '比' ? value : `${value} ${unit}`);
  const ends = /^([[(])([^,]+),([^\])]+)([\])])$/.exec(text);
  if (!ends) return text === '0' ? w.none : say(text);
  const [, open, min = '', max = '', close] = ends;
  const [noMin, noMax] = [min === '-∞', max === '∞'];
  const pick = (words: readonly [string, string]) => words[counted ? 1 : 0];
  if (noMin && noMax) return w.any;
  if (noMin && max === '0' && close === ']') return w.none;
  const low = `${pick(open === '(' ? w.above : w.least)} ${say(min)}`;
  const high = `${pick(close === ')' ? w.below : w.most)} ${say(max)}`;
  if (noMax) return low;
  if (noMin) return high;
  return open === '[' && close === ']' ? `${min}${w.dash}${say(max)}` : `${low}${w.and}${high}`;
}

/** Conditions such as 2000户以下的社区: as `when` where the vocabulary knows the quantity, and what of them is left to say. */

import type { UnitTable } from '../algebra/units.js';
import { readFigure } from '../link/figure.js';
import { chineseNumber } from '../source/numerals.js';
import type { IndicatorIndex } from './propose.js';

export interface ReadCondition {
  /** Indicator → `min`, `max` and the like; null where nothing of it could be said. */
  when: { indicator: string; tests: (readonly [key: 'min' | 'max' | 'above' | 'below', value: string])[]; unit: string | null } | null;
  /** Whether that says all of it. */
  isWhole: boolean;
}

const RANGE = /[~～—–－-]+|至|到/uy;
const AFTER: readonly (readonly [RegExp, 'min' | 'max'])[] = [
  [/(?:\(含\)|（含）)?(?:及)?以上/uy, 'min'],
  [/(?:\(含\)|（含）)?(?:及)?(?:以下|以内)/uy, 'max'],
];
const BEFORE: readonly (readonly [RegExp, 'min' | 'max' | 'above' | 'below'])[] = [
  [/(?:不少于|不低于|不小于|至少|达到|满)$/u, 'min'],
  [/(?:不超过|不高于|不多于|不大于)$/u, 'max'],
  [/(?:超过|超出|大于|多于|高于)$/u, 'above'],
  [/(?:不足|不满|少于|低于|小于|未达到)$/u, 'below'],
];
const LONGEST_UNIT = 4;
/** Words that add nothing to a condition. */
const FILLERS = /(?:规模|总数|数量|人数|户数|常住|[的在对于为、，,。:：；; ]|等)/gu;

/** Whether it is no condition but a manner of speaking: the force says it already. */
export function isManner(condition: string): boolean {
  return /^(?:一般情况下?|一般|原则上|通常|通常情况下)[，,]?$/u.test(condition.trim());
}

/** A condition on one quantity. */
export function readCondition(condition: string, index: IndicatorIndex, units: UnitTable): ReadCondition {
  const nothing = { when: null, isWhole: false };
  const number = firstNumber(condition);
  if (!number) return nothing;
  const { start } = number;
  let { end } = number;
  let second: string | null = null;
  RANGE.lastIndex = end;
  const dash = RANGE.exec(condition);
  const other = dash ? chineseNumber(condition, RANGE.lastIndex) : null;
  if (dash && other) {
    second = other.value;
    end = RANGE.lastIndex + other.length;
  }
  const unit = unitAt(condition, end, units);
  if (unit === null) return nothing;
  const numeral = /^[万亿](?=.)/u.exec(unit)?.[0] ?? '';
  const name = unit.slice(numeral.length);
  end += unit.length;
  const figure = (value: string): string => `${value}${numeral}`;
  const before = condition.slice(0, start);
  const after = AFTER.find(([pattern]) => matchesAt(pattern, condition, end));
  const ahead = after ? undefined : BEFORE.find(([pattern]) => pattern.test(before));
  const word = after ? lengthAt(after[0], condition, end) : 0;
  const tests: NonNullable<ReadCondition['when']>['tests'] = [];
  if (second !== null) tests.push(['min', figure(number.value)], ['max', figure(second)]);
  else if (after) tests.push([after[1], figure(number.value)]);
  else if (ahead) tests.push([ahead[1], figure(number.value)]);
  if (tests.length === 0 || tests.some(([, value]) => readFigure(value) === null)) return nothing;
  const proposal = index.propose({ unit: name, subject: null, near: condition, quote: condition, title: null });
  if (proposal?.unit !== 'same' || proposal.rivals.length > 0) return nothing;
  const { id, unitName, name: said, subject } = proposal.indicator;
  const rest = `${ahead ? before.replace(ahead[0], '') : before}${condition.slice(end + word)}`;
  const isWhole = [...rest.replace(FILLERS, '')].every((char) => `${said}${subject ?? ''}`.includes(char));
  return { when: { indicator: id, tests, unit: name === unitName ? null : name }, isWhole };
}

function firstNumber(text: string): { value: string; start: number; end: number } | null {
  for (let at = 0; at < text.length && at < 200; at++) {
    const number = chineseNumber(text, at);
    if (number) return { value: number.value, start: at, end: at + number.length };
  }
  return null;
}

/** The longest unit that begins here. */
function unitAt(text: string, at: number, units: UnitTable): string | null {
  for (let length = LONGEST_UNIT; length > 0; length--) {
    const name = text.substring(at, at + length);
    if (name.length === length && !/[0-9%‰]/.test(name) && units.read(name)) return name;
  }
  return null;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

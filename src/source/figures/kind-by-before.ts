import type { Found } from './found.js';
import type { ReadOperator } from './operators.js';
import type { Quantity, Token } from './tokens.js';

/** How far behind the number before it a number may go on with that. */
const LONGEST_LINK = 16;
/** What may stand between the two ends of a class: 1万人以上、3万人以下. */
const BETWEEN_ENDS = /^(?:及?以上|以下|（含）|不含)?[、，或至和且 ]{1,2}$/;
const ONE_BY_ONE = /^(?:个|项|条|家|类|种|大类?|名|所|处)$/;
const ENUMERATED = /^ ?[一-龥“”]{1,14}[、和及与] ?$/;

/**
 * What a number is by the one before it, which asked for nothing: 3人以下 of 死亡1人以上、3人以下 is a condition, too, and
 * 5个 of 涵盖3个海区、5个港口 a count; null where nothing shows that it is. Both ends of 1亿元≤投资额<3亿元 are conditions.
 */
export function kindByBefore(
  chars: string,
  token: Quantity,
  last: Found | undefined,
  previous: Token | null,
  operator: ReadOperator,
): Found['kind'] | null {
  if (isLess(chars, token.end)) return 'condition';
  if (!last || last.kind === 'figure' || token.start - last.end > LONGEST_LINK) return null;
  const between = chars.slice(last.end, token.start);
  if (last.kind === 'condition') {
    const isLimit = operator.operator === '<=' || operator.operator === '<';
    if (isLimit && isLess(chars, last.end)) return 'condition';
    const isUpper = isLimit && operator.end > token.end;
    return isUpper && chars.slice(last.start, last.end).endsWith(token.unit) && BETWEEN_ENDS.test(between) ? 'condition' : null;
  }
  if (last.kind !== 'count' || operator.isComparison || previous?.kind !== 'quantity' || !previous.isExact) return null;
  return ONE_BY_ONE.test(token.unit) && ENUMERATED.test(between) ? 'count' : null;
}

/** Whether a sign of less with the name of a measure behind it stands at an index: 1亿元≤投资额. */
function isLess(chars: string, at: number): boolean {
  const unit = chars.charCodeAt(at);
  // Hardly any number has one behind it: no pattern, and no table, for the others.
  if (unit !== 0x20 && unit !== 0x3c && unit !== 0xff1c && unit !== 0x2264 && unit !== 0x2266 && unit !== 0x2a7d) return false;
  return LESS_THAN.test(chars.slice(at, at + 4));
}

const LESS_THAN = /^ ?[≤≦⩽<＜]=? ?[一-龥A-Za-z]/;

/** Indicators that are kinds of others: 书记主任专项培训 is a 专项培训. */

import { atLeast } from '../algebra/intervals.js';
import { ZERO } from '../algebra/rational.js';
import { conversion } from '../algebra/units.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';
import type { Atom } from './norms.js';

/** Whether an indicator is declared a kind of another, directly or through others. */
export function isKindOf(indicator: Indicator | null, wider: string, vocabulary: Vocabulary): boolean {
  for (let at = indicator, steps = 0; at?.kindOf && steps < 20; at = vocabulary.indicators.get(at.kindOf) ?? null, steps++) {
    if (at.kindOf === wider) return true;
  }
  return false;
}

/** A minimum on a kind is a minimum on what it is a kind of; nothing more follows. Null where the units do not convert. */
export function asWider(atom: Atom, wider: Atom): Atom | null {
  if (atom.indicator === wider.indicator) return atom;
  const { norm, known } = atom;
  const factor = known?.unit && wider.known?.unit ? conversion(known.unit, wider.known.unit) : null;
  if (!norm || !factor) return null;
  const widened: Atom['norm'] = (reading) => norm(reading).map(({ box, set }) => ({ box, set: atLeast(set[0]?.min?.mul(factor) ?? ZERO) }));
  return { ...atom, indicator: wider.indicator, known: wider.known, norm: widened };
}

import type { OtherNumber } from '../reading.js';

/** A number with its unit, wherever it stands and whatever it is for. Places are indexes in the flat paragraph. */
export interface Quantity {
  kind: 'quantity';
  start: number;
  /** After the unit. */
  end: number;
  /** After the number (of a range: the second one). */
  numberEnd: number;
  value: number | [number, number] | string;
  unit: string;
  /** Whether the unit is a measure word known by name. */
  isUnitKnown: boolean;
  /** Estimates (十余, 20多, 几十) ask for nothing. */
  isExact: boolean;
  isChinese: boolean;
}

export interface DateMark {
  kind: 'date';
  start: number;
  end: number;
  date: string | null;
  /**
   * MM or MM-DD of a date without a year, `MM-end` for its last day (6月底前); `+1-end` and `+0-15` for 下月底 and
   * 本月15日, `+0y` and `+1y` for 今年 and 明年; null for any other.
   */
  monthOnly: string | null;
  isTerm: boolean;
}

/** A number whose own shape says that it is no quantity. */
export interface Mark {
  kind: 'mark';
  start: number;
  end: number;
  as: OtherNumber['kind'];
}

export type Token = Quantity | DateMark | Mark;

/** A number that has no unit yet. */
export function quantity(start: number, end: number, value: Quantity['value'], isChinese: boolean): Quantity {
  return { kind: 'quantity', start, end, numberEnd: end, value, unit: '', isUnitKnown: false, isExact: true, isChinese };
}

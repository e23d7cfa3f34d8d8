import { compare, equal, ONE, type Rational, rational, ZERO } from './rational.js';

/** What a unit means: a product of base dimensions and an exact factor to the base units. */
export interface Unit {
  /** Dimension → exponent, without zeros. A pure number (%, ‰, 倍) has none. */
  dimensions: Readonly<Record<string, number>>;
  factor: Rational;
}

export interface BaseUnit {
  dimension: string | null;
  factor: Rational;
}

const NUMERALS: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

/** Months and days are separate dimensions: a month has no fixed number of days. */
const BUILT_IN: readonly [dimension: string | null, factor: string, names: string][] = [
  [null, '1', '倍 比'],
  [null, '1/10', '成 折'],
  [null, '1/100', '% ％ 个百分点'],
  [null, '1/1000', '‰'],
  ['person', '1', '人 名 口'],
  ['household', '1', '户'],
  ['count', '1', '个 项 所 家 处 座 件 批 例 支 条 张 套 辆 台 栋 幢 间 棵 株 盏 床 床位 张床位 车位 泊位'],
  ['occasion', '1', '次 期 场'],
  ['visit', '1', '人次'],
  ['age', '1', '岁 周岁'],
  ['lesson', '1', '学时 课时'],
  ['community', '1', '社区'],
  ['area', '1', '平方米 ㎡ m² m2'],
  ['area', '1000000', '平方公里 平方千米 km² km2'],
  ['area', '10000', '公顷'],
  ['area', '2000/3', '亩'],
  ['length', '1', '米 m'],
  ['length', '1000', '公里 千米 km'],
  ['volume', '1', '立方米 m³ m3'],
  ['mass', '1', '公斤 千克'],
  ['mass', '1000', '吨'],
  ['power', '1', '千瓦'],
  ['power', '1000', '兆瓦'],
  ['energy', '1', '千瓦时'],
  ['money', '1', '元'],
  ['month', '1', '月 个月'],
  ['month', '3', '季度 季'],
  ['month', '12', '年'],
  ['month', '6', '半年'],
  ['day', '1', '日 天'],
  ['day', '7', '周 星期'],
  ['day', '1/24', '小时'],
  ['day', '1/1440', '分钟'],
  ['working-day', '1', '工作日 个工作日'],
  ['level', '1', '级 层'],
  ['post', '1', '岗'],
];

/** Reads units such as `平方米/百户`, `人/万人`, `万元/年`, `次/年`, `%`. */
export class UnitTable {
  readonly #base = new Map<string, BaseUnit>();
  readonly #read = new Map<string, Unit | null>();

  constructor() {
    for (const [dimension, factor, names] of BUILT_IN) {
      for (const name of names.split(' ')) this.#base.set(name, { dimension, factor: rational(factor) });
    }
  }

  /** Adds a unit of the vocabulary. */
  add(name: string, unit: BaseUnit): void {
    this.#base.set(name, unit);
    this.#read.clear();
  }

  /** The simple names known, for “did you mean”. */
  names(): string[] {
    return [...this.#base.keys()];
  }

  /** The meaning of a written unit, null when it cannot be read. */
  read(text: string): Unit | null {
    let unit = this.#read.get(text);
    if (unit === undefined) {
      unit = this.#parse(text);
      this.#read.set(text, unit);
    }
    return unit;
  }

  #parse(text: string): Unit | null {
    const [above, ...below] = text.split('/').map((part) => part.trim());
    let result = above ? this.#product(above) : null;
    for (const part of below) {
      const divisor = this.#product(part);
      if (!result || !divisor) return null;
      result = combine(result, divisor, -1);
    }
    return result;
  }

  /** Factors joined by `·` or `×`. */
  #product(text: string): Unit | null {
    let result: Unit | null = null;
    for (const part of text.split(/[·×*]/)) {
      const unit = this.#atom(part.trim());
      if (!unit) return null;
      result = result ? combine(result, unit, 1) : unit;
    }
    return result;
  }

  /** A known name, after an optional count: 户, 万元, 百户, 1000人, 每社区. */
  #atom(text: string): Unit | null {
    const match = /^每?(\d+(?:\.\d+)?)?(.*)$/u.exec(text);
    let factor = match?.[1] ? rational(match[1]) : ONE;
    let name = match?.[2] ?? '';
    // 台（套）, 场（次）: the second word names the same things for those that are counted by it.
    const pair = /^(.+)[（(](.{1,2})[）)]$/u.exec(name);
    if (pair && this.#base.has(pair[2] as string)) name = pair[1] as string;
    for (;;) {
      const base = this.#base.get(name);
      if (base) return { dimensions: base.dimension === null ? {} : { [base.dimension]: 1 }, factor: base.factor.mul(factor) };
      const numeral = NUMERALS[name.charAt(0)];
      if (numeral === undefined) return null;
      factor = factor.mul(rational(numeral));
      name = name.slice(1);
    }
  }
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const exponents = new Map(Object.entries(a.dimensions));
  for (const [name, exponent] of Object.entries(b.dimensions)) {
    const sum = (exponents.get(name) ?? 0) + sign * exponent;
    if (sum === 0) exponents.delete(name);
    else exponents.set(name, sum);
  }
  return { dimensions: Object.fromEntries(exponents), factor: sign === 1 ? a.factor.mul(b.factor) : a.factor.div(b.factor) };
}

/** One unit times another: 平方米/百户 times 户 is an area. */
export function product(a: Unit, b: Unit): Unit {
  return combine(a, b, 1);
}

export function sameDimension(a: Unit, b: Unit): boolean {
  const names = Object.keys(a.dimensions);
  return names.length === Object.keys(b.dimensions).length && names.every((name) => a.dimensions[name] === b.dimensions[name]);
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return sameDimension(a, b) && equal(a.factor, b.factor);
}

/** What a figure in `from` is multiplied by to be one in `to`; null across dimensions. */
export function conversion(from: Unit, to: Unit): Rational | null {
  if (!sameDimension(from, to) || compare(to.factor, ZERO) === 0) return null;
  return from.factor.div(to.factor);
}

/** Units as documents write them, folded together from what the text writes apart: 30平方米 and 每百户 is 平方米/百户. */

import { sameDimension, type Unit, type UnitTable } from '../algebra/units.js';

/** A figure and its unit, as they are written in a threshold. */
export interface WrittenUnit {
  /** Null where the text has no unit. */
  unit: string | null;
  /** A numeral that goes with the figure: 2 and 万个 is 2万 and 个. */
  numeral: string;
  /** What the unit table cannot say; it has to be written beside. */
  unsaid: string | null;
}

/** How many, of what: 百户, 万名城镇常住人口, 个社区. */
const COUNTED = /^((?:[0-9]{1,6}|[一两])?[十百千万亿]{0,2})(个|名|位|户|人|家|所|处|套|座|栋|项)?(.{0,20})$/u;
const PEOPLE = /^(?:口|人口|.{0,12}(?:人口|居民|老人|老年人|市民|儿童|学生|职工|群众))$/u;

/** `unit` and `per` as the text writes them. */
export function writtenUnit(unit: string, per: string | null, units: UnitTable): WrittenUnit {
  const [, numeral = '', rest = ''] = /^([万亿]?)(.*)$/su.exec(unit) ?? [];
  // 万元 is a unit of its own in documents; 万个 is a number of 个.
  const isMoney = /^(?:元|美元|欧元|港元|港币|人民币)/u.test(rest);
  const plain = numeral !== '' && !isMoney ? { unit: rest, numeral } : { unit, numeral: '' };
  const name = plain.unit === '' ? null : wide(plain.unit);
  if (per === null) return { unit: name, numeral: plain.numeral, unsaid: null };
  const divisor = divisorOf(per, units);
  // “每个……设1个” without a unit for what it is per: 个/个 would say nothing.
  if (divisor === null || name === null || divisor === name) return { unit: name, numeral: plain.numeral, unsaid: per };
  return { unit: `${name}/${divisor}`, numeral: plain.numeral, unsaid: null };
}

/** 每百户 → 百户, 每个社区 → 社区, 每万名城镇常住人口 → 万人, 每人每年 → 人/年; null where the unit table does not know all of it. */
function divisorOf(per: string, units: UnitTable): string | null {
  const parts = per.split('每').filter((part) => part !== '' && part !== '平均');
  const divisors = parts.map((part) => onePart(part, units));
  return divisors.length > 0 && divisors.every((divisor) => divisor !== null) ? divisors.join('/') : null;
}

function onePart(part: string, units: UnitTable): string | null {
  const [, written = '', measure = '', noun = ''] = COUNTED.exec(part) ?? [];
  const count = written === '1' || written === '一' ? '' : written.replace(/^[1一](?=[十百千万亿])/u, '').replace('两', '2');
  // 个月 and 个工作日 are units; of 个社区, 社区 is one.
  const candidates = [`${measure}${noun}`, noun];
  const countsPeople = measure === '' || measure === '名' || measure === '位' || measure === '人';
  if (countsPeople && (PEOPLE.test(noun) || (noun === '' && measure !== ''))) candidates.unshift('人');
  else if (measure === '户') candidates.push(measure);
  for (const name of candidates) if (name !== '' && units.read(`${count}${name}`)) return `${count}${name}`;
  return null;
}

/** Half-width and square forms as our documents have them. */
function wide(unit: string): string {
  return unit === '％' ? '%' : unit;
}

/** Whether two units measure the same kind of thing. */
export function comparable(a: Unit | null, b: Unit | null): boolean {
  return a !== null && b !== null && sameDimension(a, b);
}

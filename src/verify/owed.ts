import { equal, type Rational, rational, ZERO } from '../algebra/rational.js';
import type { Omission } from '../model/program.js';
import type { ReadClause, ReadFigure } from '../source/reading.js';
import { normalise } from '../source/repair/normalise.js';
import type { Text } from '../source/text.js';
import { numbersIn, yearsIn } from './numbers.js';
import { directionOf, type Quantity } from './quantity.js';

/** A number of the text that has to be somewhere in the YAML. */
export interface Owed {
  kind: 'threshold' | 'condition';
  numbers: readonly Quantity[];
  words: Text;
  figure: Text;
  /** The words right around the figure, without what is said of others in the same sentence. */
  near: string;
  /** As the text has it for this figure; null where it has none, or for conditions. */
  deadline: string | null;
  /** Named as deliberately left out. */
  omission: Omission | null;
}

/** Everything that a clause asks to be encoded: its figures, and its conditions upon quantities. */
export function owedBy({ figures, others, body }: ReadClause, omissions: readonly Omission[]): Owed[] {
  const withOmission = (owed: Omit<Owed, 'omission'>): Owed => ({
    ...owed,
    omission: omissions.find(({ what }) => isOmitted(what, owed)) ?? null,
  });
  const asked = figures.map((each) => {
    const { quote, figure, deadline } = each;
    return withOmission({ kind: 'threshold', numbers: quantitiesOf(each), words: quote, figure, near: around(quote, figure), deadline });
  });
  // Conditions on dates are looked at with the deadlines.
  const conditions = others
    .filter(({ kind, text }) => kind === 'condition' && yearsIn(text.chars).length === 0)
    .map(({ text }) => withOmission(conditionOf(text, body)));
  return [...asked, ...conditions];
}

const MARKS = /[，,、；;。：:（）()]/u;
/** How far the words around a figure may reach. */
const REACH = 40;

/** The part of a sentence that a figure stands in, between marks. */
function around(sentence: Text, figure: Text): string {
  const at = indexIn(sentence, figure);
  if (at < 0) return figure.chars;
  const behind = at + figure.length;
  const before =
    sentence.chars
      .slice(Math.max(0, at - REACH), at)
      .split(MARKS)
      .at(-1) ?? '';
  return before + figure.chars + (sentence.chars.slice(behind, behind + REACH).split(MARKS)[0] ?? '');
}

/** Where some words of a text stand in it, -1 where they do not. Offsets rise with the index. */
function indexIn(text: Text, words: Text): number {
  const start = words.offset(0);
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.offset(middle) < start) low = middle + 1;
    else high = middle;
  }
  return text.chars.startsWith(words.chars, low) ? low : -1;
}

/** How far from a condition its direction may stand: 不少于2000户的, 2000户及以下的社区. */
const DIRECTION_BEFORE = 3;
const DIRECTION_BEHIND = 4;

/** The paragraph that some words stand in, by their place; paragraphs follow each other. */
function paragraphOf(words: Text, body: readonly Text[]): Text | undefined {
  const start = words.offset(0);
  let [low, high] = [0, body.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((body[middle] as Text).offset(0) <= start) low = middle + 1;
    else high = middle;
  }
  return body[low - 1];
}

/** A condition with the direction that stands beside it. */
function conditionOf(condition: Text, body: readonly Text[]): Omit<Owed, 'omission'> {
  const paragraph = paragraphOf(condition, body);
  const at = paragraph ? indexIn(paragraph, condition) : -1;
  const near = paragraph && at >= 0 ? around(paragraph, condition) : condition.chars;
  const beside =
    paragraph && at >= 0 ? paragraph.chars.slice(Math.max(0, at - DIRECTION_BEFORE), at + condition.length + DIRECTION_BEHIND) : near;
  const numbers = numbersIn(condition.chars);
  const operator = numbers.length === 1 ? directionOf(beside) : null;
  const quantities = numbers.map((number) => ({ ...number, per: null, operator }));
  return { kind: 'condition', numbers: quantities, words: condition, figure: condition, near, deadline: null };
}

/** The numbers of a figure as it was read: the ends of a range share its unit. */
function quantitiesOf({ value, unit: own, per, operator, figure, quote }: ReadFigure): Quantity[] {
  // 半 of 半年 is a figure without a unit.
  const unit = own === '' && figure.chars === '半' ? quote.chars.slice(quote.chars.indexOf('半') + 1, quote.chars.indexOf('半') + 3) : own;
  const isShare = /^[%％‰]/.test(unit);
  const scale = numbersIn(`1${unit}`)[0]?.scaled ?? rational(1);
  const isRange = Array.isArray(value);
  return (isRange ? value : [value]).map((each, index) => {
    const exact = exactOf(String(each));
    const end = index === 0 ? '>=' : '<=';
    return { value: exact, scaled: isShare ? exact : exact.mul(scale), isShare, behind: unit, per, operator: isRange ? end : operator };
  });
}

/** A number or a fraction such as `2/3` or `1/12.5`; what has no value is zero. */
function exactOf(written: string): Rational {
  const [above = '', below = '1'] = written.split('/');
  const divisor = rational(below);
  return equal(divisor, ZERO) ? ZERO : rational(above).div(divisor);
}

/** Whether an omission names a figure: by itself, or with words around it. */
export function isOmitted(what: string, { figure, words }: { figure: Text; words: Text }): boolean {
  const named = normalise(what);
  return named === normalise(figure.chars) || (normalise(words.chars).includes(named) && named.includes(normalise(figure.chars)));
}

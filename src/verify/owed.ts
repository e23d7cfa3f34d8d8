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
    .map(({ text }) =>
      withOmission({ kind: 'condition', numbers: conditionsIn(text, body), words: text, figure: text, near: text.chars, deadline: null }),
    );
  return [...asked, ...conditions];
}

/** The part of a sentence that a figure stands in, between marks. */
function around(quote: Text, figure: Text): string {
  const { chars } = quote;
  let at = chars.indexOf(figure.chars);
  while (at >= 0 && quote.offset(at) !== figure.offset(0)) at = chars.indexOf(figure.chars, at + 1);
  if (at < 0) return chars;
  const before = chars.slice(0, at).split(MARKS).at(-1) ?? '';
  return before + figure.chars + (chars.slice(at + figure.length).split(MARKS)[0] ?? '');
}

const MARKS = /[，,、；;。：:（）()]/u;

/** How far behind a condition its direction may stand: 2000户以下的社区. */
const DIRECTION_LENGTH = 4;

function conditionsIn(condition: Text, body: readonly Text[]): Quantity[] {
  const numbers = numbersIn(condition.chars);
  const operator = numbers.length === 1 ? directionOf(condition.chars + behind(condition, body)) : null;
  return numbers.map((number) => ({ ...number, per: null, operator }));
}

/** The few words behind some words of a clause. */
function behind(words: Text, body: readonly Text[]): string {
  const { chars } = words;
  const start = words.offset(0);
  for (const paragraph of body) {
    for (let at = paragraph.chars.indexOf(chars); at >= 0; at = paragraph.chars.indexOf(chars, at + 1)) {
      if (paragraph.offset(at) === start) return paragraph.chars.slice(at + chars.length, at + chars.length + DIRECTION_LENGTH);
    }
  }
  return '';
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

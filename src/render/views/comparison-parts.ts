/** Wholes and what is known of their parts, with a bar on which the parts are drawn to scale. */

import { between } from '../../algebra/intervals.js';
import { compare, type Rational, rational, toText, ZERO } from '../../algebra/rational.js';
import type { PartVerdict } from '../../compare/comparison.js';
import { type Amount, exactValue, type Part } from '../../compare/parts.js';
import type { Document } from '../../model/program.js';
import { setInWords } from '../figures.js';
import { type ComparisonContext, type ClauseView, clauseView, type MarkView, markView } from './comparison-context.js';
import { clauseBefore, fill, titled } from './labels.js';

type Kind = 'mine' | 'sibling' | 'rest' | 'over';

export interface WholeView extends MarkView {
  id: string;
  indicator: string;
  parent: ClauseView;
  child: ClauseView | null;
  /** `34 个 = 7（莲湖区）+ 27（其余）` */
  sum: string;
  /** Widths of the bar, which is as long as the greater of the whole and the sum. */
  segments: { kind: Kind; width: string; label: string; figure: string }[];
  /** Where the whole ends, if the parts go beyond it. */
  limit: string | null;
  lines: string[];
}

export function wholesOf(parts: readonly PartVerdict[], child: Document, context: ComparisonContext): WholeView[] {
  return parts.map((part, at) => wholeView(part, `w-${at + 1}`, child, context));
}

function wholeView({ verdict, part, whole }: PartVerdict, id: string, child: Document, context: ComparisonContext): WholeView {
  const { threshold } = whole;
  const { w, lang } = context;
  const unit = threshold.unitName ?? threshold.known?.unitName ?? '';
  const total = whole.amount.high ?? whole.amount.low;
  const own = whole.parts.filter((one) => one.threshold.measure.document === child);
  const others = whole.parts.filter((one) => one.threshold.measure.document !== child);
  const excess = total.sub(whole.sum.low);
  const over = compare(excess, ZERO) < 0;
  const longest = over ? whole.sum.low : total;
  const segment = (kind: Kind, value: Rational, label: string) => ({ kind, width: widthOf(value, longest), label, figure: toText(value) });
  const segments = [
    ...own.map(({ amount }) => segment('mine', amount.low, context.placeOf(child))),
    ...others.map(({ amount, threshold: other }) => segment('sibling', amount.low, context.placeOf(other.measure.document))),
    ...(compare(excess, ZERO) > 0 ? [segment('rest', excess, w.rest)] : []),
  ];
  const word = over ? w.over : verdict === 'missing' ? w.verdictOf.missing : w.verdictOf[verdict];
  return {
    id,
    ...markView(verdict, context, word),
    indicator: (lang === 'en' ? threshold.known?.nameEn : null) ?? threshold.known?.name ?? threshold.indicator,
    parent: clauseView(threshold.measure, context),
    child: part ? clauseView(part.threshold.measure, context) : null,
    sum: sumInWords(whole.amount, [...own, ...others], excess, unit, context),
    segments,
    limit: over ? widthOf(total, longest) : null,
    lines: [
      part ? null : w.noPart,
      ...whole.duplicates.filter((one) => one.part === part).map(({ first }) => doubleInWords(first, context)),
      areasInWords(whole.areas, context),
    ].filter((line) => line !== null),
  };
}

/** The equation that the bar draws. */
function sumInWords(amount: Amount, parts: readonly Part[], excess: Rational, unit: string, context: ComparisonContext): string {
  const { w, lang } = context;
  const zh = lang === 'zh';
  const [open, close, colon] = zh ? ['（', '）', '：'] : [' (', ')', ': '];
  const figure = ({ low, high }: Amount) => {
    const exact = exactValue({ low, high });
    return exact ? toText(exact) : setInWords(between(low, high), null, null, lang);
  };
  const terms = parts.map((part) => `${figure(part.amount)}${open}${context.placeOf(part.threshold.measure.document)}${close}`);
  const whole = `${figure(amount)}${unit === '' ? '' : ` ${unit}`}`;
  if (compare(excess, ZERO) >= 0) {
    if (compare(excess, ZERO) > 0) terms.push(`${toText(excess)}${open}${w.rest}${close}`);
    return `${whole} = ${terms.join(' + ')}`;
  }
  const sum = parts.map(({ amount: { low } }) => low).reduce((a, b) => a.add(b), ZERO);
  const added = parts.length > 1 ? `${terms.join(' + ')} = ${toText(sum)}` : (terms[0] ?? '');
  const more = toText(ZERO.sub(excess));
  return zh ? `${added}，${w.whole} ${whole}，${w.over} ${more}${unit === '' ? '' : ` ${unit}`}` : `${added}${colon.replace(':', ';')}whole ${whole}, ${more} too many`;
}

function doubleInWords({ threshold: { measure } }: Part, { lang }: ComparisonContext): string {
  const place = `${titled(measure.document.title)}${clauseBefore(measure.clause)}`;
  return lang === 'zh' ? `同一地区已按${place}计入一份，这一份没有重复计。` : `The area already counts with ${place}; this share is not added.`;
}

function areasInWords({ level, national, nationalEncoded, zones, zonesEncoded }: PartVerdict['whole']['areas'], { t, w, lang }: ComparisonContext): string | null {
  const words: string[] = [];
  if (national > 0 && level !== null) words.push(fill(w.areasNational, { level: t.levelOf[level], national, encoded: nationalEncoded }));
  if (zones > 0) words.push(fill(w.areas, { zones, encoded: zonesEncoded }));
  if (words.length === 0) return null;
  return lang === 'zh' ? `${words.join('；')}。` : `${words.join('; ')}.`;
}

/** A share of a length, to a tenth of a per cent. */
function widthOf(value: Rational, of: Rational): string {
  return compare(of, ZERO) <= 0 ? '0' : `${toText(value.mul(rational(1000)).div(of).round().div(10))}%`;
}

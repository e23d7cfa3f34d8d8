/** Wholes and what is known of their parts, with a bar on which the parts are drawn to scale. */

import { between } from '../../algebra/intervals.js';
import { compare, type Rational, toText, ZERO } from '../../algebra/rational.js';
import type { PartVerdict } from '../../compare/comparison.js';
import { type Amount, exactValue, exceeds, type Part, type Whole } from '../../compare/parts.js';
import type { Document } from '../../model/program.js';
import { nameIn } from '../../model/vocabulary.js';
import { setInWords } from '../figures.js';
import { type ClauseView, type ComparisonContext, clauseView, type MarkView, markView } from './comparison-context.js';
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
  const over = exceeds(whole.sum, whole.amount);
  const short = isShort(whole);
  const longest = compare(excess, ZERO) < 0 ? whole.sum.low : total;
  const segments: WholeView['segments'] = [];
  const draw = (kind: Kind, length: Rational, value: Rational, label: string): void => {
    if (compare(length, ZERO) > 0) segments.push({ kind, width: widthOf(length, longest), label, figure: toText(value) });
  };
  let room = total;
  for (const { amount, threshold: other } of [...own, ...others]) {
    const { document } = other.measure;
    // What goes beyond the whole is drawn as one piece at the end.
    draw(document === child ? 'mine' : 'sibling', compare(amount.low, room) > 0 ? room : amount.low, amount.low, context.placeOf(document));
    room = compare(amount.low, room) > 0 ? ZERO : room.sub(amount.low);
  }
  if (over) draw('over', ZERO.sub(excess), ZERO.sub(excess), w.over);
  else draw('rest', excess, excess, short ? w.short : w.rest);
  const mark = short ? 'contradictory' : verdict;
  const word = over ? w.over : short ? w.short : w.verdictOf[verdict];
  return {
    id,
    ...markView(mark, context, word),
    indicator: nameIn(lang, threshold.known, threshold.indicator),
    parent: clauseView(threshold.measure, context),
    child: part ? clauseView(part.threshold.measure, context) : null,
    sum: sumInWords(whole, [...own, ...others], unit, context),
    segments,
    lines: [
      part ? null : w.noPart,
      ...whole.duplicates.filter((one) => one.part === part).map(({ first }) => doubleInWords(first, context)),
      areasInWords(whole.areas, context),
    ].filter((line) => line !== null),
  };
}

/** The equation that the bar draws, as far as the amounts are exact. */
function sumInWords({ amount, sum, ...whole }: Whole, parts: readonly Part[], unit: string, context: ComparisonContext): string {
  const { w, lang } = context;
  const zh = lang === 'zh';
  const [open, close] = zh ? ['（', '）'] : [' (', ')'];
  const withUnit = (figure: string) => (unit === '' ? figure : `${figure} ${unit}`);
  const terms = parts.map((part) => `${figureOf(part.amount, lang)}${open}${context.placeOf(part.threshold.measure.document)}${close}`);
  const total = withUnit(figureOf(amount, lang));
  if (exceeds(sum, amount) && amount.high !== null) {
    const added = terms.length > 1 ? `${terms.join(' + ')} = ${figureOf(sum, lang)}` : (terms[0] ?? '');
    const more = withUnit(toText(sum.low.sub(amount.high)));
    return zh ? `${added}，${w.whole} ${total}，${w.over} ${more}` : `${added}; whole ${total}, ${more} too many`;
  }
  const [all, known] = [exactValue(amount), exactValue(sum)];
  if (!all || !known) return [total, ...terms].join(zh ? '；' : '; ');
  const rest = all.sub(known);
  if (compare(rest, ZERO) > 0) terms.push(`${toText(rest)}${open}${isShort({ ...whole, amount, sum }) ? w.short : w.rest}${close}`);
  return `${total} = ${terms.join(' + ')}`;
}

/** Every area has its part, nothing may be left over, and still the whole is not reached. */
export function isShort({ threshold, areas, sum, amount }: Whole): boolean {
  const left = areas.national - areas.nationalEncoded + areas.zones - areas.zonesEncoded;
  const complete = areas.national + areas.zones > 0 && left === 0;
  return threshold.known?.parts === 'exhaustive' && complete && sum.high !== null && compare(sum.high, amount.low) < 0;
}

function figureOf({ low, high }: Amount, lang: ComparisonContext['lang']): string {
  const exact = exactValue({ low, high });
  return exact ? toText(exact) : setInWords(between(low, high), null, null, lang);
}

function doubleInWords({ threshold: { measure } }: Part, { lang }: ComparisonContext): string {
  const place = `${titled(measure.document.title)}${clauseBefore(measure.clause)}`;
  return lang === 'zh'
    ? `同一地区已按${place}计入一份，这一份没有重复计。`
    : `The area already counts with ${place}; this share is not added.`;
}

function areasInWords(
  { level, national, nationalEncoded, zones, zonesEncoded }: PartVerdict['whole']['areas'],
  { t, w, lang }: ComparisonContext,
): string | null {
  const words: string[] = [];
  if (national > 0 && level !== null) words.push(fill(w.areasNational, { level: t.levelOf[level], national, encoded: nationalEncoded }));
  if (zones > 0) words.push(fill(w.areas, { zones, encoded: zonesEncoded }));
  if (words.length === 0) return null;
  return lang === 'zh' ? `${words.join('；')}。` : `${words.join('; ')}.`;
}

/** A share, not below zero, of a length, to a tenth of a per cent. */
function widthOf(value: Rational, of: Rational): string {
  if (compare(of, ZERO) <= 0) return '0';
  const [top, bottom] = [value.n * of.d * 1000n, value.d * of.n];
  const tenths = (top * 2n + bottom) / (bottom * 2n);
  return tenths % 10n === 0n ? `${tenths / 10n}%` : `${tenths / 10n}.${tenths % 10n}%`;
}

/** What a threshold demands, in words that can stand on a checklist. */

import type { Interval, IntervalSet } from '../algebra/intervals.js';
import { equal, isInteger, type Rational, rational, toText } from '../algebra/rational.js';
import { sameUnit, type Unit } from '../algebra/units.js';
import type { Alternative, Condition, ConditionTest, Force, ScaleRow, Threshold } from '../model/program.js';
import { type Indicator, nameIn, type Vocabulary } from '../model/vocabulary.js';
import { objectOf, textOf } from '../model/written.js';
import { dateInWords, LABELS, type Lang, titled } from './views/labels.js';

export interface ThresholdWords {
  indicator: string;
  /** Empty for scales and alternatives, which have lines of their own. */
  requirement: string;
  /** What the rows of a scale are told apart by, such as 社区户数; empty when they differ in it. */
  rowsBy: string;
  rows: { when: string; requirement: string }[];
  alternatives: { indicator: string; requirement: string }[];
  force: { id: Force; word: string };
  deadline: string | null;
  /** Conditions, wholes, caps: each a label with its text. */
  details: { label: string; text: string }[];
  note: string | null;
}

/** How a figure's unit is said: `plain` is a count of whole things, which are “fewer” rather than “lower”. */
interface Measure {
  unit: string;
  plain: boolean;
  /** A percentage of its own whole, not of another indicator. */
  share: boolean;
}

const WORDS = {
  zh: {
    everything: '不限',
    nothing: '没有可取的值',
    none: '不得有',
    full: '全覆盖（100%）',
    missing: '未写明数值',
    or: '或',
    comma: '，',
    colon: '：',
    semicolon: '；',
  },
  en: {
    everything: 'any value',
    nothing: 'no value is possible',
    none: 'none allowed',
    full: 'full coverage (100%)',
    missing: 'no figure given',
    or: ' or ',
    comma: ', ',
    colon: ': ',
    semicolon: '; ',
  },
} as const;

const KNOWN_WORDS = { zh: new WeakMap<Threshold, ThresholdWords>(), en: new WeakMap<Threshold, ThresholdWords>() };

/** The same as `thresholdInWords` for a threshold of a program: it stands on many pages and is worded once. Not to be changed. */
export function wordsOfThreshold(threshold: Threshold, vocabulary: Vocabulary, lang: Lang): ThresholdWords {
  const known = KNOWN_WORDS[lang];
  let words = known.get(threshold);
  if (!words) {
    words = thresholdInWords(threshold, vocabulary, lang);
    known.set(threshold, words);
  }
  return words;
}

/** Everything a checklist says of one threshold. */
export function thresholdInWords(threshold: Threshold, vocabulary: Vocabulary, lang: Lang): ThresholdWords {
  const measure = measureOf(threshold.unitName, threshold.known, threshold.relativeTo);
  const rowsBy = commonTest(threshold.rows);
  return {
    indicator: threshold.indicator === '' ? '' : nameIn(lang, threshold.known, threshold.indicator),
    requirement: requirement(threshold, measure, lang),
    rowsBy: rowsBy === null ? '' : nameIn(lang, vocabulary.indicators.get(rowsBy), rowsBy),
    rows: threshold.rows.map((row) => ({
      when: conditionInWords(row.when, vocabulary, lang, { named: rowsBy === null }),
      requirement: figuresInWords(row.set, measure, lang),
    })),
    alternatives: threshold.anyOf.map((branch) => ({
      indicator: nameIn(lang, branch.known ?? threshold.known, branch.indicator || threshold.indicator),
      requirement: alternativeInWords(branch, threshold, lang),
    })),
    force: { id: threshold.force, word: LABELS[lang].forceOf[threshold.force] },
    deadline: threshold.deadline === null ? null : dateInWords(threshold.deadline, lang),
    details: detailsOf(threshold, vocabulary, lang),
    note: threshold.note,
  };
}

/** The same on one line, for places without room for a table. */
export function thresholdInOneLine(threshold: Threshold, vocabulary: Vocabulary, lang: Lang): string {
  return inOneLine(thresholdInWords(threshold, vocabulary, lang), lang);
}

/** The words of a threshold on one line. */
export function inOneLine(words: ThresholdWords, lang: Lang): string {
  const w = WORDS[lang];
  const parts: string[] = [];
  if (words.requirement) parts.push(words.requirement);
  if (words.rows.length > 0)
    parts.push(words.rows.map((row) => `${words.rowsBy} ${row.when}${w.colon}${row.requirement}`.trim()).join(w.semicolon));
  if (words.alternatives.length > 0) parts.push(words.alternatives.map((branch) => `${branch.indicator} ${branch.requirement}`).join(w.or));
  return [words.indicator, parts.join(w.semicolon)].filter(Boolean).join(' ');
}

/** A set of admissible values in words: `不低于 30 平方米/百户`, `1000—5000 户`. */
export function setInWords(set: IntervalSet, unitName: string | null, known: Indicator | null, lang: Lang): string {
  return figuresInWords(set, measureOf(unitName, known), lang);
}

/** When a norm applies. With `named: false` the indicator is left to the table's head. */
export function conditionInWords(condition: Condition, vocabulary: Vocabulary, lang: Lang, { named = true } = {}): string {
  return condition.tests.map((test) => testInWords(test, vocabulary, lang, named)).join(lang === 'zh' ? '，' : ', ');
}

function requirement(threshold: Threshold, measure: Measure, lang: Lang): string {
  const { admissible, target, equivalent, cap } = threshold;
  const w = WORDS[lang];
  const same = equivalent ? (lang === 'zh' ? `（${bare(equivalent, threshold, lang)}）` : ` (${bare(equivalent, threshold, lang)})`) : '';
  const parts: string[] = [];
  if (admissible !== null) parts.push(figuresInWords(admissible, measure, lang) + (target === null ? same : ''));
  if (target !== null) parts.push(targetInWords(target, measure, threshold.force, same, lang));
  if (cap) parts.push(alternativeInWords(cap, threshold, lang));
  if (parts.length > 0) return parts.join(w.comma);
  return threshold.rows.length > 0 || threshold.anyOf.length > 0 ? '' : w.missing;
}

function targetInWords(target: Rational, measure: Measure, force: Force, same: string, lang: Lang): string {
  const figure = `${withUnit(target, measure)}${same}`;
  if (lang === 'en')
    return { must: `target ${figure}`, general: `target ${figure}`, advisory: `preferably ${figure}`, aspirational: `aims at ${figure}` }[
      force
    ];
  return { must: `目标 ${figure}`, general: `目标 ${figure}`, advisory: `以 ${figure}为宜`, aspirational: `力争达到 ${figure}` }[force];
}

function figuresInWords(set: IntervalSet, measure: Measure, lang: Lang): string {
  const w = WORDS[lang];
  if (set.length === 0) return w.nothing;
  return set.map((interval) => intervalInWords(interval, measure, lang)).join(w.or);
}

function intervalInWords({ min, minOpen, max, maxOpen }: Interval, measure: Measure, lang: Lang): string {
  const w = WORDS[lang];
  const say = (value: Rational) => withUnit(value, measure);
  // A share of at least the whole is the whole; a ratio to something else that is 1 is not “full coverage”.
  if (measure.share && !minOpen && max === null && min !== null && equal(min, rational(100))) return w.full;
  if (max !== null && !maxOpen && max.n === 0n && (min === null || min.n === 0n)) return w.none;
  if (min === null && max === null) return w.everything;
  const floor = lang === 'en' ? (minOpen ? 'more than' : 'at least') : minOpen ? '超过' : measure.plain ? '不少于' : '不低于';
  const ceiling = lang === 'en' ? (maxOpen ? 'less than' : 'at most') : maxOpen ? (measure.plain ? '不满' : '低于') : '不超过';
  if (max === null) return `${floor} ${say(min as Rational)}`;
  if (min === null) return `${ceiling} ${say(max)}`;
  if (equal(min, max)) return say(min);
  if (!minOpen && !maxOpen) return rangeInWords(min, max, measure, lang);
  return `${floor} ${say(min)}${lang === 'zh' ? '、' : ' and '}${ceiling} ${say(max)}`;
}

function rangeInWords(min: Rational, max: Rational, measure: Measure, lang: Lang): string {
  const [dash, percent] = [lang === 'zh' ? '—' : '–', isPercent(measure.unit)];
  return percent ? `${figure(min, measure.unit)}${dash}${figure(max, measure.unit)}` : `${toText(min)}${dash}${withUnit(max, measure)}`;
}

function alternativeInWords(branch: Alternative, threshold: Threshold, lang: Lang): string {
  return figuresInWords(branch.set, measureOf(unitNameOf(branch, threshold), branch.known), lang);
}

/** An equivalent in brackets repeats the figures without “at least”. */
function bare(branch: Alternative, threshold: Threshold, lang: Lang): string {
  return alternativeInWords(branch, threshold, lang).replace(/^(?:不少于|不低于|不超过|at least|at most) /u, '');
}

function testInWords(test: ConditionTest, vocabulary: Vocabulary, lang: Lang, named: boolean): string {
  const known = vocabulary.indicators.get(test.indicator) ?? null;
  const name = named ? nameIn(lang, known, test.indicator) : '';
  if (test.is) return joinName(name, test.is.join(lang === 'zh' ? '、' : ', '), lang === 'zh' ? '为' : ': ');
  if (test.dates) return joinName(name, datesInWords(test.dates, lang), lang === 'zh' ? '在' : ' ');
  if (!test.set) return name;
  return joinName(name, conditionFigures(test.set, measureOf(known?.unitName ?? null, known), lang), ' ');
}

function joinName(name: string, words: string, between: string): string {
  return name === '' ? words : `${name}${between}${words}`;
}

/** Bounds of a case read `2000 户及以下`: the number itself is named as included. */
function conditionFigures(set: IntervalSet, measure: Measure, lang: Lang): string {
  return set
    .map((interval) => {
      const { min, minOpen, max, maxOpen } = interval;
      if (min !== null && max === null && !minOpen)
        return lang === 'zh' ? `${withUnit(min, measure)}及以上` : `${withUnit(min, measure)} or more`;
      if (min === null && max !== null && !maxOpen)
        return lang === 'zh' ? `${withUnit(max, measure)}及以下` : `up to ${withUnit(max, measure)}`;
      return intervalInWords(interval, measure, lang);
    })
    .join(WORDS[lang].or);
}

function datesInWords(dates: NonNullable<ConditionTest['dates']>, lang: Lang): string {
  const { after, from, before, until } = dates;
  const say = (date: string) => dateInWords(date, lang);
  const zh = lang === 'zh';
  const start = from ? (zh ? `${say(from)}起` : `from ${say(from)}`) : after ? (zh ? `${say(after)}以后` : `after ${say(after)}`) : '';
  const end = until
    ? zh
      ? `${say(until)}止`
      : `until ${say(until)}`
    : before
      ? zh
        ? `${say(before)}以前`
        : `before ${say(before)}`
      : '';
  return [start, end].filter(Boolean).join(zh ? '至' : ' ');
}

function detailsOf(threshold: Threshold, vocabulary: Vocabulary, lang: Lang): { label: string; text: string }[] {
  const t = LABELS[lang];
  const details: { label: string; text: string }[] = [];
  if (threshold.when) details.push({ label: t.when, text: conditionInWords(threshold.when, vocabulary, lang) });
  if (threshold.relativeTo !== null)
    details.push({
      label: t.relativeTo,
      text: nameIn(lang, vocabulary.indicators.get(threshold.relativeTo), threshold.relativeTo),
    });
  if (threshold.partOf) details.push({ label: t.partOf, text: wholeInWords(threshold, threshold.partOf, lang) });
  if (threshold.binds) details.push({ label: t.binds, text: threshold.binds.name });
  return details;
}

function wholeInWords(threshold: Threshold, { ref, measure }: NonNullable<Threshold['partOf']>, lang: Lang): string {
  if (!measure) return ref;
  const whole = measure.thresholds.find((other) => other.indicator === threshold.indicator);
  const figures = whole?.admissible ? figuresInWords(whole.admissible, measureOf(whole.unitName, whole.known), lang) : '';
  const place = `${titled(measure.document.title)}${measure.clause ?? ''}${lang === 'zh' ? `“${measure.title}”` : ` “${measure.title}”`}`;
  if (lang === 'en') return figures ? `part of ${figures} in ${place}` : `part of the total in ${place}`;
  return figures ? `属于${place}所列 ${figures}的一部分` : `属于${place}所列总量的一部分`;
}

/** The one indicator that all rows are told apart by, null when there is none. */
function commonTest(rows: ScaleRow[]): string | null {
  const [first] = rows;
  const name = first?.when.tests[0]?.indicator ?? null;
  return rows.every(({ when: { tests } }) => tests.length === 1 && tests[0]?.indicator === name) ? name : null;
}

/** Dimensions whose members are counted one by one. */
const COUNTED = new Set(['person', 'household', 'count', 'occasion', 'community', 'post']);

function measureOf(unitName: string | null, known: Indicator | null, relativeTo: string | null = null): Measure {
  const unit = unitName ?? known?.unitName ?? '';
  return { unit, plain: known?.unit ? isCounted(known.unit) : false, share: (unit === '%' || unit === '％') && relativeTo === null };
}

const KNOWN_COUNTED = new WeakMap<Unit, boolean>();

/** Whether a unit counts whole things. There are few units, and each is asked for with every figure. */
function isCounted(unit: Unit): boolean {
  let counted = KNOWN_COUNTED.get(unit);
  if (counted === undefined) {
    const above = Object.entries(unit.dimensions).flatMap(([name, exponent]) => (exponent > 0 ? [name] : []));
    counted = above.length === 1 && COUNTED.has(above[0] ?? '');
    KNOWN_COUNTED.set(unit, counted);
  }
  return counted;
}

/** The name of the unit that an alternative is written in; where it gives none, that of its indicator or of the threshold. */
function unitNameOf(branch: Alternative, threshold: Threshold): string | null {
  const written = textOf(objectOf(branch.at), 'unit');
  if (written !== null) return written;
  const isUnit = (unit: Unit | null | undefined) => unit && branch.unit && sameUnit(unit, branch.unit);
  if (isUnit(branch.known?.unit)) return branch.known?.unitName ?? null;
  return isUnit(threshold.unit) ? threshold.unitName : null;
}

const isPercent = (unit: string) => /^[%％‰]$/.test(unit);

function withUnit(value: Rational, measure: Measure): string {
  if (measure.unit === '' || isPercent(measure.unit)) return figure(value, measure.unit);
  if (measure.unit === '比') return `${value.n}∶${value.d}`;
  return `${toText(value)} ${measure.unit}`;
}

function figure(value: Rational, unit: string): string {
  return isInteger(value) || !toText(value).includes('/') || unit === '' ? `${toText(value)}${unit}` : `(${toText(value)})${unit}`;
}

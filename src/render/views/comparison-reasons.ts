/** Why a verdict is what it is, in a sentence: the witness, and what the sets alone do not say. */

import type { AxisSet, Box } from '../../algebra/cells.js';
import { exactly, type IntervalSet } from '../../algebra/intervals.js';
import { equal, type Rational, rational } from '../../algebra/rational.js';
import { dayOf } from '../../compare/norms.js';
import type { ThresholdVerdict } from '../../compare/thresholds.js';
import { isBreach, type Reason, type Verdict, type Witness } from '../../compare/verdict.js';
import { type Force, LEVELS, type Level } from '../../model/program.js';
import { type Indicator, nameIn, type Vocabulary } from '../../model/vocabulary.js';
import { setInWords } from '../figures.js';
import { dateInWords, LABELS, type Lang, titled } from './labels.js';

/** What sentences need to name things. */
export interface Naming {
  vocabulary: Vocabulary;
  lang: Lang;
  /** Title of a document, by its id. */
  documentTitle: (id: string) => string;
}

/** `社区户数 1500 户时，上级要求 9 人，本文件 6 人。` Null where no single case shows the difference. */
export function witnessInWords(
  { witness, known, verdict }: Pick<ThresholdVerdict, 'witness' | 'known' | 'verdict'>,
  naming: Naming,
): string | null {
  if (!witness) return null;
  const { lang } = naming;
  const say = (set: IntervalSet) => setInWords(withoutDomain(set, known), known?.unitName ?? null, known, lang);
  const where = pointInWords(witness, naming);
  const [theirs, mine] = [say(witness.parent), say(witness.child)];
  const example = exampleInWords(witness, known, verdict, lang);
  if (lang === 'zh') return tight(`${where === '' ? '' : `${where}时，`}上级要求 ${theirs}，本文件 ${mine}${example}。`);
  const sentence = `${where === '' ? '' : `${where}: `}${theirs} above, ${mine} here${example}.`;
  return `${sentence[0]?.toUpperCase() ?? ''}${sentence.slice(1)}`;
}

/** Figures are set off by a space, words are not. */
function tight(text: string): string {
  return text.includes(' ') ? text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : text;
}

/** A value that one side allows and the other does not; left out where it is said already. */
function exampleInWords({ value, parent, child }: Witness, known: Indicator | null, verdict: Verdict, lang: Lang): string {
  if (
    !value ||
    (isBreach({ verdict }) ? child : parent).some(({ min, max }) => [min, max].some((end) => end !== null && equal(end, value)))
  )
    return '';
  const figure = setInWords(exactly(value), known?.unitName ?? null, known, lang);
  if (verdict === 'loosened') return lang === 'zh' ? `（如 ${figure}）` : ` (such as ${figure})`;
  if (verdict === 'tightened') return lang === 'zh' ? `，不再允许 ${figure}` : `, which no longer allows ${figure}`;
  return '';
}

/** Why, where the reason is not a case of figures; null where the witness says it all. */
export function reasonInWords(reason: Reason | null, verdict: Verdict, naming: Naming): string | null {
  if (!reason) return null;
  return naming.lang === 'zh' ? zhReason(reason, verdict, naming) : enReason(reason, verdict, naming);
}

function zhReason(reason: Reason, verdict: Verdict, naming: Naming): string {
  const quote = (text: string) => `“${text}”`;
  switch (reason.code) {
    case 'force':
      return `刚性由${quote(forceWord(reason.parent, 'zh'))}${verdict === 'tightened' ? '升' : '降'}为${quote(forceWord(reason.child, 'zh'))}。`;
    case 'deadline': {
      if (reason.child === null) return `上级要求在${dateInWords(reason.parent, 'zh')}前完成，本文件没有写期限。`;
      return `期限由${dateInWords(reason.parent, 'zh')}${verdict === 'tightened' ? '提前' : '推迟'}到${dateInWords(reason.child, 'zh')}。`;
    }
    case 'scope':
      return `适用范围变窄：${boxInWords(reason.left, naming)}的情形，本文件没有规定。`;
    case 'binds':
      return reason.child === null
        ? `上级这项要求由${holder(reason.parent, 'zh')}自己承担，不要求本级。`
        : `承担的主体不同：上级约束${holder(reason.parent, 'zh')}，本文件约束${holder(reason.child, 'zh')}。`;
    case 'unit':
      return `单位${quote(reason.child)}不能换算成${quote(reason.parent)}。`;
    case 'relative-to':
      return `参照不同：上级${reference(reason.parent, naming)}，本文件${reference(reason.child, naming)}。`;
    case 'free':
      return '这项指标由各级自定，不要求一致。';
    case 'must-be-equal':
      return '词表规定这项指标各级必须相同，也不得加严。';
    case 'no-figure':
      return '没有写明数值。';
    case 'open-date':
      return '“以后”“以前”是否含当天（当月），原文没有写明；两种读法结论不同。';
    case 'parent-summary':
      return '上级文件只见摘要，没有提到这一项。';
    case 'child-summary':
      return '本文件只见摘要，没有提到这一项。';
    case 'ancestors-disagree':
      return `上级文件之间就不一致（${reason.documents.map((id) => titled(naming.documentTitle(id))).join('、')}），先理顺上级。`;
    case 'parent-later':
      return '上级文件印发在后或者尚未生效：这是待办，不是违背。';
    case 'alternatives':
      if (verdict === 'loosened') return '上级允许的几种做法，本文件没有一种做到。';
      return reason.met > 1 ? `上级任选其一即可，本文件 ${reason.met} 项都要求。` : '上级任选其一即可，本文件定了其中一项。';
    case 'kind-of':
      return `按${quote(nameOf(reason.indicator, naming))}的一种计。`;
    case 'merged':
      return '由本文件的几条规定合起来落实。';
    case 'merged-above':
      return '上级的几条规定合起来，就是这个要求或者更严，所以不算加严。';
  }
}

function enReason(reason: Reason, verdict: Verdict, naming: Naming): string {
  const quote = (text: string) => `“${text}”`;
  switch (reason.code) {
    case 'force':
      return `Force ${verdict === 'tightened' ? 'raised' : 'lowered'} from ${quote(forceWord(reason.parent, 'en'))} to ${quote(forceWord(reason.child, 'en'))}.`;
    case 'deadline':
      if (reason.child === null) return `Due by ${reason.parent} above; no deadline here.`;
      return `Deadline moved ${verdict === 'tightened' ? 'forward' : 'back'} from ${reason.parent} to ${reason.child}.`;
    case 'scope':
      return `Applies to fewer cases: nothing is said where ${boxInWords(reason.left, naming)}.`;
    case 'binds':
      return reason.child === null
        ? `This is the duty of ${holder(reason.parent, 'en')} itself, not of this level.`
        : `Different duties: above it binds ${holder(reason.parent, 'en')}, here ${holder(reason.child, 'en')}.`;
    case 'unit':
      return `${quote(reason.child)} does not convert to ${quote(reason.parent)}.`;
    case 'relative-to':
      return `Relative to different things: ${reference(reason.parent, naming)} above, ${reference(reason.child, naming)} here.`;
    case 'free':
      return 'Each level sets this indicator for itself.';
    case 'must-be-equal':
      return 'By the vocabulary this indicator must be the same at all levels; being stricter is no better.';
    case 'no-figure':
      return 'No figure is given.';
    case 'open-date':
      return 'The text leaves open whether the day (or month) itself counts; the two readings give different verdicts.';
    case 'parent-summary':
      return 'The higher level is known only from a summary, which does not mention this.';
    case 'child-summary':
      return 'This document is known only from a summary, which does not mention this.';
    case 'ancestors-disagree':
      return `The higher levels disagree among themselves (${reason.documents.map((id) => titled(naming.documentTitle(id))).join(', ')}): settle that first.`;
    case 'parent-later':
      return 'The higher level was issued later or is not in force: something to do, not a breach.';
    case 'alternatives':
      if (verdict === 'loosened') return 'None of the alternatives that the higher level allows is met.';
      return reason.met > 1
        ? `Any one would do above; here all ${reason.met} are required.`
        : 'Any one would do above; this document settles on one.';
    case 'kind-of':
      return `Counted as a kind of ${quote(nameOf(reason.indicator, naming))}.`;
    case 'merged':
      return 'Carried out by several norms of this document together.';
    case 'merged-above':
      return 'No stricter than above: several norms of the higher level together ask this much or more.';
  }
}

/** Whose duty: a level where the comparison knows no more, else the body as it is written. */
function holder(name: string, lang: Lang): string {
  if ((LEVELS as readonly string[]).includes(name)) return LABELS[lang].levelOf[name as Level];
  return name === '' ? LABELS[lang].unknown : name;
}

function forceWord(force: string, lang: Lang): string {
  return LABELS[lang].forceOf[force as Force] ?? force;
}

function reference(id: string | null, naming: Naming): string {
  if (id === null) return naming.lang === 'zh' ? '没有参照' : 'nothing';
  return naming.lang === 'zh' ? `相对于“${nameOf(id, naming)}”` : `“${nameOf(id, naming)}”`;
}

/** The one case that a witness stands for. */
function pointInWords({ at }: Witness, naming: Naming): string {
  const points = Object.entries(at).flatMap(([id, text]) => {
    const known = naming.vocabulary.indicators.get(id) ?? null;
    if (text === '') return [];
    if (known?.kind === 'date') return [`${nameOf(id, naming)} ${dateInWords(dayOf(text), naming.lang)}`];
    if (known?.kind === 'category' || !/^-?\d/.test(text)) return [`${nameOf(id, naming)} ${text}`];
    return [`${nameOf(id, naming)} ${setInWords(exactly(rational(text)), known?.unitName ?? null, known, naming.lang)}`];
  });
  return points.join(naming.lang === 'zh' ? '、' : ', ');
}

function boxInWords(box: Box, naming: Naming): string {
  return [...box]
    .map(([id, on]) => `${nameOf(id, naming)} ${axisInWords(on, naming.vocabulary.indicators.get(id) ?? null, naming)}`)
    .join(naming.lang === 'zh' ? '、' : ', ');
}

function axisInWords(on: AxisSet, known: Indicator | null, { lang }: Naming): string {
  if ('values' in on) return on.values.join(lang === 'zh' ? '、' : ', ');
  if (known?.kind !== 'date') return setInWords(withoutDomain(on.numbers, known), known?.unitName ?? null, known, lang);
  const day = (value: Rational | null) => (value === null ? '' : dateInWords(dayOf(value.round().toString()), lang));
  const [from, until] = lang === 'zh' ? ['起', '止'] : ['from ', 'until '];
  return on.numbers
    .map(({ min, max }) =>
      (lang === 'zh'
        ? [day(min) && day(min) + from, day(max) && day(max) + until]
        : [day(min) && from + day(min), day(max) && until + day(max)]
      )
        .filter(Boolean)
        .join(lang === 'zh' ? '至' : ' '),
    )
    .join(lang === 'zh' ? '或' : ' or ');
}

/** Bounds that are only those of the indicator itself say nothing: “0–11” is “at most 11”. */
function withoutDomain(set: IntervalSet, known: Indicator | null): IntervalSet {
  const { min: low = null, max: high = null } = known?.domain ?? {};
  return set.map((interval) => {
    const { min, max } = interval;
    if (min !== null && max !== null && equal(min, max)) return interval;
    const noMin = min !== null && low !== null && equal(min, low) && max !== null;
    const noMax = max !== null && high !== null && equal(max, high) && min !== null && !noMin;
    return { ...interval, ...(noMin && { min: null, minOpen: true }), ...(noMax && { max: null, maxOpen: true }) };
  });
}

function nameOf(id: string, { vocabulary, lang }: Naming): string {
  return nameIn(lang, vocabulary.indicators.get(id), id);
}

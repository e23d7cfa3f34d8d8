/** What was repaired, kind by kind, in words: how often, where first, before and after. */

import type { Language } from '../report/worded.js';
import type { Repair, RepairRule } from '../source/reading.js';
import { clean, excerpt } from './style.js';

/** All repairs of one kind. */
export interface RepairKind {
  rule: RepairRule;
  count: number;
  first: Repair;
}

const NAMES: Readonly<Record<RepairRule, Record<Language, string>>> = {
  traditional: { zh: '繁体改为简体', en: 'Traditional characters made Simplified' },
  'pinyin-gloss': { zh: '去掉字后的拼音注音', en: 'pinyin after characters taken out' },
  punctuation: { zh: '半角标点改为全角', en: 'half-width punctuation made full-width' },
  'joined-lines': { zh: '接上断开的行', en: 'broken lines joined' },
  'page-artefact': { zh: '去掉页码、页眉之类', en: 'page numbers, running heads and the like taken out' },
  'page-furniture': { zh: '去掉网页的导航、分享、版权、广告', en: 'navigation, share bars, copyright lines and advertising taken out' },
  entity: { zh: '还原 HTML 转义符', en: 'HTML entities replaced' },
  'document-number': { zh: '补上文号后面丢掉的“号”字', en: 'the lost 号 at the end of a document number put back' },
  space: { zh: '去掉多余的空白', en: 'stray blanks taken out' },
  'shifted-bytes': { zh: '还原错位成乱码的字', en: 'characters garbled by shifted bytes restored' },
};

/** In the order in which each kind occurs first. */
export function kindsOf(repairs: readonly Repair[]): RepairKind[] {
  const kinds = new Map<RepairRule, RepairKind>();
  for (const repair of repairs) {
    const kind = kinds.get(repair.rule);
    if (!kind) kinds.set(repair.rule, { rule: repair.rule, count: repair.count, first: repair });
    else kind.count += repair.count;
  }
  return [...kinds.values()];
}

/** One line for a kind. */
export function wordRepairs({ rule, count, first }: RepairKind, language: Language): string {
  const { line } = first.at;
  const [before, after] = [shown(first.before), shown(first.after)];
  const name = NAMES[rule][language];
  if (language === 'zh') {
    const where = count > 1 ? `${count} 处，第一处在第 ${line} 行` : `1 处，在第 ${line} 行`;
    return `${name}：${where}，${after === '' ? `去掉“${before}”` : `“${before}”→“${after}”`}`;
  }
  const where = count > 1 ? `${count}, first in line ${line}` : `1, in line ${line}`;
  return `${name}: ${where}, ${after === '' ? `“${before}” gone` : `“${before}” → “${after}”`}`;
}

/** Blanks and breaks are shown by signs: they are often what was repaired. */
function shown(text: string): string {
  if (text !== '' && clean(text) === '') return /[\r\n]/.test(text) ? '↵' : '␣';
  return excerpt(text.replace(/\r?\n|\r/g, '↵'), 30);
}

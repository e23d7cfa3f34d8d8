/** The comparison for people at a terminal: by topic and measure, both sides next to each other, and why. */

import type { Side } from '../compare/entry.js';
import { VERDICTS, type Verdict } from '../compare/verdict.js';
import type { Document } from '../model/program.js';
import { nameIn } from '../model/vocabulary.js';
import { thresholdInOneLine, thresholdInWords } from '../render/figures.js';
import { comparedPart } from '../render/views/comparison-norms.js';
import { COMPARISON_WORDS } from '../render/views/comparison-words.js';
import { titled } from '../render/views/labels.js';
import { measureName, sideBySide, type TableOptions, wrap } from './compare-columns.js';
import { bodyLines, procedureLines } from './compare-duties.js';
import { type CompareResult, type CompareRow, countVerdicts } from './compare-rows.js';
import { explanationsOf } from './compare-words.js';
import { paint, printable } from './stylish.js';

/** Marks stand beside the word, never alone; all are one column wide everywhere. */
const MARKS: Readonly<Record<Verdict, string>> = {
  contradictory: '#',
  loosened: '!',
  weakened: '~',
  missing: '-',
  'part-of': '%',
  undetermined: '?',
  tightened: '^',
  added: '+',
  'not-comparable': '/',
  restated: '=',
};
const COLOURS: Partial<Record<Verdict, string>> = {
  contradictory: '31',
  loosened: '31',
  weakened: '33',
  missing: '33',
  tightened: '36',
  undetermined: '2',
  'not-comparable': '2',
};

const TEXTS = {
  zh: {
    implements: '落实',
    beside: '并列',
    summary: '只有摘要',
    descriptive: '经验材料，其中的数字不是要求',
    unjudged: '两份文件没有上下级落实关系，只并列，不评判。',
    alone: '没有落实任何上级文件，无可比对。',
    verdict: '结论',
    indicator: '指标',
    here: '本文件',
    above: '上级',
    other: '另一文件',
    otherTopics: '其他',
    due: '期限',
    noDeadline: '没有期限',
    none: '—',
    facetOf: { norm: '', target: '', equivalent: '（括注）', cap: '（封顶）', alternatives: '' },
    or: ' 或 ',
  },
  en: {
    implements: 'carries out',
    beside: 'beside',
    summary: 'known in part',
    descriptive: 'a report on experience; its figures require nothing',
    unjudged: 'Neither document carries out the other: laid side by side, not judged.',
    alone: 'Carries out no other document: there is nothing to compare.',
    verdict: 'verdict',
    indicator: 'indicator',
    here: 'this document',
    above: 'higher level',
    other: 'other document',
    otherTopics: 'Other topics',
    due: 'by',
    noDeadline: 'no deadline',
    none: '—',
    facetOf: { norm: '', target: '', equivalent: ' (in brackets)', cap: ' (cap)', alternatives: '' },
    or: ' or ',
  },
} as const;

/** The whole table as text. */
export function compareTable(result: CompareResult, options: TableOptions): string {
  const lines = [...heading(result, options)];
  if (result.rows.length > 0) lines.push('', ...columnHeads(result, options));
  for (const { title, groups } of byTopic(result, options)) {
    lines.push('', paint(title, '1', options));
    for (const { measures, rows } of groups) {
      lines.push(`  ${paint(measures, '4', options)}`);
      for (const row of rows) lines.push(...rowLines(row, options));
    }
  }
  if (result.comparison)
    lines.push(
      ...bodyLines(result.comparison.bodies, options),
      ...result.comparison.procedures.flatMap((each) => procedureLines(each, options)),
    );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function heading({ child, parents, comparison, rows }: CompareResult, options: TableOptions): string[] {
  const t = TEXTS[options.lang];
  const title = (document: Document) => {
    const notes = [document.id, document.nature === 'descriptive' ? t.descriptive : document.completeness === 'full' ? null : t.summary];
    return `${titled(printable(document.title))} ${notes.filter(Boolean).join(', ')}`;
  };
  const lines = [
    paint(title(child), '1', options),
    ...parents.map((parent) => `${comparison ? t.implements : t.beside} ${title(parent)}`),
    '',
  ];
  if (!comparison) return [...lines, parents.length === 0 ? t.alone : t.unjudged];
  const counts = countVerdicts(rows);
  const words = VERDICTS.flatMap((verdict) =>
    counts[verdict] ? [paint(`${wordOf(verdict, options)} ${counts[verdict]}`, COLOURS[verdict] ?? '0', options)] : [],
  );
  return [...lines, words.join(' · ')];
}

function wordOf(verdict: Verdict, { lang }: TableOptions): string {
  return lang === 'zh' ? COMPARISON_WORDS.zh.verdictOf[verdict] : verdict;
}

interface Topic {
  title: string;
  groups: { measures: string; rows: CompareRow[] }[];
}

/** Topics in the order of the vocabulary; in each the measures in the order of the texts. */
function byTopic({ rows, comparison }: CompareResult, { vocabulary, lang }: TableOptions): Topic[] {
  const topics = new Map<string, Map<string, CompareRow[]>>();
  for (const row of rows) {
    const id = row.child?.measure.topic ?? row.parent?.measure.topic ?? '';
    const groups = topics.get(id) ?? new Map<string, CompareRow[]>();
    topics.set(id, groups);
    const own = row.child && measureName(row.child.measure);
    const name = own ?? `${comparison ? TEXTS[lang].above : TEXTS[lang].other} · ${row.parent ? measureName(row.parent.measure) : ''}`;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const order = [...vocabulary.topics.keys()];
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...topics]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([id, groups]) => {
      const known = vocabulary.topics.get(id);
      const title = nameIn(lang, known, id || TEXTS[lang].otherTopics);
      return { title: printable(title), groups: [...groups].map(([measures, own]) => ({ measures, rows: own })) };
    });
}

/** Widths of the columns of a row: verdict (none where nothing is judged), indicator, both sides. */
function layout(judged: boolean, { lang, columns }: TableOptions): { first: number; name: number; side: number; room: number } {
  const first = !judged ? 0 : lang === 'zh' ? 10 : 18;
  const room = Math.max(columns, 60) - 4 - first;
  const name = Math.min(30, Math.floor(room * 0.3));
  return { first, name, room, side: Math.floor((room - name - 4) / 2) };
}

function columnHeads({ comparison }: CompareResult, options: TableOptions): string[] {
  const t = TEXTS[options.lang];
  const { first, name, side } = layout(comparison !== null, options);
  const cells = [
    ...(comparison ? [{ text: t.verdict, columns: first, colour: '2' }] : []),
    { text: t.indicator, columns: name + 2, colour: '2' },
    { text: t.here, columns: side + 2, colour: '2' },
    { text: comparison ? t.above : t.other, columns: side, colour: '2' },
  ];
  return sideBySide(cells, '    ', options);
}

function rowLines(row: CompareRow, options: TableOptions): string[] {
  const { verdict, child, parent } = row;
  const { lang } = options;
  const t = TEXTS[lang];
  const { first, name, side, room } = layout(verdict !== null, options);
  const cell = (of: Side | null, facing: Side | null) => (of ? sideInWords(of, facing, options) : t.none);
  const cells = [
    ...(verdict ? [{ text: `${MARKS[verdict]} ${wordOf(verdict, options)}`, columns: first, colour: COLOURS[verdict] ?? '0' }] : []),
    { text: `${indicatorName(row, options)}${t.facetOf[(child ?? parent)?.facet ?? 'norm']}`, columns: name + 2, colour: '0' },
    { text: cell(child, parent), columns: side + 2, colour: '0' },
    { text: cell(parent, child), columns: side, colour: '2' },
  ];
  const indent = ' '.repeat(4 + first);
  const why = explanationsOf(row, options).flatMap((line) => wrap(printable(line), room));
  return [...sideBySide(cells, '    ', options), ...why.map((line) => `${indent}${paint(line, '2', options)}`)];
}

function indicatorName({ indicator, known, child, parent }: CompareRow, { vocabulary, lang }: TableOptions): string {
  const name = (id: string) => nameIn(lang, vocabulary.indicators.get(id), id);
  const ids = known
    ? [known.id]
    : indicator !== ''
      ? indicator.split('|')
      : ((child ?? parent)?.threshold.anyOf.map((each) => each.indicator) ?? []);
  return printable(ids.map(name).join(TEXTS[lang].or));
}

/** What a side says, with what makes it weaker or stronger than the bare figure. */
function sideInWords(side: Side, facing: Side | null, { vocabulary, lang }: TableOptions): string {
  const norm = { ...comparedPart(side), partOf: null };
  const words = thresholdInWords(norm, vocabulary, lang);
  const figures = thresholdInOneLine({ ...norm, indicator: '' }, vocabulary, lang);
  const notes = words.details.map(({ label, text }) => `${label}: ${text}`);
  const due = side.threshold.deadline ?? side.measure.deadline;
  const theirs = facing && (facing.threshold.deadline ?? facing.measure.deadline);
  // “Preferably 3500” says itself how binding it is.
  if (norm.force !== 'must' && norm.target === null) notes.unshift(words.force.word);
  if (due !== null) notes.push(`${TEXTS[lang].due} ${due}`);
  else if (theirs) notes.push(TEXTS[lang].noDeadline);
  return printable(
    notes.length === 0
      ? figures
      : lang === 'zh'
        ? `${figures}（${notes.join('；').replaceAll(': ', '：')}）`
        : `${figures} (${notes.join('; ')})`,
  );
}

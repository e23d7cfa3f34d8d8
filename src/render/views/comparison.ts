/** The comparison report: one document against all that it carries out, for those who review it. */

import { type Comparison, comparisonsOf } from '../../compare/comparison.js';
import type { Verdict } from '../../compare/verdict.js';
import type { Document, Measure, Program } from '../../model/program.js';
import type { WordedFinding } from '../../report/worded.js';
import { type AttentionGroups, attentionOf } from './comparison-attention.js';
import { type BodyPairView, bodyEntries } from './comparison-bodies.js';
import { type ComparisonContext, listed, type MarkView, markView } from './comparison-context.js';
import { type WholeView, wholesOf } from './comparison-parts.js';
import { type ProcedurePairView, procedureEntries } from './comparison-procedures.js';
import { type SinglesView, singlesOf, type UnlinkedView, unlinkedOf } from './comparison-singles.js';
import { entriesOf, groupsOf, type TopicView, topicsOf } from './comparison-topics.js';
import { COMPARISON_WORDS, type ComparisonWords } from './comparison-words.js';
import { countOf, dateInWords, fill, isLong, LABELS, type Labels, type Lang, titled } from './labels.js';
import { documentPage, linkTo, wayTo } from './paths.js';

export interface ComparisonView {
  t: Labels;
  w: ComparisonWords;
  lang: Lang;
  listComma: string;
  screen: boolean;
  home: string;
  siblings: { label: string; href: string }[];
  /** Places that links of other pages lead to. */
  targets: string[];
  title: string;
  longTitle: boolean;
  /** Parents, then the child; a row of facts has a cell for each, which knows its `side` where it does not stand under it. */
  documents: { label: string; title: string; own: boolean }[];
  facts: { label: string; cells: string[]; sides: { whose: string; text: string }[] }[];
  columns: { parent: string; child: string };
  counted: string;
  counts: (MarkView & { count: number; share: number; wide: boolean; meaning: string })[];
  attention: AttentionGroups & { calm: string; basis: string };
  sections: { anchor: string; title: string; topics: { anchor: string; title: string }[] }[];
  /** Headings with their numbers, by section; empty where there is no such section. */
  headings: Record<SectionId, string>;
  topics: TopicView[];
  wholes: WholeView[];
  singles: SinglesView[];
  unlinked: UnlinkedView[];
  bodies: BodyPairView[];
  procedures: ProcedurePairView[];
  madeBy: string;
}

type SectionId = 'attention' | 'thresholds' | 'wholes' | 'singles' | 'bodies' | 'procedures' | 'sign';

export interface ComparisonOptions {
  lang: Lang;
  medium: 'screen' | 'print';
  toolVersion: string;
  /** Kinds of pages that are made as well, to link to. */
  checklists: boolean;
  matrices: boolean;
  findings: readonly WordedFinding[];
  /** Where measures have pages of their own, relative to the comparison's page. */
  hrefOf?: (measure: Measure) => string;
}

/** From what must be mended to what needs no second look. */
const IN_ORDER: readonly Verdict[] = [
  'contradictory',
  'loosened',
  'weakened',
  'missing',
  'tightened',
  'part-of',
  'restated',
  'added',
  'not-comparable',
  'undetermined',
];

/** How many rows of thresholds and shares have each verdict, the gravest first: what a reader would count. */
export function verdictCounts({ thresholds, parts }: Comparison): { verdict: Verdict; count: number }[] {
  const all = [...groupsOf(thresholds).map(([first]) => first), ...parts].map(({ verdict }) => verdict);
  return IN_ORDER.map((verdict) => ({ verdict, count: all.filter((one) => one === verdict).length })).filter(({ count }) => count > 0);
}

/** Null for a document that carries out no other. */
export function comparisonView(document: Document, program: Program, options: ComparisonOptions): ComparisonView | null {
  const comparison = comparisonsOf(program).get(document);
  if (!comparison) return null;
  const context = contextOf(comparison, program, options);
  const { w, t, lang } = context;
  const { child, parents } = comparison;
  const entries = entriesOf(comparison.thresholds, context);
  const topics = topicsOf(entries, context);
  const wholes = wholesOf(comparison.parts, child, context);
  const singles = singlesOf(entries, context);
  const unlinked = unlinkedOf(comparison, context);
  const bodies = bodyEntries(comparison.bodies, context);
  const procedures = procedureEntries(comparison.procedures, context);
  const parts = comparison.parts.map((part, at) => ({ part, view: wholes[at] as WholeView }));
  const waivers = options.findings.filter(({ waived }) => waived !== undefined);
  const attention = attentionOf({ entries, wholes: parts, bodies, procedures, waivers }, context);
  const has: [SectionId, boolean][] = [
    ['attention', true],
    ['thresholds', true],
    ['wholes', wholes.length > 0],
    ['singles', singles.length + unlinked.length > 0],
    ['bodies', bodies.length > 0],
    ['procedures', procedures.length > 0],
  ];
  const headings = headingsOf(has, context);
  const place = (document: Document) => context.placeOf(document);
  const documents = [
    ...parents.map((parent) => ({ label: fill(w.parentOf, { place: place(parent) }), title: titled(parent.title), own: false })),
    { label: fill(w.childOf, { place: place(child) }), title: titled(child.title), own: true },
  ];
  return {
    t,
    w,
    lang,
    listComma: lang === 'zh' ? '、' : ', ',
    screen: options.medium === 'screen',
    home: wayTo('index.html', context.page),
    siblings: siblingsOf(child, context.page, options, w),
    targets: [...context.anchors],
    title: child.title,
    longTitle: isLong(child.title),
    documents,
    facts: factsOf([...parents, child], whoseOf(documents), context),
    columns: {
      parent: parents.length === 1 && parents[0] ? fill(w.parentOf, { place: place(parents[0]) }) : w.parent,
      child: fill(w.childOf, { place: place(child) }),
    },
    ...countsOf(comparison, context),
    attention: { ...attention, ...calmOf(comparison, attention, context) },
    sections: has
      .filter(([, present]) => present)
      .map(([id]) => ({ anchor: `s-${id}`, title: headings[id], topics: id === 'thresholds' ? topics : [] })),
    headings,
    topics,
    wholes,
    singles,
    unlinked,
    bodies: bodies.map(({ row }) => row),
    procedures: procedures.map(({ view }) => view),
    madeBy: t.madeBy.replace('{version}', options.toolVersion),
  };
}

function contextOf(
  { child, parents }: Comparison,
  { documents, vocabulary }: Program,
  { lang, medium, checklists, hrefOf }: ComparisonOptions,
): ComparisonContext {
  const t = LABELS[lang];
  return {
    vocabulary,
    lang,
    t,
    w: COMPARISON_WORDS[lang],
    page: documentPage(child.id, 'comparison'),
    medium,
    linked: checklists,
    hrefOf: hrefOf ?? null,
    anchors: new Set(),
    child,
    several: parents.length > 1,
    documentTitle: (id) => documents.find((document) => document.id === id)?.title ?? id,
    placeOf: ({ jurisdiction, level }) =>
      (jurisdiction === null ? null : vocabulary.jurisdictions.get(jurisdiction)?.name) ?? t.levelOf[level],
  };
}

const ORDINALS = '一二三四五六七八九十';

function headingsOf(has: readonly [SectionId, boolean][], { w, lang }: ComparisonContext): Record<SectionId, string> {
  const headings: Record<SectionId, string> = {
    attention: '',
    thresholds: '',
    wholes: '',
    singles: '',
    bodies: '',
    procedures: '',
    sign: w.sign,
  };
  const words = { ...w, singles: w.oneSided };
  has
    .filter(([, present]) => present)
    .forEach(([id], at) => {
      headings[id] = lang === 'zh' ? `${ORDINALS[at]}、${words[id]}` : `${at + 1}. ${words[id]}`;
    });
  return headings;
}

function siblingsOf(
  { id }: Document,
  page: string,
  { checklists, matrices, medium }: ComparisonOptions,
  w: ComparisonWords,
): ComparisonView['siblings'] {
  return [
    ...(checklists ? [{ label: w.toChecklist, href: linkTo(documentPage(id, 'checklist'), page, medium) }] : []),
    ...(matrices ? [{ label: w.toMatrix, href: linkTo(documentPage(id, 'matrix'), page, medium) }] : []),
  ];
}

/** How a cell says whose it is where it does not stand under its document: by the place, or by the title where a place has two. */
function whoseOf(documents: ComparisonView['documents']): string[] {
  const counts = new Map<string, number>();
  for (const { label } of documents) counts.set(label, (counts.get(label) ?? 0) + 1);
  return documents.map(({ label, title }) => (counts.get(label) === 1 ? label : title));
}

/** What tells the documents apart, and how much of each is known. */
function factsOf(documents: readonly Document[], whose: readonly string[], context: ComparisonContext): ComparisonView['facts'] {
  const { t, w, lang } = context;
  const [open, close, comma] = lang === 'zh' ? ['（', '）', '，'] : [' (', ')', ', '];
  const row = (label: string, text: (document: Document) => string) => ({
    label,
    cells: documents.map(text),
    sides: documents.map((document, at) => ({ whose: whose[at] ?? '', text: text(document) })),
  });
  return [
    row(t.issuer, ({ issuer, number }) =>
      [listed(issuer, context) || t.unknown, number].filter(Boolean).join(lang === 'zh' ? '　' : ' · '),
    ),
    row(t.issued, ({ issued, issuedBasis, status }) => {
      const day = issued === null ? t.unknown : `${dateInWords(issued, lang)}${open}${t.dateOf[issuedBasis]}${close}`;
      return `${day}${lang === 'zh' ? '　' : ' · '}${t.status}${lang === 'zh' ? '：' : ': '}${t.statusOf[status]}`;
    }),
    row(t.source, ({ completeness }) =>
      completeness === 'full' ? t.completenessOf.full : `${t.completenessOf[completeness]}${comma}${w.summaryOnly}`,
    ),
    row(w.extent, ({ measures }) =>
      [
        countOf(measures.length, 'measures', lang),
        countOf(
          measures.reduce((sum, { thresholds }) => sum + thresholds.length, 0),
          'thresholds',
          lang,
        ),
      ].join(comma),
    ),
  ];
}

function countsOf(comparison: Comparison, context: ComparisonContext): Pick<ComparisonView, 'counted' | 'counts'> {
  const { w } = context;
  const counts = verdictCounts(comparison);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    counted: fill(w.counted, { n: total }),
    counts: counts.map(({ verdict, count }) => ({
      ...markView(verdict, context),
      count,
      share: count,
      // Room for a mark and a number.
      wide: count * 20 >= total,
      meaning: w.meaningOf[verdict],
    })),
  };
}

/** What is said where nothing needs attention, at least of the figures; and what that rests on. */
function calmOf(
  { thresholds, parts, bodies, procedures, parents }: Comparison,
  { must, check, figures }: AttentionGroups,
  context: ComparisonContext,
): { calm: string; basis: string } {
  const { w, lang } = context;
  if (figures) return { calm: '', basis: '' };
  const nothing = must.length + check.length === 0;
  const partial = parents.filter(({ completeness }) => completeness !== 'full');
  const documents = listed(
    partial.map(({ title }) => titled(title)),
    context,
  );
  const numbers = { thresholds: thresholds.length, parts: parts.length, bodies: bodies.length, procedures: procedures.length };
  const sentences = [nothing ? w.calm : '', w.calmFigures, partial.length > 0 ? fill(w.calmPartial, { documents }) : ''];
  return { calm: sentences.filter(Boolean).join(lang === 'zh' ? '' : ' '), basis: nothing ? fill(w.calmBasis, numbers) : '' };
}

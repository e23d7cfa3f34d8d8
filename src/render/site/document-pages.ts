/** Documents: all of them by level, and the page of each. */

import { comparisonsOf } from '../../compare/comparison.js';
import { type Document, LEVELS, type Procedure } from '../../model/program.js';
import { nameIn } from '../../model/vocabulary.js';
import type { WordedFinding } from '../../report/worded.js';
import { verdictCounts } from '../views/comparison.js';
import { COMPARISON_WORDS } from '../views/comparison-words.js';
import { clauseBefore, countOf, dateInWords, fill, isLong, titled } from '../views/labels.js';
import { measureAnchor } from '../views/paths.js';
import { badges, placeOf, type SiteContext } from './context.js';
import type { Links } from './links.js';
import { comparisonPath, documentPath, matrixPath } from './paths.js';

export type DocumentRow = ReturnType<typeof documentRow>;

/** Documents by level; at most so many of each level, those that need attention first. */
export function documentLevels(links: Links, context: SiteContext, most = Number.POSITIVE_INFINITY) {
  const { program, t, w } = context;
  return LEVELS.flatMap((level) => {
    const documents = program.documents.filter((document) => document.level === level);
    if (documents.length === 0) return [];
    const cut = documents.length > most;
    const chosen = cut ? neediest(documents, context).slice(0, most) : documents;
    return [
      {
        label: t.levelOf[level],
        shown: cut ? fill(w.documentsShown, { shown: chosen.length, all: documents.length }) : '',
        documents: chosen.map((document) => documentRow(document, links, context)),
      },
    ];
  });
}

/** Most errors first, then most warnings; otherwise as they stand in the program. */
function neediest(documents: readonly Document[], context: SiteContext): Document[] {
  const needs = (document: Document) => {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const badge of badges(context.findingsOfDocument.get(document) ?? [], context)) counts[badge.severity] = badge.count;
    return counts;
  };
  return documents
    .map((document) => ({ document, ...needs(document) }))
    .sort((a, b) => b.error - a.error || b.warning - a.warning)
    .map(({ document }) => document);
}

function documentRow(document: Document, links: Links, context: SiteContext) {
  const { t, lang } = context;
  const thresholds = document.measures.reduce((sum, measure) => sum + measure.thresholds.length, 0);
  return {
    id: document.id,
    title: document.title,
    href: links.to(documentPath(document.id)),
    facts: [placeOf(document, context), document.number, document.issued && dateInWords(document.issued, lang)].filter(Boolean).join(' · '),
    notice: noticeOf(document, context),
    measures: document.measures.length,
    thresholds,
    badges: badges(context.findingsOfDocument.get(document) ?? [], context, false),
    matrix: document.measures.length > 0 ? { label: t.matrix, href: links.to(matrixPath(document.id)) } : null,
    comparison: comparisonsOf(context.program).has(document)
      ? { label: context.w.comparison, href: links.to(comparisonPath(document.id)) }
      : null,
  };
}

function noticeOf({ nature, status, completeness }: Document, { t, lang }: SiteContext): string {
  if (nature === 'descriptive') return t.descriptive;
  if (status !== 'in-force') return `${t.status}${lang === 'zh' ? '：' : ': '}${t.statusOf[status]}`;
  return completeness === 'full' ? '' : t.completenessOf[completeness];
}

/** What the template `site-documents` shows. */
export function documentsPage(links: Links, context: SiteContext) {
  const { t, w, program } = context;
  return { t, w, title: w.documents, count: program.documents.length, levels: documentLevels(links, context) };
}

/** What the template `site-document` shows. */
export function documentPage(document: Document, links: Links, context: SiteContext) {
  const { t, w, lang, program } = context;
  const comma = lang === 'zh' ? '，' : ', ';
  const findings = context.findingsOfDocument.get(document) ?? [];
  const comparison = comparisonsOf(program).get(document);
  const thresholds = document.measures.reduce((sum, measure) => sum + measure.thresholds.length, 0);
  const own = new Set(document.measures.map(({ ref }) => ref));
  const isWithMeasure = (finding: WordedFinding) => finding.measures.some((ref) => own.has(ref));
  return {
    t,
    w,
    id: document.id,
    listComma: lang === 'zh' ? '、' : ', ',
    title: document.title,
    longTitle: isLong(document.title),
    kicker: `${t.levelOf[document.level]} · ${placeOf(document, context)}`,
    notice: noticesOf(document, context),
    counts: [
      countOf(document.measures.length, 'measures', lang),
      countOf(thresholds, 'thresholds', lang),
      countOf(document.procedures.length, 'procedures', lang),
    ].join(comma),
    badges: badges(findings, context),
    facts: factsOf(document, context),
    parents: document.parents.map((parent) => links.document(parent)),
    children: (context.childDocumentsOf.get(document) ?? []).map((child) => links.document(child)),
    cites: document.cites.map(({ title, number, document: id }) => {
      const cited = id === null ? undefined : program.documents.find((each) => each.id === id);
      return { label: `${titled(title)}${number ?? ''}`, href: cited ? links.document(cited).href : null };
    }),
    matrix: document.measures.length > 0 ? links.to(matrixPath(document.id)) : null,
    comparison: comparison
      ? {
          href: links.to(comparisonPath(document.id)),
          verdicts: verdictCounts(comparison).map(({ verdict, count }) => ({
            mark: verdict,
            word: COMPARISON_WORDS[lang].verdictOf[verdict],
            count,
          })),
        }
      : null,
    sections: sectionsOf(document, links, context),
    procedures: document.procedures.map((procedure) => procedureView(procedure, links, context)),
    /** What concerns no measure of this document stands here, be it about one of another; the rest stands with its measure. */
    findings: findings.filter((finding) => !isWithMeasure(finding)).map((finding) => links.finding(finding)),
    elsewhere: findings.some(isWithMeasure),
  };
}

function noticesOf({ nature, completeness, status }: Document, { t }: SiteContext): string[] {
  return [
    nature === 'descriptive' ? t.descriptiveNote : '',
    completeness === 'full' ? '' : t.partialNote,
    status === 'draft' ? t.draftNote : '',
  ].filter(Boolean);
}

function factsOf(document: Document, { t, lang }: SiteContext): { label: string; text: string }[] {
  const [open, close] = lang === 'zh' ? ['（', '）'] : [' (', ')'];
  const day = (date: string | null) => (date === null ? '' : dateInWords(date, lang));
  return [
    { label: t.issuer, text: document.issuer.join(lang === 'zh' ? '、' : ', ') || t.unknown },
    { label: t.number, text: document.number ?? t.none },
    { label: t.issued, text: document.issued ? `${day(document.issued)}${open}${t.dateOf[document.issuedBasis]}${close}` : t.unknown },
    { label: t.published, text: day(document.published) },
    { label: t.effective, text: day(document.effective) },
    { label: t.expires, text: day(document.expires) },
    {
      label: t.status,
      text:
        lang === 'zh'
          ? `${t.statusOf[document.status]}，${t[document.nature]}`
          : `${t.statusOf[document.status]}, ${t[document.nature].toLowerCase()}`,
    },
    {
      label: t.source,
      text: [t.completenessOf[document.completeness], document.sourceNote].filter(Boolean).join(lang === 'zh' ? '。' : '. '),
    },
  ].filter(({ text }) => text !== '');
}

function sectionsOf(document: Document, links: Links, context: SiteContext) {
  const { t, lang, program } = context;
  const rows = document.measures.map((measure) => ({
    section: measure.section ?? '',
    measure: links.measure(measure),
    anchor: measureAnchor(measure.ref),
    topic: measure.topic === null ? '' : nameIn(lang, program.vocabulary.topics.get(measure.topic), measure.topic),
    framework: measure.framework ? t.framework : '',
    lead: measure.lead.map((use) => links.body(use)),
    others: measure.responsible.length + measure.cooperating.length,
    thresholds: measure.thresholds.length || '',
    deadline: measure.deadline === null ? '' : dateInWords(measure.deadline, lang),
    badges: badges(context.findingsOf.get(measure.ref) ?? [], context, false),
  }));
  const sections: { title: string; rows: typeof rows }[] = [];
  for (const row of rows) {
    const last = sections.at(-1);
    if (last && last.title === row.section) last.rows.push(row);
    else sections.push({ title: row.section, rows: [row] });
  }
  return sections;
}

/** A procedure with links to those who act in it. */
export function procedureView(
  { id, clause, title, note, parent, steps, document }: Procedure,
  links: Links,
  { program, lang }: SiteContext,
) {
  return {
    anchor: `p-${id}`,
    clause: clauseBefore(clause),
    title: title || id,
    note,
    parent: parent
      ? { label: `${parent.document.title} · ${parent.title || parent.id}`, href: `${links.document(parent.document).href}#p-${parent.id}` }
      : null,
    document: links.document(document),
    steps: steps.map((step, at) => {
      const action = nameIn(lang, program.vocabulary.actions.get(step.action), step.action);
      return {
        number: step.clause ?? String(at + 1),
        actors: step.actor.map((use) => links.body(use)),
        action: step.object === null ? action : `${action}${lang === 'zh' ? '：' : ': '}${step.object}`,
        to: step.to.map((use) => links.body(use)),
        when: step.when ?? '',
        note: step.note,
      };
    }),
  };
}

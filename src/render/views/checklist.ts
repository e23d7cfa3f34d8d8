/** The checklist of a document, and that of a body across documents. */

import type { Document, Measure, Program } from '../../model/program.js';
import { nameIn } from '../../model/vocabulary.js';
import { coverEntries } from './entries.js';
import { countOf, dateInWords, isLong, LABELS, type Labels, type Lang, titled } from './labels.js';
import { type MeasureView, measureView, type PageContext, type ProcedureView, procedureView, type RefView } from './measure.js';
import { levelOfHeading, type NumberingLevel } from './numbering.js';
import { bodyPage, documentPage, linkTo, measureAnchor } from './paths.js';
import { type BodyTies, loadOf } from './ties.js';

export interface ChecklistView {
  t: Labels;
  lang: Lang;
  screen: boolean;
  kind: 'document' | 'body';
  home: string;
  /** The page that compares the document with what it carries out. */
  comparison: string | null;
  kicker: string;
  title: string;
  longTitle: boolean;
  /** What has to be said before anything else: not a norm, not the full text, fill in one copy each. */
  notices: { strong: string; text: string }[];
  facts: { label: string; text: string }[];
  /** Other pages about the same document or body. */
  related: RefView[];
  /** Whom the sheet is about is already known on a body's own list. */
  checkedBody: string;
  /** Where the cover is filled in; null on screen. */
  entries: ReturnType<typeof coverEntries> | null;
  groups: GroupView[];
  longContents: boolean;
  /** Set closer, because that saves a page. */
  tightContents: boolean;
  listComma: string;
  madeBy: string;
}

export interface GroupView {
  anchor: string;
  /** Of the four levels of numbering; null where the title begins with none of them. */
  level: NumberingLevel;
  title: string;
  notice: string;
  measures: MeasureView[];
  procedures: ProcedureView[];
}

export interface ChecklistOptions {
  lang: Lang;
  medium: 'screen' | 'print';
  toolVersion: string;
  /** Whether a comparison of the document is made. */
  compared?: boolean;
  /** Whether its matrix is made; for a body, that across documents. */
  matrix?: boolean;
  /** Whether a measure of the document has a row of its own in the comparison. */
  isCompared?: (measure: Measure) => boolean;
}

/** What the checklist of a document calls itself: a report of experience asks for nothing. */
export function checklistTitle(document: Document, t: Labels): string {
  return document.nature === 'descriptive' ? t.studyList : t.checklist;
}

/** Everything a document asks for, section by section. */
export function documentChecklist(document: Document, program: Program, options: ChecklistOptions): ChecklistView {
  const { lang } = options;
  const t = LABELS[lang];
  const page = documentPage(document.id, 'checklist');
  const to = (kind: 'matrix' | 'comparison', measure?: Measure): RefView => ({
    label: measure ? t[kind === 'matrix' ? 'inMatrix' : 'inComparison'] : t[kind],
    href: linkTo(documentPage(document.id, kind), page, options.medium, measure && measureAnchor(measure.ref)),
  });
  const refs = (measure: Measure): RefView[] => [
    ...(options.matrix ? [to('matrix', measure)] : []),
    ...(options.compared && options.isCompared?.(measure) ? [to('comparison', measure)] : []),
  ];
  const context = contextOf(page, program, options, { ownKey: null, refs });
  const sections: GroupView[] = [];
  for (const measure of document.measures) {
    const title = measure.section ?? (document.measures.some((other) => other.section !== null) ? t.noSection : t.measures);
    if (sections.at(-1)?.title !== title) sections.push(group(`s-${sections.length + 1}`, title));
    sections.at(-1)?.measures.push(measureView(measure, context));
  }
  if (document.procedures.length > 0) {
    sections.push({ ...group('s-procedures', t.procedures), procedures: document.procedures.map((one) => procedureView(one, context)) });
  }
  return view(sections, options, {
    kind: 'document',
    kicker: checklistTitle(document, t),
    title: document.title,
    notices: noticesOf(document, t),
    facts: factsOf(document, program, lang),
    related: [...(options.matrix ? [to('matrix')] : []), ...(options.compared ? [to('comparison')] : [])],
    checkedBody: '',
    home: '../../index.html',
    comparison: options.compared ? 'comparison.html' : null,
  });
}

/** Everything a body has a part in, document by document, with its role in each. */
export function bodyChecklist(
  ties: BodyTies & { body: NonNullable<BodyTies['body']> },
  program: Program,
  options: ChecklistOptions,
): ChecklistView {
  const { lang } = options;
  const { body } = ties;
  const t = LABELS[lang];
  const page = bodyPage(body);
  const to = (label: string, other: string, anchor?: string): RefView => ({ label, href: linkTo(other, page, options.medium, anchor) });
  const refs = ({ document, ref }: Measure): RefView[] => [to(t.inChecklist, documentPage(document.id, 'checklist'), measureAnchor(ref))];
  const context = contextOf(page, program, options, { ownKey: ties.key, refs });
  const groups = program.documents.flatMap((document, index) => {
    const measures = document.measures.filter((measure) => ties.measures.has(measure));
    const procedures = document.procedures.filter((procedure) => ties.procedures.has(procedure));
    if (measures.length + procedures.length === 0) return [];
    const notice = document.nature === 'descriptive' ? t.descriptiveBanner : document.status === 'draft' ? t.draftNote : '';
    return [
      {
        ...group(`d-${index + 1}`, titled(document.title), [document.number, notice].filter(Boolean).join(lang === 'zh' ? '　' : ' · ')),
        measures: measures.map((measure) => measureView(measure, context, ties.measures.get(measure))),
        procedures: procedures.map((procedure) => procedureView(procedure, context)),
      },
    ];
  });
  const open = body.collective && body.members === 'open';
  return view(groups, options, {
    kind: 'body',
    kicker: t.bodyChecklist,
    title: nameIn(lang, body),
    notices: body.collective ? [{ strong: '', text: open ? t.openNote : t.collectiveNote }] : [],
    facts: bodyFacts(ties, groups, program, lang),
    related: options.matrix ? [to(t.matrixAll, 'matrix.html')] : [],
    checkedBody: body.collective ? '' : body.name,
    home: '../../index.html',
    comparison: null,
  });
}

function view(
  groups: GroupView[],
  { lang, medium, toolVersion }: ChecklistOptions,
  rest: Pick<ChecklistView, 'kind' | 'kicker' | 'title' | 'notices' | 'facts' | 'related' | 'checkedBody' | 'home' | 'comparison'>,
): ChecklistView {
  const t = LABELS[lang];
  const entries = groups.reduce((sum, one) => sum + 1 + one.measures.length + one.procedures.length, 0);
  return {
    t,
    lang,
    screen: medium === 'screen',
    groups,
    // A short list of contents stands under the cover's data; a long one has its own page.
    longContents: entries > 12,
    tightContents: entries > 12 && pagesOfContents(groups, LINES.tight) < pagesOfContents(groups, LINES.normal),
    listComma: lang === 'zh' ? '、' : ', ',
    entries: medium === 'print' ? coverEntries(t) : null,
    madeBy: t.madeBy.replace('{version}', toolVersion),
    longTitle: isLong(rest.title),
    ...rest,
  };
}

/** Points, as templates/checklist.css sets a list of contents. */
const LINES = { normal: 18.4, tight: 15.8 } as const;
const CONTENTS = { page: 637, heading: 37, gap: 5.7, line: 34 } as const;

/** How many pages a list of contents takes, roughly: enough to see whether a few lines would have one to themselves. */
function pagesOfContents(groups: readonly GroupView[], line: number): number {
  const { page, heading, gap } = CONTENTS;
  const lines = groups.flatMap(({ title, measures, procedures }) => [
    linesOf(title),
    ...[...measures, ...procedures].map((entry) => linesOf(`${entry.clause}${entry.title}`)),
  ]);
  const height = heading + gap * (groups.length - 1) + lines.reduce((sum, count) => sum + count * line, 0);
  return Math.ceil(height / page);
}

/** Latin letters are half as wide as hanzi. */
const linesOf = (text: string): number => Math.ceil((text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2) / CONTENTS.line);

const group = (anchor: string, title: string, notice = ''): GroupView => ({
  anchor,
  level: levelOfHeading(title),
  title,
  notice,
  measures: [],
  procedures: [],
});

function contextOf(
  page: string,
  { vocabulary }: Program,
  { lang, medium }: ChecklistOptions,
  own: Pick<PageContext, 'ownKey' | 'refs'>,
): PageContext {
  return { vocabulary, lang, page, medium, ...own };
}

function noticesOf(document: Document, t: Labels): { strong: string; text: string }[] {
  const notices: { strong: string; text: string }[] = [];
  if (document.nature === 'descriptive') notices.push({ strong: t.descriptiveBanner, text: t.descriptiveNote });
  if (document.status === 'draft') notices.push({ strong: t.statusOf.draft, text: t.draftNote });
  if (document.completeness !== 'full') notices.push({ strong: t.completenessOf[document.completeness], text: t.partialNote });
  return notices;
}

/** The data of a document for its cover; what is not known is left out, except what people look for first. */
function factsOf(document: Document, program: Program, lang: Lang): { label: string; text: string }[] {
  const t = LABELS[lang];
  const [list, open, close] = lang === 'zh' ? ['、', '（', '）'] : [', ', ' (', ')'];
  const place = document.jurisdiction === null ? null : program.vocabulary.jurisdictions.get(document.jurisdiction);
  const issued =
    document.issued === null ? t.unknown : `${dateInWords(document.issued, lang)}${open}${t.dateOf[document.issuedBasis]}${close}`;
  const [status, nature] = [t.statusOf[document.status], t[document.nature]];
  const facts: [string, string | null][] = [
    [t.issuer, document.issuer.join(list) || t.unknown],
    [t.number, document.number ?? t.none],
    [t.issued, issued],
    [t.published, document.published && dateInWords(document.published, lang)],
    [t.effective, document.effective && dateInWords(document.effective, lang)],
    [t.expires, document.expires && dateInWords(document.expires, lang)],
    [t.status, lang === 'zh' ? `${status}，${nature}` : `${status}, ${nature.toLowerCase()}`],
    [
      t.level,
      [t.levelOf[document.level], place ? `${place.name}${open}${place.code}${close}` : '']
        .filter(Boolean)
        .join(lang === 'zh' ? '，' : ', '),
    ],
    [t.implements, document.parents.map((parent) => titled(parent.title) + (parent.number ?? '')).join(list) || null],
    [t.source, t.completenessOf[document.completeness]],
    [t.counts, countsOf(document.measures, document.procedures.length, lang)],
  ];
  return facts.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

function bodyFacts(ties: BodyTies & { body: NonNullable<BodyTies['body']> }, groups: GroupView[], program: Program, lang: Lang) {
  const t = LABELS[lang];
  const { body } = ties;
  const place = body.jurisdiction === null ? null : program.vocabulary.jurisdictions.get(body.jurisdiction);
  const line = body.line === null ? null : program.vocabulary.lines.get(body.line);
  const load = loadOf(ties);
  const roles = (['lead', 'responsible', 'cooperating', 'charged'] as const).filter((role) => load[role] > 0);
  const comma = lang === 'zh' ? '，' : ', ';
  const facts: [string, string | null | undefined][] = [
    [t.level, [t.levelOf[body.level], place?.name].filter(Boolean).join(comma)],
    [t.line, line && nameIn(lang, line)],
    [t.status, becameInWords(body, program, lang)],
    [t.documents, countOf(groups.length, 'documents', lang)],
    [t.ownRole, roles.map((role) => (lang === 'zh' ? `${t[role]} ${load[role]} 条` : `${t[role]} ${load[role]}`)).join(comma) || null],
    [t.counts, countsOf([...ties.measures.keys()], ties.procedures.size, lang)],
  ];
  return facts.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

function becameInWords({ became }: NonNullable<BodyTies['body']>, program: Program, lang: Lang): string | null {
  if (!became) return null;
  const into = became.into.map((id) => nameIn(lang, program.vocabulary.bodies.get(id), id)).join(lang === 'zh' ? '、' : ', ');
  const date = dateInWords(became.date, lang);
  return lang === 'zh' ? `${date}${LABELS.zh.becameOf[became.how]}${into}` : `${LABELS.en.becameOf[became.how]} ${into} (${date})`;
}

function countsOf(measures: Measure[], procedures: number, lang: Lang): string {
  const thresholds = measures.reduce((sum, measure) => sum + measure.thresholds.length, 0);
  const counts = [countOf(measures.length, 'measures', lang), countOf(thresholds, 'thresholds', lang)];
  if (procedures > 0) counts.push(countOf(procedures, 'procedures', lang));
  return counts.join(lang === 'zh' ? '，' : ', ');
}

/** The page that links to everything: documents by level, what needs attention, load per body. */

import { comparisonsOf } from '../../compare/comparison.js';
import type { Severity } from '../../model/finding.js';
import { type Document, LEVELS, type Program } from '../../model/program.js';
import { type Body, nameIn } from '../../model/vocabulary.js';
import type { WordedFinding } from '../../report/worded.js';
import { CHANGE_WORDS } from './changes-words.js';
import { checklistTitle } from './checklist.js';
import { verdictCounts } from './comparison.js';
import { COMPARISON_WORDS } from './comparison-words.js';
import { countOf, dateInWords, LABELS, type Labels, type Lang } from './labels.js';
import { bodyChangesPage, bodyMatrixPage, bodyPage, documentPage, measureAnchor, printed, workbookOf } from './paths.js';
import { allBodies, loadOf, MARKED_TIES } from './ties.js';

export interface IndexView {
  t: Labels;
  lang: Lang;
  title: string;
  counts: string;
  programHref: string | null;
  /** The web site, where it is made as well. */
  siteHref: string | null;
  matrix: Links;
  levels: { label: string; documents: DocumentView[] }[];
  severities: { severity: Severity; label: string; count: number; open: boolean; findings: FindingView[] }[];
  waived: number;
  clean: boolean;
  /** Whether any comparison is made. */
  compared: boolean;
  bodies: {
    name: string;
    level: string;
    links: Links;
    others: { label: string; href: string }[];
    counts: string[];
    total: number;
    share: number;
    collective: boolean;
  }[];
  roles: string[];
  madeBy: string;
}

interface Links {
  html: string | null;
  pdf: string | null;
  xlsx: string | null;
}

interface DocumentView {
  title: string;
  facts: string;
  notice: string;
  checklistTitle: string;
  checklist: Links;
  matrix: Links;
  comparison: Links;
  /** Its verdicts, the gravest first. */
  verdicts: { mark: string; word: string; count: number }[];
  counts: string;
  findings: { label: string; severity: Severity; count: number }[];
}

interface FindingView {
  rule: string;
  message: string;
  help: string | null;
  place: string;
  measures: { ref: string; href: string | null }[];
  waived: string | null;
}

export interface IndexOptions {
  lang: Lang;
  toolVersion: string;
  /** Pages that were made, by path, and which of them were printed. */
  made: ReadonlySet<string>;
  printed: boolean;
  /** Whether they are made as workbooks, too. */
  workbooks: boolean;
  program: boolean;
  site: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function indexView(program: Program, findings: readonly WordedFinding[], options: IndexOptions): IndexView {
  const { lang, made } = options;
  const t = LABELS[lang];
  const live = findings.filter((finding) => !finding.waived);
  const links = (page: string): Links => ({
    html: made.has(page) ? page : null,
    pdf: made.has(page) && options.printed ? printed(page) : null,
    xlsx: made.has(page) && options.workbooks ? workbookOf(page) : null,
  });
  const bodies = allBodies(program);
  const most = Math.max(1, ...bodies.map((ties) => loadOf(ties).total));
  const measures = program.documents.reduce((sum, document) => sum + document.measures.length, 0);
  return {
    t,
    lang,
    title: t.home,
    counts: [
      countOf(program.documents.length, 'documents', lang),
      countOf(measures, 'measures', lang),
      countOf(bodies.length, 'bodies', lang),
    ].join(lang === 'zh' ? '，' : ', '),
    programHref: options.program ? 'program.json' : null,
    siteHref: options.site ? 'site/index.html' : null,
    matrix: links('matrix.html'),
    levels: LEVELS.flatMap((level) => {
      const documents = program.documents.filter((document) => document.level === level);
      if (documents.length === 0) return [];
      return [{ label: t.levelOf[level], documents: documents.map((document) => documentView(document, live, program, links, lang)) }];
    }),
    severities: SEVERITIES.flatMap((severity) => {
      const chosen = findings.filter((finding) => finding.severity === severity);
      if (chosen.length === 0) return [];
      const count = chosen.filter((finding) => !finding.waived).length;
      return [
        {
          severity,
          label: t.severityOf[severity],
          count,
          open: severity !== 'info',
          findings: chosen.map((one) => findingView(one, made, t)),
        },
      ];
    }),
    waived: findings.length - live.length,
    clean: findings.length === 0,
    compared: program.documents.some(({ id }) => made.has(documentPage(id, 'comparison'))),
    bodies: bodies.map((ties) => {
      const load = loadOf(ties);
      return {
        name: nameIn(lang, ties.body, ties.name),
        level: ties.body ? t.levelOf[ties.body.level] : t.unknown,
        links: ties.body ? links(bodyPage(ties.body)) : { html: null, pdf: null, xlsx: null },
        others: ties.body ? othersOf(ties.body, made, lang) : [],
        counts: MARKED_TIES.map((tie) => (load[tie] === 0 ? '' : String(load[tie]))),
        total: load.total,
        share: Math.round((load.total * 100) / most),
        collective: ties.body?.collective ?? false,
      };
    }),
    roles: MARKED_TIES.map((tie) => t[tie]),
    madeBy: t.madeBy.replace('{version}', options.toolVersion),
  };
}

/** What a body is given beside its checklist. */
function othersOf(body: Body, made: ReadonlySet<string>, lang: Lang): { label: string; href: string }[] {
  return [
    { label: LABELS[lang].matrix, href: bodyMatrixPage(body) },
    { label: CHANGE_WORDS[lang].kicker, href: bodyChangesPage(body) },
  ].filter(({ href }) => made.has(href));
}

function documentView(
  document: Document,
  findings: readonly WordedFinding[],
  program: Program,
  links: (page: string) => Links,
  lang: Lang,
): DocumentView {
  const t = LABELS[lang];
  const comparison = links(documentPage(document.id, 'comparison'));
  const compared = comparisonsOf(program).get(document);
  const own = findings.filter(
    (finding) => finding.measures.some((ref) => ref.startsWith(`${document.id}/`)) || finding.file === document.at.source.file,
  );
  const place = document.jurisdiction === null ? null : program.vocabulary.jurisdictions.get(document.jurisdiction)?.name;
  const thresholds = document.measures.reduce((sum, measure) => sum + measure.thresholds.length, 0);
  return {
    title: document.title,
    facts: [place, document.number, document.issued && dateInWords(document.issued, lang), t.statusOf[document.status]]
      .filter(Boolean)
      .join(' · '),
    notice:
      document.nature === 'descriptive'
        ? t.descriptiveBanner
        : document.completeness === 'full'
          ? ''
          : t.completenessOf[document.completeness],
    checklistTitle: checklistTitle(document, t),
    checklist: links(documentPage(document.id, 'checklist')),
    matrix: links(documentPage(document.id, 'matrix')),
    comparison,
    verdicts:
      compared && comparison.html !== null
        ? verdictCounts(compared).map(({ verdict, count }) => ({ mark: verdict, word: COMPARISON_WORDS[lang].verdictOf[verdict], count }))
        : [],
    counts: [countOf(document.measures.length, 'measures', lang), countOf(thresholds, 'thresholds', lang)].join(
      lang === 'zh' ? '，' : ', ',
    ),
    findings: SEVERITIES.flatMap((severity) => {
      const count = own.filter((finding) => finding.severity === severity).length;
      return count === 0 ? [] : [{ label: t.severityOf[severity], severity, count }];
    }),
  };
}

function findingView(finding: WordedFinding, made: ReadonlySet<string>, t: Labels): FindingView {
  return {
    rule: finding.rule,
    message: finding.message,
    help: finding.help ?? null,
    place: `${finding.file}:${finding.start.line}:${finding.start.column}`,
    measures: finding.measures.map((ref) => {
      const page = documentPage(ref.split('/')[0] ?? '', 'checklist');
      return { ref, href: made.has(page) ? `${page}#${measureAnchor(ref)}` : null };
    }),
    waived: finding.waived ? `${t.waived}${finding.waived.reason ? ` (${finding.waived.reason})` : ''}` : null,
  };
}

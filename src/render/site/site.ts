/** The web site of a program: static pages that open from a folder as well as from a server. */

import type { Document, Program } from '../../model/program.js';
import { messagesOf, type WordedFinding } from '../../report/worded.js';
import type { TemplateName } from '../html.js';
import { hasOtherLanguage, markLanguages } from '../languages.js';
import type { Lang } from '../views/labels.js';
import { bodiesPage, bodyPage } from './body-pages.js';
import { Charts } from './charts/chart.js';
import { type Draw, drawWith } from './charts/spec.js';
import { comparisonOf, comparisonPage } from './comparison-page.js';
import { type RulePage, type SiteContext, type SiteOptions, siteContext } from './context.js';
import { deadlinesPage } from './deadlines-page.js';
import { documentPage, documentsPage } from './document-pages.js';
import { findingsPage, rulePage } from './finding-pages.js';
import { Frames, type PageKind } from './frame.js';
import { homePage } from './home-page.js';
import { indicatorPage, indicatorsPage } from './indicator-pages.js';
import { type Link, Links } from './links.js';
import { matrixPage } from './matrix-pages.js';
import { measurePage } from './measure-page.js';
import {
  assetPath,
  BODIES,
  bodyPath,
  comparisonPath,
  DEADLINES,
  DOCUMENTS,
  documentPath,
  FINDINGS,
  HOME,
  INDICATORS,
  indicatorPath,
  MATRIX,
  matrixPath,
  measurePath,
  rulePath,
  SCRIPT,
  SEARCH,
  STYLES,
} from './paths.js';
import { searchScript } from './search-data.js';
import { MeasureTargets } from './targets.js';

/** A file of the site. Its content is made when it is asked for: a large site is never in memory as a whole. */
export interface SiteFile {
  /** Relative to the root of the site, with `/`. */
  path: string;
  readonly content: string;
}

export interface SiteInput extends SiteOptions {
  /** The text of a rule's page, as HTML. */
  ruleHtml: (id: string, lang: Lang) => Promise<string>;
  /** Draws the charts; without it they are drawn as the pages are made. */
  draw?: Draw;
  /** Whether somebody else says where texts are in another language than their page. */
  isMarkedLater?: boolean;
}

/** All files of the site, home first. Nothing but the program is read: it may have come from anywhere. */
export async function renderSite(program: Program, findings: readonly WordedFinding[], input: SiteInput): Promise<Iterable<SiteFile>> {
  const { lang, draw = await drawHere(), isMarkedLater = false } = input;
  const rules = new Map<string, RulePage>();
  for (const { rule } of findings) {
    if (rules.has(rule)) continue;
    const { title } = (await messagesOf(rule))[lang];
    rules.set(rule, { id: rule, title, html: await input.ruleHtml(rule, lang) });
  }
  const isMarked = !isMarkedLater && hasOtherLanguage(program, lang);
  const finished = (html: string) => (isMarked ? markLanguages(html, lang, { runs: true }) : html);
  return filesOf(siteContext(program, findings, { ...input, draw, rules }), finished);
}

async function drawHere(): Promise<Draw> {
  const charts = await Charts.load();
  return (spec) => drawWith(charts, spec);
}

interface Made {
  title: string;
  /** Not for home. */
  crumbs?: Link[];
  ref?: string;
  template: TemplateName;
  view: object;
}

function* filesOf(context: SiteContext, finished: (html: string) => string): Generator<SiteFile> {
  const { program, templates, w, normsOf } = context;
  const frames = new Frames(context);
  const page = (path: string, kind: PageKind, make: (links: Links) => Made): SiteFile => ({
    path,
    get content() {
      const links = Links.from(path, context);
      const { template, view, title, ref, crumbs = [] } = make(links);
      return finished(frames.around({ kind, title, ref, crumbs }, templates.content(template, view), links));
    },
  });
  const file = (path: string, make: () => string): SiteFile => ({
    path,
    get content() {
      return make();
    },
  });
  const targets = new MeasureTargets(
    program,
    (document) => comparisonOf(document, Links.from(comparisonPath(document.id), context), context)?.targets ?? [],
  );

  for (const name of [...STYLES, SCRIPT] as const) yield file(assetPath(name), () => templates.text(name));
  yield file(assetPath(SEARCH), () => searchScript(context));
  yield page(HOME, 'home', (links) => ({ title: w.site, template: 'site-home.hbs', view: homePage(links, context) }));
  yield page(DOCUMENTS, 'documents', (links) => ({
    title: w.documents,
    template: 'site-documents.hbs',
    view: documentsPage(links, context),
  }));
  yield page(MATRIX, 'matrix', (links) => ({ title: w.matrix, template: 'site-matrix.hbs', view: matrixPage(null, links, context) }));
  yield page(BODIES, 'bodies', (links) => ({ title: w.bodies, template: 'site-bodies.hbs', view: bodiesPage(links, context) }));
  yield page(INDICATORS, 'indicators', (links) => ({
    title: w.indicators,
    template: 'site-indicators.hbs',
    view: indicatorsPage(links, context),
  }));
  yield page(DEADLINES, 'deadlines', (links) => ({
    title: w.deadlines,
    template: 'site-deadlines.hbs',
    view: deadlinesPage(links, context),
  }));
  yield page(FINDINGS, 'findings', (links) => ({ title: w.findings, template: 'site-findings.hbs', view: findingsPage(links, context) }));

  for (const rule of context.rules.values()) {
    yield page(rulePath(rule.id), 'rule', (links) => ({
      title: rule.title,
      crumbs: [{ label: w.findings, href: links.to(FINDINGS) }],
      template: 'site-rule.hbs',
      view: rulePage(rule, links, context),
    }));
  }
  // Before the measures, which link to their places on them.
  for (const document of program.documents) {
    if (!targets.has(document)) continue;
    yield page(comparisonPath(document.id), 'comparison', (links) => {
      const view = comparisonOf(document, links, context);
      if (!view) throw new Error(`no comparison of ${document.id}`);
      return {
        title: `${w.comparison} · ${document.title}`,
        crumbs: [{ label: w.documents, href: links.to(DOCUMENTS) }, links.document(document)],
        template: 'site-comparison.hbs',
        view: comparisonPage(document, view, links, context, targets),
      };
    });
  }
  for (const ties of context.bodies) {
    const { body } = ties;
    if (!body) continue;
    yield page(bodyPath(body.id), 'body', (links) => ({
      title: body.name,
      crumbs: [{ label: w.bodies, href: links.to(BODIES) }],
      template: 'site-body.hbs',
      view: bodyPage(ties, body, links, context),
    }));
  }
  for (const [id, norms] of normsOf) {
    const indicator = program.vocabulary.indicators.get(id);
    if (!indicator) continue;
    yield page(indicatorPath(id), 'indicator', (links) => ({
      title: indicator.name,
      crumbs: [{ label: w.indicators, href: links.to(INDICATORS) }],
      template: 'site-indicator.hbs',
      view: indicatorPage(indicator, norms, links, context),
    }));
  }
  // Most pages, and none with a chart: last, so that there is enough to do while charts are drawn.
  for (const document of program.documents) yield* pagesOfDocument(document, page, targets, context);
}

/** A document, its matrix, and its measures. */
function* pagesOfDocument(
  document: Document,
  page: (path: string, kind: PageKind, make: (links: Links) => Made) => SiteFile,
  targets: MeasureTargets,
  context: SiteContext,
): Generator<SiteFile> {
  const { w } = context;
  const above = (links: Links): Link[] => [{ label: w.documents, href: links.to(DOCUMENTS) }];
  const inside = (links: Links): Link[] => [...above(links), links.document(document)];
  yield page(documentPath(document.id), 'document', (links) => ({
    title: document.title,
    ref: document.id,
    crumbs: above(links),
    template: 'site-document.hbs',
    view: documentPage(document, links, context),
  }));
  if (document.measures.length > 0)
    yield page(matrixPath(document.id), 'matrix', (links) => ({
      title: `${w.matrix} · ${document.title}`,
      crumbs: inside(links),
      template: 'site-matrix.hbs',
      view: matrixPage(document, links, context),
    }));
  for (const measure of document.measures)
    yield page(measurePath(measure.ref), 'measure', (links) => ({
      title: `${measure.clause ?? ''}${measure.title || measure.id}`,
      ref: measure.ref,
      crumbs: inside(links),
      template: 'site-measure.hbs',
      view: measurePage(measure, links, context, targets),
    }));
}

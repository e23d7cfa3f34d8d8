/** What stands around every page of the site: head, navigation, search. */

import type { SiteContext } from './context.js';
import type { Link, Links } from './links.js';
import { assetPath, BODIES, DEADLINES, DOCUMENTS, FINDINGS, HOME, INDICATORS, MATRIX, SCRIPT, SEARCH, STYLES } from './paths.js';

export type PageKind =
  | 'home'
  | 'documents'
  | 'document'
  | 'measure'
  | 'bodies'
  | 'body'
  | 'indicators'
  | 'indicator'
  | 'matrix'
  | 'comparison'
  | 'deadlines'
  | 'findings'
  | 'rule';

export interface Placed {
  kind: PageKind;
  title: string;
  /** What the page is about: a document or a measure; a live preview adds to it. */
  ref?: string;
  /** The way to the page, without home. */
  crumbs: Link[];
}

export interface FrameView {
  htmlLang: string;
  title: string;
  kind: PageKind;
  ref: string;
  root: string;
  styles: string[];
  script: string;
  search: string;
  home: string;
  nav: { label: string; href: string; current: boolean }[];
  crumbs: Link[];
  w: SiteContext['w'];
  madeBy: string;
  content: string;
}

/** The page that each kind of page stands under. */
const UNDER: Partial<Record<PageKind, PageKind>> = {
  document: 'documents',
  measure: 'documents',
  comparison: 'documents',
  body: 'bodies',
  indicator: 'indicators',
  rule: 'findings',
};

/** Everything of a page but its content. */
export function frameView(page: Placed, content: string, links: Links, { w, t, lang, toolVersion }: SiteContext): FrameView {
  const nav: [PageKind, string, string][] = [
    ['home', w.home, HOME],
    ['documents', w.documents, DOCUMENTS],
    ['matrix', w.matrix, MATRIX],
    ['bodies', w.bodies, BODIES],
    ['indicators', w.indicators, INDICATORS],
    ['deadlines', w.deadlines, DEADLINES],
    ['findings', w.findings, FINDINGS],
  ];
  const here = UNDER[page.kind] ?? page.kind;
  return {
    htmlLang: lang === 'zh' ? 'zh-CN' : 'en',
    title: page.kind === 'home' ? w.site : `${page.title} · ${w.site}`,
    kind: page.kind,
    ref: page.ref ?? '',
    root: links.root,
    styles: STYLES.map((name) => links.to(assetPath(name))),
    script: links.to(assetPath(SCRIPT)),
    search: links.to(assetPath(SEARCH)),
    home: links.to(HOME),
    nav: nav.map(([kind, label, href]) => ({ label, href: links.to(href), current: kind === here })),
    crumbs: page.crumbs,
    w,
    madeBy: t.madeBy.replace('{version}', toolVersion),
    content,
  };
}

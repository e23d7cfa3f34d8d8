/** What stands around every page of the site: head, navigation, search. */

import { escaped } from '../html.js';
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

/** What the template `site` shows. */
interface FrameView {
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

/** Stand for what differs from page to page; no title may hold them, since only the template's own text is searched for them. */
const TITLE = '\ue000title\ue000';
const REF = '\ue000ref\ue000';
const CONTENT = '\ue000content\ue000';

/** Frames around pages. Neighbouring pages share one, so it is made once for them. */
export class Frames {
  #key = '';
  #pieces: string[] = [];

  constructor(private readonly context: SiteContext) {}

  /** The page as a whole. */
  around(page: Placed, content: string, links: Links): string {
    const { templates, w } = this.context;
    const key = [page.kind, links.root, ...page.crumbs.map(({ href }) => href)].join(' ');
    if (key !== this.#key) {
      this.#key = key;
      this.#pieces = templates.content('site.hbs', frameView(page, links, this.context)).split(/(\ue000\w+\ue000)/);
    }
    const title = page.kind === 'home' ? w.site : `${page.title} · ${w.site}`;
    let whole = '';
    for (const piece of this.#pieces)
      whole += piece === CONTENT ? content : piece === TITLE ? escaped(title) : piece === REF ? escaped(page.ref ?? '') : piece;
    return whole;
  }
}

/** Everything of a page but what differs between neighbours. */
function frameView(page: Placed, links: Links, { w, t, lang, toolVersion }: SiteContext): FrameView {
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
    title: TITLE,
    kind: page.kind,
    ref: REF,
    root: links.root,
    styles: STYLES.map((name) => links.to(assetPath(name))),
    script: links.to(assetPath(SCRIPT)),
    search: links.to(assetPath(SEARCH)),
    home: links.to(HOME),
    nav: nav.map(([kind, label, href]) => ({ label, href: links.to(href), current: kind === here })),
    crumbs: page.crumbs,
    w,
    madeBy: t.madeBy.replace('{version}', toolVersion),
    content: CONTENT,
  };
}

/** The comparison of a document with what it carries out: the report's own view, with links to the pages of the site. */

import type { Document } from '../../model/program.js';
import { type ComparisonView, comparisonView } from '../views/comparison.js';
import type { SiteContext } from './context.js';
import type { Links } from './links.js';
import { documentPath, matrixPath } from './paths.js';
import type { MeasureTargets } from './targets.js';

/** The view, and where measures stand on it; null for a document that carries out no other. */
export function comparisonOf(document: Document, links: Links, context: SiteContext): ComparisonView | null {
  const { program, lang, toolVersion, waived } = context;
  return comparisonView(document, program, {
    lang,
    toolVersion,
    medium: 'screen',
    checklists: false,
    matrices: false,
    // The view looks for what is waived among them.
    findings: waived,
    hrefOf: (measure) => links.measure(measure).href,
  });
}

/** What the template `site-comparison` shows. */
export function comparisonPage(document: Document, view: ComparisonView, links: Links, context: SiteContext, targets: MeasureTargets) {
  targets.learn(document, view.targets);
  return {
    ...view,
    siteWords: context.w,
    siblings: [
      { label: context.w.documentPage, href: links.to(documentPath(document.id)) },
      { label: context.w.matrix, href: links.to(matrixPath(document.id)) },
    ],
  };
}

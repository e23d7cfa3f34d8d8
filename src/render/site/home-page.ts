/** The first page: what needs attention, the documents by level, and the charts. */

import type { Severity } from '../../model/finding.js';
import { countBySeverity } from '../../report/worded.js';
import { countOf, fill } from '../views/labels.js';
import { loadFigure } from './body-pages.js';
import type { SiteContext } from './context.js';
import { deadlineFigure } from './deadlines-page.js';
import { documentLevels } from './document-pages.js';
import type { Links } from './links.js';
import { DOCUMENTS, FINDINGS, INDICATORS } from './paths.js';
import { wholesFigure } from './wholes.js';

/** So that the page stays small with hundreds of documents. */
const MOST = { documents: 40, findings: 6, wholes: 6 };

/** What the template `site-home` shows. */
export function homePage(links: Links, context: SiteContext) {
  const { t, w, lang, program, findings } = context;
  const counts = countBySeverity(findings);
  const urgent = (['error', 'warning'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && !finding.waived),
  );
  const severities: Severity[] = ['error', 'warning', 'info'];
  return {
    t,
    w,
    title: w.site,
    counts: [
      countOf(program.documents.length, 'documents', lang),
      countOf(context.measures.size, 'measures', lang),
      countOf(context.bodies.length, 'bodies', lang),
    ].join(lang === 'zh' ? '，' : ', '),
    severities: severities.map((severity) => ({
      severity,
      label: `${t.severityOf[severity]}${lang === 'en' && severity !== 'info' && counts[severity] !== 1 ? 's' : ''}`,
      count: counts[severity],
      none: counts[severity] === 0,
    })),
    waived: counts.waived === 0 ? '' : lang === 'en' ? `${counts.waived} ${t.waived}` : `${w.waived} ${counts.waived}`,
    findingsHref: links.to(FINDINGS),
    urgent: urgent.slice(0, MOST.findings).map((finding) => links.finding(finding)),
    urgentShown: urgent.length > MOST.findings ? fill(w.urgentShown, { shown: MOST.findings, all: urgent.length }) : '',
    calm: urgent.length === 0 ? w.nothing : '',
    levels: documentLevels(links, context, MOST.documents),
    documentsHref: links.to(DOCUMENTS),
    load: loadFigure(links, context),
    deadlines: deadlineFigure(links, context),
    wholes: wholesFigure(links, context, () => true, MOST.wholes),
    indicatorsHref: links.to(INDICATORS),
  };
}

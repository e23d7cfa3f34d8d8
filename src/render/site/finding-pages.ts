/** What was found: all of it by rule, and for each rule its text with every place. */

import type { WordedFinding } from '../../report/worded.js';
import { countBySeverity } from '../../report/worded.js';
import { fill } from '../views/labels.js';
import { badges, type RulePage, type SiteContext } from './context.js';
import type { Links } from './links.js';

/** More are not read on one page; each rule has all of its own. */
const MOST = 500;

/** What the template `site-findings` shows. */
export function findingsPage(links: Links, context: SiteContext) {
  const { t, w, findings, rules } = context;
  const urgent = bySeverity(findings.filter(({ severity, waived }) => severity !== 'info' && !waived));
  const counts = countBySeverity(findings);
  return {
    t,
    w,
    title: w.findings,
    badges: badges(findings, context),
    waived: counts.waived === 0 ? '' : `${w.waived} ${counts.waived}`,
    clean: findings.length === 0 ? t.noFindings : urgent.length === 0 ? w.nothing : '',
    rules: [...rules.values()].map(({ id }) => {
      const own = findings.filter(({ rule }) => rule === id);
      return { id, ...links.rule(id), badges: badges(own, context), waived: countBySeverity(own).waived || '' };
    }),
    groups: byPlace(urgent.slice(0, MOST), links, context),
    shown: urgent.length > MOST ? fill(w.findingsShown, { shown: MOST, all: urgent.length }) : '',
  };
}

/** What the template `site-rule` shows. */
export function rulePage(rule: RulePage, links: Links, context: SiteContext) {
  const { t, w } = context;
  const own = bySeverity(context.findings.filter((finding) => finding.rule === rule.id));
  return { t, w, title: rule.title, id: rule.id, html: rule.html, badges: badges(own, context), groups: byPlace(own, links, context) };
}

/** Errors before warnings before infos, what is waived last; otherwise in their order. */
function bySeverity(findings: readonly WordedFinding[]): WordedFinding[] {
  const rank = ({ severity, waived }: WordedFinding) => (waived ? 3 : ['error', 'warning', 'info'].indexOf(severity));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** Grouped by file, in order of first mention: a document's title says more than its file. */
export function byPlace(findings: readonly WordedFinding[], links: Links, { program }: SiteContext) {
  const titles = new Map(program.documents.map((document) => [document.at.source.file, links.document(document)]));
  const groups = new Map<string, WordedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return [...groups].map(([file, list]) => ({
    place: titles.get(file) ?? { label: file, href: null },
    findings: list.map((finding) => links.finding(finding)),
  }));
}

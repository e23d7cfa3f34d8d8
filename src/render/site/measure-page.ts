/** The page of one measure: what it demands, of whom, and how it hangs together with the rest. */

import { type Measure, ROLES, type Threshold } from '../../model/program.js';
import { nameIn } from '../../model/vocabulary.js';
import { clauseBefore, dateInWords, MARKS } from '../views/labels.js';
import { measureAnchor } from '../views/paths.js';
import type { SiteContext } from './context.js';
import type { Link, Links } from './links.js';
import { comparisonPath, matrixPath, thresholdAnchor } from './paths.js';
import type { MeasureTargets } from './targets.js';

/** What the template `site-measure` shows. */
export function measurePage(measure: Measure, links: Links, context: SiteContext, targets: MeasureTargets) {
  const { t, w, lang, program } = context;
  const { document } = measure;
  const descriptive = document.nature === 'descriptive';
  const children = context.childrenOf.get(measure) ?? [];
  const anchor = measureAnchor(measure.ref);
  const compared = [...new Set([document, ...children.map((child) => child.document)])].filter((child) => targets.on(child, anchor));
  const topic = measure.topic === null ? null : program.vocabulary.topics.get(measure.topic);
  const own = document.measures;
  const at = own.indexOf(measure);
  const neighbour = (other: Measure | undefined) => (other ? links.measure(other) : null);
  return {
    t,
    w,
    comma: lang === 'zh' ? '、' : ', ',
    ref: measure.ref,
    clause: clauseBefore(measure.clause),
    title: measure.title || measure.id,
    document: links.document(document),
    section: measure.section ?? '',
    tags: [
      measure.topic === null ? '' : nameIn(lang, topic, measure.topic),
      descriptive ? t.descriptiveBanner : measure.framework ? t.framework : '',
      document.status === 'in-force' ? '' : t.statusOf[document.status],
    ].filter(Boolean),
    deadline: measure.deadline === null ? '' : dateInWords(measure.deadline, lang),
    summary: measure.summary,
    noSummary: t.noSummary,
    headings: {
      summary: descriptive ? t.summaryDescriptive : t.summary,
      requirement: descriptive ? t.requirementDescriptive : t.requirement,
    },
    descriptive,
    dated: measure.thresholds.some(({ deadline }) => deadline !== null),
    thresholds: measure.thresholds.map((threshold) => thresholdView(threshold, links, context)),
    roles: ROLES.flatMap((role) => {
      const andOthers = measure.openEnded.includes(role);
      if (measure[role].length === 0 && !andOthers) return [];
      return [{ mark: MARKS[role], label: t[role], names: measure[role].map((use) => links.body(use)), andOthers }];
    }),
    chargedMark: MARKS.charged,
    charged: measure.charged.map((charge) => ({
      body: links.body(charge),
      force: descriptive ? '' : t.forceOf[charge.force],
      duty: charge.duty ?? '',
    })),
    terms: measure.terms.map(({ name, definition }) => ({ name, definition: definition ?? t.undefinedTerm })),
    note: measure.note,
    parents: measure.parents.map((parent) => links.measure(parent)),
    unknownParents: measure.implementsRefs.filter((ref) => !context.measures.has(ref)),
    children: children.map((child) => links.measure(child)),
    elsewhere: [
      { label: w.inMatrix, href: `${links.to(matrixPath(document.id))}#${anchor}` },
      ...compared.map((child) => ({
        label: child === document ? w.comparison : `${w.comparisonBelow} · ${child.title}`,
        href: `${links.to(comparisonPath(child.id))}#${anchor}`,
      })),
    ],
    procedures: document.procedures
      .filter((procedure) => procedure.measure === measure.id)
      .map(({ id, title }) => ({ label: title || id, href: `${links.document(document).href}#p-${id}` })),
    findings: (context.findingsOf.get(measure.ref) ?? []).map((finding) => links.finding(finding, measure)),
    previous: neighbour(own[at - 1]),
    next: neighbour(own[at + 1]),
    place: placeText(measure),
  };
}

function thresholdView(threshold: Threshold, links: Links, { wordsOf }: SiteContext) {
  const { indicator, alternatives, requirement, rowsBy, rows, force, deadline, details, note } = wordsOf(threshold);
  const named = (id: string, label: string): Link => ({ label, href: links.indicator(id).href });
  return {
    requirement,
    rowsBy,
    rows,
    force,
    deadline,
    details,
    note,
    id: thresholdAnchor(threshold.index),
    indicator: threshold.indicator === '' ? null : named(threshold.indicator, indicator),
    alternatives: alternatives.map((branch, at) => ({
      requirement: branch.requirement,
      indicator: named(threshold.anyOf[at]?.indicator || threshold.indicator, branch.indicator),
    })),
    // Whose duty it is and the whole that it is part of are links, not only words.
    binds: threshold.binds ? links.body(threshold.binds) : null,
    whole: threshold.partOf?.measure ? links.measure(threshold.partOf.measure) : null,
  };
}

function placeText({ at, document }: Measure): string {
  const { start } = at.source.placeOf(at.node, at.key);
  return `${document.at.source.file}:${start.line}`;
}

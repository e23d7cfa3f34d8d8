/** What the pages of the site share: words, links, and what is looked up again and again. */

import type { BodyUse, Document, Measure, Program } from '../../model/program.js';
import type { WordedFinding } from '../../report/worded.js';
import { clauseBefore, LABELS, type Labels, type Lang } from '../views/labels.js';
import { type BodyTies, bodiesOf, keyOf } from '../views/ties.js';
import { bodyPath, documentPath, indicatorPath, measurePath, rootFrom, rulePath } from './paths.js';
import { WORDS, type Words } from './words.js';

export interface SiteContext {
  program: Program;
  lang: Lang;
  t: Labels;
  w: Words;
  /** Every body that any document names. */
  bodies: BodyTies[];
  /** Measures that carry out a measure. */
  childrenOf: ReadonlyMap<Measure, readonly Measure[]>;
  findingsOf: ReadonlyMap<string, readonly WordedFinding[]>;
  findings: readonly WordedFinding[];
  /** Indicators that any document sets a norm on, in the order of the vocabulary. */
  indicators: readonly string[];
}

export interface Link {
  label: string;
  href: string | null;
}

export interface FindingView {
  severity: string;
  severityLabel: string;
  message: string;
  help: string;
  rule: Link;
  place: string;
  measures: Link[];
  waived: string;
}

export function siteContext(program: Program, findings: readonly WordedFinding[], lang: Lang): SiteContext {
  const childrenOf = new Map<Measure, Measure[]>();
  const findingsOf = new Map<string, WordedFinding[]>();
  const used = new Set<string>();
  for (const { measures } of program.documents) {
    for (const measure of measures) {
      for (const parent of measure.parents) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), measure]);
      for (const { indicator, anyOf } of measure.thresholds) for (const id of [indicator, ...anyOf.map((each) => each.indicator)]) used.add(id);
    }
  }
  for (const finding of findings) {
    for (const ref of finding.measures) {
      const list = findingsOf.get(ref);
      if (list) list.push(finding);
      else findingsOf.set(ref, [finding]);
    }
  }
  const indicators = [...program.vocabulary.indicators.keys()].filter((id) => used.has(id));
  const bodies = bodiesOf(program.documents, program.vocabulary);
  return { program, lang, t: LABELS[lang], w: WORDS[lang], bodies, childrenOf, findingsOf, findings, indicators };
}

/** Links from one page. */
export class Links {
  readonly root: string;

  constructor(
    readonly page: string,
    private readonly context: SiteContext,
  ) {
    this.root = rootFrom(page);
  }

  to(page: string): string {
    return `${this.root}${page}`;
  }

  measure(measure: Measure): Link & { document: string } {
    return {
      label: `${clauseBefore(measure.clause)}${measure.title || measure.id}`,
      href: this.to(measurePath(measure.ref)),
      document: measure.document.title,
    };
  }

  document(document: Document): Link {
    return { label: document.title, href: this.to(documentPath(document.id)) };
  }

  /** A body of the vocabulary has a page; one that is not registered has none. */
  body(use: BodyUse): Link & { key: string } {
    return { label: use.name, href: use.body ? this.to(bodyPath(use.body.id)) : null, key: keyOf(use) };
  }

  indicator(id: string): Link {
    const known = this.context.program.vocabulary.indicators.get(id);
    const label = (this.context.lang === 'en' ? known?.nameEn : null) ?? known?.name ?? id;
    return { label, href: known && this.context.indicators.includes(id) ? this.to(indicatorPath(id)) : null };
  }

  finding(finding: WordedFinding): FindingView {
    const { t, program } = this.context;
    const named = new Set(finding.measures);
    return {
      severity: finding.severity,
      severityLabel: t.severityOf[finding.severity],
      message: finding.message,
      help: finding.help ?? '',
      rule: { label: finding.rule, href: this.to(rulePath(finding.rule)) },
      place: `${finding.file}:${finding.start.line}`,
      measures: program.documents.flatMap(({ measures }) => measures.filter(({ ref }) => named.has(ref)).map((each) => this.measure(each))),
      waived: finding.waived?.reason ?? '',
    };
  }
}

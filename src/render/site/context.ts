/** What the pages of the site share: words, and what is looked up again and again. */

import type { Severity } from '../../model/finding.js';
import type { Document, Measure, Program, Threshold } from '../../model/program.js';
import { countBySeverity, type WordedFinding } from '../../report/worded.js';
import { type ThresholdWords, wordsOfThreshold } from '../figures.js';
import type { Templates } from '../html.js';
import { LABELS, type Labels, type Lang } from '../views/labels.js';
import { allBodies, type BodyTies, loadOf } from '../views/ties.js';
import type { Draw } from './charts/spec.js';
import { WORDS, type Words } from './words.js';

export interface SiteOptions {
  lang: Lang;
  templates: Templates;
  toolVersion: string;
}

export type Load = ReturnType<typeof loadOf>;

/** The page of a rule. */
export interface RulePage {
  id: string;
  title: string;
  /** Its text in the language of the site, without the examples. */
  html: string;
}

export interface SiteContext extends SiteOptions {
  program: Program;
  t: Labels;
  w: Words;
  draw: Draw;
  /** Every body that any document names, and how much it has to do. */
  bodies: readonly BodyTies[];
  loads: ReadonlyMap<BodyTies, Load>;
  measures: ReadonlyMap<string, Measure>;
  /** Measures that carry out a measure, and documents that carry out a document. */
  childrenOf: ReadonlyMap<Measure, readonly Measure[]>;
  childDocumentsOf: ReadonlyMap<Document, readonly Document[]>;
  findings: readonly WordedFinding[];
  /** By the reference of a measure. */
  findingsOf: ReadonlyMap<string, readonly WordedFinding[]>;
  /** All that concern a document or one of its measures, each once. */
  findingsOfDocument: ReadonlyMap<Document, readonly WordedFinding[]>;
  /** Of the rules that found something, in order of first finding. */
  rules: ReadonlyMap<string, RulePage>;
  /** What a norm demands; it stands on several pages. */
  wordsOf: (threshold: Threshold) => ThresholdWords;
  /** Waived findings only. */
  waived: readonly WordedFinding[];
  /** Norms by indicator, in the order of the vocabulary and of the documents. */
  normsOf: ReadonlyMap<string, readonly Threshold[]>;
}

/** Looks up once what many pages need. */
export function siteContext(
  program: Program,
  findings: readonly WordedFinding[],
  given: SiteOptions & { draw: Draw; rules: ReadonlyMap<string, RulePage> },
): SiteContext {
  const measures = new Map<string, Measure>();
  const childrenOf = new Map<Measure, Measure[]>();
  const childDocumentsOf = new Map<Document, Document[]>();
  for (const document of program.documents) {
    for (const parent of document.parents) addTo(childDocumentsOf, parent, document);
    for (const measure of document.measures) {
      measures.set(measure.ref, measure);
      for (const parent of measure.parents) addTo(childrenOf, parent, measure);
    }
  }
  const bodies = allBodies(program);
  return {
    ...given,
    program,
    t: LABELS[given.lang],
    w: WORDS[given.lang],
    bodies,
    loads: new Map(bodies.map((ties) => [ties, loadOf(ties)])),
    measures,
    childrenOf,
    childDocumentsOf,
    findings,
    ...placed(program, findings),
    wordsOf: (threshold) => wordsOfThreshold(threshold, program.vocabulary, given.lang),
    waived: findings.filter(({ waived }) => waived !== undefined),
    normsOf: normsByIndicator(program),
  };
}

function placed(program: Program, findings: readonly WordedFinding[]): Pick<SiteContext, 'findingsOf' | 'findingsOfDocument'> {
  const findingsOf = new Map<string, WordedFinding[]>();
  const findingsOfDocument = new Map<Document, WordedFinding[]>();
  const byFile = new Map(program.documents.map((document) => [document.at.source.file, document]));
  const byId = new Map(program.documents.map((document) => [document.id, document]));
  for (const finding of findings) {
    const concerned = new Set<Document | undefined>([byFile.get(finding.file)]);
    for (const ref of finding.measures) {
      addTo(findingsOf, ref, finding);
      concerned.add(byId.get(ref.slice(0, ref.indexOf('/'))));
    }
    for (const document of concerned) if (document) addTo(findingsOfDocument, document, finding);
  }
  return { findingsOf, findingsOfDocument };
}

function normsByIndicator({ documents, vocabulary }: Program): Map<string, Threshold[]> {
  const found = new Map<string, Threshold[]>();
  for (const { measures } of documents) {
    for (const threshold of measures.flatMap(({ thresholds }) => thresholds)) {
      const named = new Set([threshold.indicator, ...threshold.anyOf.map(({ indicator }) => indicator)]);
      for (const id of named) if (vocabulary.indicators.has(id)) addTo(found, id, threshold);
    }
  }
  return new Map([...vocabulary.indicators.keys()].flatMap((id) => (found.has(id) ? [[id, found.get(id) ?? []] as const] : [])));
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

export interface Badge {
  severity: Severity;
  label: string;
  count: number;
}

/** How many findings of each severity there are; infos only where they are asked for, waived ones never. */
export function badges(findings: readonly WordedFinding[], { t }: SiteContext, infos = true): Badge[] {
  const counts = countBySeverity(findings);
  const shown: readonly Severity[] = infos ? ['error', 'warning', 'info'] : ['error', 'warning'];
  return shown.flatMap((severity) =>
    counts[severity] === 0 ? [] : [{ severity, label: t.severityOf[severity], count: counts[severity] }],
  );
}

/** How a document is called in short: its place, or its level. */
export function placeOf({ jurisdiction, level }: Document, { program, t }: SiteContext): string {
  return (jurisdiction === null ? null : program.vocabulary.jurisdictions.get(jurisdiction)?.name) ?? t.levelOf[level];
}

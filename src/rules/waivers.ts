/** Waivers: findings that a document accepts, with a reason. They stay in the list, marked. */

import { isOver } from '../model/dates.js';
import type { Diagnostic, Finding, MessageArgs, Place } from '../model/finding.js';
import type { Document, Program, Waiver } from '../model/program.js';
import { entryOf, placeOf } from '../model/spot.js';
import { diagnostic } from '../syntax/diagnostic.js';
import { nearest } from '../syntax/nearest.js';
import { RULES } from './generated/registry.js';

export interface Waived {
  /** All of them, in their order. */
  findings: Finding[];
  /** Waivers that have expired, and those that waive nothing. */
  diagnostics: Diagnostic[];
}

/**
 * Marks every finding that a document's waivers name. Comes after all findings are settled, so that a waiver cannot be
 * waived itself and a rule that is switched off is noticed.
 * @param isRun whether this run looks at a rule at all: waivers of the others are left alone
 */
export function waive(
  findings: readonly Finding[],
  program: Program,
  today: string,
  isOff: (rule: string) => boolean,
  isRun: (rule: string) => boolean,
): Waived {
  const all = program.documents.flatMap((document) => document.waivers.map((waiver) => ({ waiver, document })));
  const waivers = all.filter(({ waiver }) => isRun(waiver.rule));
  if (waivers.length === 0) return { findings: [...findings], diagnostics: [] };
  const marks = new Map<Finding, NonNullable<Finding['waived']>>();
  const diagnostics: Diagnostic[] = [];
  for (const { waiver, document } of waivers) {
    const { rule, target, until, reason, acceptedBy } = waiver;
    if (rule === '') continue; // reported by the schema
    const report = (id: string, key: string, variant: string, args: MessageArgs = {}): void => {
      const found = diagnostic(id, placeOf(entryOf(waiver.at, key)), { rule, target, ...args }, variant);
      diagnostics.push({ ...found, measures: document.measures.filter((each) => each.id === target.split('#')[0]).map(({ ref }) => ref) });
    };
    if (until !== null && isOver(until, today)) {
      report('waiver-expired', 'until', 'default', { until });
      continue;
    }
    const unknown = unknownName(waiver, document, program);
    if (unknown) report('waiver-unmatched', unknown.key, unknown.variant, { suggestions: unknown.suggestions });
    else if (isOff(rule)) report('waiver-unmatched', 'rule', 'off');
    else {
      const covers = coverageOf(target, document, program);
      const covered = findings.filter((finding) => finding.rule === rule && covers(finding));
      if (covered.length === 0) report('waiver-unmatched', 'target', 'default');
      const waived = { by: 'waiver' as const, reason, acceptedBy, ...(until !== null && { until }) };
      for (const finding of covered) if (!marks.has(finding)) marks.set(finding, waived);
    }
  }
  const marked = findings.map((finding) => {
    const waived = marks.get(finding);
    return waived ? { ...finding, waived } : finding;
  });
  return { findings: marked, diagnostics };
}

/** The name in a waiver that nothing is called by, and the likeliest ones meant. */
function unknownName(
  { rule, target }: Waiver,
  document: Document,
  { vocabulary }: Program,
): { key: string; variant: string; suggestions: string[] } | null {
  if (!RULES.has(rule)) return { key: 'rule', variant: 'rule', suggestions: nearest(rule, RULES.keys(), 3) };
  const [part = '', indicator] = target.split('#');
  const parts = [...document.measures, ...document.procedures].map(({ id }) => id);
  if (part !== '*' && !parts.includes(part)) return { key: 'target', variant: 'target', suggestions: nearest(part, parts, 3) };
  if (indicator !== undefined && !vocabulary.indicators.has(indicator))
    return { key: 'target', variant: 'indicator', suggestions: nearest(indicator, vocabulary.indicators.keys(), 3) };
  return null;
}

/**
 * Whether a target covers a finding. `*` is all that stands in the document's file; a measure or procedure is what
 * stands in it, or names it as concerned; `#indicator` narrows that to one indicator.
 */
function coverageOf(target: string, document: Document, { vocabulary }: Program): (finding: Finding) => boolean {
  const [part = '', id] = target.split('#');
  const parts = [...document.measures, ...document.procedures].filter((each) => each.id === part);
  const stretches = parts.map(({ at }) => placeOf(at));
  const onPart = ({ place, measures }: Finding): boolean =>
    part === '*'
      ? place.file === document.at.source.file
      : measures.includes(`${document.id}/${part}`) || stretches.some((stretch) => isWithin(place, stretch));
  const indicator = id === undefined ? undefined : vocabulary.indicators.get(id);
  if (!indicator) return onPart;
  const names = new Set([indicator.id, indicator.name]);
  const homes = document.measures
    .flatMap(({ thresholds }) => thresholds)
    .filter((threshold) => threshold.indicator === id)
    .map(({ at }) => placeOf(at));
  return (finding) => {
    const named = finding.args.indicator;
    const isNamed = typeof named === 'string' ? names.has(named) : homes.some((home) => isWithin(finding.place, home));
    return isNamed && onPart(finding);
  };
}

function isWithin(inner: Place, outer: Place): boolean {
  return inner.file === outer.file && !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Place['start'], b: Place['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

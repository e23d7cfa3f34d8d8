/** The baseline: findings that were there when the tool was adopted. They are marked, never dropped. */

import type { Diagnostic, Finding, Severity } from '../model/finding.js';
import type { Program } from '../model/program.js';
import { placeOf } from '../model/spot.js';
import { diagnostic } from '../syntax/diagnostic.js';
import type { BaselineFile, Entry } from '../syntax/generated/baseline.js';
import type { YamlFile } from '../syntax/read-yaml.js';
import { documentsByFile, fingerprintsOf } from './fingerprint.js';
import { RULES } from './generated/registry.js';
import type { Stage } from './rule.js';

/** Marks the findings that the baseline holds; entries that match none are reported. */
export function markBaseline(
  findings: readonly Finding[],
  program: Program,
  file: YamlFile | null,
): { findings: Finding[]; diagnostics: Diagnostic[] } {
  const entries = entriesOf(file);
  if (!file || entries.length === 0) return { findings: [...findings], diagnostics: [] };
  const fingerprints = fingerprintsOf(findings, program);
  const reasons = new Map(entries.map(({ fingerprint, reason }) => [fingerprint, reason ?? '']));
  const marked = findings.map((finding, index): Finding => {
    const reason = reasons.get(fingerprints[index] ?? '');
    return reason === undefined || finding.waived ? finding : { ...finding, waived: { by: 'baseline', reason } };
  });
  const present = new Set(fingerprints);
  const diagnostics = entries
    .filter(({ fingerprint }) => !present.has(fingerprint))
    .map((entry) => {
      const { rule, fingerprint, document = null, measures } = entry;
      const place = placeOf({ source: file.positions, node: entry, key: 'fingerprint' });
      return { ...diagnostic('baseline-stale', place, { rule, fingerprint, document, of: measures }), measures };
    });
  return { findings: marked, diagnostics };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface Renewal {
  /** In order of rule, document, measures. */
  entries: Entry[];
  /** How many are new, and how many of the old ones are no longer there. */
  added: number;
  removed: number;
  /** Findings that cannot wait: what could not be read, waivers that do not hold. */
  refused: Finding[];
}

export interface RenewalOptions {
  /** Findings below this are left out. */
  severity: Severity;
  /** Of new entries; null until somebody writes one. */
  reason: string | null;
}

/** The baseline as it should be now: every finding that no waiver covers, with the reasons it had before. */
export function renewBaseline(findings: readonly Finding[], program: Program, file: YamlFile | null, options: RenewalOptions): Renewal {
  const before = new Map(entriesOf(file).map((entry) => [entry.fingerprint, entry]));
  const fingerprints = fingerprintsOf(findings, program);
  const documentOf = documentsByFile(program);
  const refused: Finding[] = [];
  const entries = new Map<string, Entry>();
  for (const [index, finding] of findings.entries()) {
    const { rule, measures, place, waived } = finding;
    if (waived?.by === 'waiver' || SEVERITIES.indexOf(finding.severity) > SEVERITIES.indexOf(options.severity)) continue;
    if (!canWait(finding)) {
      refused.push(finding);
      continue;
    }
    const fingerprint = fingerprints[index] ?? '';
    const document = documentOf.get(place.file) ?? place.file;
    entries.set(fingerprint, {
      fingerprint,
      rule,
      document,
      measures: [...measures],
      reason: before.get(fingerprint)?.reason ?? options.reason,
    });
  }
  const sorted = [...entries.values()].sort((a, b) => byText(sortKey(a), sortKey(b)));
  const added = sorted.filter(({ fingerprint }) => !before.has(fingerprint)).length;
  const removed = [...before.keys()].filter((fingerprint) => !entries.has(fingerprint)).length;
  return { entries: sorted, added, removed, refused };
}

/** What cannot be read is not checked either, and a waiver that no longer holds is a decision to take: green would mean nothing. */
const CANNOT_WAIT: ReadonlySet<Stage | undefined> = new Set<Stage>(['workspace', 'syntax', 'schema']);

function canWait({ rule, severity }: Finding): boolean {
  const stage = RULES.get(rule)?.stage;
  return stage !== 'waivers' && (severity !== 'error' || !CANNOT_WAIT.has(stage));
}

function entriesOf(file: YamlFile | null): Entry[] {
  return (file?.data as BaselineFile | null | undefined)?.findings ?? [];
}

function sortKey({ rule, document, measures, fingerprint }: Entry): string {
  return [rule, document, ...measures, fingerprint].join('\u0000');
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

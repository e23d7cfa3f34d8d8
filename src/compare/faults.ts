/** The verdicts on thresholds that are worth a finding: one for each fault, however many facets or ancestors show it. */

import type { Severity } from '../model/finding.js';
import type { Document, Force, Program, Threshold } from '../model/program.js';
import { comparisonsOf } from './comparison.js';
import type { ThresholdVerdict } from './entry.js';
import { subjectOf } from './pairing.js';
import type { Verdict } from './verdict.js';

/** The gravest first: where the facets of one norm differ, this decides which is reported. */
const REPORTED = ['contradictory', 'loosened', 'weakened', 'tightened', 'undetermined', 'not-comparable', 'added', 'missing'] as const;
export type FaultVerdict = (typeof REPORTED)[number];

export interface Fault {
  verdict: FaultVerdict;
  child: Document;
  parents: readonly Document[];
  /** The entry that is shown. */
  main: ThresholdVerdict;
  /** Other entries that show the same fault. */
  others: ThresholdVerdict[];
}

const known = new WeakMap<Program, Map<FaultVerdict, Fault[]>>();

/** The faults of all documents that come to a verdict. Worked out once for a program. */
export function faultsWith(program: Program, verdict: FaultVerdict): readonly Fault[] {
  let faults = known.get(program);
  if (!faults) {
    faults = new Map();
    for (const { child, parents, thresholds } of comparisonsOf(program).values()) {
      for (const fault of [...spoken(thresholds), ...unspoken(thresholds)]) {
        const same = faults.get(fault.verdict) ?? [];
        same.push({ ...fault, child, parents });
        faults.set(fault.verdict, same);
      }
    }
    known.set(program, faults);
  }
  return faults.get(verdict) ?? [];
}

type Grouped = Pick<Fault, 'verdict' | 'main' | 'others'>;

/** What the child says: by its threshold; alternatives by the parent's, which several norms may answer. */
function spoken(entries: readonly ThresholdVerdict[]): Grouped[] {
  const groups = new Map<Threshold, ThresholdVerdict[]>();
  for (const entry of entries) {
    if (!entry.child || !isReported(entry)) continue;
    const key = entry.parent?.facet === 'alternatives' ? entry.parent.threshold : entry.child.threshold;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].flatMap((group) => {
    const verdict = REPORTED.find((each) => group.some((entry) => entry.verdict === each));
    const [main, ...others] = group.filter((entry) => entry.verdict === verdict);
    return main && verdict ? [{ verdict, main, others }] : [];
  });
}

/** What the child does not say: a norm that a nearer document repeats from one further up is missed once. */
function unspoken(entries: readonly ThresholdVerdict[]): Grouped[] {
  const answered = new Set(entries.flatMap(({ child, parent }) => (child && parent ? [parent.threshold] : [])));
  const faults: Grouped[] = [];
  for (const entry of entries) {
    const { parent } = entry;
    if (entry.child || !parent || !isReported(entry)) continue;
    // The figure in brackets is another way to say what the child does say.
    if (parent.facet === 'equivalent' && answered.has(parent.threshold)) continue;
    const same = faults.find((fault) => fault.verdict === entry.verdict && isSameNorm(fault, entry));
    if (same) same.others.push(entry);
    else faults.push({ verdict: entry.verdict as FaultVerdict, main: entry, others: [] });
  }
  return faults;
}

function isSameNorm({ main, others }: Grouped, { parent }: ThresholdVerdict): boolean {
  const [first, second] = [main.parent, parent];
  if (!first || !second) return false;
  if (first.threshold === second.threshold) return true;
  const further = [main, ...others].every((each) => each.parent?.measure.document !== second.measure.document);
  return further && !!first.atom && !!second.atom && subjectOf(first.atom) === subjectOf(second.atom);
}

function isReported({ verdict, child, parent, reason, inheritedFrom }: ThresholdVerdict): boolean {
  switch (verdict) {
    case 'restated':
    case 'part-of':
      return false;
    case 'tightened':
      return inheritedFrom === null;
    case 'not-comparable':
      // A duty that the level above keeps, and what each level sets for itself, are as they should be; the rest has rules of its own.
      return child !== null && parent !== null && reason?.code !== 'free' && reason?.code !== 'unit' && reason?.code !== 'no-figure';
    case 'undetermined':
      return reason !== null;
    default:
      return true;
  }
}

/** How grave it is to allow what a parent forbids. What a draft forbids is not yet forbidden. */
export function severityOfBreach({ parent }: ThresholdVerdict): Severity {
  const force: Force = parent?.atom?.force ?? parent?.threshold.force ?? 'must';
  if (force === 'aspirational') return 'info';
  return force === 'advisory' || parent?.measure.document.status === 'draft' ? 'warning' : 'error';
}

/** Whether being stricter has to be explained, and is not: 层层加码, 增设义务. */
export function lacksReason({ child, known: indicator }: ThresholdVerdict): boolean {
  if (!child || child.threshold.reason !== null) return false;
  const bound = child.threshold.binds?.body?.branch;
  return indicator?.tightening === 'needs-reason' || bound === 'citizens' || bound === 'enterprise';
}

/** Whether a verdict is one that has a rule of its own. */
export function isFaultVerdict(verdict: Verdict): verdict is FaultVerdict {
  return (REPORTED as readonly string[]).includes(verdict);
}

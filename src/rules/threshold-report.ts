/** How the rules on thresholds report a fault: where it stands, what both sides say, the witness. */

import type { Norm } from '../algebra/cells.js';
import { includes } from '../algebra/intervals.js';
import { compare, rational } from '../algebra/rational.js';
import type { Side, ThresholdVerdict } from '../compare/entry.js';
import type { Fault } from '../compare/faults.js';
import type { Atom } from '../compare/norms.js';
import type { Reason } from '../compare/verdict.js';
import { boxFormulas, caseNames, caseText, isCounted, setText } from '../compare/wording.js';
import { ancestorsOf } from '../model/duties.js';
import type { MessageArgs } from '../model/finding.js';
import type { Document, Level, Measure } from '../model/program.js';
import { entryOf, type Spot } from '../model/spot.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { figureSpot, isWritten, objectOf } from '../model/written.js';
import type { Report } from './rule.js';
import type { MeasureArgs } from './wording.js';

/** What every message on a threshold can say. */
export type ThresholdArgs = MeasureArgs & {
  verdict: string;
  /** Why, where the figures alone do not say. */
  reason: Reason['code'] | null;
  /** Id of the indicator; `name` is what people call it. */
  indicator: string;
  name: string;
  /** Unit of the figures. */
  unit: string;
  /** Whether it counts whole things: fewer rather than lower. */
  counted: boolean;
  /** The document that is compared, and the one above with its measure. */
  document: string;
  parentDocument: string | null;
  parentTitle: string | null;
  parentLevel: Level | null;
  parentMeasure: string | null;
  parentClause: string | null;
  parentMeasureTitle: string | null;
  /** What either side allows there, as `9`, `[5,9]`, `[30,∞)`; null where it has several rows and none is singled out. */
  child: string | null;
  parent: string | null;
  /** A value that one side allows and the other does not. */
  value: string | null;
  /** The case in question, by the names of its indicators. */
  at: string[];
};

/** The report of a fault, with `more` that its message can say; the rule adds its variant and severity. */
export function reportOf({ main, others, child, parents }: Fault, vocabulary: Vocabulary, more: MessageArgs = {}): Report {
  const { witness } = main;
  const sides = [main, ...others];
  const refs = sides.flatMap((entry) => [entry.child?.measure.ref, entry.parent?.measure.ref]).filter((ref) => ref !== undefined);
  const carrier = main.child ? null : carrierOf(child, main.parent?.measure ?? null);
  if (carrier) refs.unshift(carrier.ref);
  const shown = witness && {
    ...(Object.keys(witness.at).length > 0 && { at: caseText(witness.at, vocabulary) }),
    parent: setText(witness.parent, main.known),
    child: setText(witness.child, main.known),
    ...(witness.value && { value: setText([{ min: witness.value, max: witness.value, minOpen: false, maxOpen: false }], main.known) }),
  };
  return {
    at: main.child ? spotOf(main.child, main) : implementsSpot(child, main.parent?.measure ?? null, carrier),
    args: Object.assign(argsOf(main, child, vocabulary), main.parent ? null : { parents: parents.map(({ title }) => title) }, more),
    measures: [...new Set(refs)],
    related: relatedOf(main, others),
    ...(shown && { witness: shown }),
  };
}

function argsOf(entry: ThresholdVerdict, document: Document, vocabulary: Vocabulary): ThresholdArgs & MessageArgs {
  const { child, parent, witness, known, reason } = entry;
  const measure = child?.measure ?? parent?.measure;
  const above = parent?.measure.document ?? null;
  const unit = known?.unitName ?? (child ?? parent)?.threshold.unitName ?? '';
  return {
    measure: measure?.ref ?? document.id,
    clause: measure?.clause ?? null,
    title: measure?.title ?? '',
    verdict: entry.verdict,
    reason: reason?.code ?? null,
    indicator: entry.indicator,
    name: nameOf(entry, vocabulary),
    unit,
    counted: isCounted(known),
    document: document.id,
    parentDocument: above?.id ?? null,
    parentTitle: above?.title ?? null,
    parentLevel: above?.level ?? null,
    parentMeasure: parent?.measure.ref ?? null,
    parentClause: parent?.measure.clause ?? null,
    parentMeasureTitle: parent?.measure.title ?? null,
    child: witness ? setText(witness.child, known) : statedBy(child?.atom ?? null),
    parent: witness ? setText(witness.parent, known) : statedBy(parent?.atom ?? null),
    value: witness?.value ? setText([{ min: witness.value, max: witness.value, minOpen: false, maxOpen: false }], known) : null,
    at: witness ? caseNames(witness.at, vocabulary) : [],
    ...reasonArgs(entry, vocabulary),
  };
}

function nameOf({ indicator, known, parent }: ThresholdVerdict, { indicators }: Vocabulary): string {
  if (known) return known.name;
  const ids =
    indicator.includes('|') || indicator === ''
      ? (parent?.threshold.anyOf.map((each) => each.indicator) ?? indicator.split('|'))
      : [indicator];
  return ids.map((id) => indicators.get(id)?.name ?? id).join(' / ');
}

/** The one set that a norm states; null for scales. */
function statedBy(atom: Atom | null): string | null {
  const pieces = atom?.norm?.('narrow') ?? [];
  return pieces.length === 1 && pieces[0] ? setText(pieces[0].set, atom?.known ?? null) : null;
}

function reasonArgs({ reason, parent }: ThresholdVerdict, vocabulary: Vocabulary): MessageArgs {
  switch (reason?.code) {
    case 'force':
      return { forceParent: reason.parent, forceChild: reason.child };
    case 'deadline':
      return { deadlineParent: reason.parent, deadlineChild: reason.child };
    case 'scope':
      return { left: boxFormulas(reason.left, vocabulary) };
    case 'binds':
      return { bindsParent: reason.parent, bindsChild: reason.child };
    case 'relative-to': {
      const name = (id: string | null) => id && (vocabulary.indicators.get(id)?.name ?? id);
      return { relativeParent: name(reason.parent), relativeChild: name(reason.child) };
    }
    case 'alternatives':
      return {
        met: reason.met,
        of: reason.of,
        alternatives: (parent?.threshold.anyOf ?? []).map(({ indicator, known }) => known?.name ?? indicator),
      };
    case 'ancestors-disagree':
      return { documents: reason.documents };
    case 'kind-of':
      return { kindOf: reason.indicator };
    default:
      return {};
  }
}

/** The value that is at fault: the row of a scale that applies in the case shown, the force, the deadline, the condition. */
function spotOf(side: Side, entry: Pick<ThresholdVerdict, 'verdict' | 'witness' | 'reason'>): Spot {
  const { threshold, facet, atom } = side;
  const own = objectOf(threshold.at);
  const written = (key: string, otherwise: Spot): Spot => (isWritten(own, key) ? entryOf(own, key) : otherwise);
  const value = facet === 'target' ? written('target', figureSpot(own)) : endAtFault(own, entry);
  if (entry.reason?.code === 'force') return written('force', value);
  if (entry.reason?.code === 'deadline') {
    const measure = objectOf(threshold.measure.at);
    return written('deadline', isWritten(measure, 'deadline') ? entryOf(measure, 'deadline') : value);
  }
  if (entry.reason?.code === 'scope') return written('when', threshold.rows.length > 0 ? written('indicator', value) : value);
  if (facet === 'alternatives') return written('any-of', value);
  if (facet === 'equivalent' && threshold.equivalent) return endAtFault(objectOf(threshold.equivalent.at), entry);
  if (facet === 'cap' && threshold.cap) return figureSpot(threshold.cap.at);
  if (threshold.rows.length === 0) return value;
  const at = entry.witness ? rowAt(atom?.norm?.('narrow') ?? [], entry.witness.at) : -1;
  const row = threshold.rows[at];
  return row ? endAtFault(objectOf(row.at), entry) : written('indicator', value);
}

/** Of a range the end on which the two sides differ. */
function endAtFault(own: Spot, { verdict, witness }: Pick<ThresholdVerdict, 'verdict' | 'witness'>): Spot {
  const other = verdict === 'tightened' ? witness?.child : witness?.parent;
  const highest = other?.at(-1)?.max ?? null;
  if (!witness?.value || highest === null || compare(witness.value, highest) < 0) return figureSpot(own);
  const key = ['max', 'below'].find((end) => isWritten(own, end));
  return key ? entryOf(own, key) : figureSpot(own);
}

/** Which piece of a norm applies in a case; an axis that the case leaves out does not matter. */
function rowAt(norm: Norm, at: Readonly<Record<string, string>>): number {
  return norm.findIndex(({ box }) =>
    [...box].every(([axis, on]) => {
      const value = at[axis];
      return value === undefined || ('values' in on ? on.values.includes(value) : includes(on.numbers, rational(value)));
    }),
  );
}

function relatedOf(main: ThresholdVerdict, others: readonly ThresholdVerdict[]): NonNullable<Report['related']> {
  const related: NonNullable<Report['related']> = [];
  const told = new Set<object>(main.child ? [main.child.threshold] : []);
  for (const entry of [main, ...others]) {
    for (const [side, variant] of [
      [entry.parent, 'parent'],
      [entry.child, 'child'],
    ] as const) {
      if (!side || told.has(side.threshold)) continue;
      told.add(side.threshold);
      const { document } = side.measure;
      const at =
        variant === 'parent'
          ? spotOf(side, { ...entry, reason: entry.reason?.code === 'scope' ? null : entry.reason })
          : spotOf(side, entry);
      related.push({ at, variant, args: { document: document.title, measure: side.measure.ref } });
    }
  }
  return related;
}

/** The child's measure that carries out a parent's. */
function carrierOf(child: Document, parent: Measure | null): Measure | null {
  return child.measures.find((measure) => parent !== null && measure.parents.includes(parent)) ?? null;
}

/** Where a child says that it carries out a measure; else that it carries out the document, or one on the way to it. */
export function implementsSpot(child: Document, parent: Measure | null, carrier: Measure | null = carrierOf(child, parent)): Spot {
  if (carrier && parent) return listEntry(objectOf(carrier.at), parent.ref);
  const above = parent?.document;
  const way = child.parents.find((each) => each === above || (above && ancestorsOf(each).includes(above)));
  return listEntry(child.at, way?.id ?? '');
}

function listEntry(at: Spot, value: string): Spot {
  const list = (at.node as Record<string, unknown>).implements;
  const index = Array.isArray(list) ? list.indexOf(value) : -1;
  return index >= 0 ? { source: at.source, node: list as object, key: index } : entryOf(at, 'implements');
}

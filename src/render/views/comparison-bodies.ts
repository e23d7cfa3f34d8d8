/** Who answers the bodies that the parent's measures name, pair by pair of measures. */

import type { BodyComparison } from '../../compare/bodies.js';
import { type Measure, ROLES } from '../../model/program.js';
import { nameIn } from '../../model/vocabulary.js';
import { type ClauseView, type ComparisonContext, clauseView, type MarkView, markView } from './comparison-context.js';
import type { Segment } from './comparison-norms.js';
import { fill } from './labels.js';

interface RoleView {
  label: string;
  names: Segment[];
}

export interface BodyPairView extends MarkView {
  id: string;
  parent: ClauseView;
  child: ClauseView;
  theirs: RoleView[];
  mine: RoleView[];
  lines: string[];
}

/** A pair of measures with the comparisons that were made on it. */
export interface BodyEntry {
  row: BodyPairView;
  comparisons: BodyComparison[];
}

const GRAVITY = ['kept', 'undetermined', 'dropped', 'line-changed'] as const;

export function bodyEntries(bodies: readonly BodyComparison[], context: ComparisonContext): BodyEntry[] {
  const pairs = new Map<string, BodyComparison[]>();
  for (const body of bodies) {
    const key = `${body.parent.ref} ${body.child.ref}`;
    const pair = pairs.get(key);
    if (pair) pair.push(body);
    else pairs.set(key, [body]);
  }
  return [...pairs.values()].map((comparisons, at) => ({ row: pairView(comparisons, `b-${at + 1}`, context), comparisons }));
}

function pairView(comparisons: readonly BodyComparison[], id: string, context: ComparisonContext): BodyPairView {
  const { parent, child } = comparisons[0] as BodyComparison;
  const worst = GRAVITY.findLast((verdict) => comparisons.some((one) => one.verdict === verdict)) ?? 'kept';
  const unanswered = new Set(
    comparisons.filter(({ verdict }) => verdict === 'dropped' || verdict === 'line-changed').map(({ theirs }) => theirs.at),
  );
  const leads = comparisons.some(({ verdict }) => verdict === 'line-changed');
  return {
    id,
    ...bodyMark(worst, context),
    parent: clauseView(parent, context),
    child: clauseView(child, context),
    theirs: rolesOf(parent, context, (use) => unanswered.has(use.at)),
    mine: rolesOf(child, context, (_use, role) => leads && role === 'lead'),
    lines: comparisons.flatMap((one) => lineOf(one, context) ?? []),
  };
}

/** What is said of a body's verdict. */
export function bodyMark(verdict: BodyComparison['verdict'], context: ComparisonContext): MarkView {
  const { w } = context;
  if (verdict === 'kept') return markView('restated', context, w.kept);
  if (verdict === 'undetermined') return markView('undetermined', context, w.bodyUndetermined);
  return verdict === 'dropped' ? markView('missing', context, w.notAnswered) : markView('changed', context, w.otherLine);
}

/** Null where a body is answered under the same name. */
export function lineOf({ verdict, theirs, mine }: BodyComparison, { w, vocabulary, lang }: ComparisonContext): string | null {
  const names = { theirs: theirs.name, mine: mine?.name ?? w.noOneNamed };
  if (verdict === 'kept') return theirs.name === names.mine ? null : fill(w.answeredBy, names);
  if (verdict === 'dropped') return fill(w.droppedLine, names);
  if (verdict === 'undetermined') return fill(w.bodyUndeterminedLine, names);
  const known = theirs.body?.line ? vocabulary.lines.get(theirs.body.line) : null;
  return fill(w.lineChangedLine, { ...names, line: nameIn(lang, known, '') });
}

function rolesOf(
  measure: Measure,
  { t, w, lang }: ComparisonContext,
  differs: (use: Measure['lead'][number], role: string) => boolean,
): RoleView[] {
  const roles = [...ROLES, 'charged' as const].flatMap((role) => {
    const uses = measure[role];
    const others = role !== 'charged' && measure.openEnded.includes(role);
    if (uses.length === 0 && !others) return [];
    const names = uses.map((use) => ({ text: use.name, differs: differs(use, role) }));
    return [{ label: t[role], names: others ? [...names, { text: lang === 'zh' ? '等' : 'and others', differs: false }] : names }];
  });
  return roles.length === 0 ? [{ label: '', names: [{ text: w.noOneNamed, differs: false }] }] : roles;
}

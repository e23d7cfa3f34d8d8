/** What stands on one side only: thresholds without a counterpart, and measures without a link. */

import type { Comparison } from '../../compare/comparison.js';
import type { Verdict } from '../../compare/verdict.js';
import type { Document } from '../../model/program.js';
import { type ClauseView, type ComparisonContext, clauseView } from './comparison-context.js';
import { type Entry, type SingleView, singleView } from './comparison-topics.js';

export interface SinglesView {
  id: string;
  title: string;
  note: string;
  rows: SingleView[];
  explained: boolean;
}

/** Measures that the other side has no counterpart of. */
export interface UnlinkedView {
  id: string;
  title: string;
  note: string;
  measures: ClauseView[];
}

/** What has no counterpart, or none that it can be compared with, by kind. */
export function singlesOf(entries: readonly Entry[], context: ComparisonContext): SinglesView[] {
  const { w } = context;
  const alone = entries.filter(({ verdicts: [{ parent, child }] }) => !parent || !child);
  const group = (id: string, title: string, note: string, belongs: (entry: Entry) => boolean, explained = false) => {
    const rows = alone.filter(belongs).map((entry) => singleView(entry, context));
    return rows.length === 0 ? [] : [{ id, title, note, rows, explained }];
  };
  const is =
    (verdict: Verdict, because?: string) =>
    ({ verdicts: [first] }: Entry) =>
      first.verdict === verdict && (because === undefined || first.reason?.code === because);
  return [
    ...group('o-missing', w.missing, w.missingNote, is('missing')),
    ...group('o-added', w.added, w.addedNote, is('added')),
    ...group('o-unknown', w.unknown, w.unknownNote, is('undetermined', 'parent-summary')),
    ...group('o-other', w.other, w.otherNote, (entry) => is('undetermined')(entry) && !is('undetermined', 'parent-summary')(entry), true),
    ...group('o-incomparable', w.incomparable, w.incomparableNote, is('not-comparable'), true),
  ];
}

/** Measures without a link, of either side. A framework clause asks for nothing that could be carried out. */
export function unlinkedOf({ child, parents }: Comparison, context: ComparisonContext): UnlinkedView[] {
  const { w } = context;
  const linked = new Set(child.measures.flatMap((measure) => measure.parents));
  const partial = parents.some(({ completeness }) => completeness !== 'full');
  const above = parents.flatMap(({ measures }) => measures).filter((measure) => !measure.framework && !linked.has(measure));
  const here = child.measures.filter(
    (measure) => !measure.framework && !measure.parents.some(({ document }) => parents.includes(document)),
  );
  const list = (id: string, title: string, note: string, measures: Document['measures']) =>
    measures.length === 0 ? [] : [{ id, title, note, measures: measures.map((measure) => clauseView(measure, context)) }];
  return [
    ...list('o-unanswered', w.unanswered, w.unansweredNote, above),
    ...list('o-unanchored', w.unanchored, partial ? w.unanchoredPartial : w.unanchoredNote, here),
  ];
}

/** One norm of the comparison in words, and two of them side by side with what differs between them. */

import type { Side } from '../../compare/thresholds.js';
import type { Threshold } from '../../model/program.js';
import { objectOf, textOf } from '../../model/written.js';
import { thresholdInWords, wordsOfThreshold } from '../figures.js';
import type { ComparisonContext } from './comparison-context.js';
import { dateInWords } from './labels.js';

/** A stretch of text, and whether the other side has it too. */
export interface Segment {
  text: string;
  differs: boolean;
}

export interface NormView {
  indicator: string;
  main: Segment[];
  /** What the rows of a scale are told apart by. */
  rowsBy: string;
  rows: { when: Segment[]; requirement: Segment[] }[];
  alternatives: Segment[][];
  force: Segment;
  deadline: Segment | null;
  details: { label: string; text: Segment[] }[];
  note: string | null;
}

/** What a side of an entry says: only the norm that is compared, not all of its threshold. */
export function normView(side: Side, { vocabulary, lang }: ComparisonContext): NormView {
  const part = comparedPart(side);
  // As it stands in its document, a norm meets those of many others.
  const words = part === side.threshold ? wordsOfThreshold(part, vocabulary, lang) : thresholdInWords(part, vocabulary, lang);
  const due = side.threshold.deadline ?? side.measure.deadline;
  return {
    indicator: words.indicator,
    main: plain(words.requirement),
    rowsBy: words.rowsBy,
    rows: words.rows.map(({ when, requirement }) => ({ when: plain(when), requirement: plain(requirement) })),
    alternatives: words.alternatives.map(({ indicator, requirement }) => plain(`${indicator} ${requirement}`)),
    force: { text: words.force.word, differs: false },
    deadline: due === null ? null : { text: dateInWords(due, lang), differs: false },
    details: words.details.map(({ label, text }) => ({ label, text: plain(text) })),
    note: words.note,
  };
}

/** The part of a threshold that a side is about: its bracket or cap alone, or the norm without them. */
export function comparedPart({ threshold, facet, atom }: Side): Threshold {
  const force = atom?.force ?? threshold.force;
  const { target: preference, equivalent, cap } = threshold;
  if (facet === 'norm' && force === threshold.force && preference === null && equivalent === null && cap === null) return threshold;
  const alone = { ...threshold, force, equivalent: null, cap: null };
  if (facet === 'target') return { ...alone, admissible: null, rows: [] };
  if (facet === 'norm') return { ...alone, target: null };
  const branch = facet === 'equivalent' ? threshold.equivalent : facet === 'cap' ? threshold.cap : null;
  if (!branch) return alone;
  // The bracket repeats the preferred value of the norm before it: it is preferred too.
  const preferred = facet === 'equivalent' && threshold.target !== null && threshold.admissible === null;
  const target = preferred ? (branch.set[0]?.min ?? null) : null;
  return {
    ...alone,
    indicator: branch.indicator || threshold.indicator,
    known: branch.known,
    unitName: textOf(objectOf(branch.at), 'unit') ?? branch.known?.unitName ?? null,
    unit: branch.unit,
    admissible: target === null ? branch.set : null,
    target,
    rows: [],
    relativeTo: null,
  };
}

/** Marks on both sides what the other does not have. */
export function emphasise(parent: NormView, child: NormView): void {
  [parent.main, child.main] = contrast(parent.main, child.main);
  const rows = Math.max(parent.rows.length, child.rows.length);
  for (let at = 0; at < rows; at++) {
    const [theirs, mine] = [parent.rows[at], child.rows[at]];
    if (theirs && mine) {
      [theirs.when, mine.when] = contrast(theirs.when, mine.when);
      [theirs.requirement, mine.requirement] = contrast(theirs.requirement, mine.requirement);
    } else for (const row of [theirs, mine]) if (row) for (const segment of [...row.when, ...row.requirement]) segment.differs = true;
  }
  for (const [own, other] of [
    [parent.alternatives, child.alternatives],
    [child.alternatives, parent.alternatives],
  ] as const) {
    const known = new Set(other.map(textOfAll));
    for (const branch of own) if (!known.has(textOfAll(branch))) for (const segment of branch) segment.differs = true;
  }
  const forces = parent.force.text !== child.force.text;
  parent.force.differs = forces;
  child.force.differs = forces;
  const deadlines = parent.deadline?.text !== child.deadline?.text;
  if (parent.deadline) parent.deadline.differs = deadlines;
  if (child.deadline) child.deadline.differs = deadlines;
  for (const [own, other] of [
    [parent, child],
    [child, parent],
  ] as const) {
    for (const detail of own.details) {
      const same = other.details.find(({ label }) => label === detail.label);
      detail.text = same ? contrast(detail.text, same.text)[0] : detail.text.map(({ text }) => ({ text, differs: true }));
    }
  }
}

function plain(text: string): Segment[] {
  return text === '' ? [] : [{ text, differs: false }];
}

function textOfAll(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

/** Numbers, runs of Han characters, Latin words: the pieces that people read as one. */
const PIECES = /\d+(?:[.∶:/]\d+)*|\p{Script=Han}+|[A-Za-z]+|\s+|./gu;

/** The longest common order of pieces stays plain; the rest differs. */
function contrast(left: readonly Segment[], right: readonly Segment[]): [Segment[], Segment[]] {
  const [one, other] = [textOfAll(left), textOfAll(right)];
  if (one === other) return [plain(one), plain(one)];
  const [a, b] = [one.match(PIECES) ?? [], other.match(PIECES) ?? []];
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (lengths[i] as number[])[j] = a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const [mine, theirs] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      mine.add(i++);
      theirs.add(j++);
    } else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return [joined(a, mine), joined(b, theirs)];
}

function joined(pieces: readonly string[], common: ReadonlySet<number>): Segment[] {
  const segments: Segment[] = [];
  pieces.forEach((text, at) => {
    const last = segments.at(-1);
    // A space goes with what stands before it, so that no underline starts or breaks on one.
    const differs = text.trim() === '' ? (last?.differs ?? false) && !common.has(at + 1) : !common.has(at);
    if (last && last.differs === differs) last.text += text;
    else segments.push({ text, differs });
  });
  return segments;
}

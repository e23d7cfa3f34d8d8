import type { OtherNumber, ReadFigure } from '../reading.js';

/** A stretch of a flat paragraph. */
export interface Stretch {
  start: number;
  end: number;
}

/** A figure with its places in the flat paragraph. */
export interface FoundFigure extends Omit<ReadFigure, 'quote' | 'figure' | 'condition'>, Stretch {
  kind: 'figure';
  quote: Stretch;
  condition: Stretch | null;
  /** Whether words of comparison say its operator. */
  isComparison: boolean;
}

/** A number that is no threshold, in the flat paragraph. */
export interface FoundOther extends Stretch {
  kind: OtherNumber['kind'];
}

export type Found = FoundFigure | FoundOther;

/** What holds from one sentence to the next, and from a sentence for what stands in its brackets. */
export interface Carry {
  deadline: string | null;
  /** Whether a deadline stays in force when the sentence ends, as it does among the aims of a document. */
  keepsDeadline: boolean;
  force: ReadFigure['force'];
  /** The year that dates without one are of: 6月底前. Null where nothing says it. */
  year: string | null;
  /** When the document was issued, as far as it is known: a bare year before it tells of the past. */
  issued: string | null;
  /** Whether the sentence before told what had been done. */
  isTold?: boolean;
}

/** The figures of what was found from an index on; mostly there is nothing but one. */
export function figuresFrom(found: readonly Found[], first: number): FoundFigure[] {
  const only = found.length === first + 1 ? found[first] : undefined;
  return only?.kind === 'figure' ? [only] : found.slice(first).filter((item): item is FoundFigure => item.kind === 'figure');
}

/** What the compiler has to say about a place in a source file. */

export type Severity = 'error' | 'warning' | 'info';

/** A position as people count: line and column from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** A stretch of one source file; `end` is exclusive. */
export interface Place {
  /** Relative to the workspace, with `/`. */
  file: string;
  start: Position;
  end: Position;
}

/** Values that a message is made from. Scripts read them; wording never is. */
export type MessageArgs = Record<string, string | number | boolean | null | string[]>;

export interface Related {
  place: Place;
  /** Key of the text in the rule's messages (`related` section). */
  variant: string;
  args: MessageArgs;
}

/** What a stage of the compiler reports; the rule's severity, unless given, is settled later with the configuration. */
export interface Diagnostic {
  rule: string;
  severity?: Severity;
  /** Which of the rule's messages; most rules have only `default`. */
  variant: string;
  args: MessageArgs;
  place: Place;
  /** References of the measures concerned, such as `lianhu-2024/adjust`. */
  measures: string[];
  related: Related[];
  /** The smallest case that shows the fault: exact values as strings. */
  witness?: Record<string, string>;
}

/** One fault, not yet worded: the wording lives in `src/rules/<rule>/messages.ts`. */
export interface Finding extends Diagnostic {
  severity: Severity;
  waived?: { reason: string; acceptedBy?: string; until?: string; by: 'waiver' | 'baseline' };
}

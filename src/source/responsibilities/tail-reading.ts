/** What is read from a tail. */

import type { Role } from '../reading.js';
import type { ListedBody } from './body-list.js';
import type { Label } from './labels.js';

/** A body with the role that a tail gives it. */
export interface Assignment extends ListedBody {
  role: Role;
}

/** A stretch of the paragraph. */
export interface Stretch {
  start: number;
  end: number;
}

/** What a tail says; places are indexes in its paragraph. */
export interface TailReading {
  assignments: Assignment[];
  openEnded: Role[];
  /** What is no business of responsibilities, such as a deadline: the other readers must see it. */
  others: Stretch[];
  /** Labels with nothing behind them. */
  empty: Label[];
  /** Where a body should stand, but none can be read. */
  unread: Stretch[];
  /** Bodies that may be two, or none. */
  unclear: ListedBody[];
  /** With the role that a verb gives to names that may be those of places as well. */
  people: (Stretch & { role?: Role })[];
  /** Bodies with a role that is none of the three: 监督单位, 指导. */
  beside: Stretch[];
  /** Bodies whose role the words leave open. */
  roleless: Assignment[];
  /** Whether every word was understood: only then is a sentence a tail. */
  isWhole: boolean;
  /** Whether a body has to do some part of the work only: 市财政局负责资金保障. */
  hasObjects: boolean;
}

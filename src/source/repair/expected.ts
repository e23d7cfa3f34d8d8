/** Characters that a document in one script or the other can be expected to have where bytes of it are damaged. */

import { CharacterSet } from '../character-set.js';
import { gbkCharacter, isCommon, isInBig5 } from './gbk.js';
import { simplifiedUnit } from './traditional.js';

const MARKS = new CharacterSet('、。，；：！？“”‘’（）《》〈〉〔〕【】…—％·');

/** What may have stood at a place. */
export interface Candidate {
  char: string;
  /** In the simplified script, as a UTF-16 unit. */
  unit: number;
  isMark: boolean;
}

/** By the two bytes of it, which may be others than those that encode it first. */
export interface Expected extends Candidate {
  lead: number;
  trail: number;
}

/** Whether a character is one of the marks that a reading may be. */
export function isMark(char: string): boolean {
  return char.length === 1 && MARKS.at(char, 0);
}

/** Whether a character is a common one, in whatever script it is written. */
export function isCommonInEither(char: string): boolean {
  return char !== '' && isCommon(String.fromCharCode(simplifiedUnit(char)));
}

export function candidateOf(char: string): Candidate {
  return { char, unit: simplifiedUnit(char), isMark: isMark(char) };
}

/** The answers for one script: they depend on no document, and there are not many bytes. */
class Script {
  /** By UTF-16 unit 1 for what is expected, 2 for what is not, 0 as long as nobody asked. */
  readonly #known = new Uint8Array(0x10000);
  readonly #byLead: (readonly Expected[] | undefined)[] = [];
  readonly #byTrail: (readonly Expected[] | undefined)[] = [];

  constructor(readonly isTraditional: boolean) {}

  /** Whether a character is a common one of the script, or a mark. */
  has(char: string): boolean {
    const unit = char.charCodeAt(0);
    if (this.#known[unit] === 0) this.#known[unit] = this.#ask(char) ? 1 : 2;
    return this.#known[unit] === 1;
  }

  /** Those with a given first byte. */
  withLead(lead: number): readonly Expected[] {
    this.#byLead[lead] ??= range(0x40, 0xfe).flatMap((trail) => this.#of(lead, trail));
    return this.#byLead[lead];
  }

  /** Those with a given second byte. */
  withTrail(trail: number): readonly Expected[] {
    this.#byTrail[trail] ??= range(0x81, 0xfe).flatMap((lead) => this.#of(lead, trail));
    return this.#byTrail[trail];
  }

  #of(lead: number, trail: number): Expected[] {
    const char = gbkCharacter(lead, trail);
    return char !== undefined && this.has(char) ? [{ ...candidateOf(char), lead, trail }] : [];
  }

  #ask(char: string): boolean {
    if (isMark(char)) return true;
    if (!isCommonInEither(char)) return false;
    return this.isTraditional ? isInBig5(char) : isCommon(char);
  }
}

export type { Script };

const scripts = { traditional: new Script(true), simplified: new Script(false) };

export function scriptOf(isTraditional: boolean): Script {
  return isTraditional ? scripts.traditional : scripts.simplified;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

import { Marks } from '../marks.js';

/**
 * A paragraph without what stands in its brackets, or what stands in one of them without the brackets inside it:
 * a sentence reads on over a bracket, and a number in a bracket belongs to what stands before it.
 */
export class Flat {
  /** What stands in its brackets, where they stood (an index here), and where they ended (an index in the paragraph). */
  readonly brackets: { at: number; flat: Flat; end: number }[] = [];
  chars = '';
  readonly #starts: number[] = [];
  readonly #origins: number[] = [];

  /** Index in the paragraph of the character at an index. */
  origin(index: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return (this.#origins[low] ?? 0) + index - (this.#starts[low] ?? 0);
  }

  /** The last of the brackets that stood at an index, if one did. */
  bracketAt(index: number): { end: number } | null {
    let low = 0;
    let high = this.brackets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.brackets[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const found = this.brackets[low];
    return found?.at === index ? found : null;
  }

  append(text: string, origin: number): void {
    if (text === '') return;
    this.#starts.push(this.chars.length);
    this.#origins.push(origin);
    this.chars += text;
  }
}

/** Takes the brackets out of a paragraph, however deep they are; one that has no other half is a character like any other. */
export function flatten(chars: string): Flat {
  const root = new Flat();
  const halves = matchingHalves(chars);
  const open: Flat[] = [];
  let current = root;
  let done = 0;
  for (const at of halves) {
    current.append(chars.slice(done, at), done);
    done = at + 1;
    if (chars[at] === '（') {
      const inner = new Flat();
      current.brackets.push({ at: current.chars.length, flat: inner, end: done });
      open.push(current);
      current = inner;
    } else {
      current = open.pop() ?? root;
      const closed = current.brackets.at(-1);
      if (closed) closed.end = done;
    }
  }
  current.append(chars.slice(done), done);
  return root;
}

const NONE: readonly number[] = [];
const BRACKETS = new Marks('（）');

/** Where the brackets stand that have two halves, in order. */
function matchingHalves(chars: string): readonly number[] {
  const { length } = chars;
  const first = BRACKETS.next(chars, 0, length);
  if (first < 0) return NONE;
  const halves: number[] = [];
  const open: number[] = [];
  for (let at = first; at >= 0; at = BRACKETS.next(chars, at + 1, length)) {
    if (chars[at] === '（') open.push(at);
    else {
      const other = open.pop();
      if (other !== undefined) halves.push(other, at);
    }
  }
  return halves.length > 2 ? halves.sort((a, b) => a - b) : halves;
}

import { type Bracketed, bracketed } from './repair/glosses.js';
import { GLOSS, type Scan, scanOf } from './repair/kinds.js';

/** A change of a `Text`: the characters from `start` to `end` (exclusive) give way to `to`. */
export interface Edit {
  start: number;
  end: number;
  to: string;
}

/** A run of characters that stand next to each other in the input, too. */
interface Run {
  /** Index of its first character in the text, or in the one that it was cut from. */
  start: number;
  /** Offset in the input of its first character. */
  origin: number;
  /** Whether its characters were put in by a repair: then all of them stand at `origin`. */
  isInserted: boolean;
}

/**
 * Text that knows where in the input each of its characters stood, however it was repaired and cut since.
 * Immutable. Indexes and offsets count UTF-16 units.
 */
export class Text {
  static readonly EMPTY = new Text('', []);

  /** What step after step asks of its characters, once one did. */
  private scan: Scan | undefined;
  private brackets: readonly Bracketed[] | undefined;

  /** @param from where it begins in the text that has the runs: a slice shares them */
  private constructor(
    readonly chars: string,
    private readonly runs: readonly Run[],
    private readonly from = 0,
  ) {}

  /** Text that stands as it is in the input, from offset `origin` on. */
  static at(origin: number, chars: string): Text {
    return new Text(chars, [{ start: 0, origin, isInserted: false }]);
  }

  /** Text that stands nowhere in the input, such as a mark of something lost; it is placed at `origin`. */
  static inserted(origin: number, chars: string): Text {
    return new Text(chars, [{ start: 0, origin, isInserted: true }]);
  }

  get length(): number {
    return this.chars.length;
  }

  /** Which kinds of characters it has, as the bits of `repair/kinds.ts`. */
  get kinds(): number {
    this.scan ??= scanOf(this.chars);
    return this.scan.kinds;
  }

  /** How many more characters it has of the traditional script only than of the simplified script only. */
  get script(): number {
    this.scan ??= scanOf(this.chars);
    return this.scan.script;
  }

  /** The letters in brackets behind its Chinese characters, in order. */
  get bracketed(): readonly Bracketed[] {
    this.brackets ??= (this.kinds & GLOSS) === 0 ? [] : bracketed(this.chars);
    return this.brackets;
  }

  /** Whether its characters follow each other as they do in the input: then what stands between two of them does there, too. */
  get isInOrder(): boolean {
    let end = 0;
    for (const [index, { start, origin, isInserted }] of this.runs.entries()) {
      if (origin < end) return false;
      end = isInserted ? origin : origin + (this.runs[index + 1]?.start ?? start) - start;
    }
    return true;
  }

  /** Where the character at an index stood in the input; at the index after the last, where it ended. */
  offset(index: number): number {
    const at = Math.min(Math.max(index, 0), this.chars.length);
    // The end of the text belongs to the last run that has characters.
    const run = this.runs[this.runAt(at === this.chars.length && at > 0 ? at - 1 : at)];
    if (!run) return 0;
    return run.isInserted ? run.origin : run.origin + this.from + at - run.start;
  }

  slice(start: number, end: number = this.chars.length): Text {
    const from = Math.min(Math.max(start, 0), this.chars.length);
    const to = Math.min(Math.max(end, from), this.chars.length);
    if (from === 0 && to === this.chars.length) return this;
    return new Text(this.chars.slice(from, to), this.runs, this.from + from);
  }

  /** Without white space at both ends, the ideographic space included. */
  trim(): Text {
    // Most begin and end with a Chinese character or mark: nothing to look for.
    if (isWord(this.chars.charCodeAt(0)) && isWord(this.chars.charCodeAt(this.chars.length - 1))) return this;
    const start = this.chars.length - this.chars.trimStart().length;
    return this.slice(start, Math.max(start, this.chars.trimEnd().length));
  }

  /** With edits made, which must be in order and must not overlap. Replacements of the same length keep their places character by character. */
  edit(edits: readonly Edit[]): Text {
    const [only] = edits;
    if (!only) return this;
    // As many characters in the place of all of them.
    if (edits.length === 1 && only.start === 0 && only.end === this.chars.length && only.to.length === only.end)
      return new Text(only.to, this.runs, this.from);
    const runs: Run[] = [];
    let chars = '';
    let done = 0;
    let first = this.runAt(0);
    /** Puts characters with the places of those from `from` to `to`, of which there are as many. */
    const put = (from: number, to: number, written: string) => {
      first = this.addRuns(runs, first, from, to, chars.length);
      chars += written;
    };
    for (const { start, end, to } of edits) {
      if (start < done || end < start || end > this.chars.length)
        throw new RangeError('edits overlap, are out of order or beyond the text');
      if (start > done) put(done, start, this.chars.slice(done, start));
      if (to.length === end - start) {
        if (to !== '') put(start, end, to);
      } else if (to !== '') {
        runs.push({ start: chars.length, origin: this.offset(start), isInserted: true });
        chars += to;
      }
      done = end;
    }
    if (done < this.chars.length) put(done, this.chars.length, this.chars.slice(done));
    // What is left of a text that was taken out whole still stands where it stood.
    return chars === '' ? this.slice(0, 0) : new Text(chars, runs);
  }

  /** One text after the other. */
  static join(parts: readonly Text[], separator = ''): Text {
    const runs: Run[] = [];
    let chars = '';
    for (const [index, part] of parts.entries()) {
      if (separator !== '' && index > 0) {
        runs.push({ start: chars.length, origin: part.offset(0), isInserted: true });
        chars += separator;
      }
      if (part.length === 0) continue;
      part.addRuns(runs, part.runAt(0), 0, part.length, chars.length);
      chars += part.chars;
    }
    return chars === '' ? (parts[0] ?? Text.EMPTY) : new Text(chars, runs);
  }

  toString(): string {
    return this.chars;
  }

  /**
   * Adds the runs of its characters from `from` to `to` to those of another text, where they begin at `start`.
   * @param first index of a run that holds the first of them or one before it
   * @returns that of the run that holds the first of them
   */
  private addRuns(runs: Run[], first: number, from: number, to: number, start: number): number {
    const begin = this.from + from;
    let holding = first;
    while (holding + 1 < this.runs.length && (this.runs[holding + 1] as Run).start <= begin) holding++;
    for (let at = holding; at < this.runs.length; at++) {
      const run = this.runs[at] as Run;
      if (run.start >= this.from + to) break;
      const skipped = Math.max(begin - run.start, 0);
      addRun(runs, start + run.start + skipped - begin, run.isInserted ? run.origin : run.origin + skipped, run.isInserted);
    }
    return holding;
  }

  /** Index of the run that holds the character at an index. */
  private runAt(index: number): number {
    const at = this.from + index;
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle] as Run).start <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Whether a UTF-16 unit is a Chinese character or one of the marks below them, and so no white space. */
function isWord(unit: number): boolean {
  return unit > 0x3000 && unit < 0xfe00;
}

/** Adds a run, or lets the last one go on where the next characters stood behind it in the input, too. */
function addRun(runs: Run[], start: number, origin: number, isInserted: boolean): void {
  const last = runs.length > 0 ? runs[runs.length - 1] : undefined;
  const continues = last && !last.isInserted && !isInserted && origin - last.origin === start - last.start;
  if (!continues) runs.push({ start, origin, isInserted });
}

/** A set of marks of punctuation to look for in Chinese text. */
export class Marks {
  /** By UTF-16 unit, whether it is one of them. */
  readonly #isMark = new Uint8Array(0x10000);

  /** @param marks none of them a Chinese character: those are passed over without a closer look */
  constructor(marks: string) {
    for (const mark of marks) this.#isMark[mark.charCodeAt(0)] = 1;
  }

  /** Index of the first of them at `from` or behind it, up to `end`; -1 where there is none. */
  next(chars: string, from: number, end: number = chars.length): number {
    const isMark = this.#isMark;
    for (let at = from; at < end; at++) {
      const unit = chars.charCodeAt(at);
      if ((unit < 0x4e00 || unit > 0x9fff) && isMark[unit] === 1) return at;
    }
    return -1;
  }
}

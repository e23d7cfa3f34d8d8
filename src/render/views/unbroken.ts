/** Where a line may not end: between the figures of a case and their unit. */

/** A stretch of a text; one that is `unbroken` stays on one line where it fits on one. */
export interface Stretch {
  text: string;
  unbroken: boolean;
}

/** A figure or a range with its sign and unit, and the mark after it, which must not begin a line: `2001–4000 户`, `-5 ℃`, `30 平方米/百户，`. */
const FIGURE = /[（(]?(?:(?<![\p{L}\d)）])[-−+±])?\d[\d.,/:∶–—%‰％)-]*(?: (?!(?:or|and|until)\b)[^\s，、；,;）)]+)?[，、；,;）)]*/gu;

/** The text in stretches, which say together what it says. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    if (index > done) stretches.push({ text: text.slice(done, index), unbroken: false });
    stretches.push({ text: figure, unbroken: true });
    done = index + figure.length;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), unbroken: false });
  return stretches;
}

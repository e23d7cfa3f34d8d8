/** Headings as they are quoted: full-width marks between Chinese characters, one space at most. */

const FULL: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
]);

/** Half-width marks as full-width ones, but for those between two digits (1:1, 1,000); runs of white space as one space. */
export function fullWidth(chars: string): string {
  return chars
    .trim()
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/[,;:?!()]/g, (mark, at: number, whole: string) => {
      const isBetweenDigits = (mark === ',' || mark === ':') && /\d/.test(whole[at - 1] ?? '') && /\d/.test(whole[at + 1] ?? '');
      return isBetweenDigits ? mark : (FULL.get(mark) as string);
    });
}

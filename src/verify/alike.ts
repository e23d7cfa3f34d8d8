/**
 * How much of the shorter of two texts the other has, by pairs of neighbouring characters: 0 to 1. A share of whole
 * numbers, so it is the same on every machine.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let common = 0;
  for (const pair of few) if (many.has(pair)) common++;
  return common / few.size;
}

function pairsOf(text: string): Set<string> {
  const chars = [...text.replace(/[\s\p{P}]/gu, '')];
  return new Set(chars.slice(1).map((char, index) => `${chars[index]}${char}`));
}

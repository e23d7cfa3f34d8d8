/** “Did you mean”: the nearest of the known names, in order of likeness. */
export function nearest(name: string, known: Iterable<string>, limit = 1, likeliness = 0.5): string[] {
  const scored: { candidate: string; score: number }[] = [];
  const written = name.slice(0, 200).normalize('NFKC');
  for (const candidate of new Set(known)) {
    const score = likeness(written, candidate);
    if (score >= likeliness) scored.push({ candidate, score });
  }
  scored.sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, limit).map(({ candidate }) => candidate);
}

/** 1 for equal names, 0 for names without anything in common; a name inside the other counts as near. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const left = [...a.toLowerCase()].slice(0, 80);
  const right = [...b.toLowerCase()].slice(0, 80);
  const longer = Math.max(left.length, right.length);
  const similarity = 1 - distance(left, right) / longer;
  const shorter = Math.min(left.length, right.length);
  const contained = shorter >= 2 && (a.includes(b) || b.includes(a)) ? 0.5 + (0.45 * shorter) / longer : 0;
  return Math.max(similarity, contained);
}

/** Edits (insert, delete, replace, swap neighbours) between two names. */
function distance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let last = b.map((_, index) => index + 1);
  last.unshift(0);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

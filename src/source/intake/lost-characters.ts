import type { Positions, Problem } from '../reading.js';

/** Characters that are lost in the input itself or could not be decoded (U+FFFD): one problem for each line that has any. */
export function lostCharacters(text: string, positions: Positions): Problem[] {
  const problems: Problem[] = [];
  for (let offset = text.indexOf('\uFFFD'); offset >= 0; offset = text.indexOf('\uFFFD', offset + 1)) {
    const at = positions.at(offset);
    const last = problems.at(-1);
    if (last?.at.line === at.line) last.args.count = Number(last.args.count) + 1;
    else problems.push({ rule: 'lost-characters', at, args: { count: 1 } });
  }
  return problems;
}

import { Marks } from '../marks.js';

/** Brackets by kind; both widths of a kind close each other, since repair may have seen to one and not to the other. */
const KINDS: ReadonlyMap<string, { kind: number; opens: boolean }> = new Map(
  ['（(）)', '【】', '［[］]', '〔〕', '〈<〉>', '《》', '{｛}｝', '“”'].flatMap((signs, kind) =>
    [...signs].map((sign, index): [string, { kind: number; opens: boolean }] => [sign, { kind, opens: index < signs.length / 2 }]),
  ),
);

const ANY = new Marks([...KINDS.keys()].join(''));

const NONE: ReadonlyMap<number, number> = new Map();

/**
 * For each index of an opening bracket the index of the one that closes it. A bracket left open is not in it, nor is one
 * that closes nothing; those left open inside a pair do not disturb it. One scan with a stack.
 */
export function matchBrackets(chars: string): ReadonlyMap<number, number> {
  let at = ANY.next(chars, 0);
  if (at < 0) return NONE;
  const pairs = new Map<number, number>();
  const open: { kind: number; at: number }[] = [];
  const openOfKind = new Array<number>(8).fill(0);
  for (; at >= 0; at = ANY.next(chars, at + 1)) {
    const sign = KINDS.get(chars.charAt(at));
    if (!sign) continue;
    if (sign.opens) {
      open.push({ kind: sign.kind, at });
      openOfKind[sign.kind] = (openOfKind[sign.kind] as number) + 1;
      continue;
    }
    // Without this count a run of closing brackets would search the whole stack each time.
    if (openOfKind[sign.kind] === 0) continue;
    for (let last = open.pop(); last; last = open.pop()) {
      openOfKind[last.kind] = (openOfKind[last.kind] as number) - 1;
      if (last.kind === sign.kind) {
        pairs.set(last.at, at);
        break;
      }
    }
  }
  return pairs;
}

/** Whether a tail may stand between such brackets. */
export function opensTail(sign: string): boolean {
  return sign === '（' || sign === '(' || sign === '【' || sign === '［' || sign === '[' || sign === '〔' || sign === '｛' || sign === '{';
}

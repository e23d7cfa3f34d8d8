import { Marks } from '../marks.js';

/** Brackets by kind; both widths of a kind close each other, since repair may have seen to one and not to the other. */
const KINDS = ['（(）)', '【】', '［[］]', '〔〕', '〈<〉>', '《》', '{｛}｝', '“”'];
const ANY = new Marks(KINDS.join(''));
/** By UTF-16 unit twice the index of its kind, and one more where it closes. */
const SIGNS = new Uint8Array(0x10000);
for (const [kind, signs] of KINDS.entries())
  for (const [index, sign] of [...signs].entries()) SIGNS[sign.charCodeAt(0)] = kind * 2 + (index < signs.length / 2 ? 0 : 1);

const NONE: ReadonlyMap<number, number> = new Map();

/**
 * For each index of an opening bracket the index of the one that closes it. A bracket left open is not in it, nor is one
 * that closes nothing; those left open inside a pair do not disturb it. One scan with a stack.
 */
export function matchBrackets(chars: string): ReadonlyMap<number, number> {
  const { length } = chars;
  let at = ANY.next(chars, 0, length);
  if (at < 0) return NONE;
  const pairs = new Map<number, number>();
  const open: { kind: number; at: number }[] = [];
  const openOfKind = new Array<number>(8).fill(0);
  for (; at >= 0; at = ANY.next(chars, at + 1, length)) {
    const sign = SIGNS[chars.charCodeAt(at)] as number;
    const kind = sign >> 1;
    if ((sign & 1) === 0) {
      open.push({ kind, at });
      openOfKind[kind] = (openOfKind[kind] as number) + 1;
      continue;
    }
    // Without this count a run of closing brackets would search the whole stack each time.
    if (openOfKind[kind] === 0) continue;
    for (let last = open.pop(); last; last = open.pop()) {
      openOfKind[last.kind] = (openOfKind[last.kind] as number) - 1;
      if (last.kind === kind) {
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

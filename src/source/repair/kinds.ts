/**
 * Which kinds of characters a text has. One scan tells many steps of the repair that there is nothing for them to do: most
 * patterns of damage need a character, or two side by side, that a sound text has none of. What a kind announces may still
 * not be there; where its bit is missing it is not.
 */

import { PINYIN_LETTERS } from './characters.js';
import { ONLY_SIMPLIFIED, ONLY_TRADITIONAL } from './scripts.js';

/** `?` of either width. */
export const QUESTION = 1 << 0;
export const COLON = 1 << 1;
export const BAR = 1 << 2;
/** White space of any kind. */
export const SPACE = 1 << 3;
/** Neither Chinese, nor one of its marks, nor ASCII. */
export const UNUSUAL = 1 << 4;
/** Marks in half width, and forms of marks that Chinese does not have. */
export const HALF_WIDTH = 1 << 6;

// Two characters side by side: the bit is that of the second one; the first one has the bit below it.
/** Two marks of the same kind, or of like kinds. */
export const DOUBLED = 1 << 9;
/** A bracket with a Latin letter behind it. */
export const GLOSS = 1 << 11;
/** A figure with white space behind it. */
export const NUMBER_APART = 1 << 13;
/** What words of advertising and of link pools begin with. */
export const ADVERTISED = (1 << 15) | (1 << 17) | (1 << 21) | (1 << 23) | (1 << 25);
/** What terms of use and leads of a page begin with. */
export const TERMS_OF_USE = 1 << 19;

const SINGLES = QUESTION | COLON | BAR | SPACE | UNUSUAL | HALF_WIDTH;
const SECONDS = DOUBLED | GLOSS | NUMBER_APART | ADVERTISED | TERMS_OF_USE;

/** The bits from here on are a number: 1 for a character of the traditional script only, -1 for one of the simplified script only. */
const SCRIPT_SHIFT = 28;

/** By UTF-16 unit, its kinds and its script. */
const KINDS = new Int32Array(0x10000).fill(UNUSUAL);
for (const [first, last] of [
  [0x0a, 0x0a],
  [0x20, 0x7e],
  [0x2010, 0x201f],
  [0x2026, 0x2026],
  [0x3001, 0x9fff],
  [0xff01, 0xffe6],
] as const)
  KINDS.fill(0, first, last + 1);

function mark(kind: number, chars: string): void {
  for (let at = 0; at < chars.length; at++) (KINDS[chars.charCodeAt(at)] as number) |= kind;
}

/** @param second the bit of the pair */
function markPairs(second: number, firsts: string, seconds: string): void {
  mark(second >> 1, firsts);
  mark(second, seconds);
}

const DIGITS = '0123456789';
const WHITE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

mark(QUESTION, '?？');
mark(COLON, ':：');
mark(BAR, '|｜');
mark(SPACE, WHITE);
mark(HALF_WIDTH, ',;:.?!()"\'｡､﹐﹑﹒﹔﹕');
markPairs(DOUBLED, ',，;；:：。、.-', ',，;；:：。、.-');
markPairs(GLOSS, '(（', PINYIN_LETTERS);
markPairs(NUMBER_APART, DIGITS, WHITE);
// In several lots, lest the first character of one goes with the second of another in words of every text (国家, 老人).
markPairs(1 << 15, '国精一', '产品区二');
markPairs(1 << 17, '综免在体中', '合费线育文');
markPairs(1 << 21, '成福高六时真', '人利清合时');
markPairs(1 << 23, '三百', '级家');
markPairs(
  1 << 25,
  '久色亚欧无乱毛黄老博赌威葡太皇棋彩娱投注开足代办私外刷aAbB蜘情站',
  '久综洲美码片色虎彩场博尼京阳冠牌票乐注册户球开锁证服挂单vVeE蛛链模',
);
markPairs(TERMS_OF_USE, '本不仅网用上下文版导摘核编cCaA位首', `网站代友户传载库权语要心者oOlL置页${WHITE}`);

mark(1 << SCRIPT_SHIFT, ONLY_TRADITIONAL);
mark(-1 << SCRIPT_SHIFT, ONLY_SIMPLIFIED);

/** What one scan tells of the characters of a text. */
export interface Scan {
  /** The kinds that it has, as bits. */
  kinds: number;
  /** How many more characters it has of the traditional script only than of the simplified script only. */
  script: number;
}

export function scanOf(chars: string): Scan {
  let singles = 0;
  let pairs = 0;
  let before = 0;
  let script = 0;
  const { length } = chars;
  for (let at = 0; at < length; at++) {
    const kinds = KINDS[chars.charCodeAt(at)] as number;
    singles |= kinds;
    pairs |= (before << 1) & kinds;
    script += kinds >> SCRIPT_SHIFT;
    before = kinds;
  }
  return { kinds: (singles & SINGLES) | (pairs & SECONDS), script };
}

/** The kinds of characters that a text has, as bits. */
export function kindsOf(chars: string): number {
  return scanOf(chars).kinds;
}

import { CharacterSet } from '../character-set.js';
import type { ReadClause } from '../reading.js';

/** A requirement without a figure, in a flat paragraph. */
export interface FoundAbsolute {
  kind: ReadClause['absolutes'][number]['kind'];
  start: number;
  end: number;
}

// Without a test of the first character before them: the search leaps over what none of these words has, but not over what is tested.
const ABSOLUTE = new RegExp(
  '(全覆盖|全面覆盖|全域覆盖|覆盖全(?:体|部|域)|应[保收建登享治检纳改拆尽救帮]尽[保收建登享治检纳改拆救帮]|全部(?!门)|一律(?!不))|' +
    '(?:不得(?!不|[低少小超高多大短长迟早晚])|严禁|禁止|不准|不允许|不搞(?!["“]?一刀切)|取消[^，。；]{0,16}一票否决|零容忍|零发生|零上访|零事故|零收费|零跑动)',
  'g',
);
const ANY = new RegExp(ABSOLUTE.source);
const LONGEST = 60;
/** The marks between which its words stand. */
const MARKS = new CharacterSet('，。；！？\n');

export function hasAbsolutes(chars: string): boolean {
  return ANY.test(chars);
}

/** 全覆盖, 不得 and the like with the words between the marks of punctuation around them: suggestions, one for a stretch. */
export function absolutesIn(chars: string): FoundAbsolute[] {
  const found: FoundAbsolute[] = [];
  ABSOLUTE.lastIndex = 0;
  for (let word = ABSOLUTE.exec(chars); word; word = ABSOLUTE.exec(chars)) {
    const { index, 0: words } = word;
    const kind = word[1] === undefined ? 'prohibited' : 'full-coverage';
    let start = index;
    while (start > 0 && start > index - LONGEST && !MARKS.at(chars, start - 1)) start--;
    let end = index + words.length;
    const last = Math.min(chars.length, end + LONGEST);
    while (end < last && !MARKS.at(chars, end)) end++;
    const before = found.at(-1);
    if (before && before.kind === kind && start < before.end) before.end = Math.max(before.end, end);
    else found.push({ kind, start, end });
  }
  return found;
}

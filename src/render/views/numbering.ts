/** The four levels of numbering that GB/T 9704 knows, each with a face of its own. */

/** 1: 一、 (黑体); 2: （一） (楷体); 3: 1. and 4: （1） (仿宋). Null where nothing is numbered that way. */
export type NumberingLevel = 1 | 2 | 3 | 4 | null;

const HAN = '[〇零一二三四五六七八九十百]{1,8}';
/** What a number may end in: each alternative stands for one level; chapters and articles are set as the first. */
const LEVELS: readonly [RegExp, NumberingLevel][] = [
  [new RegExp(`第(?:${HAN}|\\d{1,4})[编章节条]$`, 'u'), 1],
  [new RegExp(`[（(]${HAN}[）)]$`, 'u'), 2],
  [/[（(]\d{1,3}[）)]$|[①-⑳]$/u, 4],
  [/\d{1,3}[.．、]?$/u, 3],
  [new RegExp(`${HAN}[、.．]?$`, 'u'), 1],
];

/** The level of a clause number, by its last part: `三（二）5` is the third level. */
export function levelOfClause(clause: string | null): NumberingLevel {
  const number = (clause ?? '').trim().slice(-24);
  return LEVELS.find(([pattern]) => pattern.test(number))?.[1] ?? null;
}

const HEADING = new RegExp(`^(?:第${HAN}[编章节条](?=[\\s　])|${HAN}、|[（(]${HAN}[）)]|[（(]\\d{1,3}[）)]|\\d{1,3}[.．、](?!\\d))`, 'u');

/** The level of a heading that begins with its number: `二、规范…` is the first. */
export function levelOfHeading(title: string): NumberingLevel {
  return levelOfClause(HEADING.exec(title.trimStart())?.[0] ?? null);
}

/** Classes of characters for regular expressions, without the brackets. */

/** Chinese characters, 〇 among them. */
export const HAN = '\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇';

/** Whether a UTF-16 unit is one of them. */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xf900 && unit <= 0xfaff) || unit === 0x3007;
}

/** Full-width punctuation and brackets as Chinese text has them. */
export const MARKS = '，。、；：？！（）《》〈〉〔〕【】「」『』“”‘’—…％·．';

/** Latin letters of pinyin with their tone marks, composed or with combining ones. */
export const PINYIN = 'A-Za-züÜāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿɡɑ\u0300\u0301\u0304\u0308\u030c';

/** The same, one by one. */
export const PINYIN_LETTERS = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${PINYIN.replace('A-Za-z', '')}`;

/** Those of them that only pinyin has. */
export const TONES = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c';

/** White space of all kinds, NBSP and the ideographic space among them. */
export const SPACES = ' \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000';

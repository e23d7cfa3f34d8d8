/** Classes of characters for regular expressions, without the brackets. */

/** Chinese characters, 〇 among them. */
export const HAN = '\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇';

/** Full-width punctuation and brackets as Chinese text has them. */
export const MARKS = '，。、；：？！（）《》〈〉〔〕【】「」『』“”‘’—…％·．';

/** Latin letters of pinyin with their tone marks, composed or with combining ones. */
export const PINYIN = 'A-Za-züÜāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿɡɑ\u0300\u0301\u0304\u0308\u030c';

/** Those of them that only pinyin has. */
export const TONES = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c';

/** White space of all kinds, NBSP and the ideographic space among them. */
export const SPACES = ' \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';

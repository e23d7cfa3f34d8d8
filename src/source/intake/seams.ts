import type { Edit, Text } from '../text.js';

/** Chinese characters and punctuation, beside which a line end is no space. */
const CHINESE = /[\u2014\u2018\u2019\u201C\u201D\u2026\u2E80-\u9FFF\uF900-\uFAFF\uFF01-\uFF65\uD840-\uD88F]/;
const BLANKS = /[ \t\r\n\f]+/g;

/** Blanks as a page shows them: one space for several, and none where a line of Chinese was broken in the source. */
export function withoutSeams(text: Text): Text {
  const { chars } = text;
  const edits: Edit[] = [];
  for (const { 0: blanks, index: start } of chars.matchAll(BLANKS)) {
    const end = start + blanks.length;
    const isSeam = /[\r\n]/.test(blanks) && (CHINESE.test(chars[start - 1] ?? '') || CHINESE.test(chars[end] ?? ''));
    const to = isSeam ? '' : ' ';
    if (to !== blanks) edits.push({ start, end, to });
  }
  return text.edit(edits);
}

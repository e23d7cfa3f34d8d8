/** How lines of an official text begin and end. All marks in either width. */

import { Beginning } from '../edge-pattern.js';

const SENTENCE_END = /[。！？；：.!?;:…][”’"'）)】\]》]*\s*$|[）)】\]]\s*$/;

/** Whether a line ends a sentence, a heading with a colon, or a tail. */
export function endsSentence(chars: string): boolean {
  return SENTENCE_END.test(chars.trimEnd().slice(-6));
}

/** A line that begins with the number or the mark of an item: 一、 （一） 1. （1） ① 第一条 ——, 附件. */
export const BEGINS_ITEM = new Beginning(
  /^\s*(?:[一二三四五六七八九十百]{1,5}\s*(?:[、.．，,：:]|是(?=.))|[（(]\s*(?:[一二三四五六七八九十百]{1,5}|\d{1,3})\s*[）)]|\d{1,3}(?:[、）)]|[.．﹒](?!\d))|\d{1,2}(?:\.\d{1,2}){1,3}(?=[\s\u3400-\u9fff])|[①-⑳㈠-㈩⑴-⒇❶-❿]|第[一二三四五六七八九十百千零〇\d]{1,8}[编章节条款](?![的规第和、至及])|附件|附录|附表|附[:：]|——|--|[-*•●◆■▪○◇□★☆※➢➤✓]\s?(?=[^\d\s]))/,
);

/** A date on its own line: 2024年2月29日, 二〇二四年二月二十九日. */
export const DATE_LINE = new Beginning(
  /^\s*[（(]?\s*[\d〇○零一二三四五六七八九十]{2,4}\s*年\s*[\d〇一二三四五六七八九十]{1,3}\s*月\s*[\d〇一二三四五六七八九十]{1,3}\s*日\s*[）)]?\s*$/,
);

/** A body that signs, on its own line. */
export const SIGNATURE_LINE =
  /^[\s\u3400-\u9fff（）()、]{2,40}(?:政府|办公室|办公厅|委员会|[部委厅局院会办署行]|领导小组|指挥部|公司|中心)\s*$/;

/** A line that begins a tail. */
export const BEGINS_TAIL = new Beginning(
  /^\s*[（(【[]?\s*(?:牵头|责任|配合|参与|负责|主办|协办|实施|协同|完成)(?:领导|单位|部门|时限|市领导|责任)?[^，。]{0,6}[:：]/,
);

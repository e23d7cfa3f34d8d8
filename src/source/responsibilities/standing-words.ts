/** The wording of statements that a text makes once for all its tails. */

import { Beginning } from '../edge-pattern.js';

const FIRST =
  '(?:(?:列|排|居|位|署|排名|排序|名列|位列|列在|排在|居于|位于|处于|列于|排列)(?:在|于|为)?(?:最前|首|第一|第1|前面|最前面|前列)(?:位|名|个|列|者)?|首位|首个|第一个|第一位|第1位|第一名|第一(?=责任单位|责任部门|单位|部门))';
const LEADS =
  '(?:均)?(?:为|是|系|即为|即是|作为|视为|担任)(?:该项|本项|此项|各项|工作|任务|该)*(?:的)?(?:总|主)?(?:牵头|主办|主责|第一责任|主要责任)';
export const FIRST_LEADS = new RegExp(
  `${FIRST}[^，。；;,]{0,12}?${LEADS}|${FIRST}的?(?:单位|部门)(?:负责)?牵头|(?:牵头|主办|主责)(?:单位|部门)?(?:列|排|居|位)(?:在|于)?(?:首位|第一位|第一|最前)`,
);
export const SIGN_LEADS =
  /(?:带|标|加|注|标注|标有|注有|打|画)(?:有|注)?[“"]?([*＊★☆▲△※#])[”"]?(?:号|的)?[^，。；]{0,10}?(?:为|是)(?:总|主)?(?:牵头|主办|主责)/;
/** 逗号前为牵头单位: all names before the first comma of a tail. */
export const COMMA_LEADS =
  /逗号(?:之|以)?前(?:面)?的?(?:第一个)?(?:单位|部门)?(?:均)?(?:为|是|作为)(?:该项|本项|各项|工作|任务)*(?:总|主)?(?:牵头|主办|主责)/;
export const UNLISTED = /不再(?:一一|逐一|单独|逐项|另行|重复|赘|分别|逐条|具体)?(?:列出|列明|列举|罗列|注明|标注|赘述|列示|列|写明|说明)/;
export const EVERY =
  /(?:均需要?|均须由?|均应由?|均由|均涉及|都需要?|都需由?|需由|均包括|均含|均|需要?|须)([^，,。；;：]{1,40}?)(?:共同|具体|抓好|做好|认真|负责)*(?:落实|负责|实施|配合|参与|执行|承担|组织|推进|贯彻|支持|协助)/;
/** 均涉及各镇街. */
export const EVERY_TOUCHED = /(?:均|都)(?:涉及|包括|包含|含)(?:到)?([^，,。；;：]{1,40})(?=[，,]|$)/;
export const EVERY_SUBJECT =
  /((?:[^，,。；;：（()）]|[（(][^（()）]{0,20}[）)]){2,80}?)(?:均|都)(?:为|是|作为|系)(?:各项|所有|全部|以下|上述|任务|工作|的)*(责任|落实|实施|配合|参与|承办|协办)(?:单位|部门|主体)/;
/** 各区政府均为责任单位. */
export const EVERY_UNIT = /(?:均|都)(?:为|是|作为|系)[^，,。]{0,12}(?:责任|落实|实施|配合|参与)(?:单位|部门|主体)/;
export const LATER = /^除|[，,。]除|以下|下列|下同|后续|其余|各项|所有|全部|上述|本方案|本措施/;

const BEGINS_STATEMENT = new Beginning(/^(?:以下|下列|各项|所有).{0,12}均/);

/** Whether words are the first of such a statement about several bodies: 以下均需各市. */
export function beginsStatement(words: string): boolean {
  return BEGINS_STATEMENT.test(words);
}

/** Whether words are (a part of) such a statement, and so no body. */
export function isStandingRule(words: string): boolean {
  // Statements are rare: one search for a word that each of them has.
  if (words.length > 200 || !/牵头|主办|主责|责任|不再|[均都]|号[前后]/.test(words)) return false;
  const isRule = FIRST_LEADS.test(words) || SIGN_LEADS.test(words) || UNLISTED.test(words) || EVERY_UNIT.test(words);
  return isRule || beginsStatement(words) || /^(?:逗号|顿号|分号)[前后]/.test(words);
}

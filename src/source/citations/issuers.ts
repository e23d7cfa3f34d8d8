/** Who issued a document, as the words before its title or at the beginning of the title say. */

import { CharacterSet } from '../character-set.js';

const BODY =
  /(?:中央|国务院|全国人大|全国人大常委会|政府|办公厅|办公室|委员会|省委|市委|区委|县委|旗委|州委|党委|党工委|党组|工委|管委会|局|厅|部|委|署|院|会|组|中心|总队|支队|大队|海关|总局|总行|联合会|总工会|政协|人大常委会|街道办|街办|办事处|总社|供销社|办|银行|分行|支行|公司)$/;
/** Words after which the name of a body begins. */
const BEFORE =
  /(?:根据|按照|依据|依照|遵照|参照|对照|落实好?|贯彻|执行|结合|学习|围绕|转发|关于|以及|并|按|经|由|将|与|及|和|对|是|为|有关|省里|配合|出台了|细化|制订)(?=[^、]*$)/g;
const ISSUES = /(?:联合|共同)?(?:关于)?(?:联合|共同)?(?:印发|制定|制订|出台|发布|下发|颁布|公布|转发|批转|修订)?(?:实施)?(?:的|了)?\s*$/;

const ENDS_CLAUSE = new CharacterSet('，,。；;：:（）()《》〈〉“”！？!?');

/** The bodies named right before a title: 市政府办公厅《……》, 市委组织部、市民政局印发的《……》. */
export function issuersBefore(before: string): string[] {
  let start = before.length;
  while (start > 0 && !ENDS_CLAUSE.has(before.charCodeAt(start - 1))) start--;
  const names = before.slice(start).replace(ISSUES, '').trim();
  if (names === '') return [];
  const parts = names.split(/[、\s]+/);
  const found: string[] = [];
  for (const part of parts.reverse()) {
    const [name, isCut] = withoutWords(part);
    if (!isBody(name)) break;
    found.unshift(...apart(name));
    if (isCut) break;
  }
  return found;
}

/** The bodies at the beginning of a title: 中共中央 国务院关于……. */
export function issuersIn(title: string): string[] {
  const end = title.search(/关于|印发|转发|批转/);
  if (end <= 0 || end > 60) return [];
  const parts = title
    .slice(0, end)
    .trim()
    .split(/[、，,\s]+/)
    .flatMap(apart);
  return parts.length > 0 && parts.every(isBody) ? parts : [];
}

/** Whether a name ends as names of bodies do. */
export function isBody(name: string): boolean {
  return name.length >= 2 && name.length <= 30 && BODY.test(name);
}

/** Without what leads to the name: 认真贯彻落实市委办公厅. */
function withoutWords(part: string): [name: string, isCut: boolean] {
  let end = -1;
  for (const found of part.matchAll(BEFORE)) {
    // 人力资源和社会保障局 is one name: 和 and its like count only between two names.
    const isJoint = /^[和与及并]$/.test(found[0]);
    const left = part.slice(0, found.index);
    if (isJoint && left !== '' && !BODY.test(left)) continue;
    if (isJoint && left !== '') continue;
    end = found.index + found[0].length;
  }
  return end < 0 ? [part, false] : [part.slice(end), true];
}

/** 中共某省委某省人民政府, 中共中央办公厅国务院办公厅: of the party and of the state, with no space between them. */
const PARTY_AND_STATE =
  /^(中共.{2,14}?委(?:员会)?(?:办公[厅室])?|中共中央(?:办公厅)?)((?!员会|办公)(?:国务院(?:办公厅)?|.{2,16}政府(?:办公[厅室])?))$/;

/** 国务院办公厅和民政部 are two names. */
function apart(name: string): string[] {
  const pair = PARTY_AND_STATE.exec(name);
  if (pair) return [pair[1] as string, pair[2] as string];
  const at = name.search(/[和与及]/);
  if (at <= 0 || !BODY.test(name.slice(0, at)) || !isBody(name.slice(at + 1))) return [name];
  return [name.slice(0, at), ...apart(name.slice(at + 1))];
}

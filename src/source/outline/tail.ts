/** Where a clause says who does it, as far as the outline must know: not who, only that it does. */

import { CharacterSet } from '../character-set.js';
import { Beginning, Ending } from '../edge-pattern.js';
import { beginsLikeName, isBody, isSpecific } from '../responsibilities/body-shapes.js';
import { isDeadline, isRemark } from '../responsibilities/remarks.js';
import { WHITE_SPACE } from '../white-space.js';

/** 主要责任, 牵头责任, 协同配合, 牵头（责任） */
const ROLES =
  '(?:总|主要|具体|共同|其[他它]|首要|第[一二三]|行业|业务|[省市区县]级|[省市区县]直){0,2}(?:(?:揭榜|领衔|牵头|责任|配合|参与|参加|负责|主管|主办|协办|承办|主责|落实|实施|协同|协助|支持|督导)[及和与、/（(]?){1,2}[)）]?';
const HOLDERS = '(?:主体|处室|科室|股室)?(?:单位|部门|主体|机构|科室|处室|股室|[省市州区县]?级?领导|人)';
const ROLE_LABEL = new RegExp(`(?:${ROLES})${HOLDERS}[^：:。；;]{0,8}[:：]|(?:主办|协办|牵头|配合|责任)\\s*[:：]`);
const ROLE_ENDING = new Ending(/(?:负责|牵头|配合|参与|参加|落实|实施|承担|承办|协办|主办|推进|执行|支持|协助|协同|指导)$/);
/** 按职责分工抓好……: of whatever verb. */
const BY_SHARE = /[、，,等局委厅部会办府位门](?:依照?|按照?|根据|依据)(?:各自)?的?(?:工作|部门|法定)?(?:职责|职能|职权|分工)/;
const ETC = /等[^、，,；;。等]{0,14}$/;
const LABELLED_LINE = new Beginning(new RegExp(`^[（(【〔［[]?\\s*(?:${ROLES})${HOLDERS}[^：:。；;]{0,8}[:：]`));
const LABELLED_END = new RegExp(`(?:^|[。；;\\s])((?:${ROLES})${HOLDERS}[:：][^。]*。?)$`);
const OPENING = new CharacterSet('（(【〔［[');
const CLOSING = new CharacterSet('）)】〕］]');
const STOP = new CharacterSet(`${WHITE_SPACE}。；;，,.`);
const END = new CharacterSet(`${WHITE_SPACE}。；;`);
/** No tail is longer than this: an unclosed bracket must not cost the whole text. */
const LONGEST = 2000;
const LONGEST_LABELLED = 400;

/** Whether a whole line is nothing but a tail: 责任单位：甲、乙, with or without brackets. */
export function isTailLine(line: string): boolean {
  return line.length < LONGEST && (LABELLED_LINE.test(line) || tailStart(line) === 0);
}

/** Where the tail of a line begins, 0 where it is nothing else, its length where it has none. */
export function tailOf(line: string): number {
  return line.length < LONGEST && LABELLED_LINE.test(line) ? 0 : tailStart(line);
}

/** Where the tail at the end of a paragraph begins; the length of the paragraph where it has none. */
export function tailStart(line: string): number {
  let end = line.length;
  let start = line.length;
  // Several tails may follow each other: （牵头单位：甲）（配合单位：乙）.
  for (;;) {
    while (end > 0 && STOP.has(line.charCodeAt(end - 1))) end--;
    if (end === 0 || !CLOSING.has(line.charCodeAt(end - 1))) break;
    const open = openingOf(line, end - 1);
    if (open < 0 || !(saysRoles(line.slice(open + 1, end - 1)) || namesBodies(line, open, end - 1))) break;
    start = open;
    end = open;
  }
  if (start < line.length) return start;
  const ending = line.slice(-LONGEST_LABELLED);
  if (!ending.includes('：') && !ending.includes(':')) return line.length;
  const labelled = LABELLED_END.exec(ending);
  return labelled ? line.length - (labelled[1] as string).length : line.length;
}

function saysRoles(inside: string): boolean {
  if (ROLE_LABEL.test(inside) || BY_SHARE.test(inside)) return true;
  if (endsWithRole(inside)) return true;
  // 市水务局牵头，2026年底前完成: the role stands before something else.
  const [first = '', ...others] = inside.slice(0, 400).split(/[，,；;。]/);
  return (
    others.length > 0 &&
    endsWithRole(first) &&
    others.every((part) => part.trim() === '' || isDeadline(part.trim()) || isRemark(part.trim()) || endsWithRole(part))
  );
}

function endsWithRole(words: string): boolean {
  let end = words.length;
  while (end > 0 && END.has(words.charCodeAt(end - 1))) end--;
  return ROLE_ENDING.test(words.slice(Math.max(0, end - 8), end));
}

/**
 * Whether a bracket holds names of bodies and nothing else: several of them at the end of a paragraph, or one behind a stop or
 * a heading. One in the middle of a sentence says again who is meant: 市主管部门（市民政局）.
 */
function namesBodies(line: string, open: number, close: number): boolean {
  if (close - open > 200 || /[：:。]/.test(line.slice(open + 1, close))) return false;
  // 市水务局、市财政局等部门，持续推进
  const names = line
    .slice(open + 1, close)
    .split(/[、，,；;\s]+|会同/)
    .filter((name) => !isDeadline(name) && !isRemark(name))
    .map((name) => name.replace(ETC, ''));
  if (names.length === 0 || !names.every((name) => isBody(name) && beginsLikeName(name) && isSpecific(name))) return false;
  const before = line.slice(0, open);
  return (
    names.length > 1 ||
    /[。！；;]\s*$/.test(before) ||
    before === '' ||
    (before.length <= 30 && !/[。，,；;]|(?:部门|单位|机构)$/.test(before))
  );
}

/** Of the bracket that closes at `close`. */
function openingOf(line: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0 && close - at < LONGEST; at--) {
    const unit = line.charCodeAt(at);
    if (CLOSING.has(unit)) depth++;
    else if (OPENING.has(unit) && --depth === 0) return at;
  }
  return -1;
}

import { CharacterSet } from '../character-set.js';
import { Beginning, Ending } from '../edge-pattern.js';
import type { Block } from '../reading.js';
import type { Edit, Text } from '../text.js';
import { HAN, MARKS, SPACES } from './characters.js';
import { QUESTION, SPACE, UNUSUAL } from './kinds.js';
import type { Log } from './log.js';

/** Characters that show nothing: zero width, direction marks, soft hyphens, byte order marks, controls. Bullets of symbol fonts, too. */
const INVISIBLE = /(?:(?![\t\n])[\p{Cc}\p{Cf}\uf020-\uf0ff])+/gu;
/** Other private characters: each stood for one that the font of the page knew and nobody else does. */
const PRIVATE = /[\ue000-\uf8ff]+/g;
const LOST = '\ufffd';
/** White space that is neither a plain space nor a line end. */
const ODD_SPACE = new RegExp(`[${SPACES.replace(' ', '')}]`);
/** Those that become a plain space where one stays; the ideographic space is one of the script. */
const ODD_SPACES = new RegExp(`[${SPACES.replace(' ', '').replace('\u3000', '')}]`, 'g');

/** Takes out invisible characters and white space at both ends; private characters are marked as lost. */
export function cleanSpaces(text: Text, log: Log): Text {
  const clean = (text.kinds & UNUSUAL) !== 0 ? withoutInvisible(text, log) : text;
  const trimmed = clean.trim();
  if (trimmed !== clean) {
    const { chars } = clean;
    // Plain spaces at the ends are nothing to speak of; the others were put there by a page.
    const ends = chars.slice(0, chars.length - chars.trimStart().length) + chars.slice(chars.trimEnd().length);
    if (ODD_SPACE.test(ends)) log.repaired('space', clean, 0, { before: ends, after: '', count: ends.length });
  }
  return trimmed;
}

function withoutInvisible(text: Text, log: Log): Text {
  const edits: Edit[] = [];
  for (const { index, 0: found } of text.chars.matchAll(INVISIBLE)) edits.push({ start: index, end: index + found.length, to: '' });
  const clean = noted(text, edits, log);
  const lost: Edit[] = [];
  for (const { index, 0: found } of clean.chars.matchAll(PRIVATE)) {
    lost.push({ start: index, end: index + found.length, to: LOST.repeat(found.length) });
    log.problem('lost-characters', clean, index, { count: found.length, suggestions: [] });
  }
  return clean.edit(lost);
}

/** What a converter made of two ideographic spaces at the beginning of a paragraph. */
const LOST_INDENT = /^[?？]{2}(?=[\u4e00-\u9fff（(“《0-9])/;
const MOST_BY_CHANCE = 2;

/** Takes the marks out that stand where paragraphs were indented, where more than two begin so. */
export function removeLostIndents(blocks: readonly Block[], log: Log): readonly Block[] {
  const isIndented = (block: Block): block is Block & { kind: 'paragraph' } =>
    block.kind === 'paragraph' && (block.text.kinds & QUESTION) !== 0 && LOST_INDENT.test(block.text.chars.slice(0, 4));
  if (blocks.filter(isIndented).length <= MOST_BY_CHANCE) return blocks;
  return blocks.map((block) => {
    if (!isIndented(block)) return block;
    log.repaired('space', block.text, 0, { before: block.text.chars.slice(0, 2), after: '', count: 2 });
    return { ...block, text: block.text.slice(2), isIndented: true };
  });
}

const IS_SPACE = CharacterSet.ofClass(SPACES);
const IS_HAN = CharacterSet.ofClass(HAN);
const IS_MARK = new CharacterSet(MARKS);
const IS_LATIN = CharacterSet.ofClass('A-Za-z0-9%‰');
/** What addresses of the web and of mail consist of. */
const IS_ASCII = CharacterSet.ofClass('!-~');
/** Names of bodies that stand before another one with a space between them (中共中央 国务院). */
const BODY_END = new Ending(
  /(?:中央|国务院|[省市区县旗州工党]委|政府|办公厅|办公室|委员会|[厅局署部]|管委会|联合会|总工会|法院|检察院|街道|镇街|各[区县市镇])$/,
);
const BODY_BEGINS = new RegExp(
  `^(?:国务院|中央|[${HAN}]{1,16}(?:政府|办公厅|办公室|委员会|[省市区县]委|[部厅局署]|法院|检察院|管委会|总工会|街道|公司)|各[区县市镇])`,
);
/** 牵头单位 甲局 责任单位 乙局: what parts labels from names where no colon does. */
const LABEL = new Beginning(/^(?:牵头|责任|配合|主办|协办|承办|参与|负责|主责)(?:单位|部门)|^(?:完成|办结)?时限/);
const LABEL_END = new Ending(/(?:单位|部门|时限)$/);
const OPENS = new CharacterSet('（《〈〔【“‘「『');
const CLOSES = new CharacterSet('）》〉〕】”’」』％');
/** The number of a heading that only a space parts from it: 1 总体要求, 2.1 建设标准. */
const LEADING_NUMBER = /^[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?=[ \t\u00a0\u3000][^\s0-9])/;
/** A portal that puts a whole document on one line writes no shorter one. */
const SHORTEST_DOCUMENT = 100;
/** What a space shows to be a number of the outline there: 2.压减经费, （一）健全制度, 一 完善制度, 第三条 . */
const NUMBER_BEHIND = new Beginning(
  /^(?:[0-9]{1,2}[.．、](?![0-9])|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:、|[ \u3000](?=[一-鿿]))|第[一二三四五六七八九十百]{1,6}[章条][ \u3000])/,
);
const NUMBER_ENDS = new Ending(/(?:^|[\s。）)])[一二三四五六七八九十]{1,3}$/);
/** What the text before such a number ends with. */
const BEFORE_NUMBER = CharacterSet.ofClass('一-鿿）》”。');
/** The title that such a line begins with. */
const TITLE_ENDS = /^[^。；]{6,80}(?:意见|方案|办法|措施|规定|细则|规划|计划|通知|决定|条例|要点|清单|规则|分工|公告|通告)$/;
/** Characters with a space after each: 总 则, 附 件, 联 系 人. */
const SPACED_OUT = new RegExp(`[${HAN}](?=[${SPACES}])(?<![${HAN}][${HAN}])(?:[${SPACES}]+[${HAN}](?![${HAN}]))+`, 'y');

/**
 * Takes out the spaces that stand inside Chinese: beside its punctuation, between it and figures, between the
 * characters of a spaced heading, and, where the text shows that they are the line ends of a page, between words.
 * A space between two bodies, or a single one in a heading, is meant and stays.
 */
export function closeSpaces(text: Text, log: Log): Text {
  const { chars } = text;
  if ((text.kinds & SPACE) === 0) return text;
  const runs = runsOf(chars);
  const spaced = spacedOut(chars, runs);
  const numberEnd = LEADING_NUMBER.exec(chars)?.[0].length;
  const isRunning = /[。；]/.test(chars);
  const isDocument = isRunning && chars.length >= SHORTEST_DOCUMENT;
  const isWrapped = isRunning && betweenWords(chars, runs) >= 3;
  const edits: Edit[] = [];
  for (const { index, run } of runs) {
    const to =
      (isDocument && partsItems(chars, index, run.length) ? ' ' : null) ??
      spaced.get(index) ??
      (index === numberEnd ? ' ' : null) ??
      (endsAddress(chars, index) ? run : null) ??
      closed(chars, index, run, isRunning) ??
      (isWrapped && !isBetweenBodies(chars, index, run.length) ? '' : null);
    const kept = to ?? plain(run);
    if (kept !== run) edits.push({ start: index, end: index + run.length, to: kept });
  }
  return noted(text, edits, log);
}

/** Whether a space in a document on one line stands around a number of its outline, or behind its title. */
function partsItems(chars: string, index: number, length: number): boolean {
  if (!BEFORE_NUMBER.at(chars, index - 1)) return false;
  const before = chars.slice(Math.max(0, index - 4), index);
  if (NUMBER_BEHIND.test(chars.slice(index + length, index + length + 10))) return !/[第之和与及或至]$/.test(before);
  return (NUMBER_ENDS.test(before) && chars.charAt(index - 5) !== '第') || (index <= 80 && TITLE_ENDS.test(chars.slice(0, index)));
}

/** What becomes of a space by its neighbours, null where that depends on the text. */
function closed(chars: string, index: number, run: string, isRunning: boolean): string | null {
  const before = index - 1;
  const after = index + run.length;
  if (IS_MARK.at(chars, before) && !CLOSES.at(chars, before)) return '';
  if (IS_MARK.at(chars, after) && (!OPENS.at(chars, after) || IS_MARK.at(chars, before))) return '';
  // Several spaces part columns; before what opens and after what closes one parts the pieces of a headline.
  if (run.length > 1) return plain(run);
  if (OPENS.at(chars, after) || CLOSES.at(chars, before)) return isRunning ? '' : ' ';
  if (IS_HAN.at(chars, before) && IS_HAN.at(chars, after)) return run === '\u00a0' && isRunning ? '' : null;
  if ((IS_HAN.at(chars, before) && IS_LATIN.at(chars, after)) || (IS_LATIN.at(chars, before) && IS_HAN.at(chars, after))) return '';
  return plain(run);
}

/** Spaces of other kinds as plain ones. */
function plain(run: string): string {
  return run === ' ' ? run : run.replace(ODD_SPACES, ' ');
}

/** Whether an address of the web or of mail ends at a space: what follows would go into it. */
function endsAddress(chars: string, index: number): boolean {
  let start = index;
  while (index - start < 200 && IS_ASCII.at(chars, start - 1)) start--;
  return start < index && /:\/\/|www\.|@/.test(chars.slice(start, index));
}

/** What becomes of each space in spaced-out words: the narrow ones go, wider ones part words. */
function spacedOut(chars: string, runs: readonly Run[]): Map<number, string> {
  const spaces = new Map<number, string>();
  for (let next = 0; next < runs.length; ) {
    const { index: space } = runs[next] as Run;
    // They begin with the character before a space: searching for them from the beginning would look at every other one.
    const mayBegin = IS_HAN.at(chars, space - 1) && !IS_HAN.at(chars, space - 2);
    if (!mayBegin) {
      next++;
      continue;
    }
    SPACED_OUT.lastIndex = space - 1;
    const end = SPACED_OUT.test(chars) ? SPACED_OUT.lastIndex : 0;
    const first = next;
    while (next < runs.length && (runs[next] as Run).index < end) next++;
    const within = runs.slice(first, next);
    let narrowest = Number.POSITIVE_INFINITY;
    for (const { run } of within) narrowest = Math.min(narrowest, run.length);
    for (const { index, run } of within) spaces.set(index, run.length > narrowest ? ' ' : '');
    if (next === first) next++;
  }
  return spaces;
}

interface Run {
  index: number;
  run: string;
}

/** The spaces of a text, those side by side as one. */
function runsOf(chars: string): Run[] {
  const runs: Run[] = [];
  const { length } = chars;
  for (let at = 0; at < length; at++) {
    if (!IS_SPACE.has(chars.charCodeAt(at))) continue;
    const index = at;
    while (IS_SPACE.at(chars, at + 1)) at++;
    runs.push({ index, run: chars.slice(index, at + 1) });
  }
  return runs;
}

function isBetweenBodies(chars: string, index: number, length: number): boolean {
  const before = chars.slice(Math.max(0, index - 4), index);
  const after = chars.slice(index + length, index + length + 20);
  if (LABEL_END.test(before) || LABEL.test(after)) return true;
  return BODY_END.test(before) && BODY_BEGINS.test(after);
}

/** How many single spaces stand between two Chinese characters. */
function betweenWords(chars: string, runs: readonly Run[]): number {
  let count = 0;
  for (const { index, run } of runs) {
    if (run.length === 1 && IS_HAN.at(chars, index - 1) && IS_HAN.at(chars, index + 1)) count++;
  }
  return count;
}

function noted(text: Text, edits: readonly Edit[], log: Log): Text {
  log.repairedAll('space', text, edits, lengthOf, ({ start, end, to }) => ({ before: text.chars.slice(start, end), after: to }));
  return text.edit(edits);
}

function lengthOf({ start, end }: Edit): number {
  return end - start;
}

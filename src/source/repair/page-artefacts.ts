import { Beginning } from '../edge-pattern.js';
import type { Block } from '../reading.js';
import type { Edit } from '../text.js';
import { charsOf, joined } from './blocks.js';
import { HAN } from './characters.js';
import { NUMBER_APART } from './kinds.js';
import type { Log } from './log.js';
import { BEGINS_ITEM, endsSentence } from './sentences.js';

/** A line that is a page number and nothing else: — 3 —, -3-, 3 / 4, 第1页, 第 3 页 共 10 页, Page 3 of 4. */
const PAGE_LINE = new Beginning(
  /^(?:[-—–－_~·•]{1,4}\s*\d{1,4}\s*[-—–－_~·•]{1,4}|[-—–－]?\s*\d{1,4}\s*[/／]\s*\d{1,4}\s*[-—–－]?|[-—–－【[]?\s*第\s*\d{1,4}\s*[页頁]\s*(?:[,，/／]?\s*共\s*\d{1,4}\s*[页頁])?\s*[-—–－】\]]?|共\s*\d{1,4}\s*[页頁]\s*[,，/／]?\s*第\s*\d{1,4}\s*[页頁]|[Pp]age\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/,
);
const BARE_NUMBER = new Beginning(/^\d{1,3}$/);
/** The same inside a sentence, where a page ended: spaces stand on both sides of it. */
const INLINE = new RegExp(
  `(?<=[${HAN}，、；])(?:\\s{1,4}[-—–－]\\s{0,2}\\d{1,3}\\s{0,2}[-—–－]\\s{1,4}|\\s{0,4}\\d{1,3}\\s{1,2}/\\s{1,2}\\d{1,3}\\s{1,4}|\\s{1,4}第\\s{0,2}\\d{1,3}\\s{0,2}[页頁](?:\\s{0,2}[,，/]?\\s{0,2}共\\s{0,2}\\d{1,3}\\s{0,2}[页頁])?\\s{1,4})(?=[${HAN}，、；])`,
  'g',
);
/** What each of these has: most texts with figures and spaces have none of it. */
const INLINE_HINT = /\s[-—–－第]|\/\s/;
/** A title with the page it stands on, as document libraries write it. */
const PAGED_TITLE = /^(.{2,80})_第\s*\d{1,3}\s*[页頁]$/;
const PAGE_JOINT = new Beginning(/^(\d{1,3})、(?=.)/);

/**
 * Takes out page numbers, running heads, and the numbers that a converter left where one page went over into the next.
 * `afterPage` are the blocks that now follow what stood on another page.
 */
export function removePageArtefacts(blocks: readonly Block[], log: Log): { blocks: Block[]; afterPage: ReadonlySet<Block> } {
  const lines = withoutInline(joinPages(withoutPagedTitles(blocks, log), log), log);
  const isPageLine = pageLines(lines);
  const isHead = runningHeads(lines, isPageLine);
  const kept: Block[] = [];
  const afterPage = new Set<Block>();
  for (const [index, block] of lines.entries()) {
    if (block.kind === 'table' || !(isPageLine[index] || isHead[index])) {
      if (isPageLine[index - 1] || isHead[index - 1]) afterPage.add(block);
      kept.push(block);
    } else log.repaired('page-artefact', block.text, 0, { before: block.text.chars.trim(), after: '' });
  }
  return { blocks: kept, afterPage };
}

/** Characters; a list has fewer between its numbers. */
const SHORTEST_PAGE = 200;

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? SHORTEST_PAGE : block.text.length), 0);

function pageLines(blocks: readonly Block[]): boolean[] {
  const lines = blocks.map((block) => (block.kind === 'table' || block.text.length > 60 ? '' : block.text.chars.trim()));
  const isPage = lines.map((line) => PAGE_LINE.test(line));
  // A bare number is a page number only in a row of them, one higher each time, and never where it may number what follows.
  const bare = lines.flatMap((line, index) => (BARE_NUMBER.test(line) ? [index] : []));
  // 01, 02 and 03 number the heads of an article; pages are not counted so.
  const isRow =
    bare.length >= 2 &&
    !lines[bare[0] as number]?.startsWith('0') &&
    bare.every((index, at) => at === 0 || Number(lines[index]) === Number(lines[bare[at - 1] as number]) + 1);
  const breaking = bare.filter((index) => {
    const previous = blocks[index - 1];
    return previous?.kind === 'paragraph' && previous.text.length > 20 && !endsSentence(previous.text.chars);
  });
  // Between the numbers of a list stand a few words, between those of pages a page.
  const isList =
    isRow && bare.length >= 3 && bare.every((index, at) => at === 0 || lengthOf(blocks.slice(bare[at - 1], index)) < SHORTEST_PAGE);
  if (isList) return isPage;
  const isRowOfPages = isRow && (bare.length >= 3 || breaking.length > 0 || bare.at(-1) === blocks.length - 1);
  for (const index of isRowOfPages ? bare : breaking) isPage[index] = true;
  return isPage;
}

/** Short lines that come again and again beside page numbers. The first one may be the title and stays. */
function runningHeads(blocks: readonly Block[], isPageLine: readonly boolean[]): boolean[] {
  const places = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table' || isPageLine[index]) continue;
    const line = block.text.chars.trim();
    if (line.length < 3 || line.length > 40 || /[：:。；;，,（(]/.test(line) || BEGINS_ITEM.test(line)) continue;
    const known = places.get(line);
    if (known) known.push(index);
    else places.set(line, [index]);
  }
  const isHead = blocks.map(() => false);
  for (const indexes of places.values()) {
    const beside = indexes.filter((index) => isPageLine[index - 1] === true || isPageLine[index + 1] === true);
    if (indexes.length < 3 || beside.length < 2) continue;
    for (const index of beside) if (index !== indexes[0]) isHead[index] = true;
  }
  return isHead;
}

/** “Title_第1页”: the first one loses the page, the others go. */
function withoutPagedTitles(blocks: readonly Block[], log: Log): Block[] {
  const seen = new Set<string>();
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'table' || !block.text.chars.includes('_')) return [block];
    const line = block.text.trim();
    const title = PAGED_TITLE.exec(line.chars)?.[1];
    if (title === undefined) return [block];
    const isFirst = !seen.has(title);
    seen.add(title);
    log.repaired('page-artefact', line, isFirst ? title.length : 0, {
      before: isFirst ? line.chars.slice(title.length) : line.chars,
      after: '',
    });
    return isFirst ? [{ ...block, text: line.slice(0, title.length) }] : [];
  });
}

function withoutInline(blocks: readonly Block[], log: Log): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'table' || (block.text.kinds & NUMBER_APART) === 0 || !INLINE_HINT.test(block.text.chars)) return block;
    const edits: Edit[] = [];
    for (const { index, 0: found } of block.text.chars.matchAll(INLINE)) {
      edits.push({ start: index, end: index + found.length, to: '' });
      log.repaired('page-artefact', block.text, index, { before: found.trim(), after: '' });
    }
    return edits.length === 0 ? block : { ...block, text: block.text.edit(edits) };
  });
}

/**
 * Pages that a document library numbered “1、 2、 3、” at their beginnings, in the midst of sentences and words. They
 * are pages and no list where each one but the last has sentences in it and breaks off without an end.
 */
function joinPages(blocks: readonly Block[], log: Log): Block[] {
  const joints = findJoints(blocks);
  if (joints.length === 0) return [...blocks];
  const pages = joints.map((index) => {
    const { text } = blocks[index] as Block & { kind: 'paragraph' };
    const number = PAGE_JOINT.exec(text.chars)?.[0] ?? '';
    log.repaired('page-artefact', text, 0, { before: number, after: '' });
    return text.slice(number.length);
  });
  const [first = 0] = joints;
  const last = joints.at(-1) ?? first;
  // What stands between two joints is the page before; the chain has nothing else between them.
  return [
    ...blocks.slice(0, first),
    { ...(blocks[first] as Block & { kind: 'paragraph' }), text: joined(pages) },
    ...blocks.slice(last + 1),
  ];
}

/** Indexes of the blocks 1、 2、 3、 …, or none. */
function findJoints(blocks: readonly Block[]): number[] {
  for (const [first, block] of blocks.entries()) {
    if (block.kind === 'table' || PAGE_JOINT.exec(block.text.chars)?.[1] !== '1') continue;
    const joints = [first];
    for (let index = first + 1; index < blocks.length; index++) {
      const next = blocks[index] as Block;
      const number = next.kind === 'table' ? undefined : PAGE_JOINT.exec(next.text.chars)?.[1];
      // A page is one line: what is not numbered ends the chain.
      if (number === undefined || Number(number) !== joints.length + 1) break;
      const page = charsOf(blocks[index - 1] as Block).trimEnd();
      if (page.length < 80 || !/[。；]/.test(page) || endsSentence(page)) break;
      joints.push(index);
    }
    if (joints.length >= 3) return joints;
  }
  return [];
}

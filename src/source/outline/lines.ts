/** Blocks as the lines that the outline is read from, each with the number it begins with. */

import { Beginning } from '../edge-pattern.js';
import type { Block } from '../reading.js';
import { Text } from '../text.js';
import { type Marker, markerOf } from './marker.js';
import { RunIn } from './run-in.js';
import { settleDoubtful } from './sequence.js';
import { tailOf } from './tail.js';
import { fullWidth } from './width.js';

export interface TextLine {
  kind: 'text';
  /** Trimmed, never empty. */
  text: Text;
  /** Depth of the heading, null where it is a paragraph. */
  depth: number | null;
  marker: Marker | null;
  /** Where the tail at its end begins; 0 where it is nothing but a tail, its length where it has none. */
  tail: number;
}

export interface TableLine {
  kind: 'table';
  rows: Text[][];
  headerRows: number;
}

export type Line = TextLine | TableLine;

/** Lines in reading order; a paragraph that still holds line ends gives several. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  const runIn = new RunIn(beginningsOf(blocks));
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table') {
      if (block.rows.length > 0) lines.push({ kind: 'table', rows: block.rows, headerRows: block.headerRows });
      continue;
    }
    const depth = block.kind === 'heading' ? block.depth : null;
    for (const piece of pieces(block.text)) {
      const text = piece.trim();
      if (text.length === 0) continue;
      const marker = markerOf(text.chars.slice(0, 60), depth !== null) ?? starred(text.chars) ?? aboveDecimal(text.chars, blocks[at + 1]);
      const starts = runIn.splits(text.chars, marker?.isDoubtful ? null : marker);
      lines.push(lineOf(starts.length === 0 ? text : text.slice(0, starts[0]).trim(), depth, marker));
      for (const [index, start] of starts.entries()) {
        const part = text.slice(start, starts[index + 1]).trim();
        lines.push(lineOf(part, null, markerOf(part.chars.slice(0, 60))));
      }
    }
  }
  const numbered = withChapterNames(withNumbersApart(lines));
  settleDoubtful(numbered);
  headQuestions(numbered);
  return numbered;
}

function* beginningsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) if (block.kind !== 'table') yield block.text.chars.slice(0, 12);
}

/** 01, PART 2: a number that stands above its heading. */
const NUMBER_ALONE = /^(?:(?:PART|Part|part|NO|No)[.\s]{0,3})?(0[1-9]|[1-9][0-9]?)$/;
/** A number alone may be that of a page, or what is left of a table. */
const CERTAIN_ALONE = /^(?:0|[Pp][Aa]|N)/;

/** Numbers on lines of their own go with the headings below them, where they count from 1 on. */
function withNumbersApart(lines: Line[]): Line[] {
  const places: { at: number; marker: Marker }[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'table' || line.text.length > 8) continue;
    const { chars } = line.text;
    const number = CERTAIN_ALONE.test(chars) ? NUMBER_ALONE.exec(chars)?.[1] : undefined;
    const next = lines[at + 1];
    if (number === undefined || next?.kind !== 'text' || next.marker || next.text.length > 60) continue;
    const label = fullWidth(chars);
    places.push({
      at,
      marker: { style: 'part', value: Number(number), label, printed: `${label} `, length: line.text.length, isDoubtful: false },
    });
  }
  if (places.length < 2 || places.some(({ marker }, index) => marker.value !== index + 1)) return lines;
  const numbers = new Map(places.map(({ at, marker }) => [at, marker]));
  return lines.flatMap((line, at) => {
    const above = numbers.get(at - 1);
    if (numbers.has(at)) return [];
    return above && line.kind === 'text' ? [lineOf(Text.join([(lines[at - 1] as TextLine).text, line.text]), line.depth, above)] : [line];
  });
}

/** 第一章 on a line of its own goes with its name on the line below. */
function withChapterNames(lines: Line[]): Line[] {
  const isAlone = (line: Line | undefined): line is TextLine =>
    line?.kind === 'text' &&
    line.marker !== null &&
    /^(?:part|chapter|section)$/.test(line.marker.style) &&
    line.text.length <= line.marker.length;
  const isName = (line: Line | undefined): line is TextLine =>
    line?.kind === 'text' &&
    line.marker === null &&
    line.depth === null &&
    line.text.length <= 30 &&
    !/[。；;：:，,]/.test(line.text.chars);
  if (!lines.some((line, at) => isAlone(line) && isName(lines[at + 1]))) return lines;
  return lines.flatMap((line, at) => {
    const [above, below] = [lines[at - 1], lines[at + 1]];
    if (isAlone(line) && isName(below)) {
      const text = Text.join([line.text, below.text], ' ');
      return [lineOf(text, line.depth, markerOf(text.chars.slice(0, 60)))];
    }
    return isAlone(above) && isName(line) ? [] : [line];
  });
}

const QUESTION = /^【?(?:(?:记者)?(?:问|Q|提问)\s*[0-9一二三四五六七八九十]{0,3}|记者|主持人|网友)\s*】?\s*[：:]\s*/;
const ANSWER = new Beginning(/^【?(?:答|A|回答|答复)\s*[0-9一二三四五六七八九十]{0,3}\s*】?\s*[：:]\s*/);
/** Below any heading of the text itself. */
const QUESTION_DEPTH = 6;

/** Where a text is questions and answers, each question is the heading of what answers it. */
function headQuestions(lines: Line[]): void {
  const isQuestion = (line: Line | undefined): boolean => line?.kind === 'text' && QUESTION.test(line.text.chars);
  const isAnswer = (line: Line | undefined): boolean => line?.kind === 'text' && ANSWER.test(line.text.chars);
  const isNumbered = (line: Line): boolean =>
    line.kind === 'text' && line.marker !== null && /^(?:记者)?(?:问|提问)\s*[：:]/.test(line.text.chars.slice(line.marker.length));
  const first = lines.findIndex((line, at) => isAnswer(lines[at + 1]) && (isQuestion(line) || isNumbered(line)));
  if (first < 0) return;
  for (const [index, line] of lines.entries()) {
    if (index < first || line.kind === 'table') continue;
    if (line.marker) {
      // 1.问：……？ with 答：…… below it.
      const number = line.marker.length;
      const from = /^(?:记者)?(?:问|提问)\s*[：:]\s*/.exec(line.text.chars.slice(number, number + 12))?.[0].length ?? 0;
      if (from > 0) lines[index] = { ...line, text: Text.join([line.text.slice(0, number), line.text.slice(number + from)]) };
    } else if (isQuestion(line)) {
      const from = QUESTION.exec(line.text.chars)?.[0].length ?? 0;
      const question = line.text.slice(from, line.text.chars.replace(/[？?]$/, '').length);
      if (question.length > 0) lines[index] = lineOf(question, QUESTION_DEPTH, null);
    } else if (isAnswer(line)) {
      const answer = line.text.slice(ANSWER.exec(line.text.chars)?.[0].length ?? 0);
      if (answer.length > 0) lines[index] = lineOf(answer, null, null);
    }
  }
}

/** ★1. …… in a list whose note says what the star stands for. */
function starred(chars: string): Marker | null {
  const mark = STAR.exec(chars)?.[0].length ?? 0;
  const marker = mark > 0 ? markerOf(chars.slice(mark, mark + 60)) : null;
  return marker && { ...marker, length: marker.length + mark };
}

/** 1总则 right above 1.1 编制目的. */
function aboveDecimal(chars: string, next: Block | undefined): Marker | null {
  if (chars.length > 20 || next?.kind !== 'paragraph') return null;
  const number = /^[1-9][0-9]?(?=[一-鿿])/.exec(chars)?.[0];
  if (number === undefined || !next.text.chars.startsWith(`${number}.1`)) return null;
  const marker = markerOf(chars, true);
  return marker && { ...marker, isDoubtful: false };
}

const STAR = /^[★☆▲△※＊]\s*/;

export function lineOf(text: Text, depth: number | null, marker: Marker | null): TextLine {
  return { kind: 'text', text, depth, marker, tail: tailOf(text.chars) };
}

function* pieces(text: Text): Generator<Text> {
  let start = 0;
  for (let end = text.chars.indexOf('\n'); end >= 0; end = text.chars.indexOf('\n', start)) {
    yield text.slice(start, end);
    start = end + 1;
  }
  yield text.slice(start);
}

import type { Numbering } from './docx-numbering.js';
import { prefixOf, type Tag, tagsOf } from './xml.js';

export interface Body {
  xml: string;
  /** Deletions and insertions that nobody has accepted or refused. */
  trackedChanges: number;
  paragraphs: number;
}

interface Paragraph {
  /** Where a run can be put in: after its properties. */
  at: number;
  style: string | null;
  instance: string | null;
  level: number | null;
  hasWords: boolean;
  isInProperties: boolean;
}

const FORMERLY = /^(?:pPr|rPr|numbering|sectPr|tblPr|trPr|tcPr|tblGrid)Change$/;

/** Deeper documents would need more stack than there is. */
export const MAX_XML_DEPTH = 400;

/**
 * `document.xml` with the numbers of its lists put in as text, as Word prints them: the converter would lose them.
 * Hidden text goes. Null where it is nested too deep.
 */
export function withNumbers(xml: string, numbering: Numbering): Body | null {
  const prefix = prefixOf(xml);
  const cuts: { start: number; end: number; to: string }[] = [];
  const open: Paragraph[] = [];
  let depth = 0;
  /** Inside of the variants of a drawing that the converter does not read. */
  let choices = 0;
  let deleted = 0;
  let trackedChanges = 0;
  let paragraphs = 0;
  let run = -1;
  let isHidden = false;
  /** Inside of what a paragraph was like before a tracked change of its looks. */
  let formerly = 0;
  /** Where a reading aid above the characters begins. */
  let gloss = -1;
  let formula: string | null = null;

  const onOpen = (tag: Tag) => {
    const paragraph = open.at(-1);
    if (FORMERLY.test(tag.name) && tag.kind === 'open') formerly++;
    if (formerly > 0) return;
    switch (tag.name) {
      case 'mc:Choice':
        if (tag.kind === 'open') choices++;
        break;
      case 'p':
        paragraphs++;
        if (tag.kind === 'open')
          open.push({ at: tag.end, style: null, instance: null, level: null, hasWords: false, isInProperties: false });
        break;
      case 'pPr':
        if (paragraph && tag.kind === 'open') paragraph.isInProperties = true;
        break;
      case 'del':
      case 'moveFrom':
      case 'ins':
      case 'moveTo':
        if (tag.name !== 'moveTo') trackedChanges++;
        if (tag.kind === 'open' && (tag.name === 'del' || tag.name === 'moveFrom')) deleted++;
        break;
      case 'r':
        run = tag.kind === 'open' ? tag.start : -1;
        isHidden = false;
        break;
      case 'vanish':
        if (run >= 0 && !/^(?:0|false|off)$/.test(tag.attribute('val') ?? '')) isHidden = true;
        break;
      case 't':
      case 'drawing':
      case 'pict':
        if (paragraph && deleted === 0 && tag.kind === 'open') paragraph.hasWords = true;
        break;
      case 'ruby':
      case 'rubyBase':
        cuts.push({ start: tag.start, end: tag.end, to: '' });
        break;
      case 'rubyPr':
      case 'rt':
        if (tag.kind === 'open') gloss = tag.start;
        else cuts.push({ start: tag.start, end: tag.end, to: '' });
        break;
      case 'm:oMath':
        formula = '';
        break;
      case 'm:t':
        if (tag.kind === 'open' && formula !== null) formula += xml.slice(tag.end, xml.indexOf('<', tag.end));
        break;
      default:
        if (paragraph?.isInProperties) readProperty(paragraph, tag);
    }
  };

  const onClose = (tag: Tag) => {
    if (FORMERLY.test(tag.name)) formerly--;
    if (formerly > 0) return;
    switch (tag.name) {
      case 'mc:Choice':
        choices--;
        break;
      case 'pPr': {
        const paragraph = open.at(-1);
        if (paragraph?.isInProperties) {
          paragraph.isInProperties = false;
          paragraph.at = tag.end;
        }
        break;
      }
      case 'del':
      case 'moveFrom':
        deleted--;
        break;
      case 'ruby':
      case 'rubyBase':
        cuts.push({ start: tag.start, end: tag.end, to: '' });
        break;
      case 'rubyPr':
      case 'rt':
        if (gloss >= 0) cuts.push({ start: gloss, end: tag.end, to: '' });
        gloss = -1;
        break;
      case 'm:oMath':
        if (formula) cuts.push({ start: tag.start, end: tag.end, to: `${xml.slice(tag.start, tag.end)}${runOf(prefix, formula)}` });
        formula = null;
        break;
      case 'r':
        if (run >= 0 && isHidden) cuts.push({ start: run, end: tag.end, to: '' });
        run = -1;
        break;
      case 'p': {
        const paragraph = open.pop();
        if (!paragraph || choices > 0) break;
        const number = numbering.next(paragraph, paragraph.style);
        const to = number && paragraph.hasWords ? number + gapAfter(number) : '';
        if (to !== '') cuts.push({ start: paragraph.at, end: paragraph.at, to: runOf(prefix, escaped(to)) });
        break;
      }
    }
  };

  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') {
      depth--;
      onClose(tag);
      continue;
    }
    if (tag.kind === 'open' && ++depth > MAX_XML_DEPTH) return null;
    onOpen(tag);
  }
  return { xml: edited(xml, cuts), trackedChanges, paragraphs };
}

/** Word parts number and words by a tab. A number that ran into a figure would be another number. */
function gapAfter(number: string): string {
  if (/[条章节编]$/.test(number)) return '\u3000';
  return /[\w.)]$/.test(number) ? ' ' : '';
}

function runOf(prefix: string, text: string): string {
  return `<${prefix}r><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}r>`;
}

function readProperty(paragraph: Paragraph, tag: Tag): void {
  if (tag.name === 'pStyle') paragraph.style = tag.attribute('val');
  else if (tag.name === 'numId') paragraph.instance = tag.attribute('val');
  else if (tag.name === 'ilvl') paragraph.level = Number(tag.attribute('val') ?? 0);
}

function edited(xml: string, cuts: { start: number; end: number; to: string }[]): string {
  cuts.sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, to } of cuts) {
    if (start < done) continue;
    parts.push(xml.slice(done, start), to);
    done = end;
  }
  parts.push(xml.slice(done));
  return parts.join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char);
}

import type { Block } from '../reading.js';
import type { Log } from './log.js';

/** 云政办发〔2022〕18, with or without its label or brackets around it: a line that is a document's number but for the 号 behind it. */
const WITHOUT_SIGN =
  /^(?:(?:发文字号|文\s?号|文件编号)\s*[:：]\s*|[（(]\s*)?[一-鿿]{2,10}[发办字函规令告][〔［[【﹝（(]\s?(?:19|20)\d{2}\s?[〕］\]】﹞）)]\s?(?:第\s?)?\d{1,4}(?=\s?[）)]?$)/;
const LONGEST = 40;

/** Puts back the 号 that a converter lost at the end of a document's own number. Inside a sentence nothing tells that it was there. */
export function restoreNumberSigns(blocks: readonly Block[], log: Log): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'table' || block.text.length > LONGEST || !endsWithDigit(block.text.chars)) return block;
    const { text } = block;
    const number = WITHOUT_SIGN.exec(text.chars)?.[0];
    if (number === undefined) return block;
    log.repaired('document-number', text, number.length, { before: number.slice(-1), after: `${number.slice(-1)}号` });
    return { ...block, text: text.edit([{ start: number.length, end: number.length, to: '号' }]) };
  });
}

function endsWithDigit(chars: string): boolean {
  return /\d\s?[）)]?$/.test(chars.slice(-4));
}

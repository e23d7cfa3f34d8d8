/** The number of a document among its first lines. */

import { documentNumber } from '../citations.js';
import { fullWidth } from '../outline/width.js';
import { datesIn } from './dates.js';

const ORDER = /^([一-鿿（）]{2,24}?)令[（(]?((?:[12]\d{3}年)?第?[0-9０-９一二三四五六七八九十百]{1,6}号)[）)]?/;
/** Cells of a catalogue are joined with ；. */
const NUMBER_LABEL =
  /(?:发文字号|文\s*号|文件编号|公文编号)(?:\s*[:：；][\s；]*|\s{0,4}(?=[^\s；|｜]{2,16}[〔[]\d{4}[〕\]])|\s{0,2}[|｜]\s{0,2})([^\s；]{4,40})/;
const WITHOUT_SIGN = /^[一-鿿]{2,10}[发办字函规令告][〔[【﹝]\d{4}[〕\]】﹞]\s?\d{1,4}$/;
/** 某政办〔2022〕18号　2022年6月30日 */
export const DATE_BEHIND = /(?<=号)[\s\u3000]*[（(]?(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2})(?:印发|发布)?[）)]?$/;

/** 2022年6月30日　某政办〔2022〕18号 */
export const DATE_BEFORE = /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[\s\u3000]{1,8}[^\s，。]{2,16}[〔[【（(]\d{4}[〕\]】）)]\s?\d{1,5}号[）)]?$/;

/** 某市人民政府令第58号, on one line or two, or in the bracket below the title that says when it was issued. */
export function orderIn(opening: readonly string[]): { issuer: string; number: string } | null {
  for (const [index, line] of opening.slice(0, 20).entries()) {
    if (line.length > 400) continue;
    const announced = announcement(line, opening[index - 1] ?? '', opening[index + 1] ?? '');
    if (announced) return announced;
    if (!line.includes('令')) continue;
    const isBracket = /^[（(]/.test(line) && /公布|发布/.test(line);
    // （3月15日常务会议通过　4月2日某市人民政府令第86号公布　……）: the date right before the order.
    const dates = isBracket ? datesIn(line) : [];
    const date = dates.find(({ end }) => ORDER.test(line.slice(end, end + 60).replace(/\s/g, ''))) ?? dates[0];
    const words = date ? line.slice(date.end) : /令$/.test(line) && line.length <= 30 ? line + (opening[index + 1] ?? '') : line;
    const found = ORDER.exec(words.replace(/\s/g, ''));
    if (found && (date || found[0].length === words.replace(/\s/g, '').length))
      return { issuer: found[1] as string, number: `${found[1]}令${found[2]}` };
  }
  return null;
}

/** 某市人民代表大会常务委员会公告 （第5号）, whose name may begin on the line above. */
function announcement(line: string, above: string, below: string): { issuer: string; number: string } | null {
  const number = /^[（(]?\s*((?:[〔[]\d{4}[〕\]])?第?[0-9０-９一二三四五六七八九十百]{1,5}号)\s*[）)]?$/.exec(below)?.[1];
  if (number === undefined) return null;
  const office = /^([一-鿿]{0,20}?(?:人民代表大会)?常务委员会)公告$/.exec(line.replace(/\s/g, ''))?.[1];
  if (office === undefined) return null;
  const issuer = office.startsWith('常务') && /人民代表大会$/.test(above) && above.length <= 24 ? above.trim() + office : office;
  return { issuer, number: `${issuer}公告${number}` };
}

/** A line that is the number, or a label with it; numbers in the prose are those of other documents. */
export function ownNumber(opening: readonly string[]): string | null {
  for (const line of opening.slice(0, 60)) {
    if (line.includes('|') || line.includes('｜')) {
      const part = line.length <= 120 ? ownNumber(line.split(/[|｜]/).map((each) => each.trim())) : null;
      if (part !== null) return part;
    }
    const labelled = NUMBER_LABEL.exec(line);
    const number = labelled ? documentNumber(labelled[1] as string) : null;
    if (number !== null) return number;
    const bare = line
      .replace(/^[（(]|[）)]$/g, '')
      .replace(DATE_BEHIND, '')
      .trim();
    if (bare.length <= 40 && !/[《。，,]/.test(bare) && /号$/.test(bare) && documentNumber(bare) !== null) return documentNumber(bare);
    // Where nothing is repaired, a number that lost its 号 is quoted as it stands.
    if (WITHOUT_SIGN.test(bare)) return fullWidth(bare);
    const trailing = /[》通知意见办法方案]\s*[（(]([^（）()]{2,16}[〔[【﹝（(]\d{4}[〕\]】﹞）)]\d{1,5}号)[）)]$/.exec(line.slice(-60));
    if (trailing && line.length <= 120) return documentNumber(trailing[1] as string);
  }
  return null;
}

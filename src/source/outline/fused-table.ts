/** Tables whose cells ran together on their way to text: nothing tells any longer where one ends and the next begins. */

import type { Positions, Problem } from '../reading.js';
import type { Line } from './lines.js';

const NAME =
  '(?:[一-龥]{0,4}?(?:名称|事项|任务|项目|内容|措施|举措|目标|要求|单位|部门|主体|领导|责任人|时限|时间|期限|进度|类别|领域|备注)(?:[（(][一-龥]{1,10}[）)])?)';
/** 序号项目名称责任单位, with blanks between or without. */
const HEADS = new RegExp(`^序[ \\u3000]?号[ \\u3000]{0,4}(?:${NAME}[ \\u3000]{0,4}){2,12}`);
const LONGEST_HEADS = 120;
const WHO = /单位|部门|主体|领导|责任人/;

/** Says of each such table where it stands; of what its rows say, only the figures are read. */
export function fusedTables(lines: readonly Line[], positions: Positions): Problem[] {
  const problems: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'table' || line.text.chars.charCodeAt(0) !== SERIAL) continue;
    const words = HEADS.exec(line.text.chars.slice(0, LONGEST_HEADS))?.[0].trim();
    if (words === undefined || !WHO.test(words)) continue;
    const next = lines[index + 1];
    // Its rows have been joined to it, or stand below it.
    const rest = line.text.chars.slice(words.length, words.length + 8).trim() || (next?.kind === 'text' ? next.text.chars.slice(0, 8) : '');
    // Rows that end with tails say all the same who does them.
    const isTailed = lines.slice(index, index + 4).some((row) => row.kind === 'text' && row.tail < row.text.length);
    if (!isTailed && /^[（(]?(?:\d|[一二三四五六七八九十])/.test(rest))
      problems.push({ rule: 'table-unseparated', at: positions.at(line.text.offset(0)), args: { words } });
  }
  return problems;
}

const SERIAL = '序'.charCodeAt(0);

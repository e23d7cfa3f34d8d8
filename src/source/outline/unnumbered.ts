/** Clauses of text without numbers, such as a news report: by its subheads and by paragraphs that begin with a title. */

import type { Clause } from '../reading.js';
import { Text } from '../text.js';
import { isFrameworkTitle } from './framework.js';
import type { Line } from './lines.js';
import { measureHead, rowClauses } from './table.js';
import { rowTexts } from './table-texts.js';
import { cutTitle } from './title.js';
import { fullWidth } from './width.js';

/** Whether a line is a heading between paragraphs: short, without a stop, and prose after it. */
export function isSubhead(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line?.kind !== 'text' || next === undefined) return false;
  if (line.depth !== null) return true;
  const { chars } = line.text;
  if (chars.length > 40 || chars.length < 2 || /[。；;]|[，,：:！!？?…、.]$/.test(chars) || line.tail < chars.length) return false;
  // 2025年3月12日08:15 来源：……
  if (/(?<!\d)20\d\d[年-].*(?:来源|记者|\d[:：]\d\d)/.test(chars)) return false;
  return next.kind === 'table' || (next.text.length > 40 && next.text.length > chars.length) || /[。；]$/.test(next.text.chars);
}

const BULLET = /^[●○◆◇■□▪▲△★☆•▶►]\s*/;

/** Clauses of the lines under no number; `headings` stand above all of them. */
export function unnumberedClauses(lines: readonly Line[], headings: readonly string[], prefix: string): Clause[] {
  const clauses: Clause[] = [];
  let above = [...headings];
  let open: Clause | null = null;
  let isClosed = false;
  /** The subhead with a bullet that waits for its text: it is the title of that, and no section. */
  let name: Text | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'table') {
      const head = measureHead(line);
      if (head) {
        for (const clause of rowClauses(line, head, above, prefix)) clauses.push(clause);
        open = null;
      } else if (open) for (const text of rowTexts(line)) open.body.push(text);
      else {
        open = untitled(rowTexts(line), above);
        clauses.push(open);
      }
      continue;
    }
    if (isSubhead(lines, index)) {
      const mark = BULLET.exec(line.text.chars)?.[0].length ?? 0;
      name = mark > 0 ? line.text.slice(mark) : null;
      above = name ? [...headings] : [...headings, fullWidth(line.text.chars)];
      open = null;
      continue;
    }
    const { text } = line;
    const found = /^[—–-]{1,2}\s*/.test(text.chars) || line.tail === 0 ? null : cutTitle(text, null, false, false);
    const isTitled =
      found !== null &&
      found.title !== null &&
      found.rest.length > 0 &&
      // 一是加强宣传。…… and 宣传是第一步。…… are sentences; 某某讯（记者某某） begins a report.
      !/(?<![凡于还但])是(?!否)|[记記]者|通讯员/.test(found.title.chars) &&
      !/^(?:说明|备?注|附注)$/.test(found.title.chars) &&
      !/^《?[^》]{0,10}》?(?:明确|要求|提出|指出|规定|强调)/.test(found.title.chars);
    // A tail ends its clause: what comes after it is another.
    if (isTitled || open === null || (isClosed && line.tail > 0)) {
      open = isTitled && found?.title ? titled(found.title, found.rest, above) : name ? titled(name, text, above) : untitled([text], above);
      name = null;
      clauses.push(open);
    } else open.body.push(text);
    isClosed = line.tail < text.length || (isClosed && line.tail === 0);
  }
  return clauses;
}

function titled(title: Text, rest: Text, headings: string[]): Clause {
  const name = fullWidth(title.chars);
  return {
    clause: null,
    section: headings.at(-1) ?? null,
    headings,
    title: name,
    isFramework: isFramework([...headings, name]),
    place: title,
    body: [rest],
    cells: [],
  };
}

function untitled(body: Text[], headings: string[]): Clause {
  const place = (body[0] ?? Text.EMPTY).slice(0, 20);
  return {
    clause: null,
    section: headings.at(-1) ?? null,
    headings,
    title: null,
    isFramework: isFramework(headings),
    place,
    body,
    cells: [],
  };
}

function isFramework(titles: readonly string[]): boolean {
  return titles.some((title) => isFrameworkTitle(title));
}

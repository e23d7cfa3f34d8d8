/** What the cells of a table say as text: figures with the heads of their columns before them and their units behind. */

import { Text } from '../text.js';
import type { TableLine } from './lines.js';

/** A cell of several lines as one. */
export function flat(cell: Text): Text {
  if (!cell.chars.includes('\n')) return cell;
  const edits = [...cell.chars.matchAll(/\s*\n\s*/g)].map((found) => ({ start: found.index, end: found.index + found[0].length, to: '' }));
  return cell.edit(edits);
}

/** Rows of any other table as text, cells joined with ；. A figure that stands alone has its head before it, and the unit behind it. */
export function rowTexts({ rows }: TableLine): Text[] {
  const top = (rows[0] ?? []).map(({ chars }) => chars.replace(/\s+/g, ''));
  const below = (rows[1] ?? []).map(({ chars }) => chars.replace(/\s+/g, ''));
  const heads = below[0] === top[0] && below.length === top.length ? below : top;
  const unitAt = heads.findIndex((head) => UNIT_HEAD.test(head));
  return rows.flatMap((row, index) => {
    const name = row.find(({ chars }) => /[一-龥]/.test(chars))?.chars.replace(/\s+/g, '') ?? '';
    const unit = UNIT.exec(row[unitAt]?.chars.trim() ?? '')?.[0] ?? '';
    const cells = row.flatMap((cell, at) => {
      const text = flat(cell.trim());
      if (text.length === 0) return [];
      const head = heads[at] ?? '';
      if (index === 0 || !/[一-龥]/.test(head)) return [text];
      if (BARE_FIGURE.test(text.chars)) return [explained(text, head, unitName(row, at) ?? name, unit)];
      return [VALUE_HEAD.test(head) && BOUND_FIGURE.test(text.chars) ? boundExplained(text, head, unitName(row, at) ?? name, unit) : text];
    });
    return cells.length === 0 ? [] : [Text.join(cells, '；')];
  });
}

/** A figure and nothing else. */
export const BARE_FIGURE = /^[<>≥≤≧≦＜＞]?\s*[0-9][0-9,.]*(?:\s*[-~—～至]\s*[0-9][0-9,.]*)?\s*[%％‰]?$/;
/** 居家补贴（元/月）, 每千人口床位数(张) */
const UNIT_BEHIND = /[（(](?:单位[：:])?([%％‰]|[一-龥/·]{1,6})[）)]$/;
export const UNIT_HEAD = /^(?:计量)?单位$/;
/** What stands in a column of units, and no name of a body. */
export const UNIT = /^(?:[%％‰℃]|[一-龥A-Za-z㎡²³/·]{1,8}(?<![局委部厅办院校司会镇街]))$/;
/** Heads of what is aimed at or was reached: 2025年, 目标值, 2030年基数. */
const VALUE_HEAD = /(?:19|20)\d{2} ?年(?!均)|目标|现状|基期|基数|基年|值$/;
/** 98以上, 约40, 不低于60%, 22平方米, 〔40〕: a figure with words of its own around it. */
const BOUND_FIGURE =
  /^(?:稳定在|保持在?|控制在|达到|约|近|超过?|不[低少高]于|不超过|[大小]于|[<>≥≤≧≦＜＞])?\s*(?:[0-9][0-9,.]*|[〔［[]\s*[0-9][0-9,.]*\s*[〕］\]])\s*(?:[%％‰]|[一-龥㎡/·]{1,6}?)?\s*(?:及?以[上下内]|左右)?$/;
const LEADS = /^[^0-9〔［[]*[〔［[]?\s*/;
const DIGITS = /^[0-9][0-9,.]*/;
const CLOSED = /^\s*[〕］\]]/;

/** Columns of what was, and of numbers that only order the rows. */
const NO_DEMAND = /现状|基期|基数|基年|实际|完成值|完成情况|序号|编号|^序$|年份$/;

/** The cell next to a figure that names its unit: 森林覆盖率（%）. */
function unitName(row: readonly Text[], at: number): string | null {
  for (let left = at - 1; left >= 0; left--) {
    const name = (row[left] as Text).chars.replace(/\s+/g, '');
    if (UNIT_BEHIND.test(name)) return name;
  }
  return null;
}

/** 2025年：98%以上 of 98以上 below 2025年; the brackets of a sum of several years (〔40〕) are left out. */
function boundExplained(figure: Text, head: string, name: string, column: string): Text {
  const { chars } = figure;
  const open = LEADS.exec(chars)?.[0].length ?? 0;
  const end = open + (DIGITS.exec(chars.slice(open))?.[0].length ?? 0);
  const close = CLOSED.exec(chars.slice(end))?.[0].length ?? 0;
  const rest = chars.slice(end + close).trim();
  const isBare = rest === '' || /^(?:及?以[上下内]|左右)$/.test(rest);
  const unit = isBare && !NO_DEMAND.test(head) ? UNIT_BEHIND.exec(head)?.[1] || column || (UNIT_BEHIND.exec(name)?.[1] ?? '') : '';
  const opening = close > 0 ? /[〔［[]\s*$/.exec(chars.slice(0, open)) : null;
  const edits = [
    ...(opening ? [{ start: open - opening[0].length, end: open, to: '' }] : []),
    ...(unit !== '' || close > 0 ? [{ start: end, end: end + close, to: unit }] : []),
  ];
  const text = edits.length === 0 ? figure : figure.edit(edits);
  return Text.join([Text.inserted(figure.offset(0), `${head.replace(UNIT_BEHIND, '')}：`), text]);
}

/** 居家补贴：100元/月 of 100 below 居家补贴（元/月）. */
export function explained(figure: Text, head: string, name: string, column: string): Text {
  const at = figure.offset(0);
  const unit =
    NO_DEMAND.test(head) || /[%％‰]$/.test(figure.chars)
      ? ''
      : UNIT_BEHIND.exec(head)?.[1] || column || (UNIT_BEHIND.exec(name)?.[1] ?? '');
  return Text.join([Text.inserted(at, `${head.replace(UNIT_BEHIND, '')}：`), figure, Text.inserted(figure.offset(figure.length), unit)]);
}

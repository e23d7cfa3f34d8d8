/** Tables whose rows are measures: 序号 | 工作任务 | 责任单位 | 完成时限. */

import type { Clause, Role } from '../reading.js';
import { labelAt } from '../responsibilities/labels.js';
import { FIRST_LEADS } from '../responsibilities/standing-words.js';
import { Text } from '../text.js';
import { isFrameworkTitle } from './framework.js';
import { joined } from './label.js';
import type { Line, TableLine } from './lines.js';
import { markerOf } from './marker.js';
import { BARE_FIGURE, explained, flat, UNIT, UNIT_HEAD } from './table-texts.js';
import { cutTitle } from './title.js';
import { fullWidth } from './width.js';

type Column = { kind: 'number' | 'group' | 'task' | 'detail' | 'time' | 'other' } | { kind: 'role'; role: Role };

const NUMBER = /^(?:序号|编号|序|号|No\.?|项次)$/i;
const GROUP =
  /^(?:类别|分类|领域|方面|一级指标|一级(?:公开)?事项|工作类别|任务类别|所属领域|板块|环节|一级任务|大类|类型|(?:服务|工作|实施|建设|任务|项目)?阶段|(?:重点|改革|工作|任务|业务|政策|涉及)领域|(?:任务|项目|改革|工作)(?:类型|分类|板块|方向))$/;
const TASK =
  /^(?:(?:重点|主要|具体|工作|目标|改革|年度|总体|试点|整治|建设|实施|服务|创建|提升|为民办|民生|惠民|实事)*(?:任务|事项|项目|工程|举措|内容|措施|目标|工作|要求|名称|清单|任务分解|目标任务|内容和要求|内容及要求|任务及措施|任务措施|(?:工作|主要|重点)?(?:任务(?:及|与|和)(?:目标|措施)|目标(?:及|与|和)任务)|改革内容)|公开事项|[二三]级(?:指标|(?:公开)?事项)|(?:评价|考核|具体|重点|主要)?指标|[一-龥]{0,8}民生(?:实事|工程))(?:项目)?(?:名称|分解|描述|内容)?$|^[一-龥]{2,8}(?:项目|事项|任务|工程|实事)名称$/;
const DETAIL =
  /^(?:具体|主要|工作|实施|推进|重点|改革|整改)?(?:措施|举措|内容|做法|要求|目标|标准|内容及要求|内容和要求|成果|成效|预期成果|工作目标|任务内容|完成标准|工作标准|进度安排|公开内容)(?:[（(]要素[）)])?$/;
const TIME =
  /^(?:(?:完成|办结|办理|工作|实施|推进|整改|计划|预期|公开)*(?:时限|时间|期限|日期|进度|时间节点|时间安排|时间要求|时限要求|时间进度|年限)|时间节点|(?:完成|实施|计划|任务)?年[度份])$/;
const ROLES: readonly [RegExp, Role][] = [
  [/^(?:牵头|主办|主责|组织)(?:责任)?(?:单位|部门|处室|科室|领导小组|机构|主体)?(?:\/?(?:责任|负责)(?:单位|部门))?$/, 'lead'],
  [/^(?:配合|协办|参与|协同|协助|参加|支持)(?:责任)?(?:单位|部门|处室|科室|机构)?$/, 'cooperating'],
  // Catalogues of what an office publishes.
  [/^公开(?:责任)?(?:主体|单位|部门|机构)$/, 'responsible'],
  [/^(?:责任|负责|承办|落实|实施|主管|执行|任务|承担|主要责任)(?:单位|部门|主体|处室|科室|机构|分工)(?:[（(].*[）)])?$/, 'responsible'],
];

interface Head {
  columns: Column[];
  names: string[];
  /** Index of the first row below it. */
  first: number;
}

/** What the head of a table says of its columns; null where its rows are no measures. */
export function measureHead({ rows, headerRows }: TableLine): Head | null {
  for (let index = 0; index < Math.min(rows.length - 1, Math.max(headerRows, 3)); index++) {
    const row = rows[index] as Text[];
    const names = row.map(({ chars }) => chars.replace(/\s+/g, ''));
    const columns = refined(columnsOf(names), names, rows.slice(index + 1));
    const has = (kind: Column['kind']): boolean => columns.some((column) => column.kind === kind);
    if (has('task') && (has('role') || (has('number') && has('time')))) {
      // 2025年, 2026年 in a second row below 年度目标, where the other heads go over both.
      const below = (rows[index + 1] ?? []).map(({ chars }) => chars.replace(/\s+/g, ''));
      const goesOn =
        below.some((name, at) => name !== names[at]) &&
        columns.every(
          ({ kind }, at) =>
            below[at] === names[at] ||
            /^(?:other|detail)$/.test(kind) ||
            (kind === 'role' && roleOf(below[at]) !== undefined) ||
            /^[一二三]级/.test(below[at] ?? ''),
        );
      const under = columnsOf(below);
      const parted = columns.map((column, at): Column => {
        if (below[at] === names[at]) return column;
        const role = roleOf(below[at]);
        // 一级事项 and 二级事项 below 公开事项.
        return role ? { kind: 'role', role } : /^[一二三]级/.test(below[at] ?? '') ? (under[at] as Column) : { kind: 'other' };
      });
      return goesOn ? { columns: parted, names: below, first: index + 2 } : { columns, names, first: index + 1 };
    }
  }
  return null;
}

function roleOf(name = ''): Role | undefined {
  const role = ROLES.find(([pattern]) => pattern.test(name))?.[1];
  if (role) return role;
  // 协同配合单位, 牵头及责任单位: whatever is a label of bodies before a colon.
  const label = labelAt(`${name}：`, 0);
  if (!label?.isMarked || label.end <= name.length) return undefined;
  const { kind } = label;
  return kind === 'unclear' ? 'responsible' : kind === 'lead' || kind === 'responsible' || kind === 'cooperating' ? kind : undefined;
}

function columnsOf(names: readonly string[]): Column[] {
  const columns = names.map((name): Column => {
    if (NUMBER.test(name)) return { kind: 'number' };
    if (GROUP.test(name)) return { kind: 'group' };
    if (TIME.test(name)) return { kind: 'time' };
    const role = roleOf(name);
    if (role) return { kind: 'role', role };
    if (TASK.test(name)) return { kind: 'task' };
    return DETAIL.test(name) ? { kind: 'detail' } : { kind: 'other' };
  });
  // Of several task columns the first names the task, the others say what it is.
  let isNamed = false;
  return columns.map((column) => {
    if (column.kind !== 'task') return column;
    const kind = isNamed ? 'detail' : 'task';
    isNamed = true;
    return { kind };
  });
}

/**
 * What only the rows show: a head over two columns names groups and numbers (重点任务 above 一、设施 and 1), and a task that
 * stands once for several rows is a group where each row has measures of its own.
 */
function refined(columns: Column[], names: readonly string[], rows: readonly Text[][]): Column[] {
  const cells = (at: number): string[] => rows.map((row) => row[at]?.chars.trim() ?? '').filter((chars) => chars !== '');
  const isNumbers = (at: number): boolean =>
    cells(at).every((chars) => /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.．、]?$/.test(chars));
  const isShared = (at: number): boolean => cells(at).some((chars, row, all) => row > 0 && chars === all[row - 1]);
  const result = columns.map((column, at): Column => {
    const isPair = names[at] === names[at + 1] || (at > 0 && names[at] === names[at - 1]);
    return isPair && isNumbers(at) && !columns.some(({ kind }) => kind === 'number') ? { kind: 'number' } : column;
  });
  const task = result.findIndex(({ kind }) => kind === 'task');
  const detail = result.findIndex(({ kind }, at) => kind === 'detail' && at > task);
  // Markdown knows no cells over several rows: those below the first are empty.
  const goesOn = rows.some((row) => row[task]?.chars.trim() === '' && row[detail]?.chars.trim() !== '');
  if (task < 0 || detail < 0 || !(isShared(task) || goesOn) || isShared(detail)) return result;
  return result.map((column, at) => (at === task ? { kind: 'group' } : at === detail ? { kind: 'task' } : column));
}

/** 一 before the name of a group, where measures have 1, 2, 3. */
const GROUP_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/;

/** The rows of such a table as clauses. Cells of a row that goes over all columns are its section. */
export function rowClauses(table: TableLine, head: Head, headings: readonly string[], prefix: string): Clause[] {
  const clauses: Clause[] = [];
  let group: string | null = null;
  let spanning: string | null = null;
  for (const row of table.rows.slice(head.first)) {
    const filled = row.filter(({ chars }) => chars.trim() !== '');
    const first = filled[0];
    if (!first || row.every((cell, at) => cell.chars.replace(/\s+/g, '') === head.names[at])) continue;
    if (row.length > 1 && filled.every(({ chars }) => chars === first.chars) && (filled.length > 1 || row.length > 2)) {
      spanning = fullWidth(first.chars);
      group = null;
      continue;
    }
    const [number, name] = filled;
    if (filled.length === 2 && row.length > 3 && GROUP_NUMBER.test((number as Text).chars)) {
      spanning = fullWidth((name as Text).chars);
      group = null;
      continue;
    }
    const at = head.columns.findIndex(({ kind }) => kind === 'group');
    const named = row[at] && flat(row[at]).chars.trim();
    if (named) group = fullWidth(named);
    const above = [...headings, ...(spanning === null ? [] : [spanning]), ...(group === null ? [] : [group])];
    const clause = rowClause(row, head, above, prefix);
    if (clause) clauses.push(clause);
  }
  return clauses;
}

/**
 * Whether the printed numbers of the rows of all these tables tell the clauses of a text apart by themselves: they go on from one
 * table to the next, and nothing else in the text has the same number.
 */
export function numbersRunOn(lines: readonly Line[]): boolean {
  const seen = new Set<string>();
  for (const line of lines) if (line.kind === 'text' && line.marker && !line.marker.isDoubtful) seen.add(line.marker.label);
  for (const line of lines) {
    const head = line.kind === 'table' ? measureHead(line) : null;
    if (line.kind !== 'table' || !head) continue;
    for (const { clause } of rowClauses(line, head, [], '')) {
      if (clause === null) continue;
      if (seen.has(clause)) return false;
      seen.add(clause);
    }
  }
  return true;
}

function rowClause(row: readonly Text[], { columns, names }: Head, headings: string[], prefix: string): Clause | null {
  const cells = (kind: Column['kind']): Text[] =>
    row.flatMap((cell, at) => (columns[at]?.kind === kind && cell.chars.trim() !== '' && cell.chars.trim() !== '—' ? [cell.trim()] : []));
  const task = cells('task')[0] ?? cells('detail')[0];
  if (!task) return null;
  const marker = markerOf(task.chars.slice(0, 60));
  const text = marker && !marker.isDoubtful ? task.slice(marker.length).trim() : task;
  const details = cells('detail').filter((cell) => cell !== task);
  const unit = UNIT.exec(row[names.findIndex((name) => UNIT_HEAD.test(name))]?.chars.trim() ?? '')?.[0] ?? '';
  // 8950 below 目标任务 is nothing without its head.
  const named = (cell: Text): Text =>
    explained(cell, names[row.findIndex((each) => each.offset(0) === cell.offset(0))] ?? '', task.chars, unit);
  const cut = cutTitle(flat(text), null, details.length > 0, false);
  const number = cells('number')[0]?.chars.replace(/[.．、]$/, '') ?? (marker && !marker.isDoubtful ? marker.label : null);
  const body = [cut.rest, ...details.map((cell) => (BARE_FIGURE.test(cell.chars) ? named(cell) : flat(cell)))].filter(
    ({ length }) => length > 0,
  );
  for (const [at, cell] of row.entries()) {
    const kind = columns[at]?.kind;
    if ((kind !== 'time' && kind !== 'other') || cell.chars.trim() === '') continue;
    const text = flat(cell.trim());
    const head = names[at] as string;
    body.push(
      kind === 'time' && /^20\d\d$/.test(text.chars)
        ? Text.join([Text.inserted(cell.offset(0), `${head}：`), text, Text.inserted(text.offset(4), '年')])
        : BARE_FIGURE.test(text.chars)
          ? explained(text, head, task.chars, unit)
          : Text.join([Text.inserted(cell.offset(0), `${head}：`), text]),
    );
  }
  const title = cut.title === null ? null : fullWidth(cut.title.chars);
  return {
    clause: number === null ? null : joined(prefix, fullWidth(number)),
    section: headings.at(-1) ?? null,
    headings,
    title,
    isFramework: [...headings, title ?? ''].some((heading) => isFrameworkTitle(heading.replace(/^.{0,6}[、.）]/, ''))),
    place: task.slice(0, 40),
    body,
    cells: row.flatMap((cell, at) => {
      const column = columns[at];
      if (column?.kind !== 'role' || cell.chars.trim() === '') return [];
      const text = cell.trim();
      // 责任单位（列首位的为牵头单位）
      const first =
        column.role === 'responsible' && FIRST_LEADS.test(names[at] as string) ? (FIRST_NAME.exec(text.chars)?.[0].length ?? 0) : 0;
      if (first === 0) return [{ role: column.role, text }];
      const rest = text.slice(first + 1).trim();
      return [{ role: 'lead' as const, text: text.slice(0, first) }, ...(rest.length > 0 ? [{ role: column.role, text: rest }] : [])];
    }),
  };
}

/** The first of a list of bodies, its brackets included. */
const FIRST_NAME = /^(?:[^、，,；;\n（(]|[（(][^（()）]*[）)])+/;

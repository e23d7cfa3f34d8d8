import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { citationsOf } from '../../src/import/citations.js';
import { takeIn } from '../../src/source/intake.js';
import { read } from '../../src/source/read.js';
import type { ReadClause, ReadFigure, Reading } from '../../src/source/reading.js';
import { item, list, paragraph, wordFile } from './intake/word-file.js';

/**
 * Whole documents in the manner of many offices, with what a careful reader finds in them, written by hand. A line of an
 * `.expected` file is:
 *
 * - `title`, `number`, `issuer`, `issued`, `effective`, `expires` or `status` of the document (`-` where it has none);
 * - `cite` a title, `｜` and its number;
 * - `framework` the number of a clause that is left out of the measures;
 * - `§` number, section and title of a clause, and below it
 *   `L`, `R`, `C` its lead, responsible and cooperating bodies, `+` the roles that are open-ended,
 *   and its figures: operator, value, unit, `＠` deadline;
 * - `step` actor, action, `→` receiver of the steps of procedures.
 */
const FOLDER = new URL('./documents/', import.meta.url);

const HEAD = ['title', 'number', 'issuer', 'issued', 'effective', 'expires', 'status'];

it.each(readdirSync(FOLDER).filter((name) => !name.endsWith('.expected')))('%s', async (name) => {
  const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.expected'), FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const reading = read(await takeIn(name, readFileSync(new URL(name, FOLDER))), { repair: true });
  expect(said(reading, new Set(expected.map((line) => line.split(' ')[0] as string)))).toEqual(expected);
});

/** What was read in the same words; of the head only what is expected at all. */
function said(reading: Reading, keys: ReadonlySet<string>): string[] {
  const { head, clauses, framework, procedures } = reading;
  const ofHead: Record<string, string | null> = { ...head, issuer: head.issuer.join('；') || null };
  return [
    ...HEAD.filter((key) => keys.has(key)).map((key) => `${key} ${ofHead[key] ?? '-'}`),
    ...citationsOf(reading).map(({ citation: { title, number } }) => `cite ${title}${number === null ? '' : `｜${number}`}`),
    ...framework.map(({ clause }) => `framework ${clause}`),
    ...clauses.flatMap(ofClause),
    ...procedures.flatMap(({ steps }) =>
      steps.map(({ actor, action, to }) => `step ${actor ?? '-'} ${action ?? '-'}${to === null ? '' : ` → ${to}`}`),
    ),
  ];
}

function ofClause({ clause, section, title, responsibilities, figures }: ReadClause): string[] {
  const { lead, responsible, cooperating, openEnded } = responsibilities;
  const roles = { L: lead, R: responsible, C: cooperating };
  const letters = { lead: 'L', responsible: 'R', cooperating: 'C' };
  return [
    `§ ${clause ?? '-'}｜${section ?? '-'}｜${title ?? '-'}`,
    ...Object.entries(roles).flatMap(([role, bodies]) =>
      bodies.length === 0 ? [] : [[role, ...bodies.map(({ name }) => name)].join(' ')],
    ),
    ...openEnded.map((role) => `+ ${letters[role]}`),
    ...figures.map(ofFigure),
  ];
}

function ofFigure({ operator, value, unit, deadline }: ReadFigure): string {
  const words = [operator, Array.isArray(value) ? value.join('~') : String(value), unit].filter((word) => word !== '');
  return `${words.join(' ')}${deadline === null ? '' : ` ＠${deadline}`}`;
}

it('a file of Word with numbered lists, a table and tracked changes', async () => {
  const lists = list(1, [
    ['chineseCounting', '%1、'],
    ['chineseCounting', '（%2）'],
  ]);
  const cell = (text: string, properties = '') =>
    `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const merged = (first: boolean) => `<w:vMerge${first ? ' w:val="restart"' : ''}/>`;
  const body = [
    paragraph('云栖区推进口袋公园建设工作方案'),
    paragraph('云园发〔2025〕6号'),
    item('工作目标', 1),
    '<w:p><w:r><w:t>2025年底前，建成口袋公园</w:t></w:r><w:del w:id="1"><w:r><w:delText>10</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>16</w:t></w:r></w:ins><w:r><w:t>个，单个面积不小于400平方米。</w:t></w:r></w:p>',
    item('主要任务', 1),
    item('盘活边角地块。每个街道至少改造2处。（牵头单位：区城管局；配合单位：各街道）', 1, 1),
    item('完善配套设施。座椅间距不大于50米。（责任单位：区园林局）', 1, 1),
    item('年度任务', 1),
    `<w:tbl>${row(cell('类别'), cell('序号'), cell('工作任务'), cell('责任单位'), cell('完成时限'))}${row(
      cell('北片', merged(true)),
      cell('1'),
      cell('新建公园5个'),
      cell('区园林局'),
      cell('2025年6月底'),
    )}${row(cell('', merged(false)), cell('2'), cell('补植乔木300株'), cell('区园林局、各街道'), cell('2025年3月底'))}</w:tbl>`,
  ].join('');
  const reading = read(await takeIn('plan.docx', wordFile({ body, numbering: lists })), { repair: true });
  expect(said(reading, new Set(['title', 'number']))).toEqual([
    'title 云栖区推进口袋公园建设工作方案',
    'number 云园发〔2025〕6号',
    '§ 一｜-｜工作目标',
    '= 16 个 ＠2025-12-31',
    '>= 400 平方米 ＠2025-12-31',
    '§ （一）｜二、主要任务｜盘活边角地块',
    'L 区城管局',
    'C 各街道',
    '>= 2 处',
    '§ （二）｜二、主要任务｜完善配套设施',
    'R 区园林局',
    '<= 50 米',
    '§ 1｜北片｜-',
    'R 区园林局',
    '= 5 个 ＠2025-06-30',
    '§ 2｜北片｜-',
    'R 区园林局 各街道',
    '= 300 株 ＠2025-03-31',
  ]);
  expect(reading.problems.map(({ rule }) => rule)).toContain('tracked-changes');
});

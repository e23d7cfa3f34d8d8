import { describe, expect, it } from 'vitest';
import { read } from '../../../src/source/read.js';
import { intakeOf, repaired } from './plain-intake.js';

const TEXT = (line: string) => `关于加强河道保洁的通知\n${line}\n一、明确标准。每个社区设置1处。\n二、加强管理。每月检查1次。`;

describe('a document number whose 号 was lost', () => {
  it.each([
    ['云政办发〔2024〕7', '云政办发〔2024〕7号'],
    ['（云民函[2024]第31）', '（云民函〔2024〕第31号）'],
    ['发文字号：云水规字〔2023〕128', '发文字号：云水规字〔2023〕128号'],
  ])('%s is put back, and the repair is listed', (line, whole) => {
    const { lines, repairs } = repaired(TEXT(line));
    expect(lines.map((each) => each.replace('[', '〔').replace(']', '〕'))).toContain(whole);
    const digit = /\d(?=号)/.exec(whole)?.[0];
    expect(repairs.filter(({ rule }) => rule === 'document-number')).toEqual([
      { rule: 'document-number', at: expect.objectContaining({ line: 2 }), count: 1, before: digit, after: `${digit}号` },
    ]);
  });

  it('is left as it stands where nothing is repaired', () => {
    const at = (repair: boolean) => read(intakeOf(TEXT('云政办发〔2024〕7')), { repair });
    expect([at(true).head.number, at(true).repairs.length]).toEqual(['云政办发〔2024〕7号', 1]);
    expect([at(false).head.number, at(false).repairs]).toEqual(['云政办发〔2024〕7', []]);
  });

  it.each([
    '云政办发〔2024〕7号',
    '云州（2024）12',
    '每个社区不少于2024',
    '根据云政办发〔2024〕7，现通知如下。',
    '电话：0571-2024',
    '附件：云政办发〔2024〕7',
  ])('%s stays as it is', (line) => {
    expect(repaired(TEXT(line)).repairs.filter(({ rule }) => rule === 'document-number')).toEqual([]);
  });

  it('and what was repaired is not repaired again', () => {
    const once = repaired(TEXT('云政办发〔2024〕7')).lines.join('\n');
    expect(repaired(once).lines.join('\n')).toBe(once);
  });
});

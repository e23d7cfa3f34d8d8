import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, tiaokuai } from '../support/command-line.js';
import { inGbk } from '../support/gbk.js';

const TEXT = `示范市养老服务若干措施

一、增加供给

（一）增加床位。到2027年，全市养老床位不少于三百张。（牵头单位：市民政局；责任单位：市财政局）

（二）规范助餐。一餐价格不超过12元。（牵头单位：市民政局；责任单位：市财政局）
`;

const DOCUMENT = `id: demo
title: 示范市养老服务若干措施
level: city
jurisdiction: null
nature: normative
source:
  completeness: full
  file: demo.txt
measures:
  - id: beds
    clause: （一）
    title: 增加床位
    lead: 市民政局
    responsible: [市财政局]
    thresholds:
      - { indicator: beds.total, min: 300, unit: 张, deadline: 2027 }
  - id: meals
    clause: （二）
    title: 规范助餐
    lead: 市民政局
    responsible: [市财政局]
    thresholds:
      - { indicator: meals.price, max: 12, unit: 元 }
`;

const VOCABULARY = `bodies:
  civil: { name: 市民政局, level: city, jurisdiction: null }
  finance: { name: 市财政局, level: city, jurisdiction: null }
indicators:
  beds.total: { name: 养老床位数, unit: 张 }
  meals.price: { name: 助餐价格, unit: 元 }
`;

function workspace(more: Record<string, string | Uint8Array> = {}): string {
  return folderWith({
    'w/policies/demo.yaml': DOCUMENT,
    'w/policies/vocabulary/shared.yaml': VOCABULARY,
    'texts/demo.txt': TEXT,
    ...more,
  });
}

const verify = (folder: string, ...args: string[]) =>
  tiaokuai(folder, ['verify', 'w', '--sources', 'texts', '--today', '2026-01-01', ...args]);

describe('tiaokuai verify', () => {
  test('a document that says what its text says', () => {
    const { code, stdout, stderr } = verify(workspace());
    expect(stdout).toContain('0 errors, 0 warnings');
    expect(stderr).toContain('1 of 1');
    expect(code).toBe(0);
  });

  test('finds what differs, in every format, and exits by --fail-on', () => {
    const folder = workspace({ 'w/policies/demo.yaml': DOCUMENT.replace('min: 300', 'min: 30').replace('[市财政局]', '[市民政局]') });
    const { code, stdout } = verify(folder, '--format', 'json');
    const { findings } = JSON.parse(stdout) as {
      findings: { rule: string; start: { line: number }; related: { file: string; start: { line: number } }[] }[];
    };
    expect(findings.map(({ rule, start, related }) => [rule, start.line, ...related.map((each) => each.start.line)])).toEqual([
      ['verify-body-unfounded', 14, 5],
      ['verify-figure-unfounded', 16, 5],
    ]);
    expect(findings[0]?.related[0]?.file).toMatch(/\/texts\/demo\.txt$/);
    expect(code).toBe(1);
    expect(verify(folder, '--fail-on', 'none').code).toBe(0);
    expect(verify(folder, '--format', 'sarif').stdout).toContain('"ruleId": "verify-body-unfounded"');
    expect(verify(folder, '--format', 'junit').stdout).toContain('verify-figure-unfounded');
    expect(verify(folder, '--format', 'github').stdout).toContain('::error file=w/policies/demo.yaml,line=16');
    expect(verify(folder, '--lang', 'zh').stdout).toContain('照原文改正');
  });

  test('says for which documents nothing was proved', () => {
    const second = DOCUMENT.replace('id: demo', 'id: other').replace('file: demo.txt', 'file: other.txt');
    const { code, stdout, stderr } = verify(workspace({ 'w/policies/other.yaml': second }));
    expect(stdout).toContain('verify-no-text');
    expect(stderr).toContain('1 of 2');
    expect(code).toBe(0);
  });

  test('no text at all, or no such folder: nothing was done', () => {
    const folder = workspace();
    mkdirSync(join(folder, 'empty'));
    for (const sources of ['empty', 'nowhere']) {
      const { code, stderr, stdout } = tiaokuai(folder, ['verify', 'w', '--sources', sources]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(sources);
    }
  });

  test('texts that cannot be read, or lie elsewhere in the folder, are said to', () => {
    const folder = workspace({ 'bad/demo.txt': new Uint8Array([0, 1, 2, 3, 255, 0, 7]), 'deep/a/Demo.txt': TEXT });
    const bad = tiaokuai(folder, ['verify', 'w', '--sources', 'bad']);
    expect([bad.code, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toContain('can be read');
    const deep = tiaokuai(folder, ['verify', 'w', '--sources', 'deep', '--lang', 'zh']);
    expect(deep.code).toBe(2);
    expect(deep.stderr).toContain('名字相近的有：a/Demo.txt');
  });

  test('a file outside the folder of texts is never read', () => {
    const folder = workspace({ 'secret.txt': TEXT, 'w/policies/demo.yaml': DOCUMENT.replace('file: demo.txt', 'file: ../secret.txt') });
    expect(verify(folder).code).toBe(2);
  });

  test('a text in GB18030, and one in HTML', () => {
    const folder = workspace({ 'texts/demo.txt': inGbk(TEXT) });
    expect(verify(folder).stdout).toContain('0 errors, 0 warnings');
    const html = `<html><body><main>${TEXT.split('\n')
      .filter(Boolean)
      .map((line) => `<p>${line}</p>`)
      .join('')}</main></body></html>`;
    const other = workspace({ 'texts/demo.html': html, 'w/policies/demo.yaml': DOCUMENT.replace('demo.txt', 'demo.html') });
    expect(verify(other).stdout).toContain('0 errors, 0 warnings');
  });

  test('fingerprints show which clauses changed', () => {
    const folder = workspace();
    const printed = verify(folder, '--fingerprints');
    expect(printed.stdout).toMatch(/^# demo\n {2}fingerprint:\n {4}"（一）": "[0-9a-f]{16}"\n {4}"（二）": "[0-9a-f]{16}"\n$/);
    const block = printed.stdout.split('\n').slice(1).join('\n');
    writeFileSync(join(folder, 'w/policies/demo.yaml'), DOCUMENT.replace('  file: demo.txt\n', `  file: demo.txt\n${block}`));
    expect(verify(folder).stdout).toContain('0 errors, 0 warnings');
    // Other widths are the same words.
    writeFileSync(join(folder, 'texts/demo.txt'), TEXT.replace('（一）', '(一)').replace('；', ';'));
    expect(verify(folder).stdout).toContain('0 errors, 0 warnings');
    writeFileSync(join(folder, 'texts/demo.txt'), TEXT.replace('规范助餐。', '规范助餐。优先保障高龄老人。'));
    const changed = verify(folder);
    expect(changed.stdout).toContain('verify-clause-changed');
    expect(changed.stdout).not.toContain('（一） is not');
  });

  test('a waiver of a rule that only verify runs is not idle in check', () => {
    const waived = `${DOCUMENT.replace('max: 12', 'max: 15')}waivers:
  - { rule: verify-figure-unfounded, target: meals, reason: 试点价, accepted-by: 编校 }
`;
    const folder = workspace({ 'w/policies/demo.yaml': waived });
    expect(tiaokuai(folder, ['check', 'w']).stdout).not.toContain('waiver-unmatched');
    expect(verify(folder).stdout).toMatch(/0 errors, 0 warnings, 0 infos, 1 waived/);
    const idle = workspace({ 'w/policies/demo.yaml': waived.replace('max: 15', 'max: 12') });
    expect(verify(idle).stdout).toContain('waiver-unmatched');
  });
});

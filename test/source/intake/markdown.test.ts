import { describe, expect, test } from 'vitest';
import { misplaced, shown, taken } from './shown.js';

const read = async (markdown: string) => shown(await taken('a.md', markdown));

describe('markdown', () => {
  test.each<[string, string, string[]]>([
    ['headings', '# 东湖区办法\n\n一、总则\n===\n\n### **（一）** 目标 ###', ['# 东湖区办法', '# 一、总则', '### （一） 目标']],
    ['emphasis, links, code and pictures', '**一、**_提高_ [标准](http://x)，`代码`，![图](a.png)完。', ['一、提高 标准，代码，完。']],
    [
      'stars that are no emphasis before Chinese punctuation',
      '做好服务。**（责任单位：区民政局）**各镇街',
      ['做好服务。（责任单位：区民政局）各镇街'],
    ],
    ['stars that were written as such', '第\\*\\*号和第\\*\\*条，第*次', ['第**号和第**条，第*次']],
    ['a line that was broken', '建设社区\n食堂at\nhome', ['建设社区食堂at home']],
    [
      'paragraphs pasted under each other',
      '一、总则\n（一）目标。到年底建成\n五处。\n2. 任务',
      ['一、总则', '（一）目标。到年底建成五处。', '2. 任务'],
    ],
    ['breaks made by hand', '甲  \n乙\\\n丙<br>丁<br/>戊', ['甲', '乙', '丙', '丁', '戊']],
    ['indented paragraphs are no code', '甲\n\n    乙\n\n　　丙', ['甲', '乙', '丙']],
    ['numbers of items as written, bullets not', '1. 甲\n3. 乙\n   - 丙\n     1) 丁\n- [ ] 戊\n', ['1. 甲', '3. 乙', '丙', '1) 丁', '戊']],
    ['an item of several paragraphs', '1. 甲\n\n   乙\n\n2. 丙', ['1. 甲', '乙', '2. 丙']],
    ['quotations', '> 甲\n> 乙\n>\n> > 丙', ['甲乙', '丙']],
    ['code', '```text\n甲\n  乙\n```\n\n~~~\n丙\n~~~', ['甲', '乙', '丙']],
    ['tables', '| 序号 | 单位 |\n|---|:-:|\n| 1 | **区教育局**<br>区财政局 |\n| 2 |', ['= 序号 | 单位', '1 | 区教育局\n区财政局', '2 | ']],
    ['references and escapes', '&ldquo;甲&rdquo;&#20057; \\# &nbsp;A&B', ['“甲”乙 # \u00A0A&B']],
    [
      'links by label, defined further on',
      '按[办法][a]和[条例]执行，[未定]除外。\n\n[a]: http://x\n[条例]: http://y',
      ['按办法和条例执行，[未定]除外。'],
    ],
    ['notes at the end', '补贴标准[^1]提高。\n\n[^1]: 每人1000元\n\n二、保障', ['补贴标准提高。', '二、保障', '[1] 每人1000元']],
    ['rules', '甲\n\n---\n\n***\n\n乙', ['甲', '乙']],
    ['one tilde is a range', '1000~5000户和~~删去~~', ['1000~5000户和删去']],
    [
      'front matter, which is marked',
      '---\ntitle: 甲\ntags:\n  - 乙\n---\n\n# 丙',
      ['~ ---', '~ title: 甲', '~ tags:', '~ - 乙', '~ ---', '# 丙'],
    ],
    ['a rule at the beginning is no front matter', '---\n\n甲', ['甲']],
    [
      'HTML',
      '<div align="center">甲</div>\n\n<table><tr><td>序号<td>单位<tr><td>1<td>乙</table>\n\n<!-- 丙 -->\n<script>丁</script>',
      ['甲', '= 序号 | 单位', '1 | 乙'],
    ],
  ])('%s', async (_, markdown, expected) => {
    expect(await read(markdown)).toEqual(expected);
  });

  test('every character has its place in the source', async () => {
    const markdown =
      '# **一、**总则\r\n\r\n1. 甲\\*乙&amp;丙\r\n   丁**戊**\r\n\r\n   > 己<br>庚\r\n   > <p>辛\r\n   > 壬</p>\r\n\r\n| 子 | 丑 |\r\n|---|---|\r\n| 寅`卯` | |\r\n\r\n```\r\n辰\r\n```\r\n';
    const intake = await taken('a.md', markdown);
    expect(shown(intake)).toEqual(['# 一、总则', '1. 甲*乙&丙丁戊', '己', '庚', '辛壬', '= 子 | 丑', '寅卯 | ', '辰']);
    expect(misplaced(markdown, intake)).toEqual([]);
  });

  test('is the same whether it is parsed in one piece or in many', async () => {
    const part = (index: number) =>
      `## ${index}、任务\n\n对[甲${index}](x)和[办法][b]补贴**${index}**元[^n]。\n\n1. 丙\n\n   丁\n\n\`\`\`\n戊\n\n己\n\`\`\`\n\n<pre>\n庚\n\n辛\n</pre>\n\n| 子 |\n|---|\n| ${index} |\n\n`;
    const count = 100;
    const markdown = `${Array.from({ length: count }, (_, index) => part(index)).join('')}[b]: x\n\n[^n]: 说明`;
    const intake = await taken('a.md', markdown);
    expect(shown(intake)).toEqual([
      ...Array.from({ length: count }, (_, index) => [
        `## ${index}、任务`,
        `对甲${index}和办法补贴${index}元。`,
        '1. 丙',
        '丁',
        '戊',
        '己',
        '庚',
        '辛',
        '= 子',
        `${index}`,
      ]).flat(),
      '[n] 说明',
    ]);
    // The mark of the note stands where the note begins.
    expect(misplaced(markdown, intake)).toEqual([...'n] ']);
    expect(intake.problems).toEqual([]);
  });

  test.each<[string, string]>([
    ['brackets', '['.repeat(20_000)],
    ['brackets and parentheses', ']('.repeat(20_000)],
    ['quotations in quotations', `${'>'.repeat(20_000)}甲`],
    ['stars', '*甲_'.repeat(20_000)],
    ['ticks', '`'.repeat(3).concat(' `甲').repeat(10_000)],
    ['items in items', Array.from({ length: 300 }, (_, index) => `${'  '.repeat(index)}- 甲`).join('\n')],
    ['a paragraph without end', '甲乙丙\n'.repeat(100_000)],
  ])('a tangle of %s is read as plain text, and that is said', async (_, tangle) => {
    const intake = await taken('a.md', `# 一\n\n${'乙丙丁。'.repeat(3000)}\n\n${tangle}\n\n${'甲乙丙。'.repeat(3000)}\n\n# 二`);
    expect(shown(intake).slice(0, 2)).toEqual(['# 一', '乙丙丁。'.repeat(3000)]);
    expect(shown(intake)[2]).toBe(tangle.split('\n')[0]?.trim());
    expect(shown(intake).at(-1)).toBe('# 二');
    expect(intake.problems).toMatchObject([{ rule: 'markdown-as-text', at: { line: 5, column: 1 } }]);
  });
});

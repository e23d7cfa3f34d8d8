import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misplaced, shown, taken, textsOf } from './shown.js';

const read = async (html: string) => shown(await taken('a.html', html));

describe('words of a page', () => {
  test.each<[string, string, string[]]>([
    [
      'paragraphs and headings',
      '<h2>一、总则</h2><p>范围。</p><div>对象<div>细则</div>其他</div>',
      ['## 一、总则', '范围。', '对象', '细则', '其他'],
    ],
    ['emphasis and links are their words', '<p><b>一、</b><i>提高</i><a href="x">标准</a>。</p>', ['一、提高标准。']],
    ['one line break', '<p>甲<br>乙<br/>丙</p>', ['甲', '乙', '丙']],
    ['a line break in a title joins', '<h1>平川区关于发展社区食堂的<br>若干措施</h1>', ['# 平川区关于发展社区食堂的若干措施']],
    ['a line that was broken in the source', '<p>建设\n    社区食堂\n  at home\n  now</p>', ['建设社区食堂at home now']],
    [
      'references to characters',
      '<p>&ldquo;三减&rdquo;&#12289;&#x589e;&nbsp;A&amp;B&amp;nbsp;&lt;5&gt; &Nix; &copy2024</p>',
      ['“三减”、增\u00A0A&B&nbsp;<5> &Nix; ©2024'],
    ],
    ['square metres', '<p>不少于800m<sup>2</sup>，10m<sup>3</sup>，注<sup>[1]</sup></p>', ['不少于800m²，10m³，注[1]']],
    [
      'scripts, styles and templates',
      '<p>甲</p><script>document.write("<p>乙</p>")</script><style>丙{}</style><template><p>丁</p></template><svg><text>戊</text></svg><p>己</p>',
      ['甲', '己'],
    ],
    ['comments', '<p>甲<!-- 乙 -->丙</p>', ['甲丙']],
    ['preformatted lines', '<pre>甲\n乙 丙\n</pre><div style="white-space: pre-wrap">丁\n戊</div>', ['甲', '乙 丙', '丁', '戊']],
    ['quotation marks', '<p>建设<q>一站式</q>平台</p>', ['建设“一站式”平台']],
    ['an ordered list', '<ol><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol>', ['1. 甲', '2. 乙', '丙']],
    ['its start, type and values', '<ol start="4" type="a"><li>甲<li value="9">乙<li>丙</ol>', ['d. 甲', 'i. 乙', 'j. 丙']],
    ['Chinese numbers', '<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol>', ['一、甲', '二、乙']],
    ['no numbers', '<ol style="list-style:none"><li>甲<li>乙</ol>', ['甲', '乙']],
    [
      'items that have their numbers written',
      '<ol><li>（一）甲</li><li><p>2．乙</p></li><li>第三条 丙</li></ol>',
      ['（一）甲', '2．乙', '第三条 丙'],
    ],
    ['text between the rows of a table', '<table>甲<tr>乙<td>丙</td></tr></table>', ['甲乙', '丙']],
    ['tags that are not closed and closed twice', '<p>甲<p>乙</b></p></div><span>丙', ['甲', '乙', '丙']],
    ['line ends of Windows', '<p>甲\r\n乙</p>\r\n<pre>丙\r\n丁</pre>', ['甲乙', '丙', '丁']],
    ['nothing but text', '甲', ['甲']],
  ])('%s', async (_, html, expected) => {
    expect(await read(html)).toEqual(expected);
  });

  test('every character has its place in the source', async () => {
    const html =
      '<html><body>\r\n<h1>平川区&mdash;办法</h1><p>一、对&ldquo;甲&rdquo;企业\n  <b>每人</b>补贴&nbsp;1000元&#65288;含税&#xFF09;。A&amp;B &copy2024</p>\r\n<table><tr><td>序号<td>&lt;任务&gt;<tr><td>1<td>建&middot;设</table></body></html>';
    const intake = await taken('a.html', html);
    expect(shown(intake)).toEqual(['# 平川区—办法', '一、对“甲”企业每人补贴\u00A01000元（含税）。A&B ©2024', '序号 | <任务>', '1 | 建·设']);
    // What was written as a reference stands where the reference begins.
    expect(misplaced(html, intake)).toEqual([...'—“”\u00A0（）©<>·']);
    const written = textsOf(intake.blocks).flatMap((text) =>
      [...Array(text.length).keys()].filter((at) => html[text.offset(at)] === '&').map((at) => text.chars[at]),
    );
    expect(written.join('')).toBe('—“”\u00A0（）&©<>·');
    const [, , table] = intake.blocks;
    expect(table?.kind === 'table' && intake.positions.at(table.rows[1]?.[0]?.offset(0) ?? -1)).toEqual({ line: 4, column: 40 });
  });

  test('text written with any references comes back as it was, each character at its place', async () => {
    const character = fc.constantFrom(...'一（、a1&<>"“\u00A0𠮷é');
    const way = fc.constantFrom<(char: string) => string>(
      (char) => char.replace(/[&<]/, (sign) => (sign === '&' ? '&amp;' : '&lt;')),
      (char) => `&#${char.codePointAt(0)};`,
      (char) => `&#x${(char.codePointAt(0) as number).toString(16)};`,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(character, way), { minLength: 1, maxLength: 30 }), async (some) => {
        const html = `<p>始${some.map(([char, write]) => write(char)).join('')}终</p>`;
        const [text] = textsOf((await taken('a.html', html)).blocks);
        expect(text?.chars).toBe(`始${some.map(([char]) => char).join('')}终`);
        let at = 4;
        let index = 1;
        for (const [char, write] of some) {
          expect(text?.offset(index)).toBe(at);
          at += write(char).length;
          index += char.length;
        }
        expect(text?.offset(index)).toBe(at);
      }),
    );
  });

  test('indents and empty lines', async () => {
    const { blocks } = await taken(
      'a.html',
      '<p>甲</p><p>&nbsp;</p><p>&emsp;&emsp;乙<br><br>丙</p><p style="text-indent:2em">丁</p><p>戊</p>',
    );
    expect(blocks.map(({ isIndented, isAfterBlank }) => [isIndented ?? false, isAfterBlank ?? false])).toEqual([
      [false, false],
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });
});

describe('tables of a page', () => {
  test.each<[string, string, string[]]>([
    ['a head', '<table><thead><tr><th>甲<th>乙</thead><tr><td>1<td>2</table>', ['= 甲 | 乙', '1 | 2']],
    [
      'a head that shows by its words',
      '<table><tr><td>序号<td>重点任务<td>责任单位<tr><td>1<td>建设<td>区教育局</table>',
      ['= 序号 | 重点任务 | 责任单位', '1 | 建设 | 区教育局'],
    ],
    ['no head', '<table><tr><td>1<td>2<tr><td>3<td>4</table>', ['1 | 2', '3 | 4']],
    [
      'merged cells are repeated',
      '<table><tr><th rowspan=2>序号<th colspan=2>任务<tr><th>内容<th>单位<tr><td>1<td rowspan=3>建设<td>甲局<tr><td>2<td>乙局<tr><td>3<td>丙局</table>',
      ['= 序号 | 任务 | 任务', '= 序号 | 内容 | 单位', '1 | 建设 | 甲局', '2 | 建设 | 乙局', '3 | 建设 | 丙局'],
    ],
    ['a cell that goes on to the end', '<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>', ['甲 | 1', '甲 | 2', '甲 | 3']],
    ['lines in a cell', '<table><tr><td>1<td>甲<br>乙<p>丙</p><tr><td>2<td></table>', ['1 | 甲\n乙\n丙', '2 | ']],
    ['rows of different length', '<table><tr><td>1<td>2<td>3<tr><td>4<tr><td>5<td>6</table>', ['1 | 2 | 3', '4 |  | ', '5 | 6 | ']],
    [
      'a table inside of a cell',
      '<table><tr><td>1<td>2<tr><td>3<td><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table></table>',
      ['1', '2', '3', '甲 | 乙', '丙 | 丁'],
    ],
    ['a table that lays out the page', '<table><tr><td><h1>平川区办法</h1><p>一、总则</p></td></tr></table>', ['# 平川区办法', '一、总则']],
    ['a caption', '<table><caption>任务分工表</caption><tr><td>1<td>2<tr><td>3<td>4</table>', ['任务分工表', '1 | 2', '3 | 4']],
  ])('%s', async (_, html, expected) => {
    expect(await read(html)).toEqual(expected);
  });
});

describe('page furniture', () => {
  const BODY =
    '<h1>白石县关于推进垃圾分类的实施方案</h1><p>一、总体要求</p><p>各镇街应当在年底前完成投放点位的改造，做到定时定点投放，并配齐督导人员。</p><p>附件：<a href="1.doc">任务清单</a></p>';
  const KEPT = [
    '# 白石县关于推进垃圾分类的实施方案',
    '一、总体要求',
    '各镇街应当在年底前完成投放点位的改造，做到定时定点投放，并配齐督导人员。',
    '附件：任务清单',
  ];

  test.each<[string, string, string[]]>([
    [
      'navigation and footer',
      `<nav><a href=/>首页</a></nav><main>${BODY}</main><footer>主办单位：县政府</footer>`,
      ['~ 首页', ...KEPT, '~ 主办单位：县政府'],
    ],
    [
      'by class, id and role',
      `<div class="topNav">首页 公开</div><div class="TRS_Editor">${BODY}</div><div id="share-box">分享到</div><div role="contentinfo">备案号</div>`,
      ['~ 首页 公开', ...KEPT, '~ 分享到', '~ 备案号'],
    ],
    [
      'lists of links',
      `<ul><li><a href=1>要闻动态</a><li><a href=2>政策文件</a></ul><div>${BODY}</div><div>相关：<a href=3>上一篇公告的标题</a> <a href=4>下一篇公告的标题</a></div>`,
      ['~ 要闻动态', '~ 政策文件', ...KEPT, '~ 相关：上一篇公告的标题 下一篇公告的标题'],
    ],
    [
      'controls and what is hidden',
      `<form><div>${BODY}</div><button>打印</button><select><option>大字</select><p style="display: none">藏</p><p hidden>匿</p></form>`,
      [...KEPT, '~ 打印', '~ 大字', '~ 藏', '~ 匿'],
    ],
    [
      'a header that holds the title is none',
      `<article><header>${BODY}</header><aside>延伸阅读</aside></article>`,
      [...KEPT, '~ 延伸阅读'],
    ],
    [
      'what the page says of the document stays',
      `<div class="info"><table><tr><td>索引号<td>000014349<tr><td>发文字号<td>白政发〔2023〕6号</table></div><div id="content">${BODY}</div>`,
      ['索引号 | 000014349', '发文字号 | 白政发〔2023〕6号', ...KEPT],
    ],
    [
      'a long text is no furniture, whatever it is called',
      `<div class="footer">${`<p>${'各镇街应当按照要求做好垃圾分类工作。'.repeat(20)}</p>`}${BODY}</div>`,
      ['各镇街应当按照要求做好垃圾分类工作。'.repeat(20), ...KEPT],
    ],
  ])('%s', async (_, html, expected) => {
    expect(await read(`<html><body>${html}</body></html>`)).toEqual(expected);
  });
});

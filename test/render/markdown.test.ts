import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownToHtml } from '../../src/render/markdown.js';

describe('Markdown of summaries', () => {
  test('a single tilde is a range', () => {
    expect(markdownToHtml('1000~5000 户（5000~15000 人）')).toBe('<p>1000~5000 户（5000~15000 人）</p>');
    expect(markdownToHtml('~~旧~~')).toBe('<p><del>旧</del></p>');
  });

  test('lists, tables and strong text are what they look like', () => {
    expect(markdownToHtml('- 甲\n- **乙**')).toBe('<ul>\n<li>甲</li>\n<li><strong>乙</strong></li>\n</ul>');
    expect(markdownToHtml('|a|b|\n|-|-|\n|1|2|')).toContain('<td>2</td>');
  });

  test('where a line was wrapped, Chinese joins and Latin keeps its space', () => {
    expect(markdownToHtml('建立机制，\n定期 检查 two\nwords')).toBe('<p>建立机制，定期检查 two\nwords</p>');
  });

  test('a heading stays out of the outline of the page', () => {
    expect(markdownToHtml('# 标题')).toBe('<p><strong>标题</strong></p>');
  });

  test('task boxes are drawn', () => {
    expect(markdownToHtml('- [x] 做完')).toContain('<span class="box checked"></span>');
  });
});

test('a plain line has a short way, which leads to the same', () => {
  const piece = fc.constantFrom(
    '甲',
    '乙方',
    '，',
    '。',
    '（',
    '）',
    '“',
    '%',
    ' ',
    '  ',
    '12',
    'ab',
    '—',
    '%',
    '·',
    '1',
    'Www',
    '〔2023〕',
    '4.5',
    '.5',
    '1.',
    '∶',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const line = pieces.join('').trim();
      fc.pre(line !== '');
      // A second paragraph with a mark of Markdown makes the whole go the long way.
      expect(markdownToHtml(`${line}\n\n*丙*`)).toBe(`${markdownToHtml(line)}\n<p><em>丙</em></p>`);
      expect(markdownToHtml(`${line}\n`)).toBe(markdownToHtml(line));
    }),
  );
});

describe('hostile Markdown', () => {
  test.each([
    ['<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['甲 <img src=x onerror=alert(1)> 乙', '<p>甲 &#x3C;img src=x onerror=alert(1)> 乙</p>'],
    ['![图](https://evil.example/x.png)', '<p>图</p>'],
    ['![](https://evil.example/x.png)', '<p>https://evil.example/x.png</p>'],
    ['![图][r]\n\n[r]: https://evil.example/x.png', '<p>图</p>'],
    ['[点](javascript:alert(1))', '<p>点</p>'],
    ['[点](data:text/html,x)', '<p>点</p>'],
    ['[点](//evil.example)', '<p>点</p>'],
    ['[点](file:///etc/passwd)', '<p>点</p>'],
    ['[点](https://gov.example/a)', '<p><a href="https://gov.example/a" rel="noopener noreferrer">点</a></p>'],
    ['[点](#m-a_b)', '<p><a href="#m-a_b">点</a></p>'],
  ])('%s', (source, html) => {
    expect(markdownToHtml(source)).toBe(html);
  });

  test('footnotes make no ids', () => {
    expect(markdownToHtml('甲[^1]\n\n[^1]: 注')).not.toMatch(/\bid=|href=/);
  });

  test('nothing that is written makes an element that can load or run anything', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '![',
      '](',
      ')',
      '[',
      'javascript:',
      'script',
      'img src=',
      'onload=',
      '`',
      '\n',
      ' ',
      '&',
      '甲',
      'http://a',
      '|',
      '~',
      '*',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = markdownToHtml(pieces.join(''));
        expect(html).not.toMatch(/<(?:script|img|iframe|object|style|link|svg|video|base|form|input)\b/i);
        expect(html).not.toMatch(/<[^>]*\son\w+=/i);
        for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(?:https?:\/\/|mailto:|#)/i);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { cssString, type Frame, TEMPLATE_NAMES, TemplateError, Templates } from '../../src/render/html.js';
import { plainProse } from '../../src/render/prose.js';
import { packagedFiles } from './sample.js';

const frame = (changes: Partial<Frame> = {}): Frame => ({
  title: '标题',
  lang: 'zh',
  isMixed: false,
  styles: ['base.css'],
  medium: 'screen',
  head: { left: '', right: '' },
  foot: '',
  ...changes,
});
const own = (files: Record<string, string>) => new Templates(packagedFiles(), files, plainProse);
const ours = () => own({});

test('the package has exactly the templates that can be replaced', () => {
  expect(Object.keys(packagedFiles()).sort()).toEqual([...TEMPLATE_NAMES].sort());
  expect(ours().problems).toEqual([]);
});

describe('a template of the workspace', () => {
  test('replaces the packaged one, and only that', () => {
    const templates = own({ 'index.hbs': '<p>{{title}}</p>' });
    expect(templates.problems).toEqual([]);
    const page = templates.page('index.hbs', { title: '自定义' }, frame());
    expect(page).toContain('<p>自定义</p>');
    expect(page).toContain('text-rendering: geometricPrecision');
  });

  test('may be a style', () => {
    expect(own({ 'base.css': 'h1 { color: teal }' }).frame('', frame())).toContain('h1 { color: teal }');
  });

  test.each([
    ['a misspelt name', { 'chekclist.hbs': '' }, { file: 'chekclist.hbs', kind: 'unknown-name', line: 1 }],
    ['an open block', { 'index.hbs': '<p>\n{{#if title}}\n' }, { file: 'index.hbs', kind: 'syntax' }],
    ['an unknown helper', { 'index.hbs': '{{shout title}}' }, { file: 'index.hbs', kind: 'syntax' }],
  ])('with %s is a problem, and the packaged one stays', (_case, files, problem) => {
    const templates = own(files);
    expect(templates.problems).toMatchObject([problem]);
    expect(templates.problems[0]?.detail).not.toBe('');
  });

  test('that asks for what the page does not have fails by name instead of printing nothing', () => {
    const templates = own({ 'index.hbs': '{{titel}}' });
    expect(() => templates.page('index.hbs', { title: 'x' }, frame())).toThrow(TemplateError);
    expect(() => templates.page('index.hbs', { title: 'x' }, frame())).toThrow(/titel/);
  });

  test('cannot reach prototypes', () => {
    for (const expression of ['{{constructor.name}}', '{{title.constructor}}', '{{#with __proto__}}{{toString}}{{/with}}']) {
      const templates = own({ 'index.hbs': expression });
      let printed = '';
      try {
        printed = templates.content('index.hbs', { title: 'x' });
      } catch (error) {
        expect(error).toBeInstanceOf(TemplateError);
      }
      expect(printed).not.toMatch(/function|Object|String/);
    }
  });
});

describe('the frame', () => {
  test('what is said in a title is never markup', () => {
    const page = ours().frame('', frame({ title: '</title><script>alert(1)</script>{{x}}' }));
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{x}}');
  });

  test('allows no script, image or connection', () => {
    expect(ours().frame('', frame())).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
  });

  test('only the printed page hides itself on screen and has running heads', () => {
    const templates = ours();
    const heads = { head: { left: '左', right: '' }, foot: '' };
    expect(templates.frame('', frame({ medium: 'print', ...heads }))).toMatch(
      /@media screen \{ body \{ display: none \} \}\n@page \{ @top-left \{ content: "左" \} \}/,
    );
    expect(templates.frame('', frame({ medium: 'screen', ...heads }))).not.toContain('"左"');
  });

  test('a running head has one line, of hanzi or twice as many letters', () => {
    const headOf = (left: string) =>
      /@top-left \{ content: "([^"]*)"/.exec(ours().frame('', frame({ medium: 'print', head: { left, right: '' } })))?.[1];
    expect(headOf('河'.repeat(46))).toBe('河'.repeat(46));
    expect(headOf('河'.repeat(47))).toBe(`${'河'.repeat(45)}\\2026 `);
    expect(headOf('ab'.repeat(46))).toBe('ab'.repeat(46));
    expect(headOf('𠮷'.repeat(60))).toMatch(/^𠮷{45}\\2026 $/u);
  });

  test('a running head cannot leave its string or the style element', () => {
    expect(cssString('a"; } </style><b>\\')).toBe('"a\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c b\\3e \\5c "');
    expect(cssString('第 1 部分〔2024〕')).toBe('"第 1 部分\\3014 2024\\3015 "');
    const page = ours().frame('', frame({ medium: 'print', head: { left: '</style><script>', right: '' } }));
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toContain('<script');
  });
});

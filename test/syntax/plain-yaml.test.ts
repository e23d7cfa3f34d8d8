import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '../../src/syntax/plain-yaml.js';
import { Positions } from '../../src/syntax/positions.js';
import { type Data, readYaml } from '../../src/syntax/read-yaml.js';

const POLICIES = join(import.meta.dirname, '../../policies');
const FILES = readdirSync(POLICIES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

/** All that a reader finds, with the places, in the order of the data. */
function listing(data: Data, positions: Positions): unknown {
  if (data === null || typeof data !== 'object') return data;
  const values = Array.isArray(data) ? data : Object.entries(data);
  const children = Array.isArray(data) ? data : Object.values(data);
  return [positions.spansOf(data), values, children.map((child) => listing(child, positions))];
}

function plainly(text: string): unknown {
  const positions = new Positions('f.yaml', text);
  const data = readPlainYaml(text, positions, 60);
  return data === undefined ? undefined : listing(data, positions);
}

/** The end mark of a document is nothing plain, so that the text is read the long way. */
function atLength(text: string): { found: unknown; rules: string[] } {
  const { data, positions, diagnostics } = readYaml('f.yaml', `${text}...\n`);
  return { found: listing(data, positions), rules: diagnostics.map(({ rule }) => rule) };
}

/** Lines and columns of everything that was read. */
function placesIn(data: Data, positions: Positions): unknown {
  if (data === null || typeof data !== 'object') return data;
  const keys: (string | number)[] = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  const places = keys.map((key) => (['key', 'value'] as const).map((part) => positions.placeOf(data, key, part)));
  return [places, Object.values(data).map((child) => placesIn(child, positions))];
}

describe('line ends of Windows', () => {
  test.each(FILES)('%s: the same data in the same places', (file) => {
    const text = readFileSync(join(POLICIES, file), 'utf8');
    const [unix, windows, long] = [text, text.replaceAll('\n', '\r\n'), `${text}...\n`.replaceAll('\n', '\r\n')].map((each) => {
      const { data, positions } = readYaml('f.yaml', each);
      return { data, places: placesIn(data, positions), isShort: !positions.text.includes('\r') };
    });
    expect(windows).toEqual(unix);
    expect([long?.data, long?.places, long?.isShort]).toEqual([unix?.data, unix?.places, false]);
  });
});

describe('the short way gives what the long way gives', () => {
  test.each(FILES)('%s', (file) => {
    const text = readFileSync(join(POLICIES, file), 'utf8');
    const found = plainly(text);
    expect(found).toBeDefined();
    expect(found).toEqual(atLength(text).found);
  });

  test.each([
    ['comments', '# first\na: 1 # one\n# between\n\nb:\n  # inside\n  - x # x\n  # behind\n\n# last\n'],
    ['quotes', 'a: \'it\'\nb: "x: y # z"\n"c d": \'\' # none\n'],
    ['texts', 'a: |\n  x\n   y\n\n  z\nb: >-\n  x # y\n  y\n\n\n  z\n# between\nc:\n  - >\n    x\n\n  - |-\n    y\nd: e\n'],
    ['types', 'a: [1, -2, 0x1f, 0o17, 1.50, 1e3, .inf, ~, null, true, False, no, 2024-02-29, 12345678901234567890, n, +, .]\n'],
    ['flow', 'a: { b: [x, y z , 1:1], "c": {}, d: [ ], e: [[f], { g: "h, i" }] } # j\n'],
    ['lists of maps', 'a:\n- b: 1\n  c: 2\n-\n  d: 3\n- - e\n  - f\n'],
  ])('%s', (_name, text) => {
    const found = plainly(text);
    expect(found).toBeDefined();
    expect(found).toEqual(atLength(text).found);
  });

  test('no line end', () => {
    expect(plainly('a: b')).toEqual([[0, 4, 0, 1, 3, 4], [['a', 'b']], ['b']]);
  });

  test.each([
    ['other line ends', 'a: b\r\n'],
    ['scalar over lines', 'a: b\n  c\n'],
    ['list over lines', 'a: [\n  b\n]\n'],
    ['escaped quotes', "a: 'b''c'\n"],
    ['escapes', 'a: "b\\tc"\n'],
    ['end of the document', 'a: b\n... c: d\n'],
    ['anchor', 'a: &x 1\nb: *x\n'],
    ['merge key', 'a: { b: 1 }\n<<: { c: 2 }\n'],
    ['tag', 'a: !!str 1\n'],
    ['duplicate key', 'a: 1\na: 2\n'],
    ['key that is a number', 'b: 1\n1: 2\n'],
    ['prototype', '__proto__: { a: 1 }\n'],
    ['empty value', 'a:\nb: 1\n'],
    ['two documents', 'a: 1\n---\na: 2\n'],
    ['directive', '%YAML 1.2\n---\na: 1\n'],
    ['list', '- a\n'],
    ['tab', 'a:\tb\n'],
    ['comment without space', 'a: [b]#c\n'],
    ['bad indent', 'a: 1\n  b: 2\n'],
    ['compact map', 'a: b: c\n'],
    ['bad start', 'a: @b\n'],
    ['unclosed', 'a: [b\n'],
    ['open quote', 'a: "b\n'],
    ['bad escape', 'a: "\\q"\n'],
    ['pair in a list', 'a: [b: c]\n'],
    ['key alone', 'a: { b }\n'],
    ['long key', `${'k'.repeat(1100)}: 1\n`],
    ['too deep', `a: ${'['.repeat(70)}${']'.repeat(70)}\n`],
    ['nothing', '# only a comment\n'],
  ])('leaves to the long way: %s', (_name, text) => {
    expect(plainly(text)).toBeUndefined();
  });

  test('whatever happens to a file', () => {
    const lines = FILES.flatMap((file) => readFileSync(join(POLICIES, file), 'utf8').split('\n'));
    const piece = fc.oneof(
      fc.constantFrom(
        ...': - [ ] { } , # " \' | > & * ! % @ ? ~ \t'.split(' '),
        ' ',
        '  ',
        '\n',
        '- ',
        ': ',
        '\n\n',
        '---\n',
        '>-\n',
        'x',
        '1',
      ),
      fc.constantFrom('a: b\n', '- c\n', '  d: [e, f]\n', '  # note\n', "'g'", '"h"', '&i', '*i', '<<: ', 'null', '0x1', '1e5'),
    );
    const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 4 }), put: fc.oneof(fc.constant(''), piece) });
    const sample = fc.record({
      from: fc.nat({ max: lines.length - 1 }),
      count: fc.integer({ min: 1, max: 25 }),
      edits: fc.array(edit, { maxLength: 4 }),
    });
    const soup = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const fragment = fc.constantFrom(
      ...[
        'a:',
        'b:',
        'c:',
        'd: e',
        'f: g # h',
        '- i',
        '-',
        '- j: k',
        '- l:',
        '- - m',
        '- n: >-',
        'o: >-',
        'p: |',
        '- >',
        '|',
        'q',
        'r s',
        '# t',
        '',
      ],
      ...[
        'u: { v: w, x: [y, z] }',
        '- [1, 2]',
        "- 'a': b",
        'c: "d" # e',
        '- f:g',
        'h: i: j',
        '  ',
        'k: ~',
        '--- l',
        '"m"',
        '- n #o',
        'p : q',
      ],
    );
    const line = fc.tuple(fc.constantFrom(0, 1, 2, 2, 3, 4, 4, 6), fragment).map(([indent, content]) => ' '.repeat(indent) + content);
    const stack = fc.array(line, { minLength: 1, maxLength: 9 }).map((below) => ['a:', ...below].join('\n'));
    let plain = 0;
    const check = (unended: string): void => {
      const text = `${unended}\n`;
      const found = plainly(text);
      if (found === undefined) return;
      plain++;
      const long = atLength(text);
      // What a Chinese keyboard does is looked for before either way is taken.
      if (long.rules.includes('yaml-fullwidth')) return;
      expect(found).toEqual(long.found);
      expect(long.rules.filter((rule) => rule !== 'yaml-line-ends')).toEqual([]);
    };
    fc.assert(
      fc.property(sample, ({ from, count, edits }) => {
        let text = `${lines.slice(from, from + count).join('\n')}\n`;
        for (const { at, cut, put } of edits) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + put + text.slice(place + cut);
        }
        check(text);
      }),
      { numRuns: 1500 },
    );
    fc.assert(fc.property(soup, check), { numRuns: 1500 });
    fc.assert(fc.property(stack, check), { numRuns: 1500 });
    expect(plain).toBeGreaterThan(100);
  });
});

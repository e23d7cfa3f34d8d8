import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place, Position } from '../../src/model/finding.js';
import { wordAll } from '../../src/report/worded.js';
import { compileFiles } from '../support/compile-files.js';
import { SHARED_VOCABULARY } from '../support/expect-marked.js';

const POLICIES = join(import.meta.dirname, '../../policies');
const LIANHU = readFileSync(join(POLICIES, 'lianhu-2024.yaml'), 'utf8').split('\n').slice(0, 160).join('\n');

/** What people and machines leave in YAML files. */
const SPLINTERS = [
  '：',
  '，',
  ' ',
  '\n',
  '\t',
  '  ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  ': ',
  '&a ',
  '*a',
  '<<: *a',
  '!!',
  '|',
  '>',
  '%',
  '---\n',
  '　',
  '\uFEFF',
  '\u0000',
  '\uD800',
  '__proto__: 1\n',
  'constructor: x\n',
  '0',
  '-1',
  'null',
  '~',
  '.inf',
  '2024-02-30',
  '〔',
  '😀',
];
const splinter = fc.constantFrom(...SPLINTERS);
const edit = fc.record({
  at: fc.nat(),
  cut: fc.nat({ max: 40 }),
  put: fc.array(splinter, { maxLength: 3 }).map((parts) => parts.join('')),
});

const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

/** Cuts and inserts, the same ones for the same edits. */
function damage(text: string, made: readonly { at: number; cut: number; put: string }[]): string {
  return made.reduce((now, { at, cut, put }) => {
    const offset = at % (now.length + 1);
    return now.slice(0, offset) + put + now.slice(offset + cut);
  }, text);
}

/** Compiles, words everything, and looks whether each place lies in its file. */
async function survive(files: Record<string, string | Uint8Array>): Promise<void> {
  const { findings } = await compileFiles(files);
  const worded = [...(await wordAll(findings, 'zh')), ...(await wordAll(findings, 'en'))];
  const wrong: string[] = [];
  for (const { rule, message, file, start, end, related } of worded) {
    if (/undefined|\[object|NaN/.test(message)) wrong.push(message);
    for (const place of [{ file, start, end }, ...related]) {
      const content = files[place.file];
      if (typeof content === 'string' && !liesIn(place, content)) wrong.push(`${rule} ${JSON.stringify(place)}`);
    }
  }
  expect(wrong).toEqual([]);
}

const linesOf = new Map<string, string[]>();

function liesIn({ start, end }: Omit<Place, 'file'>, content: string): boolean {
  const lines = linesOf.get(content) ?? content.replace(/^\uFEFF/, '').split('\n');
  linesOf.clear();
  linesOf.set(content, lines);
  const exists = ({ line, column }: Position) =>
    line >= 1 && column >= 1 && line <= lines.length && column <= (lines[line - 1] ?? '').length + 1;
  return exists(start) && exists(end) && (start.line < end.line || (start.line === end.line && start.column <= end.column));
}

describe('nothing that stands in a file makes the compiler throw, and every finding lies in its file', () => {
  test('damaged documents', async () => {
    await fc.assert(
      fc.asyncProperty(edits, (made) =>
        survive({ 'policies/a.yaml': damage(LIANHU, made), 'policies/vocabulary/v.yaml': SHARED_VOCABULARY }),
      ),
      { numRuns: 80 },
    );
  });

  test('damaged vocabularies and configurations', async () => {
    const config = 'lang: zh\nfail-on: error\nseverity: { lead-missing: off }\ndocuments: [policies/*.yaml]\n';
    await fc.assert(
      fc.asyncProperty(edits, edits, async (one, two) => {
        const files = {
          'policies/a.yaml': LIANHU,
          'policies/vocabulary/v.yaml': damage(SHARED_VOCABULARY, one),
          'tiaokuai.config.yaml': damage(config, two),
        };
        await survive(files).catch((error: unknown) => {
          // A configuration may name no document at all; that is no crash.
          if (!(error instanceof Error && error.constructor.name === 'NoWorkspace')) throw error;
        });
      }),
      { numRuns: 80 },
    );
  });

  test('bytes without sense', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(splinter, { maxLength: 80 }).map((parts) => parts.join('')),
        ),
        (content) => survive({ 'policies/a.yaml': content, 'policies/vocabulary/v.yaml': SHARED_VOCABULARY }),
      ),
      { numRuns: 150 },
    );
  });

  test('any data in place of any value', async () => {
    const value = fc.oneof(
      fc.constantFrom(
        'null',
        'true',
        '5',
        '-0.5',
        '[]',
        '{}',
        '[[]]',
        '[null]',
        '{ a: b }',
        '""',
        '"x"',
        '[{ id: 5 }]',
        '"\\0"',
        '1e30',
        '2024-01-01',
      ),
      splinter,
    );
    const lines = LIANHU.split('\n');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: lines.length - 1 }), fc.nat({ max: lines.length - 1 }), value, value, (one, two, first, second) => {
        const text = lines
          .map((line, index) => (index === one || index === two ? line.replace(/: .*$/, `: ${index === one ? first : second}`) : line))
          .join('\n');
        return survive({ 'policies/a.yaml': text, 'policies/vocabulary/v.yaml': SHARED_VOCABULARY });
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is large takes time in proportion', () => {
  const shapes: [name: string, make: (count: number) => string][] = [
    ['unknown keys', (count) => `id: a\n${Array.from({ length: count }, (_, index) => `lvel${index}：值，［x］`).join('\n')}`],
    ['broken lines', (count) => Array.from({ length: count }, (_, index) => `  - { ${index} ] ： "x , [`).join('\n')],
    ['one key again and again', (count) => `id: a\n${'level: city\n'.repeat(count)}`],
    [
      'unknown bodies',
      (count) =>
        `id: a\nlevel: city\nmeasures:\n  - id: b\n    title: c\n    lead:\n${Array.from({ length: count }, (_, index) => `      - 第${index}局`).join('\n')}`,
    ],
    ['one line', (count) => `id: [${'甲，'.repeat(count * 3)}]`],
    ['a flow list', (count) => `issuer: [${Array.from({ length: count * 3 }, (_, index) => `"${index}"`).join(', ')}]`],
    ['open brackets', (count) => '['.repeat(count)],
    ['open braces', (count) => '{a: '.repeat(count)],
    ['dashes', (count) => '- '.repeat(count)],
    ['digits', (count) => `issued: ${'9'.repeat(count * 10)}`],
  ];
  test.each(shapes)('%s', async (_, make) => {
    const time = async (count: number): Promise<number> => {
      const before = process.cpuUsage();
      await survive({ 'policies/a.yaml': make(count), 'policies/vocabulary/v.yaml': SHARED_VOCABULARY });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    await time(1000);
    const small = await time(2500);
    // Four times as much: 4 where the work is in proportion, 16 where it goes with the square.
    expect((await time(10_000)) / Math.max(small, 30)).toBeLessThan(9);
  });
});

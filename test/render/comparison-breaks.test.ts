import { expect, test } from 'vitest';
import { openPrinter } from '../../src/render/pdf/printer.js';
import { compileFiles } from '../support/compile-files.js';
import { found, pagesOf, rowsOf, viewOf } from './comparison-made.js';
import { CACHE, FONTS, openWithReader } from './pdf-text.js';

const CASES = 40;
const norm = (more: number) => [
  '      - indicator: lamps',
  '        unit: 盏',
  '        scale:',
  ...Array.from(
    { length: CASES },
    (_, at) => `          - { when: { length: { min: ${at * 10}, max: ${at * 10 + 9} } }, equals: ${at + more} }`,
  ),
  `      - { indicator: length, min: ${more}, unit: 米 }`,
];
const document = (id: string, place: string, level: string, more: number, parent: string | null) => [
  `id: ${id}`,
  `title: ${place}路灯办法`,
  `level: ${level}`,
  `jurisdiction: "${level === 'city' ? '610100' : '610104'}"`,
  'nature: normative',
  ...(parent === null ? [] : [`implements: [${parent}]`]),
  'measures:',
  '  - id: lamps',
  '    title: 路灯间距',
  ...(parent === null ? [] : [`    implements: [${parent}/lamps]`]),
  '    thresholds:',
  ...norm(more),
];
const files = {
  'policies/vocabulary/v.yaml': 'indicators:\n  lamps: { name: 路灯数, unit: 盏 }\n  length: { name: 道路长度, unit: 米 }\n',
  'policies/city.yaml': document('city', '甲市', 'city', 3, null).join('\n'),
  'policies/district.yaml': document('district', '甲区', 'district', 4, 'city').join('\n'),
};

test('a row of more than half a page may be broken on paper, one that fits is kept whole', async () => {
  const compilation = await compileFiles(files);
  const rows = rowsOf(await viewOf(compilation, 'district'));
  expect(rows.map(({ indicator, tall }) => [indicator, tall])).toEqual([
    ['路灯数', true],
    ['道路长度', false],
  ]);
  const { print } = found((await pagesOf(compilation)).find(({ path }) => path === 'documents/district/comparison.html'));
  expect(print?.html.match(/<tr id="[^"]*" class="tall">/g)).toHaveLength(1);
});

test('a broken row says on every page what it is about, and is read aloud once', async () => {
  const { print } = found((await pagesOf(await compileFiles(files))).find(({ path }) => path === 'documents/district/comparison.html'));
  const printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
  try {
    const reader = await openWithReader(await printer.print(print as NonNullable<typeof print>));
    const pages: { tagged: string; artifacts: string }[] = [];
    for (let number = 1; number <= reader.numPages; number++) {
      const { items } = await (await reader.getPage(number)).getTextContent({ includeMarkedContent: true });
      const texts = { tagged: '', artifacts: '' };
      let isArtifact = false;
      for (const item of items) {
        if ('str' in item) texts[isArtifact ? 'artifacts' : 'tagged'] += item.str;
        else if (item.type !== 'endMarkedContent') isArtifact = (item as { tag?: string }).tag === 'Artifact';
      }
      pages.push(texts);
    }
    const rows = pages.filter(({ tagged }) => /\d+—\d+ 米/.test(tagged));
    expect(rows).toHaveLength(2);
    expect(rows[0]?.tagged).toMatch(/抵触.*路灯数.*0—9 米/);
    expect(rows[1]?.artifacts).toMatch(/抵触.*路灯数/);
    expect(rows[1]?.tagged).toMatch(/^\d+—\d+ 米/);
  } finally {
    await printer.close();
  }
}, 30_000);

test('a note of two lines is not torn from itself, nor from its heading, where the row below is higher than a page', async () => {
  const stations = Array.from({ length: 90 }, (_, at) => `第${at + 1}号路灯养护管理站`);
  const printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
  const [begin, end] = ['Compared are bodies', 'department line.'];
  let seen = 0;
  try {
    for (const more of [20, 26, 32, 38]) {
      const made = await compileFiles({
        'policies/vocabulary/v.yaml': `bodies:
  city-lamps: { name: 甲市路灯局, aliases: [市路灯局], level: city, jurisdiction: '610100' }
  district-lamps: { name: 甲区路灯局, aliases: [区路灯局], level: district, jurisdiction: '610104' }
`,
        'policies/city.yaml': [...document('city', '甲市', 'city', 3, null).slice(0, -CASES - 5), '    lead: 市路灯局'].join('\n'),
        'policies/district.yaml': [
          ...document('district', '甲区', 'district', 4, 'city').slice(0, -CASES - 5),
          '    lead: 区路灯局',
          `    responsible: [${stations.join(', ')}]`,
          ...Array.from({ length: more }, (_, at) => `  - { id: m${at}, title: 另外第${at + 1}件事 }`),
        ].join('\n'),
      });
      const { print } = found((await pagesOf(made, 'en')).find(({ path }) => path === 'documents/district/comparison.html'));
      const reader = await openWithReader(await printer.print(print as NonNullable<typeof print>));
      for (let number = 1; number <= reader.numPages; number++) {
        const { items } = await (await reader.getPage(number)).getTextContent();
        const text = items.map((item) => ('str' in item ? item.str : '')).join('');
        if (!text.includes(begin)) continue;
        seen++;
        expect([more, text.includes(end), /Verdict/.test(text.slice(text.indexOf(begin)))]).toEqual([more, true, true]);
      }
    }
  } finally {
    await printer.close();
  }
  expect(seen).toBe(4);
}, 60_000);

import { expect, test } from 'vitest';
import { pageData } from '../../src/render/views/page-data.js';
import type { Json } from '../../src/render/views/program-json.js';
import { fieldName, valueInWords, valuesInWords, wordField } from '../../src/report/change-words.js';
import { sampleProgram } from '../render/sample.js';

/** Names of all entries; those of conditions are ids of indicators. */
function keysIn(value: Json, keys = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) keysIn(each, keys);
  else if (value !== null && typeof value === 'object')
    for (const [key, entry] of Object.entries(value)) {
      keys.add(key);
      if (key === 'dates') continue;
      if (key === 'when' && entry !== null && typeof entry === 'object') for (const test of Object.values(entry)) keysIn(test, keys);
      else keysIn(entry, keys);
    }
  return keys;
}

test('every entry that a document carries has a name in both languages', async () => {
  const { program } = await sampleProgram();
  const { documents } = pageData({ documents: program.documents }, program);
  const keys = keysIn(documents ?? null);
  for (const inSets of ['min', 'max', 'minOpen', 'maxOpen', 'measures', 'procedures']) keys.delete(inSets);
  expect(keys.size).toBeGreaterThan(40);
  for (const key of keys) {
    expect(fieldName(key, 'zh'), key).toMatch(/\p{Script=Han}/u);
    expect(fieldName(key, 'en'), key).toMatch(/^[A-Z][a-z“” ]+/);
    expect(fieldName(key, 'en'), key).not.toMatch(/[a-z][A-Z]/);
  }
});

test('entries inside lists say which', () => {
  expect(fieldName('thresholds 2 admissible', 'zh')).toBe('指标要求 2 允许值');
  expect(fieldName('thresholds 2 admissible', 'en')).toBe('Threshold 2, admissible values');
  expect(fieldName('order of measures', 'en')).toBe('Order of the measures');
  expect(fieldName('laterEntry', 'zh')).toBe('laterEntry');
});

test('values are words of the language, not of the file', () => {
  const say = (value: Json, field: string) => [valueInWords(value, field, 'zh'), valueInWords(value, field, 'en')];
  expect(say('in-force', 'status')).toEqual(['有效', 'in force']);
  expect(say('must', 'thresholds 1 force')).toEqual(['必须', 'must']);
  expect(say(['lead', 'responsible'], 'openEnded')).toEqual(['牵头单位、责任单位', 'Lead, Responsible']);
  expect(say(true, 'framework')).toEqual(['是', 'yes']);
  expect(say('in-force', 'title')).toEqual(['in-force', 'in-force']);
  expect(
    say(
      [
        { min: '10', max: '20' },
        { min: '30', minOpen: true },
      ],
      'admissible',
    ),
  ).toEqual(['10—20 或 > 30', '10–20 or > 30']);
  expect(say([{ min: '2', max: '4', minOpen: true }], 'admissible')).toEqual(['> 2 且 ≤ 4', '> 2 and ≤ 4']);
  expect(say({ beds: { admissible: [{ max: '9' }] } }, 'when')).toEqual(['beds ≤ 9', 'beds ≤ 9']);
  expect(say({ built: { dates: { from: '2027' } } }, 'when')).toEqual(['built 2027年起', 'built from 2027']);
  expect(say([], 'lead')).toEqual(['—', '—']);
});

test('a change is one line', () => {
  expect(wordField({ field: 'deadline', before: null, after: '2030' }, 'en')).toBe('Deadline: — → 2030');
  expect(wordField({ field: 'nature', before: 'normative', after: 'descriptive' }, 'zh')).toBe('性质：规范性文件 → 经验材料');
});

test('what is cut is cut around the difference, be it the last of eighty bodies', () => {
  const bodies = Array.from({ length: 80 }, (_, at) => ({ name: `第${at + 1}养护站`, body: null }));
  const { before, after } = valuesInWords({ before: bodies, after: bodies.slice(0, -1) }, 'responsible', 'zh');
  expect(before).toMatch(/^….*第79养护站、第80养护站$/);
  expect(after).toMatch(/^….*第79养护站$/);
  expect(wordField({ field: 'responsible', before: bodies, after: bodies.slice(0, -1) }, 'zh')).toBe(`责任单位：${before} → ${after}`);
  // Where the first words differ, they are shown; what fits is not cut.
  const long = 'ab'.repeat(200);
  expect(valuesInWords({ before: `甲${long}`, after: `乙${long}` }, 'summary', 'zh').before).toMatch(/^甲ab.*…$/);
  expect(valuesInWords({ before: '旧', after: null }, 'summary', 'zh')).toEqual({ before: '旧', after: '—' });
  expect(valuesInWords({ before: `${long}甲${long}`, after: `${long}乙${long}` }, 'summary', 'zh').after).toMatch(/^…[ab]+乙[ab]+…$/);
});

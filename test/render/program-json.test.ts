import { beforeAll, expect, test } from 'vitest';
import { programJson } from '../../src/render/views/program-json.js';
import { sampleProgram } from './sample.js';

// biome-ignore lint/suspicious/noExplicitAny: what scripts read is plain data
let json: any;
let text: string;
beforeAll(async () => {
  const { program } = await sampleProgram();
  text = JSON.stringify(programJson(program));
  json = JSON.parse(text);
});

const document = (id: string) => json.documents.find((one: { id: string }) => one.id === id);
const thresholds = (id: string, at: number) => document(id).measures[at].thresholds;

test('the same input gives the same bytes', async () => {
  const { program } = await sampleProgram();
  expect(JSON.stringify(programJson(program))).toBe(text);
});

test('a document and its measures carry the keys of the contract', () => {
  expect(document('district')).toMatchObject({
    title: '甲区措施',
    level: 'district',
    jurisdiction: '610104',
    nature: 'normative',
    issuer: ['甲区人民政府'],
    number: null,
    issued: '2024-02-29',
    implements: ['city'],
    cites: [],
  });
  expect(document('report').jurisdiction).toBeNull();
  expect(document('district').measures[0]).toMatchObject({
    ref: 'district/size',
    clause: '（一）',
    section: '一、规模',
    framework: false,
    lead: [{ name: '区民政局', body: 'affairs' }],
    responsible: [
      { name: '区住建局', body: 'housing' },
      { name: '各街办', body: 'streets' },
    ],
    cooperating: [],
    openEnded: ['responsible'],
  });
  expect(document('district').measures[1].charged).toEqual([{ name: '各街办', body: 'streets', force: 'advisory', duty: '日常管理' }]);
});

test('figures are texts in the written unit', () => {
  expect(thresholds('district', 0).slice(0, 2)).toEqual([
    {
      indicator: 'households',
      unit: '户',
      force: 'general',
      admissible: [{ min: '1000', max: '5000' }],
      equivalent: { indicator: 'people', unit: '人', admissible: [{ min: '5000', max: '15000' }] },
    },
    { indicator: 'households', unit: '户', force: 'advisory', target: '3500' },
  ]);
  expect(thresholds('district', 1).slice(0, 6)).toEqual([
    { indicator: 'coverage', unit: '%', force: 'must', admissible: [{ min: '100' }] },
    { indicator: 'veto', unit: '项', force: 'must', admissible: [{ max: '0' }] },
    { indicator: 'fee', unit: '%', force: 'must', admissible: [{ max: '100' }], relativeTo: 'home-fee' },
    {
      indicator: 'share',
      unit: '‰',
      force: 'must',
      admissible: [{ min: '5', max: '5' }],
      cap: { indicator: 'grant', unit: '万元', admissible: [{ max: '200' }] },
    },
    { indicator: 'matching', unit: '比', force: 'must', admissible: [{ min: '1', max: '1' }] },
    {
      indicator: 'oversized',
      unit: '个',
      force: 'aspirational',
      admissible: [{ min: '7', max: '7' }],
      partOf: 'city/adjust',
      deadline: '2025',
    },
  ]);
});

test('open ends, rows, conditions, alternatives and whose duty it is', () => {
  expect(thresholds('district', 1)[7].admissible).toEqual([{ max: '800', maxOpen: true }]);
  expect(thresholds('district', 0)[2].when).toEqual({
    built: { dates: { after: '2011-02' } },
    households: { admissible: [{ max: '2000' }] },
  });
  expect(thresholds('district', 0)[3].rows[1]).toEqual({
    when: { households: { admissible: [{ min: '2000', max: '4000', minOpen: true, maxOpen: true }] } },
    admissible: [{ min: '7', max: '7' }],
  });
  expect(thresholds('district', 0)[4].rows[0].when).toEqual({ kind: { is: ['支部'] } });
  expect(thresholds('district', 1)[6]).toEqual({
    indicator: '',
    unit: null,
    force: 'must',
    anyOf: [
      { indicator: 'training', unit: '次/年', admissible: [{ min: '1' }] },
      { indicator: 'course', unit: '次/年', admissible: [{ min: '2' }] },
    ],
    binds: { name: '各街办', body: 'streets' },
  });
});

test('procedures and vocabulary', () => {
  expect(document('district').procedures).toEqual([
    {
      id: 'establish',
      title: '设立流程',
      clause: '附件',
      measure: null,
      implements: null,
      sameAs: null,
      steps: [
        {
          clause: null,
          actor: [{ name: '各街办', body: 'streets' }],
          action: 'propose',
          object: '设立社区',
          to: [{ name: '区民政局', body: 'affairs' }],
          when: null,
        },
        { clause: null, actor: [{ name: '市民政局', body: 'city-affairs' }], action: 'propose', object: null, to: [], when: '收到后' },
      ],
    },
  ]);
  expect(json.vocabulary.bodies.streets).toMatchObject({ name: '甲区各街道办事处', collective: true, members: 'known' });
  expect(json.vocabulary.indicators.oversized).toMatchObject({ unit: '个', betweenLevels: 'part' });
  expect(json.vocabulary.jurisdictions.map(({ code }: { code: string }) => code)).toEqual(['610000', '610100', '610104']);
});

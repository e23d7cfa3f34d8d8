import { describe, expect, it } from 'vitest';
import { changesView } from '../../src/render/views/body-changes.js';
import { ProgramData, rolesOf } from '../../src/render/views/body-share.js';
import type { Json } from '../../src/render/views/program-json.js';

const use = (body: string) => ({ name: `市${body}局`, body });
const threshold = (min: string, more: object = {}) => ({ indicator: 'beds', unit: '张', force: 'must', admissible: [{ min }], ...more });
const measure = (id: string, more: object = {}) => ({
  ref: `city/${id}`,
  clause: `（${id}）`,
  title: `措施${id}`,
  lead: [use('a')],
  responsible: [],
  cooperating: [],
  charged: [],
  thresholds: [],
  deadline: null,
  ...more,
});
const program = (measures: object[], more: object = {}): Json =>
  ({
    documents: [{ id: 'city', title: '示范市办法', number: null, measures, procedures: [], ...more }],
    vocabulary: { bodies: {}, indicators: { beds: { name: '床位数' } } },
  }) as unknown as Json;

function changes(before: Json, now: Json, body = 'a', lang: 'zh' | 'en' = 'zh') {
  const view = changesView({
    body: { id: body, name: '甲局', nameEn: null },
    before: new ProgramData(before, lang),
    now: new ProgramData(now, lang),
    since: 'program.json',
    page: 'bodies/a/changes.html',
    related: [],
    lang,
    medium: 'screen',
    toolVersion: '1',
  });
  return { ...view, told: Object.fromEntries(view.groups.map(({ title, items }) => [title, items])) };
}

describe('what has changed for a body', () => {
  it('is nothing where only others are concerned', () => {
    const view = changes(
      program([measure('1'), measure('2', { lead: [use('b')] })]),
      program([measure('1'), measure('2', { lead: [use('b')], deadline: '2030' })]),
    );
    expect(view.groups).toEqual([]);
    expect(view.calm).toMatch(/没有变化/);
  });

  it('is a new task, one that was given to another, one that is gone', () => {
    const before = program([measure('1'), measure('2', { lead: [use('b')] }), measure('3'), measure('4')]);
    const now = program([measure('2'), measure('3', { lead: [use('b')] }), measure('5'), measure('4')]);
    const { told, calm } = changes(before, now);
    expect(calm).toBe('');
    expect(told.新增任务?.map(({ ref, note }) => [ref, note])).toEqual([
      ['city/2', '这一条原来就有，现在列入本单位。'],
      ['city/5', ''],
    ]);
    expect(told.不再承担的任务?.map(({ ref, note, roles }) => [ref, note, roles])).toEqual([
      ['city/1', '', '牵头单位'],
      ['city/3', '这一条仍在，但不再列入本单位。', '牵头单位'],
    ]);
    expect(told.有改动的任务).toBeUndefined();
    const other = changes(before, now, 'b').told;
    expect(other.新增任务?.map(({ ref }) => ref)).toEqual(['city/3']);
    expect(other.不再承担的任务?.map(({ ref }) => ref)).toEqual(['city/2']);
  });

  it('tells role, title, deadline and thresholds with their values before and after', () => {
    const { told } = changes(
      program([
        measure('1', { thresholds: [threshold('100'), { indicator: 'gone', unit: '个', force: 'advisory', admissible: [{ max: '3' }] }] }),
      ]),
      program([
        measure('1', {
          title: '增加床位',
          deadline: '2027-12-31',
          lead: [use('b')],
          cooperating: [use('a')],
          thresholds: [threshold('120', { deadline: '2027' })],
        }),
      ]),
    );
    expect(told.有改动的任务).toHaveLength(1);
    expect(told.有改动的任务?.[0]).toMatchObject({ document: '示范市办法', clause: '（1）', title: '增加床位', roles: '配合单位' });
    expect(told.有改动的任务?.[0]?.lines).toEqual([
      { label: '本单位', before: '牵头单位', after: '配合单位' },
      { label: '床位数', before: '≥ 100 张，必须', after: '≥ 120 张，必须，期限 2027年' },
      { label: 'gone', before: '≤ 3 个，为宜', after: '（无）' },
      { label: '标题', before: '措施1', after: '增加床位' },
      { label: '牵头单位', before: '市a局', after: '市b局' },
      { label: '配合单位', before: '—', after: '市a局' },
      { label: '期限', before: '—', after: '2027年12月31日' },
    ]);
  });

  it('speaks English', () => {
    const { told, kicker } = changes(program([measure('1')]), program([measure('1', { deadline: '2030' })]), 'a', 'en');
    expect(kicker).toBe('What has changed');
    expect(told['Changed tasks']?.[0]?.lines).toEqual([{ label: 'Deadline', before: '—', after: '2030' }]);
  });

  it('tells of a document that is new, gone or renumbered, once', () => {
    const other = { id: 'new', title: '新办法', measures: [{ ...measure('9'), ref: 'new/9' }], procedures: [] };
    const now = program([measure('1')], { number: '示政发〔2026〕1号' }) as { documents: Json[] };
    const { told } = changes(program([measure('1')]), { ...now, documents: [...now.documents, other as unknown as Json] } as Json);
    expect(told.文件的变动?.map(({ title, note, lines }) => [title, note, lines])).toEqual([
      ['示范市办法', '', [{ label: '发文字号', before: '—', after: '示政发〔2026〕1号' }]],
      ['新办法', '新发的文件。', []],
    ]);
  });

  it('sees steps of procedures and thresholds that bind a body', () => {
    const step = { actor: [use('a')], action: 'propose', object: null, to: [], when: null };
    const procedures = [{ id: 'p', title: '设立流程', clause: null, steps: [step] }];
    const bound = measure('1', { lead: [use('b')], thresholds: [threshold('1', { binds: use('a') })] });
    expect(rolesOf(bound as never, 'a')).toEqual(['bound']);
    const { told } = changes(program([measure('1', { lead: [use('b')] })]), program([bound], { procedures }));
    expect(told.新增任务?.map(({ title, roles }) => [title, roles])).toEqual([
      ['措施1', '指标承担'],
      ['设立流程', '流程承担'],
    ]);
  });

  it('words steps that were added or dropped, and those that read otherwise, without ids', () => {
    const step = (action: string, more: object = {}) => ({
      clause: null,
      actor: [use('a')],
      action,
      object: null,
      to: [],
      when: null,
      ...more,
    });
    const withSteps = (...steps: object[]) => {
      const made = program([], { procedures: [{ id: 'p', title: '设立流程', clause: null, steps }] }) as { vocabulary: object };
      Object.assign(made.vocabulary, {
        actions: { propose: { name: '提出意见', nameEn: 'Propose' }, approve: { name: '批准', nameEn: 'Approve' } },
      });
      return made as unknown as Json;
    };
    const shorter = withSteps(step('propose'));
    const longer = withSteps(step('propose'), step('approve', { object: '设立', to: [use('b')] }));
    const linesOf = (before: Json, now: Json, lang: 'zh' | 'en' = 'zh') => changes(before, now, 'a', lang).groups[0]?.items[0]?.lines;
    expect(linesOf(shorter, longer)).toEqual([{ label: '步骤', before: '（无）', after: '市a局 批准：设立，报送对象 市b局' }]);
    expect(linesOf(longer, shorter, 'en')).toEqual([{ label: 'Step', before: '市a局 Approve: 设立, addressee 市b局', after: '(none)' }]);
    expect(linesOf(shorter, withSteps(step('approve')))).toEqual([{ label: '步骤 1 事项', before: '提出意见', after: '批准' }]);
  });

  it('stands whatever an earlier file holds', () => {
    const odd = [
      { documents: [null, 3, { id: 4, measures: [null, { lead: 'x', thresholds: {} }, []] }], vocabulary: [] },
      { documents: [{ id: '__proto__', measures: [{ ref: 'constructor', lead: [{ body: 'a' }] }] }] },
    ];
    for (const before of odd) {
      const { told } = changes(before as unknown as Json, program([measure('1', { thresholds: [threshold('1')] })]));
      expect(told.新增任务?.map(({ ref }) => ref)).toEqual(['city/1']);
    }
  });
});

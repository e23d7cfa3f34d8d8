// @ts-check
/** A consistent city with its districts, made from a seed: no error and no warning before a mutant spoils it. */

import { areaList } from '@vant/area-data';
import { CITY, vocabulary } from './city-vocabulary.mjs';

/** @typedef {import('./workspace.mjs').Workspace} Workspace */

/**
 * @param {import('../random.mjs').Random} random
 * @param {number} districts how many districts carry the city's document out; beyond the national codes they are zones of the vocabulary
 * @param {number} more further measures with a figure of their own, in every document
 * @returns {Workspace}
 */
export function consistentCity(random, districts, more = 0) {
  const whole = random.between;
  const national = Object.keys(areaList.county_list)
    .filter((code) => code.startsWith(CITY.slice(0, 4)))
    .sort();
  const zones = Array.from({ length: Math.max(0, districts - national.length) }, (_, index) => `zone-${index + 1}`);
  const codes = [...national, ...zones].slice(0, districts);
  const figures = {
    low: whole(8, 15) * 100,
    high: whole(45, 60) * 100,
    wish: whole(25, 40) * 100,
    floor: whole(25, 40),
    plaza: whole(8, 12) * 100,
    share: whole(50, 70),
    staff: whole(15, 22),
    groups: whole(6, 12),
    cap: whole(10, 13),
    fund: whole(20, 30),
    plan: whole(30, 60),
    micro: whole(80, 140),
  };
  /** @type {Workspace} */
  const workspace = { documents: {}, vocabulary: { 'policies/vocabulary/all.yaml': vocabulary(codes, zones, more) } };
  const city = cityDocument(figures);
  workspace.documents['policies/city.yaml'] = city;
  codes.forEach((code, index) => {
    workspace.documents[`policies/d${index + 1}.yaml`] = districtDocument(figures, code, index + 1, whole);
  });
  for (let n = 1; n <= more; n++) {
    const least = whole(5, 50);
    for (const document of Object.values(workspace.documents)) {
      const own = measure(`more-${n}`, `其他工作${n}`, document === city ? '市民政局' : '区民政局', [
        { indicator: `more-${n}`, min: least, unit: '个' },
      ]);
      document.measures.push(document === city ? own : { ...own, implements: [`city/more-${n}`] });
    }
  }
  return workspace;
}

const HEAD = { nature: 'normative', status: 'in-force', source: { completeness: 'full' } };

/** @param {Record<string, number>} f */
function cityDocument(f) {
  const lead = '市民政局';
  return {
    id: 'city',
    title: '全市社区管理办法',
    level: 'city',
    jurisdiction: CITY,
    ...HEAD,
    issuer: ['市政府'],
    number: '市政发〔2025〕1号',
    issued: '2025-01-10',
    measures: [
      measure('size', '社区规模', lead, [
        households(f.low, f.high),
        { indicator: 'households', target: f.wish, unit: '户', force: 'advisory' },
      ]),
      measure('floor', '用房标准', lead, [
        { indicator: 'floor-rate', min: f.floor, unit: '平方米/百户' },
        { indicator: 'plaza', min: f.plaza, unit: '平方米', when: { newness: { is: ['新建'] } } },
      ]),
      measure('members', '居委会人数', lead, [scale(5, 7, 9), { indicator: 'total-members', max: f.cap, unit: '人' }]),
      measure('share', '活动面积', lead, [{ indicator: 'activity-share', min: f.share, unit: '%' }]),
      measure('staff', '社工配备', lead, [{ indicator: 'staff-rate', min: f.staff, unit: '人/万人', deadline: '2027-06-30' }]),
      measure('groups', '社会组织', lead, [{ indicator: 'groups', min: f.groups, unit: '个', force: 'general', deadline: '2027' }]),
      measure('plan', '优化调整', lead, [
        { indicator: 'plan-large', equals: f.plan, unit: '个' },
        { indicator: 'plan-micro', equals: f.micro, unit: '个' },
      ]),
      measure('fund', '经费保障', '市财政局', [
        { indicator: 'fund', min: f.fund, unit: '万元/年' },
        { indicator: 'fee-ratio', max: 100, unit: '%', 'relative-to': 'resident-fee' },
      ]),
      measure('veto', '考核', lead, [
        { indicator: 'veto', prohibited: true, unit: '项' },
        { indicator: 'training-coverage', coverage: 'full', deadline: '2026-12-31' },
      ]),
    ],
    procedures: [{ id: 'establish', title: '设立流程', steps: steps('区县政府', '街办') }],
  };
}

/** @param {Record<string, number>} f @param {string} code @param {number} n @param {(low: number, high: number) => number} whole */
function districtDocument(f, code, n, whole) {
  const lead = '区民政局';
  const parent = (/** @type {string} */ id) => ({ implements: [`city/${id}`] });
  const tighter = whole(0, 1) === 1;
  const floor = tighter ? { min: f.floor + whole(1, 5), reason: '本区用房基础较好' } : { min: f.floor };
  return {
    id: `d${n}`,
    title: `第${n}区社区管理措施`,
    level: 'district',
    jurisdiction: code,
    ...HEAD,
    issuer: ['区政府'],
    number: `区政发〔2025〕${n}号`,
    issued: '2025-05-20',
    implements: ['city'],
    measures: [
      {
        ...measure('size', '社区规模', lead, [
          households(f.low, f.high),
          { indicator: 'households', target: f.wish, unit: '户', force: 'advisory' },
        ]),
        ...parent('size'),
      },
      {
        ...measure('floor', '用房标准', lead, [
          { indicator: 'floor-rate', ...floor, unit: '平方米/百户' },
          { indicator: 'plaza', min: f.plaza, unit: '平方米', when: { newness: { is: ['新建'] } } },
        ]),
        ...parent('floor'),
      },
      {
        ...measure('members', '居委会人数', lead, [scale(5, 7, 9), { indicator: 'total-members', max: f.cap, unit: '人' }]),
        ...parent('members'),
      },
      { ...measure('share', '活动面积', lead, [{ indicator: 'activity-share', min: f.share, unit: '%' }]), ...parent('share') },
      {
        ...measure('staff', '社工配备', lead, [{ indicator: 'staff-rate', min: f.staff, unit: '人/万人', deadline: '2027-06-30' }]),
        ...parent('staff'),
      },
      {
        ...measure('groups', '社会组织', lead, [{ indicator: 'groups', min: f.groups, unit: '个', force: 'general', deadline: '2027' }]),
        ...parent('groups'),
      },
      {
        ...measure('plan', '优化调整', lead, [
          { indicator: 'plan-large', equals: whole(2, 5), unit: '个', 'part-of': 'city/plan' },
          { indicator: 'plan-micro', equals: whole(3, 8), unit: '个', 'part-of': 'city/plan' },
        ]),
        ...parent('plan'),
      },
      {
        ...measure('fund', '经费保障', '区财政局', [
          { indicator: 'fund', min: f.fund, unit: '万元/年' },
          { indicator: 'fee-ratio', max: 100, unit: '%', 'relative-to': 'resident-fee' },
        ]),
        ...parent('fund'),
      },
      {
        ...measure('veto', '考核', lead, [
          { indicator: 'veto', prohibited: true, unit: '项' },
          { indicator: 'training-coverage', coverage: 'full', deadline: '2026-12-31' },
        ]),
        ...parent('veto'),
      },
    ],
    procedures: [{ id: 'establish', title: '设立流程', implements: 'city/establish', steps: steps('区政府', '各街办') }],
  };
}

/** @param {string} id @param {string} title @param {string} lead @param {object[]} thresholds */
function measure(id, title, lead, thresholds) {
  const bureau = lead.startsWith('市') ? '市住建局' : '区住建局';
  const others = lead.startsWith('市') ? ['街办'] : ['各街办'];
  return {
    id,
    clause: `（${id}）`,
    title,
    lead,
    responsible: [bureau, ...others],
    summary: `${title}按本条要求落实，定期通报进展。`,
    thresholds,
  };
}

/** @param {number} min @param {number} max */
function households(min, max) {
  return { indicator: 'households', min, max, unit: '户', force: 'general' };
}

/** @param {number} a @param {number} b @param {number} c */
function scale(a, b, c) {
  return {
    indicator: 'members',
    unit: '人',
    scale: [
      { when: { households: { max: 2000 } }, equals: a },
      { when: { households: { above: 2000, max: 4000 } }, equals: b },
      { when: { households: { above: 4000 } }, equals: c },
    ],
  };
}

/** @param {string} district @param {string} street */
function steps(district, street) {
  return [
    { actor: street, action: 'propose', object: '设立方案' },
    { actor: street, action: 'consult', object: '居民意见' },
    { actor: district, action: 'review', object: '设立方案' },
    { actor: '市民政局', action: 'inspect', object: '拟设社区' },
    { actor: district, action: 'approve', object: '设立方案' },
    { actor: '市民政局', action: 'file', object: '设立结果' },
  ];
}

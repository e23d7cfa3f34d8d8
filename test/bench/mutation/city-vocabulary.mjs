// @ts-check
/** The bodies, indicators and actions that a generated city and its districts share. */

export const CITY = '610100';

/** @param {string[]} codes @param {string[]} zones @param {number} more */
export function vocabulary(codes, zones, more) {
  /** @type {Record<string, object>} */
  const bodies = {
    'city-government': {
      name: '示例市政府',
      aliases: ['市政府'],
      level: 'city',
      jurisdiction: CITY,
      line: 'general',
      branch: 'government',
    },
    'city-civil': { name: '示例市民政局', aliases: ['市民政局'], level: 'city', jurisdiction: CITY, line: 'civil', branch: 'government' },
    'city-finance': {
      name: '示例市财政局',
      aliases: ['市财政局'],
      level: 'city',
      jurisdiction: CITY,
      line: 'finance',
      branch: 'government',
    },
    'city-housing': {
      name: '示例市住建局',
      aliases: ['市住建局'],
      level: 'city',
      jurisdiction: CITY,
      line: 'housing',
      branch: 'government',
    },
    'city-old': {
      name: '示例市卫计局',
      aliases: ['市卫计局'],
      level: 'city',
      jurisdiction: CITY,
      line: 'health',
      branch: 'government',
      became: { how: 'abolished', date: '2019' },
    },
    districts: {
      name: '各区县政府',
      aliases: ['区县政府'],
      level: 'district',
      jurisdiction: CITY,
      line: 'general',
      branch: 'government',
      collective: true,
      members: 'known',
    },
    streets: {
      name: '各街道办事处',
      aliases: ['街办'],
      level: 'subdistrict',
      jurisdiction: CITY,
      line: 'general',
      branch: 'government',
      collective: true,
      members: 'known',
    },
  };
  for (const code of codes) {
    const own = { level: 'district', jurisdiction: code, branch: 'government' };
    bodies[`d-${code}-government`] = { name: `${code}区政府`, aliases: ['区政府'], ...own, line: 'general' };
    bodies[`d-${code}-civil`] = { name: `${code}区民政局`, aliases: ['区民政局'], ...own, line: 'civil' };
    bodies[`d-${code}-finance`] = { name: `${code}区财政局`, aliases: ['区财政局'], ...own, line: 'finance' };
    bodies[`d-${code}-housing`] = { name: `${code}区住建局`, aliases: ['区住建局'], ...own, line: 'housing' };
    bodies[`d-${code}-old`] = {
      name: `${code}区卫计局`,
      aliases: ['区卫计局'],
      ...own,
      line: 'health',
      became: { how: 'abolished', date: '2019' },
    };
    bodies[`d-${code}-streets`] = {
      name: `${code}区各街办`,
      aliases: ['各街办'],
      ...own,
      level: 'subdistrict',
      line: 'general',
      collective: true,
      members: 'known',
    };
  }
  const narrow = { 'between-levels': 'narrow' };
  const others = Object.fromEntries(
    Array.from({ length: more }, (_, index) => [
      `more-${index + 1}`,
      { name: `其他指标${index + 1}`, unit: '个', integer: true, ...narrow },
    ]),
  );
  return {
    bodies,
    jurisdictions: Object.fromEntries(zones.map((zone) => [zone, { name: `示例开发区${zone}`, parent: CITY, level: 'district' }])),
    lines: {
      general: { name: '综合', general: true },
      civil: { name: '民政' },
      finance: { name: '财政' },
      housing: { name: '住建' },
      health: { name: '卫生' },
    },
    actions: Object.fromEntries(
      Object.entries({ propose: '提出', consult: '征求', review: '审核', inspect: '查看', approve: '批准', file: '备案' }).map(
        ([id, name]) => [id, { name }],
      ),
    ),
    indicators: {
      households: { name: '社区户数', unit: '户', integer: true, domain: { min: 0 }, ...narrow },
      newness: { name: '新旧', kind: 'category', values: ['新建', '既有'] },
      'floor-rate': { name: '每百户用房', unit: '平方米/百户', tightening: 'needs-reason', ...narrow },
      plaza: { name: '广场面积', unit: '平方米', tightening: 'needs-reason', ...narrow },
      members: { name: '居委会人数', unit: '人', integer: true, monotone: 'increasing', ...narrow },
      'total-members': { name: '两委总人数', unit: '人', integer: true, tightening: 'needs-reason', ...narrow },
      'activity-share': { name: '活动面积占比', unit: '%', tightening: 'needs-reason', ...narrow },
      'staff-rate': { name: '每万人社工', unit: '人/万人', tightening: 'needs-reason', ...narrow },
      groups: { name: '社会组织数', unit: '个', integer: true, ...narrow },
      'plan-large': { name: '超大型社区数', unit: '个', integer: true, 'between-levels': 'part' },
      'plan-micro': { name: '微型社区数', unit: '个', integer: true, 'between-levels': 'part' },
      fund: { name: '社区经费', unit: '万元/年', tightening: 'needs-reason', ...narrow },
      'fee-ratio': { name: '物业费之比', unit: '%', ...narrow },
      'resident-fee': { name: '住宅物业费', unit: '元' },
      veto: { name: '一票否决事项', unit: '项', integer: true, ...narrow },
      ...others,
      'training-coverage': { name: '培训覆盖率', unit: '%', domain: { min: 0, max: 100 }, ...narrow },
    },
  };
}

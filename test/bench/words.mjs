// @ts-check
/** What the measures of the corpus talk about. All of it is made up; it only has the shape and length of real documents. */

/** Departments that every city and every district has: line, and the name without 市 or 区. */
export const DEPARTMENTS = [
  ['civil-affairs', '民政局', '民政'],
  ['finance', '财政局', '财政'],
  ['housing', '住建局', '住房和城乡建设'],
  ['planning', '资源规划局', '规划和自然资源'],
  ['education', '教育局', '教育'],
  ['health', '卫健局', '卫生健康'],
  ['human-resources', '人社局', '人力资源和社会保障'],
  ['public-security', '公安局', '公安'],
  ['justice', '司法局', '司法行政'],
  ['urban-management', '城管局', '城市管理'],
  ['market', '市场监管局', '市场监管'],
  ['information', '大数据局', '信息化和数据'],
];

/** Subjects of measures: topic, and the noun that titles are made with. */
export const SUBJECTS = [
  ['scale', '社区规模'],
  ['facilities', '综合服务设施'],
  ['facilities', '室外活动场地'],
  ['workforce', '社区工作者队伍'],
  ['workforce', '网格员队伍'],
  ['training', '岗位培训'],
  ['service', '便民服务网点'],
  ['service', '居家养老服务'],
  ['service', '儿童关爱服务'],
  ['autonomy', '居民议事协商'],
  ['property', '物业服务监管'],
  ['information', '社区数据平台'],
  ['safety', '小区安全巡查'],
  ['burden', '台账报表清理'],
  ['funding', '运转经费保障'],
  ['supervision', '考核评议机制'],
];

export const VERBS = ['健全', '优化', '规范', '充实', '推进', '完善', '落实', '统筹'];

export const SECTIONS = [
  '一、理顺管理体制，压实各级责任',
  '二、调整社区设置，方便居民办事',
  '三、补齐设施短板，扩大服务供给',
  '四、加强队伍建设，提高履职能力',
  '五、引导多方参与，形成共治格局',
  '六、强化要素保障，确保措施见效',
];

/** Numeric indicators that measures put bounds on: id, name, unit, usual size, how levels may differ. */
export const BOUNDS = /** @type {const} */ ([
  ['community.households', '社区户数', '户', 3000, 'narrow'],
  ['community.population', '社区人口', '人', 9000, 'narrow'],
  ['community.floor-area-rate', '每百户服务设施面积', '平方米/百户', 30, 'narrow'],
  ['community.floor-area', '服务设施面积', '平方米', 800, 'narrow'],
  ['community.plaza-area', '室外场地面积', '平方米', 1200, 'narrow'],
  ['community.activity-share', '居民活动面积占比', '%', 60, 'narrow'],
  ['workforce.rate', '每万人社区工作者数', '人/万人', 18, 'narrow'],
  ['workforce.licensed-share', '持证社区工作者占比', '%', 40, 'narrow'],
  ['training.sessions', '每年培训次数', '次/年', 4, 'narrow'],
  ['training.days', '每年培训天数', '日/年', 5, 'narrow'],
  ['grid.households', '每个网格户数', '户', 350, 'narrow'],
  ['service.response-days', '诉求办结时限', '工作日', 7, 'narrow'],
  ['care.beds', '日间照料床位数', '张', 10, 'narrow'],
  ['meeting.sessions', '每年议事次数', '次/年', 6, 'narrow'],
  ['inspection.sessions', '每月巡查次数', '次/月', 4, 'narrow'],
  ['funding.community', '每个社区年度经费', '万元/年', 20, 'narrow'],
  ['forms.count', '保留的台账数', '项', 12, 'free'],
  ['platform.coverage', '平台覆盖率', '%', 90, 'narrow'],
]);

/** Amounts of which each district takes a part: id, name, unit, the city's whole. */
export const WHOLES = /** @type {const} */ ([
  ['plan.oversized', '拆分的超大型社区数', '个', 340],
  ['plan.micro', '整合的微型社区数', '个', 430],
  ['plan.new-facilities', '新建的服务设施数', '处', 520],
  ['plan.renewed-estates', '改造的老旧小区数', '个', 610],
]);

/** Head counts that depend on the size of the community. */
export const SCALES = /** @type {const} */ ([
  ['committee.members', '居委会成员数', '人', [5, 7, 9]],
  ['team.members', '服务站人数', '人', [6, 9, 12]],
]);

export const ACTIONS = [
  ['propose', '提出意见'],
  ['agree', '讨论同意'],
  ['review', '审核资料'],
  ['consult', '征求意见'],
  ['examine', '审核'],
  ['approve', '批准'],
  ['file', '报备'],
  ['check', '检查验收'],
];

export const AIMS = ['方便居民就近办事', '减轻基层负担', '补上薄弱环节', '明确各方责任', '提高服务质量', '稳定骨干队伍'];
export const MEANS = [
  '摸清底数后逐个列出清单',
  '由牵头单位会同有关单位制定计划',
  '新建和改造同步推进',
  '经费列入年度预算',
  '先试点再分批推开',
  '用好现有场地和人员，不重复建设',
  '听取居民意见后确定具体做法',
  '把进度和结果按季度公开',
];
export const CHECKS = [
  '每半年检查一次，问题限期整改。',
  '结果纳入年度考核，进度慢的予以提醒。',
  '街办每月报进展，遇到困难及时协调。',
  '完成情况由上一级抽查，不符合要求的重新办理。',
  '做法好的及时总结推广。',
];

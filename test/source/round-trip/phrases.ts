/** What random measures are made of. None of it is taken from a real text. */

export interface Figure {
  operator: string;
  value: number | string | [number, number];
  unit: string;
}

/** A way of asking for a figure; `n` is a number it is given. */
type Phrase = (n: number) => { words: string; figure: Figure };

const CN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in words: 十二, 三十四. */
export function inWords(n: number): string {
  if (n < 10) return CN[n] as string;
  const tens = n < 20 ? '' : CN[Math.floor(n / 10)];
  return `${tens}十${n % 10 === 0 ? '' : CN[n % 10]}`;
}

/** Before a measure word 2 is 两. */
const counted = (n: number): string => (n === 2 ? '两' : inWords(n));

const figure = (operator: string, value: Figure['value'], unit: string): Figure => ({ operator, value, unit });

export const PHRASES: Phrase[] = [
  (n) => ({ words: `每个驿站配备管理员不少于${n}人`, figure: figure('>=', n, '人') }),
  (n) => ({ words: `全市托育机构床位总数不低于${n * 100}张`, figure: figure('>=', n * 100, '张') }),
  (n) => ({ words: `窗口平均等候时间不超过${n}分钟`, figure: figure('<=', n, '分钟') }),
  (n) => ({ words: `分类设施覆盖率达到${n}%以上`, figure: figure('>=', n, '%') }),
  (n) => ({ words: `骨干培训每年至少${n}次`, figure: figure('>=', n, '次') }),
  (n) => ({ words: `公交站点服务半径控制在${n * 10}米以内`, figure: figure('<=', n * 10, '米') }),
  (n) => ({ words: `单个驿站面积以${n}平方米左右为宜`, figure: figure('~', n, '平方米') }),
  (n) => ({ words: `每处驿站面积为${n}—${n + 20}平方米`, figure: figure('range', [n, n + 20], '平方米') }),
  (n) => ({ words: `新增公共停车位${n * 10}个`, figure: figure('=', n * 10, '个') }),
  (n) => ({ words: `建成${counted(n)}座换电站`, figure: figure('=', n, '座') }),
  (n) => ({ words: `专项资金投入不少于${n}.5万元`, figure: figure('>=', n + 0.5, '万元') }),
  () => ({ words: '持证上岗人员占比不低于三分之二', figure: figure('>=', '2/3', '') }),
  (n) => ({ words: `单台设备年故障不得超过${counted(n)}次`, figure: figure('<=', n, '次') }),
];

export const TITLES = [
  '完善公交微循环',
  '扩大托育服务供给',
  '推广装配式建筑',
  '规范共享单车停放',
  '培育外贸新业态',
  '健全应急物资储备',
  '优化营商环境',
  '推进厨余垃圾资源化利用',
  '提升口岸通关效率',
  '支持高校毕业生就业',
  '建设口袋公园',
  '强化食品安全抽检',
  '改造供热管网',
  '发展夜间经济',
  '保护历史街区',
  '推动数据开放共享',
];

export const SENTENCES = [
  '坚持问题导向，因地制宜，分类施策',
  '统筹新建和改造，避免重复投入',
  '完善标准，畅通渠道，方便群众办事',
  '加强宣传，营造良好氛围',
  '鼓励社会力量参与，形成多元供给',
  '推行一次告知，压缩办理环节',
];

export const SECTIONS = ['夯实基础设施', '提升服务水平', '激发市场活力', '守牢安全底线', '优化要素供给'];

/** Names that are easy to part in the wrong place, and ordinary ones. */
export const BODIES = [
  '市民政局',
  '市发展和改革委员会',
  '市人力资源和社会保障局',
  '市文化和旅游局',
  '市住房和城乡建设局',
  '市规划和自然资源局',
  '市经信委〈国资委〉',
  '市农业农村局（市乡村振兴局）',
  '各县（市、区）人民政府',
  '各区、县（市）政府',
  '各镇（街道）',
  '各街办',
  '市委组织部',
  '市委社会工作部',
  '团市委',
  '市妇联',
  '市残联',
  '市总工会',
  '市消防救援支队',
  '市中级人民法院',
  '国网滨海供电公司',
  '市水务集团',
  '人民银行滨海市分行',
  '滨江新区管委会',
  '市商务局',
  '市税务局',
  '市市场监管局',
  '各有关部门',
  '市级相关部门',
  '市政务服务中心',
  '市残疾人联合会',
  '资源规划滨江分局',
];

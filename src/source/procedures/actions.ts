/** What bodies do in a procedure, and which action of the vocabulary each wording is. */

export interface Action {
  /** Id of the vocabulary; null for wordings that it has no action for. */
  action: string | null;
  /** How the one who does it and the one to whom it is done stand around the verb. */
  kind: 'plain' | 'decision' | 'filing' | 'consulting';
  pattern: string;
}

/** Longer wordings stand before those they begin with. */
const ACTIONS: readonly Action[] = [
  {
    action: 'apply',
    kind: 'plain',
    pattern:
      '提出(?=[^，。；]{0,12}申请)|提交(?=[^，。；]{0,12}申请)|递交(?=[^，。；]{0,12}申请)|填写(?=[^，。；]{0,12}申请)|提交(?=(?:相关|有关|申报|书面|所需|以下|全部)*(?:材料|资料)(?:[^，。；]{0,2}$|[，。；]))|申报(?!材料|资料|表|条件|指南|单位|企业|主体|对象|人)',
  },
  { action: 'propose', kind: 'plain', pattern: '提出(?=[^，。；]{0,14}(?:意见|建议|方案|计划))' },
  { action: 'agree', kind: 'decision', pattern: '讨论(?:同意|通过)|表决(?:同意|通过)|协商(?:同意|一致)|民主评议(?:同意|通过)?' },
  { action: 'endorse', kind: 'decision', pattern: '(?:集体)?研究(?:同意|通过|审定)|审议(?:同意|通过)|会商同意' },
  { action: 'conclude', kind: 'plain', pattern: '形成(?=[^，。；]{0,10}意见)' },
  {
    action: 'review',
    kind: 'plain',
    pattern:
      '(?:审核|审查|初审|复审|核验|查验|核对|复核)(?=[^，。；]{0,8}(?:资料|材料|申请|证件|资质|资格|条件|情况|信息))|(?:资料|材料|资格|书面)(?:审核|审查|初审)|初审|预审',
  },
  {
    action: 'inspect',
    kind: 'plain',
    pattern: '(?:实地|现场)(?:查看|核查|勘查|勘察|踏勘|考察|核实|调查|走访|检查|察看)|入户(?:调查|核查|核实|走访)',
  },
  { action: 'consult', kind: 'consulting', pattern: '征求|征询|听取(?=[^，。；]{0,14}意见)' },
  { action: 'reply', kind: 'plain', pattern: '反馈|答复|回复|告知' },
  { action: 'pre-check', kind: 'plain', pattern: '(?:实地)?(?:初检|初验|初查)' },
  { action: 'check', kind: 'plain', pattern: '(?:组织|最终|开展)?(?:检查|考核|竣工|联合)?验收|(?:最终|组织)检查|终验' },
  { action: 'list', kind: 'plain', pattern: '(?:列入|纳入|建立|录入)(?=[^，。；]{0,4}(?:台账|名录|清单))|登记造册' },
  { action: 'certify', kind: 'plain', pattern: '(?:核发|颁发|发给|发放|制发)(?!的)(?=[^，。；]{0,20}(?:证|牌|照))' },
  { action: 'file', kind: 'filing', pattern: '(?:登记)?备案(?!报告|表|材料|制|管理|机关|部门|手续)|报备' },
  {
    action: 'approve',
    kind: 'decision',
    pattern:
      '(?:审核|审查|研究)(?:批准|审批)|(?:批准|审批|核准|批复|审定|核定|签批)(?!流程|程序|手续|权限|部门|机关|制度|文件|事项|结果|意见|服务|单位)',
  },
  {
    action: 'examine',
    kind: 'decision',
    pattern:
      '(?:审核|审查|联审|(?<![委员管办公])会审(?!定|批|核|议)|审议|复核|复审)(?:同意|通过|合格)?(?!把关|意见|结果|报告|机制|制度|标准|办法|流程|程序|责任|部门|单位|人员|工作)',
  },
  {
    action: 'report',
    kind: 'plain',
    pattern:
      '(?<![接通举])报告(?!书|单|表|会|制度)|汇报|(?:上报|报送|呈报)(?!的)|提交(?=[^，。；]{0,14}报告)|(?<![接通申填举直上呈])报(?:请|送)?(?=[^，。；备审批核征研同]{2,16}$)',
  },
  { action: 'elect', kind: 'plain', pattern: '选举(?!办法|权|法)' },
  { action: 'support', kind: 'plain', pattern: '落实(?=[^，。；]{0,6}保障措施)' },
  { action: 'build', kind: 'plain', pattern: '做好(?=[^，。；]{0,8}建设)' },
  {
    action: null,
    kind: 'plain',
    pattern:
      '受理(?!之日|后|时|条件|范围|窗口)|公示|公布|公告|拨付|发放|评审(?!专家|委员|小组|费|结果|意见|标准|办法)|评估(?!机构|费|等级|报告|结果|单位|组织|人员|小组|专家)|论证|签订|转办|交办|移交|登记|核查(?!意见|结果|报告|情况)|核实|汇总|同意|认定|推荐|录用|聘用|注销|抽查(?!比例)|回访|归档|立案|调查|送达',
  },
];

const ALL = new RegExp(ACTIONS.map(({ pattern }) => `(${pattern})`).join('|'), 'g');

export interface FoundAction {
  start: number;
  end: number;
  verb: string;
  action: string | null;
  kind: Action['kind'];
}

/** The verbs of a segment between two commas, in order, without those that only name what something is about. */
export function actionsIn(segment: string): FoundAction[] {
  // 对……情况进行检查: what stands between is what the act is about.
  const about = segment.includes('对') ? /对[^对]{2,80}?(?=进行|予以|给予|开展)/.exec(segment) : null;
  const actions: FoundAction[] = [];
  ALL.lastIndex = 0;
  for (let found = ALL.exec(segment); found; found = ALL.exec(segment)) {
    const { action, kind } = ACTIONS[found.findIndex((group, at) => at > 0 && group !== undefined) - 1] as Action;
    const start = found.index;
    const end = start + found[0].length;
    if (about && start > about.index && start < about.index + about[0].length) continue;
    // An election is held; alone the word is the name of one.
    if (action === 'elect' && !/(?:做好|完成|组织|开展|进行|依法)[^后]*$/.test(segment.slice(0, start))) continue;
    actions.push({ start, end, verb: found[0], action, kind });
  }
  return actions;
}

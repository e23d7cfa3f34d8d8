/**
 * Tails as offices of many places and levels write them; the wording around them is made up.
 * `says` lists roles, L lead, R responsible, C cooperating, `+` those whose list is open-ended: `L 甲 / R 乙 丙 / + R`.
 */
export interface TailFixture {
  manner: string;
  /** A line is a paragraph of the clause. */
  text: string;
  says: string;
  /** The rules of the problems that are reported; none where left out. */
  problems?: string[];
}

const f = (manner: string, text: string, says: string, problems?: string[]): TailFixture => ({
  manner,
  text,
  says,
  ...(problems && { problems }),
});

export const TAIL_FIXTURES: TailFixture[] = [
  // Labels in brackets
  f(
    'lead and responsible units',
    '新增充电桩。（牵头单位：市发展改革委；责任单位：市住房城乡建设局、各区政府）',
    'L 市发展改革委 / R 市住房城乡建设局 各区政府',
  ),
  f(
    'half-width throughout',
    '新增充电桩。(牵头单位:市发展改革委;责任单位:市住房城乡建设局,各区政府)',
    'L 市发展改革委 / R 市住房城乡建设局 各区政府',
  ),
  f('departments', '新增充电桩。（牵头部门：市能源局，配合部门：市供电公司、市资源规划局）', 'L 市能源局 / C 市供电公司 市资源规划局'),
  f('responsible only: no lead is invented', '清运厨余垃圾。（责任单位：市城管局、市商务局）', 'R 市城管局 市商务局'),
  f(
    'all three roles',
    '清运厨余垃圾。（牵头单位：县城管局；责任单位：县商务局；配合单位：各镇人民政府）',
    'L 县城管局 / R 县商务局 / C 各镇人民政府',
  ),
  f('participants', '评选示范商圈。（牵头单位：市商务局；参与单位：市文化和旅游局、市体育局）', 'L 市商务局 / C 市文化和旅游局 市体育局'),
  f('in concert', '评选示范商圈。（牵头单位：市商务局；协同单位：市税务局）', 'L 市商务局 / C 市税务局'),
  f(
    'host and co-host',
    '举办招聘会。（主办单位：省人力资源社会保障厅；协办单位：省工商联、省总工会）',
    'L 省人力资源社会保障厅 / C 省工商联 省总工会',
  ),
  f(
    'undertaking unit',
    '举办招聘会。（主办单位：市人社局；承办单位：市人才中心；协办单位：市工商联）',
    'L 市人社局 / R 市人才中心 / C 市工商联',
  ),
  f('implementing unit', '修缮校舍。（实施单位：各县（区）教育局；监督单位：市教育局）', 'R 各县（区）教育局', ['tail-role-beside']),
  f('units that carry out', '修缮校舍。（落实单位：区教育局、区住建局）', 'R 区教育局 区住建局'),
  f('departments in charge', '修缮校舍。（负责单位：区教育局；协助单位：区财政局）', 'R 区教育局 / C 区财政局'),
  f('chief responsibility', '修缮校舍。（主责单位：区教育局；配合单位：区财政局）', 'L 区教育局 / C 区财政局'),
  f('lead with responsibility in brackets', '疏浚河道。（牵头（责任）单位：市水务局）', 'L 市水务局'),
  f('lead and cooperating in one label', '疏浚河道。（牵头及配合单位：市水务局、市生态环境局）', 'R 市水务局 市生态环境局', [
    'tail-role-unclear',
  ]),
  f('municipal units', '疏浚河道。（市级责任单位：市水务局；区级责任单位：各区水务局）', 'R 市水务局 各区水务局'),
  f('units or departments', '疏浚河道。（责任单位（部门）：市水务局、市河长办）', 'R 市水务局 市河长办'),
  f('short labels', '疏浚河道。（牵头：市水务局；配合：市财政局、各镇街）', 'L 市水务局 / C 市财政局 各镇街'),
  f('short responsibility', '疏浚河道。（责任：市水务局）', 'R 市水务局'),
  f('square brackets', '设立审批窗口。［责任单位：市行政审批局］', 'R 市行政审批局'),
  f('lenticular brackets', '设立审批窗口。【责任单位：市行政审批局，各开发区管委会】', 'R 市行政审批局 各开发区管委会'),
  f('tortoise-shell brackets', '设立审批窗口。〔牵头单位：市行政审批局，配合单位：市大数据局〕', 'L 市行政审批局 / C 市大数据局'),
  f('brackets of two widths', '设立审批窗口。（责任单位：市行政审批局)', 'R 市行政审批局'),
  f(
    'labels in brackets of their own',
    '设立审批窗口。【牵头单位】市行政审批局【配合单位】市大数据局、市公安局',
    'L 市行政审批局 / C 市大数据局 市公安局',
  ),
  f('labels in brackets with a colon', '设立审批窗口。\n［责任单位］：市行政审批局', 'R 市行政审批局'),
  f('为 instead of a colon', '设立审批窗口。（牵头单位为市行政审批局，配合单位为市大数据局）', 'L 市行政审批局 / C 市大数据局'),
  f('a space instead of a colon', '设立审批窗口。（责任单位　市行政审批局、市大数据局）', 'R 市行政审批局 市大数据局'),
  f('nothing instead of a colon', '设立审批窗口。（责任单位市行政审批局、市大数据局）', 'R 市行政审批局 市大数据局'),
  f('before the stop', '发放消费券（责任单位：市商务局、市财政局）。', 'R 市商务局 市财政局'),
  f('two brackets', '发放消费券。（牵头单位：市商务局）（配合单位：市财政局、各商业银行）', 'L 市商务局 / C 市财政局 各商业银行'),

  // Without brackets
  f('a line of its own', '发放消费券。\n责任单位：市商务局、市财政局', 'R 市商务局 市财政局'),
  f(
    'a line for each label',
    '发放消费券。\n牵头单位：市商务局\n配合单位：市财政局、市文旅局\n完成时限：2027年6月底',
    'L 市商务局 / C 市财政局 市文旅局',
  ),
  f('after the sentence', '发放消费券。责任单位：市商务局、各区商务局。', 'R 市商务局 各区商务局'),
  f('two sentences of labels', '发放消费券。牵头单位：市商务局。配合单位：市财政局。', 'L 市商务局 / C 市财政局'),
  f('labels parted by spaces', '发放消费券。\n牵头单位：市商务局　　配合单位：市财政局', 'L 市商务局 / C 市财政局'),
  f('labels parted by nothing', '发放消费券。\n牵头单位：市商务局配合单位：市财政局、市税务局', 'L 市商务局 / C 市财政局 市税务局'),
  f('a sentence that is nothing but roles', '发放消费券。由市商务局牵头，市财政局、各区政府配合。', 'L 市商务局 / C 市财政局 各区政府'),
  f('list on the line after its label', '发放消费券。\n责任单位：\n市商务局、市财政局', 'R 市商务局 市财政局'),
  f('a bracket left open', '发放消费券。（责任单位：市商务局、市财政局', 'R 市商务局 市财政局', ['tail-unclosed']),
  f('a bracket left open before more text', '发放消费券。（责任单位：市商务局、市财政局。\n第二批另行安排。', 'R 市商务局 市财政局', [
    'tail-unclosed',
  ]),
  f('a bracket that was never opened', '发放消费券。责任单位：市商务局、市财政局）', 'R 市商务局 市财政局'),
  f('nobody', '发放消费券。（责任单位：）', '', ['tail-empty']),
  f('nobody to cooperate', '发放消费券。（牵头单位：市商务局；配合单位：无）', 'L 市商务局'),

  f('prose that goes on behind the list', '发放消费券。责任单位：市商务局；到2027年培育10个商圈，各区要加强宣传。', 'R 市商务局'),
  f('prose in a bracket left open', '发放消费券。（责任单位：市商务局，到2027年培育10个商圈', 'R 市商务局', ['tail-unclosed']),
  f(
    'commas before the next label',
    '发放消费券。【责任单位】市商务局，资源规划滨江分局【配合单位】市税务局',
    'R 市商务局 资源规划滨江分局 / C 市税务局',
  ),

  // Sentences
  f('leads and cooperates', '设立托育点。（市卫生健康委牵头，市民政局、市教育局配合）', 'L 市卫生健康委 / C 市民政局 市教育局'),
  f('in charge', '设立托育点。（市卫生健康委、市民政局负责）', 'R 市卫生健康委 市民政局'),
  f('in charge, with help', '设立托育点。（市卫生健康委负责，各区卫生健康委配合）', 'R 市卫生健康委 / C 各区卫生健康委'),
  f('by division of work', '设立托育点。（市卫生健康委、市民政局、各区政府按职责分工负责）', 'R 市卫生健康委 市民政局 各区政府'),
  f('by their duties', '设立托育点。（省卫生健康委、省民政厅按职责负责）', 'R 省卫生健康委 省民政厅'),
  f(
    'lead, and the others by division of work',
    '设立托育点。（国家卫生健康委牵头，国家发展改革委、教育部、民政部按职责分工负责）',
    'L 国家卫生健康委 / R 国家发展改革委 教育部 民政部',
  ),
  f(
    'ministries and others',
    '稳定就业岗位。（人力资源社会保障部、财政部、国务院国资委等按职责分工负责）',
    'R 人力资源社会保障部 财政部 国务院国资委 / + R',
  ),
  f(
    'ministries and other departments',
    '稳定就业岗位。（人力资源社会保障部牵头，国家发展改革委、工业和信息化部、财政部、中国人民银行、税务总局等部门按职责分工负责）',
    'L 人力资源社会保障部 / R 国家发展改革委 工业和信息化部 财政部 中国人民银行 税务总局 / + R',
  ),
  f(
    'provincial departments',
    '稳定就业岗位。（省人力资源社会保障厅、省财政厅，各市人民政府负责）',
    'R 省人力资源社会保障厅 省财政厅 各市人民政府',
  ),
  f('collectives', '稳定就业岗位。（各有关部门，各区人民政府按职责分工负责）', 'R 各有关部门 各区人民政府'),
  f('会同', '稳定就业岗位。（市人力资源社会保障局会同市财政局负责）', 'L 市人力资源社会保障局 / C 市财政局'),
  f('牵头会同', '稳定就业岗位。（由市人社局牵头，会同市财政局、市税务局组织实施）', 'L 市人社局 / C 市财政局 市税务局'),
  f('牵头会同 without a comma', '稳定就业岗位。（市人社局牵头会同市财政局、市税务局落实）', 'L 市人社局 / C 市财政局 市税务局'),
  f('商', '核定补贴标准。（市医保局商市财政局确定）', 'L 市医保局 / C 市财政局'),
  f('each its own work', '核定补贴标准。（市医保局负责参保登记，市税务局负责保费征缴）', 'R 市医保局 市税务局'),
  f(
    'leads, participates, guides',
    '核定补贴标准。（市医保局牵头，市卫生健康委参与，各区县政府具体落实）',
    'L 市医保局 / R 各区县政府 / C 市卫生健康委',
  ),
  f(
    'as the leading unit',
    '核定补贴标准。（市医保局为牵头单位，市财政局、市卫生健康委为配合单位）',
    'L 市医保局 / C 市财政局 市卫生健康委',
  ),
  f('joint lead', '核定补贴标准。（市医保局、市财政局共同牵头，各区医保局落实）', 'L 市医保局 市财政局 / R 各区医保局'),
  f('close cooperation', '核定补贴标准。（市医保局总牵头，市财政局密切配合）', 'L 市医保局 / C 市财政局'),
  f(
    'lead under the label of responsibility',
    '推广装配式建筑。（责任单位：市住建局牵头，市资源规划局、市发改委配合）',
    'L 市住建局 / C 市资源规划局 市发改委',
  ),
  f('lead in a bracket', '推广装配式建筑。（责任单位：市住建局（牵头）、市资源规划局、市发改委）', 'L 市住建局 / R 市资源规划局 市发改委'),
  f('division of work as a label', '推广装配式建筑。（责任分工：市住建局牵头，市资源规划局配合）', 'L 市住建局 / C 市资源规划局'),
  f(
    'cooperates under the label of responsibility',
    '推广装配式建筑。（责任单位：市住建局，市资源规划局配合）',
    'R 市住建局 / C 市资源规划局',
  ),
  f('bare list after the stop', '推广装配式建筑。（市住建局、市资源规划局、各区政府）', 'R 市住建局 市资源规划局 各区政府', [
    'tail-role-unclear',
  ]),

  f('for the most part', '推广装配式建筑。（市住建局为主，市资源规划局配合）', 'L 市住建局 / C 市资源规划局'),
  f('member units', '推广装配式建筑。（牵头单位：市住建局；成员单位：市资源规划局、市发改委）', 'L 市住建局 / C 市资源规划局 市发改委'),
  f('levels as labels', '推广装配式建筑。（牵头单位：市住建局；区级：各区住建局）', 'L 市住建局 / R 各区住建局', ['tail-role-unclear']),
  f('supervisors', '推广装配式建筑。（市住建局指导，各区政府负责）', 'R 各区政府', ['tail-role-beside']),
  f(
    'a verb of its own within a name',
    '推广装配式建筑。（市统筹城乡办牵头，市建筑业协会、市执行局配合）',
    'L 市统筹城乡办 / C 市建筑业协会 市执行局',
  ),
  f('numbers before the labels', '推广装配式建筑。\n（一）牵头单位：市住建局\n（二）配合单位：市资源规划局', 'L 市住建局 / C 市资源规划局'),
  f('the list in a bracket behind its label', '推广装配式建筑。\n责任单位：（市住建局、市资源规划局）', 'R 市住建局 市资源规划局'),
  f('numbered bodies', '推广装配式建筑。\n责任单位：1.市住建局 2.市资源规划局', 'R 市住建局 市资源规划局'),
  f('a leader among the bodies', '推广装配式建筑。（责任单位：分管副市长、市住建局）', 'R 市住建局', ['tail-people']),
  f('deadline before the label', '推广装配式建筑。（完成时限：2027年底；责任单位：市住建局）', 'R 市住建局'),
  f('deadline on the line of the label', '推广装配式建筑。\n完成时限：2027年底　责任单位：市住建局', 'R 市住建局'),
  f('after a comma', '推广装配式建筑，责任单位：市住建局、市资源规划局。', 'R 市住建局 市资源规划局'),
  f(
    'departments by their subjects',
    '推广装配式建筑。（住房城乡建设部门牵头，发展改革、财政等部门按职责分工负责）',
    'L 住房城乡建设部门 / R 发展改革 财政 / + R',
  ),
  f(
    'departments that share their last word',
    '推广装配式建筑。（发展改革、财政、民政部门按职责分工负责）',
    'R 发展改革部门 财政部门 民政部门',
  ),

  // Open lists
  f('等部门', '减免租金。（责任单位：市国资委、市机关事务局等部门）', 'R 市国资委 市机关事务局 / + R'),
  f('等相关部门 and another', '减免租金。（责任单位：市国资委等相关部门、各镇街）', 'R 市国资委 各镇街 / + R'),
  f(
    '等单位 of those who cooperate',
    '减免租金。（牵头单位：市国资委；配合单位：市财政局、市税务局等单位）',
    'L 市国资委 / C 市财政局 市税务局 / + C',
  ),
  f('等 alone', '减免租金。（责任单位：市国资委、市财政局等）', 'R 市国资委 市财政局 / + R'),
  f('等 a counted number', '减免租金。（责任单位：市国资委、市财政局等6个部门）', 'R 市国资委 市财政局 / + R'),
  f('等 members of a leading group', '减免租金。（配合单位：市国资委、市财政局等市稳增长领导小组成员单位）', 'C 市国资委 市财政局 / + C'),
  f('等部门和', '减免租金。（责任单位：市国资委、市财政局等部门和各区政府）', 'R 市国资委 市财政局 各区政府 / + R'),
  f('all concerned as a body', '减免租金。（牵头单位：市国资委；责任单位：市级有关部门、各区县）', 'L 市国资委 / R 市级有关部门 各区县'),
  f('each unit concerned', '减免租金。（责任单位：各有关单位）', 'R 各有关单位'),
  f('高等 is no 等', '减免租金。（责任单位：市教育局、各高等学校）', 'R 市教育局 各高等学校'),
  f('both roles open', '减免租金。（牵头单位：市国资委等；配合单位：市财政局等部门）', 'L 市国资委 / C 市财政局 / + L C'),

  // Separators
  f('commas only', '公开收费目录。（责任单位：市发改委，市市场监管局，市财政局）', 'R 市发改委 市市场监管局 市财政局'),
  f('spaces only', '公开收费目录。\n责任单位：市发改委 市市场监管局 市财政局', 'R 市发改委 市市场监管局 市财政局'),
  f('a space within a name', '公开收费目录。（责任单位：市发改委、市 市场监管局、市财 政局）', 'R 市发改委 市市场监管局 市财政局'),
  f('semicolons', '公开收费目录。（责任单位：市发改委；市市场监管局；市财政局）', 'R 市发改委 市市场监管局 市财政局'),
  f('slashes', '公开收费目录。（责任单位：市发改委/市市场监管局）', 'R 市发改委 市市场监管局'),
  f('和 between bodies', '公开收费目录。（责任单位：市发改委、市市场监管局和市财政局）', 'R 市发改委 市市场监管局 市财政局'),
  f('及 between bodies', '公开收费目录。（责任单位：市发改委及各区政府）', 'R 市发改委 各区政府'),
  f('与 between bodies', '公开收费目录。（责任单位：市发改委与市财政局）', 'R 市发改委 市财政局'),
  f('以及 between bodies', '公开收费目录。（责任单位：市发改委、市财政局以及各行业协会）', 'R 市发改委 市财政局 各行业协会'),
  f('及相关部门', '公开收费目录。（责任单位：市发改委及相关部门）', 'R 市发改委 相关部门'),
  f(
    '和 within a name',
    '公开收费目录。（责任单位：市发展和改革委员会、市人力资源和社会保障局、市文化和旅游局、市住房和城乡建设局、市规划和自然资源局、市工业和信息化局）',
    'R 市发展和改革委员会 市人力资源和社会保障局 市文化和旅游局 市住房和城乡建设局 市规划和自然资源局 市工业和信息化局',
  ),
  f('和 within and between', '公开收费目录。（责任单位：市发展和改革委员会和市文化和旅游局）', 'R 市发展和改革委员会 市文化和旅游局'),
  f('party committees and governments', '公开收费目录。（责任单位：各县（市、区）党委和政府）', 'R 各县（市、区）党委和政府'),
  f('a body and what belongs to it', '公开收费目录。（责任单位：市发改委及其所属单位）', 'R 市发改委及其所属单位'),

  // Names
  f('counties in brackets', '改造旱厕。（责任单位：各县（市、区）人民政府）', 'R 各县（市、区）人民政府'),
  f('counties in half-width brackets', '改造旱厕。(责任单位:各县(市、区)人民政府)', 'R 各县（市、区）人民政府'),
  f(
    'districts, counties: one body',
    '改造旱厕。（牵头单位：市农业农村局；责任单位：各区、县（市）政府）',
    'L 市农业农村局 / R 各区、县（市）政府',
  ),
  f('counties with districts, all concerned: two', '改造旱厕。（责任单位：各县（区）、各有关部门）', 'R 各县（区） 各有关部门'),
  f('a new area and the districts: two', '改造旱厕。（责任单位：滨江新区、各区政府）', 'R 滨江新区 各区政府'),
  f('districts and a bureau of the city: two', '改造旱厕。（责任单位：各区、市农业农村局）', 'R 各区 市农业农村局'),
  f('districts and market supervision: two', '改造旱厕。（责任单位：各区县、市场监管局）', 'R 各区县 市场监管局'),
  f(
    'provinces, regions, municipalities',
    '改造旱厕。（农业农村部牵头，各省、自治区、直辖市人民政府负责）',
    'L 农业农村部 / R 各省、自治区、直辖市人民政府',
  ),
  f('two levels', '改造旱厕。（责任单位：市、区两级农业农村部门）', 'R 市、区两级农业农村部门'),
  f(
    'a second name in brackets',
    '改造旱厕。（责任单位：市农业农村局（市乡村振兴局）、市卫生健康委〈爱卫办〉）',
    'R 市农业农村局（市乡村振兴局） 市卫生健康委〈爱卫办〉',
  ),
  f('departments of the party', '改造旱厕。（责任单位：市委组织部、宣传部、政法委）', 'R 市委组织部 宣传部 政法委'),
  f('prefix and office once', '改造旱厕。（责任单位：市教育、民政、财政局）', 'R 市教育局 市民政局 市财政局'),
  f('prefix and office once, uncertain', '改造旱厕。（责任单位：市发改、财政局）', 'R 市发改 财政局', ['tail-body-unclear']),
  f(
    'groups and associations',
    '慰问困难职工。（责任单位：市总工会、团市委、市妇联、市残联、市红十字会、市关工委）',
    'R 市总工会 团市委 市妇联 市残联 市红十字会 市关工委',
  ),
  f(
    'companies and banks',
    '慰问困难职工。（责任单位：国网滨海供电公司、市水务集团、人民银行滨海市分行、中国移动滨海分公司）',
    'R 国网滨海供电公司 市水务集团 人民银行滨海市分行 中国移动滨海分公司',
  ),
  f(
    'courts and police',
    '调处纠纷。（责任单位：市中级人民法院、市人民检察院、市公安局交警支队、市消防救援支队）',
    'R 市中级人民法院 市人民检察院 市公安局交警支队 市消防救援支队',
  ),
  f(
    'central government',
    '调处纠纷。（中央政法委、最高人民法院、司法部、全国妇联按职责分工负责）',
    'R 中央政法委 最高人民法院 司法部 全国妇联',
  ),
  f(
    'a working group',
    '调处纠纷。（责任单位：市“无废城市”建设专班、市信访工作联席会议办公室）',
    'R 市“无废城市”建设专班 市信访工作联席会议办公室',
  ),
  f('two names run together', '调处纠纷。（责任单位：市司法局市公安局）', 'R 市司法局 市公安局', ['tail-body-unclear']),

  f(
    'party committees and governments apart',
    '改造旱厕。（责任单位：各县（市、区）党委、政府，经开区党工委、管委会）',
    'R 各县（市、区）党委、政府 经开区党工委、管委会',
  ),
  f('three levels', '改造旱厕。（责任单位：省、市、县（市、区）民政部门）', 'R 省、市、县（市、区）民政部门'),
  f('counties, cities, districts', '改造旱厕。（责任单位：各县、市、区人民政府，各街道办事处）', 'R 各县、市、区人民政府 各街道办事处'),
  f(
    'autonomous counties',
    '改造旱厕。（市农业农村委牵头，各区县（自治县）政府、两江新区管委会落实）',
    'L 市农业农村委 / R 各区县（自治县）政府 两江新区管委会',
  ),
  f(
    'banners and leagues',
    '改造旱厕。（牵头单位：自治区农牧厅；责任单位：自治区财政厅，各盟行政公署、市人民政府）',
    'L 自治区农牧厅 / R 自治区财政厅 各盟行政公署 市人民政府',
  ),
  f('divisions of the corps', '改造旱厕。（责任单位：兵团农业农村局、各师市）', 'R 兵团农业农村局 各师市'),
  f('villages', '改造旱厕。（责任单位：各镇街、村（社区））', 'R 各镇街、村（社区）'),
  f('offices of an authority', '改造旱厕。\n责任科室：市政科、环卫科', 'R 市政科 环卫科'),

  // Other things in the tail
  f('people', '开通夜间公交。（责任单位：市交通运输局；责任人：李明）', 'R 市交通运输局', ['tail-people']),
  f('a leader and a contact', '开通夜间公交。\n责任单位：市交通运输局\n责任领导：王芳\n联系人：赵强', 'R 市交通运输局', [
    'tail-people',
    'tail-people',
  ]),
  f('a deadline', '开通夜间公交。（责任单位：市交通运输局；完成时限：2026年9月底前）', 'R 市交通运输局'),
  f('a deadline without a label', '开通夜间公交。（市交通运输局负责，2026年9月底前完成）', 'R 市交通运输局'),
  f('long-term', '开通夜间公交。（责任单位：市交通运输局、市公交集团；长期坚持）', 'R 市交通运输局 市公交集团'),
  f('in no order', '开通夜间公交。（责任单位：市交通运输局、市公交集团，排名不分先后）', 'R 市交通运输局 市公交集团'),
  f(
    'a tail after each sentence',
    '新建泊位。（责任单位：市城管局）开放单位车位。（责任单位：市机关事务局、市城管局）',
    'R 市城管局 市机关事务局',
  ),

  // By when, and as the place allows
  f('a date between bodies and verb', '疏通雨水管。（市水务局、市城管局于6月底前完成）', 'R 市水务局 市城管局'),
  f('a date behind 由', '疏通雨水管。由市水务局、市城管局于2027年6月30日前完成。', 'R 市水务局 市城管局'),
  f('a date behind 由, after a comma', '疏通雨水管，由各镇街于汛期前的5月底前完成。', ''),
  f('a date behind 由, after a comma, nothing else', '疏通雨水管，由各镇街于5月底前完成。', 'R 各镇街'),
  f('a date before 由', '疏通雨水管。（2027年5月底前由市水务局牵头完成，市财政局配合）', 'L 市水务局 / C 市财政局'),
  f('prose with a date', '改造工程于6月底前完成。', ''),
  f('prose with a date and a body', '各镇街6月底前完成。', ''),
  f(
    'as the place allows',
    '疏通雨水管。（省水利厅、应急管理厅按职责分工负责，各设区市人民政府结合实际落实）',
    'R 省水利厅 应急管理厅 各设区市人民政府',
  ),
  f('all concerned, as the last words', '疏通雨水管，清理井盖。各有关部门按职责分工负责。', 'R 各有关部门'),
  f('all concerned, exhorted', '疏通雨水管，清理井盖。各有关部门要各负其责。', ''),
  f('all concerned, before the task', '各有关部门按职责分工负责。疏通雨水管，清理井盖。', ''),

  // A division of labour within a sentence
  f('behind the work, after a comma', '电梯安全排查，由质监、住建部门负责，有关部门配合。要逐台登记。', 'R 质监部门 住建部门 / C 有关部门'),
  f('behind the work', '电梯安全排查由市市场监管局牵头，市住建局、各区政府配合。', 'L 市市场监管局 / C 市住建局 各区政府'),
  f('before the work', '由省粮食局负责，省农业厅、供销社配合，加快仓库建设，增加储备。', 'R 省粮食局 / C 省农业厅 供销社'),
  f('before the work, without 由', '云南出版集团牵头，省教育厅配合，编印地方教材。', 'L 云南出版集团 / C 省教育厅'),
  f('members by their subjects', '桥梁检查由交通运输部门牵头，住建、水利、公安等部门为成员。', 'L 交通运输部门 / C 住建 水利 公安 / + C'),
  f('parted by 、', '由市商务局牵头、各商业企业相配合，编制网点规划。', 'L 市商务局 / C 各商业企业'),
  f('with a part for a third', '由市商务局牵头，市财政局配合，市教育局抓好进校园活动。', ''),
  f('one role is none', '新建冷库，由市商务局负责。', ''),
  f('one role before the work is none', '由市商务局牵头，建立协商机制。', ''),
  f('levels once before the first', '由省商务厅承办，省教育厅、公安厅、粮食局协办。', 'R 省商务厅 / C 省教育厅 公安厅 粮食局'),
  f('led by one 和 helped by another', '新建冷库。（市商务局牵头和市财政局配合）', 'L 市商务局 / C 市财政局'),

  // Names that are no whole names
  f(
    'a company without the word, among others',
    '架设线路。（市发改委、国网临江电力、南网临江供电，各县政府按职责分工负责）',
    'R 市发改委 国网临江电力 南网临江供电 各县政府',
  ),
  f('an odd name among others is told', '架设线路。（市发改委、市林网信、各县政府按职责分工负责）', 'R 市发改委 市林网信 各县政府', [
    'tail-body-unclear',
  ]),
  f('operators, investors, a hotline', '架设线路。（责任单位：各电信运营商、市城投、市12345热线）', 'R 各电信运营商 市城投 市12345热线'),
  f('a common name beside others', '架设线路。（市发改委牵头，各县（市、区）、开发区参与）', 'L 市发改委 / C 各县（市、区） 开发区'),
  f(
    'central and provincial units: one',
    '架设线路。（责任单位：市发改委，中、省驻市单位，省、市属企业）',
    'R 市发改委 中、省驻市单位 省、市属企业',
  ),
  f('districts, and the units of the city: two', '架设线路。（责任单位：各区、市直有关部门）', 'R 各区 市直有关部门'),
  f('regional offices of ministries', '开展检查。由上海海关牵头，上海证监局配合，核对单证。', 'L 上海海关 / C 上海证监局'),

  // Labels
  f('offices as the noun', '开展检查。（牵头局：县审计局；配合局：县财政局）', 'L 县审计局 / C 县财政局'),
  f('in charge of the field', '开展检查。（行业主管部门：县审计局；责任单位：各镇）', 'R 县审计局 各镇', ['tail-role-unclear']),
  f('lead in a bracket, a whole label', '开展检查。（县审计局（牵头单位）、县财政局、县税务局）', 'L 县审计局 / R 县财政局 县税务局', [
    'tail-role-unclear',
  ]),
  f(
    'who is responsible together',
    '检修渡船。\n牵头责任单位：市海事局。\n协同责任单位：市财政局、各区政府等。',
    'L 市海事局 / C 市财政局 各区政府 / + C',
  ),
  f('who helps and answers for it', '检修渡船。（责任单位：市海事局；协助责任单位：市港务局）', 'R 市海事局 / C 市港务局'),
  f('a person before the verb', '检修渡船。（由马娜牵头，市海事局配合）', 'C 市海事局', ['tail-people']),
  f('a comrade alone', '检修渡船。（由张伟同志负责）', '', ['tail-people']),
  f('two people in a sentence', '检修渡船。由欧阳明华牵头，于海负责。', '', ['tail-people', 'tail-people']),
  f('somebody among the bodies', '检修渡船。（由王某某、市海事局负责）', 'R 市海事局', ['tail-people']),
  f('people in brackets behind bodies', '检修渡船。责任单位：市海事局（刘建国）、市港务局（陈红）', 'R 市海事局 市港务局', [
    'tail-people',
    'tail-people',
  ]),
  f(
    'places that begin like surnames',
    '检修渡船。（马鞍山市政府牵头，高新区管委会、江北新区、万年县配合）',
    'L 马鞍山市政府 / C 高新区管委会 江北新区 万年县',
  ),
  f(
    'a county by its short name beside others',
    '检修渡船。（市海事局牵头，临港区、常山、龙湾经济开发区管委会负责）',
    'L 市海事局 / R 临港区 常山 龙湾经济开发区管委会',
    ['tail-body-unclear'],
  ),
  f('subjects of departments that begin like surnames', '检修渡船。（由金融、文旅等部门负责）', 'R 金融 文旅 / + R'),
  f('a person right behind the body', '开展检查。\n责任单位和责任人：县审计局周某某', 'R 县审计局', ['tail-people']),
  f('the same of bodies alone', '开展检查。\n责任单位和责任人：县审计局、县石油公司', 'R 县审计局 县石油公司'),
  f('what is asked of people is no tail', '建设站点。（3）人员：服务站应至少配备6名船员、9名引航员。', ''),
  f('who the people are is one', '建设站点。\n联系人：周某某', '', ['tail-people']),
  f('people among the bodies', '开展检查。\n责任单位及责任人：县审计局 周某某', 'R 县审计局', ['tail-people']),
  f('people behind the bodies', '开展检查。（责任单位：县审计局 周某某，县财政局 吴某）', 'R 县审计局 县财政局', [
    'tail-people',
    'tail-people',
  ]),
  f('an office of a bureau is no person', '开展检查。（责任单位：县审计局 办公室）', 'R 县审计局办公室'),
  f('numbered with 、', '开展检查。\n责任单位：1、县审计局；2、县财政局', 'R 县审计局 县财政局'),
  f('before the next item, its line break lost', '开展检查。责任单位：县审计局、县财政局2.压减会议费，控制差旅。', 'R 县审计局 县财政局'),
  f('before the next section, its line break lost', '开展检查。责任单位：县审计局二、王某县长牵头事项', 'R 县审计局'),
  f('other colons', '开展检查。（责任单位∶县审计局、县财政局；配合单位﹕各镇）', 'R 县审计局 县财政局 / C 各镇'),
  f('其中 says who leads', '开展检查。（责任单位：县审计局、县财政局。其中，县审计局为牵头单位）', 'L 县审计局 / R 县财政局'),
  f('the others cooperate', '开展检查。（牵头单位为县审计局，其余为配合单位：县财政局、县税务局）', 'L 县审计局 / C 县财政局 县税务局'),
  f('the first responsible unit leads', '开展检查。（责任单位：县审计局、县财政局；第一责任单位为牵头单位）', 'L 县审计局 / R 县财政局'),
  f('in charge of supervising', '开展检查。（县审计局牵头；县委督查室负责督查）', 'L 县审计局', ['tail-role-beside']),

  // By their shares, whatever the verb
  f('by their duties, with a verb of any kind', '新建码头。（县审计局、县财政局按职责分工抓好落细）', 'R 县审计局 县财政局'),
  f('with a whole task for a verb', '新建码头。（县审计局、各镇人民政府按照职责分工制定方案并组织实施）', 'R 县审计局 各镇人民政府'),
  f('each by their own', '新建码头。（县审计局、县财政局等部门按各自职责做好保障）', 'R 县审计局 县财政局 / + R'),
  f('working together on equal terms', '新建码头。（县审计局、县财政局按职责分工协同推进）', 'R 县审计局 县财政局'),
  f('cooperating by their duties', '新建码头。（县审计局牵头，县财政局按职责分工配合）', 'L 县审计局 / C 县财政局'),
  f('an adverb before the verb', '新建码头。（县审计局抓紧落实，县财政局协调配合）', 'R 县审计局 / C 县财政局'),
  f('who gives more guidance', '新建码头。（各镇人民政府负责，县财政局加强指导）', 'R 各镇人民政府', ['tail-role-beside']),
  f('prose about duties', '各镇按职责分工制定方案，县财政局负责资金保障，确保码头建成。', ''),

  f('会 for 会同', '新建码头。（县审计局牵头，会县财政局办理）', 'L 县审计局 / C 县财政局'),
  f('a county whose name begins so', '新建码头。（会泽县审计局、会泽县财政局负责）', 'R 会泽县审计局 会泽县财政局'),

  // Cut off
  f('the statement about all tails cut off', '新建码头。（县审计局、县财政局等负责。列第一位者', 'R 县审计局 县财政局 / + R', [
    'tail-unclosed',
  ]),
  f('a bracket without labels left open', '开展检查。（县审计局、县财政局牵头，县税务局、', 'L 县审计局 县财政局 / R 县税务局', [
    'tail-unclosed',
    'tail-role-unclear',
  ]),
  f('a bracket of prose left open', '开展检查（县审计局负责组织的除外', ''),

  // No tails
  f('prose about who is in charge of what', '市商务局负责统筹，市财政局负责资金保障和监督，各区负责具体实施。', ''),
  f('a sentence with another subject', '补贴由市商务局负责落实。', ''),
  f('a common noun in a bracket', '设立服务站（由社区居委会负责）。', ''),
  f('a bracket that only mentions it', '逐项明确责任单位（责任单位不得自行变更）和进度。', ''),
  f('a bracket within a sentence', '建立首问负责制（首问责任单位负责到底），接受监督。', ''),
  f('a slogan', '健全党委领导、政府负责、社会协同、公众参与的体制。', ''),
  f('a task', '落实责任单位、责任人员和完成时限，实行销号管理。', ''),
];

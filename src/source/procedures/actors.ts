/** Who acts in a step. */

const ACTOR =
  /(?:政府|办公厅|办公室|委员会|党委|市委|县委|区委|省委|工委|党组|管委会|局|厅|部|委|署|院|会|组|中心|总队|支队|居民|村民|群众|会议|常务会|大会|部门|单位|机构|企业|社区|街道|街办|街道办|办事处|人员|参保人|患者|镇街|街镇|乡镇|[镇乡村]|申请人|(?<!或)者|当事人|家属|负责人|业主|物业|学校|园区|专家|窗口|平台|大厅|公司|所|站|老年人|监护人|[扶赡抚]养人|本人|个人|家庭|县[（(]?区[）)]?|区县|市县|[（(](?:开发区|县|区|市|镇|乡|村|街|街道|管委会|居)[）)]|机关|[省市县区乡]级|银行|主体|承办方|项目方|分局|(?<![主承举经交督协包代])办)$/;
/** What may stand between the one who acts and the verb. */
const ADVERBS =
  /(?:应当|应该|应|要|须|登录[^，。]{2,14}|将|可|负责|牵头|组织|统一|及时|集中|依法|依规|按规定|按程序|同步|书面|正式|专题|专项|定期|全程|具体|逐级|联合|共同|再次|再|先|并|进行|开展|予以|给予|对口|直接|根据实际|做好|完成|进一步|严格|在规定时间内|主动|立即|迅速|第一时间|提前[^，。]{0,4}|每年[底末初]?|每季度|每月|于?\d+个?(?:工作)?日内|在\d+个?(?:工作)?日内|自[^，。；自]{2,16}起|于?每?年?\d{1,2}月(?:\d{1,2}日|底)?之?前|[于在](?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?起?(?:[至到-]|—{1,2})(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|底)?(?:期间|内|之?前)?|[于在]每(?:年|半年|季度|月|周)[^，。于在向对由每]{0,8}(?:之?前|内|期间|底|末|初))$/;
const LEADING = /^(?:再|并|然后|最后|首先|其次|同时|最终|一般)?(?:由|再由|统一由)?/;

/** The name that acts, without adverbs and circumstances; null where the words before the verb name nobody. */
export function actorIn(before: string): string | null {
  let name = before.trim();
  for (let round = 0; round < 8; round++) {
    const shorter = name.replace(ADVERBS, '').trimEnd();
    if (shorter === name) break;
    name = shorter;
  }
  // 疾控中心开展流行病学调查, 甲局接报后立即报告: what is in between says which act or when.
  const own = /^(.{2,24}?)(?:(?:开展|组织|进行)[^，]{1,12}|(?:接报|接到[^，]{1,10}|收到[^，]{1,10})后)$/.exec(name)?.[1];
  if (own !== undefined && isActor(own)) name = own;
  // 镇街对材料进行初审: what it is done to stands before the verb.
  name = name
    .replace(/(?:对(?!象)|就(?![业医学地近餐])|将|把)(?:[^对就将把]|对(?=象)|就(?=[业医学地近餐])){1,40}$/, '')
    .replace(LEADING, '');
  // 设立前相关街办, 批准后市民政局: circumstances end with 前, 后 or 时.
  const circumstance = /^[^（(]{1,20}?(?:之?后|之?前|时|的)(?=[^）)]{2,})/.exec(name);
  if (circumstance && isActor(name.slice(circumstance[0].length))) name = name.slice(circumstance[0].length);
  name = name.replace(LEADING, '');
  // 由 stands inside where something else comes first: 对申请材料由区民政局审核.
  const by = name.lastIndexOf('由');
  if (by > 0 && isActor(name.slice(by + 1))) name = name.slice(by + 1);
  // 甲局会同乙局: the first is in charge.
  const joint = name.search(/会同|商(?=[省市区县]|财政|有关)|联合(?=[省市区县])/);
  if (joint > 0 && isActor(name.slice(0, joint))) name = name.slice(0, joint);
  // 民政部门委托评估机构: the one that is commissioned does it.
  const commissioned = name.lastIndexOf('委托');
  if (commissioned > 0 && isActor(name.slice(commissioned + 2))) name = name.slice(commissioned + 2);
  const wide = withoutRemark(name);
  return isActor(wide) ? wide : null;
}

/** Whether words name someone who can act. */
export function isActor(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 30 &&
    ACTOR.test(name) &&
    !/[“”《》]|^社会$|^(?:对|把|将|按|按照|根据|依据|向|为|以|在|从|通过|经(?![济营信开贸管]|办[机人])|与|和|的|申请材料|意见)/.test(name)
  );
}

/** 社区居民（村转居的经村民会议） is 社区居民; 区县（开发区） stays. */
function withoutRemark(name: string): string {
  return name.replace(/[（(][^（）()]{5,}[）)]$/, '');
}

/** What stands in tails beside bodies and their roles. */

const DEADLINE =
  /^(?:于|在|到|至|力争|确保|争取)?(?:\d{1,4}年|\d{1,2}月|[一二三四五六七八九十]{1,2}月|本年|今年|明年|每年|每季|每月|年底|年内|月底|长期|持续|常年|全年|近期|立即|即时|适时|按时|按期|随时|限时|已完成|完成时限|时限)/;
const REMARK = /^(?:下同|以下简称|排名不分|不分先后|以下同|余同|下略|略)/;
/** 分管副市长, 区级领导. */
const PERSON = /(?:[省市州县区乡镇局部厅处科]长|书记|主任|领导|同志|负责人|责任人|专员|秘书长)$/;

/** 2026年底前完成, 长期坚持: for the readers of figures. */
export function isDeadline(words: string): boolean {
  return DEADLINE.test(words);
}

/** 下同, 排名不分先后. */
export function isRemark(words: string): boolean {
  return REMARK.test(words);
}

/** Whether a name is that of an office that a person holds, and no body. */
export function isPerson(name: string): boolean {
  return PERSON.test(name);
}

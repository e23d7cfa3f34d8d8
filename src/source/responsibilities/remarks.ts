import { isBody, isCommon } from './body-shapes.js';

/** What stands in tails beside bodies and their roles. */

const DEADLINE =
  /^(?:于|在|到|至|力争|确保|争取)?(?:\d{1,4}年|\d{1,2}月|[一二三四五六七八九十]{1,2}月|本年|今年|明年|每年|每季|每月|年底|年内|月底|长期|持续|常年|全年|近期|立即|即时|适时|按时|按期|随时|限时|已完成|完成时限|时限)/;
/** 列第一位者, where the end of the text cuts the statement off, is no body either. */
const REMARK = /^(?:下同|以下简称|排名不分|不分先后|以下同|余同|下略|略|[列排居位](?:在|于)?(?:首位|第[一1]位))/;
/** 分管副市长, 区级领导. */
const PERSON = /(?:[省市州县区乡镇局部厅处科]长|书记|主任|领导|同志|负责人|责任人|专员|秘书长)$/;

/** 2026年底前完成, 长期坚持: for the readers of figures. */
export function isDeadline(words: string): boolean {
  return DEADLINE.test(words);
}

/** How much of a deadline stands before whoever is to keep it: 2027年底前由市财政局牵头. */
export function beforeAgent(words: string): number {
  return /^[^由]{2,24}[前内底末日](?=由)/.exec(words)?.[0].length ?? words.length;
}

/** 下同, 排名不分先后, or the beginning of a statement about all tails. */
export function isRemark(words: string): boolean {
  return REMARK.test(words);
}

/** Whether the words can be the name of a person: two to four characters of which a body's name is no part. */
export function isPersonsName(words: string): boolean {
  return /^\p{Script=Han}{2,4}(?:同志)?$/u.test(words.replace(/[\s\u3000]/g, '')) && !isBody(words) && !isCommon(words);
}

const SURNAME =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]/;

/** A name of two or three characters that begins like those of people. */
export function beginsWithSurname(words: string): boolean {
  return SURNAME.test(words) && words.length < 4 && isPersonsName(words);
}

/** Whether a name is that of an office that a person holds, and no body. */
export function isPerson(name: string): boolean {
  return PERSON.test(name);
}

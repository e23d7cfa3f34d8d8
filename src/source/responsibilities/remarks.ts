import { CharacterSet } from '../character-set.js';
import { Beginning, Ending } from '../edge-pattern.js';
import { isBody, isCommon, isWhole } from './body-shapes.js';

/** What stands in tails beside bodies and their roles. */

const DEADLINE = new Beginning(
  /^(?:于|在|到|至|力争|确保|争取)?(?:\d{1,4}年|\d{1,2}月|[一二三四五六七八九十]{1,2}月|本年|今年|明年|每年|每季|每月|年底|年内|月底|长期|持续|常年|全年|近期|立即|即时|适时|按时|按期|随时|限时|已完成|完成时限|时限)/,
);
/** 列第一位者, where the end of the text cuts the statement off, is no body either. */
const REMARK = new Beginning(/^(?:下同|以下简称|排名不分|不分先后|以下同|余同|下略|略|[列排居位](?:在|于)?(?:首位|第[一1]位))/);
/** 分管副市长, 区级领导. */
const PERSON = new Ending(/(?:[省市州县区乡镇局部厅处科]长|书记|主任|领导|同志|负责人|责任人|专员|秘书长)$/);

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

const SURNAME = new Beginning(
  /^(?:[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]|(?:欧阳|诸葛|上官|司马|司徒|慕容|皇甫)(?=.))/,
);
/** 王某某, 李×: whoever is meant, a person. */
const SOMEBODY = /^\p{Script=Han}(?:某{1,2}|[×xX*＊○]{1,2})$/u;
/** What it ends with. */
const ENDS_SOMEBODY = new CharacterSet('某×xX*＊○');
/** Subjects of departments, and cities, that begin like surnames; they stand bare for the office. */
const NO_SURNAME = new Beginning(
  /^(?:金(?:融|保|库|华|昌)|文(?:旅|化|物|广|明|体|教|卫|昌|山)|方志|石(?:油|化)|高(?:速|铁|新|校|教)|武(?:装|汉|威)|江(?:河|门|海)|史志|康(?:养|复|定)|龙(?:头|岩)|常(?:委|务|州|德|熟)|黄(?:金|河|山|石|冈)|秦(?:岭|皇岛)|郑州|马鞍山|石家庄|石河子|邵阳|白(?:银|城|山)|贺州|唐山|许昌|沈阳|吕梁|苏州|张(?:家口|家界|掖)|徐州|周口|吴忠|万宁|雷州|林芝|孝感)/,
);

/** A name of two or three characters that begins like those of people. */
export function beginsWithSurname(words: string): boolean {
  return SURNAME.test(words) && words.length < 4 && isPersonsName(words);
}

/** Where the name of a person begins that stands right behind that of a body: 5 of 市水利局王某某; 0 where none does. */
export function personBehind(words: string): number {
  for (const length of [3, 2]) {
    const at = words.length - length;
    if (at >= 3 && isPersonAlone(words.slice(at)) && isWhole(words.slice(0, at))) return at;
  }
  return 0;
}

/** Whether a name leaves open who is meant, but not that it is a person: 王某某. */
export function isSomebody(name: string): boolean {
  return ENDS_SOMEBODY.at(name, name.length - 1) && SOMEBODY.test(name);
}

/** Whether a name is that of a person and of nobody else: 马娜, 欧阳明华, 王某某. Offices that people hold are none: `isPerson`. */
export function isPersonAlone(name: string): boolean {
  if (isSomebody(name)) return true;
  const surname = SURNAME.exec(name)?.[0].length ?? 0;
  const given = name.length - surname;
  return surname > 0 && (given === 1 || given === 2) && !NO_SURNAME.test(name) && isPersonsName(name);
}

/** Whether a name is that of an office that a person holds, and no body. */
export function isPerson(name: string): boolean {
  return PERSON.test(name);
}

import { CharacterSet } from '../character-set.js';
import { Beginning } from '../edge-pattern.js';
import type { Role } from '../reading.js';
import { remembered } from '../remembered.js';

/** The words with which a sentence gives a role to the bodies before it. */
export interface DutyVerb {
  /** `beside` where the body is to guide or to supervise, which is none of the three roles. */
  role: Role | 'beside';
  /** Index of the first of them. */
  at: number;
  /** Whether it is about something: 负责资金保障. */
  hasObject: boolean;
  /** Whether it says by when: 于7月底前完成. */
  isDated?: boolean;
}

const BY_DUTY =
  '(?:(?:依照?|按照?|根据|依据|结合|对照)(?:各自)?的?(?:工作|部门|法定)?(?:职责|职能|职权|分工|责任)(?:任务|权限)?(?:和|与|、)?(?:范围|权限|分工|要求|任务)?|在?(?:各自)?职责范围内?|按照?[“"][^”"]{1,24}[”"]的?(?:要求|原则)|(?:立足|结合)(?:各自|自身|本地区?|当地)?实际)';
const ADVERB =
  '(?:分别|共同|相互|相|具体|联合|统一|密切|积极|全力|主要|各自|依法|切实|协同|协调|分头|分工|全面|直接|认真|抓紧|深入|持续|加快|强化|贯彻|扎实|稳步|有序|大力|主动|及时|严格|合力|共|并|总|应|要|予以|做好|抓好|加强)';
const MAIN =
  '(?:牵头|主办|主责|主抓|为主|负总责|负责|承办|承担|组织实施|实施|抓落实|落实|推进|执行|推动|办理|配合|参与|参加|协助|协同|协办|协作|支持|会办|统筹|组织|指导|督导|督促|监督|制定|确定|核定|审核|研究|各负其责|各司其职)';
const AFTER =
  '(?:组织|协调|统筹|推进|推动|实施|落实|执行|开展|指导|监督|督促|抓好|做好|相关|有关|工作|到位|配合|参与|支持|负责|牵头|制定|完成|抓|总体|责任|和|并|、|落地|见效|日常|具体|协同|协作)';
/** 于7月底前, 在2027年6月30日前, 年内. */
const YEAR = '(?:(?:20)?\\d{2}年|[今明本]年度?)';
const PART = '(?:\\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|第?[一二三四]季度|[上下]半年|本月|月(?=[底末内]))';
const BY_DATE = `(?:分别|统一)?(?:于|在|力争|确保|争取)?(?:${YEAR}${PART}?|${PART}|年(?=[底末内]))(?:\\d{1,2}日|[上中下]旬)?[底末初内]?(?:之?前|以前)?`;
/** At the end: 牵头, 按职责分工负责, 密切配合, 负责组织实施. */
const AT_END = new RegExp(`(?:${BY_DUTY})?${ADVERB}{0,3}${MAIN}(?:${AFTER}){0,4}$|${BY_DUTY}$`);
const DATED = new RegExp(`${BY_DATE}(?:全面|全部|基本)?(?:完成|办结|落实到位|整改到位|落实)$`);
/** Whatever these phrases can end with: most words that are looked at are names, and end otherwise. */
const ENDINGS = new CharacterSet(`${lastOf(MAIN)}${lastOf(AFTER)}责能权工任务限围求内和与、际结`);
/** Their last two characters, where no word of one character ends them. */
const LAST_TWO = new Set(
  `${MAIN.slice(3, -1)}|${AFTER.slice(3, -1)}|职责|职能|职权|分工|责任|任务|权限|范围|围内|要求|原则|实际`
    .split('|')
    .map((word) => word.slice(-2)),
);
const LAST = new CharacterSet('抓和并、与');
/** What DATED ends with. */
const DONE = new CharacterSet('成结位实');
const UNIT = new Set(['单位', '部门', '主体', '成员']);
const ENDS_UNIT = new CharacterSet('位门体员');
/** Longer than any of these phrases; what is searched never grows with the text. */
const REACH = 40;
/** 为牵头单位, 为责任单位. */
const AS_UNIT =
  /(?:分别|共同)?(?:作为|为|是|系)(?:总|主要|共同)?(牵头|主办|主责|第一责任|责任|负责|承办|实施|落实|配合|参与|协办|协同|协助)(?:责任)?(?:单位|部门|主体)$|(?:作为|为|是)成员(?:单位)?$/;
/** In the middle, with an object behind it: 负责资金保障. */
const WITHIN = /(?:总牵头|牵头|负责|配合|参与|协助|承担|统筹|指导|督促)/g;

/** 按职责分工, whatever the verb behind it: no such phrase stands in a name, and what it governs is a duty. */
const BY_SHARE = /(?:依照?|按照?|根据|依据)(?:各自)?的?(?:工作|部门|法定)?(?:职责|职能|职权|分工)(?:任务|权限)?[\p{Script=Han}、]{0,16}$/u;

/** The verb phrase that ends the words. */
export function dutyAtEnd(words: string): DutyVerb | null {
  const last = words.length - 1;
  return ENDINGS.at(words, last) || ENDS_UNIT.at(words, last) ? phraseAtEnd(words) : null;
}

const phraseAtEnd = remembered((words: string): DutyVerb | null => {
  const last = words.length - 1;
  const mayEnd = ENDINGS.at(words, last);
  const isUnit = ENDS_UNIT.at(words, last) && UNIT.has(words.slice(-2));
  const from = Math.max(words.length - REACH, 0);
  const tail = words.slice(from);
  const unit = isUnit ? AS_UNIT.exec(tail) : null;
  if (unit) return { role: roleOfVerb(unit[1] ?? '参与'), at: from + unit.index, hasObject: false };
  if (!mayEnd) return null;
  const dated = DONE.at(words, last) && /[年月季]/.test(tail) ? DATED.exec(tail) : null;
  if (dated) return { role: 'responsible', at: from + dated.index, hasObject: false, isDated: true };
  const found = LAST.at(words, last) || LAST_TWO.has(words.slice(-2)) ? AT_END.exec(tail) : null;
  if (!found) return null;
  return { role: roleOfVerb(found[0]), at: from + found.index, hasObject: false };
});

/** The verb of the words: the phrase at their end, or the first with an object behind it whose subject is settled by `isSubject`. */
export function dutyOf(words: string, isSubject: (before: string) => boolean): DutyVerb | null {
  const atEnd = dutyAtEnd(words);
  if (atEnd && (atEnd.at === 0 || isSubject(words.slice(0, atEnd.at)))) return atEnd;
  const share = words.includes('职') || words.includes('分工') ? BY_SHARE.exec(words.slice(-REACH)) : null;
  if (share) {
    const at = Math.max(words.length - REACH, 0) + share.index;
    if (at === 0 || isSubject(words.slice(0, at))) return { role: roleOfVerb(share[0]), at, hasObject: false };
  }
  const head = words.slice(0, REACH * 2);
  WITHIN.lastIndex = 0;
  for (let found = WITHIN.exec(head); found; found = WITHIN.exec(head)) {
    if (words.length - found.index > REACH || !isSubject(head.slice(0, found.index))) continue;
    const isWatching = found[0] === '负责' && WATCHES_WITHIN.test(head.slice(found.index + 2));
    return { role: isWatching ? 'beside' : roleOfVerb(found[0]), at: found.index, hasObject: true };
  }
  return atEnd;
}

/** The last characters of the words of a group. */
function lastOf(group: string): string {
  return group
    .slice(3, -1)
    .split('|')
    .map((word) => word.charAt(word.length - 1))
    .join('');
}

const WATCHES = '(?:全程|跟踪|日常|专项|统筹|业务|做好|开展)*(?:督查|督导|监督|督办|督促|考核|指导)';
const ONLY_WATCHES = new Beginning(new RegExp(`^(?:分别|共同|具体|全面)*负责${WATCHES}`));
const BY_SHARE_FIRST = new Beginning(/^[依按根].{0,8}[责能权工]/);
const WATCHES_WITHIN = new RegExp(`^${WATCHES}`);

function roleOfVerb(words: string): Role | 'beside' {
  if (ONLY_WATCHES.test(words)) return 'beside';
  if (/牵头|主办|主责|主抓|为主|负总责|第一责任/.test(words)) return 'lead';
  if (words.includes('负责') && !/负责(?:配合|协助|参与)/.test(words)) return 'responsible';
  // Whoever works together by their duties does so on equal terms.
  if (BY_SHARE_FIRST.test(words) && /协[同作](?:推进|落实|实施|开展|抓|做)/.test(words)) return 'responsible';
  if (/配合|参与|参加|协助|协同|协办|协作|支持|会办/.test(words)) return 'cooperating';
  return /^(?:分别|共同|具体|全面|加强|做好|切实|及时|统一)*(?:指导|督导|督促|监督)+/.test(words) ? 'beside' : 'responsible';
}

/**
 * 会同 and 商: those before lead, those after cooperate. So the 立法技术规范（试行）（二）of the Legislative Affairs Commission of the
 * National People's Congress (法工委发〔2011〕5号) uses the two words, and administrative documents follow it.
 */
const JOINT = /会同|会商|联合|商请|商(?=[国省市区县州各有相])/g;
const OPENS_JOINT = new Beginning(
  /^[\s\u3000]*(?:并|要|应|可)?(?:(?:会同|会商|商请)|(?:联合|协调|协同|组织(?!人事|部)|配合|会(?=[省市区县州各])|商(?!务|业|会|检|标))(?=[国省市区县州各有相其属中]|[^，。]{2,12}(?:局|委|部|厅|办)))/,
);

/** How many characters of the words are a 会同 that begins them. */
export function opensJoint(words: string): number {
  return OPENS_JOINT.exec(words)?.[0].length ?? 0;
}

/** A 会同 after a subject: where the subject ends, its role (that of a verb before 会同, else lead), and where the rest begins. */
export function jointWithin(words: string, isSubject: (before: string) => boolean): { role: Role; subjectEnd: number; end: number } | null {
  JOINT.lastIndex = 0;
  for (let found = JOINT.exec(words); found; found = JOINT.exec(words)) {
    const before = words.slice(0, found.index).trimEnd();
    const duty = dutyAtEnd(before);
    const subjectEnd = duty?.at ?? before.length;
    if (!isSubject(before.slice(0, subjectEnd)) && !(duty && subjectEnd === 0)) continue;
    return { role: duty && duty.role !== 'beside' ? duty.role : 'lead', subjectEnd, end: found.index + found[0].length };
  }
  return null;
}

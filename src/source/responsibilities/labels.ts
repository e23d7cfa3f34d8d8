import { CharacterSet } from '../character-set.js';
import type { Role } from '../reading.js';
import { remembered } from '../remembered.js';

/** What a label such as 责任单位： announces. */
export type LabelKind =
  | Role
  /** Bodies whose role the label leaves open: 牵头及配合单位. */
  | 'unclear'
  /** Bodies with a role that is none of the three: 监督单位, 指导单位. */
  | 'beside'
  /** 责任领导, 联系人: people, not bodies. */
  | 'people'
  /** 完成时限: left in the text, for it holds a deadline. */
  | 'time'
  /** 目标：, 备注：, 政策依据： and any other. */
  | 'other';

export interface Label {
  kind: LabelKind;
  /** Index of the first character, its own bracket included. */
  start: number;
  /** Index after the colon (or what stands for it). */
  end: number;
  /** Without brackets and colon. */
  words: string;
  /** Whether a colon or a bracket of its own makes it a label without doubt; else what follows has to. */
  isMarked: boolean;
}

const LEAD =
  '揭榜|领衔|总牵头|主牵头|牵头责任|牵头负责|责任牵头|牵头组织实施|牵头组织|牵头实施|牵头落实|牵头|主办|主责|首要责任|第一责任|主要责任';
const COOPERATING =
  '协同责任|协办责任|参与责任|协助责任|支持责任|协同落实|协同实施|协作配合|协同配合|配合参与|参与配合|协办配合|配合责任|责任配合|共同参与|配合|参与|参加|协同|协办|协助|协作|支持|会办|成员|相关|涉及';
const RESPONSIBLE =
  '责任落实|落实责任|具体责任|主体责任|具体落实|具体负责|具体实施|共同责任|责任承办|责任|负责|承办|实施|组织实施|落实|执行|承担|推进';
/** Who is in charge of the whole field; whether of the task too, the label does not say. */
const FIELD = '行业主管|业务主管|主管';
const BESIDE = '指导|督导|监督|监管|考核|督办|督查';
const CORE = `(?:${LEAD}|${COOPERATING}|${RESPONSIBLE}|${BESIDE}|${FIELD})`;
const NOUN =
  '(?:(?:单位|部门)(?:[和及与、/／]|[（(])(?:单位|部门|处室|科室|企业|地区|属地)[）)]?|单位|部门|机构|主体|处室|科室|股室|站所|科|(?:省|市|县|区|镇|县区|区县)(?:区|直)?(?:单位|部门))';
const PREFIX =
  '(?:(?:国家|中央|省级|市级|区级|县级|镇级|省直|市直|区直|县直|区县|县区|属地|各级|各|总|任务|工作|项目|具体|主要|共同|其他|其它|拟)){0,2}';
const PERSON = '(?:责任|负责|联系|牵头|分管|包联|包抓|包保|挂点|挂钩|配合|协助|主要|主管|具体|经办|落实|第一|直接)';

/** A bracket between noun and colon: 责任单位（列第一位的为牵头单位，下同）：. */
const ASIDE = '(?:[（(][^（()）]{0,40}[）)])?';
/** Time, people; bodies with the word of their role and a second one; a short form. Groups by name would cost more than the search. */
const PATTERN = new RegExp(
  [
    `((?:(?:计划|拟|预计|最迟|工作|任务)?(?:完成|办结|实施|整改|落实|推进|达标|目标|建成|启动|进度|起止|工作|时间|任务)?(?:时限|时间|期限|日期|节点|进度)(?:要求|安排|节点)?))`,
    `(${PERSON}{0,2}(?:责任)?(?:领导|负责人|责任人|联系人|联络人|联络员|经办人|人员|同志)(?:及(?:联系)?电话)?|(?:联系)?电话|联系方式)`,
    `(${PREFIX}(${CORE})(?:[（(、/／和及与](${CORE})[）)]?)?${NOUN}(?:[及和与](?:其)?(?:分工|职责|职责分工|责任人|负责人|人员|要求))?)`,
    // Without a noun only the commonest words are labels, and only with a colon.
    `((?:责任|牵头|配合|主办|协办)(?:局|委办局|局委办|镇街|乡镇|街镇|区县|县区|企业)|牵头|主办|主责|协办|配合|参与|责任主体|责任落实|落实责任|任务落实|(?:责任|任务|职责|工作|部门)?分工|责任|负责|承办|落实|实施)`,
  ].join('|'),
  'y',
);
const ASIDE_AND_COLON = new RegExp(
  `${ASIDE}[\\s\\u3000]*([：:∶﹕]|——|[-—－](?=[^-—－])|(?:分别)?(?:为|是|系)(?![了其])|有(?=[国省市区县各]))?[\\s\\u3000]*`,
  'y',
);
const OTHER = /[\p{Script=Han}（）()]{2,12}(?<!单位|部门)[：:]/uy;
/** By UTF-16 unit, whether a label can begin with it (1, or 3 where most words that do are names), or a bracket around one (2): a cheap test before the pattern. */
const FIRST = new Uint8Array(0x10000);
for (const char of [
  ...'揭成相涉总主牵责首第配参协会支共落具承负实组执推指督监国中省市区县镇属各任工项其拟计预最完办整达目建启进起时期日节联分包挂经直人同领电',
])
  FIRST[char.charCodeAt(0)] = 1;
/** 市级, 省直 and 县区 begin a label, 市 alone only a name; so 行业 and 部门, and not 行 or 部. */
for (const char of '省市区县镇行业部') FIRST[char.charCodeAt(0)] = 3;
const OF_LEVEL = new CharacterSet('级直区县业务门');
/** The last two are signs of mathematics and of forms that are typed for it. */
export const COLON = new CharacterSet('：:∶﹕');
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['【', '】'],
  ['［', '］]'],
  ['[', ']］'],
  ['〔', '〕'],
  ['（', '）)'],
  ['(', ')）'],
]);
for (const char of CLOSING.keys()) FIRST[char.charCodeAt(0)] = 2;

/** 责任局, 牵头镇街 */
const OF_OFFICES = /(?<=^.{2})(?:局|委办局|局委办|镇街|乡镇|街镇|区县|县区|企业)$/;
const LEADS = new RegExp(`^(?:${LEAD})$`);
const COOPERATES = new RegExp(`^(?:${COOPERATING})$`);
const VAGUE = /^(?:相关|涉及|成员|(?:行业|业务)?主管)$/;
const OF_FIELD = new RegExp(`^(?:${FIELD})$`);
const STANDS_BESIDE = new RegExp(`^(?:${BESIDE})$`);

/** The label that begins at an index, if one does; with or without a bracket of its own: 责任单位：, 【责任单位】. */
export function labelAt(chars: string, at: number): Label | null {
  const first = FIRST[chars.charCodeAt(at)];
  if (!first) return null;
  const closing = first === 2 ? CLOSING.get(chars.charAt(at)) : undefined;
  const from = closing ? at + 1 : at;
  const kindOfFirst = closing ? FIRST[chars.charCodeAt(from)] : first;
  if (kindOfFirst === 3 ? !OF_LEVEL.at(chars, from + 1) : kindOfFirst !== 1) return null;
  PATTERN.lastIndex = from;
  const found = PATTERN.exec(chars);
  if (!found) return null;
  const words = found[0];
  let end = from + words.length;
  let isWrapped = false;
  if (closing) {
    // 【责任单位：】 and 【责任单位】： alike.
    const inner = chars.charAt(end) === '：' || chars.charAt(end) === ':' ? end + 1 : end;
    if (chars.charAt(inner) === '' || !closing.includes(chars.charAt(inner))) return null;
    end = inner + 1;
    isWrapped = true;
  }
  ASIDE_AND_COLON.lastIndex = end;
  const rest = ASIDE_AND_COLON.exec(chars);
  const colon = rest?.[1];
  if (rest) end += rest[0].length;
  const [, time, people, body, core, second, short] = found;
  const isColon = colon !== undefined && COLON.at(colon, 0);
  if (body === undefined && !isColon && !isWrapped) return null;
  if (short !== undefined && !isColon) return null;
  // 市级相关部门 is a body itself, unless a colon says otherwise.
  if (!isColon && VAGUE.test(core ?? '')) return null;
  const kind: LabelKind =
    body !== undefined
      ? kindOf(core ?? '', second)
      : people !== undefined
        ? 'people'
        : time !== undefined
          ? 'time'
          : kindOf((short ?? '').replace(OF_OFFICES, ''), undefined);
  return { kind, start: at, end, words, isMarked: isWrapped || isColon };
}

/** Any other heading word with a colon, such as 工作目标：, which ends what a label before it announced. */
export function otherLabelAt(chars: string, at: number): Label | null {
  if (!hasColonNear(chars, at)) return null;
  OTHER.lastIndex = at;
  const found = OTHER.exec(chars);
  return found ? { kind: 'other', start: at, end: at + found[0].length, words: found[0].slice(0, -1), isMarked: true } : null;
}

/** A cheap test before the pattern: its words have two units each at the most. */
function hasColonNear(chars: string, at: number): boolean {
  for (let next = at + 2; next <= at + 24; next++) {
    const unit = chars.charCodeAt(next);
    if (unit === 0xff1a || unit === 0x3a) return true;
  }
  return false;
}

/** The role of a word such as 牵头 or 协办; `second` is the other one in 牵头（责任）单位. */
function kindOf(core: string, second: string | undefined): LabelKind {
  const role = kindOfCore(core);
  if (role === 'beside' || role === 'unclear' || second === undefined) return role;
  const other = roleOfCore(second);
  if (role === other) return role;
  // 牵头（责任）单位 is whoever leads; 牵头及配合单位 does not say who is which.
  return role === 'cooperating' || other === 'cooperating' ? 'unclear' : 'lead';
}

/** The same few words come again and again. */
const kindOfCore = remembered((core: string): Role | 'beside' | 'unclear' =>
  STANDS_BESIDE.test(core) ? 'beside' : OF_FIELD.test(core) ? 'unclear' : roleOfCore(core),
);

function roleOfCore(core: string): Role {
  return LEADS.test(core) ? 'lead' : COOPERATES.test(core) ? 'cooperating' : 'responsible';
}

/** 人员：每站应配备4名护士: what is asked of them, and not who they are. */
export function asksOfPeople({ kind, words, end }: Label, chars: string): boolean {
  return kind === 'people' && !/电话|方式/.test(words) && ASKS.test(chars.slice(end, end + 40));
}

const ASKS = /^[^，,。；;]*(?:[0-9]|应当?|须|每|至少|不[少低]于|不得|具[有备])/;

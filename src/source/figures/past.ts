import { Beginning } from '../edge-pattern.js';

/**
 * Words that tell what has been done, and words that ask again: 截至目前已建成3个 describes, 到2025年要建成3个 asks.
 */
const WORD = new RegExp(
  '(截至|截止(?=目前|20)|(?:测算|估算|统计|预测)(?<=(?:据|经|初步|预计)..)(?=，)|(?<![由从比较按])目前|近年来|过去(?:的)?[一五]年|[年月]来(?!自|访)|以来|现有|现已|(?<![^，；：-])(?:去年|上年|前年)|已经?(?:建成|建立|建(?![成立])|完成|有|达(?!标)|实现|累计|形成|开展|培育|培训|发展|发放|投入|设立|在|组织|覆盖|成立|引进|认定|创建)(?!的)|已经?(?:新增|增[至加到]|减[至少到]|降[至低到]|提高|改造|整治|纳入|受理|办理|惠及|招聘|签[订约]|拨付|争取|接待|吸引|带动|解决|推出|安装|配备)(?![一-龥、“”]{0,12}的)|至此|(?:统计|数据|调查|监测)(?:结果)?显示|' +
    '(?:建成|完成|开展|实现|建立|建设|设立|举办|培育|打造|引入|引进|发放|解决|提升|新增|增加|达到|取得|提供|组织|覆盖|投入|培训|创建|形成|受理|办理|成立|吸引|带动|惠及|服务|启动|出台|改造|推出|新建|减少|招聘|下达|拨付|修建|制定|设置)了)|' +
    '(?:到(?=20\\d\\d年)(?!20\\d\\d年已)|力争|争取|计划|规划(?!的|范围|面积)|(?<!主|需|重|摘|提|概|只|纪|必)要(?!求|素|点|件|闻|素|害|么)|应(?!急|用|对|届|收|保|尽)|须|下一步|(?<!年度|任务|完成了?)目标|今后|未来|至少|不得?(?:低于|少于|超过|高于)|确保|将(?!军|来|近)|拟)',
  'g',
);

/**
 * What all words have that tell of the past, by UTF-16 unit: a character that is enough, or one of each of two kinds side by
 * side (目前, 去年, 统计). Most sentences have nothing of it.
 */
const TELLS = new Uint8Array(0x10000);
const [ENOUGH, FIRST, SECOND] = [1, 2, 4];
for (const [bit, chars] of [
  [ENOUGH, '截来现了已'],
  [FIRST, '至显目过去上前测估统预'],
  [SECOND, '此示前去年算计测'],
] as const)
  for (const char of chars) (TELLS[char.charCodeAt(0)] as number) |= bit;
const TOLD =
  /同比(?:增长|下降|提高|上升|减少|增加)|(?:[成展现立入升决到得供织盖放造进办加长降少])了|已(?![一-龥]{1,6}的)|共(?:投入|下达|争取|发放|到位|拨付|接待)/;
/** 前三季度，……同比下降3% */
const PERIOD = new Beginning(
  /^ ?(?:今年|20\d\d ?年)?(?:以来|上半年|前[一二三四五六七八九十0-9]{1,2}个?(?:季度|月)|第?[一二三四] ?季度|1 ?(?:-{1,2}|~|至) ?\d{1,2} ?月)/,
);
/** 据介绍，我市2029年完成巡查160次 */
const BY_REPORT = /^据(?:介绍|了解|悉|统计|报道)，[^，。到至]{0,8}(?:19|20)\d\d ?年(?![底末]?前|[^。]{0,40}(?:将|计划))/;
const ASKED = /力争|争取|要(?!求)|应(?!急|用|对)|须|不[低少高多得超]|至少|确保|拟/;

/** 2022年, 2019—2022年 */
const YEARS = new Beginning(/^ ?(?:19|20)\d\d ?(?:年?[-~至到](?:19|20)\d\d ?)?年(?! ?[底末]? ?[之以]?前)/);

/** 要求已完成投资8000万元: what has to have been done. */
const HAS_TO_BE_DONE = /(?:要求|应当?|须|需要?|必须)已/;
/** Told with what tells it for sure: what goes on behind it is told, too. */
const RECOUNTS =
  /^据(?:介绍|了解|悉|统计|报道)，[^，。到至]{0,8}(?:19|20)\d\d ?年|截[至止]|同比|(?<!除|为)了(?!解)|已(?!有)|累计|去年|上年|以来|至此/;
const GOES_ON_ASKING = /每|继续|下一步|今年|明年|进一步|加快|(?:^ ?|到 ?)(?:19|20)\d\d ?年/;
const ASKS_FIRST =
  /^ ?(?:要|全面|大力|深入|切实|积极|扎实|统筹|重点|着力|对|凡)?(?:建|新建|改[造扩]|推进|推动|实施|落实|完善|健全|开展|组织|培育|打造|支持|鼓励|制[定订]|实行|给予|补|奖|安排|设|配|增|提|加强|强化|引[进导]|创|发展|优化|深化|构建|坚持|做|按|由)/;

/** The cheap test before WORD. */
function mayTell(sentence: string): boolean {
  const { length } = sentence;
  let before = 0;
  for (let at = 0; at < length; at++) {
    const bits = TELLS[sentence.charCodeAt(at)] as number;
    if ((bits & ENOUGH) !== 0 || ((bits & SECOND) !== 0 && (before & FIRST) !== 0)) return true;
    before = bits;
  }
  return false;
}

/** Whether a sentence told what was done, so that the next one may go on with it. */
export function recounts(sentence: string): boolean {
  return RECOUNTS.test(sentence);
}

/** Whether a sentence goes on with what the one before it told: nothing in it asks. */
export function goesOnTelling(sentence: string): boolean {
  if (ASKED.test(sentence) || GOES_ON_ASKING.test(sentence)) return false;
  return /全年/.test(sentence) || !ASKS_FIRST.test(sentence);
}

/** Whether a place in a sentence tells of the past; to be asked in order of place. */
export class PastScope {
  #isPast: boolean;
  readonly #words: { at: number; isPast: boolean }[] = [];
  #next = 0;

  /** @param end index of the sentence behind which nothing will be asked */
  constructor(sentence: string, end: number) {
    // 2022年，…增长5.6%，…完成了: nothing in the sentence asks.
    this.#isPast = YEARS.test(sentence) && TOLD.test(sentence) && !ASKED.test(sentence);
    this.#isPast ||= sentence.startsWith('据') && BY_REPORT.test(sentence) && !ASKED.test(sentence);
    this.#isPast ||= PERIOD.test(sentence) && /同比/.test(sentence) && TOLD.test(sentence) && !ASKED.test(sentence);
    if (!this.#isPast && (!mayTell(sentence) || HAS_TO_BE_DONE.test(sentence))) return;
    WORD.lastIndex = 0;
    for (let found = WORD.exec(sentence); found && found.index < end; found = WORD.exec(sentence))
      this.#words.push({ at: found.index, isPast: found[1] !== undefined });
  }

  /** Whether the sentence tells of the past where the last question was asked. */
  get isPast(): boolean {
    return this.#isPast;
  }

  /** By the last such word before an index of the sentence. */
  at(index: number): boolean {
    for (let word = this.#words[this.#next]; word && word.at < index; word = this.#words[++this.#next]) this.#isPast = word.isPast;
    return this.#isPast;
  }
}

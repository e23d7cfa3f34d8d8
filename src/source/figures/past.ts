/**
 * Words that tell what has been done, and words that ask again: 截至目前已建成3个 describes, 到2025年要建成3个 asks.
 */
const WORD = new RegExp(
  '(截至|截止(?=目前|20)|(?:测算|估算|统计|预测)(?<=(?:据|经|初步|预计)..)(?=，)|目前|近年来|过去(?:的)?[一五]年|[年月]来(?!自|访)|以来|现有|现已|(?<![^，；：-])(?:去年|上年|前年)|已经?(?:建成|建立|建(?![成立])|完成|有|达(?!标)|实现|累计|形成|开展|培育|培训|发展|发放|投入|设立|在|组织|覆盖|成立|引进|认定|创建)(?!的)|' +
    '(?:建成|完成|开展|实现|建立|建设|设立|举办|培育|打造|引入|引进|发放|解决|提升|新增|增加|达到|取得|提供|组织|覆盖|投入|培训|创建|形成|受理|办理|成立|吸引|带动|惠及|服务)了)|' +
    '(?:到(?=20\\d\\d年)(?!20\\d\\d年已)|力争|争取|计划|规划(?!的|范围|面积)|(?<!主|需|重|摘|提|概|只|纪|必)要(?!求|素|点|件|闻|素|害|么)|应(?!急|用|对|届|收|保|尽)|须|下一步|(?<!年度|任务|完成了?)目标|今后|未来|至少|不得?(?:低于|少于|超过|高于)|确保|将(?!军|来)|拟)',
  'g',
);

/** What all words have that tell of the past: most sentences have none of it. */
const MAY_TELL = /[截来现了已]|[目过去上前测估统预][前去年算计测]/;
const TOLD =
  /同比(?:增长|下降|提高|上升|减少|增加)|(?:[成展现立入升决到得供织盖放造进办])了|已(?![一-龥]{1,6}的)|共(?:投入|下达|争取|发放|到位|拨付|接待)/;
/** 前三季度，……同比下降3% */
const PERIOD =
  /^ ?(?:今年|20\d\d ?年)?(?:以来|上半年|前[一二三四五六七八九十0-9]{1,2}个?(?:季度|月)|第?[一二三四] ?季度|1 ?(?:-{1,2}|~|至) ?\d{1,2} ?月)/;
const ASKED = /力争|争取|要(?!求)|应(?!急|用|对)|须|不[低少高多得超]|至少|确保|拟/;

/** Whether a place in a sentence tells of the past; to be asked in order of place. */
export class PastScope {
  #isPast: boolean;
  readonly #words: { at: number; isPast: boolean }[] = [];
  #next = 0;

  /** @param end index of the sentence behind which nothing will be asked */
  constructor(sentence: string, end: number) {
    // 2022年，…增长5.6%，…完成了: nothing in the sentence asks.
    this.#isPast =
      /^ ?(?:19|20)\d\d ?(?:年?[-~至到](?:19|20)\d\d ?)?年(?! ?[底末]? ?[之以]?前)/.test(sentence) &&
      TOLD.test(sentence) &&
      !ASKED.test(sentence);
    this.#isPast ||= PERIOD.test(sentence) && /同比/.test(sentence) && TOLD.test(sentence) && !ASKED.test(sentence);
    if (!this.#isPast && !MAY_TELL.test(sentence)) return;
    WORD.lastIndex = 0;
    for (let found = WORD.exec(sentence); found && found.index < end; found = WORD.exec(sentence))
      this.#words.push({ at: found.index, isPast: found[1] !== undefined });
  }

  /** By the last such word before an index of the sentence. */
  at(index: number): boolean {
    for (let word = this.#words[this.#next]; word && word.at < index; word = this.#words[++this.#next]) this.#isPast = word.isPast;
    return this.#isPast;
  }
}

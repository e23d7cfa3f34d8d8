import type { ReadFigure } from '../reading.js';

type Force = ReadFigure['force'];

/**
 * Words that weaken or strengthen what follows. 力争 and 鼓励 govern what follows up to the end of the sentence or the
 * item; 一般 and 原则上 govern up to the comma, or the whole item where they stand between commas by themselves.
 */
const WORD = new RegExp(
  '((?<!努)力争|争取(?!了|到了|更好|最好|省|中央|国家|上级|更多)|努力(?!做|把|推|为|下|争取[更最])|力求|积极争取)|' +
    '(鼓励|提倡|倡导|有条件的|可结合实际|可因地制宜|建议)|' +
    '(一般(?!区|限|管[理控]|不动产|登记|公共|预算|工业|固体|固废|性|债|纳税|程序|贸易|商品|工商|电力|用户|单位|企业|群众|干部|项目|事项|农户|户|党)|原则上|通常|基本(?=实现|达到|建成|完成|形成|覆盖|消除|稳定))|' +
    '必须|确保|务必|一律|不得不',
  'g',
);

/** How binding a number is, as words before it in its sentence say. */
export class ForceScope {
  /** For the rest of the sentence. */
  #sentence: Force = 'must';
  /** For the rest of the item, up to ；. */
  #item: Force | null = null;
  /** Those of the whole sentence; most have none. */
  readonly #words: { at: number; force: Force }[] = [];
  /** Index in `words` of the first one behind the segment that was read last. */
  #next = 0;
  /** How binding the place is that was asked about last, and the index in `words` of the first one behind it. */
  #force: Force = 'must';
  #behind = 0;

  constructor(sentence: string) {
    WORD.lastIndex = 0;
    for (let found = WORD.exec(sentence); found; found = WORD.exec(sentence)) {
      const [, aspirational, advisory, general] = found;
      this.#words.push({ at: found.index, force: aspirational ? 'aspirational' : advisory ? 'advisory' : general ? 'general' : 'must' });
    }
  }

  /** Begins another item of the sentence. */
  nextItem(): void {
    this.#item = null;
  }

  /**
   * Reads the next segment, about which `at` may then be asked.
   * @param start index in the sentence at which the segment begins
   */
  segment(text: string, start: number): void {
    this.#force = this.#item ?? this.#sentence;
    this.#behind = this.#next;
    const end = start + text.length;
    for (let word = this.#words[this.#next]; word && word.at < end; word = this.#words[++this.#next]) {
      const { force } = word;
      if (force === 'aspirational') this.#sentence = force;
      else if (force === 'advisory') this.#item = force;
      else if (force === 'general' && /^.{0,2}(?:一般来说|一般情况下?|一般而言|原则上|通常情况下?)$/.test(text.trim())) this.#item = force;
    }
  }

  /** How binding a number of that segment is, by its index in the sentence; to be asked in order of place. */
  at(index: number): Force {
    for (let word = this.#words[this.#behind]; word && this.#behind < this.#next && word.at < index; word = this.#words[++this.#behind])
      this.#force = word.force;
    return this.#force;
  }
}

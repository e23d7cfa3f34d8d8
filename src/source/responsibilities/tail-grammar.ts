import { CharacterSet } from '../character-set.js';
import { Beginning, Ending } from '../edge-pattern.js';
import type { Role } from '../reading.js';
import { remembered } from '../remembered.js';
import { WHITE_SPACE } from '../white-space.js';
import { asideOf, endsWithBracket } from './asides.js';
import { type Item, listBodies } from './body-list.js';
import { isBody, isCommon, isShortened, isWhole } from './body-shapes.js';
import { dutyOf, jointWithin, opensJoint } from './duty-verbs.js';
import type { LabelKind } from './labels.js';
import {
  beforeAgent,
  beginsWithSurname,
  isDeadline,
  isPerson,
  isPersonAlone,
  isPersonsName,
  isRemark,
  isSomebody,
  personBehind,
} from './remarks.js';
import { cutSegments, extent, type Segment } from './segments.js';
import { beginsStatement, isStandingRule } from './standing-words.js';
import type { Assignment, TailReading } from './tail-reading.js';

/**
 * Reads what stands in a tail from `start` to `end`; `initial` is the role of what no label announces, null where a verb has to say it.
 */
export function readTail(
  chars: string,
  start: number,
  end: number,
  brackets: ReadonlyMap<number, number>,
  initial: Role | null,
): TailReading {
  const reading: TailReading = {
    assignments: [],
    openEnded: [],
    others: [],
    empty: [],
    unread: [],
    unclear: [],
    people: [],
    beside: [],
    roleless: [],
    isWhole: true,
    hasObjects: false,
  };
  for (const segment of cutSegments(chars, start, end, brackets)) {
    const kind = kindOf(segment, initial);
    if (kind === 'other' || kind === 'time') reading.others.push(extent(segment));
    else if (kind === 'people') reading.people.push(extent(segment));
    else if (kind === 'beside') reading.beside.push(extent(segment));
    else new SegmentReader(chars, brackets, segment, kind, reading).read();
  }
  return reading;
}

/** What a segment announces; 市级：, 区级： announce bodies whose role stands nowhere. */
function kindOf({ label }: Segment, initial: Role | null): LabelKind | null {
  if (!label) return initial;
  return label.kind === 'other' && LEVEL_LABEL.test(label.words) ? 'unclear' : label.kind;
}

const LEVEL_LABEL = /^(?:国家|中央|省|市|区|县|镇|街道|乡镇|基层)(?:级|直|本级|层面)?$/;
const NOBODY = new Beginning(/^[\s无暂—–/／\\-]+$/);
/** No name with its verb is longer; what is searched in one item does not grow with the text. */
const LONGEST_ITEM = 400;
/** Names are asked for first in items up to this length, which are remembered. */
const SHORT = 12;
/** The cheap test before 其中. */
const BEGINS_AMONG = new CharacterSet(`其${WHITE_SPACE}`);
/** 责任单位及责任人 */
const OF_PEOPLE = new Ending(/人员?$/);
/** 其余为配合单位： */
const THE_OTHERS = /^其[余他它](?:单位|部门)?(?:均|都)?(?:为|是)?$/;
/** 市住建局牵头和市财政局配合 */
const AND_FURTHER = /^([^，,；;]{2,30}?)(?:牵头|主办|负责)[和及与](?=[^，,；;]{2,60}$)/;

/** Reads the items of one label, or of a sentence without one, from left to right. */
class SegmentReader {
  /** Items that wait for the verb that tells their role. */
  #pending: Item[] = [];
  /** Cooperating after 会同, until the verb that ends its list. */
  #joint: Role | null = null;
  #saysAnything = false;
  /** 其中，市住建局牵头: of those that were named before. */
  #isAmong = false;
  readonly #role: Role | null;
  /** 责任单位及责任人: names of people stand between those of bodies. */
  readonly #namesPeople: boolean;

  constructor(
    private readonly chars: string,
    private readonly brackets: ReadonlyMap<number, number>,
    private readonly segment: Segment,
    private readonly kind: Role | 'unclear' | null,
    private readonly reading: TailReading,
  ) {
    this.#role = kind === 'unclear' ? 'responsible' : kind;
    this.#namesPeople = OF_PEOPLE.test(segment.label?.words ?? '');
  }

  read(): void {
    let isStatement = false;
    let before: Item | null = null;
    for (const item of this.segment.items) {
      const isPersons = before?.separator === ' ' && this.#isPersonOf(before, item);
      before = item;
      if (isPersons) {
        this.reading.people.push(item);
        continue;
      }
      // 以下均需各市、县（市、区）人民政府落实: all names up to its end are the statement's.
      if (isStatement) isStatement = item.separator === '、';
      else if (item.separator === '、' && beginsStatement(this.chars.slice(item.start, Math.min(item.end, item.start + 40)).trim()))
        isStatement = true;
      else this.#readItem(item);
      if (item.separator === '；') {
        this.#flush();
        this.#joint = null;
      }
    }
    this.#flush();
    const { label, items } = this.segment;
    const saysNobody = items.some((item) => item.end - item.start < 8 && NOBODY.test(this.chars.slice(item.start, item.end)));
    if (label && !this.#saysAnything && !saysNobody) this.reading.empty.push(label);
  }

  /** 市财政局 王某某: behind the space stands who answers for it there. */
  #isPersonOf(body: Item, item: Item): boolean {
    if (item.end - item.start > SHORT || body.end - body.start > 40) return false;
    return beginsWithSurname(this.chars.slice(item.start, item.end)) && isWhole(this.chars.slice(body.start, body.end).trim());
  }

  #readItem(item: Item): void {
    if (this.#namesPeople && item.end - item.start <= SHORT && isPersonsName(this.chars.slice(item.start, item.end))) {
      this.reading.people.push({ start: item.start, end: item.end });
      return;
    }
    const person = this.#namesPeople
      ? personBehind(this.chars.slice(item.start, Math.min(item.end, item.start + LONGEST_ITEM)).trimEnd())
      : 0;
    if (person > 0) {
      // 市水利局王某某, without anything between the two.
      this.reading.people.push({ start: item.start + person, end: item.end });
      this.#wait({ ...item, end: item.start + person });
      return;
    }
    if (item.end - item.start <= SHORT && !BEGINS_AMONG.at(this.chars, item.start) && isOnlyName(this.chars.slice(item.start, item.end))) {
      this.#wait(item);
      return;
    }
    if (BEGINS_AMONG.at(this.chars, item.start)) {
      const raw = this.chars.slice(item.start, Math.min(item.end, item.start + SHORT)).trim();
      if (raw.startsWith('其中')) this.#isAmong = true;
      if (raw === '其中' || THE_OTHERS.test(raw)) return;
    }
    const aside = asideOf(this.chars, this.brackets, item);
    if (aside?.person) this.reading.people.push(aside.person);
    const bare = aside ? { ...item, end: aside.end } : item;
    const words = this.chars.slice(bare.start, Math.min(bare.end, bare.start + LONGEST_ITEM)).trim();
    if (isStandingRule(words) || isRemark(words)) {
      this.#saysAnything = true;
      return;
    }
    const deadline = isDeadline(words) ? beforeAgent(words) : 0;
    if (deadline === words.length) {
      this.#flush();
      this.reading.others.push({ start: item.start, end: item.end });
      return;
    }
    if (deadline > 0) {
      // 2027年底前由市财政局牵头
      const from = this.chars.indexOf('由', bare.start);
      this.reading.others.push({ start: item.start, end: from });
      this.#readItem({ ...item, start: from });
      return;
    }
    const joint = aside ? null : AND_FURTHER.exec(words);
    if (joint && isSubject(joint[1] ?? '')) {
      // 市住建局牵头和市财政局配合
      const from = this.chars.indexOf(joint[0], bare.start) + joint[0].length;
      this.#readItem({ ...item, end: from - 1 });
      this.#readItem({ ...item, start: from });
      return;
    }
    let current = this.#afterJoint(bare);
    if (aside?.role) {
      // 市教育局（牵头）、市财政局: only the body that the bracket follows.
      this.#flush();
      this.#assign(aside.role, [current]);
      return;
    }
    current = this.#afterJointWithin(current);
    const rest = this.chars.slice(current.start, Math.min(current.end, current.start + LONGEST_ITEM)).trimEnd();
    const duty = dutyOf(rest, isSubject);
    if (!duty) {
      this.#wait(current);
      return;
    }
    this.#saysAnything = true;
    if (duty.hasObject) this.reading.hasObjects = true;
    if (duty.isDated) this.reading.others.push({ start: current.start + duty.at, end: item.end });
    if (rest.slice(0, duty.at).trim() !== '') this.#pending.push({ start: current.start, end: current.start + duty.at, separator: '' });
    if (duty.role === 'beside' && this.#joint === null) {
      if (this.#pending.length > 0) this.reading.beside.push({ start: this.#pending[0]?.start ?? current.start, end: current.end });
      this.#pending = [];
    } else this.#assignPending(this.#joint ?? (duty.role as Role), true, true);
    this.#joint = null;
  }

  #wait(item: Item): void {
    this.#pending.push(item);
    // Under a label a comma ends what a verb further on could claim: 责任单位：市民政局，市财政局配合.
    if (this.#role !== null && this.#joint === null && item.separator === '，') this.#flush();
  }

  /** 会同市财政局: those before keep their role, those after cooperate. */
  #afterJoint(item: Item): Item {
    const length = opensJoint(this.chars.slice(item.start, Math.min(item.end, item.start + 60)));
    if (length === 0) return item;
    this.#assignPending(this.#role ?? 'lead');
    this.#joint = 'cooperating';
    return { ...item, start: item.start + length };
  }

  /** 市民政局会同市财政局. */
  #afterJointWithin(item: Item): Item {
    const words = this.chars.slice(item.start, Math.min(item.end, item.start + 120));
    const joint = jointWithin(words, isSubject);
    if (!joint) return item;
    if (joint.subjectEnd > 0) this.#pending.push({ start: item.start, end: item.start + joint.subjectEnd, separator: '' });
    this.#assignPending(joint.role);
    this.#joint = 'cooperating';
    return { ...item, start: item.start + joint.end };
  }

  #flush(): void {
    const isCertain = this.#joint !== null || (this.#role !== null && this.kind !== 'unclear');
    this.#assignPending(this.#joint ?? this.#role ?? 'responsible', isCertain);
  }

  #assignPending(role: Role, isCertain = true, byVerb = false): void {
    if (this.#pending.length > 0) this.#assign(role, this.#pending, isCertain, byVerb);
    this.#pending = [];
  }

  #assign(role: Role, group: readonly Item[], isCertain = true, byVerb = false): void {
    const { bodies, unread } = listBodies(this.chars, group);
    const { reading } = this;
    if (unread.length > 0) {
      for (const one of unread) reading.unread.push(one);
      reading.isWhole = false;
      this.#saysAnything = true;
    }
    const isOpen = bodies.some((body) => body.isOpen);
    // Under a label of bodies, or beside one, 常山 is a county; alone before a verb (由常山负责) it is somebody.
    const areNames = byVerb && this.segment.label === null && !isOpen && bodies.every(({ name }) => isPerson(name) || isPersonAlone(name));
    for (const body of bodies) {
      this.#saysAnything = true;
      if (body.isOpen && !reading.openEnded.includes(role)) reading.openEnded.push(role);
      if (body.name === '') continue;
      if (isPerson(body.name) || isSomebody(body.name) || areNames) {
        const mayBePlace = areNames && !isPerson(body.name) && !isSomebody(body.name);
        reading.people.push(mayBePlace ? { start: body.start, end: body.end, role } : body);
        continue;
      }
      const { name, start, end, isUnclear } = body;
      const assignment: Assignment = { name, start, end, isOpen: body.isOpen, isUnclear, role };
      const isName = isBody(body.name) || (isOpen && isShortened(body.name));
      // 各县、开发区: which ones is plain from their neighbours.
      if (!isName && !(isCommon(body.name) && bodies.length > 1)) reading.isWhole = false;
      if ((!isName && !isCommon(body.name)) || body.isUnclear) reading.unclear.push(body);
      if (!isCertain) reading.roleless.push(assignment);
      if (this.#isAmong && role === 'lead')
        reading.assignments = reading.assignments.filter((other) => other.name !== name || other.role !== 'responsible');
      reading.assignments.push(assignment);
    }
  }
}

/** Whether an item has nothing of what may stand in a tail beside names: most are only that. */
const isOnlyName = remembered((item: string): boolean => {
  const words = item.trim();
  if (endsWithBracket(words) || isStandingRule(words) || isRemark(words) || isDeadline(words)) return false;
  return opensJoint(item) === 0 && jointWithin(item, isSubject) === null && dutyOf(item.trimEnd(), isSubject) === null;
});

/** Whether the words before a verb are a body that can be its subject. */
function isSubject(before: string): boolean {
  const words = before.trim();
  const name = words.startsWith('由') ? words.slice(1) : words;
  return isBody(name.includes('等') ? name.replace(/等.{0,12}$/, '') : name);
}

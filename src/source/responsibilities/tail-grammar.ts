import type { Role } from '../reading.js';
import { remembered } from '../remembered.js';
import { type Item, type ListedBody, listBodies } from './body-list.js';
import { isBody, isCommon, isShortened } from './body-shapes.js';
import { dutyAtEnd, dutyOf, jointWithin, opensJoint } from './duty-verbs.js';
import type { Label, LabelKind } from './labels.js';
import { isDeadline, isPerson, isRemark } from './remarks.js';
import { cutSegments, extent, type Segment } from './segments.js';
import { beginsStatement, isStandingRule } from './standing-words.js';

/** A body with the role that a tail gives it. */
export interface Assignment extends ListedBody {
  role: Role;
}

/** A stretch of the paragraph. */
export interface Stretch {
  start: number;
  end: number;
}

/** What a tail says; places are indexes in its paragraph. */
export interface TailReading {
  assignments: Assignment[];
  openEnded: Role[];
  /** What is no business of responsibilities, such as a deadline: the other readers must see it. */
  others: Stretch[];
  /** Labels with nothing behind them. */
  empty: Label[];
  /** Where a body should stand, but none can be read. */
  unread: Stretch[];
  /** Bodies that may be two, or none. */
  unclear: ListedBody[];
  people: Stretch[];
  /** Bodies with a role that is none of the three: 监督单位, 指导. */
  beside: Stretch[];
  /** Bodies whose role the words leave open. */
  roleless: Assignment[];
  /** Whether every word was understood: only then is a sentence a tail. */
  isWhole: boolean;
  /** Whether a body has to do some part of the work only: 市财政局负责资金保障. */
  hasObjects: boolean;
}

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
const NOBODY = /^[\s无暂—–/／\\-]+$/;
/** No name with its verb is longer; what is searched in one item does not grow with the text. */
const LONGEST_ITEM = 400;
/** Names are asked for first in items up to this length, which are remembered. */
const SHORT = 12;
/** What may be said in a bracket after a name. */
const ROLE_ASIDE =
  /^(?:为|作为)?(总牵头|牵头|主办|主责|责任|负责|承办|配合|参与|协办|协同|协助)(?:单位|部门|责任单位)?(?:[，,；;].{0,20})?$/;
const ENDS_ASIDE = /[）)〕］\]】〉]$/;
const EMPTY_ASIDE = /^(?:按|负责|根据|以下)/;

/** Reads the items of one label, or of a sentence without one, from left to right. */
class SegmentReader {
  /** Items that wait for the verb that tells their role. */
  #pending: Item[] = [];
  /** Cooperating after 会同, until the verb that ends its list. */
  #joint: Role | null = null;
  #saysAnything = false;
  readonly #role: Role | null;

  constructor(
    private readonly chars: string,
    private readonly brackets: ReadonlyMap<number, number>,
    private readonly segment: Segment,
    private readonly kind: Role | 'unclear' | null,
    private readonly reading: TailReading,
  ) {
    this.#role = kind === 'unclear' ? 'responsible' : kind;
  }

  read(): void {
    let isStatement = false;
    for (const item of this.segment.items) {
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

  #readItem(item: Item): void {
    if (item.end - item.start <= SHORT && isOnlyName(this.chars.slice(item.start, item.end))) {
      this.#wait(item);
      return;
    }
    const aside = this.#aside(item);
    const bare = aside ? { ...item, end: aside.end } : item;
    const words = this.chars.slice(bare.start, Math.min(bare.end, bare.start + LONGEST_ITEM)).trim();
    if (isStandingRule(words) || isRemark(words)) {
      this.#saysAnything = true;
      return;
    }
    if (isDeadline(words)) {
      this.#flush();
      this.reading.others.push({ start: item.start, end: item.end });
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
    if (rest.slice(0, duty.at).trim() !== '') this.#pending.push({ start: current.start, end: current.start + duty.at, separator: '' });
    if (duty.role === 'beside' && this.#joint === null) {
      if (this.#pending.length > 0) this.reading.beside.push({ start: this.#pending[0]?.start ?? current.start, end: current.end });
      this.#pending = [];
    } else this.#assignPending(this.#joint ?? (duty.role as Role));
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

  #assignPending(role: Role, isCertain = true): void {
    if (this.#pending.length > 0) this.#assign(role, this.#pending, isCertain);
    this.#pending = [];
  }

  #assign(role: Role, group: readonly Item[], isCertain = true): void {
    const { bodies, unread } = listBodies(this.chars, group);
    const { reading } = this;
    if (unread.length > 0) {
      for (const one of unread) reading.unread.push(one);
      reading.isWhole = false;
      this.#saysAnything = true;
    }
    const isOpen = bodies.some((body) => body.isOpen);
    for (const body of bodies) {
      this.#saysAnything = true;
      if (body.isOpen && !reading.openEnded.includes(role)) reading.openEnded.push(role);
      if (body.name === '') continue;
      if (isPerson(body.name)) {
        reading.people.push(body);
        continue;
      }
      const { name, start, end, isUnclear } = body;
      const assignment: Assignment = { name, start, end, isOpen: body.isOpen, isUnclear, role };
      const isName = isBody(body.name) || (isOpen && isShortened(body.name));
      if (!isName) reading.isWhole = false;
      if ((!isName && !isCommon(body.name)) || body.isUnclear) reading.unclear.push(body);
      if (!isCertain) reading.roleless.push(assignment);
      reading.assignments.push(assignment);
    }
  }

  /** A bracket at the end of an item that says its role, 市教育局（牵头）, or nothing about who it is, （按职责分工负责）. */
  #aside(item: Item): { role: Role | null; end: number } | null {
    const words = this.chars.slice(item.start, Math.min(item.end, item.start + 200)).trimEnd();
    if (!ENDS_ASIDE.test(words)) return null;
    const from = Math.max(...[...'（(〔［[【〈'].map((sign) => words.lastIndexOf(sign)));
    if (from < 0 || this.brackets.get(item.start + from) !== item.start + words.length - 1) return null;
    const inner = words.slice(from + 1, -1).trim();
    const end = item.start + from;
    const role = ROLE_ASIDE.exec(inner)?.[1];
    if (role !== undefined) return { role: (dutyAtEnd(role)?.role as Role | undefined) ?? 'responsible', end };
    return isStandingRule(inner) || isRemark(inner) || isDeadline(inner) || EMPTY_ASIDE.test(inner) ? { role: null, end } : null;
  }
}

/** Whether an item has nothing of what may stand in a tail beside names: most are only that. */
const isOnlyName = remembered((item: string): boolean => {
  const words = item.trim();
  if (ENDS_ASIDE.test(words) || isStandingRule(words) || isRemark(words) || isDeadline(words)) return false;
  return opensJoint(item) === 0 && jointWithin(item, isSubject) === null && dutyOf(item.trimEnd(), isSubject) === null;
});

/** Whether the words before a verb are a body that can be its subject. */
function isSubject(before: string): boolean {
  return isBody(
    before
      .trim()
      .replace(/^由/, '')
      .replace(/等.{0,12}$/, ''),
  );
}

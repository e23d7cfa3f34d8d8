/** A chain of acts as a sentence tells it: 甲提出……，经乙审核，报丙批准. */

import { fullWidth } from '../outline/width.js';
import type { ReadStep } from '../reading.js';
import type { Text } from '../text.js';
import { actionsIn, type FoundAction } from './actions.js';
import { actorIn, isActor } from './actors.js';

const NAMED = [
  /^(?:凡|对)?([^，。；]{2,16}?)(?:发现|接报|接到|收到|获悉|得知)/,
  /^(?:凡|对)?([^，。；]{2,20}?)(?:因|拟|需要?|确需|在|于|符合|应?自)[^，。；]{1,60}(?:的|时|后|前|内)$/,
  /^(?:凡|对)?([^，。；]{1,16}(?:者|人|单位|企业|机构|居民|村民|家庭))[^，。；]{1,20}的$/,
  /由([^，。；由]{2,20}?)(?:根据|按照?|依据|结合|会同|负责|对|在)/,
  /^由([^，。；由]{2,20})$/,
];

/** 经 in front of somebody who decides; in 经济发展局 and 经信局 it is part of a name. */
const THROUGH = /(?:经(?![济营信开贸管]|办[机人])过?|待|提请|提交|报经)((?:[^经报]|经(?=[济营信开贸管]|办[机人])){2,30})$/;
const REPORTED = /(?:上报|报请|报送|呈报|报)((?:[^报经]|经(?=[济营信开贸管]|办[机人])){2,30})$/;

/**
 * Acts of one paragraph. `label` is the step's own number, `isFirst` says that no act of its procedure comes before them.
 * Who acts is null where the words do not say it.
 */
export function chainIn(text: Text, label: string | null, isFirst = true): ReadStep[] {
  const steps: ReadStep[] = [];
  let subject: string | null = null;
  for (const { start, end, endsSentence } of segments(text.chars)) {
    subject = segmentSteps(text.slice(start, end), label, subject, steps, isFirst);
    if (endsSentence && label === null) subject = keepsSubject(text.chars.slice(end + 1, end + 4)) ? subject : null;
  }
  return steps;
}

/** Appends the steps between two commas; gives the subject that goes on after them. */
function segmentSteps(segment: Text, label: string | null, subject: string | null, steps: ReadStep[], isFirst: boolean): string | null {
  const { chars } = segment;
  const found = actionsIn(chars).filter(
    // 待遇认定由参保人员提出申请: what is applied for, and no act itself.
    (act, index, all) => !isCircumstance(chars, act) && !(chars[act.end] === '由' && index + 1 < all.length),
  );
  let at = 0;
  let current = found.length === 0 ? (namedIn(chars) ?? subject) : subject;
  for (const [index, act] of found.entries()) {
    const before = withoutRemarks(chars.slice(at, act.start)).replace(/^[、和并及]|^以及/, '');
    const next = found[index + 1]?.start ?? chars.length;
    const behind = chars.slice(act.end, next);
    const { actor, to, passive } = partiesOf(before, act, behind, current);
    const object = objectOf(act, behind, index + 1 < found.length);
    const last = steps.at(-1);
    // 提出意见报市政府审核: what is reported goes to the one who decides on it.
    if (
      passive &&
      to === null &&
      last &&
      last.to === null &&
      /报(?:请|送|经)?/.test(before) &&
      last.actor === wide(current) &&
      /^(?:propose|advise|conclude|apply)$/.test(last.action ?? '')
    )
      last.to = wide(actor);
    steps.push({
      label,
      actor: wide(actor),
      action: act.action === 'propose' && !(isFirst && steps.length === 0) ? 'advise' : act.action,
      verb: act.verb,
      object: wide(object),
      to: wide(to),
      text: segment,
    });
    // 甲审核通过后报乙备案: who goes on without a stop is the same one.
    const isCondition = /^[^，。；]{0,8}后(?!再?报)/.test(behind) && act.kind === 'decision';
    if (!passive && actor !== null && !isCondition) current = actor;
    // 经甲审核通过的，公示后予以备案: who goes on is not said.
    else if (passive && behind.endsWith('的')) current = null;
    at = act.end;
  }
  return current;
}

interface Parties {
  actor: string | null;
  to: string | null;
  /** Whether the one who acts stands behind 经 or 报 and the sentence goes on about another. */
  passive: boolean;
}

function partiesOf(before: string, act: FoundAction, behind: string, subject: string | null): Parties {
  const through = THROUGH.exec(before);
  const passed = through && actorIn(through[1] as string);
  if (passed) return { actor: passed, to: null, passive: true };
  const reported = REPORTED.exec(before);
  const receiver = reported && actorIn(reported[1] as string);
  if (receiver && reported) {
    const own = ownActor(before.slice(0, reported.index), subject);
    return act.kind === 'decision' ? { actor: receiver, to: null, passive: true } : { actor: own, to: receiver, passive: false };
  }
  const toward = /向([^向]{2,30})$/.exec(before);
  const addressee = toward && actorIn(toward[1] as string);
  if (addressee && toward) return { actor: ownActor(before.slice(0, toward.index), subject), to: addressee, passive: false };
  const actor = ownActor(before, subject);
  if (act.kind === 'consulting') return { actor, to: consulted(behind), passive: false };
  if (act.action === 'report') {
    const name = behind.trim();
    return { actor, to: isActor(name) ? name : null, passive: false };
  }
  return { actor, to: null, passive: false };
}

function ownActor(before: string, subject: string | null): string | null {
  return actorIn(before.replace(/(?:后|并|，|、|向社会|向公众)$/, '')) ?? subject;
}

/** 征求相关部门意见: those who are asked. */
function consulted(behind: string): string | null {
  const found = /^([^，。；]{2,24}?)(?:的)?(?:书面)?(?:意见|建议)/.exec(behind);
  const name = found?.[1];
  return name !== undefined && isActor(name) ? name : null;
}

function wide(name: string | null): string | null {
  return name === null ? null : fullWidth(name);
}

/** What the act is about, where a few words right behind the verb say it. */
function objectOf(act: FoundAction, behind: string, hasNext: boolean): string | null {
  if (act.kind === 'consulting') return /(?:意见建议|意见|建议)/.exec(behind)?.[0] ?? null;
  // Another's act that is not known goes on behind 、.
  if (/^[、和及]/.test(behind)) return null;
  let words = behind.replace(/(?:之)?后.*$/, '');
  // Words before another verb may belong to that one: only up to where it is joined.
  if (hasNext) words = words.replace(/(?:、|并|报|经|由|后|和|向|及|以及).*$/, '');
  words = words.replace(/^(?:了|的)/, '').trim();
  return words.length >= 2 && words.length <= 24 && !isActor(words) ? words : null;
}

/** 批准后……, 审核通过后……: when something is done, by nobody who is named. */
function isCircumstance(chars: string, act: FoundAction): boolean {
  return act.start === 0 && /^[^，。；]{0,6}(?:之?后|之?前|时)/.test(chars.slice(act.end));
}

/** 申请人因……的, 由某局根据……: a piece without an act that says who the next ones are about. */
function namedIn(chars: string): string | null {
  for (const pattern of NAMED) {
    const name = pattern.exec(chars)?.[1];
    if (name !== undefined && isActor(name)) return name;
  }
  return null;
}

/** Without longer words in brackets: 社区居民（村转居的经村民会议）. */
function withoutRemarks(words: string): string {
  return words.replace(/[（(][^（）()]{5,}[）)]/g, '');
}

/** Whether the next sentence goes on with the same subject. */
function keepsSubject(next: string): boolean {
  return /^(?:并|同步|同时|经|报|达标|合格)/.test(next);
}

/** Pieces between commas and stops outside brackets; 、 joins what one body does. */
function* segments(chars: string): Generator<{ start: number; end: number; endsSentence: boolean }> {
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= chars.length; at++) {
    const unit = chars.charCodeAt(at);
    if (unit > 0x4dff && unit < 0xa000) continue;
    const char = chars[at];
    if (char === '（' || char === '(') depth++;
    else if (char === '）' || char === ')') depth = Math.max(0, depth - 1);
    const isStop = char === undefined || char === '。' || (depth === 0 && /[，,；;：:]/.test(char));
    if (!isStop) continue;
    if (at > start && at - start <= 120) yield { start, end: at, endsSentence: char === '。' };
    start = at + 1;
    if (char === '。') depth = 0;
  }
}

import { markerOf } from './outline/marker.js';
import { tailStart } from './outline/tail.js';
import { cutTitle } from './outline/title.js';
import { fullWidth } from './outline/width.js';
import { chainIn } from './procedures/chain.js';
import type { Annex, Clause, Outline, ReadProcedure, ReadStep } from './reading.js';
import type { Text } from './text.js';

const NAMED = /流程|程序|步骤|环节|审批|办理|申报|规程/;
/** 申请补贴按照下列程序办理： */
const ANNOUNCED = /(?:程序|流程|步骤)[^。；：]{0,12}[：:]\s*$/;
/** A number of a step in words: 第一步, 步骤二. */
const STEP = /^(第[一二三四五六七八九十]{1,3}步|步骤[一二三四五六七八九十0-9]{1,3})[：:、，,.．\s]*/;

/**
 * The procedures of a text: numbered steps of an annex or of a clause about a procedure, and chains of at least three acts
 * of different bodies in a clause. Nobody acts in them whom the words do not name; elsewhere `actor` is null.
 */
export function readProcedures(outline: Outline): ReadProcedure[] {
  const annexes = outline.annexes.flatMap((annex) => annexProcedure(annex) ?? []);
  const own = outline.clauses.map(clauseProcedure);
  return [...annexes, ...sectionProcedures(outline, own), ...own.flatMap((procedure) => procedure ?? [])].sort(
    (a, b) => (a.clause ?? -1) - (b.clause ?? -1),
  );
}

/** 三、办理程序, 某某补贴申领流程: a heading or a title of which each clause is a step. */
const SEQUENCE = /(?:程序|流程|步骤)(?:[（(][^）)]{1,12}[）)])?$/;

/** Steps that are clauses each, below a heading that says so; clauses that are procedures themselves are none of them. */
function sectionProcedures({ opening, clauses }: Outline, own: readonly (ReadProcedure | null)[]): ReadProcedure[] {
  const title = opening.slice(0, 3).find(({ chars }) => chars.length <= 40 && SEQUENCE.test(chars))?.chars ?? null;
  const found: ReadProcedure[] = [];
  for (let start = 0, end = 0; start < clauses.length; start = end) {
    const { section: heading, clause } = clauses[start] as Clause;
    const section = placeOf(clauses[start] as Clause);
    for (end = start + 1; end < clauses.length && placeOf(clauses[end] as Clause) === section; end++);
    const name = section ?? title;
    if ((clause === null && heading === section) || name === null || !SEQUENCE.test(name) || end - start < 3) continue;
    if (own.slice(start, end).some((procedure) => procedure !== null)) continue;
    const marker = section === null ? null : markerOf(name.slice(0, 60));
    const steps = clauses.slice(start, end).flatMap((step) => clauseSteps(step, marker?.label ?? ''));
    if (isChain(steps)) found.push({ title: fullWidth(name.slice(marker?.length ?? 0)), clause: start, annex: null, steps });
  }
  return found;
}

/** What steps stand under: the section, or what is above it where that is the head of a step itself (第一步：提出申请). */
function placeOf({ section, headings, clause }: Clause): string | null {
  return clause === null && section !== null && STEP.test(section) ? (headings.at(-2) ?? null) : section;
}

function clauseSteps({ clause, section, body, place }: Clause, above: string): ReadStep[] {
  const step = clause === null ? STEP.exec(section ?? '')?.[1] : undefined;
  const number = step ?? (clause?.startsWith(above) ? clause.slice(above.length) : clause);
  // 区民政局审核后报市民政局备案。 is so short that it stands for a title.
  const texts = body.length > 0 ? body : [place.slice(markerOf(place.chars.slice(0, 60))?.length ?? 0)];
  const steps = texts.flatMap((text) => chainIn(text.slice(0, Math.min(tailStart(text.chars), 20_000)), number));
  const [first] = texts;
  return steps.length > 0 || !first ? steps : [unread({ number: number ?? '', text: first })];
}

function annexProcedure({ label, title, body }: Annex): ReadProcedure | null {
  const lines = numbered(body);
  if (lines.length < 2) return null;
  const isNamed = title !== null && NAMED.test(title);
  const steps: ReadStep[] = [];
  let hasActs = false;
  let named = 0;
  for (const [at, each] of lines.entries()) {
    const line = untitled(each);
    const own = stepsOf(line, !hasActs);
    hasActs ||= own.length > 0;
    if (own.some(({ actor, action }) => actor !== null && action !== null)) named++;
    // Without 流程 in its name it must read like one: most annexes do not, which shows before their end.
    else if (!isNamed && (at + 1 - named) * 2 > lines.length) return null;
    for (const step of own.length > 0 ? own : [unread(line)]) steps.push(step);
  }
  return named > 0 ? { title, clause: null, annex: label, steps } : null;
}

function clauseProcedure(clause: Clause, index: number): ReadProcedure | null {
  // What stands under a heading without number has its name from that.
  const name = clause.title ?? (clause.clause === null ? clause.section : null);
  const isNamed = name !== null && NAMED.test(name);
  const isAnnounced = clause.title === null && ANNOUNCED.test(clause.body[0]?.chars ?? '');
  // Most clauses tell of no procedure: they are not looked at any closer.
  if (!isNamed && !isAnnounced && !clause.body.some(({ chars }) => DECIDES.test(chars))) return null;
  const texts = clause.body.map((text) => text.slice(0, tailStart(text.chars)));
  const lines = isNamed || isAnnounced ? numbered(texts) : [];
  if (lines.length >= 3) {
    const steps = lines.map(untitled).flatMap((line) => {
      const own = stepsOf(line, true);
      return own.length > 0 ? own : [unread(line)];
    });
    if (isChain(steps)) return { title: clause.title, clause: index, annex: null, steps };
  }
  const chains = texts.map((text) => chainOf(text, isNamed)).filter((steps) => steps.length > 0);
  const steps = isNamed ? chains.flat() : (chains.find(isChain) ?? []);
  return isChain(steps) ? { title: clause.title, clause: index, annex: null, steps } : null;
}

/** Acts of a paragraph, but only of sentences that hand something on: 经……, 报……, 向……. */
function chainOf(text: Text, isNamed: boolean): ReadStep[] {
  if (!/[经报向]/.test(text.chars) || text.length > 20_000) return [];
  const steps: ReadStep[] = [];
  for (const { index, 0: sentence } of text.chars.matchAll(isNamed ? /[^。]+。?/g : /[^。；;]+[。；;]?/g)) {
    if (!isNamed && !isHandedOn(sentence)) continue;
    const own = chainIn(text.slice(index, index + sentence.length), null, steps.length === 0);
    if (isNamed || isChain(own)) for (const step of own) steps.push(step);
  }
  return steps;
}

const DECIDES = /审核|审查|审批|批准|审定|核准|批复|备案|报备|同意|审议|初审|复审|核发|申请|申报/;
const HANDED_ON = new RegExp(`(?:${DECIDES.source}).*(?:审核|审查|审批|批准|审定|核准|批复|备案|报备|同意|审议|初审|复审|核发|反馈|意见)`);

/** Whether a sentence may tell of at least two acts of deciding; most sentences do not, and need no closer look. */
function isHandedOn(sentence: string): boolean {
  return /[经报向征]/.test(sentence) && HANDED_ON.test(sentence);
}

/** At least three acts and three bodies, two of whom act. */
function isChain(steps: readonly ReadStep[]): boolean {
  // Most sentences tell of fewer.
  if (steps.length < 3) return false;
  const known = steps.filter(({ action }) => action !== null);
  const all = new Set<string>();
  for (const { actor } of known) if (actor !== null) all.add(actor);
  const actors = all.size;
  for (const { to } of known) if (to !== null) all.add(to);
  return known.length >= 3 && actors >= 2 && all.size >= 3;
}

interface Numbered {
  number: string;
  text: Text;
  /** The lines that go on below it. */
  below: Text[];
}

/** 第一步：提出申请, with its text below: the head of a step tells of it only where nothing else does. */
function stepsOf({ number, text, below }: Numbered, isFirst: boolean): ReadStep[] {
  const isHead = below.length > 0 && text.length <= 16 && !/[。；;，,]/.test(text.chars);
  const told: ReadStep[] = [];
  for (const line of isHead ? below : [text, ...below])
    for (const step of chainIn(line, number, isFirst && told.length === 0)) told.push(step);
  return told.length > 0 || !isHead ? told : chainIn(text, number, isFirst);
}

/** Numbered lines with the lines that go on below them. */
function numbered(body: readonly Text[]): Numbered[] {
  const lines: Numbered[] = [];
  for (const text of body) {
    const marker = markerOf(text.chars.slice(0, 60));
    const step = STEP.exec(text.chars.slice(0, 20));
    if (marker && !marker.isDoubtful) lines.push({ number: marker.label, text: text.slice(marker.length), below: [] });
    else if (step) lines.push({ number: fullWidth(step[1] as string), text: text.slice(step[0].length), below: [] });
    else lines.at(-1)?.below.push(text);
  }
  return lines;
}

/** Without the name of the step: 初审。镇街对…… */
function untitled({ number, text, below }: Numbered): Numbered {
  const { title, rest } = cutTitle(text, null, false, false);
  return { number, text: title !== null && title.length <= 12 && rest.length > 0 ? rest : text, below };
}

/** A step whose act is not known: its words up to the first stop. */
function unread({ number, text }: Pick<Numbered, 'number' | 'text'>): ReadStep {
  const end = text.chars.search(/[，,。；;：:]/);
  const verb = text.chars.slice(0, end < 0 ? 30 : Math.min(end, 30));
  return { label: number, actor: null, action: null, verb, object: null, to: null, text };
}

import type { Clause, NamedBody, Positions, Problem, Responsibilities, Role } from './reading.js';
import { matchBrackets } from './responsibilities/brackets.js';
import { readCharges } from './responsibilities/charges.js';
import { type ClauseTail, clauseTails } from './responsibilities/clause-tails.js';
import { rulesFor, type StandingRules, standingRules } from './responsibilities/standing-rules.js';
import { readTail } from './responsibilities/tail-grammar.js';
import type { Assignment, Stretch, TailReading } from './responsibilities/tail-reading.js';
import type { Text } from './text.js';

export { type StandingRules, standingRules };

/**
 * Who answers for a clause: the bodies of its tails by role, in the order of the text and without duplicates, as the text
 * writes them. Where no tail names anybody, `charged` holds the bodies that the prose charges, as suggestions.
 * What was left out or could not be read is added to `problems`.
 */
export function readResponsibilities(clause: Clause, rules: StandingRules, positions: Positions, problems: Problem[]): Responsibilities {
  const read = new RolesRead(rulesFor(rules, clause));
  const all = clauseTails(paragraphs(clause));
  const formal = all.filter(({ isProse }) => !isProse);
  const tails = formal.some(({ reading }) => reading.assignments.length > 0) ? formal : all;
  if (clause.cells.length > 0) {
    // What the columns say is what the joined row says again.
    for (const { role, text } of clause.cells)
      read.take(text, readTail(text.chars, 0, text.length, matchBrackets(text.chars), role), false);
  } else for (const group of besideEachOther(tails)) read.takeAll(group);
  read.addUnlisted();
  for (const tail of tails) {
    if (tail.isUnclosed) problems.push(problemAt('tail-unclosed', tail.text, tail, positions));
  }
  for (const problem of read.problems(positions)) problems.push(problem);
  const pieces = tails.flatMap(({ text, start, end, reading }) => withoutOthers(text, start, end, reading.others));
  const hasTail = tails.length > 0 || clause.cells.length > 0;
  return read.asResponsibilities(pieces, hasTail || clause.isFramework ? [] : readCharges(clause.body));
}

/** The body, and before it number and title where they are not a part of it. */
function paragraphs({ title, place, body }: Clause): Text[] {
  const isApart = title !== null && body.every((text) => text.offset(0) >= place.offset(place.length));
  return isApart ? [place, ...body] : body;
}

/** Tails with nothing but stops and blanks between them. */
function besideEachOther(tails: readonly ClauseTail[]): ClauseTail[][] {
  const groups: ClauseTail[][] = [];
  let last: ClauseTail | undefined;
  for (const tail of tails) {
    if (last && isBeside(last, tail)) groups.at(-1)?.push(tail);
    else groups.push([tail]);
    last = tail;
  }
  return groups;
}

const NOTHING = /^[\s\u3000。；;，,、]*$/;

function isBeside(one: ClauseTail, next: ClauseTail): boolean {
  if (one.text === next.text) return NOTHING.test(one.text.chars.slice(one.end, next.start));
  // In the next paragraph, which the blanks of a few line breaks part from it at the most.
  const gap = next.text.offset(0) - one.text.offset(one.text.length);
  return gap <= MOST_BREAKS && NOTHING.test(one.text.chars.slice(one.end)) && NOTHING.test(next.text.chars.slice(0, next.start));
}

const MOST_BREAKS = 12;
const NOBODY = { first: -1, last: -1 };

/** Gathers what the tails of one clause say. */
class RolesRead {
  /** By role; most clauses have no body of one or the other. */
  readonly #bodies: Record<Role, Map<string, Text> | null> = { lead: null, responsible: null, cooperating: null };
  readonly #openEnded: Role[] = [];
  #byStandingRule = false;
  readonly #taken: { text: Text; reading: TailReading; isTail: boolean }[] = [];

  constructor(private readonly rules: StandingRules) {}

  /** Tails that are one: 牵头单位：甲。责任单位：乙、丙。 has its lead, and no rule gives it another. */
  takeAll(group: readonly ClauseTail[]): void {
    const isLed = group.some(({ reading }) => reading.assignments.some(({ role }) => role === 'lead'));
    for (const { text, reading } of group) this.take(text, reading, true, isLed);
  }

  take(text: Text, reading: TailReading, isTail: boolean, isLed = false): void {
    const leading = isLed ? NOBODY : this.#leadingByRule(text, reading);
    // 列第一位的为牵头单位 gives a bare list its roles, too.
    this.#taken.push({ text, reading: leading.first < 0 ? reading : { ...reading, roleless: [] }, isTail });
    for (let index = 0; index < reading.assignments.length; index++) {
      const { role, name, start, end } = reading.assignments[index] as Assignment;
      const isLeading = index >= leading.first && index <= leading.last;
      if (isLeading) this.#byStandingRule = true;
      this.#add(isLeading ? 'lead' : role, name, text.slice(start, end));
    }
    for (const person of reading.people)
      if (person.role && this.#isPlace(text, person)) this.#add(person.role, nameOf(text, person), text.slice(person.start, person.end));
    for (const role of reading.openEnded) if (!this.#openEnded.includes(role)) this.#openEnded.push(role);
  }

  /** What the text says once of all tails, and only of tails. */
  addUnlisted(): void {
    if (this.#taken.length === 0) return;
    for (const { role, name, text } of this.rules.unlisted) this.#add(role, name, text);
  }

  asResponsibilities(tails: Text[], charged: Responsibilities['charged']): Responsibilities {
    return {
      lead: this.#named('lead'),
      responsible: this.#named('responsible'),
      cooperating: this.#named('cooperating'),
      openEnded: this.#openEnded,
      byStandingRule: this.#byStandingRule,
      tails,
      charged,
    };
  }

  problems(positions: Positions): Problem[] {
    return this.#taken.flatMap(({ text, reading, isTail }) => {
      const { empty, unread, unclear, people, beside, roleless } = reading;
      // Most say nothing but what can be read.
      if (empty.length + unread.length + unclear.length + people.length + beside.length + roleless.length === 0) return [];
      const say = (rule: string, stretches: readonly Stretch[]) => stretches.map((each) => problemAt(rule, text, each, positions));
      const first = roleless[0];
      return [
        // An empty cell of a table says that there is nobody.
        ...(isTail ? say('tail-empty', empty) : []),
        ...say('tail-unreadable', unread),
        ...say('tail-body-unclear', unclear),
        ...say(
          'tail-people',
          people.filter((person) => !(person.role && this.#isPlace(text, person))),
        ),
        ...say('tail-role-beside', beside),
        ...(first
          ? [
              {
                rule: 'tail-role-unclear',
                at: positions.at(text.offset(first.start)),
                args: { names: roleless.map(({ name }) => name), role: first.role },
              },
            ]
          : []),
      ];
    });
  }

  /** 由常山负责, in a text that names 常山县. */
  #isPlace(text: Text, place: Stretch): boolean {
    return this.rules.isPlace(nameOf(text, place));
  }

  #named(role: Role): NamedBody[] {
    const bodies: NamedBody[] = [];
    const known = this.#bodies[role];
    if (known) for (const [name, text] of known) bodies.push({ name, text });
    return bodies;
  }

  #add(role: Role, name: string, text: Text): void {
    this.#bodies[role] ??= new Map();
    const bodies = this.#bodies[role];
    if (!bodies.has(name)) bodies.set(name, text);
  }

  /** First and last index of the assignments that a standing rule makes the lead, or -1. */
  #leadingByRule({ chars }: Text, { assignments }: TailReading): { first: number; last: number } {
    if (assignments.some(({ role }) => role === 'lead')) return NOBODY;
    for (const { sign } of this.rules.firstLeads) {
      if (sign === '，') {
        const last = assignments.findIndex(({ end }, at) => /[，,]/.test(chars.slice(end, assignments[at + 1]?.start ?? end)));
        if (last >= 0 && assignments.slice(0, last + 1).every(({ role }) => role === 'responsible')) return { first: 0, last };
        continue;
      }
      const index = assignments.findIndex(
        ({ role, start, end }) => role === 'responsible' && (sign === null || chars.slice(Math.max(start - 1, 0), end + 1).includes(sign)),
      );
      if (index >= 0) return { first: index, last: index };
    }
    return NOBODY;
  }
}

function nameOf({ chars }: Text, { start, end }: Stretch): string {
  return chars.slice(start, end);
}

function problemAt(rule: string, text: Text, { start, end }: Stretch, positions: Positions): Problem {
  return { rule, at: positions.at(text.offset(start)), args: { words: text.chars.slice(start, Math.min(end, start + 40)).trim() } };
}

/** The tail in pieces, with what gives a deadline left to the readers of figures. */
function withoutOthers(text: Text, start: number, end: number, others: readonly Stretch[]): Text[] {
  const pieces: Text[] = [];
  let from = start;
  for (const other of [...others, { start: end, end }]) {
    const piece = text.slice(from, other.start);
    const lead = /^[\s\u3000；;，,。]*/.exec(piece.chars)?.[0].length ?? 0;
    // A bracket that is left alone is no tail.
    if (/[\p{L}\d]/u.test(piece.chars)) pieces.push(piece.slice(lead));
    from = other.end;
  }
  return pieces;
}

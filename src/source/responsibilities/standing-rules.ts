import type { Clause, Outline, Role } from '../reading.js';
import type { Text } from '../text.js';
import { listBodies } from './body-list.js';
import { matchBrackets } from './brackets.js';
import { cutSegments } from './segments.js';
import {
  COMMA_LEADS,
  EVERY,
  EVERY_SUBJECT,
  EVERY_TOUCHED,
  EVERY_UNIT,
  FIRST_LEADS,
  LATER,
  SIGN_LEADS,
  UNLISTED,
} from './standing-words.js';

/** What a text says once of all its tails. */
export interface StandingRules {
  /** Where in the input each statement that the first body leads begins to hold, and, where it marks the leading body with a sign, the sign. */
  firstLeads: { from: number; sign: string | null }[];
  /** Bodies that later tails leave out. */
  unlisted: { from: number; role: Role; name: string; text: Text }[];
  /** Whether the text writes a name elsewhere as that of a place: 常山 where it has 常山县. */
  isPlace(name: string): boolean;
}

/** Collects them: those of the opening and the closing hold everywhere, those of a clause from it on, those of an annex in what follows it. */
export function standingRules(outline: Outline): StandingRules {
  const rules: StandingRules = { firstLeads: [], unlisted: [], isPlace: placesIn(outline) };
  for (const text of [...outline.opening, ...outline.closing]) collect(text, Number.NEGATIVE_INFINITY, rules);
  for (const clause of outline.clauses) {
    collect(clause.place, clause.place.offset(0), rules);
    for (const text of clause.body) collect(text, clause.place.offset(0), rules);
  }
  for (const annex of outline.annexes) for (const text of annex.body) collect(text, annex.place.offset(0), rules);
  return rules;
}

/** The rules that hold for a clause: those stated for all, and those stated before its end. */
export function rulesFor(rules: StandingRules, clause: Clause): StandingRules {
  const at = clause.place.offset(0);
  return {
    firstLeads: rules.firstLeads.filter(({ from }) => from <= at),
    unlisted: rules.unlisted.filter(({ from }) => from < at),
    isPlace: rules.isPlace,
  };
}

const OF_PLACE = /[县区市镇乡州旗]|街道/g;

/** Asked of hardly any text: the names are gathered, in one scan, when the first question comes. */
function placesIn({ opening, clauses, closing }: Outline): (name: string) => boolean {
  let names: Set<string> | null = null;
  return (name) => {
    if (names === null) {
      names = new Set();
      const texts = [
        ...opening,
        ...clauses.flatMap(({ place, body, cells }) => [place, ...body, ...cells.map(({ text }) => text)]),
        ...closing,
      ];
      for (const { chars } of texts)
        for (const { index } of chars.matchAll(OF_PLACE))
          for (let length = 2; length <= 4; length++) names.add(chars.slice(Math.max(0, index - length), index));
    }
    return names.has(name);
  };
}

const LEADING = ['牵头', '主办', '主责'];
/** One search for all of them, and for 不再 and 除. */
const MAY_STATE = /牵头|主[办责]|不再|除/;
/** What every statement about the first of them, about those before a comma, or about one with a sign has. */
const MARKS_FIRST = /最前|首|第一|第1|前面|前列|逗号|[*＊★☆▲△※#]/;

const EXCEPT = /^.{0,200}?除(?:特别|另有|已|单独)?(?:注明|标明|规定|明确|说明)[^，,。]{0,6}外.{0,200}(?:均|都)(?:为|是|作为)/;

function collect(text: Text, from: number, rules: StandingRules): void {
  const { chars } = text;
  // Statements are rare: one search for a word that each of them has.
  if (!MAY_STATE.test(chars)) return;
  const mayLead = LEADING.some((word) => chars.includes(word));
  if (!(mayLead && MARKS_FIRST.test(chars)) && !chars.includes('不再') && !(chars.includes('除') && EVERY_UNIT.test(chars))) return;
  for (const found of chars.matchAll(/[^。！？!?\n]{4,}/g)) {
    const sentence = found[0];
    if (FIRST_LEADS.test(sentence)) addFirstLead(rules, from, null);
    const sign = SIGN_LEADS.exec(sentence)?.[1];
    if (sign) addFirstLead(rules, from, sign);
    if (COMMA_LEADS.test(sentence)) addFirstLead(rules, from, '，');
    const omitted = UNLISTED.exec(sentence);
    // 除特别注明外，各区政府均为配合单位
    const end = omitted ? omitted.index : EXCEPT.test(sentence) ? sentence.length : 0;
    if (end > 0) collectUnlisted(text, found.index, sentence.slice(0, end), from, rules);
  }
}

/** What was said before says it of all that follows: said again, it adds nothing. */
function addFirstLead({ firstLeads }: StandingRules, from: number, sign: string | null): void {
  if (!firstLeads.some((rule) => rule.sign === sign && rule.from <= from)) firstLeads.push({ from, sign });
}

/** A statement with its list. */
const LONGEST = 200;

function collectUnlisted(text: Text, at: number, before: string, from: number, rules: StandingRules): void {
  // The statement itself, not the tail it may stand in.
  const words = before.slice(-LONGEST);
  const shift = at + before.length - words.length;
  const found = EVERY_SUBJECT.exec(words) ?? EVERY_TOUCHED.exec(words) ?? EVERY.exec(words);
  if (!found || !LATER.test(words)) return;
  const list = found[1] ?? '';
  const start = shift + found.index + found[0].indexOf(list);
  const role: Role = /配合|参与|协助|协办|支持/.test(found[2] ?? found[0].slice(found[0].indexOf(list) + list.length))
    ? 'cooperating'
    : 'responsible';
  const items = cutSegments(text.chars, start, start + list.length, matchBrackets(text.chars)).flatMap((segment) => segment.items);
  for (const body of listBodies(text.chars, items).bodies) {
    const isKnown = rules.unlisted.some((rule) => rule.name === body.name && rule.role === role && rule.from <= from);
    if (body.name !== '' && !isKnown) rules.unlisted.push({ from, role, name: body.name, text: text.slice(body.start, body.end) });
  }
}

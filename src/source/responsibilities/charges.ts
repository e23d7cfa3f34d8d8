import { CharacterSet } from '../character-set.js';
import type { NamedBody } from '../reading.js';
import type { Text } from '../text.js';
import { type ListedBody, listBodies } from './body-list.js';
import { beginsLikeName, isSpecific } from './body-shapes.js';
import { matchBrackets } from './brackets.js';
import { cutSegments } from './segments.js';

/** A part of a sentence whose subject has a duty. White space apart: a class of both has so many ranges that each character would be a call. */
const CHARGE =
  /(?:^|[，,。；;：:！？\n])[\s\u3000]*(?:同时|其中|此外|另外|原则上|[一二三四五六七八九十]是|由)?((?:(?!\s)[^，,。；;：:！？]){2,60}?)(?:要|应当?|须|需|必须|负责|牵头|会同|统筹|配合|按照?职责|具体承担|承担|履行|定期|每年|每季度|每月|组织(?![法部]))/g;
const BY =
  /由((?:(?!\s)[^，,。；;：:！？由]){2,40}?)(?:负责|牵头|会同|统一|统筹|组织|承担|实施|办理|制定|审核|审批|裁定|核发|审查|核定|认定|具体|按|根据|进行)/g;
const ENDS_CLAUSE = new CharacterSet('。；;！？\n');
/** The words of a charge are quoted up to here. */
const LONGEST = 120;

/** Bodies that the prose charges: grammatical subjects of duties, with the words that say so; what could be a common noun is left out. */
export function readCharges(paragraphs: readonly Text[]): { body: NamedBody; words: Text }[] {
  return paragraphs.flatMap((text) => chargesOf(text));
}

interface Charge {
  start: number;
  end: number;
  bodies: readonly ListedBody[];
}

function chargesOf(text: Text): { body: NamedBody; words: Text }[] {
  const charges = chargesIn(text.chars);
  return charges.flatMap(({ start, end, bodies }, index) => {
    // Up to the next charge, where one sentence has several.
    const next = charges[index + 1]?.start ?? end;
    const words = text.slice(start, Math.min(next, end));
    const said = words.slice(0, words.chars.replace(/[，,\s]+(?:由|同时|其中)?$/, '').length);
    return bodies.map(({ name, start: from, end: to }) => ({ body: { name, text: text.slice(from, to) }, words: said }));
  });
}

function chargesIn(chars: string): Charge[] {
  const charges = new Map<number, Charge>();
  let brackets: ReadonlyMap<number, number> | null = null;
  for (const pattern of [CHARGE, BY]) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(chars); found; found = pattern.exec(chars)) {
      const who = found[1] ?? '';
      const start = found.index + found[0].indexOf(who);
      if (charges.has(start)) continue;
      const pairs: ReadonlyMap<number, number> = brackets ?? matchBrackets(chars);
      brackets = pairs;
      const items = cutSegments(chars, start, start + who.length, pairs).flatMap((segment) => segment.items);
      const { bodies, unread } = listBodies(chars, items);
      if (unread.length > 0 || bodies.length === 0) continue;
      if (!bodies.every(({ name }) => isSpecific(name) && beginsLikeName(name))) continue;
      charges.set(start, { start, end: clauseEnd(chars, found.index + found[0].length), bodies });
    }
  }
  return [...charges.values()].sort((a, b) => a.start - b.start);
}

/** Index of the stop, or of the bracket that closes what the charge stands in. */
function clauseEnd(chars: string, from: number): number {
  const limit = Math.min(chars.length, from + LONGEST);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    if (ENDS_CLAUSE.has(chars.charCodeAt(at))) return at;
    const sign = chars.charAt(at);
    if (sign === '（' || sign === '(') depth++;
    else if ((sign === '）' || sign === ')') && --depth < 0) return at;
  }
  return limit;
}

import type { NamedBody } from '../reading.js';
import type { Text } from '../text.js';
import { listBodies } from './body-list.js';
import { isSpecific } from './body-shapes.js';
import { matchBrackets } from './brackets.js';
import { cutSegments } from './segments.js';

/** A part of a sentence whose subject has a duty. */
const CHARGE =
  /(?:^|(?<=[，,。；;：:！？\n]))[\s\u3000]*(?:同时|其中|此外|另外|原则上|由)?(?<who>[^，,。；;：:！？\n\s]{2,60}?)(?:要|应当?|须|需|必须|负责|牵头|会同|统筹|配合|按照?职责|具体承担|承担|履行|定期|每年|每季度|每月|组织)/g;
const BY =
  /由(?<who>[^，,。；;：:！？\n\s由]{2,40}?)(?:负责|牵头|会同|统一|统筹|组织|承担|实施|办理|制定|审核|审批|裁定|核发|审查|核定|认定|具体|按|根据|进行)/g;
/** A name begins with its level or its place; what else could stand before 区 or 市 is prose. */
const LEVEL =
  /^(?:各|国家|国务院|中央|自治区|省|市|区|县|州|旗|镇|街道|乡|有关|全国|(?:(?![前后时按由对在将经属凡以若如当于被向为])\p{Script=Han}){2,4}(?:省|市|区|县|州|盟|旗))/u;
/** The words of a charge are quoted up to here. */
const LONGEST = 120;

/** Bodies that the prose charges: grammatical subjects of duties, with the words that say so; what could be a common noun is left out. */
export function readCharges(paragraphs: readonly Text[]): { body: NamedBody; words: Text }[] {
  return paragraphs.flatMap((text) => chargesOf(text));
}

function chargesOf(text: Text): { body: NamedBody; words: Text }[] {
  const { chars } = text;
  const charges: { body: NamedBody; words: Text }[] = [];
  const seen = new Set<number>();
  const brackets = matchBrackets(chars);
  for (const pattern of [CHARGE, BY]) {
    for (const found of chars.matchAll(pattern)) {
      const who = found.groups?.who ?? '';
      const start = found.index + found[0].indexOf(who);
      if (seen.has(start)) continue;
      const items = cutSegments(chars, start, start + who.length, brackets).flatMap((segment) => segment.items);
      const { bodies, unread } = listBodies(chars, items);
      if (unread.length > 0 || bodies.length === 0) continue;
      if (!bodies.every(({ name }) => isSpecific(name) && LEVEL.test(name))) continue;
      seen.add(start);
      const words = text.slice(start, clauseEnd(chars, found.index + found[0].length));
      for (const body of bodies) charges.push({ body: { name: body.name, text: text.slice(body.start, body.end) }, words });
    }
  }
  return charges.sort((a, b) => a.words.offset(0) - b.words.offset(0));
}

/** Index of the stop, or of the bracket that closes what the charge stands in. */
function clauseEnd(chars: string, from: number): number {
  const limit = Math.min(chars.length, from + LONGEST);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const sign = chars.charAt(at);
    if (/[。；;！？\n]/.test(sign)) return at;
    if (sign === '（' || sign === '(') depth++;
    else if ((sign === '）' || sign === ')') && --depth < 0) return at;
  }
  return limit;
}

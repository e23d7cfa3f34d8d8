import type { Edit, Text } from '../text.js';
import type { Log } from './log.js';

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: '\u3000',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '《',
  raquo: '》',
  lang: '〈',
  rang: '〉',
  middot: '·',
  bull: '•',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  minus: '−',
  times: '×',
  divide: '÷',
  permil: '‰',
  deg: '°',
  sup2: '²',
  sup3: '³',
  le: '≤',
  ge: '≥',
  plusmn: '±',
  yen: '¥',
  copy: '©',
  reg: '®',
  sect: '§',
};

/** An entity, also one that was escaped again and again (&amp;amp;nbsp;). */
const ENTITY = /&(?:amp;|#38;)*(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g;
/** A tag of a kind that pages of text consist of; what else stands in angle brackets may be meant. */
const TAG =
  /<(\/?)(p|br|hr|div|span|font|strong|b|i|u|em|a|td|th|tr|table|tbody|thead|li|ul|ol|dl|dt|dd|h[1-6]|img|center|section|sup|sub|label|input|o:p|st1:[a-z]{1,20}|\?xml[:a-z]{0,20})(?:\s[^<>]{0,1000})?\/?>|<!--[^<>]{0,1000}-->/gi;
const BREAKING = /^(?:p|br|hr|div|li|tr|h[1-6]|dt|dd|table|section)$/i;

/** Takes HTML out of a text: entities become their characters; tags that begin or end a paragraph become line ends, others vanish. */
export function decodeEntities(text: Text, log: Log): Text {
  let result = text;
  // What was escaped may hold what is escaped; each pass takes off one layer.
  for (let layer = 0; layer < 4; layer++) {
    const before = result;
    if (result.chars.includes('&')) result = replaced(result, ENTITY, entity, log);
    if (result.chars.includes('<')) result = replaced(result, TAG, ([, , name]) => (BREAKING.test(name ?? '') ? '\n' : ''), log);
    if (result === before) break;
  }
  return result;
}

function entity([whole, decimal, hex, name]: RegExpMatchArray): string {
  if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? (whole as string);
  const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number.parseInt(decimal, 10);
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : code === 9 || code === 10 || code === 13 ? ' ' : (whole as string);
}

function replaced(text: Text, pattern: RegExp, to: (match: RegExpMatchArray) => string, log: Log): Text {
  const edits: Edit[] = [];
  for (const match of text.chars.matchAll(pattern)) {
    const after = to(match);
    if (after === match[0]) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, to: after });
    log.repaired('entity', text, match.index, { before: match[0], after: after === '\n' ? '' : after });
  }
  return text.edit(edits);
}

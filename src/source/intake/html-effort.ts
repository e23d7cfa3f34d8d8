/** What a page costs to parse, found out before it is parsed. */

/** Elements that never stay open, and those whose start tag closes another of their kind: neither nests without others. */
const FLAT = new Set(
  'area,base,br,col,embed,frame,hr,image,img,input,keygen,link,meta,param,source,track,wbr,p,li,dt,dd,option,optgroup,tr,td,th,thead,tbody,tfoot,rt,rp,html,head,body'.split(
    ',',
  ),
);
/** Elements that the parser opens again in every paragraph until they are closed. */
const FORMATTING = new Set('a,b,big,code,em,font,i,nobr,s,small,strike,strong,tt,u'.split(','));
/** Elements that come with others inside, which the scan does not count. */
const WEIGHTS: Readonly<Record<string, number>> = { table: 4, ol: 2, ul: 2, dl: 2, select: 2, ruby: 2 };
/** Elements whose content is no markup. */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/;

const TAG = /<!--|<(\/?)([a-zA-Z][^\s/>]*)/g;
/** Up to the end of an attribute, or of the tag. */
const ATTRIBUTE = /[^>=]*(?:=\s*(?:"[^"]*"|'[^']*')?)?/y;

export interface Effort {
  tags: number;
  depth: number;
  /** Elements that the parser makes, those that it opens again included, at most. */
  elements: number;
}

/** Counts in one scan what the tags of a page would open. */
export function effortOf(html: string): Effort {
  const open = new Map<string, number>();
  const effort: Effort = { tags: 0, depth: 0, elements: 0 };
  let depth = 0;
  let formatting = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const [, slash, given] = match;
    if (given === undefined) {
      const end = html.indexOf('-->', match.index + 2);
      if (end < 0) break;
      TAG.lastIndex = end + 3;
      continue;
    }
    const end = tagEnd(html, TAG.lastIndex);
    TAG.lastIndex = end;
    const name = given.toLowerCase();
    const isClosing = slash === '/';
    effort.tags++;
    effort.elements += 1 + (isClosing ? 0 : formatting);
    const isFormatting = FORMATTING.has(name);
    if (!isClosing && RAW.test(name)) {
      const closing = indexOfClosing(html, name, end);
      if (closing < 0) break;
      TAG.lastIndex = closing;
      continue;
    }
    // Only in drawings and formulas does `/>` close an element.
    if (FLAT.has(name) || (html[end - 2] === '/' && (open.get('svg') || open.get('math')))) continue;
    const count = open.get(name) ?? 0;
    if (isClosing && count === 0) continue;
    open.set(name, count + (isClosing ? -1 : 1));
    depth += (isClosing ? -1 : 1) * (WEIGHTS[name] ?? 1);
    if (isFormatting) formatting += isClosing ? -1 : 1;
    effort.depth = Math.max(effort.depth, depth);
  }
  return effort;
}

function tagEnd(html: string, from: number): number {
  ATTRIBUTE.lastIndex = from;
  while (ATTRIBUTE.lastIndex < html.length && html[ATTRIBUTE.lastIndex] !== '>') ATTRIBUTE.exec(html);
  return Math.min(ATTRIBUTE.lastIndex + 1, html.length);
}

function indexOfClosing(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? -1;
}

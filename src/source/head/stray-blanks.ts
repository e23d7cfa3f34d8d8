/** Blanks that a converter left inside a title. */

import { isBody } from '../citations/issuers.js';

const BLANK = /(?<=[一-鿿〉》”、])[ \u3000\u00a0]+(?=[一-鿿〈《“])/g;
/** What comes before it in a title is not the beginning of a name. */
const LINKS = /^.*(?:关于|印发|转发|批转|[〈《])/;
/** A body at the beginning of what follows: 财政部关于……. */
const BODY_FIRST =
  /^[一-鿿]{2,24}?(?:委员会|办公[室厅]|政府|[部局委厅署院办]|中心|公司|联合会|总会|协会)(?=关于|印发|转发|[一-鿿]{2}|$|\s)/;
/** 第12号, 第二批 */
const ORDERED = /^第/;

/** A title without them. Blanks that part bodies (某市委 某市政府关于……) stay, and so do those before a number. */
export function withoutStrayBlanks(title: string): string {
  if (!/[ \u3000\u00a0]/.test(title)) return title;
  let kept = 0;
  return title.replace(BLANK, (blank, at: number) => {
    const rest = title.slice(at + blank.length);
    const before = title
      .slice(kept, at)
      .replace(/[ \u3000\u00a0]/g, '')
      .replace(LINKS, '');
    if (!ORDERED.test(rest) && !(isBody(before) && BODY_FIRST.test(rest))) return '';
    kept = at + blank.length;
    return blank;
  });
}

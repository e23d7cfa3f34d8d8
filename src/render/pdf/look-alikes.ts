/** A page as the fonts can print it: nothing is left out without a trace. */

import { inPrintable } from '../../model/printable.js';

/** A character that a style sheet names by its code, as running heads do. */
const ESCAPED = /\\([0-9a-f]{2,6}) /g;

/** Puts common characters in the place of those that look the same, and a mark with the code in that of characters no font has. */
export function printablePage(html: string): string {
  const end = html.indexOf('</style>');
  const styles = html.slice(0, Math.max(end, 0)).replace(ESCAPED, (written, code: string) => {
    const character = String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
    const printed = inPrintable(character);
    return printed === character ? written : printed;
  });
  return inPrintable(styles + html.slice(Math.max(end, 0)));
}

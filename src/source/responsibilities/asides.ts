import { Ending } from '../edge-pattern.js';
import type { Role } from '../reading.js';
import type { Item } from './body-list.js';
import { isBody } from './body-shapes.js';
import { dutyAtEnd } from './duty-verbs.js';
import { isDeadline, isPersonAlone, isRemark } from './remarks.js';
import { isStandingRule } from './standing-words.js';

/** What may be said in a bracket after a name. */
const ROLE_ASIDE =
  /^(?:为|作为)?(总牵头|牵头|主办|主责|责任|负责|承办|配合|参与|协办|协同|协助)(?:单位|部门|责任单位)?(?:[，,；;].{0,20})?$/;
const ENDS_ASIDE = new Ending(/[）)〕］\]】〉]$/);
const EMPTY_ASIDE = /^(?:按|负责|根据|以下)/;
const OPENING = [...'（(〔［[【〈'];
/** No item with such a bracket is longer. */
const LONGEST = 200;

/** Whether words end with a bracket of any kind: the cheap test before `asideOf`. */
export function endsWithBracket(words: string): boolean {
  return ENDS_ASIDE.test(words);
}

/**
 * A bracket at the end of an item that says its role, 市教育局（牵头）, or nothing about who it is, （按职责分工负责）; `end` is where what
 * stands before it ends. 市总工会（王某某） says who it is there. Null where the bracket is part of the name.
 */
export function asideOf(
  chars: string,
  brackets: ReadonlyMap<number, number>,
  item: Item,
): { role: Role | null; end: number; person: { start: number; end: number } | null } | null {
  const words = chars.slice(item.start, Math.min(item.end, item.start + LONGEST)).trimEnd();
  if (!ENDS_ASIDE.test(words)) return null;
  const from = Math.max(...OPENING.map((sign) => words.lastIndexOf(sign)));
  if (from < 0 || brackets.get(item.start + from) !== item.start + words.length - 1) return null;
  const inner = words.slice(from + 1, -1).trim();
  const end = item.start + from;
  const role = ROLE_ASIDE.exec(inner)?.[1];
  if (role !== undefined) return { role: (dutyAtEnd(role)?.role as Role | undefined) ?? 'responsible', end, person: null };
  const isPerson = isPersonAlone(inner) && isBody(words.slice(0, from).trim());
  if (isPerson) return { role: null, end, person: { start: end + 1, end: item.start + words.length - 1 } };
  return isStandingRule(inner) || isRemark(inner) || isDeadline(inner) || EMPTY_ASIDE.test(inner)
    ? { role: null, end, person: null }
    : null;
}

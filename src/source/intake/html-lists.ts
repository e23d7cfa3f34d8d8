import type { Element } from 'hast';
import { chineseCount, letters, roman } from './counting.js';

/** Numbers of `<li>` for each list, counted once. */
const counted = new WeakMap<Element, Map<Element, string>>();

/** A clause number at the beginning of a line: a list item that has one is not numbered again. */
export const CLAUSE_MARKER =
  /^(?:[(（〔][一二三四五六七八九十百零〇\d]{1,4}[)）〕]|[一二三四五六七八九十百零〇]{1,4}[、.．,，]|\d{1,3}(?:[、．)）]|\.(?!\d))|第[一二三四五六七八九十百零〇\d]{1,5}[条章节编]|[①-⑳㈠-㈩⒈-⒛])/;

/** What a browser prints before the items of an ordered list: `1. `, `一、`; by item. */
export function markersOf(list: Element): ReadonlyMap<Element, string> {
  const known = counted.get(list);
  if (known) return known;
  const markers = new Map<Element, string>();
  counted.set(list, markers);
  const style = styleOf(list);
  if (list.tagName !== 'ol' || style === null) return markers;
  const items = list.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
  const isReversed = list.properties.reversed === true;
  let number = Number.isSafeInteger(list.properties.start) ? Number(list.properties.start) : isReversed ? items.length : 1;
  for (const item of items) {
    const own = Number(item.properties.value);
    if (item.properties.value !== undefined && Number.isSafeInteger(own)) number = own;
    markers.set(item, style(number));
    number += isReversed ? -1 : 1;
  }
  return markers;
}

/** How the numbers of a list look; null where it has none. */
function styleOf(list: Element): ((number: number) => string) | null {
  const css = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(String(list.properties.style ?? ''))?.[1]?.toLowerCase();
  if (css === 'none') return null;
  if (css && /^(?:cjk-ideographic|simp-chinese-|trad-chinese-)/.test(css)) return (number) => `${chineseCount(number)}、`;
  switch (css ?? list.properties.type) {
    case 'a':
    case 'lower-alpha':
      return (number) => `${letters(number)}. `;
    case 'A':
    case 'upper-alpha':
      return (number) => `${letters(number).toUpperCase()}. `;
    case 'i':
    case 'lower-roman':
      return (number) => `${roman(number)}. `;
    case 'I':
    case 'upper-roman':
      return (number) => `${roman(number).toUpperCase()}. `;
    default:
      return (number) => `${number}. `;
  }
}

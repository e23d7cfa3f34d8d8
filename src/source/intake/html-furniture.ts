import type { Element, Root as Page } from 'hast';

/** What is below an element. */
interface Count {
  /** Chinese characters outside of links. */
  plain: number;
  /** Chinese characters in links. */
  linked: number;
  links: number;
  mentionsAnnex: boolean;
  namesDocument: boolean;
}

const NOTHING: Count = { plain: 0, linked: 0, links: 0, mentionsAnnex: false, namesDocument: false };

const SILENT = /^(?:script|style|template|iframe|svg|head|title|noframes|datalist)$/;
/** By their names they are no part of what a page has to say. */
const FURNITURE = /^(?:nav|footer|aside|header|dialog|menu|button|select|textarea|noscript|search)$/;
const FURNITURE_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar|dialog)$/;
/** Elements that lay a page out: the main content is one of them, never a paragraph or a cell of data. */
const CONTAINER = /^(?:html|body|div|section|article|main|center|form|table|tbody|tr|td|span|font)$/;
/** Words in `class` and `id`; hints only. */
const HINT =
  /(?:^|[\s_-])(?:nav|navbar|navi|menu|topbar|top|header|footer|foot|bottom|copyright|copy|breadcrumbs?|crumbs?|sidebar|aside|share|sharebox|bdsharebuttonbox|social|related|recommend|hot|ad|ads|advert|adv|banner|search|login|toolbar|tools?|print|pages?|pagination|pager|qrcode|ewm|erweima|comments?|links?|friendlink|location|position|dqwz|weizhi|gotop|backtop|fontsize|statement)(?=$|[\s_\d-])/;
/** A heading that names a document, and not a web site. */
const DOCUMENT_TITLE = /关于|通知|意见|办法|方案|措施|规定|细则|条例|决定|公告|规划|纲要|计划|清单|报告/;

/** More Chinese characters than furniture has, whatever it is called. */
const MOST_HINTED = 300;
const MOST_LINKED_SHARE = 0.6;

/** The elements that the structure of a page shows to be no part of its text, outermost ones only. */
export function furnitureOf(page: Page): Set<Element> {
  const counts = new Map<Element | Page, Count>();
  countIn(page, false, counts);
  const main = mainOf(page, counts);
  const furniture = new Set<Element>();
  const holdsMain = ancestorsOf(page, main);
  const holdsTitle = aroundTitles(page, counts);
  mark(page, false);
  return furniture;

  function mark(node: Page | Element, isInMain: boolean): void {
    for (const child of node.children) {
      if (child.type !== 'element' || SILENT.test(child.tagName)) continue;
      const isMain = isInMain || child === main;
      const holds = holdsMain.has(child);
      if (!holds && isFurniture(child, isMain)) furniture.add(child);
      else mark(child, isMain);
    }
  }

  function isFurniture(node: Element, isInMain: boolean): boolean {
    if (/^(?:html|body)$/.test(node.tagName)) return false;
    if (isHidden(node) || /^(?:button|select|textarea|noscript|nav|dialog|search)$/.test(node.tagName)) return true;
    const { plain, linked, mentionsAnnex } = counts.get(node) ?? NOTHING;
    if (isInMain) return node !== main && (node.tagName === 'aside' ? plain <= MOST_HINTED : isLinkFarm(node, counts));
    if (holdsTitle.has(node)) return false;
    if (FURNITURE.test(node.tagName) || FURNITURE_ROLE.test(String(node.properties.role ?? ''))) return true;
    if (linked > 0 && linked >= (plain + linked) * MOST_LINKED_SHARE && !mentionsAnnex) return true;
    return plain <= MOST_HINTED && HINT.test(namesOf(node));
  }
}

/** Links and next to nothing else, as related reading is that stands within the text. */
function isLinkFarm(node: Element, counts: ReadonlyMap<Element | Page, Count>): boolean {
  const { plain, linked, links, mentionsAnnex } = counts.get(node) ?? NOTHING;
  return links >= 5 && linked > (plain + linked) * 0.9 && /^(?:ul|ol|div|table|section)$/.test(node.tagName) && !mentionsAnnex;
}

function countIn(node: Page | Element, isLinked: boolean, counts: Map<Element | Page, Count>): Count {
  const count: Count = { ...NOTHING };
  for (const child of node.children) {
    if (child.type === 'text') {
      const chinese = child.value.match(/[\u3400-\u9FFF]/g)?.length ?? 0;
      if (isLinked) count.linked += chinese;
      else count.plain += chinese;
      count.mentionsAnnex ||= /附件|附表|附录/.test(child.value);
      count.namesDocument ||= DOCUMENT_TITLE.test(child.value);
    } else if (child.type === 'element' && !SILENT.test(child.tagName)) {
      const isLink = child.tagName === 'a' && child.properties.href !== undefined;
      const below = countIn(child, isLinked || isLink, counts);
      count.plain += below.plain;
      count.linked += below.linked;
      count.links += below.links + (isLink ? 1 : 0);
      count.mentionsAnnex ||= below.mentionsAnnex;
      count.namesDocument ||= below.namesDocument;
    }
  }
  counts.set(node, count);
  return count;
}

/** `article` or `main` where it has most of the words, else the innermost container that does. */
function mainOf(page: Page, counts: ReadonlyMap<Element | Page, Count>): Element | null {
  const plain = (node: Element | Page) => counts.get(node)?.plain ?? 0;
  const all = plain(page);
  const named = [...counts.keys()].filter((node): node is Element => node.type === 'element' && isNamedMain(node) && plain(node) * 2 > all);
  // Children are counted before their parents: the first is the innermost.
  if (named[0]) return named[0];
  let main: Element | null = null;
  const holdsMost = (child: Element, node: Element | Page) =>
    CONTAINER.test(child.tagName) && !isHidden(child) && plain(child) * 2 > all && plain(child) > plain(node) * 0.7;
  for (let node: Element | Page = page; ; node = main) {
    const next: Element | undefined = elementsOf(node).find((child) => holdsMost(child, node));
    if (!next) return main;
    main = next;
  }
}

function isNamedMain({ tagName, properties }: Element): boolean {
  return (
    tagName === 'article' ||
    tagName === 'main' ||
    properties.role === 'main' ||
    properties.role === 'article' ||
    /articlebody/i.test(String(properties.itemProp ?? ''))
  );
}

/** Elements around headings of the first depths that name a document, and these headings. */
function aroundTitles(page: Page, counts: ReadonlyMap<Element | Page, Count>): Set<Element> {
  const around = new Set<Element>();
  const look = (node: Page | Element): boolean => {
    let found = false;
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const isTitle = /^h[12]$/.test(child.tagName) && counts.get(child)?.namesDocument === true;
      if (look(child) || isTitle) {
        around.add(child);
        found = true;
      }
    }
    return found;
  };
  look(page);
  return around;
}

function ancestorsOf(page: Page, target: Element | null): Set<Element> {
  const path = new Set<Element>();
  const look = (node: Page | Element): boolean => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child === target || look(child)) {
        path.add(child);
        return true;
      }
    }
    return false;
  };
  if (target) look(page);
  return path;
}

function isHidden({ properties }: Element): boolean {
  return properties.hidden !== undefined && properties.hidden !== false
    ? true
    : /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(properties.style ?? ''));
}

/** Names with `camelCase` taken apart. */
function namesOf({ properties }: Element): string {
  const names = [properties.className, properties.id].flat().join(' ');
  return names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}

function elementsOf(node: Element | Page): Element[] {
  return (node.children as Element[]).filter(({ type }) => type === 'element');
}

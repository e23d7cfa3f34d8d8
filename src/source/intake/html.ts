import type { Root as Page } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { Block, Positions } from '../reading.js';
import { blocksOf } from './blocks.js';
import { effortOf } from './html-effort.js';
import { furnitureOf } from './html-furniture.js';
import { layOut, type PageSource } from './html-layout.js';
import { Unreadable } from './unreadable.js';

/** Browsers stop at a depth of 512, too. */
const MAX_DEPTH = 512;
/** Each costs about 2 kB while the page is read. */
const MAX_ELEMENTS = 300_000;

const page = unified().use(rehypeParse).freeze();
const fragment = unified().use(rehypeParse, { fragment: true }).freeze();
const toMarkdownTree = unified().use(rehypeRemark).freeze();

/** A web page as blocks; what its structure shows to be no part of the text is marked. Nothing that it refers to is ever loaded. */
export function readHtml(file: string, html: string, positions: Positions): Block[] {
  refuseBombs(file, html);
  const tree = page.parse(html);
  return blocksOfHtml(tree, { file, html, base: 0, positions, furniture: furnitureOf(tree) });
}

/** A piece of HTML that belongs to the text as a whole, such as one inside of Markdown. */
export function parseHtmlFragment(file: string, html: string): Page {
  refuseBombs(file, html);
  return fragment.parse(html);
}

export function blocksOfHtml(tree: Page, source: PageSource): Block[] {
  const laid = layOut(tree, source);
  return blocksOf(toMarkdownTree.runSync(laid.tree), laid.sources);
}

function refuseBombs(file: string, html: string): void {
  const { depth, elements } = effortOf(html);
  if (depth > MAX_DEPTH) throw new Unreadable(file, { kind: 'too-deep', limit: MAX_DEPTH });
  if (elements > MAX_ELEMENTS) throw new Unreadable(file, { kind: 'too-large', size: elements, limit: MAX_ELEMENTS, unit: 'tags' });
}

/** Summaries and notes: Markdown to HTML that can do no harm. Raw HTML shows as text, images as their description. */

import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { plainLineToHtml, withoutSeams } from './plain-line.js';

const processor = unified()
  .use(remarkParse)
  // One tilde is a range in Chinese figures (1000~5000), not a deletion.
  .use(remarkGfm, { singleTilde: false })
  .use(() => plainOnly)
  .use(remarkRehype)
  .use(() => harmless)
  .use(rehypeStringify)
  .freeze();

/** Safe HTML of a text in Markdown. */
export function markdownToHtml(text: string): string {
  return plainLineToHtml(text) ?? String(processor.processSync(text));
}

/** Replaces what has no place on paper by the text it was written with. */
function plainOnly(root: Root): void {
  replaceChildren(root);
}

function replaceChildren(node: Nodes): void {
  if (!('children' in node)) return;
  const inBlock = node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem';
  const children = (node.children as Nodes[]).flatMap((child) => replacement(child, inBlock));
  (node as { children: Nodes[] }).children = children;
  for (const child of children) replaceChildren(child);
}

function replacement(node: Nodes, inBlock: boolean): Nodes[] {
  const words = (value: string): Nodes[] => {
    const text: PhrasingContent = { type: 'text', value };
    return [inBlock ? { type: 'paragraph', children: [text] } : text];
  };
  switch (node.type) {
    case 'html':
      return words(node.value);
    case 'image':
    case 'imageReference':
      return words(node.alt || ('url' in node ? node.url : node.identifier));
    // A heading or a footnote of a summary would join the outline and the ids of the whole page.
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }];
    case 'footnoteReference':
      return words(`[${node.label ?? node.identifier}]`);
    case 'footnoteDefinition':
      return [{ type: 'paragraph', children: [{ type: 'text', value: `[${node.label ?? node.identifier}]` }] }, ...node.children];
    case 'text':
      return [{ ...node, value: withoutSeams(node.value) }];
    default:
      return [node];
  }
}

function harmless(root: HtmlRoot): void {
  root.children = safeContent(root.children as ElementContent[]);
}

function safeContent(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    child.children = safeContent(child.children);
    if (child.tagName === 'a') return isSafeLink(child) ? [child] : child.children;
    if (child.tagName === 'input') return [box(child.properties.checked === true)];
    return [child];
  });
}

/** Web addresses, mail and places on the same page; anything else, such as `javascript:`, stays text. */
function isSafeLink(link: Element): boolean {
  const href = String(link.properties.href ?? '');
  if (!/^(?:https?:\/\/|mailto:|#)/i.test(href)) return false;
  link.properties = href.startsWith('#') ? { href } : { href, rel: ['noopener', 'noreferrer'] };
  return true;
}

function box(checked: boolean): Element {
  return { type: 'element', tagName: 'span', properties: { className: checked ? ['box', 'checked'] : ['box'] }, children: [] };
}

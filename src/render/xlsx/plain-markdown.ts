/** Summaries and notes without their Markdown: for places that show plain text only. */

import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { withoutSeams } from '../plain-line.js';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** The text of a summary: a line for each paragraph, `• ` before the items of a list. */
export function markdownToText(markdown: string): string {
  // Most summaries are a sentence without any mark.
  if (!/[*_`~#>|![\]\\<&]|^\s*(?:[-+]|\d+[.)])\s|\n/mu.test(markdown)) return markdown.trim();
  return blocks(parser.parse(markdown)).join('\n');
}

function blocks(node: Nodes): string[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap(blocks);
    case 'list':
      return node.children.flatMap((item, at) => {
        const mark = node.ordered ? `${(node.start ?? 1) + at}. ` : '• ';
        return item.children.flatMap(blocks).map((line, index) => (index === 0 ? `${mark}${line}` : `  ${line}`));
      });
    case 'table':
      return node.children.map((row) => row.children.map(inline).join(' | '));
    case 'thematicBreak':
      return ['———'];
    case 'definition':
      return [];
    case 'code':
    case 'html':
      return node.value.split('\n');
    default:
      return [inline(node)];
  }
}

function inline(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return withoutSeams(node.value);
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt || ('url' in node ? node.url : node.identifier);
    case 'link': {
      const words = node.children.map(inline).join('');
      return words === node.url || node.url.startsWith('#') ? words : `${words}（${node.url}）`;
    }
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`;
    default:
      return 'children' in node ? node.children.map(inline).join('') : 'value' in node ? node.value : '';
  }
}

/**
 * Contents with page numbers, which Chromium's CSS cannot make: the page is printed once to see where its targets fall.
 * A template writes `<a href="#ID">…<span data-page-of="ID"></span></a>`; without the link the PDF has no such target.
 */

import type { PdfFile } from './pdf-file.js';

const SPAN = /(<span\b[^>]*?\sdata-page-of="([^"]*)"[^>]*>)[^<]*(<\/span>)/g;
/** As wide as most page numbers, so that the first print breaks its pages where the last one will. */
const PLACEHOLDER = '00';

/** The ids whose page number the page asks for, each once. */
export function pageReferences(html: string): string[] {
  return [...new Set(pageReferencesInOrder(html))];
}

/** The ids in the order in which their numbers stand on the page, with repetitions. */
export function pageReferencesInOrder(html: string): string[] {
  return Array.from(html.matchAll(SPAN), ([, , id]) => unescapeHtml(id ?? ''));
}

/** The page with one text wherever a number belongs. */
export function markPageNumbers(html: string, mark: string): string {
  return html.replace(SPAN, (_span, open: string, _id: string, close: string) => open + mark + close);
}

/** Writes page numbers into the spans; without numbers, what holds their place. */
export function fillPageNumbers(html: string, pages: ReadonlyMap<string, number> | null): string {
  return html.replace(SPAN, (_span, open: string, id: string, close: string) => {
    const page = pages?.get(unescapeHtml(id));
    return `${open}${page ?? PLACEHOLDER}${close}`;
  });
}

/** The page, counted from 1, on which each linked element of a printed PDF begins. */
export function targetPages(pdf: PdfFile): Map<string, number> {
  const catalog = pdf.object(pdf.root);
  const targets = /\/Dests (\d+) 0 R/.exec(catalog);
  const result = new Map<string, number>();
  if (!targets) return result;
  const numbers = new Map(pagesOf(pdf).map((object, index) => [object, index + 1]));
  for (const [, name, page] of pdf.object(Number(targets[1])).matchAll(/\/(\S+) \[(\d+) 0 R /g)) {
    const number = numbers.get(Number(page));
    if (name && number) result.set(targetId(name), number);
  }
  return result;
}

/** The numbers of the page objects, in the order of the pages. */
export function pagesOf(pdf: PdfFile, node = Number(/\/Pages (\d+) 0 R/.exec(pdf.object(pdf.root))?.[1])): number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(pdf.object(node))?.[1];
  if (kids === undefined) return [node];
  return Array.from(kids.matchAll(/(\d+) 0 R/g), ([, kid]) => Number(kid)).flatMap((kid) => pagesOf(pdf, kid));
}

/** PDF names escape bytes as #xx; inside, Chromium keeps the link's percent signs. */
function targetId(name: string): string {
  const fragment = name.replace(/#([0-9A-Fa-f]{2})/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .replace(/&(?:#39|#x27);/gi, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

import { inflateSync } from 'node:zlib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF with a reader that is not ours. */
export function openWithReader(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // The reader keeps the buffer that it is given.
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

/** The text of each page as somebody would copy it, without white space. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const reader = await openWithReader(bytes);
  const texts: string[] = [];
  for (let number = 1; number <= reader.numPages; number++) {
    const { items } = await (await reader.getPage(number)).getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
  }
  return texts;
}

/** All of it. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  return (await pageTexts(bytes)).join('');
}

/** A complete page, with the styles that every printed page has. */
export function page(body: string, css = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>测试</title><style>
@page { size: A4; margin: 20mm } html { font: 12pt "Noto Serif SC"; text-rendering: geometricPrecision }
@media screen { body { display: none } } ${css}</style></head><body>${body}</body></html>`;
}

export const FONTS = new URL('../../dist/fonts', import.meta.url).pathname;
/** Kept between runs, so that the browser is unpacked once. */
export const CACHE = new URL('../../node_modules/.cache/tiaokuai', import.meta.url).pathname;

/** The objects of a PDF as plain text, those in compressed streams unpacked; data of other streams left out. */
export function plainObjects(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const packed = Array.from(text.matchAll(/\/Type \/ObjStm[^>]*\/Length (\d+)>>\nstream\n/g), ({ index, 0: head, 1: length }) => {
    const start = index + head.length;
    return inflateSync(bytes.subarray(start, start + Number(length))).toString('latin1');
  });
  return text + packed.join('\n');
}

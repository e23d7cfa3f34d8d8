/** One page of the browser, used for one document after the other. It runs no script and sees no address but its own fonts'. */

import type { HTTPRequest, Page } from 'puppeteer';
import type { FontFaces } from './font-faces.js';
import { openPdf, type PdfFile } from './pdf-file.js';

const TIMEOUT_MS = 300_000;
/** Lays out like the page but paints nothing, which is most of the work; targets are found all the same. */
const LAYOUT_ONLY = '<style>*{visibility:hidden!important}</style>';

export interface Worker {
  /** The document as it is delivered. */
  print(html: string): Promise<PdfFile>;
  /** A PDF good for nothing but the places of its targets. */
  layOut(html: string): Promise<PdfFile>;
  close(): Promise<void>;
}

/** Shuts the page off; `blocked` is told of every request that it makes nevertheless. */
export async function openWorker(page: Page, faces: FontFaces | null, blocked: (url: string) => void): Promise<Worker> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  // Interception turns the cache off; the fonts, where they are web fonts, need it.
  await page.setCacheEnabled(true);
  page.on('request', (request) => void answer(request, faces, blocked).catch(() => {}));

  const toPdf = async (html: string, finished: boolean) => {
    await page.setContent(html, { timeout: TIMEOUT_MS });
    if (faces) await loadFonts(page);
    const options = { preferCSSPageSize: true, printBackground: true, waitForFonts: false, timeout: TIMEOUT_MS };
    return openPdf(await page.pdf({ ...options, tagged: finished, outline: finished }));
  };
  return {
    print: (html) => toPdf(faces ? addToHead(html, `<style>${faces.css}</style>`) : html, true),
    layOut: (html) => toPdf(addToHead(html, (faces ? `<style>${faces.css}</style>` : '') + LAYOUT_ONLY), false),
    close: () => page.close(),
  };
}

async function answer(request: HTTPRequest, faces: FontFaces | null, blocked: (url: string) => void): Promise<void> {
  const url = request.url();
  if (url.startsWith('data:') || url.startsWith('about:')) return request.continue();
  const font = faces?.fontAt(url);
  if (font) {
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=86400' };
    return request.respond({ status: 200, contentType: 'font/ttf', headers, body: await font });
  }
  blocked(url);
  // “Aborted” leaves the page as it is, where a blocked navigation would replace it by an error page.
  return request.abort('aborted');
}

/** A page that shows nothing on screen loads its fonts too late for the printer. */
async function loadFonts(page: Page): Promise<void> {
  // The text is run in the browser, whose types this project does not have.
  await page.evaluate('Promise.all(Array.from(document.fonts, (font) => font.load())).then(() => undefined)');
}

/** Puts markup at the end of the page's head. */
function addToHead(html: string, markup: string): string {
  const head = /<\/head\s*>/i.exec(html) ?? /<body\b/i.exec(html);
  return head ? html.slice(0, head.index) + markup + html.slice(head.index) : markup + html;
}

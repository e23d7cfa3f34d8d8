/** One page of the browser, used for one document after the other. It runs no script and sees no address but its own fonts'. */

import type { CDPSession, HTTPRequest, Page, Protocol } from 'puppeteer';
import type { FontFaces } from './font-faces.js';
import { openPdf, type PdfFile } from './pdf-file.js';

const TIMEOUT_MS = 300_000;
/**
 * Characters of markup after which the browser is told to tidy up: left to itself it keeps 11 MB for each document, up to 800 MB a
 * page. Tidying takes as long as printing one document.
 */
const GARBAGE = 1_500_000;
/** Lays out like the page but paints nothing, which is most of the work; targets are found all the same. */
const LAYOUT_ONLY = '<style>*{visibility:hidden!important}</style>';
/** What makes a page load something, be it only a picture in a data: address. Links do not, nor does a policy of what may be loaded. */
const LOADS =
  /[\s/"':](?:(?:src|srcset|data|poster|background)\s*=|href\s*=\s*(?!["']?(?:#|relative:|field:))|http-equiv\s*=\s*["']?refresh)|url\(|@import|image-set\(/i;
const PDF: Protocol.Page.PrintToPDFRequest = {
  preferCSSPageSize: true,
  printBackground: true,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
};

/** Whether the browser has to wait for something before it can print a page. Linear in its length. */
export const loadsSomething = (html: string): boolean => LOADS.test(html);

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

  // Spoken to directly: page.setContent and page.pdf take several messages where one will do, an eighth of the time.
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  let laidOut = 0;
  const toPdf = async (html: string, finished: boolean) => {
    laidOut += html.length;
    if (laidOut > GARBAGE) {
      laidOut = 0;
      await session.send('HeapProfiler.collectGarbage');
    }
    if (faces || loadsSomething(html)) await page.setContent(html, { timeout: TIMEOUT_MS });
    else await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, { timeout: TIMEOUT_MS });
    if (faces) await loadFonts(page);
    return openPdf(await printToPdf(session, finished));
  };
  return {
    print: (html) => toPdf(faces ? addToHead(html, `<style>${faces.css}</style>`) : html, true),
    layOut: (html) => toPdf(addToHead(html, (faces ? `<style>${faces.css}</style>` : '') + LAYOUT_ONLY), false),
    close: () => page.close(),
  };
}

async function printToPdf(session: CDPSession, finished: boolean): Promise<Uint8Array> {
  const request = { ...PDF, generateTaggedPDF: finished, generateDocumentOutline: finished };
  const { data } = await session.send('Page.printToPDF', request, { timeout: TIMEOUT_MS });
  const { buffer, byteOffset, length } = Buffer.from(data, 'base64');
  return new Uint8Array(buffer, byteOffset, length);
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

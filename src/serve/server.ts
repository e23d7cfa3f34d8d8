/** Serves a preview to browsers of this machine, and to nobody else. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TemplateError } from '../render/html.js';
import { etagOf, LIVE, liveHtml, messageOf, problemHtml } from './live-page.js';
import type { Preview } from './preview.js';

export interface PreviewServer {
  readonly port: number;
  /** Tells every open page that the preview has changed. */
  announce(): void;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** 0 for a free one. */
  port: number;
  /** Told what we did not expect; the page says that it could not be made. */
  failed: (error: unknown) => void;
}

const ADDRESS = '127.0.0.1';
const LIVE_FILES = ['live.js', 'live.css'] as const;
/** A proxy or a laptop that slept drops a line on which nothing is said. */
const HEARTBEAT = 20_000;
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  // The data of the search is a script, which pages of other sites could load.
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
} as const;

/** Listens on 127.0.0.1; port 0 takes a free one. Rejects as `listen` does. */
export async function servePreview(preview: Preview, { port, failed }: ServerOptions): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  const say = (response: ServerResponse): void => {
    response.write(`event: state\nid: ${preview.state.version}\ndata: ${JSON.stringify(messageOf(preview.state))}\n\n`);
  };
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 500\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    say(response);
  };

  const server = createServer((request, response) => {
    const refused = refusal(request, (server.address() as AddressInfo | null)?.port ?? 0);
    if (refused) return send(response, request, refused.status, 'text/plain; charset=utf-8', refused.text);
    const path = pathOf(request.url ?? '/');
    if (path === `${LIVE}events`)
      return request.method === 'HEAD' ? send(response, request, 200, 'text/event-stream', '') : listen(response);
    const live = LIVE_FILES.find((name) => path === `${LIVE}${name}`);
    if (live) return send(response, request, 200, typeOf(live), preview.live(live));
    sendPage(preview, path, request, response, failed);
  });
  // Our own pages are small; whoever holds lines open should not hold up the others.
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  await started(server, port);
  const heartbeat = setInterval(() => {
    for (const response of listeners) response.write(': \n\n');
  }, HEARTBEAT);
  return {
    port: (server.address() as AddressInfo).port,
    announce() {
      for (const response of listeners) say(response);
    },
    async close() {
      clearInterval(heartbeat);
      for (const response of listeners) response.end();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function started(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: ADDRESS, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * A page elsewhere can have its own name lead to 127.0.0.1 and so read what is here; the browser still says which name it asked
 * for. Nothing here is changed by a request, so only two methods are needed.
 */
function refusal({ headers, method }: IncomingMessage, port: number): { status: number; text: string } | null {
  const names = [`${ADDRESS}:${port}`, `localhost:${port}`, ...(port === 80 ? [ADDRESS, 'localhost'] : [])];
  if (!names.includes(headers.host ?? '')) return { status: 421, text: `This preview answers to http://${ADDRESS}:${port}/ only.\n` };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'GET and HEAD only.\n' };
  return null;
}

/** The path as written, decoded; null where it is none. Pages are looked up by name, and no path leads to a disk. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return null;
  }
}

function sendPage(
  preview: Preview,
  path: string | null,
  request: IncomingMessage,
  response: ServerResponse,
  failed: (error: unknown) => void,
): void {
  const name = path === '/' ? 'index.html' : (path ?? '').replace(/^\//, '');
  let content: string | null = null;
  let failure: string | null = null;
  try {
    content = preview.page(name);
  } catch (error) {
    if (!(error instanceof TemplateError)) failed(error);
    failure = error instanceof TemplateError ? `templates/${error.page}: ${error.message}` : String(error);
  }
  const isPage = content === null || name.endsWith('.html');
  const text = content ?? problemHtml(failure === null ? 'noPage' : 'failed', failure ?? '', preview.state);
  const etag = etagOf(text);
  const type = isPage ? (TYPES.html ?? '') : typeOf(name);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...HEADERS, ETag: etag });
    response.end();
    return;
  }
  response.setHeader('ETag', etag);
  send(response, request, content !== null ? 200 : failure === null ? 404 : 500, type, isPage ? liveHtml(text, etag) : text);
}

function send(response: ServerResponse, request: IncomingMessage, status: number, type: string, text: string): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': bytes.length,
    ...(status === 405 && { Allow: 'GET, HEAD' }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function typeOf(path: string): string {
  return TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fontconfig } from '../../src/render/browser/fontconfig.js';
import { packedBrowser, unpackBrowser } from '../../src/render/browser/unpack.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { CACHE, FONTS, page, pdfText } from './pdf-text.js';

let printer: Printer;
let server: Server;
let connections = 0;
let remote: string;
const stopped: string[] = [];

beforeAll(async () => {
  server = createServer((_request, response) => response.end('from the network'));
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  remote = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS, log: (line) => stopped.push(line), lang: 'en' });
}, 60_000);
afterAll(async () => {
  await printer?.close();
  server.close();
});

it('reaches no network, opens no file and runs no script, whatever the page says', async () => {
  const secret = await mkdtemp(join(tmpdir(), 'secret-'));
  await writeFile(join(secret, 'secret.html'), 'SECRET');
  const file = `file://${secret}/secret.html`;
  const html = page(
    `<img src="${remote}/a.png"><iframe src="${remote}/b"></iframe><object data="${remote}/c"></object><embed src="${remote}/d">
     <link rel="stylesheet" href="${remote}/e.css"><link rel="preconnect" href="${remote}"><link rel="prefetch" href="${remote}/f">
     <link rel="preload" as="image" href="${remote}/g"><video src="${remote}/h" poster="${remote}/i"></video>
     <svg><image href="${remote}/j"/><use href="${remote}/k#x"/></svg><img srcset="${remote}/l 1x"><input type="image" src="${remote}/m">
     <iframe src="${file}"></iframe><object data="${file}"></object><img src="${file}">
     <meta http-equiv="refresh" content="0; url=${remote}/n"><base href="${remote}/">
     <iframe srcdoc="&lt;script&gt;document.write('RAN')&lt;/script&gt;&lt;img src='${remote}/o'&gt;"></iframe>
     <script>document.body.append('RAN')</script><script src="${remote}/p.js"></script><img src="x" onerror="document.body.append('RAN')">
     <img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cscript%3Efetch('${remote}/q')%3C/script%3E%3C/svg%3E">
     <p>正文还在`,
    `@import "${remote}/r.css"; @font-face { font-family: Remote; src: url("${remote}/s.woff2") } p { font-family: Remote, "Noto Serif SC"; background: url("${remote}/t") }`,
  );
  try {
    const text = await pdfText(await printer.print({ html, title: '恶意' }));
    expect(text).toContain('正文还在');
    expect(text).not.toMatch(/RAN|SECRET|network/);
    // What was held back must not go out with the next page either.
    expect(await pdfText(await printer.print({ html: page('<p>下一页'), title: '下一页' }))).toBe('下一页');
  } finally {
    await rm(secret, { recursive: true });
  }
  expect(connections).toBe(0);
  expect(printer.blockedRequests).toBeGreaterThanOrEqual(10);
  expect(stopped).toContain(`Stopped a request of the page: ${remote}/a.png`);
});

it('prints the same with web fonts, for systems where fontconfig does not choose', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'one-font-'));
  // One font, since all of them take seconds to reach the page; none for fontconfig.
  const family = 'Noto Sans SC';
  await copyFile(join(FONTS, 'NotoSansSC-Regular.ttf'), join(folder, 'NotoSansSC-Regular.ttf'));
  await writeFile(join(folder, 'fonts.json'), JSON.stringify({ fonts: [{ file: 'NotoSansSC-Regular.ttf', family, weight: 400 }] }));
  const conf = join(folder, 'fonts.conf');
  await writeFile(conf, fontconfig(join(folder, 'nothing'), folder));
  const { executable } = await unpackBrowser(packedBrowser() ?? '', CACHE, process.env);
  const env = { ...process.env, FONTCONFIG_FILE: conf };
  const other = await openPrinter({ browser: executable, cacheDir: CACHE, fontsDir: folder, platform: 'darwin', env });
  try {
    const html = page(`<p style="font-family: ${family}">人民工作正文`);
    const web = await other.print({ html, title: '字' });
    expect(await pdfText(web)).toBe('人民工作正文');
    expect(Buffer.compare(web, await printer.print({ html, title: '字' }))).toBe(0);
    expect(other.blockedRequests).toBe(0);
  } finally {
    await other.close();
    await rm(folder, { recursive: true });
  }
}, 20_000);

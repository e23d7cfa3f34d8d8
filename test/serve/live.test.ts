import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../src/render/browser/find.js';
import { unpackBrowser } from '../../src/render/browser/unpack.js';
import { CACHE } from '../render/pdf-text.js';
import { environment, folderWith, MAIN, tiaokuai } from '../support/command-line.js';

const MEASURES = Array.from({ length: 60 }, (_, at) => `  - id: m${at}\n    title: 措施${at}\n    lead: 示范市民政局\n`).join('');
const DOCUMENT = `id: city
title: 示范市养老服务若干措施
level: city
jurisdiction: null
nature: normative
measures:
${MEASURES}`;
const VOCABULARY = 'bodies:\n  affairs: { name: 示范市民政局, level: city, jurisdiction: null }\n';
const BANNER = '#live:not([hidden])';

let browser: Browser;

beforeAll(async () => {
  const { candidates } = await findBrowser({ env: process.env, platform: process.platform });
  const [candidate] = candidates;
  if (!candidate) throw new Error('no browser');
  const { executable, libraries } = candidate.bundled
    ? await unpackBrowser(candidate.path, CACHE, process.env)
    : { executable: candidate.path, libraries: null };
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const env = libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env;
  browser = await puppeteer.launch({ executablePath: executable, headless: candidate.bundled ? 'shell' : true, pipe: true, args, env });
}, 120_000);

afterAll(() => browser?.close());

async function serving(...args: string[]) {
  const folder = folderWith({ 'policies/city.yaml': DOCUMENT, 'policies/vocabulary/shared.yaml': VOCABULARY });
  const child = spawn(process.execPath, [MAIN, 'serve', folder, '--lang', 'zh', '--today', '2026-01-01', ...args], {
    cwd: dirname(folder),
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const address = await addressOf(child);
  const save = (text: string, file = 'policies/city.yaml'): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return { folder, child, address, save };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(`no address: ${said}`);
}

async function open(address: string): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(address);
  return { page, requests, complaints };
}

const shows = (page: Page, selector: string, text: string) =>
  page.waitForFunction(
    `Array.from(document.querySelectorAll(${JSON.stringify(selector)})).some((each) => each.textContent.includes(${JSON.stringify(text)}))`,
    { polling: 20, timeout: 20_000 },
  );

describe('tiaokuai serve, in a real browser', { timeout: 120_000 }, () => {
  test('a saved file is on screen, the page where it was scrolled to, and others are left alone', async () => {
    const { address, save, folder } = await serving();
    const { page, requests, complaints } = await open(`${address}documents/city.html`);
    const other = await open(`${address}measures/city/m1.html`);
    await other.page.evaluate('window.isSamePage = true');
    await page.evaluate('scrollTo(0, 700)');
    save(DOCUMENT.replace('title: 措施7\n', 'title: 新写的第七条\n'));
    await shows(page, 'th', '新写的第七条');
    await page.waitForFunction('scrollY === 700', { timeout: 5000 });
    // As editors write: another file takes the name.
    save(DOCUMENT.replace('title: 措施8\n', 'title: 另写的第八条\n'), 'policies/.city.yaml.tmp');
    renameSync(join(folder, 'policies/.city.yaml.tmp'), join(folder, 'policies/city.yaml'));
    await shows(page, 'th', '另写的第八条');
    expect(await other.page.evaluate('window.isSamePage')).toBe(true);
    for (const url of [...requests, ...other.requests]) expect(url.startsWith(address)).toBe(true);
    expect([...complaints, ...other.complaints].filter((text) => !text.includes('favicon') && !text.includes('404'))).toEqual([]);
  });

  test('a finding shows on the page of its measure', async () => {
    const { address, save } = await serving();
    const { page } = await open(`${address}measures/city/m3.html`);
    save(DOCUMENT.replace('title: 措施3\n    lead: 示范市民政局', 'title: 措施3\n    lead: 示范市无名局'));
    await shows(page, '[data-findings] .finding', '示范市无名局');
  });

  test('broken YAML: the page stays under a banner that names file and line; mended, the banner goes', async () => {
    const { address, save } = await serving();
    const { page } = await open(`${address}documents/city.html`);
    save(DOCUMENT.replace('title: 措施2\n', 'title 措施2\n').replace('措施5', '看不到的改动'));
    await page.waitForSelector(BANNER, { timeout: 20_000 });
    const banner = await page.$eval(BANNER, (element) => element.textContent ?? '');
    expect(banner).toContain('policies/city.yaml 第 14 行');
    expect(banner).toContain('上一次能读时的内容');
    expect(await page.content()).toContain('措施2');
    expect(await page.content()).not.toContain('看不到的改动');
    // A page that is opened now says so as well, and messages are text, not markup.
    save('<img src=x onerror=alert(1)>: [');
    const { page: second } = await open(`${address}measures/city/m1.html`);
    await second.waitForSelector(BANNER, { timeout: 20_000 });
    expect(await second.$$(`${BANNER} img`)).toEqual([]);
    save(DOCUMENT.replace('措施5', '改好以后的措施五'));
    await shows(page, 'th', '改好以后的措施五');
    await page.waitForSelector('#live[hidden]');
    await second.waitForSelector('#live[hidden]');
  });

  test('Ctrl-C ends it cleanly; the page says that it no longer follows, and follows again', async () => {
    const first = await serving();
    const { page } = await open(`${first.address}documents/city.html`);
    await page.waitForFunction('performance.getEntriesByType("resource").some((each) => each.name.endsWith("/-/live.js"))');
    await new Promise((resolve) => setTimeout(resolve, 500));
    first.child.kill('SIGINT');
    const [code] = await once(first.child, 'exit');
    expect(code).toBe(0);
    await shows(page, BANNER, '连接断了');
    const second = await serving('--port', new URL(first.address).port);
    second.save(DOCUMENT.replace('措施5', '回来以后的措施五'));
    await shows(page, 'th', '回来以后的措施五');
  });

  test('writes nothing', async () => {
    const { folder, address, save } = await serving();
    const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const before = files();
    const { page } = await open(address);
    save(`${DOCUMENT}\n`);
    appendFileSync(join(folder, 'policies/city.yaml'), '# 注\n');
    await page.goto(`${address}findings.html`);
    expect(files()).toEqual(before);
    expect(readFileSync(join(folder, 'policies/city.yaml'), 'utf8')).toBe(`${DOCUMENT}\n# 注\n`);
  });
});

describe('tiaokuai serve, on the command line', () => {
  test('says what is wrong with the folder, the port, the day', () => {
    const folder = folderWith();
    expect(tiaokuai(folder, ['serve'])).toMatchObject({ code: 2, stdout: '' });
    expect(tiaokuai(folder, ['serve', 'nowhere']).stderr).toContain('nowhere');
    expect(tiaokuai(folder, ['serve', '--port', '70000']).stderr).toContain('--port takes a number from 0 to 65535');
    expect(tiaokuai(folder, ['serve', '--port', 'x'])).toMatchObject({ code: 2 });
    expect(tiaokuai(folder, ['serve', '--today', 'x'])).toMatchObject({ code: 2 });
  });

  test('a port that is taken: one message, exit code 2', async () => {
    const { address, folder } = await serving();
    const run = tiaokuai(folder, ['serve', '--port', new URL(address).port]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^tiaokuai: Port \d+ is in use\. .*\n$/);
  });
});

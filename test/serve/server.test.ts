import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { servePreview } from '../../src/serve/server.js';
import { previewOf } from './preview.js';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

async function served(files: Record<string, string> = {}) {
  const made = await previewOf(files);
  const failures: unknown[] = [];
  const server = await servePreview(made.preview, { port: 0, failed: (error) => failures.push(error) });
  onTestFinished(() => server.close());
  /** With `path` as it is: what a browser or `fetch` would put right. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: server.port, path, method, headers, setHost: headers.Host === undefined },
        (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
        },
      );
      asked.on('error', reject).end();
    });
  return { ...made, server, ask, failures };
}

test('serves the pages, with what makes them follow, and their styles and scripts', async () => {
  const { ask } = await served();
  const home = await ask('/');
  expect(home.status).toBe(200);
  expect(home.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(home.body).toMatch(/<script src="\/-\/live\.js" data-etag="&quot;[\w-]+&quot;" defer><\/script><\/head>/);
  expect((await ask('/index.html')).body).toBe(home.body);
  expect((await ask('/measures/city/beds.html?x=1')).body).toContain('增加床位');
  for (const [path, type] of [
    ['/assets/site.css', 'text/css'],
    ['/assets/site.js', 'text/javascript'],
    ['/assets/search.js', 'text/javascript'],
    ['/-/live.js', 'text/javascript'],
    ['/-/live.css', 'text/css'],
  ] as const) {
    const { status, headers } = await ask(path);
    expect([path, status, headers['content-type']]).toEqual([path, 200, `${type}; charset=utf-8`]);
  }
  expect((await ask('/', {}, 'HEAD')).body).toBe('');
});

test('every answer keeps pages of other sites away', async () => {
  const { ask } = await served();
  for (const path of ['/', '/assets/search.js', '/-/live.js', '/nothing']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*script-src 'self'; .*frame-ancestors 'none'$/);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('a name that leads here from elsewhere is refused', async () => {
  const { ask, server } = await served();
  for (const Host of [
    'evil.example',
    `evil.example:${server.port}`,
    '127.0.0.1',
    `127.0.0.1.evil.example:${server.port}`,
    `[::1]:${server.port}`,
    '',
  ]) {
    const { status, body } = await ask('/', { Host });
    expect([Host, status]).toEqual([Host, Host === '' ? status : 421]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('示范市');
    if (Host) expect((await ask('/-/events', { Host })).status).toBe(421);
  }
  for (const Host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`]) expect((await ask('/', { Host })).status).toBe(200);
});

test('no path leads out of the site', async () => {
  const { ask } = await served({ 'policies/secret.txt': 'SECRET' });
  const paths = [
    '/../policies/secret.txt',
    '/..%2fpolicies%2fsecret.txt',
    '/%2e%2e/policies/secret.txt',
    '/policies/secret.txt',
    '//etc/passwd',
  ];
  for (const path of [
    ...paths,
    '/%00',
    '/%E0%A4%A',
    '/__proto__',
    '/constructor',
    '/-/../index.html',
    '/assets\\site.css',
    '/file:///etc/passwd',
  ]) {
    const { status, body } = await ask(path);
    expect([path, status]).toEqual([path, 404]);
    expect(body).not.toMatch(/SECRET|root:/);
  }
});

test('nothing but reading', async () => {
  const { ask } = await served();
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const { status, headers } = await ask('/', {}, method);
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
  }
});

test('a page that has not changed is not sent again', async () => {
  const { ask, save } = await served();
  const path = '/measures/city/meals.html';
  const { headers } = await ask(path);
  const again = { 'If-None-Match': String(headers.etag) };
  expect((await ask(path, again)).status).toBe(304);
  await save(
    'policies/city.yaml',
    'id: city\ntitle: 示范市养老服务若干措施\nlevel: city\nnature: normative\nmeasures:\n  - { id: meals, title: 新办助餐点 }\n',
  );
  expect((await ask(path, again)).status).toBe(200);
});

test('a page that is gone says so, and comes back by itself', async () => {
  const { ask, save } = await served();
  const { status, body } = await ask('/measures/city/new.html');
  expect(status).toBe(404);
  expect(body).toContain('没有这一页');
  expect(body).toContain('/-/live.js');
  await save('policies/city.yaml', 'id: city\ntitle: 甲\nlevel: city\nnature: normative\nmeasures:\n  - { id: new, title: 新的一条 }\n');
  expect((await ask('/measures/city/new.html')).body).toContain('新的一条');
});

test('a template that fails is named on the page', async () => {
  const { ask, save, failures } = await served();
  await save('templates/site-measure.hbs', '{{nothing.at.all}}');
  const { status, body } = await ask('/measures/city/beds.html');
  expect(status).toBe(500);
  expect(body).toContain('templates/site-measure.hbs');
  expect(body).toContain('/-/live.js');
  expect((await ask('/')).status).toBe(200);
  expect(failures).toEqual([]);
});

test('tells open pages of every change, and what is broken where', async () => {
  const { server, preview, save } = await served();
  const events = await openEvents(server.port);
  expect(await events.next()).toMatchObject({ version: 1, banner: null });
  await save('policies/city.yaml', 'id: city\ntitle 甲\nlevel: city\n');
  server.announce();
  const broken = await events.next();
  expect(broken.version).toBe(preview.state.version);
  expect(broken.banner.text).toContain('YAML');
  expect(broken.banner.lines[0]).toMatchObject({ place: 'policies/city.yaml 第 2 行：' });
  const later = await openEvents(server.port);
  expect(await later.next()).toEqual(broken);
});

/** What is said on the line that open pages keep. */
async function openEvents(port: number) {
  const response = await fetch(`http://127.0.0.1:${port}/-/events`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  onTestFinished(() => reader.cancel());
  let text = '';
  return {
    async next() {
      for (;;) {
        const data = /(?:^|\n)data: (.*)\n\n/.exec(text);
        if (data) {
          text = text.slice(data.index + data[0].length);
          return JSON.parse(data[1] ?? '');
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the line was closed');
        text += new TextDecoder().decode(value);
      }
    },
  };
}

test('the port is free again afterwards, whoever still listens', async () => {
  const { preview } = await previewOf();
  const first = await servePreview(preview, { port: 0, failed: () => {} });
  const events = await openEvents(first.port);
  await events.next();
  await first.close();
  const second = await servePreview(preview, { port: first.port, failed: () => {} });
  expect(second.port).toBe(first.port);
  await second.close();
});

import { describe, expect, test } from 'vitest';
import { loadsSomething } from '../../src/render/pdf/worker.js';
import { page } from './pdf-text.js';

describe('before a page is printed', () => {
  test.each([
    '<a href="#size">至</a>',
    "<a href='#size'>至</a>",
    '<a href=#size>至</a>',
    '<a href="relative:../matrix.pdf">表</a>',
    '<a href="field:check:a.b.done:%E5%B7%B2">□</a>',
    '<span data-page-of="size"></span><td headers="a b" style="background: #eee">行</td>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">`,
  ])('nothing is waited for: %s', (markup) => {
    expect(loadsSomething(page(markup))).toBe(false);
  });

  test.each([
    '<img src="data:image/png;base64,AA==">',
    '<img/src=a.png>',
    '<img alt=""src="a.png">',
    '<img srcset="a.png 1x">',
    '<object data="a.svg"></object>',
    '<video poster = "a.png"></video>',
    '<link rel="stylesheet" href="a.css">',
    '<svg><image href="data:image/png;base64,AA=="/><use xlink:href="a.svg#x"/></svg>',
    '<meta http-equiv=refresh content="0">',
    '<p style="background: url(a.png)">',
    '<p style="background: image-set(&quot;a.png&quot; 1x)">',
  ])('the browser gets the time that it takes to load: %s', (markup) => {
    expect(loadsSomething(page(markup))).toBe(true);
  });

  test('a page full of what begins like an attribute is read in no time', () => {
    const started = process.cpuUsage();
    for (const part of [' href=', ' href= ', ' src', ' http-equiv = ', '"']) loadsSomething(part.repeat(200_000));
    const { user } = process.cpuUsage(started);
    expect(user).toBeLessThan(2_000_000);
  });
});

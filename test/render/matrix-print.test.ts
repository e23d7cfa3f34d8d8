/** A matrix on paper: whoever turns the page still sees whose column is whose. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { renderPages } from '../../src/render/pages.js';
import { openPrinter } from '../../src/render/pdf/printer.js';
import { nodeHost } from '../../src/workspace/node-host.js';
import { CACHE, FONTS, pageTexts } from './pdf-text.js';
import { packagedTemplates } from './sample.js';

const { program } = compile(nodeHost, fileURLToPath(new URL('../../', import.meta.url)), { today: '2026-01-01' });

// In English: its words are wider, and in Chinese every other title has the word of the head.
test('every page of every matrix begins with its head', async () => {
  const input = { program, findings: [], lang: 'en' as const, toolVersion: '1', only: new Set(['matrix']) };
  const printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS, lang: 'en' });
  try {
    let pages = 0;
    for (const { path, print } of renderPages(input, packagedTemplates())) {
      if (!print) continue;
      for (const [at, text] of (await pageTexts(await printer.print(print))).entries()) {
        pages++;
        // Its own word stands above the column of measures; “Measures” are the total.
        expect([path, at + 1, /Measure(?!s)/.test(text)]).toEqual([path, at + 1, true]);
      }
    }
    expect(pages).toBeGreaterThan(12);
  } finally {
    await printer.close();
  }
}, 60_000);

/// <reference lib="dom" />
/** The progress page in a real browser: the longest title leaves the columns beside it room for their words. */

import { expect, test } from 'vitest';
import { progressPage } from '../../src/collect/page.js';
import { readReturned } from '../../src/collect/read.js';
import { statusTable } from '../../src/collect/status-table.js';
import { findBrowser } from '../../src/render/browser/find.js';
import { launchBrowser } from '../../src/render/browser/launch.js';
import { CACHE, FONTS } from '../render/pdf-text.js';
import { packagedTemplates } from '../render/sample.js';
import { filled, makeLists, theProgram } from './lists.js';

makeLists();

test('no column of a list is but a letter wide, on screen and on paper', { timeout: 60_000 }, async () => {
  const readings = [];
  for (const [file, status] of Object.entries({ 'a-long-name-of-a-file.xlsx': '已完成', 'b.xlsx': '进行中' })) {
    const bytes = await filled('bodies/affairs/checklist.xlsx', { 'district.size': { status, evidence: `见${file}` } });
    readings.push(await readReturned(file, bytes));
  }
  const table = statusTable(readings, { program: theProgram(), today: '2026-03-01', lang: 'zh' });
  for (const row of table.rows) row.item = { ...row.item, title: '统筹推进社区划分'.repeat(60) };
  const html = progressPage(table, packagedTemplates(), { lang: 'zh', toolVersion: '1' });
  const { env, platform } = process;
  const [candidate] = (await findBrowser({ env, platform })).candidates;
  if (!candidate) throw new Error('no browser');
  const running = await launchBrowser(candidate, { cacheDir: CACHE, fontsDir: FONTS, env, platform });
  try {
    const page = await running.browser.newPage();
    // Of a sheet of A4, what is between its margins.
    await page.setViewport({ width: 658, height: 900 });
    await page.setContent(html);
    for (const medium of ['screen', 'print']) {
      await page.emulateMediaType(medium);
      const narrowest = await page.$$eval('table.list', (tables) =>
        tables.map((one) => Math.min(...Array.from(one.rows[1]?.cells ?? [], (cell) => cell.getBoundingClientRect().width))),
      );
      expect([medium, narrowest.length]).toEqual([medium, 2]);
      for (const width of narrowest) expect([medium, width > 60]).toEqual([medium, true]);
    }
  } finally {
    await running.close();
  }
});

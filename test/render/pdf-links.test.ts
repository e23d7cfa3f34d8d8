import { posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPages } from '../../src/render/pages.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { CACHE, FONTS, openWithReader } from './pdf-text.js';
import { packagedTemplates, sampleProgram } from './sample.js';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
}, 60_000);
afterAll(() => printer?.close());

interface Printed {
  places: Set<string>;
  links: string[];
  outline: string[];
}

async function printAll(only?: Set<string>): Promise<Map<string, Printed>> {
  const { program } = await sampleProgram();
  const files = new Map<string, Printed>();
  for (const { print } of renderPages({ program, findings: [], lang: 'zh', toolVersion: '1.2.3', only }, packagedTemplates())) {
    if (!print) continue;
    const reader = await openWithReader(await printer.print(print));
    const links: string[] = [];
    for (let page = 1; page <= reader.numPages; page++) {
      const annotations = await (await reader.getPage(page)).getAnnotations();
      links.push(...annotations.flatMap(({ subtype, unsafeUrl }) => (subtype === 'Link' && unsafeUrl ? [unsafeUrl] : [])));
    }
    const titles = (items: { title: string; items: unknown[] }[]): string[] =>
      items.flatMap(({ title, items }) => [title, ...titles(items as never)]);
    files.set(print.path, {
      places: new Set(Object.keys(await reader.getDestinations())),
      links,
      outline: titles((await reader.getOutline()) ?? []),
    });
  }
  return files;
}

test('every link of every file leads to a file of the same build, and to a place that is in it', async () => {
  const files = await printAll();
  const ways = new Set<string>();
  for (const [path, { links }] of files) {
    for (const link of links) {
      const [, file = '', place] = /^(\.[^#]*)(?:#nameddest=(.+))?$/.exec(link) ?? [];
      const target = files.get(posix.join(posix.dirname(path), file));
      expect(target, `${path} → ${link}`).toBeDefined();
      if (place) expect(target?.places, `${path} → ${link}`).toContain(place);
      ways.add(`${posix.basename(path, '.pdf')} → ${posix.basename(file, '.pdf')}${place ? '#' : ''}`);
    }
  }
  for (const way of [
    'matrix → checklist#',
    'checklist → matrix#',
    'checklist → comparison#',
    'comparison → checklist#',
    'checklist → checklist',
  ])
    expect([...ways]).toContain(way);
  expect(files.get('documents/district/matrix.pdf')?.outline).toEqual(['甲区措施', '一、规模', '二、保障']);
  expect(files.get('documents/district/checklist.pdf')?.outline).toContain('（一）合理划分');
}, 60_000);

test('what is not built is not linked to', async () => {
  const files = await printAll(new Set(['matrix']));
  expect([...files.values()].flatMap(({ links }) => links)).toEqual([]);
}, 60_000);

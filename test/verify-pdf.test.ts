import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../src/compile.js';
import { renderPages } from '../src/render/pages.js';
import { openPrinter, type Printer } from '../src/render/pdf/printer.js';
import { DATA_FILE, MANIFEST_FILE } from '../src/render/pdf/provenance.js';
import { readProvenance } from '../src/render/pdf/read-provenance.js';
import { pdfStateJson, wordState, wordUnverifiable } from '../src/report/pdf-state.js';
import { wordAll } from '../src/report/worded.js';
import { prepareTemplates } from '../src/templates.js';
import { type PdfState, verifyPdf } from '../src/verify-pdf.js';
import { nodeHost } from '../src/workspace/node-host.js';
import { originOf } from '../src/workspace/origin.js';
import { CACHE, FONTS, openWithReader, page } from './render/pdf-text.js';
import { SAMPLE } from './render/sample.js';

const ROOT = new URL('..', import.meta.url).pathname;
const VERSION = '1.2.3';
let printer: Printer;
let folder: string;

beforeAll(async () => {
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
  folder = workspace();
}, 60_000);
afterAll(async () => {
  await printer?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The sample on disk, with some files in another wording. */
function workspace(changes: Record<string, string> = {}): string {
  const made = mkdtempSync(join(tmpdir(), 'tiaokuai-test-'));
  for (const [file, text] of Object.entries({ ...SAMPLE, ...changes })) {
    mkdirSync(dirname(join(made, file)), { recursive: true });
    writeFileSync(join(made, file), text);
  }
  return made;
}

const compiled = (at: string) => compile(nodeHost, at, { today: '2026-01-01' });

async function printed(at: string, path: string): Promise<Uint8Array> {
  const { program, findings, workspace } = compiled(at);
  const { templates } = await prepareTemplates(nodeHost, ROOT, at, program);
  const input = {
    program,
    findings: await wordAll(findings, 'zh'),
    lang: 'zh' as const,
    toolVersion: VERSION,
    origin: originOf(nodeHost, workspace),
  };
  for (const { print } of renderPages(input, templates)) if (print?.path === path) return printer.print(print);
  throw new Error(`no page ${path}`);
}

async function verified(pdf: Uint8Array, at: string, version = VERSION): Promise<PdfState> {
  const reading = await readProvenance(pdf);
  if (reading.kind !== 'ours') throw new Error(reading.kind);
  return verifyPdf(reading, compiled(at), { packageFolder: ROOT, version });
}

/** Changes the text of a file of the sample, verifies, and puts it back. */
async function afterChange(pdf: Uint8Array, file: string, from: string, to: string): Promise<PdfState> {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`nothing to change in ${file}`);
  writeFileSync(path, before.replaceAll(from, to));
  try {
    return await verified(pdf, folder);
  } finally {
    writeFileSync(path, before);
  }
}

const CHECKLIST = 'documents/district/checklist.pdf';

describe('a PDF', () => {
  test('carries its data and a manifest, without a time, and is the same twice', async () => {
    const pdf = await printed(folder, CHECKLIST);
    const attachments = await (await openWithReader(pdf)).getAttachments();
    expect(Object.keys(attachments).sort()).toEqual([DATA_FILE, MANIFEST_FILE]);
    const manifest = JSON.parse(new TextDecoder().decode(attachments[MANIFEST_FILE].content));
    expect(manifest).toMatchObject({ format: 1, tool: VERSION, kind: 'checklist', subject: 'district', language: 'zh', revision: null });
    expect(manifest.sources.map(({ file }: { file: string }) => file)).toEqual([
      'policies/city.yaml',
      'policies/district.yaml',
      'policies/vocabulary/all.yaml',
    ]);
    const data = JSON.parse(new TextDecoder().decode(attachments[DATA_FILE].content));
    expect(data.documents[0].measures[0]).toMatchObject({
      ref: 'district/size',
      title: '合理划分',
      lead: [{ name: '区民政局', body: 'affairs' }],
    });
    expect(data.bodies).toMatchObject({ affairs: '甲区民政局' });
    expect(JSON.stringify(manifest)).not.toMatch(/\d{4}-\d\d-\d\dT/);
    expect(Buffer.compare(await printed(folder, CHECKLIST), pdf)).toBe(0);
  });

  test.each([
    'documents/district/checklist.pdf',
    'bodies/affairs/checklist.pdf',
    'documents/district/matrix.pdf',
    'documents/district/comparison.pdf',
    'matrix.pdf',
  ])('%s is current while nothing has changed', async (path) =>
    expect(await verified(await printed(folder, path), folder)).toMatchObject({
      state: 'current',
      changes: [],
      isPageSame: true,
      alteredPages: [],
      sources: { changed: [], removed: [], added: [] },
    }),
  );

  test('is outdated when a figure changes, and says where', async () => {
    const pdf = await printed(folder, CHECKLIST);
    const state = await afterChange(pdf, 'policies/district.yaml', 'range: 1000~5000', 'range: 1000~4500');
    expect(state).toMatchObject({ state: 'outdated', sources: { changed: ['policies/district.yaml'] } });
    expect(state.changes).toEqual([
      {
        of: 'measure',
        ref: 'district/size',
        title: '（一）合理划分',
        change: 'changed',
        fields: [{ field: 'thresholds 1 admissible', before: [{ min: '1000', max: '5000' }], after: [{ min: '1000', max: '4500' }] }],
      },
    ]);
    const words = wordState('清单.pdf', state, 'zh');
    expect(words).toContain('清单.pdf：过期：此后有 1 条措施改动。');
    expect(words).toContain('~ district/size  （一）合理划分  改动');
    expect(words).toContain('指标要求 1 允许值：1000—5000 → 1000—4500');
    expect(wordState('a.pdf', state, 'en')).toContain('a.pdf: outdated: 1 measure has changed since.');
    expect(JSON.parse(pdfStateJson('a.pdf', state, VERSION))).toMatchObject({
      tool: { name: 'tiaokuai' },
      file: 'a.pdf',
      state: 'outdated',
    });
  });

  test('names measures that are new and that are gone, bodies, titles and texts', async () => {
    const pdf = await printed(folder, CHECKLIST);
    const renamed = await afterChange(pdf, 'policies/district.yaml', 'id: limits', 'id: bounds');
    expect(renamed.changes.map(({ ref, change }) => [ref, change])).toEqual([
      ['district/bounds', 'added'],
      ['district/limits', 'removed'],
    ]);
    const led = await afterChange(pdf, 'policies/district.yaml', 'lead: 区民政局', 'lead: 区住建局');
    expect(wordState('x', led, 'zh')).toContain('牵头单位：区民政局 → 区住建局');
    const retitled = await afterChange(pdf, 'policies/district.yaml', 'title: 甲区措施', 'title: 甲区新措施');
    expect(retitled.changes).toEqual([
      {
        of: 'document',
        ref: 'district',
        title: '甲区新措施',
        change: 'changed',
        fields: [{ field: 'title', before: '甲区措施', after: '甲区新措施' }],
      },
    ]);
    const named = await afterChange(pdf, 'policies/vocabulary/all.yaml', 'name: 甲区民政局', 'name: 甲区民政和社会事务局');
    expect(named).toMatchObject({ state: 'outdated', changes: [{ of: 'body', ref: 'affairs', change: 'changed' }] });
  });

  test('is current when only a remark in the YAML changes, and outdated when what is printed around its data does', async () => {
    const pdf = await printed(folder, CHECKLIST);
    const remark = await afterChange(pdf, 'policies/district.yaml', 'id: district\n', '# 备注\nid: district\n');
    expect(remark).toMatchObject({ state: 'current', sources: { changed: ['policies/district.yaml'] } });
    expect(wordState('x', remark, 'zh')).toContain('仍然有效');
    const parent = await afterChange(pdf, 'policies/city.yaml', 'title: 甲市办法', 'title: 甲市新办法');
    expect(parent).toMatchObject({ state: 'outdated', changes: [], isPageSame: false });
    expect(wordState('x', parent, 'zh')).toContain('所载数据没有变');
    const other = await afterChange(pdf, 'policies/report.yaml', 'title: 经验材料', 'title: 又一份');
    expect(other.state).toBe('current');
  });

  test('of a document that is gone is outdated', async () => {
    const pdf = await printed(folder, CHECKLIST);
    const state = await afterChange(pdf, 'policies/district.yaml', 'id: district\n', 'id: elsewhere\n');
    expect(state).toMatchObject({ state: 'outdated', isGone: true });
  });

  test('of another version of the tool is compared by its data only', async () => {
    const state = await verified(await printed(folder, CHECKLIST), folder, '9.9.9');
    expect(state).toMatchObject({ state: 'current', isPageSame: null });
    expect(wordState('x', state, 'en')).toContain('Another version');
  });
});

describe('what has happened to a copy', () => {
  test('filled in: nothing that matters', async () => {
    const document = await PDFDocument.load(await printed(folder, CHECKLIST));
    document.getForm().getCheckBox('district.size.done').check();
    document.getForm().getTextField('district.size.date').setText('2031-05-06');
    const state = await verified(await document.save(), folder);
    expect(state).toMatchObject({ state: 'current', isFilled: true });
    expect(wordState('x', state, 'zh')).toContain('已填写');
  });

  test('locked against changes: it is read as it is shown', async () => {
    const document = await PDFDocument.load(await printed(folder, CHECKLIST), { updateMetadata: false });
    document.encrypt({ ownerPassword: 'geheimer', permissions: { modifying: false } });
    expect(await verified(await document.save(), folder)).toMatchObject({ state: 'current', isFilled: false, alteredPages: [] });
    document.encrypt({ userPassword: 'geheim', ownerPassword: 'geheimer' });
    expect(await readProvenance(await document.save())).toEqual({ kind: 'encrypted' });
  });

  test('flattened', async () => {
    const document = await PDFDocument.load(await printed(folder, CHECKLIST));
    const form = document.getForm();
    form.getCheckBox('district.size.done').check();
    form.flatten({ updateFieldAppearances: false });
    const state = await verified(await document.save(), folder);
    expect(state).toMatchObject({ state: 'altered', isFlattened: true });
    expect(wordState('x', state, 'zh')).toContain('展平');
  });

  test('altered: the page is named', async () => {
    const document = await PDFDocument.load(await printed(folder, CHECKLIST));
    document.getPage(1).drawText('1000');
    expect(await verified(await document.save(), folder)).toMatchObject({ state: 'altered', alteredPages: [2], isFlattened: false });
  });

  test('pages taken away', async () => {
    const document = await PDFDocument.load(await printed(folder, CHECKLIST));
    const count = document.getPageCount();
    document.removePage(count - 1);
    expect(await verified(await document.save(), folder)).toMatchObject({ state: 'altered', alteredPages: [count] });
  });

  test('its attachments taken away', async () => {
    const document = await PDFDocument.load(await printed(folder, CHECKLIST));
    document.detach(MANIFEST_FILE);
    document.detach(DATA_FILE);
    expect(await readProvenance(await document.save())).toEqual({ kind: 'stripped' });
  });

  test('its data changed', async () => {
    const document = await PDFDocument.load(await printed(folder, CHECKLIST));
    document.detach(DATA_FILE);
    await document.attach(new TextEncoder().encode('{"documents":[]}'), DATA_FILE);
    expect(await verified(await document.save(), folder)).toMatchObject({ state: 'altered', isDataWhole: false });
  });
});

describe('what is none of ours', () => {
  async function drawing(withText: boolean): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    const sheet = document.addPage();
    if (withText) sheet.drawText('Hello');
    else {
      const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
      sheet.drawImage(await document.embedPng(pixel), { width: 500, height: 700 });
    }
    return document.save();
  }

  test('is told apart', async () => {
    expect(await readProvenance(await drawing(true))).toEqual({ kind: 'foreign' });
    expect(await readProvenance(await drawing(false))).toEqual({ kind: 'scanned' });
    expect(await readProvenance(new TextEncoder().encode('id: district'))).toEqual({ kind: 'no-pdf' });
    expect(await readProvenance(new Uint8Array())).toEqual({ kind: 'no-pdf' });
    expect(await readProvenance(await printer.print({ html: page('甲'), title: '甲' }))).toEqual({ kind: 'foreign' });
    const whole = await printed(folder, CHECKLIST);
    expect(await readProvenance(whole.subarray(0, 20_000))).toMatchObject({ kind: expect.stringMatching(/^(damaged|foreign)$/) });
  });

  test('a manifest of a newer format, or one that makes no sense', async () => {
    const withManifest = async (text: string) => {
      const document = await PDFDocument.create();
      document.addPage();
      await document.attach(new TextEncoder().encode(text), MANIFEST_FILE);
      await document.attach(new TextEncoder().encode('{}'), DATA_FILE);
      return readProvenance(await document.save());
    };
    expect(await withManifest('{"format": 2, "x": 1}')).toEqual({ kind: 'newer', format: 2 });
    for (const text of ['', '[]', 'null', '{"format":1,"sources":[null]}', '{"format":1}'])
      expect(await withManifest(text)).toEqual({ kind: 'foreign' });
  });

  test('each has words in both languages', () => {
    for (const kind of ['stripped', 'newer', 'scanned', 'foreign', 'encrypted', 'damaged', 'no-pdf'] as const) {
      expect(wordUnverifiable(kind, 'zh')).toMatch(/\p{Script=Han}/u);
      expect(wordUnverifiable(kind, 'en')).toMatch(/^[a-z ,]/);
    }
  });
});

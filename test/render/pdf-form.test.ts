import { PDFCheckBox, PDFDocument, PDFTextField } from '@cantoo/pdf-lib';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPages } from '../../src/render/pages.js';
import { LAYOUT_VERSION, parseFieldName } from '../../src/render/pdf/fields.js';
import { openPrinter, type Printer } from '../../src/render/pdf/printer.js';
import { readProvenance } from '../../src/render/pdf/read-provenance.js';
import { CACHE, FONTS, openWithReader, page, pdfText, plainObjects } from './pdf-text.js';
import { packagedTemplates, sampleProgram } from './sample.js';

let printer: Printer;
const sheets = new Map<string, Uint8Array>();
const FINGERPRINT = { file: 'policies/district.yaml', sha256: 'a'.repeat(64) };

beforeAll(async () => {
  printer = await openPrinter({ cacheDir: CACHE, fontsDir: FONTS });
  const { program } = await sampleProgram();
  const origin = { documents: new Map([[FINGERPRINT.file, FINGERPRINT]]), shared: [], revision: null };
  for (const { print } of renderPages({ program, findings: [], lang: 'zh', toolVersion: '1.2.3', origin }, packagedTemplates())) {
    if (print && /^(documents\/district|bodies\/streets)\//.test(print.path)) sheets.set(print.path, await printer.print(print));
  }
}, 60_000);
afterAll(() => printer?.close());

const sheet = (path: string): Uint8Array => {
  const found = sheets.get(path);
  if (!found) throw new Error(`no sheet ${path}`);
  return found;
};
const CHECKLIST = 'documents/district/checklist.pdf';

/** What is drawn on all pages, the contents of fields included. */
async function drawnText(pdf: Uint8Array): Promise<string> {
  const reader = await openWithReader(pdf);
  let text = '';
  for (let number = 1; number <= reader.numPages; number++) {
    const { fnArray, argsArray } = await (await reader.getPage(number)).getOperatorList();
    for (const [at, operator] of fnArray.entries()) {
      if (operator !== OPS.showText) continue;
      for (const glyph of argsArray[at][0] as ({ unicode?: string } | number)[]) if (typeof glyph === 'object') text += glyph.unicode ?? '';
    }
  }
  return text;
}

describe('the fields of a checklist', () => {
  test('are one for each thing that is asked, under names that say which', async () => {
    const names = (await PDFDocument.load(sheet(CHECKLIST)))
      .getForm()
      .getFields()
      .map((field) => field.getName());
    const measure = (id: string, thresholds: string[]) => [
      `district.${id}.done`,
      ...thresholds.flatMap((key) => [`district.${id}.${key}.done`, `district.${id}.${key}.actual`]),
      ...['evidence', 'person', 'date'].map((entry) => `district.${id}.${entry}`),
    ];
    const numbered = (count: number) => Array.from({ length: count }, (_, at) => `t${at + 1}`);
    expect([...names].sort()).toEqual(
      [
        'sheet',
        'cover.body',
        'cover.person',
        'cover.date',
        ...measure('size', numbered(5)),
        ...measure('limits', numbered(8)),
        'district.limits.t7.a1.done',
        'district.limits.t7.a2.done',
        ...measure('aims', []),
        ...['done', 's1.done', 's2.done', 'evidence', 'person', 'date'].map((entry) => `district.p_establish.${entry}`),
      ].sort(),
    );
    for (const name of names) expect(parseFieldName(name)).not.toBeNull();
  });

  test('say in words what they are for', async () => {
    const form = (await PDFDocument.load(sheet(CHECKLIST))).getForm();
    const labels = plainObjects(sheet(CHECKLIST));
    expect(form.getField('district.size.done')).toBeInstanceOf(PDFCheckBox);
    expect(form.getField('district.size.evidence')).toBeInstanceOf(PDFTextField);
    expect(form.getTextField('district.size.evidence').isMultiline()).toBe(true);
    const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
    expect(labels).toContain(`/TU <FEFF${utf16('已落实 （一）合理划分')}>`);
  });

  test('a body that the sheet names already has no field for it', async () => {
    const names = (await PDFDocument.load(sheet('bodies/streets/checklist.pdf')))
      .getForm()
      .getFields()
      .map((field) => field.getName());
    expect(names).toContain('district.size.done');
    expect(names).toContain('cover.body');
  });

  test('a hidden one says which sheet it is', async () => {
    const form = (await PDFDocument.load(sheet(CHECKLIST))).getForm();
    const reading = await readProvenance(sheet(CHECKLIST));
    expect(JSON.parse(form.getTextField('sheet').getText() ?? '')).toEqual({
      document: 'district',
      layout: LAYOUT_VERSION,
      tool: '1.2.3',
      data: reading.kind === 'ours' ? reading.manifest.data : '',
    });
    const annotations = await (await (await openWithReader(sheet(CHECKLIST))).getPage(1)).getAnnotations();
    expect(annotations.find(({ fieldName }) => fieldName === 'sheet')).toMatchObject({ annotationFlags: 2 });
  });

  test('stand in the frames that are printed, tagged as forms, and draw nothing while they are empty', async () => {
    const text = plainObjects(sheet(CHECKLIST));
    const widgets = text.match(/\/Subtype \/Widget/g)?.length ?? 0;
    expect(text.match(/\/S \/Form/g)).toHaveLength(widgets - 1);
    expect(text).not.toContain('field:');
    const reader = await openWithReader(sheet(CHECKLIST));
    for (let number = 1; number <= reader.numPages; number++) {
      for (const { fieldName, rect, checkBox } of await (await reader.getPage(number)).getAnnotations()) {
        if (!fieldName || fieldName === 'sheet') continue;
        const [left, bottom, right, top] = rect;
        // Points; boxes of 2.8 to 4.8 mm.
        if (checkBox) expect(right - left).toBeGreaterThan(5.5);
        if (checkBox) expect(Math.abs(right - left - (top - bottom))).toBeLessThan(1);
        else expect(right - left).toBeGreaterThan(50);
      }
    }
    const { items } = await (await reader.getPage(2)).getTextContent();
    expect(items.length).toBeGreaterThan(0);
    expect(await pdfText(sheet(CHECKLIST))).not.toContain('lianhu');
  });

  test('the matrix and the comparison have none', () => {
    for (const path of ['documents/district/matrix.pdf', 'documents/district/comparison.pdf']) {
      expect(plainObjects(sheet(path))).not.toContain('/AcroForm');
    }
  });
});

describe('filled in by another program', () => {
  const ANSWERS = {
    'district.size.evidence': '已完成摸底，涉及三个街道。',
    'district.size.person': '闫晓明',
    'district.size.t1.actual': '2300户',
  };

  test('Chinese is kept, and drawn with the font that the file brings', async () => {
    const reader = await openWithReader(sheet(CHECKLIST));
    const fields = (await reader.getFieldObjects()) as Record<string, { id: string }[]>;
    for (const [name, value] of Object.entries(ANSWERS)) reader.annotationStorage.setValue(fields[name]?.[0]?.id ?? '', { value });
    reader.annotationStorage.setValue(fields['district.size.done']?.[0]?.id ?? '', { value: true });
    const saved = await reader.saveDocument();
    const form = (await PDFDocument.load(saved)).getForm();
    for (const [name, value] of Object.entries(ANSWERS)) expect(form.getTextField(name).getText()).toBe(value);
    expect(form.getCheckBox('district.size.done').isChecked()).toBe(true);
    expect(form.getCheckBox('district.limits.done').isChecked()).toBe(false);
    // Drawn glyph by glyph from the font of the file: a reader that had none would have drawn question marks, or nothing.
    expect(await drawnText(saved)).toContain('闫晓明');
    expect(await drawnText(saved)).toContain('已完成摸底，涉及三个街道。');
  });

  test('the pages stay as they were printed', async () => {
    const document = await PDFDocument.load(sheet(CHECKLIST));
    document.getForm().getCheckBox('district.size.done').check();
    const reading = await readProvenance(await document.save());
    expect(reading).toMatchObject({ kind: 'ours', isFilled: true, isFlattened: false, alteredPages: [], isDataWhole: true });
  });
});

describe('places to fill in', () => {
  const box = (address: string) =>
    `<span style="position:relative;display:inline-block;width:20mm;height:6mm"><a style="display:block;position:absolute;inset:0" href="${address}"></a></span>`;

  test('with the same name twice are one field, the first', async () => {
    const html = page(
      `<p>甲${box('field:check:a.b.done:x')}<p>乙${box('field:check:a.b.done:y')}<p>丙${box('field:line:a.b.person:%28z%29')}`,
    );
    const pdf = await printer.print({ html, title: '表' });
    const form = (await PDFDocument.load(pdf)).getForm();
    expect(form.getFields().map((field) => [field.getName(), field.acroField.getWidgets().length])).toEqual([
      ['a.b.done', 1],
      ['a.b.person', 1],
    ]);
    const annotations = await (await (await openWithReader(pdf)).getPage(1)).getAnnotations();
    expect(annotations.map(({ fieldName, alternativeText }) => [fieldName, alternativeText])).toEqual([
      ['a.b.done', 'x'],
      ['a.b.person', '(z)'],
    ]);
  });

  test('that are none are left alone', async () => {
    const pdf = await printer.print({
      html: page(`<p>甲${box('field:radio:a:b')} <a href="https://example.org/field:check:a.b.done:x">乙</a>`),
      title: '表',
    });
    expect(plainObjects(pdf)).not.toContain('/Widget');
  });
});

import { PDFDocument, type PDFForm, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readReturned } from '../../src/collect/read.js';
import type { Reading } from '../../src/collect/returned.js';
import { LAYOUT_VERSION } from '../../src/render/pdf/fields.js';

/** A PDF with a form; a page with some text, so that it is no scan. */
async function pdf(make: (form: PDFForm, document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage().drawText('x');
  make(document.getForm(), document);
  return document.save();
}

const SHEET = { document: 'district', layout: LAYOUT_VERSION, tool: '1.2.3', data: 'a'.repeat(64) };
const tick = (form: PDFForm, name: string, ticked = true) => {
  const box = form.createCheckBox(name);
  box.addToPage(form.doc.getPage(0));
  if (ticked) box.check();
};
const line = (form: PDFForm, name: string, text = '') => form.createTextField(name).setText(text);

const read = (bytes: Uint8Array): Promise<Reading> => readReturned('a.pdf', bytes);
const codes = ({ problems }: Reading) => problems.map(({ code }) => code);

function list(form: PDFForm, sheet: object | null = SHEET): void {
  if (sheet) line(form, 'sheet', JSON.stringify(sheet));
  line(form, 'cover.body', 'Bureau of Civil Affairs');
  line(form, 'cover.date', '2026.3.5');
  tick(form, 'district.size.done');
  line(form, 'district.size.evidence', ' done as planned ');
  line(form, 'district.size.person', 'Zhang');
  line(form, 'district.size.date', '2026-03-01');
  tick(form, 'district.size.t1.done', false);
  line(form, 'district.size.t1.actual', '1200');
  tick(form, 'district.limits.t7.done', false);
  tick(form, 'district.limits.t7.a1.done', false);
  tick(form, 'district.limits.t7.a2.done');
  tick(form, 'district.p_establish.s1.done');
}

test('fields are read by their names; an empty box says nothing, any alternative is enough', async () => {
  const { returned, problems } = await read(await pdf((form) => list(form)));
  expect(problems).toEqual([]);
  expect(returned).toMatchObject({ format: 'pdf', list: { document: 'district' }, madeBy: '1.2.3', data: 'a'.repeat(64) });
  expect(returned?.cover).toEqual({ body: 'Bureau of Civil Affairs', person: null, date: '2026-03-05' });
  expect(returned?.answers.get('district.size')).toEqual({
    status: 'done',
    actual: null,
    evidence: { text: 'done as planned' },
    person: { text: 'Zhang' },
    date: { text: '2026-03-01' },
    alternatives: [],
  });
  expect(returned?.answers.get('district.size.t1')).toMatchObject({ status: null, actual: { text: '1200' } });
  expect(returned?.answers.get('district.limits.t7')).toMatchObject({ status: 'done', alternatives: [2] });
  expect(returned?.answers.get('district.p_establish.s1')?.status).toBe('done');
});

test('a date that cannot be told is said of the field as people know it', async () => {
  const bytes = await pdf((form) => {
    list(form);
    line(form, 'district.limits.date', 'next month');
    form.getTextField('district.limits.date').acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText('（三）完成日期'));
  });
  const { problems } = await read(bytes);
  expect(problems.filter(({ code }) => code === 'date-unclear').map(({ args }) => args)).toEqual([
    { cell: 'district.limits.date', text: 'next month', label: '（三）完成日期' },
  ]);
});

test('an altered form is read as far as it goes, and said to be altered', async () => {
  const reading = await read(
    await pdf((form) => {
      list(form, null);
      line(form, 'remarks', 'hello');
      line(form, 'district.limits.done', 'yes');
      tick(form, 'district.limits.evidence');
    }),
  );
  expect(codes(reading).sort()).toEqual(['field-type', 'field-type', 'field-unknown', 'sheet-id-missing']);
  expect(reading.returned?.answers.get('district.size')?.status).toBe('done');
  expect(reading.returned?.answers.get('district.limits')).toBeUndefined();
});

test('a hidden field that holds something else is as good as none', async () => {
  for (const text of ['', '{', '[]', '"x"', '{"layout":"1"}']) {
    const reading = await read(
      await pdf((form) => {
        list(form, null);
        line(form, 'sheet', text);
      }),
    );
    expect([text, codes(reading)]).toEqual([text, ['sheet-id-missing']]);
  }
});

test.each([
  [LAYOUT_VERSION - 1, 'layout-older'],
  [LAYOUT_VERSION + 1, 'layout-newer'],
])('a list of layout %i', async (layout, code) => {
  const reading = await read(await pdf((form) => list(form, { ...SHEET, layout })));
  expect([reading.returned, codes(reading)]).toEqual([null, [code]]);
});

test('flattened: what was filled in is only drawn', async () => {
  const reading = await read(
    await pdf((form) => {
      list(form);
      form.flatten();
    }),
  );
  expect([reading.returned, codes(reading)]).toEqual([null, ['pdf-flattened']]);
  const printed = await pdf((_form, document) => document.catalog.delete(PDFName.of('AcroForm')));
  expect(codes(await read(printed))).toEqual(['pdf-flattened']);
});

test('printed and scanned: pages are pictures', async () => {
  const document = await PDFDocument.create();
  // A grey pixel.
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');
  const image = await document.embedPng(png);
  document.addPage().drawImage(image, { x: 0, y: 0, width: 500, height: 700 });
  expect(codes(await read(await document.save()))).toEqual(['pdf-scanned']);
});

test('a stranger’s form', async () => {
  expect(codes(await read(await pdf((form) => line(form, 'name', 'x'))))).toEqual(['pdf-foreign']);
});

test('encrypted', async () => {
  const document = await PDFDocument.create();
  document.addPage().drawText('x');
  list(document.getForm());
  document.encrypt({ userPassword: 'geheim', ownerPassword: 'geheimer' });
  expect(codes(await read(await document.save()))).toEqual(['pdf-encrypted']);
});

test('locked against changes only: it opens as it does in a viewer', async () => {
  const document = await PDFDocument.create();
  document.addPage().drawText('x');
  list(document.getForm());
  document.encrypt({ ownerPassword: 'geheimer', permissions: { modifying: false } });
  const reading = await read(await document.save());
  expect(codes(reading)).toEqual([]);
  expect(reading.returned?.answers.get('district.size')).toMatchObject({ status: 'done', person: { text: 'Zhang' } });
});

test('cut off on the way: damaged, whatever is left of it', async () => {
  const whole = Buffer.from(await await pdf((form) => list(form)));
  for (const share of [0.3, 0.5, 0.8])
    expect(codes(await read(whole.subarray(0, Math.floor(whole.length * share))))).toEqual(['pdf-damaged']);
});

/** A returned PDF: what stands in its form fields, found by their names. */

import type { PDFDocument, PDFField } from '@cantoo/pdf-lib';
import { LAYOUT_VERSION, parseFieldName, type SheetId } from '../render/pdf/fields.js';
import { loadPdf } from '../render/pdf/locked.js';
import { dateOf, type Note, short } from './cells.js';
import { attachedRows } from './pdf-data.js';
import { type CollectProblem, problem } from './problems.js';
import { type Answer, type AnswerText, BLANK, type Reading, type Returned } from './returned.js';

type Library = typeof import('@cantoo/pdf-lib');

/** Reads a PDF; the library, which is slow to load, only now. */
export async function readPdfFile(file: string, bytes: Uint8Array): Promise<Reading> {
  const library = await import('@cantoo/pdf-lib');
  const refused = (one: CollectProblem): Reading => ({ file, returned: null, problems: [one] });
  let document: PDFDocument;
  try {
    document = await loadPdf(bytes, library);
  } catch (error) {
    return refused(problem(file, error instanceof library.EncryptedPDFError ? 'pdf-encrypted' : 'pdf-damaged', {}));
  }
  try {
    const fields = fieldsOf(document, library);
    const ours = fields.some(({ name }) => parseFieldName(name) !== null);
    // The library mends what it can: of a file that was cut off, the pages may be left, and the form gone.
    if (!ours && isCutOff(bytes)) return refused(problem(file, 'pdf-damaged', {}));
    if (!ours)
      return refused(problem(file, fields.length > 0 ? 'pdf-foreign' : isScan(document, library) ? 'pdf-scanned' : 'pdf-flattened', {}));
    const reading = readFields(file, fields, library);
    if (reading.returned) Object.assign(reading.returned, attachedRows(document, library));
    return reading;
  } catch {
    // Whatever the library stumbles over in a stranger's file is a fault of the file.
    return refused(problem(file, 'pdf-damaged', {}));
  }
}

/** How far before the end a whole file says that it ends; some programs and mail servers put a few bytes behind it. */
const END_LENGTH = 2048;

function isCutOff(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(Math.max(0, bytes.length - END_LENGTH))).includes('%%EOF');
}

interface NamedField {
  name: string;
  field: PDFField;
}

function fieldsOf(document: PDFDocument, { PDFName }: Library): NamedField[] {
  // Asking for the form of a document without one would make one.
  if (!document.catalog.has(PDFName.of('AcroForm'))) return [];
  return document
    .getForm()
    .getFields()
    .map((field) => ({ name: field.getName(), field }));
}

/** Pages that are pictures: they show some, and none of them has a font. */
function isScan(document: PDFDocument, { PDFName, PDFDict }: Library): boolean {
  const kinds = document.getPages().map((page) => {
    const resources = page.node.Resources();
    const count = (name: string) => resources?.lookupMaybe(PDFName.of(name), PDFDict)?.keys().length ?? 0;
    return { fonts: count('Font'), objects: count('XObject') };
  });
  return kinds.length > 0 && kinds.every(({ fonts }) => fonts === 0) && kinds.some(({ objects }) => objects > 0);
}

function readFields(file: string, fields: readonly NamedField[], library: Library): Reading {
  const problems: CollectProblem[] = [];
  const note: Note = (one) => problems.push(one);
  const sheet = sheetOf(fields, library);
  if (sheet && sheet.layout !== LAYOUT_VERSION) {
    const code = sheet.layout < LAYOUT_VERSION ? 'layout-older' : 'layout-newer';
    return { file, returned: null, problems: [problem(file, code, { made: sheet.layout, known: LAYOUT_VERSION })] };
  }
  if (!sheet) note(problem(file, 'sheet-id-missing', {}));
  const returned: Returned = {
    file,
    format: 'pdf',
    list: sheet?.body ? { body: sheet.body } : sheet?.document ? { document: sheet.document } : null,
    cover: { body: null, person: null, date: null },
    madeBy: sheet?.tool ?? null,
    fingerprints: null,
    data: sheet?.data ?? null,
    answers: new Map(),
    printed: new Map(),
  };
  for (const one of fields) readField(one, returned, file, note, library);
  return { file, returned, problems };
}

function sheetOf(fields: readonly NamedField[], { PDFTextField }: Library): SheetId | null {
  const field = fields.find(({ name }) => name === 'sheet')?.field;
  if (!(field instanceof PDFTextField)) return null;
  try {
    const { document, body, layout, tool, data } = JSON.parse(field.getText() ?? '') as Record<string, unknown>;
    if (typeof layout !== 'number' || typeof tool !== 'string' || typeof data !== 'string') return null;
    return { layout, tool, data, ...(typeof document === 'string' && { document }), ...(typeof body === 'string' && { body }) };
  } catch {
    return null;
  }
}

function readField({ name, field }: NamedField, returned: Returned, file: string, note: Note, library: Library): void {
  const known = parseFieldName(name);
  if (!known) {
    note(problem(file, 'field-unknown', { name }));
    return;
  }
  if (known.of === 'sheet') return;
  const value = filledIn(field, library);
  if (value === null || (known.entry === 'done') !== (typeof value === 'boolean')) {
    const label = labelOf(field, library);
    note(problem(file, 'field-type', { name, ...(label !== undefined && { label: short(label) }) }));
    return;
  }
  const text = typeof value === 'string' && value.trim() !== '' ? { text: value.trim() } : null;
  const entryText = (entry: string): AnswerText | null =>
    entry === 'date' ? dateOf(text, { cell: name, label: labelOf(field, library) }, file, note) : text;
  if (known.of === 'cover') {
    returned.cover[known.entry] = entryText(known.entry)?.text ?? null;
    return;
  }
  const key = name.slice(0, name.lastIndexOf('.'));
  if (known.of === 'alternative') {
    const answer = answerOf(returned, key.slice(0, key.lastIndexOf('.')));
    // Any one of them satisfies the threshold.
    if (value === true)
      Object.assign(answer, { status: 'done', alternatives: [...answer.alternatives, known.alternative].sort((a, b) => a - b) });
    return;
  }
  const answer = answerOf(returned, key);
  if (known.entry === 'done') {
    if (value === true) answer.status = 'done';
  } else answer[known.entry] = entryText(known.entry);
}

/** The answers of a row so far. An empty box says nothing: paper has no other way to say “not yet”. */
function answerOf(returned: Returned, key: string): Answer {
  const known = returned.answers.get(key);
  if (known) return known;
  const answer: Answer = { ...BLANK, alternatives: [] };
  returned.answers.set(key, answer);
  return answer;
}

/** What is read out for a field, and shown when somebody points at it. */
function labelOf({ acroField: { dict } }: PDFField, { PDFHexString, PDFName, PDFString }: Library): string | undefined {
  const label = dict.lookup(PDFName.of('TU'));
  return label instanceof PDFString || label instanceof PDFHexString ? label.decodeText() : undefined;
}

function filledIn(field: PDFField, { PDFCheckBox, PDFTextField }: Library): boolean | string | null {
  if (field instanceof PDFCheckBox) return field.isChecked();
  if (field instanceof PDFTextField) return field.getText() ?? '';
  return null;
}

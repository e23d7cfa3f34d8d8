/** Reads a PDF that somebody has sent back: what it was printed from, and what has been done to it since. */

import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { LAYOUT_VERSION, parseFieldName } from './fields.js';
import { loadPdf } from './locked.js';
import { DATA_FILE, MANIFEST_FILE, MANIFEST_FORMAT, type Manifest, sha256 } from './provenance.js';

type Library = typeof import('@cantoo/pdf-lib');

export type PdfReading =
  | {
      kind: 'ours';
      manifest: Manifest;
      /** The attached data, as JSON. */
      data: string;
      /** Whether the data is what the manifest says. */
      isDataWhole: boolean;
      /** Pages, from 1, that no longer show what was printed; those that were taken away or added are among them. */
      alteredPages: number[];
      /** Whether it had fields once and has none any more. */
      isFlattened: boolean;
      isFilled: boolean;
    }
  /** One of ours that has lost its attachments. */
  | { kind: 'stripped' }
  | { kind: 'newer'; format: number }
  | { kind: 'scanned' }
  | { kind: 'foreign' }
  /** Locked with a password for whoever opens it. */
  | { kind: 'encrypted' }
  | { kind: 'damaged' }
  | { kind: 'no-pdf' };

/** Never throws, whatever the file holds. The library, which is slow to load, is loaded only now. */
export async function readProvenance(bytes: Uint8Array): Promise<PdfReading> {
  // Some programs write a few bytes before the head.
  if (!Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')) return { kind: 'no-pdf' };
  const library = await import('@cantoo/pdf-lib');
  try {
    return read(await loadPdf(bytes, library), library);
  } catch (error) {
    return { kind: error instanceof library.EncryptedPDFError ? 'encrypted' : 'damaged' };
  }
}

function read(document: PDFDocument, library: Library): PdfReading {
  const attached = new Map(document.getAttachments().map(({ name, data }) => [name, new TextDecoder().decode(data)]));
  const manifest = manifestIn(attached.get(MANIFEST_FILE));
  const data = attached.get(DATA_FILE);
  const fields = fieldsOf(document, library);
  if (manifest === null || data === undefined) {
    if (typeof manifest === 'number') return { kind: 'newer', format: manifest };
    if (fields.length > 0 || /^tiaokuai /.test(document.getCreator() ?? '')) return { kind: 'stripped' };
    return { kind: isScan(document, library) ? 'scanned' : 'foreign' };
  }
  if (typeof manifest === 'number') return { kind: 'newer', format: manifest };
  const contents = document.getPages().map((page) => contentOf(page, library));
  const alteredPages = Array.from({ length: Math.max(contents.length, manifest.contents.length) }, (_, at) => at + 1).filter(
    (number) => contents[number - 1] !== manifest.contents[number - 1],
  );
  const isFillable = manifest.kind === 'checklist' || manifest.kind === 'body-checklist';
  return {
    kind: 'ours',
    manifest,
    data,
    isDataWhole: sha256(data) === manifest.data,
    alteredPages,
    // The cover has fields even where there is nothing to do.
    isFlattened: isFillable && fields.length === 0,
    isFilled: fields.some(({ isFilled }) => isFilled),
  };
}

/** The manifest; the number of its format where that is newer than ours, null where there is none that can be used. */
function manifestIn(text: string | undefined): Manifest | number | null {
  if (text === undefined) return null;
  try {
    const json = JSON.parse(text) as Record<string, unknown>;
    const { format, layout, tool, kind, subject, language, sources, revision, data, page, contents, only } = json;
    if (typeof format === 'number' && format > MANIFEST_FORMAT) return format;
    const isText = (value: unknown) => typeof value === 'string';
    const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
    const isSources =
      Array.isArray(sources) &&
      sources.every((each) => isText((each as { file?: unknown })?.file) && isText((each as { sha256?: unknown })?.sha256));
    const isSound =
      typeof format === 'number' &&
      typeof layout === 'number' &&
      [tool, kind, data, page].every(isText) &&
      (language === 'zh' || language === 'en') &&
      [subject, revision].every((value) => value === null || isText(value)) &&
      (only === null || isTexts(only)) &&
      isTexts(contents) &&
      isSources;
    return isSound ? (json as unknown as Manifest) : null;
  } catch {
    return null;
  }
}

/** The fields of our checklists that a document has. Asking for the form of a document without one would make one. */
function fieldsOf(document: PDFDocument, { PDFName, PDFTextField, PDFCheckBox }: Library): { isFilled: boolean }[] {
  if (!document.catalog.has(PDFName.of('AcroForm'))) return [];
  return document
    .getForm()
    .getFields()
    .filter((field) => parseFieldName(field.getName()) !== null)
    .map((field) => {
      if (field instanceof PDFCheckBox) return { isFilled: field.isChecked() };
      return { isFilled: field instanceof PDFTextField && field.getName() !== 'sheet' && (field.getText() ?? '').trim() !== '' };
    });
}

/** The fingerprint of what a page shows, however the program that saved it has packed that. */
function contentOf(page: PDFPage, { PDFArray, PDFRawStream, PDFStream, decodePDFRawStream }: Library): string {
  const contents = page.node.Contents();
  const context = page.node.context;
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => context.lookup(each)) : contents ? [contents] : [];
  const decoded = streams.map((stream) => {
    if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode();
    return stream instanceof PDFStream ? stream.getContents() : new Uint8Array();
  });
  return sha256(Buffer.concat(decoded));
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

/** Whether its fields are called as they are now. */
export const isOfThisLayout = ({ layout }: Manifest): boolean => layout === LAYOUT_VERSION;

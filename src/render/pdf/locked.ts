/** PDFs that are locked against changes. */

import type { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Opens a PDF as viewers do: one that only its owner may change needs no password to be read. Rejects with EncryptedPDFError where it
 * needs one, else with what the library says of a damaged file.
 */
export async function loadPdf(
  bytes: Uint8Array,
  { PDFDocument, EncryptedPDFError }: typeof import('@cantoo/pdf-lib'),
): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error;
    try {
      return await PDFDocument.load(bytes, { updateMetadata: false, password: '' });
    } catch {
      throw error;
    }
  }
}

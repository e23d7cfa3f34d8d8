/**
 * Where a PDF comes from, and what it was made of: two attachments in it. Filled in, saved and sent back, it still carries them. No times are
 * among them: the same files give the same bytes.
 */

import { createHash } from 'node:crypto';
import { hexString, type PdfEdit, pdfString } from './edit.js';
import { LAYOUT_VERSION, type SheetId } from './fields.js';

/** ASCII, because some programs cannot read other names. */
export const MANIFEST_FILE = 'tiaokuai-manifest.json';
export const DATA_FILE = 'tiaokuai-data.json';
/** Raised when the manifest changes so that older programs would misread it. */
export const MANIFEST_FORMAT = 1;

export type PageKind = 'checklist' | 'body-checklist' | 'matrix' | 'body-matrix' | 'body-changes' | 'comparison';

/** What is known of a page before it is printed. */
export interface Provenance {
  tool: string;
  kind: PageKind;
  /** Id of the document or body that the page is about; null for the matrix of all. */
  subject: string | null;
  language: 'zh' | 'en';
  /** Kinds of output that were made with it, to which it has links; null: all. */
  only: readonly string[] | null;
  sources: readonly { file: string; sha256: string }[];
  /** The git revision of the sources; null where there is none. */
  revision: string | null;
  /** The compiled data, as JSON. */
  readonly data: string;
}

export interface Manifest extends Omit<Provenance, 'data'> {
  format: number;
  layout: number;
  /** SHA-256 (hex) of the attached data, of the page's markup, and of what each sheet of paper shows. */
  data: string;
  page: string;
  contents: string[];
}

/** What a fillable sheet says of itself; undefined for pages that nobody fills in. */
export function sheetOf({ kind, subject, tool }: Provenance, data: string): SheetId | undefined {
  if (subject === null || (kind !== 'checklist' && kind !== 'body-checklist')) return undefined;
  return { [kind === 'checklist' ? 'document' : 'body']: subject, layout: LAYOUT_VERSION, tool, data: sha256(data) };
}

/** Attaches data and manifest. `page` is the SHA-256 (hex) of the page's markup, `pages` are the numbers of the page objects. */
export function attachProvenance(edit: PdfEdit, provenance: Provenance, data: string, page: string, pages: readonly number[]): void {
  const { data: _, ...known } = provenance;
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    layout: LAYOUT_VERSION,
    ...known,
    data: sha256(data),
    page,
    contents: pages.map((number) => createHash('sha256').update(edit.drawing(number), 'latin1').digest('hex')),
  };
  const files = [
    [DATA_FILE, 'Data', data],
    [MANIFEST_FILE, 'Supplement', `${JSON.stringify(manifest, null, 1)}\n`],
  ] as const;
  const specifications = files.map(([name, relationship, text]) => {
    const bytes = Buffer.from(text, 'utf8');
    const check = hexString(createHash('md5').update(bytes).digest());
    const stream = edit.addStream(
      `/Type /EmbeddedFile /Subtype /application#2Fjson /Params <</Size ${bytes.length} /CheckSum ${check}>>`,
      bytes,
    );
    const entry = pdfString(name);
    return edit.add(
      `<</Type /Filespec /F ${entry} /UF ${entry} /AFRelationship /${relationship} /EF <</F ${stream} 0 R /UF ${stream} 0 R>>>>`,
    );
  });
  const names = files.map(([name], at) => `${pdfString(name)} ${specifications[at]} 0 R`).join(' ');
  const tree = edit.add(`<</EmbeddedFiles <</Names [${names}]>>>>`);
  edit.extend(edit.pdf.root, { Names: `${tree} 0 R`, AF: `[${specifications.map((number) => `${number} 0 R`).join(' ')}]` });
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

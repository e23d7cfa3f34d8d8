/** The bytes of a returned spreadsheet → its sheets, or why they cannot be read. */

import { zipSync } from 'fflate';
import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx';
import { type CollectProblem, problem } from './problems.js';
import { readZip, Unzippable } from './zip.js';

/** A checklist of 5,000 measures is below 1 MB, and 30 MB unpacked. */
const LIMITS = { entries: 2000, bytes: 100 * 1024 * 1024 };
/** What a list is made of; pictures, drawings, macros and the like are left out, and so is what leads to them. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(?:[a-zA-Z0-9]+|worksheets\/[^/]+)\.xml)$/;

export type { Cell, Sheet };

/** The sheets of an XLSX file, or the problem that kept them from being read. `bytes` begin as a ZIP archive. */
export async function readSheets(file: string, bytes: Uint8Array): Promise<Sheet[] | CollectProblem> {
  try {
    const parts = readZip(bytes, LIMITS);
    if (parts.has('xl/workbook.bin')) return problem(file, 'xlsx-binary', {});
    if (parts.has('content.xml')) return problem(file, 'ods', {});
    if (!parts.has('xl/workbook.xml')) return problem(file, 'file-unknown', {});
    const wanted = [...parts].filter(([name]) => WANTED.test(name));
    // Packed anew: its sizes are true, whatever those of the original were.
    const archive = zipSync(Object.fromEntries(wanted), { level: 0 });
    return (await readXlsx(archive)).sheets;
  } catch (error) {
    if (error instanceof Unzippable) {
      if (error.reason === 'too-large') return problem(file, 'xlsx-too-large', { megabytes: LIMITS.bytes / 1024 / 1024 });
      return problem(file, error.reason === 'encrypted' ? 'xlsx-encrypted' : 'xlsx-damaged', {});
    }
    // Whatever the library stumbles over in a stranger's file is a fault of the file.
    return problem(file, 'xlsx-damaged', {});
  }
}

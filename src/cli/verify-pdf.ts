import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readProvenance } from '../render/pdf/read-provenance.js';
import { pdfStateJson, wordState, wordUnverifiable } from '../report/pdf-state.js';
import { compileHere } from './check.js';
import { chooseLanguage, EXIT, PACKAGE_FOLDER, type RunOptions, Trouble, toolVersion } from './context.js';

export interface VerifyPdfOptions extends RunOptions {
  format?: 'text' | 'json';
}

/** `tiaokuai verify-pdf`: 0 current, 1 outdated or altered, 2 none of ours or unreadable. */
export async function verifyPdf(file: string, options: VerifyPdfOptions): Promise<number> {
  const reading = await readProvenance(bytesOf(file));
  const isJson = options.format === 'json';
  if (reading.kind !== 'ours') {
    const language = chooseLanguage(options, null);
    if (isJson) process.stdout.write(pdfStateJson(file, { state: reading.kind }, toolVersion()));
    else process.stderr.write(`${file} ${wordUnverifiable(reading.kind, language)}\n`);
    return EXIT.trouble;
  }
  const compilation = await compileHere(undefined, options);
  const language = chooseLanguage(options, compilation.config.lang);
  const { verifyPdf: verify } = await import('../verify-pdf.js');
  const state = await verify(reading, compilation, { packageFolder: resolve(PACKAGE_FOLDER), version: toolVersion() });
  process.stdout.write(isJson ? pdfStateJson(file, state, toolVersion()) : wordState(file, state, language));
  return state.state === 'current' ? EXIT.ok : EXIT.findings;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const problem = (error as NodeJS.ErrnoException).code ?? String(error);
    if (problem === 'ENOENT') throw new Trouble(`没有这个文件：${file}`, `There is no such file: ${file}`);
    if (problem === 'EISDIR')
      throw new Trouble(`${file} 是文件夹；请给出其中的一份 PDF。`, `${file} is a folder; name one of the PDFs in it.`);
    throw new Trouble(`无法读取 ${file}（${problem}）。`, `Cannot read ${file} (${problem}).`);
  }
}

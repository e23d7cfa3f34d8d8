import { join } from 'node:path';
import type { Program } from '../model/program.js';
import { Unreadable, wordUnreadable } from '../source/intake/unreadable.js';
import { takeIn } from '../source/intake.js';
import { read } from '../source/read.js';
import type { Host } from '../workspace/host.js';
import type { TextOf } from './verify.js';

/**
 * Reads the official texts of a program's documents from a folder, by the file names in `source.file`.
 * @param shown how the folder is called in findings: relative to the workspace where it is inside
 */
export async function readTexts(host: Host, folder: string, shown: string, program: Program): Promise<Map<string, TextOf>> {
  const there = new Set(host.glob(folder, ['**/*'], []));
  // Several documents may be encoded from one text.
  const byFile = new Map<string, TextOf>();
  const texts = new Map<string, TextOf>();
  for (const { id, sourceFile } of program.documents) {
    if (sourceFile === null) {
      texts.set(id, { file: null, problem: 'none' });
      continue;
    }
    let text = byFile.get(sourceFile);
    if (!text) {
      // Only what the folder holds: a name such as ../secret.txt leads nowhere.
      text = there.has(sourceFile)
        ? await readText(host, join(folder, sourceFile), `${shown}/${sourceFile}`)
        : { file: sourceFile, problem: 'none' };
      byFile.set(sourceFile, text);
    }
    texts.set(id, text);
  }
  return texts;
}

async function readText(host: Host, path: string, file: string): Promise<TextOf> {
  try {
    return { file, reading: read(await takeIn(file, host.readFile(path)), { repair: true }) };
  } catch (error) {
    if (error instanceof Unreadable) return { file, problem: { zh: wordUnreadable(error, 'zh'), en: wordUnreadable(error, 'en') } };
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code === 'string') return { file, problem: { zh: `${file}（${code}）`, en: `${file} (${code})` } };
    throw error;
  }
}

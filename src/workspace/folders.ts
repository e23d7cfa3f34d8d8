import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder and those above it, and returns them, innermost first. With `recursive`, Node never returns under /proc. */
export function makeFolders(folder: string, mode?: number): string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  for (const each of [...missing].reverse()) mkdirSync(each, { mode });
  return missing;
}

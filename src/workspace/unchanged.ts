import { lstatSync, readFileSync } from 'node:fs';

/**
 * Whether a file holds these bytes already: then it can stay. It keeps its date, for whoever copies what is new, and a file
 * system takes longer over a new file than over a look at one that is there. A link is no such file.
 */
export function isUnchanged(path: string, bytes: Uint8Array): boolean {
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    return there?.isFile() === true && there.size === bytes.byteLength && readFileSync(path).equals(bytes);
  } catch {
    return false; // whatever is wrong with it shows when it is replaced
  }
}

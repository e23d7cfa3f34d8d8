/**
 * The only door to disk, clock and environment. Everything behind it is pure, so that tests and editors
 * can compile from memory.
 */
export interface Host {
  /** Absolute or relative to the process; the workspace resolves names before it asks. */
  readFile(path: string): Uint8Array;
  /** Size in bytes, null where there is no such file. */
  fileSize(path: string): number | null;
  isDirectory(path: string): boolean;
  /** The path with symbolic links resolved; null where it does not exist. */
  realPath(path: string): string | null;
  /** Files below `folder` that match, as paths relative to it with `/`, sorted. Links count as files and are not followed; those to folders are always among them. */
  glob(folder: string, patterns: readonly string[], ignore: readonly string[]): string[];
}

import type { Host } from './host.js';

/** A host that looks once: whoever asks again gets the answer of the first time, whatever was saved meanwhile. */
export function remembering(host: Host): Host {
  return {
    readFile: once((path: string) => host.readFile(path)),
    fileSize: once((path: string) => host.fileSize(path)),
    isDirectory: once((path: string) => host.isDirectory(path)),
    realPath: once((path: string) => host.realPath(path)),
    glob: once((folder: string, patterns: readonly string[], ignore: readonly string[]) => host.glob(folder, patterns, ignore)),
  };
}

/** What cannot be answered is asked again. */
function once<A extends unknown[], T>(ask: (...args: A) => T): (...args: A) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const question = JSON.stringify(args);
    if (known.has(question)) return known.get(question) as T;
    const answer = ask(...args);
    known.set(question, answer);
    return answer;
  };
}

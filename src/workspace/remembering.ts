import type { Host } from './host.js';

/** A host that reads each file once: whoever asks again gets what it was then, also where it was saved meanwhile. */
export function remembering(host: Host): Host {
  const known = new Map<string, Uint8Array>();
  return {
    ...host,
    readFile(path) {
      const bytes = known.get(path) ?? host.readFile(path);
      known.set(path, bytes);
      return bytes;
    },
  };
}

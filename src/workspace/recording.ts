import { createHash } from 'node:crypto';
import type { Host } from './host.js';

/** One thing that was asked of a host, and what it answered. */
export type Observation =
  | ['file', path: string, sha256: string | null]
  | ['size', path: string, bytes: number | null]
  | ['folder', path: string, isThere: boolean]
  | ['real', path: string, target: string | null]
  | ['glob', folder: string, patterns: readonly string[], ignore: readonly string[], found: readonly string[]];

/** A host that notes down everything it was asked: the same answers lead to the same result. */
export function recording(host: Host): { host: Host; observations: Observation[] } {
  const observations: Observation[] = [];
  const note = <T>(value: T, observation: Observation): T => {
    observations.push(observation);
    return value;
  };
  return {
    observations,
    host: {
      readFile(path) {
        try {
          const bytes = host.readFile(path);
          return note(bytes, ['file', path, sha256(bytes)]);
        } catch (error) {
          observations.push(['file', path, null]);
          throw error;
        }
      },
      fileSize(path) {
        const size = host.fileSize(path);
        return note(size, ['size', path, size]);
      },
      isDirectory(path) {
        const isThere = host.isDirectory(path);
        return note(isThere, ['folder', path, isThere]);
      },
      realPath(path) {
        const target = host.realPath(path);
        return note(target, ['real', path, target]);
      },
      glob(folder, patterns, ignore) {
        const found = host.glob(folder, patterns, ignore);
        return note(found, ['glob', folder, [...patterns], [...ignore], found]);
      },
    },
  };
}

/** Whether a host still answers as it did then. Files come last: the cheap questions find most changes. */
export function stillHolds(host: Host, observations: readonly Observation[]): boolean {
  return (
    observations.every((each) => each[0] === 'file' || answers(host, each)) &&
    observations.every((each) => each[0] !== 'file' || answers(host, each))
  );
}

function answers(host: Host, observation: Observation): boolean {
  switch (observation[0]) {
    case 'file':
      try {
        return sha256(host.readFile(observation[1])) === observation[2];
      } catch {
        return observation[2] === null;
      }
    case 'size':
      return host.fileSize(observation[1]) === observation[2];
    case 'folder':
      return host.isDirectory(observation[1]) === observation[2];
    case 'real':
      return host.realPath(observation[1]) === observation[2];
    case 'glob': {
      const [, folder, patterns, ignore, found] = observation;
      return JSON.stringify(host.glob(folder, patterns, ignore)) === JSON.stringify(found);
    }
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

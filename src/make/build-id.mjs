// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `dist/build-id`: a hash of everything that decides what the tool answers. What was kept by another build is not
 * used, also where two builds carry the same version.
 * @param {string} dist
 * @param {readonly string[]} beside files and folders that belong to the tool, too
 */
export function writeBuildId(dist, beside) {
  const hash = createHash('sha256');
  for (const path of [dist, ...beside].flatMap(filesOf).sort()) {
    if (path.startsWith(join(dist, 'fonts'))) continue;
    hash.update(`${path}\n`).update(readFileSync(path)).update('\n');
  }
  writeFileSync(join(dist, 'build-id'), `${hash.digest('hex')}\n`);
}

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}

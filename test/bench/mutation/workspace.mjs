// @ts-check
/** Workspaces in memory: YAML as plain data, so that mutants can change it, and compiled by the real compiler. */

import picomatch from 'picomatch';
import { parse, stringify } from 'yaml';

/**
 * @typedef {Record<string, any>} Data
 * @typedef {{ documents: Record<string, Data>, vocabulary: Record<string, Data>, lock?: Data }} Workspace  files by path, as data
 * @typedef {{ rule: string, severity: string, measures: string[], place: { file: string, start: { line: number } }, args: Data, variant: string, waived?: object }} Finding
 */

export const TODAY = '2026-01-01';

/**
 * @param {Record<string, string>} texts policy and vocabulary files by path
 * @returns {Workspace}
 */
export function readWorkspace(texts) {
  /** @type {Workspace} */
  const workspace = { documents: {}, vocabulary: {} };
  for (const [path, text] of Object.entries(texts)) {
    const kind = path.includes('/vocabulary/') ? 'vocabulary' : 'documents';
    workspace[kind][path] = parse(text);
  }
  return workspace;
}

/** @param {Workspace} workspace @returns {Record<string, string>} */
export function textsOf(workspace) {
  /** @type {Record<string, string>} */
  const texts = {};
  for (const [path, data] of Object.entries({ ...workspace.vocabulary, ...workspace.documents }))
    texts[path] = stringify(data, { lineWidth: 0 });
  if (workspace.lock) texts['policies/alignment.lock.yaml'] = stringify(workspace.lock, { lineWidth: 0 });
  return texts;
}

/** @param {Workspace} workspace @returns {Workspace} */
export function copy(workspace) {
  return structuredClone(workspace);
}

/** The host that the compiler reads from. @param {Record<string, string>} files */
export function memoryHost(files) {
  const inside = (/** @type {string} */ path) => path.replace(/^\/w\/?/, '');
  const encoder = new TextEncoder();
  const isDirectory = (/** @type {string} */ path) =>
    inside(path) === '' || Object.keys(files).some((name) => name.startsWith(`${inside(path)}/`));
  return {
    readFile: (/** @type {string} */ path) => encoder.encode(files[inside(path)]),
    fileSize: (/** @type {string} */ path) => files[inside(path)]?.length ?? null,
    isDirectory,
    realPath: (/** @type {string} */ path) => (inside(path) in files || isDirectory(path) ? path : null),
    glob: (/** @type {string} */ _folder, /** @type {string[]} */ patterns, /** @type {string[]} */ ignore) =>
      Object.keys(files)
        .filter((name) => picomatch.isMatch(name, patterns, { ignore }))
        .sort(),
  };
}

/** Findings by what they are about, without lines and wording. @param {Finding} finding */
export function identity({ rule, variant, measures, args }) {
  const stable = Object.entries(args ?? {}).filter(([key]) => !['title', 'clause', 'today', 'line'].includes(key));
  return JSON.stringify([rule, variant, [...measures].sort(), stable]);
}

/** The files that the tool keeps beside the documents: their text, and how it gets onto the disk. */

import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Document, isCollection, isPair, visit } from 'yaml';
import type { AlignmentLockFile } from '../syntax/generated/alignment-lock.js';
import type { BaselineFile } from '../syntax/generated/baseline.js';
import { Unwritable } from './output.js';

const BASELINE_HEAD = ` yaml-language-server: $schema=../schema/baseline.schema.json
 采用本工具时已有的发现：check 照样列出，标为已豁免，不影响通过。由 tiaokuai baseline 写成和更新，更新时保留 reason；
 请给每一条写明 reason。改好的条目，下次更新时自动删去。
 Findings that were there when the tool was adopted: check still lists them, as waived, and does not fail for them.
 Written and renewed by tiaokuai baseline, which keeps every reason; please write one for each entry.`;

const ALIGNMENT_HEAD = ` yaml-language-server: $schema=../schema/alignment-lock.schema.json
 上级文件在上次核对时的内容；以后上级改了哪一项，check 逐项指出（parent-changed）。由 tiaokuai align 写成，请提交，不要手改。
 What the parents said when their children were last aligned with them; check reports, field by field, what has changed
 since (parent-changed). Written by tiaokuai align: commit it, do not edit it.`;

/** The text of policies/baseline.yaml. */
export function baselineText(data: BaselineFile): string {
  return textOf(data, BASELINE_HEAD, (key) => key === 'measures');
}

/** The text of policies/alignment.lock.yaml; children and parents in order of their ids. */
export function alignmentText({ children }: AlignmentLockFile): string {
  const sorted = sortKeys(Object.fromEntries(Object.entries(children).map(([id, parents]) => [id, sortKeys(parents)])));
  return textOf({ children: sorted }, ALIGNMENT_HEAD, (key, depth) => ONE_LINE.has(key) || depth > 12);
}

/** Entries that are short enough to stand on one line each. */
const ONE_LINE = new Set(['lead', 'admissible', 'when', 'any-of', 'equivalent', 'cap', 'actor', 'to']);

function textOf(data: object, head: string, inOneLine: (key: string, depth: number) => boolean): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  document.commentBefore = head;
  visit(document, {
    Pair(_, pair, path) {
      const key = String((pair.key as { value?: unknown }).value);
      if (isCollection(pair.value) && inOneLine(key, path.filter(isPair).length)) pair.value.flow = true;
    },
  });
  const [comment = '', ...rest] = document
    .toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', flowCollectionPadding: true })
    .split('\n\n');
  return [comment, ...rest].join('\n');
}

function sortKeys<T>(map: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes a file of the workspace whole or not at all. Throws `Unwritable`, also where a link leads out of the workspace. */
export function writeKeptFile(workspace: string, file: string, text: string): void {
  const path = join(workspace, file);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (!realpathSync(dirname(path)).startsWith(realpathSync(workspace) + sep)) throw new Unwritable(path, 'EXDEV');
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    if (error instanceof Unwritable) throw error;
    rmSync(temporary, { force: true });
    throw new Unwritable(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** The files of `tiaokuai import`: what is read, and where the results go. */

import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Language } from '../report/worded.js';
import { Unreadable } from '../source/intake/unreadable.js';
import { Trouble } from './context.js';

/** Larger files are not even loaded, whatever they hold. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The result for one text. */
export interface Made {
  /** The text it was made from, as the user named it. */
  source: string;
  /** The id of the document; null of JSON. */
  id: string | null;
  text: string;
}

/** Where the results go. */
export interface Destination {
  kind: 'file' | 'folder';
  path: string;
  /** Whether files that are there may be written over. */
  force: boolean;
}

/** The bytes of a file, `-` for standard input. A file that is not there is a `Trouble`. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') return standardInput();
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) throw new Unreadable(file, { kind: 'too-large', size, limit: MAX_BYTES, unit: 'bytes' });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Trouble(`没有这个文件：${file}`, `There is no such file: ${file}`);
    if (code === 'EISDIR')
      throw new Trouble(
        `${file} 是文件夹；请写出其中的文件，例如 ${file}/*.docx`,
        `${file} is a folder; name the files in it, such as ${file}/*.docx`,
      );
    throw new Trouble(`读不了 ${file}（${code ?? String(error)}）。`, `Cannot read ${file} (${code ?? String(error)}).`);
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_BYTES) throw new Unreadable('-', { kind: 'too-large', size, limit: MAX_BYTES, unit: 'bytes' });
  }
  return Buffer.concat(chunks);
}

/** Where `--out` leads: a folder for several texts, or where it names one. Null without it. What is there is not written over. */
export function destinationOf(files: readonly string[], { out, force = false }: { out?: string; force?: boolean }): Destination | null {
  if (out === undefined) return null;
  const path = resolve(out);
  const isFolder = /[/\\]$/.test(out) || (existsSync(path) && statSync(path).isDirectory());
  if (files.length === 1 && !isFolder) {
    refuse([path], force, files);
    return { kind: 'file', path, force };
  }
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new Trouble(
      `有 ${files.length} 个文件，--out 要写文件夹，而 ${out} 是文件。`,
      `There are ${files.length} texts, so --out takes a folder, and ${out} is a file.`,
    );
  return { kind: 'folder', path, force };
}

/** Whether a document is about to be replaced: its file is named, or it was made from the same text into the same folder. */
export function isWrittenOver(
  file: string,
  { id, source }: { id: string; source: string | null },
  text: string,
  destination: Destination | null,
): boolean {
  if (!destination?.force) return false;
  if (destination.kind === 'file') return resolve(file) === destination.path;
  return resolve(file) === join(destination.path, `${id}.yaml`) && source === basename(text);
}

/** The path of the schema from where the YAML will lie, or would lie: in `policies/` of the workspace. */
export function schemaFor(destination: Destination | null, workspace: string): string {
  const folder = destination?.kind === 'file' ? dirname(destination.path) : destination?.path;
  return schemaFrom(folder ?? null, 'document', workspace) ?? '../schema/document.schema.json';
}

/** The path of the workspace's schema of documents or vocabularies from a folder; null where it has none. */
export function schemaFrom(folder: string | null, kind: 'document' | 'vocabulary', workspace: string): string | null {
  const schema = join(workspace, 'schema', `${kind}.schema.json`);
  return folder === null || !existsSync(schema) ? null : relative(folder, schema).split(sep).join('/');
}

/** Where every result goes. */
export function targetsOf(made: readonly Made[], { kind, path }: Destination, format: 'yaml' | 'json'): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { id, source, text } of made) {
    targets.set(kind === 'file' ? path : free(join(path, id ?? stemOf(source)), format, targets), text);
  }
  return targets;
}

/** Writes every file whole or not at all. Returns what to tell the user. */
export function writeAll(targets: ReadonlyMap<string, string>, language: Language): string {
  const lines: string[] = [];
  for (const [target, text] of targets) {
    writeWhole(target, text);
    const name = relative(process.cwd(), target) || target;
    lines.push(language === 'zh' ? `已写入 ${name}\n` : `Written to ${name}\n`);
  }
  return lines.join('');
}

/** `path.yaml`, or with a number where another of this run has that name. */
function free(path: string, format: string, targets: ReadonlyMap<string, string>): string {
  let target = `${path}.${format}`;
  for (let count = 2; targets.has(target); count++) target = `${path}-${count}.${format}`;
  return target;
}

/** The name of a text without folder and extension. */
function stemOf(source: string): string {
  const name = source.split(/[/\\]/).at(-1) ?? source;
  return source === '-' ? 'stdin' : name.replace(/(?<=.)\.[^.]*$/, '');
}

/** Files that are there are not written over without `--force`, and the texts themselves never. */
export function refuse(targets: readonly string[], force: boolean, sources: readonly string[]): void {
  const taken = targets.filter((target) => existsSync(target));
  if (taken.length > 0 && !force) {
    const names = taken.map((target) => relative(process.cwd(), target) || target);
    throw new Trouble(
      `已经有 ${names.join('、')}，没有写入任何内容。换个名字，或加 --force 覆盖。`,
      `Nothing was written, for there is already ${names.join(', ')}. Choose another name, or write over it with --force.`,
    );
  }
  const texts = new Set(sources.filter((source) => source !== '-' && existsSync(source)).map((source) => realpathSync(source)));
  const own = taken.find((target) => texts.has(realpathSync(target)));
  if (own !== undefined) throw new Trouble(`${own} 是要读的原文，不能覆盖。`, `${own} is the text to be read; it is not written over.`);
}

function writeWhole(target: string, text: string): void {
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    const problem = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Trouble(`无法写入 ${target}（${problem}）。`, `Cannot write to ${target} (${problem}).`);
  }
}

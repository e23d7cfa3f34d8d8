import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Knowledge } from '../import/context.js';
import { knowledgeOf } from '../import/knowledge.js';
import { bodiesFile, type NewBody, newBodies } from '../import/new-bodies.js';
import { readingReport } from '../import/report.js';
import { importResult } from '../import/result.js';
import { skeleton } from '../import/skeleton.js';
import { WORDS } from '../import/words.js';
import { linkVocabulary } from '../link/vocabulary.js';
import type { Language } from '../report/worded.js';
import { Unreadable, wordUnreadable } from '../source/intake/unreadable.js';
import { takeIn } from '../source/intake.js';
import { read } from '../source/read.js';
import type { Reading } from '../source/reading.js';
import { MAX_FILE_BYTES } from '../syntax/decode.js';
import { fingerprintsOf } from '../verify/fingerprint.js';
import { NoWorkspace } from '../workspace/no-workspace.js';
import { nodeHost } from '../workspace/node-host.js';
import { openWorkspace } from '../workspace/workspace.js';
import { chooseLanguage, EXIT, type RunOptions, Trouble, toolVersion, workspaceFolder } from './context.js';
import {
  bytesOf,
  type Destination,
  destinationOf,
  isWrittenOver,
  type Made,
  refuse,
  schemaFor,
  schemaFrom,
  targetsOf,
  writeAll,
} from './import-files.js';

export interface ImportOptions extends RunOptions {
  format?: 'yaml' | 'json';
  /** A file, or a folder. */
  out?: string;
  force?: boolean;
  /** A file for the bodies that the vocabulary does not have. */
  bodies?: string;
  /** False with `--no-repair`. */
  repair?: boolean;
}

/** What the workspace knows, if there is one, and the language that it is set to. */
interface Surroundings {
  folder: string;
  knowledge: (Knowledge & { faulty: boolean }) | null;
  configured: Language | null;
}

/** `tiaokuai import`: official texts → YAML skeletons or JSON, on stdout or in files; 2 where one of them could not be read. */
export async function importTexts(files: readonly string[], options: ImportOptions): Promise<number> {
  const surroundings = openSurroundings(options);
  const language = chooseLanguage(options, surroundings.configured);
  if (files.filter((file) => file === '-').length > 1)
    throw new Trouble('标准输入（-）只能给一次。', 'Standard input (-) can be given only once.');
  if (options.bodies !== undefined && options.format === 'json')
    throw new Trouble(
      '--bodies 写的是词表，要和 YAML 一起用，不能加 --format json。',
      '--bodies writes a vocabulary; it goes with YAML, not with --format json.',
    );
  const destination = destinationOf(files, options);
  const bodiesPath = options.bodies === undefined ? null : newFile(options.bodies);
  const readings: Reading[] = [];
  for (const file of files) {
    const reading = await readText(file, options, language);
    if (reading) readings.push(reading);
  }
  const made = makeAll(readings, destination, surroundings, options, language);
  const targets = destination ? targetsOf(made, destination, options.format ?? 'yaml') : new Map<string, string>();
  refuse([...targets.keys()], options.force ?? false, files);
  const unknown = unknownBodies(made, surroundings, options);
  if (bodiesPath !== null && targets.has(bodiesPath))
    throw new Trouble(
      `--bodies 和 --out 指向同一个文件 ${options.bodies}，没有写入任何内容。请给词表另起一个名字。`,
      `Nothing was written, for --bodies and --out both lead to ${options.bodies}. Give the vocabulary a name of its own.`,
    );
  if (bodiesPath !== null && unknown.length > 0) {
    const schema = schemaFrom(dirname(bodiesPath), 'vocabulary', surroundings.folder) ?? '../../schema/vocabulary.schema.json';
    targets.set(bodiesPath, bodiesFile(unknown, schema, WORDS[language]));
  }
  if (!destination) process.stdout.write(joined(made, files.length, options));
  process.stderr.write(writeAll(targets, language));
  if (readings.length > 0)
    process.stderr.write(
      `${tooLong(made, options, language)}${wordUnknown(unknown, surroundings, options, language)}${afterword(surroundings, options, language)}`,
    );
  return readings.length === files.length ? EXIT.ok : EXIT.trouble;
}

/** The path of a file that is not there yet. With `--force` neither: bodies that stand there are known, and would not be written again. */
function newFile(name: string): string {
  const path = resolve(name);
  if (!existsSync(path)) return path;
  throw new Trouble(
    `已经有 ${name}，没有写入任何内容。--bodies 只写新文件，请换个名字。`,
    `Nothing was written, for there is already ${name}. --bodies writes new files only; choose another name.`,
  );
}

/** The bodies of these documents that the vocabulary of the workspace does not have. */
function unknownBodies(made: readonly Made[], { knowledge }: Surroundings, { format }: ImportOptions): NewBody[] {
  if (format === 'json') return [];
  const readable = made.filter(({ text }) => Buffer.byteLength(text) <= MAX_FILE_BYTES);
  return newBodies(
    readable.map(({ text }) => text),
    knowledge?.vocabulary ?? linkVocabulary([], []),
  );
}

/** The workspace at `-w`; without the option a folder that is none will do. */
function openSurroundings(options: ImportOptions): Surroundings {
  const folder = workspaceFolder(undefined, options);
  try {
    const workspace = openWorkspace(nodeHost, folder, true);
    return { folder, knowledge: knowledgeOf(workspace), configured: workspace.config.lang };
  } catch (error) {
    if (!(error instanceof NoWorkspace)) throw error;
    if (options.workspace !== undefined)
      throw new Trouble(
        `${folder} 不是工作区（没有 policies/ 文件夹）。去掉 -w 也能导入，只是不对照词表。`,
        `${folder} is no workspace (it holds no policies/ folder). Without -w import works, too, only not with a vocabulary.`,
      );
    return { folder, knowledge: null, configured: null };
  }
}

/** One text, read, and the report on it; null, with the reason on stderr, where it cannot be read. */
async function readText(file: string, { repair = true }: ImportOptions, language: Language): Promise<Reading | null> {
  try {
    const reading = read(await takeIn(file, await bytesOf(file)), { repair });
    process.stderr.write(readingReport(reading, language));
    return reading;
  } catch (error) {
    if (error instanceof Unreadable) process.stderr.write(`${wordUnreadable(error, language)}\n`);
    else if (error instanceof Trouble) process.stderr.write(`${error[language]}\n`);
    else throw error;
    return null;
  }
}

function makeAll(
  readings: readonly Reading[],
  destination: Destination | null,
  { folder, knowledge }: Surroundings,
  options: ImportOptions,
  language: Language,
): Made[] {
  const { repair = true } = options;
  if (options.format === 'json') {
    const version = toolVersion();
    return readings.map((reading) => {
      const text = JSON.stringify(importResult(reading, { version, repaired: repair, language }), null, 2);
      return { source: reading.file, id: null, text: `${text}\n` };
    });
  }
  const schema = schemaFor(destination, folder);
  const made = new Set<string>();
  return readings.map((reading) => {
    // A document that is about to be written over by its own text keeps its id.
    const others = (knowledge?.documents ?? []).filter(
      (document) => !isWrittenOver(join(folder, document.file), document, reading.file, destination),
    );
    const isTaken = (id: string): boolean => made.has(id) || others.some((document) => document.id === id);
    const { id, yaml } = skeleton(reading, { language, knowledge, schema, repaired: repair, isTaken, fingerprints: fingerprintsOf });
    made.add(id);
    return { source: reading.file, id, text: yaml };
  });
}

/** All results for stdout: YAML documents after each other; of several texts, JSON is an array. */
function joined(made: readonly Made[], asked: number, { format }: ImportOptions): string {
  if (format !== 'json') return made.map(({ text }) => text).join('---\n');
  if (asked === 1) return made[0]?.text ?? '';
  return `[\n${made.map(({ text }) => text.trimEnd()).join(',\n')}\n]\n`;
}

/** A document that check would refuse to read. */
function tooLong(made: readonly Made[], { format }: ImportOptions, language: Language): string {
  if (format === 'json') return '';
  const limit = MAX_FILE_BYTES / 1048576;
  const long = made.filter(({ text }) => Buffer.byteLength(text) > MAX_FILE_BYTES);
  const lines = long.map(({ source }) =>
    language === 'zh'
      ? `${source} 写出的 YAML 超过 ${limit} MB，check 不会读；请把原文拆成几份再导入。\n`
      : `The YAML of ${source} is larger than ${limit} MB, which check refuses to read; split the text and import the parts.\n`,
  );
  return lines.join('');
}

/** What `check` would say of bodies, and what to do about it. */
function wordUnknown(
  unknown: readonly NewBody[],
  { knowledge }: Surroundings,
  { bodies, format }: ImportOptions,
  language: Language,
): string {
  if (format === 'json') return '';
  const zh = language === 'zh';
  if (unknown.length === 0 && bodies !== undefined)
    return zh ? '没有词表里缺的机构，没有写词表。\n' : 'No body is missing from the vocabulary; no file was written for them.\n';
  // Without a workspace there is no vocabulary that could lack them.
  if (unknown.length === 0 || bodies !== undefined || !knowledge) return '';
  const some = unknown.slice(0, NAMED).map(({ name }) => name);
  const isAll = some.length === unknown.length;
  return zh
    ? `词表里没有的机构有 ${unknown.length} 个：${some.join('、')}${isAll ? '' : '……'}。加 --bodies policies/vocabulary/<新文件>.yaml，就会写成词表，供核对。\n`
    : `Bodies that the vocabulary does not have: ${unknown.length} (${some.join(', ')}${isAll ? '' : ', …'}). With --bodies policies/vocabulary/<new file>.yaml they are written down as a vocabulary, to be looked through.\n`;
}

/** So many unknown bodies are named on stderr. */
const NAMED = 5;

/** What the reader should know of the run as a whole. */
function afterword({ knowledge }: Surroundings, { format }: ImportOptions, language: Language): string {
  if (format === 'json') return '';
  const zh = language === 'zh';
  if (!knowledge)
    return zh
      ? '这里没有工作区，没有对照词表；在工作区里运行，或用 -w 指定，就会提议指标。\n'
      : 'There is no workspace here, so nothing was held against a vocabulary; run this in a workspace, or name one with -w, to have indicators proposed.\n';
  if (!knowledge.faulty) return '';
  return zh
    ? '词表有错误，只用了读得懂的部分；错在哪里，用 tiaokuai check 看。\n'
    : 'The vocabulary has faults, and only what could be read of it was used; tiaokuai check shows them.\n';
}

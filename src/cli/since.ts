import { basename } from 'node:path';
import type { Since } from '../render/pages.js';
import type { Json } from '../render/views/program-json.js';
import { decode } from '../syntax/decode.js';
import { nodeHost } from '../workspace/node-host.js';
import { Trouble } from './context.js';

/** That of 5,000 measures has 12 MB. */
const MOST_MEGABYTES = 256;
/** Data of ours is a dozen levels deep. */
const DEEPEST = 64;

/** The `program.json` of an earlier build. A file that is none is a `Trouble`: comparing with it would call everything new. */
export function readSince(file: string): Since {
  const program = parsed(file, textOf(file));
  const problem = whyNone(program);
  if (problem) {
    throw new Trouble(
      `${file} 不是 tiaokuai build 生成的 program.json（${problem.zh}）。请给出上次生成的那一份，例如 out/program.json 的备份。`,
      `${file} is no program.json of tiaokuai build (${problem.en}). Name the one that was made then, such as a copy of out/program.json.`,
    );
  }
  return { name: basename(file), program };
}

function textOf(file: string): string {
  const size = nodeHost.fileSize(file);
  if (size === null) throw new Trouble(`没有这个文件：${file}`, `There is no such file: ${file}`);
  if (size > MOST_MEGABYTES * 1024 * 1024)
    throw new Trouble(`${file} 超过 ${MOST_MEGABYTES} MB，不读。`, `${file} has more than ${MOST_MEGABYTES} MB and is not read.`);
  try {
    const { text } = decode(file, nodeHost.readFile(file));
    if (text !== null) return text.replace(/^\uFEFF/, '');
  } catch (error) {
    const problem = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Trouble(`无法读取 ${file}（${problem}）。`, `Cannot read ${file} (${problem}).`);
  }
  throw new Trouble(`${file} 不是 UTF-8 文本。`, `${file} is no text in UTF-8.`);
}

function parsed(file: string, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new Trouble(`${file} 不是 JSON：${(error as Error).message}`, `${file} is no JSON: ${(error as Error).message}`);
  }
}

/** What every version of it has had: documents, with ids and measures, and a vocabulary with bodies. */
function whyNone(program: Json): { zh: string; en: string } | null {
  if (isDeeper(program, DEEPEST)) return { zh: '嵌套过深', en: 'nested too deeply' };
  if (!isObject(program)) return { zh: '最外层不是对象', en: 'it is no object' };
  const { documents, vocabulary = null } = program;
  if (!Array.isArray(documents)) return { zh: '没有 documents', en: 'it has no documents' };
  const isDocument = (each: Json): boolean => isObject(each) && typeof each.id === 'string' && Array.isArray(each.measures);
  const bad = documents.findIndex((each) => !isDocument(each));
  if (bad >= 0) return { zh: `第 ${bad + 1} 份文件没有 id 或 measures`, en: `document ${bad + 1} has no id or no measures` };
  if (!isObject(vocabulary) || !isObject(vocabulary.bodies ?? null))
    return { zh: '没有词表 vocabulary.bodies', en: 'it has no vocabulary.bodies' };
  return null;
}

const isObject = (value: Json): value is { [key: string]: Json } => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Level by level: a file that is nested on purpose must not exhaust the stack. */
function isDeeper(value: Json, limit: number): boolean {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((each) => (each !== null && typeof each === 'object' ? Object.values(each) : []));
  }
  return false;
}

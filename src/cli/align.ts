import { join } from 'node:path';
import { recordParents } from '../compare/alignment.js';
import { changesOf } from '../compare/changes.js';
import type { Compilation } from '../compile.js';
import { ancestorsOf } from '../model/duties.js';
import type { Document } from '../model/program.js';
import type { Language } from '../report/worded.js';
import { RULES } from '../rules/generated/registry.js';
import type { AlignmentLockFile, Parent } from '../syntax/generated/alignment-lock.js';
import { nearest } from '../syntax/nearest.js';
import { alignmentText } from '../workspace/kept-files.js';
import { nodeHost } from '../workspace/node-host.js';
import { ALIGNMENT_FILE } from '../workspace/workspace.js';
import { faulty, write } from './baseline.js';
import { compileHere } from './check.js';
import { chooseLanguage, EXIT, type RunOptions, Trouble } from './context.js';

/** `tiaokuai align`: records what the parents of these documents say now in policies/alignment.lock.yaml. */
export async function align(children: readonly string[], options: RunOptions): Promise<number> {
  const compilation = await compileHere(undefined, options);
  const { workspace, config } = compilation;
  const language = chooseLanguage(options, config.lang);
  if (!workspace.alignment && nodeHost.realPath(join(workspace.folder, ALIGNMENT_FILE)) !== null)
    throw faulty(ALIGNMENT_FILE, '其他文件的核对记录会丢失', 'what is recorded for other documents would be lost');
  const records = { ...(workspace.alignment?.data as AlignmentLockFile | undefined)?.children };
  const lines = children.map((id) => alignOne(id, records, compilation, language));
  write(workspace.folder, ALIGNMENT_FILE, alignmentText({ children: records }));
  process.stdout.write(`${lines.join('\n')}\n${language === 'zh' ? '已写入' : 'Written to'} ${ALIGNMENT_FILE}\n`);
  return EXIT.ok;
}

/** Renews the record of one child; of a document that is gone, takes it away. */
function alignOne(id: string, records: AlignmentLockFile['children'], compilation: Compilation, language: Language): string {
  const { program } = compilation;
  const child = program.documents.find((document) => document.id === id);
  if (!child) {
    if (!Object.hasOwn(records, id)) throw unknownDocument(id, compilation);
    delete records[id];
    return language === 'zh'
      ? `${id}：没有这份文件了，删去它的记录。`
      : `${id}: there is no such document any more; its record was removed.`;
  }
  const parents = ancestorsOf(child);
  if (parents.length === 0) {
    throw new Trouble(
      `${id} 没有上级文件可以核对。在文件开头写 implements: [上级文件标识]。`,
      `${id} has no parent to align with. Name one at the top of the document: implements: [id of the parent].`,
    );
  }
  refuseFaults([child, ...parents], compilation);
  const before = records[id] ?? {};
  const now = recordParents(child, program.vocabulary);
  records[id] = now;
  const names = Object.keys(now).join(language === 'zh' ? '、' : ', ');
  const changes = Object.entries(now).reduce((sum, [parent, record]) => {
    return sum + (before[parent] ? changesOf(before[parent] as Parent, record, program.vocabulary).length : 0);
  }, 0);
  if (language === 'zh')
    return `${id}：记下 ${names} 现在的内容${Object.keys(before).length > 0 ? `，与上次相比有 ${changes} 处变化` : ''}。`;
  return `${id}: recorded ${names} as of now${Object.keys(before).length > 0 ? `; changes since last time: ${changes}` : ''}.`;
}

/** What is misread now would be taken for a change later. */
function refuseFaults(documents: readonly Document[], { findings, workspace }: Compilation): void {
  const files = new Set([...documents.map(({ at }) => at.source.file), ...workspace.vocabulary.map(({ file }) => file)]);
  const stages = new Set(['workspace', 'syntax', 'schema', 'link']);
  const faults = findings.filter(
    ({ rule, severity, place }) => severity === 'error' && files.has(place.file) && stages.has(RULES.get(rule)?.stage ?? ''),
  );
  if (faults.length === 0) return;
  const where = [...new Set(faults.map(({ place, rule }) => `${place.file}:${place.start.line} ${rule}`))].slice(0, 5).join('\n  ');
  throw new Trouble(
    `这些错误改好以前不能核对，否则会记下错的内容：\n  ${where}`,
    `These errors have to be mended first, or the record would be wrong:\n  ${where}`,
  );
}

function unknownDocument(id: string, { program }: Compilation): Trouble {
  const known = program.documents.map((document) => document.id);
  const near = nearest(id, known, 3);
  return new Trouble(
    `没有标识为“${id}”的文件。${near.length > 0 ? `是不是 ${near.join('、')}？` : `有的是：${known.join('、')}`}`,
    `There is no document “${id}”. ${near.length > 0 ? `Did you mean ${near.join(', ')}?` : `There are: ${known.join(', ')}`}`,
  );
}

import { compareDocuments, comparisonsOf } from '../compare/comparison.js';
import type { Compilation } from '../compile.js';
import { ancestorsOf, setsNorms } from '../model/duties.js';
import type { Finding, Severity } from '../model/finding.js';
import type { Document } from '../model/program.js';
import { placeOf } from '../model/spot.js';
import type { Naming } from '../render/views/comparison-reasons.js';
import { compareJson } from '../report/compare-json.js';
import { type CompareResult, judgedResult, unjudgedResult } from '../report/compare-rows.js';
import { compareTable } from '../report/compare-table.js';
import { RULES } from '../rules/generated/registry.js';
import { nearest } from '../syntax/nearest.js';
import { compileHere, fails } from './check.js';
import { chooseLanguage, EXIT, type RunOptions, Trouble, toolVersion } from './context.js';

export interface CompareOptions extends RunOptions {
  format?: 'table' | 'json';
  failOn?: Severity | 'none';
}

/** `tiaokuai compare`: one document against one, or all, of those that it carries out; the exit code is that of `check` on it. */
export async function compare(childId: string, parentId: string | undefined, options: CompareOptions): Promise<number> {
  const compilation = await compileHere(undefined, options);
  const { program, config, findings } = compilation;
  const lang = chooseLanguage(options, config.lang);
  const child = find(childId, compilation);
  const parent = parentId === undefined ? null : find(parentId, compilation);
  if (child === parent)
    throw new Trouble(`要比对两份不同的文件，两个都是 ${child.id}。`, `Name two different documents; both are ${child.id}.`);
  const result = resultOf(child, parent, compilation);
  const naming: Naming = {
    vocabulary: program.vocabulary,
    lang,
    documentTitle: (id) => program.documents.find((document) => document.id === id)?.title ?? id,
  };
  if (options.format === 'json') process.stdout.write(compareJson(result, naming, toolVersion()));
  else {
    const colour = process.env.NO_COLOR === undefined && (process.stdout.isTTY || process.env.FORCE_COLOR !== undefined);
    process.stdout.write(compareTable(result, { ...naming, colour, columns: Math.min(process.stdout.columns ?? 120, 160) }));
  }
  for (const note of notesOn(result, compilation)) process.stderr.write(`${note[lang]}\n`);
  if (!result.comparison) return EXIT.ok;
  return fails(
    findings.filter((finding) => concerns(finding, result, parent)),
    options.failOn ?? config.failOn ?? 'error',
  )
    ? EXIT.findings
    : EXIT.ok;
}

function find(id: string, { program }: Compilation): Document {
  const found = program.documents.find((document) => document.id === id);
  if (found) return found;
  const ids = program.documents.map((document) => document.id);
  const near = nearest(id, ids, 3);
  throw new Trouble(
    `没有标识为“${id}”的文件。${near.length > 0 ? `是不是 ${near.join('、')}？` : `有：${ids.join('、')}`}`,
    `There is no document “${id}”. ${near.length > 0 ? `Did you mean ${near.join(', ')}?` : `There are: ${ids.join(', ')}`}`,
  );
}

function resultOf(child: Document, parent: Document | null, { program }: Compilation): CompareResult {
  const governs = (document: Document) => setsNorms(child) && setsNorms(document);
  if (parent) {
    const judged = governs(parent) && ancestorsOf(child).includes(parent);
    return judged ? judgedResult(compareDocuments(child, [parent], program)) : unjudgedResult(child, [parent], program.vocabulary);
  }
  const comparison = comparisonsOf(program).get(child);
  return comparison ? judgedResult(comparison) : unjudgedResult(child, ancestorsOf(child), program.vocabulary);
}

/** Whether a finding is about what is compared here. Waived ones are among them; they do not fail. */
function concerns({ rule, place, measures }: Finding, { child, parents }: CompareResult, parent: Document | null): boolean {
  const isComparison = RULES.get(rule)?.stage === 'compare' || rule.startsWith('part-');
  if (!isComparison || place.file !== placeOf(child.at).file) return false;
  const others = measures.filter((ref) => !ref.startsWith(`${child.id}/`));
  return parent === null || others.length === 0 || others.some((ref) => parents.some(({ id }) => ref.startsWith(`${id}/`)));
}

/** What the table cannot show: parents that were not found, a pair given the wrong way round. */
function notesOn({ child, parents, comparison }: CompareResult, { program }: Compilation): { zh: string; en: string }[] {
  const notes: { zh: string; en: string }[] = [];
  const lost = child.implementsIds.filter((id) => !program.documents.some((document) => document.id === id));
  if (lost.length > 0)
    notes.push({ zh: `没有找到它落实的 ${lost.join('、')}。`, en: `Not found, though it carries them out: ${lost.join(', ')}.` });
  const below = comparison ? undefined : parents.find((document) => ancestorsOf(document).includes(child));
  if (below) {
    notes.push({
      zh: `${below.id} 落实 ${child.id}，要比对就写 tiaokuai compare ${below.id} ${child.id}`,
      en: `${below.id} carries out ${child.id}: to compare them, write tiaokuai compare ${below.id} ${child.id}`,
    });
  }
  return notes;
}

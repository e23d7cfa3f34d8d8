import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Compilation } from '../../src/compile.js';
import type { Finding } from '../../src/model/finding.js';
import { RULES } from '../../src/rules/generated/registry.js';
import { compileFiles } from './compile-files.js';
import { describeFinding, describeMark, type Mark, readMarks } from './marked-source.js';

/** The vocabulary of the rule pages: bodies of 610100, 610103 and 610104, a few indicators. */
export const SHARED_VOCABULARY = readFileSync(join(import.meta.dirname, '../rules/vocabulary.yaml'), 'utf8');

export type Words = (finding: Finding) => string;

export interface MarkedOptions {
  today?: string;
  /** Whether the rules on policy are judged as well, or only what reading and linking report. */
  rules?: boolean;
}

/**
 * Compiles files with squiggles and expects exactly the findings that they mark, of whatever severity, each once
 * (comparisons with parents apart). A single text is `policies/a.yaml`; files without a vocabulary share one.
 */
export async function expectMarked(
  sources: string | Record<string, string>,
  { today, rules = true }: MarkedOptions = {},
): Promise<Compilation> {
  const files: Record<string, string> = {};
  const marks: Mark[] = [];
  for (const [file, source] of Object.entries(typeof sources === 'string' ? { 'policies/a.yaml': sources } : sources)) {
    const marked = readMarks(file, source.replace(/\n$/, ''));
    files[file] = marked.text;
    marks.push(...marked.marks);
  }
  if (!Object.keys(files).some((file) => file.startsWith('policies/vocabulary/')))
    files['policies/vocabulary/shared.yaml'] = SHARED_VOCABULARY;
  const compilation = await compileFiles(files, today === undefined ? {} : { today });
  const judged = compilation.findings.filter(({ rule }) => {
    const stage = RULES.get(rule)?.stage;
    return stage !== 'compare' && (rules || stage !== 'rules');
  });
  const found = judged.map((finding) => describeFinding(finding, files[finding.place.file] ?? ''));
  expect(found.sort()).toEqual(marks.map(describeMark).sort());
  return compilation;
}

/** A document of 610104 with one measure that has these further lines, and a second one by which to see that reading went on. */
export function documentWith(lines: string, head = ''): string {
  return `id: a
title: 示例措施
level: district
jurisdiction: "610104"
nature: normative
${head}measures:
  - id: one
    title: 甲
${lines
  .replace(/^\n|\n$/g, '')
  .split('\n')
  .map((line) => (line === '' ? '' : `    ${line}`))
  .join('\n')}
  - id: two
    title: 乙
    lead: 区财政局
`;
}

/** The id of the lead of measure two: it follows everything that went wrong before it. */
export function afterwards({ program }: Compilation): string | undefined {
  return program.documents[0]?.measures.find(({ id }) => id === 'two')?.lead[0]?.body?.id;
}

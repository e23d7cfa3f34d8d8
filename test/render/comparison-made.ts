/** What the tests of the comparison report share. */

import type { Compilation } from '../../src/compile.js';
import { type Page, renderPages } from '../../src/render/pages.js';
import { type ComparisonView, comparisonView } from '../../src/render/views/comparison.js';
import type { Lang } from '../../src/render/views/labels.js';
import { wordAll } from '../../src/report/worded.js';
import { packagedTemplates } from './sample.js';

const templates = packagedTemplates();

export async function pagesOf({ program, findings }: Compilation, lang: Lang = 'zh', only?: Set<string>): Promise<Page[]> {
  return [...renderPages({ program, findings: await wordAll(findings, lang), lang, only, toolVersion: '1.2.3' }, templates)];
}

export async function viewOf({ program, findings }: Compilation, id: string, lang: Lang = 'zh'): Promise<ComparisonView> {
  const document = program.documents.find((one) => one.id === id);
  const options = {
    lang,
    medium: 'print',
    toolVersion: '1',
    checklists: true,
    matrices: true,
    findings: await wordAll(findings, lang),
  } as const;
  const view = document && comparisonView(document, program, options);
  if (!view) throw new Error(`no comparison of ${id}`);
  return view;
}

export const found = (page: Page | undefined): Page => {
  if (!page) throw new Error('the page was not made');
  return page;
};

export const rowsOf = (view: ComparisonView) => view.topics.flatMap(({ pairs }) => pairs.flatMap(({ rows }) => rows));

/** The site as it is written: every page, with charts drawn meanwhile in a thread of their own. */

import type { Program } from '../../model/program.js';
import type { WordedFinding } from '../../report/worded.js';
import { hasOtherLanguage } from '../languages.js';
import type { DrawingThread } from './charts/drawing.js';
import { renderSite, type SiteInput } from './site.js';

/**
 * All files of the site with their content. Pages with charts come last: until then there is enough to do. Where a page is `unmarked`, the
 * words in another language than its own have still to be marked as such.
 */
export async function* wholeSite(
  program: Program,
  findings: readonly WordedFinding[],
  input: SiteInput,
  drawing: DrawingThread,
): AsyncGenerator<{ path: string; content: string; unmarked: boolean }> {
  const waiting: { path: string; content: string }[] = [];
  const hasOther = hasOtherLanguage(program, input.lang);
  for (const { path, content } of await renderSite(program, findings, { ...input, draw: drawing.draw, isMarkedLater: true })) {
    if (drawing.isAwaitedBy(content)) waiting.push({ path, content });
    else yield { path, content, unmarked: hasOther && path.endsWith('.html') };
  }
  for (const { path, content } of waiting) yield { path, content: await drawing.fill(content), unmarked: hasOther };
}

/** The site as it is written: every page, with charts drawn meanwhile in a thread of their own. */

import type { Program } from '../../model/program.js';
import type { WordedFinding } from '../../report/worded.js';
import type { DrawingThread } from './charts/drawing.js';
import { renderSite, type SiteInput } from './site.js';

/** All files of the site with their content. Pages with charts come last: until then there is enough to do. */
export async function* wholeSite(
  program: Program,
  findings: readonly WordedFinding[],
  input: SiteInput,
  drawing: DrawingThread,
): AsyncGenerator<{ path: string; content: string }> {
  const waiting: { path: string; content: string }[] = [];
  for (const { path, content } of await renderSite(program, findings, { ...input, draw: drawing.draw })) {
    if (drawing.isAwaitedBy(content)) waiting.push({ path, content });
    else yield { path, content };
  }
  for (const { path, content } of waiting) yield { path, content: await drawing.fill(content) };
}

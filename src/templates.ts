import type { Diagnostic } from './model/finding.js';
import type { Program } from './model/program.js';
import { TEMPLATE_NAMES, Templates } from './render/html.js';
import { anyProse, proseFor } from './render/prose.js';
import { diagnostic } from './syntax/diagnostic.js';
import type { Host } from './workspace/host.js';
import { readTemplates } from './workspace/templates.js';

/**
 * The packaged templates, with those of the workspace in their place; one that cannot be used is reported.
 * @param program what the pages will show
 */
export async function prepareTemplates(
  host: Host,
  packageFolder: string,
  workspaceFolder: string,
  program: Program,
): Promise<{ templates: Templates; diagnostics: Diagnostic[] }> {
  const { packaged, own, diagnostics } = readTemplates(host, packageFolder, workspaceFolder, TEMPLATE_NAMES);
  // A template of the workspace may show as Markdown what none of ours does.
  const prose = Object.keys(own).some((name) => name.endsWith('.hbs')) ? await anyProse() : await proseFor(program);
  const templates = new Templates(packaged, own, prose);
  const unusable = templates.problems.map(({ file, kind, detail, line }) => {
    const start = { line, column: 1 };
    return diagnostic('template-unusable', { file: `templates/${file}`, start, end: start }, { file, detail }, kind);
  });
  return { templates, diagnostics: [...diagnostics, ...unusable] };
}

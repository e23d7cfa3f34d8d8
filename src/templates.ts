import type { Diagnostic } from './model/finding.js';
import { TEMPLATE_NAMES, Templates } from './render/html.js';
import { diagnostic } from './syntax/diagnostic.js';
import type { Host } from './workspace/host.js';
import { readTemplates } from './workspace/templates.js';

/** The packaged templates, with those of the workspace in their place; one that cannot be used is reported. */
export function prepareTemplates(
  host: Host,
  packageFolder: string,
  workspaceFolder: string,
): { templates: Templates; diagnostics: Diagnostic[] } {
  const { packaged, own, diagnostics } = readTemplates(host, packageFolder, workspaceFolder, TEMPLATE_NAMES);
  const templates = new Templates(packaged, own);
  const unusable = templates.problems.map(({ file, kind, detail, line }) => {
    const start = { line, column: 1 };
    return diagnostic('template-unusable', { file: `templates/${file}`, start, end: start }, { file, detail }, kind);
  });
  return { templates, diagnostics: [...diagnostics, ...unusable] };
}

import { join, sep } from 'node:path';
import type { Diagnostic } from '../model/finding.js';
import { diagnostic } from '../syntax/diagnostic.js';
import type { Host } from './host.js';

const FOLDER = 'templates';
const MAX_BYTES = 1024 * 1024;

export interface TemplateSources {
  packaged: Record<string, string>;
  own: Record<string, string>;
  diagnostics: Diagnostic[];
}

/** The packaged templates of these names, and all files of the workspace's own `templates/`. */
export function readTemplates(host: Host, packageFolder: string, workspaceFolder: string, names: readonly string[]): TemplateSources {
  const diagnostics: Diagnostic[] = [];
  const packaged = Object.fromEntries(names.map((name) => [name, text(host, join(packageFolder, FOLDER, name))]));
  const own = host.realPath(packageFolder) === host.realPath(workspaceFolder) ? {} : ownTemplates(host, workspaceFolder, diagnostics);
  return { packaged, own, diagnostics };
}

function ownTemplates(host: Host, workspace: string, diagnostics: Diagnostic[]): Record<string, string> {
  const folder = join(workspace, FOLDER);
  if (!host.isDirectory(folder)) return {};
  const root = host.realPath(workspace) ?? workspace;
  const own: Record<string, string> = {};
  for (const name of host.glob(folder, ['**/*.{hbs,css,js}'], [])) {
    if (host.isDirectory(join(folder, name)) && host.realPath(join(folder, name))?.startsWith(root + sep)) continue;
    const real = host.realPath(join(folder, name));
    const size = host.fileSize(join(folder, name)) ?? 0;
    if (!real?.startsWith(root + sep))
      diagnostics.push(diagnostic('workspace-outside', `${FOLDER}/${name}`, { path: `${FOLDER}/${name}` }, 'link'));
    else if (size > MAX_BYTES)
      diagnostics.push(diagnostic('yaml-too-large', `${FOLDER}/${name}`, { megabytes: Math.ceil(size / MAX_BYTES), limit: 1 }));
    else own[name] = text(host, join(folder, name));
  }
  return own;
}

function text(host: Host, path: string): string {
  return new TextDecoder().decode(host.readFile(path));
}

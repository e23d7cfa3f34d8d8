// dist/render/packaged-templates.js: the packaged templates as code. To parse them in every run takes as long as to make a thousand pages.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} templates folder of the templates
 * @param {string} out the module to write
 * @param {(source: string) => string} templateCode
 */
export function writePackagedTemplates(templates, out, templateCode) {
  const sources = readdirSync(templates)
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => readFileSync(join(templates, name), 'utf8'));
  const entries = sources.map((source) => `  [${JSON.stringify(source)}, ($) => { ${templateCode(source)} }],`);
  writeFileSync(out, ['export const PACKAGED_TEMPLATES = new Map([', ...entries, ']);', ''].join('\n'));
}

// What `npm run build` and `prepare` do: everything that is derived, in the order in which one needs the other.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBuildId } from './build-id.mjs';
import { buildFonts, writePrintable } from './fonts.mjs';
import { writePackagedTemplates } from './packaged-templates.mjs';
import { writeRuleRegistry } from './rule-registry.mjs';
import { writeSchemaTypes } from './schema-types.mjs';
import { writeValidators } from './validators.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

const generated = 'src/syntax/generated';
mkdirSync(generated, { recursive: true });
await writeSchemaTypes('schema', generated);
writeValidators('schema', generated);
writeRuleRegistry('src/rules', 'src/rules/generated');
await buildFonts('dist/fonts');
await writePrintable('dist/fonts', 'src/model/generated');

// Compiled files of sources that are gone must not linger; the fonts, which are slow to make, stay.
for (const made of existsSync('dist') ? readdirSync('dist') : [])
  if (made !== 'fonts') rmSync(join('dist', made), { recursive: true, force: true });
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
execFileSync(process.execPath, [join(typescript, 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit', 'false'], { stdio: 'inherit' });
cpSync(join(generated, 'validators.mjs'), 'dist/syntax/generated/validators.mjs');
const { templateCode } = await import('../../dist/render/template-code.js');
writePackagedTemplates('templates', 'dist/render/packaged-templates.js', templateCode);
// The web site shows them as they are here: to read them again would take a parser each time.
const { ruleHtmlOf } = await import('../../dist/render/site/rule-text.js');
for (const rule of readdirSync('src/rules', { withFileTypes: true })) {
  const page = join('src/rules', rule.name, 'rule.md');
  if (!rule.isDirectory() || !existsSync(page)) continue;
  cpSync(page, join('dist/rules', rule.name, 'rule.md'));
  for (const lang of ['zh', 'en'])
    writeFileSync(join('dist/rules', rule.name, `${lang}.html`), ruleHtmlOf(readFileSync(page, 'utf8'), lang));
}
chmodSync('dist/cli/main.js', 0o755);
writeBuildId('dist', ['package.json', 'schema', 'templates']);

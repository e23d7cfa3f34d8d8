import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Compilation, compile } from '../../src/compile.js';
import type { Finding } from '../../src/model/finding.js';
import { TEMPLATE_NAMES, Templates } from '../../src/render/html.js';
import { plainProse } from '../../src/render/prose.js';
import { settle } from '../../src/rules/run.js';
import { MAX_FILE_BYTES } from '../../src/syntax/decode.js';
import { diagnostic } from '../../src/syntax/diagnostic.js';
import { readTexts } from '../../src/verify/texts.js';
import { verifyTexts } from '../../src/verify.js';
import type { Host } from '../../src/workspace/host.js';
import { inGbk } from './gbk.js';
import { memoryHost } from './memory-host.js';
import type { Disguise, Example } from './rule-page.js';

const TODAY = '2026-01-01';

/** All findings on the files of an example, those on its templates included. */
export async function runExample(example: Example): Promise<Finding[]> {
  const host = hostOf(example);
  const compilation = compile(host, '/w', { today: example.today ?? TODAY });
  return [...compilation.findings, ...templateFindings(example), ...(await textFindings(example, host, compilation))];
}

/** What `verify` finds, where the example has official texts in `texts/`. */
async function textFindings({ files, today }: Example, host: Host, compilation: Compilation): Promise<Finding[]> {
  if (!Object.keys(files).some((file) => file.startsWith('texts/'))) return [];
  const texts = await readTexts(host, '/w/texts', 'texts', compilation.program);
  return verifyTexts(compilation, texts, today ?? TODAY);
}

function hostOf({ files, disguises }: Example): Host {
  const contents = Object.entries(files).map(([file, text]) => [file, disguises[file] ? disguised(text, disguises[file]) : text]);
  const host = memoryHost(Object.fromEntries(contents));
  const disguiseOf = (path: string) => disguises[path.replace(/^\/w\//, '')];
  return {
    ...host,
    realPath(path) {
      const disguise = disguiseOf(path);
      return disguise === 'link' ? '/elsewhere/file.yaml' : disguise === 'broken-link' ? null : host.realPath(path);
    },
    readFile(path) {
      if (disguiseOf(path) === 'unreadable') throw Object.assign(new Error('no permission'), { code: 'EACCES' });
      return host.readFile(path);
    },
  };
}

function disguised(text: string, disguise: Disguise): string | Uint8Array {
  if (disguise === 'bom') return `\uFEFF${text}`;
  if (disguise === 'crlf') return text.replaceAll('\n', '\r\n');
  if (disguise === 'nul') return text.replace('\n', '\0\n');
  if (disguise === 'large') return `${text}#${' '.repeat(MAX_FILE_BYTES)}\n`;
  return disguise === 'gbk' ? inGbk(text) : text;
}

function templateFindings({ files }: Example): Finding[] {
  const own = Object.entries(files).filter(([file]) => file.startsWith('templates/'));
  if (own.length === 0) return [];
  const packaged = TEMPLATE_NAMES.map((name) => [
    name,
    readFileSync(fileURLToPath(new URL(`../../templates/${name}`, import.meta.url)), 'utf8'),
  ]);
  const { problems } = new Templates(
    Object.fromEntries(packaged),
    Object.fromEntries(own.map(([file, text]) => [file.replace('templates/', ''), text])),
    plainProse,
  );
  const diagnostics = problems.map(({ file, kind, detail, line }) => {
    const start = { line, column: 1 };
    return diagnostic('template-unusable', { file: `templates/${file}`, start, end: start }, { file, detail }, kind);
  });
  return settle(diagnostics, new Map());
}

import { basename, isAbsolute, relative, resolve } from 'node:path';
import type { Program } from '../model/program.js';
import { fingerprintsOf as findingFingerprints } from '../rules/fingerprint.js';
import { RULES } from '../rules/generated/registry.js';
import type { Stage } from '../rules/rule.js';
import { fingerprintsOf } from '../verify/fingerprint.js';
import { readTexts } from '../verify/texts.js';
import type { TextOf } from '../verify/verify.js';
import { verifyTexts } from '../verify.js';
import { nodeHost } from '../workspace/node-host.js';
import { type CheckOptions, compileHere, fails, report, textsOf } from './check.js';
import { chooseLanguage, EXIT, Trouble, todayFrom, workspaceFolder } from './context.js';

/** Faults of these stages take content out of the program. */
const UNREAD: ReadonlySet<Stage | undefined> = new Set<Stage>(['workspace', 'syntax', 'schema']);

export interface VerifyOptions extends CheckOptions {
  sources: string;
  /** Print the fingerprints of every text's clauses instead of comparing. */
  fingerprints?: boolean;
}

/** `tiaokuai verify`: the encoded documents against their official texts; findings on stdout, exit code by `--fail-on`. */
export async function verify(argument: string | undefined, options: VerifyOptions): Promise<number> {
  const compilation = await compileHere(argument, options);
  const language = chooseLanguage(options, compilation.config.lang);
  const failOn = options.failOn ?? compilation.config.failOn ?? 'error';
  const folder = resolve(options.sources);
  if (!nodeHost.isDirectory(folder)) throw new Trouble(`没有这个原文文件夹：${folder}`, `There is no such folder of texts: ${folder}`);
  const { program } = compilation;
  const texts = await readTexts(nodeHost, folder, shownAs(folder, workspaceFolder(argument, options)), program);
  const proved = [...texts.values()].filter((text) => 'reading' in text).length;
  if (proved === 0) throw nothingProved(folder, program, texts);
  if (options.fingerprints) {
    process.stdout.write(fingerprintsText(program.documents.map(({ id }) => ({ id, text: texts.get(id) }))));
    return EXIT.ok;
  }
  const findings = verifyTexts(compilation, texts, todayFrom(options));
  const reported = {
    findings,
    fingerprints: findingFingerprints(findings, program),
    documents: compilation.workspace.documents.map(({ file }) => file),
    folder: compilation.workspace.folder,
    textOf: textsOf(compilation),
  };
  process.stdout.write(await report(reported, language, { ...options, failOn }));
  const broken = compilation.findings.filter(({ rule, severity }) => severity === 'error' && UNREAD.has(RULES.get(rule)?.stage)).length;
  if (broken > 0) {
    process.stderr.write(
      language === 'zh'
        ? `YAML 里有 ${broken} 个错误，有错的内容没有核对；先用 tiaokuai check 看。\n`
        : `The YAML has faults (${broken}); what they concern was not verified. See them with tiaokuai check.\n`,
    );
  }
  const all = program.documents.length;
  process.stderr.write(
    language === 'zh'
      ? `核对了 ${proved} 份文件的原文，共 ${all} 份文件。\n`
      : `Verified against their texts: ${proved} of ${all} documents.\n`,
  );
  return fails(findings, failOn) ? EXIT.findings : EXIT.ok;
}

/** Why there is nothing to verify: texts that cannot be read, texts elsewhere in the folder, or none. */
function nothingProved(folder: string, { documents }: Program, texts: ReadonlyMap<string, TextOf>): Trouble {
  const unreadable = [...texts.values()].flatMap((text) => ('problem' in text && text.problem !== 'none' ? [text.problem] : []));
  if (unreadable.length > 0) {
    return new Trouble(
      `${folder} 里的原文都读不出来，什么都没有核对。${unreadable.map(({ zh }) => zh).join(' ')}`,
      `None of the texts in ${folder} can be read, so nothing was verified. ${unreadable.map(({ en }) => en).join(' ')}`,
    );
  }
  const names = documents.map(({ sourceFile, id }) => sourceFile ?? `${id}: source.file?`);
  const wanted = new Set(documents.flatMap(({ sourceFile }) => (sourceFile === null ? [] : [basename(sourceFile).toLowerCase()])));
  const alike = nodeHost.glob(folder, ['**/*'], []).filter((file) => wanted.has(basename(file).toLowerCase()));
  return new Trouble(
    `${folder} 里没有任何一份文件的原文，什么都没有核对。要找的是：${names.join('、')}${alike.length > 0 ? `；名字相近的有：${alike.slice(0, 5).join('、')}，要用它就改 source.file 或 --sources` : ''}`,
    `${folder} holds the text of no document, so nothing was verified. Looked for: ${names.join(', ')}${alike.length > 0 ? `. There is ${alike.slice(0, 5).join(', ')}: to use it, change source.file or --sources` : ''}`,
  );
}

/** A folder inside the workspace by its path in there, else by its whole path. */
function shownAs(folder: string, workspace: string): string {
  const inside = relative(workspace, folder);
  const isInside = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
  return (isInside ? inside : folder).replaceAll('\\', '/');
}

/** What to paste under `source:` of each document. */
function fingerprintsText(documents: readonly { id: string; text: TextOf | undefined }[]): string {
  return documents
    .flatMap(({ id, text }) => {
      if (!text || !('reading' in text)) return [`# ${id}: –`];
      const lines = [...fingerprintsOf(text.reading.clauses)].map(
        ([clause, value]) => `    ${JSON.stringify(clause)}: ${JSON.stringify(value)}`,
      );
      return [`# ${id}`, '  fingerprint:', ...lines];
    })
    .map((line) => `${line}\n`)
    .join('');
}

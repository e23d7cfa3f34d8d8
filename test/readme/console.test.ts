/**
 * The console sessions of the READMEs, typed in again: each command prints what is shown. `…` stands for the rest.
 * After a change of what is printed, TIAOKUAI_UPDATE_README=1 writes the new output into the READMEs.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CACHE } from '../render/pdf-text.js';
import { fencesOf, READMES, type Readme, ROOT, readmeText } from './fences.js';

const LOCALES: Record<Readme, string> = { 'README.md': 'C.UTF-8', 'README.zh-CN.md': 'zh_CN.UTF-8' };
/** Where the READMEs say that they are. */
const PLACE = '/home/you/tiaokuai';
const updating = process.env.TIAOKUAI_UPDATE_README !== undefined;

test.runIf(process.platform === 'linux').each(READMES)(
  'the console sessions of %s',
  (readme) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tiaokuai-readme-')));
    const here = join(folder, 'tiaokuai');
    const programs = join(folder, 'bin');
    try {
      mkdirSync(here);
      mkdirSync(programs);
      cpSync(join(ROOT, 'templates'), join(here, 'templates'), { recursive: true });
      // npx as it works in this folder after `npm ci`, without the second that it takes.
      writeFileSync(join(programs, 'npx'), `#!/bin/sh\n[ "$1" = tiaokuai ] && shift && exec node '${ROOT}dist/cli/main.js' "$@"\n`, {
        mode: 0o755,
      });
      const env = {
        PATH: `${programs}:${dirname(process.execPath)}:${process.env.PATH}`,
        HOME: folder,
        TIAOKUAI_CACHE: CACHE,
        LANG: LOCALES[readme],
        NO_COLOR: '1',
      };
      let commands = 0;
      for (const { language, name, append, text } of fencesOf(readme)) {
        if ((language === 'yaml' || language === 'text') && name.startsWith('my-policies/')) {
          const path = join(here, name);
          mkdirSync(dirname(path), { recursive: true });
          if (append) appendFileSync(path, text);
          else writeFileSync(path, text);
        }
        if (language !== 'console') continue;
        let session = '';
        for (const { command, output } of stepsOf(text)) {
          const { stdout } = spawnSync('bash', ['-c', `exec 2>&1; ${command}`], { cwd: here, env, encoding: 'utf8' });
          const printed = asLongAs(output, stdout.replaceAll(here, PLACE));
          session += `$ ${command}\n${printed}`;
          if (!updating) expect(`$ ${command}\n${masked(printed)}`).toBe(`$ ${command}\n${masked(output)}`);
          commands++;
        }
        if (updating)
          writeFileSync(
            join(ROOT, readme),
            readmeText(readme).replace(`\`\`\`console\n${text}\`\`\``, () => `\`\`\`console\n${session}\`\`\``),
          );
      }
      expect(commands).toBeGreaterThan(8);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

/** What was printed, cut where the README cuts it. */
function asLongAs(shown: string, printed: string): string {
  if (!shown.endsWith('…\n')) return printed;
  const lines = shown.split('\n').length - 2;
  return `${printed
    .split('\n')
    .slice(0, lines)
    .map((line) => `${line}\n`)
    .join('')}…\n`;
}

function stepsOf(session: string): { command: string; output: string }[] {
  return session.split(/^\$ /m).flatMap((step) => {
    const [command = '', ...output] = step.split('\n');
    return command === '' ? [] : [{ command, output: output.join('\n') }];
  });
}

/** Times and the version of the browser are not the same everywhere; pages that an earlier run of these tests printed need no browser. */
function masked(output: string): string {
  return output
    .replace(/^(?:0 printed, (\d+) kept from earlier|印制 0 份，沿用 (\d+) 份)$/gm, 'PRINTED')
    .replace(/^(?:Printing PDFs with .*|用 .* 印制 PDF)$/gm, 'PRINTED')
    .replace(/\d+\.\d\d\b/g, '0.00');
}

/** The console sessions of the READMEs, typed in again: each command prints what is shown. `…` stands for the rest. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CACHE } from '../render/pdf-text.js';
import { fencesOf, READMES, type Readme, ROOT } from './fences.js';

const LOCALES: Record<Readme, string> = { 'README.md': 'C.UTF-8', 'README.zh-CN.md': 'zh_CN.UTF-8' };
/** Where the READMEs say that they are. */
const PLACE = '/home/you/tiaokuai';

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
        if (language === 'yaml' && name.startsWith('my-policies/')) {
          const path = join(here, name);
          if (append) appendFileSync(path, text);
          else writeFileSync(path, text);
        }
        if (language !== 'console') continue;
        for (const { command, output } of stepsOf(text)) {
          const { stdout } = spawnSync('bash', ['-c', `exec 2>&1; ${command}`], { cwd: here, env, encoding: 'utf8' });
          const printed = masked(stdout.replaceAll(here, PLACE));
          const shown = masked(output);
          const rest = shown.endsWith('…\n') ? shown.length - 2 : Number.POSITIVE_INFINITY;
          expect(`$ ${command}\n${printed.slice(0, rest)}`).toBe(`$ ${command}\n${shown.slice(0, rest)}`);
          commands++;
        }
      }
      expect(commands).toBeGreaterThan(8);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

function stepsOf(session: string): { command: string; output: string }[] {
  return session.split(/^\$ /m).flatMap((step) => {
    const [command = '', ...output] = step.split('\n');
    return command === '' ? [] : [{ command, output: output.join('\n') }];
  });
}

/** Times and the version of the browser are not the same everywhere. */
function masked(output: string): string {
  return output.replace(/\d+\.\d\d\b/g, '0.00').replace(/@sparticuz\/chromium [\d.]+|(?<=Printing PDFs with ).*/g, 'BROWSER');
}

import { resolve } from 'node:path';
import type { Language } from '../report/worded.js';
import type { State } from '../serve/preview.js';
import { nodeHost } from '../workspace/node-host.js';
import { describe, orTrouble } from './check.js';
import {
  chooseLanguage,
  EXIT,
  PACKAGE_FOLDER,
  type RunOptions,
  ruleHtml,
  Trouble,
  todayFrom,
  toolVersion,
  workspaceFolder,
} from './context.js';

export interface ServeCommandOptions extends RunOptions {
  port?: string;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `tiaokuai serve`: the address on stdout, what changes on stderr; ends with Ctrl-C and exit code 0. */
export async function serve(argument: string | undefined, options: ServeCommandOptions): Promise<number> {
  const port = readPort(options.port);
  const folder = workspaceFolder(argument, options);
  todayFrom(options); // complains now, not at the first change
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  for (const signal of SIGNALS) process.on(signal, stop);
  const { serve: servePreview } = await import('../serve/serve.js');
  try {
    await orTrouble(() =>
      servePreview({
        host: nodeHost,
        folder,
        packageFolder: resolve(PACKAGE_FOLDER),
        toolVersion: toolVersion(),
        today: () => todayFrom(options),
        language: (configured) => chooseLanguage(options, configured),
        ruleHtml,
        describe: (error, language) => describe(error)[language],
        port,
        signal: interrupt.signal,
        ready: (address, state) => {
          const zh = state.language === 'zh';
          process.stdout.write(zh ? `实时预览：${address}（按 Ctrl-C 结束）\n` : `Live preview: ${address} (Ctrl-C to stop)\n`);
          process.stderr.write(`${summary(state)}\n`);
        },
        changed: (state, milliseconds) => process.stderr.write(`${summary(state)} ${wordTime(milliseconds, state.language)}\n`),
        failed: (error) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`),
      }),
    );
    return EXIT.ok;
  } catch (error) {
    throw unusablePort(error, port) ?? error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

function readPort(given: string | undefined): number {
  if (given === undefined) return 0;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Trouble(`--port 要写 0 到 65535 的整数，这里是“${given}”。`, `--port takes a number from 0 to 65535; this is “${given}”.`);
}

function unusablePort(error: unknown, port: number): Trouble | null {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'EADDRINUSE')
    return new Trouble(
      `端口 ${port} 已被占用。换一个 --port，或者不写，由系统选一个。`,
      `Port ${port} is in use. Choose another with --port, or leave it out to get a free one.`,
    );
  if (code === 'EACCES')
    return new Trouble(`没有权限使用端口 ${port}。请用 1024 以上的端口。`, `Port ${port} is not permitted. Use one above 1024.`);
  return null;
}

/** One line on what the pages show. */
function summary({ problems, isHeld, counts, language }: State): string {
  const [first] = problems;
  const zh = language === 'zh';
  if (first) {
    const place = first.file === '' ? '' : `${first.file}:${first.line}:${first.column} `;
    const held = isHeld ? (zh ? '页面保持不变：' : 'Pages stay as they are: ') : '';
    return `${held}${place}${first.message}`;
  }
  return zh
    ? `${counts.error} 个错误，${counts.warning} 个警告，${counts.info} 个提示。`
    : `${counts.error} errors, ${counts.warning} warnings, ${counts.info} infos.`;
}

const wordTime = (milliseconds: number, language: Language): string =>
  language === 'zh' ? `（${(milliseconds / 1000).toFixed(2)} 秒）` : `(${(milliseconds / 1000).toFixed(2)} s)`;

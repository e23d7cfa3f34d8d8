import { join } from 'node:path';
import type { Severity } from '../model/finding.js';
import { renewBaseline } from '../rules/baseline.js';
import { baselineText, writeKeptFile } from '../workspace/kept-files.js';
import { nodeHost } from '../workspace/node-host.js';
import { Unwritable } from '../workspace/output.js';
import { BASELINE_FILE } from '../workspace/workspace.js';
import { compileHere } from './check.js';
import { chooseLanguage, EXIT, type RunOptions, Trouble } from './context.js';

export interface BaselineOptions extends RunOptions {
  severity?: Severity;
  reason?: string;
}

/** `tiaokuai baseline`: writes or renews policies/baseline.yaml. */
export async function baseline(argument: string | undefined, options: BaselineOptions): Promise<number> {
  const { program, findings, config, workspace } = await compileHere(argument, options);
  const language = chooseLanguage(options, config.lang);
  if (!workspace.baseline && nodeHost.realPath(join(workspace.folder, BASELINE_FILE)) !== null)
    throw faulty(BASELINE_FILE, '已写的理由会丢失', 'the reasons in it would be lost');
  const { severity = 'warning', reason = null } = options;
  const { entries, added, removed, refused } = renewBaseline(findings, program, workspace.baseline, { severity, reason });
  write(workspace.folder, BASELINE_FILE, baselineText({ findings: entries }));
  const unreasoned = entries.filter((entry) => !entry.reason).length;
  const lines =
    language === 'zh'
      ? [
          `${BASELINE_FILE}：${entries.length} 条，其中新增 ${added} 条；删去过时的 ${removed} 条。`,
          ...(unreasoned > 0 ? [`有 ${unreasoned} 条还没有理由，请在 reason 里写明为什么暂不改。`] : []),
        ]
      : [
          `${BASELINE_FILE}: entries ${entries.length}, of which new ${added}; removed as stale ${removed}.`,
          ...(unreasoned > 0 ? [`Without a reason so far: ${unreasoned}. Please write in reason why it stays for now.`] : []),
        ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (refused.length > 0) {
    const rules = [...new Set(refused.map(({ rule }) => rule))].join(', ');
    process.stderr.write(
      language === 'zh'
        ? `没有收入 ${refused.length} 个发现（${rules}）：读不懂的内容和失效的豁免要先改好。\n`
        : `Left out: ${refused.length} (${rules}). What cannot be read and waivers that do not hold have to be mended first.\n`,
    );
  }
  return EXIT.ok;
}

/** A file that the tool wrote has faults now; to write over it would lose what is in it. */
export function faulty(file: string, zh: string, en: string): Trouble {
  return new Trouble(
    `${file} 有错误，没有改写它：${zh}。先用 tiaokuai check 看错在哪里，改好或删去这个文件。`,
    `${file} has faults and was left as it is: ${en}. See them with tiaokuai check, then mend or delete the file.`,
  );
}

/** Writes a file that the tool keeps; where that cannot be done it is a `Trouble`. */
export function write(workspace: string, file: string, text: string): void {
  try {
    writeKeptFile(workspace, file, text);
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    throw new Trouble(`无法写入 ${error.path}（${error.problem}）。`, `Cannot write to ${error.path} (${error.problem}).`);
  }
}

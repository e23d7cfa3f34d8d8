import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { EDITOR_SCHEMAS, STARTER } from '../workspace/starter.js';
import { chooseLanguage, EXIT, PACKAGE_FOLDER, type RunOptions, Trouble } from './context.js';

/** `tiaokuai init`: writes a first workspace; never over a file that is there. */
export async function init(argument: string | undefined, options: RunOptions): Promise<number> {
  const folder = resolve(argument ?? '.');
  const language = chooseLanguage(options, null);
  const schemas = EDITOR_SCHEMAS.map((name) => join('schema', name));
  const files = [...Object.keys(STARTER), ...schemas];
  const taken = files.filter((file) => existsSync(join(folder, file)));
  if (taken.length > 0) {
    throw new Trouble(
      `已有这些文件，没有写入任何内容：${taken.join('、')}。换一个空文件夹，例如 tiaokuai init 我的政策。`,
      `These files exist, so nothing was written: ${taken.join(', ')}. Choose an empty folder, such as tiaokuai init my-policies.`,
    );
  }
  try {
    for (const file of files) mkdirSync(dirname(join(folder, file)), { recursive: true });
    for (const [file, text] of Object.entries(STARTER)) writeFileSync(join(folder, file), text, { flag: 'wx' });
    for (const file of schemas) copyFileSync(join(PACKAGE_FOLDER, file), join(folder, file));
  } catch (error) {
    const problem = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Trouble(`无法写入 ${folder}（${problem}）。`, `Cannot write to ${folder} (${problem}).`);
  }
  const list = files.map((file) => `  ${file}`).join('\n');
  const there = relative(process.cwd(), folder);
  const go = there === '' ? '' : `cd ${there} && `;
  process.stdout.write(
    language === 'zh'
      ? `新工作区写在 ${folder}：\n${list}\n\n接下来：${go}tiaokuai check，然后 tiaokuai build\n`
      : `A new workspace in ${folder}:\n${list}\n\nNext: ${go}tiaokuai check, then tiaokuai build\n`,
  );
  return EXIT.ok;
}

/** What the preview says beside the pages themselves. */

import type { Language } from '../report/worded.js';

interface Words {
  held: string;
  faults: string;
  more: (count: number) => string;
  /** A position in a file. */
  at: (file: string, line: number) => string;
  lost: string;
  noPage: string;
  noPageText: string;
  failed: string;
  home: string;
  colon: string;
}

export const SERVE_WORDS: Record<Language, Words> = {
  zh: {
    held: 'YAML 有语法错误，页面是上一次能读时的内容；改好保存后自动更新。',
    faults: '下面的文件有一部分没能读出来，页面里缺这些内容；改好保存后自动更新。',
    more: (count) => `另有 ${count} 处。`,
    at: (file, line) => `${file} 第 ${line} 行`,
    lost: '与 tiaokuai serve 的连接断了：页面不再更新。重新运行后，这一页会自己接上。',
    noPage: '没有这一页',
    noPageText: '它可能已被删去或改名。文件恢复后，这里会自动出现。',
    failed: '这一页没能生成',
    home: '回到首页',
    colon: '：',
  },
  en: {
    held: 'The YAML has syntax errors. This page is as it was when it could last be read; it follows as soon as they are mended.',
    faults: 'Parts of these files could not be read and are missing here. The page follows as soon as they are mended.',
    more: (count) => `${count} more.`,
    at: (file, line) => `${file}, line ${line}`,
    lost: 'The connection to tiaokuai serve is lost: this page no longer follows. It will when the command runs again.',
    noPage: 'There is no such page',
    noPageText: 'It may have been deleted or renamed. Should it come back, it will show here.',
    failed: 'This page could not be made',
    home: 'Home',
    colon: ': ',
  },
};

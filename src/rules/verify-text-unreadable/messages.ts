import type { Messages } from '../message.js';

interface Args {
  document: string;
  file: string;
  zh: string;
  en: string;
}

export const zh: Messages = {
  title: '原文无法读取',
  texts: {
    default: {
      message: (a: Args) => `读不了 ${a.document} 的原文 ${a.file}：${a.zh}`,
      help: () => '换一个完好的文件；.doc 和 PDF 先另存为 .docx 或 .txt。',
    },
  },
};

export const en: Messages = {
  title: 'Unreadable text',
  texts: {
    default: {
      message: (a: Args) => `The text of ${a.document}, ${a.file}, cannot be read: ${a.en}`,
      help: () => 'Use an undamaged file; save .doc and PDF as .docx or .txt first.',
    },
  },
};

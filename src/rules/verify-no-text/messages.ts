import type { Messages } from '../message.js';

interface Args {
  document: string;
  title: string;
  file: string;
}

export const zh: Messages = {
  title: '没有原文可核对',
  texts: {
    default: {
      message: (a: Args) => `没有找到 ${a.document} 的原文 ${a.file}，这份文件什么都没有证明。`,
      help: () => '把原文放进 --sources 指定的文件夹，或改正 source.file。',
    },
    unnamed: {
      message: (a: Args) => `${a.document} 没有写明原文文件，这份文件什么都没有证明。`,
      help: () => '在 source.file 写上原文的文件名，并把原文放进 --sources 指定的文件夹。',
    },
  },
};

export const en: Messages = {
  title: 'No text to verify against',
  texts: {
    default: {
      message: (a: Args) => `The text of ${a.document}, ${a.file}, is not there: nothing was proved for this document.`,
      help: () => 'Put the text into the folder that --sources names, or correct source.file.',
    },
    unnamed: {
      message: (a: Args) => `${a.document} does not name its official text: nothing was proved for this document.`,
      help: () => 'Write the file name of the text in source.file, and put the text into the folder that --sources names.',
    },
  },
};

import type { Messages } from '../message.js';

interface Args {
  path: string;
}

export const zh: Messages = {
  title: '文件在工作区之外',
  texts: {
    default: {
      message: (a: Args) => `${a.path} 在工作区之外，没有读取。`,
      help: () => '把文件放进工作区的 policies/。',
    },
    pattern: {
      message: (a: Args) => `路径“${a.path}”指向工作区之外，没有采用。`,
      help: () => '改成工作区内的相对路径，不要用 .. 和开头的 /。',
    },
    link: {
      message: (a: Args) => `${a.path} 是指向工作区之外的符号链接，没有读取。`,
      help: () => '把文件本身放进工作区。',
    },
    'broken-link': {
      message: (a: Args) => `${a.path} 是断开的符号链接。`,
      help: () => '修复或删除这个链接。',
    },
  },
};

export const en: Messages = {
  title: 'Outside the workspace',
  texts: {
    default: {
      message: (a: Args) => `${a.path} lies outside the workspace and was not read.`,
      help: () => 'Put the file into policies/.',
    },
    pattern: {
      message: (a: Args) => `The pattern “${a.path}” leaves the workspace and was ignored.`,
      help: () => 'Use a path inside the workspace, without .. or a leading /.',
    },
    link: {
      message: (a: Args) => `${a.path} is a symbolic link that leaves the workspace; it was not read.`,
      help: () => 'Put the file itself into the workspace.',
    },
    'broken-link': {
      message: (a: Args) => `${a.path} is a broken symbolic link.`,
      help: () => 'Mend or delete the link.',
    },
  },
};

import type { Messages } from '../message.js';

interface Args {
  corrected: string;
}

export const zh: Messages = {
  title: '中文标点用作 YAML 符号',
  texts: {
    default: {
      message: () => '这里用了全角符号，YAML 只认半角符号。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
    indent: {
      message: () => '行首是全角空格，YAML 只认半角空格缩进。',
      help: (a: Args) => `改成半角空格：${a.corrected}`,
    },
    dash: {
      message: () => '列表项前用了全角横线，应为半角“-”加一个空格。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
    'dash-space': {
      message: () => '“-”后面少一个空格。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
    comment: {
      message: () => '注释用了全角“＃”，应为半角“#”。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
    colon: {
      message: () => '键后面是全角冒号“：”，应为半角“:”加一个空格。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
    'colon-space': {
      message: () => '冒号后面是全角空格，应为半角空格。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
    'missing-space': {
      message: () => '冒号后面少一个空格，键和值会被当成一个词。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
    comma: {
      message: () => '列表里用了全角逗号“，”，几项会被当成一项。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
    bracket: {
      message: () => '这里用了全角括号，应为半角“[ ]”或“{ }”。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
    digit: {
      message: () => '这里的数字或引号是全角的，应为半角。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
    names: {
      message: () => '几个机构写成了一个名称，要写成列表。',
      help: (a: Args) => `改成：${a.corrected}`,
    },
  },
};

export const en: Messages = {
  title: 'Full-width character used as YAML',
  texts: {
    default: {
      message: () => 'A full-width character stands where YAML wants its own half-width one.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
    indent: {
      message: () => 'The line is indented with full-width spaces; YAML takes only half-width ones.',
      help: (a: Args) => `Indent with half-width spaces: ${a.corrected}`,
    },
    dash: {
      message: () => 'A full-width dash begins this list item; YAML wants “-” and a space.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
    'dash-space': {
      message: () => 'A space is missing after “-”.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
    comment: {
      message: () => 'A full-width “＃” does not begin a comment; YAML wants “#”.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
    colon: {
      message: () => 'A full-width colon follows the key; YAML wants “:” and a space.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
    'colon-space': {
      message: () => 'A full-width space follows the colon; YAML wants a half-width one.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
    'missing-space': {
      message: () => 'A space is missing after the colon, so key and value read as one word.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
    comma: {
      message: () => 'A full-width comma separates the items, so several read as one.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
    bracket: {
      message: () => 'The brackets here are full-width; YAML wants “[ ]” or “{ }”.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
    digit: {
      message: () => 'Digits or quotation marks here are full-width; they must be half-width.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
    names: {
      message: () => 'Several bodies are written as one name; make them a list.',
      help: (a: Args) => `Write: ${a.corrected}`,
    },
  },
};

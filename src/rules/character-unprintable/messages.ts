import type { Messages } from '../message.js';
import { enList, quoted, zhList } from '../wording.js';

type Args = { characters: string[]; codes: string[] };

const named = ({ characters, codes }: Args): string[] => characters.map((character, at) => `${quoted(character)} ${codes[at]}`);

export const zh: Messages = {
  title: '字符印不出来',
  texts: {
    default: {
      message: (a: Args) => `随附的字体没有${zhList(named(a))}，PDF 里以“〓”加编码代替。`,
      help: () => '写错的，改成正确的字；确是生僻字的，可在说明里写明读音和部件，印出后手工补写。表情和图形符号请改用文字。',
    },
  },
};

export const en: Messages = {
  title: 'Character that cannot be printed',
  texts: {
    default: {
      message: (a: Args) => `The packaged fonts do not have ${enList(named(a))}: in PDFs, 〓 and the code stand instead.`,
      help: () =>
        'Correct it if it is a slip. A rare hanzi has to be written in by hand; say in a note how it is composed. Use words for emoji and pictures.',
    },
  },
};

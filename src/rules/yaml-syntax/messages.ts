import type { Messages } from '../message.js';

const ZH: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '引用（*）不能再加标签或锚点',
  BAD_ALIAS: '引用（*）的锚点不存在',
  BAD_DIRECTIVE: '无法识别的 % 指令',
  BAD_DQ_ESCAPE: '双引号里的 \\ 转义写错了',
  BAD_INDENT: '缩进不对：同一层的键要对齐',
  BAD_PROP_ORDER: '锚点或标签的位置不对',
  BAD_SCALAR_START: '值不能以这个字符开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“键: 值”，或值里有未加引号的“: ”',
  BLOCK_IN_FLOW: '[ ] 或 { } 里不能再写分行的列表',
  DUPLICATE_KEY: '键重复',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '少了符号（冒号、引号或括号）',
  MULTILINE_IMPLICIT_KEY: '键不能跨行，多半是上一行少了冒号或引号',
  MULTIPLE_ANCHORS: '一个值只能有一个锚点',
  MULTIPLE_DOCS: '一个文件里只能有一份文档，“---”之后的内容没有读',
  MULTIPLE_TAGS: '一个值只能有一个标签',
  NON_STRING_KEY: '键必须是简单的词',
  RESOURCE_EXHAUSTION: '嵌套或引用太多',
  TAB_AS_INDENT: '缩进用了制表符，只能用空格',
  TAG_RESOLVE_FAILED: '不支持的标签（!）',
  UNCLOSED_FLOW: '方括号或花括号没有关上',
  UNEXPECTED_TOKEN: '这里出现了意料之外的符号',
  BAD_COLLECTION_TYPE: '标签与内容不符',
  BAD_MERGE: '“<<”只能合并一组键值',
  IMPOSSIBLE: '无法解析',
};

const EN: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'An alias (*) cannot carry a tag or an anchor',
  BAD_ALIAS: 'This alias (*) has no anchor',
  BAD_DIRECTIVE: 'Unknown % directive',
  BAD_DQ_ESCAPE: 'Bad \\ escape in double quotes',
  BAD_INDENT: 'Wrong indentation: keys of one level must line up',
  BAD_PROP_ORDER: 'An anchor or tag is in the wrong place',
  BAD_SCALAR_START: 'A value cannot begin with this character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'Two “key: value” on one line, or an unquoted “: ” inside a value',
  BLOCK_IN_FLOW: 'No block list or mapping can stand inside [ ] or { }',
  DUPLICATE_KEY: 'This key stands twice',
  KEY_OVER_1024_CHARS: 'This key is too long',
  MISSING_CHAR: 'Something is missing: a colon, a quotation mark or a bracket',
  MULTILINE_IMPLICIT_KEY: 'A key cannot run over two lines; the line before probably lacks a colon or a quotation mark',
  MULTIPLE_ANCHORS: 'A value can have only one anchor',
  MULTIPLE_DOCS: 'A file holds only one document; nothing after “---” was read',
  MULTIPLE_TAGS: 'A value can have only one tag',
  NON_STRING_KEY: 'Keys must be plain words',
  RESOURCE_EXHAUSTION: 'Too much nesting or too many aliases',
  TAB_AS_INDENT: 'Indented with a tab; only spaces are allowed',
  TAG_RESOLVE_FAILED: 'This tag (!) is not supported',
  UNCLOSED_FLOW: 'A bracket or brace is never closed',
  UNEXPECTED_TOKEN: 'Unexpected character here',
  BAD_COLLECTION_TYPE: 'The tag does not fit its content',
  BAD_MERGE: '“<<” can only merge a mapping',
  IMPOSSIBLE: 'Cannot be parsed',
};

interface Args {
  code: string;
  detail: string;
  /** The line as it should be, where that is plain. */
  corrected: string | null;
}

export const zh: Messages = {
  title: 'YAML 写法有误',
  texts: {
    default: {
      message: (a: Args) => `${ZH[a.code] ?? 'YAML 写法有误'}。`,
      help: (a: Args) => (a.corrected ? `改成：${a.corrected}` : '按提示改这一行；拿不准时给值加上双引号。'),
    },
  },
};

export const en: Messages = {
  title: 'Bad YAML',
  texts: {
    default: {
      message: (a: Args) => `${EN[a.code] ?? a.detail}.`,
      help: (a: Args) => (a.corrected ? `Write: ${a.corrected}` : 'Correct this line; when in doubt put the value in double quotes.'),
    },
  },
};

import type { Messages } from '../message.js';

const ZH: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组“键: 值”',
  null: '空值',
};
const EN: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of “key: value”',
  null: 'nothing',
};

/** With a space where Latin letters meet Chinese ones. */
const zhTypes = (types: readonly string[]): string => types.map((type) => (ZH[type] ?? type).replace(/^(?=[a-z])/, ' ')).join('或');
const enTypes = (types: readonly string[]): string => types.map((type) => EN[type] ?? type).join(' or ');

interface Args {
  key: string;
  path: string;
  expected: string[];
  actual: string;
  /** The line as it should be, where that is plain. */
  corrected: string | null;
}

export const zh: Messages = {
  title: '值的类型不对',
  texts: {
    default: {
      message: (a: Args) => `${a.key ? `“${a.key}”` : '文件'}应为${zhTypes(a.expected)}，这里是${ZH[a.actual] ?? a.actual}。`,
      help: (a: Args) => {
        if (a.corrected) return `改成：${a.corrected}`;
        return a.actual === 'null' ? `补上内容；不需要“${a.key}”就删去这一行。` : `改成${zhTypes(a.expected)}。`;
      },
    },
    list: {
      message: (a: Args) => `“${a.key}”应为列表，这里只有一个值。`,
      help: (a: Args) => `改成：${a.corrected}`,
    },
  },
};

export const en: Messages = {
  title: 'Wrong type',
  texts: {
    default: {
      message: (a: Args) => `${a.key ? `“${a.key}”` : 'The file'} should be ${enTypes(a.expected)}; this is ${EN[a.actual] ?? a.actual}.`,
      help: (a: Args) => {
        if (a.corrected) return `Write: ${a.corrected}`;
        return a.actual === 'null' ? `Fill it in, or delete the line if “${a.key}” is not needed.` : `Make it ${enTypes(a.expected)}.`;
      },
    },
    list: {
      message: (a: Args) => `“${a.key}” should be a list; this is a single value.`,
      help: (a: Args) => `Write: ${a.corrected}`,
    },
  },
};

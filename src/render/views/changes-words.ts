/** The words of the page that tells a body what has changed. */

import type { Lang } from './labels.js';

const zh = {
  lang: 'zh' as Lang,
  kicker: '变化清单',
  since: '与 {file} 比较',
  calm: '没有变化：列给本单位的措施、要求和期限都与那时相同。',
  added: '新增任务',
  changed: '有改动的任务',
  removed: '不再承担的任务',
  documents: '文件的变动',
  assigned: '这一条原来就有，现在列入本单位。',
  released: '这一条仍在，但不再列入本单位。',
  newDocument: '新发的文件。',
  goneDocument: '已不在册的文件。',
  none: '（无）',
  comma: '、',
  colon: '：',
  semicolon: '，',
};

export type ChangeWords = typeof zh;

const en: ChangeWords = {
  lang: 'en',
  kicker: 'What has changed',
  since: 'Compared with {file}',
  calm: 'Nothing has changed: measures, requirements and deadlines of this body are what they were then.',
  added: 'New tasks',
  changed: 'Changed tasks',
  removed: 'No longer a task',
  documents: 'Changes of documents',
  assigned: 'The measure was there before; now it names this body.',
  released: 'The measure is still there, but no longer names this body.',
  newDocument: 'A new document.',
  goneDocument: 'No longer among the documents.',
  none: '(none)',
  comma: ', ',
  colon: ': ',
  semicolon: ', ',
};

export const CHANGE_WORDS: Record<Lang, ChangeWords> = { zh, en };

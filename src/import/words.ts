/** The words of the comments in a skeleton. Whoever reads them has the text at hand, and little time. */

import type { Language } from '../report/worded.js';

export interface Words {
  madeFrom(file: string, format: string, encoding: string): string;
  howTo: string;
  repaired(count: number): string;
  notRepaired: string;
  noRepairs: string;
  problems(count: number): string;
  line(line: number): string;
  quote(line: number, quote: string): string;
  problem(line: number, message: string): string;
  id: string;
  title: string;
  level: string;
  jurisdiction: string;
  candidates(names: readonly string[]): string;
  completeness: Record<'full' | 'excerpt' | 'summary', string>;
  nature: string;
  parents(ids: readonly string[]): string;
  standingRule: string;
  charged: string;
  deadlines: string;
  framework(clauses: readonly string[]): string;
  leftOut(name: string, line: number): string;
  absolutes: string;
  absolute(line: number, quote: string): string;
  unknownBody(name: string, near: readonly string[]): string;
  indicator(subject: string | null): string;
  proposed(reasons: readonly string[]): string;
  unitSame: string;
  unitComparable(own: string): string;
  alike(words: readonly string[]): string;
  rivals(ids: readonly string[]): string;
  condition(words: string): string;
  conditionRead(words: string): string;
  conditionRest(words: string): string;
  deadline(words: string): string;
  per(words: string): string;
  unreadable(figure: string): string;
  lonelyEquivalent: string;
  procedures: string;
  /** Between two remarks. */
  comma: string;
  verb(verb: string): string;
  actor: string;
  /** Above a file of new bodies. */
  newBodies: readonly string[];
  /** Above them, where the place of some is not known. */
  placesOpen: string;
  /** Where a new body is named first. */
  firstNamed(ref: string): string;
  /** So, and its level is no more than likely. */
  levelTaken(ref: string): string;
}

const zh: Words = {
  madeFrom: (file, format, encoding) => `由 tiaokuai import 从 ${file}（${format}，${encoding}）写成。行号都是原文件的。`,
  howTo: '没有把握的地方都标了 TODO，tiaokuai check 会逐个列出。还可以补上 summary（用自己的话）、topic 和 implements。',
  repaired: (count) => `读的时候修复了 ${count} 处（--no-repair 可看未修复的样子）：`,
  notRepaired: '按 --no-repair 读的，原文未作任何修复。',
  noRepairs: '原文没有需要修复的地方。',
  problems: (count) => `有 ${count} 处要对照原文：`,
  line: (line) => `原文第 ${line} 行`,
  quote: (line, quote) => `第 ${line} 行：${quote}`,
  problem: (line, message) => `TODO 第 ${line} 行：${message}`,
  id: '换一个好认的标识，如 lianhu-2024；定了就不再改',
  title: '原文里没有找到标题',
  level: 'TODO 看不出是哪一级的文件：nation、province、city、district 还是 subdistrict',
  jurisdiction: 'TODO 看不出是哪个地方的文件：填 GB/T 2260 六位代码，要加引号',
  candidates: (names) => `TODO 同名的地方不止一个，选对的一个：${names.join('、')}`,
  completeness: {
    full: '',
    excerpt: '编号不是从头连到尾的，像是节选；确是全文就改为 full',
    summary: '像是新闻报道之类的摘要；有全文请用全文',
  },
  nature: '像是经验材料：其中的数字不作为要求；不是就改为 normative',
  parents: (ids) => `引为依据的文件工作区里有；如果是落实它，去掉这一行的井号：implements: [${ids.join(', ')}]`,
  standingRule: '原文通则：列第一位的牵头',
  charged: '原文没有写责任单位，正文点到的有（确实由它承担的，去掉井号）：',
  deadlines: '原文的期限（整条的，去掉井号；只管其中一项的，写进那一项）：',
  framework: (clauses) => `原则性的内容没有编成措施：${clauses.join('、')}`,
  leftOut: (name, line) => `${name}（第 ${line} 行）`,
  absolutes: '没有数字的绝对要求（要登记的，写上指标、去掉井号）：',
  absolute: (line, quote) => `第 ${line} 行：${quote}`,
  unknownBody: (name, near) => `词表里没有“${name}”，相近的有：${near.join('、')}`,
  indicator: (subject) => (subject ? `是“${subject}”的数` : '词表里没有相近的指标'),
  proposed: (reasons) => `请核对指标：${reasons.join('，')}`,
  unitSame: '单位一致',
  unitComparable: (own) => `单位可换算（词表用${own}）`,
  alike: (words) => `${words.map((word) => `“${word}”`).join('')}相近`,
  rivals: (ids) => `也可能是 ${ids.join('、')}`,
  condition: (words) => `TODO 这项要求有条件，写进 when：${words}`,
  conditionRead: (words) => `条件：${words}`,
  conditionRest: (words) => `TODO 条件在 when 里只写了一部分：${words}`,
  deadline: (words) => `TODO 期限没法照写：${words}`,
  per: (words) => `原文是“${words}”`,
  unreadable: (figure) => `TODO 这个数没法照写，请补上：${figure}`,
  lonelyEquivalent: '括注的等价值，前面没有找到它说的那个数',
  procedures: '流程按原文的步骤列出，主体和动作请逐步核对',
  comma: '；',
  verb: (verb) => `原文的动词：${verb}`,
  actor: '原文没有写由谁做',
  newBodies: [
    '由 tiaokuai import 写成：导入的文件里有、词表里没有的机构。层级、区划等按名称推出，请逐个核对；',
    '同一个机构有几种写法的，合成一个，其余写进 aliases；标识改成好认的英文或拼音（它是输出文件夹的名称）。',
  ],
  placesOpen: 'TODO 文件是哪个地方的还不知道，jurisdiction: null 的机构就成了各地通用的；补上六位代码（GB/T 2260，加引号）',
  firstNamed: (ref) => `首见 ${ref}`,
  levelTaken: (ref) => `TODO 首见 ${ref}；名称看不出层级，暂按所在文件的层级写`,
};

const en: Words = {
  madeFrom: (file, format, encoding) => `Written by tiaokuai import from ${file} (${format}, ${encoding}). Lines are those of that file.`,
  howTo: 'Whatever is not certain is marked TODO; tiaokuai check lists it. You may add summary (in your own words), topic and implements.',
  repaired: (count) => `Repaired while reading: ${count} (--no-repair shows the text as it was):`,
  notRepaired: 'Read with --no-repair: nothing in the text was repaired.',
  noRepairs: 'Nothing in the text needed repair.',
  problems: (count) => `To be compared with the text: ${count}`,
  line: (line) => `line ${line} of the text`,
  quote: (line, quote) => `line ${line}: ${quote}`,
  problem: (line, message) => `TODO line ${line}: ${message}`,
  id: 'choose an id that people recognise, such as lianhu-2024; it never changes again',
  title: 'no title was found in the text',
  level: 'TODO whose document is this: nation, province, city, district or subdistrict?',
  jurisdiction: 'TODO which place is this of? Six digits of GB/T 2260, in quotes',
  candidates: (names) => `TODO several places have this name; choose: ${names.join(', ')}`,
  completeness: {
    full: '',
    excerpt: 'the numbers do not run from the first to the last: it looks like an excerpt; if it is whole, write full',
    summary: 'it looks like a summary, such as a news report; better take the whole text',
  },
  nature: 'it looks like an experience report, whose figures bind nobody; else write normative',
  parents: (ids) => `cited as a basis and in this workspace; if this document carries it out, write: implements: [${ids.join(', ')}]`,
  standingRule: 'by the rule of the text: the first one leads',
  charged: 'the text names nobody as responsible; its prose charges (uncomment what is right):',
  deadlines: 'deadlines in the text (of all of it: uncomment; of one threshold: write it there):',
  framework: (clauses) => `Principles are not made into measures: ${clauses.join(', ')}`,
  leftOut: (name, line) => `${name} (line ${line})`,
  absolutes: 'requirements without a figure (to encode one, give its indicator and uncomment):',
  absolute: (line, quote) => `line ${line}: ${quote}`,
  unknownBody: (name, near) => `not in the vocabulary: “${name}”; near to it: ${near.join(', ')}`,
  indicator: (subject) => (subject ? `a figure of “${subject}”` : 'no indicator of the vocabulary is like it'),
  proposed: (reasons) => `check the indicator: ${reasons.join(', ')}`,
  unitSame: 'same unit',
  unitComparable: (own) => `its unit converts (the vocabulary has ${own})`,
  alike: (words) => `${words.map((word) => `“${word}”`).join(' ')} alike`,
  rivals: (ids) => `perhaps ${ids.join(' or ')}`,
  condition: (words) => `TODO this has a condition, put it into when: ${words}`,
  conditionRead: (words) => `condition: ${words}`,
  conditionRest: (words) => `TODO when says only a part of the condition: ${words}`,
  deadline: (words) => `TODO this deadline cannot be written as it is: ${words}`,
  per: (words) => `in the text: ${words}`,
  unreadable: (figure) => `TODO this figure cannot be written as it is: ${figure}`,
  lonelyEquivalent: 'a figure in brackets; the one that it repeats was not found',
  procedures: 'steps in the order of the text; check who does what',
  comma: '; ',
  verb: (verb) => `verb of the text: ${verb}`,
  actor: 'the text does not say who',
  newBodies: [
    'Written by tiaokuai import: bodies that the imported documents name and the vocabulary did not have. Levels, places and kinds',
    'follow from the names; look at each. Join those that are one body under several names (aliases), and give ids that people',
    'recognise: they name output folders.',
  ],
  placesOpen: 'TODO of which place? Bodies with jurisdiction: null are taken for those of every place; six digits of GB/T 2260, in quotes',
  firstNamed: (ref) => `first in ${ref}`,
  levelTaken: (ref) => `TODO first in ${ref}; its name says no level: taken to be that of the document`,
};

export const WORDS: Readonly<Record<Language, Words>> = { zh, en };

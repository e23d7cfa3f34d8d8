/** What could not be read with certainty, in words: what is there, and what the drafter should do. */

import type { Language } from '../report/worded.js';
import type { Problem, Role } from '../source/reading.js';

type Args = Problem['args'];
type Words = Record<Language, (args: Args) => string>;

/** More than these are not listed in a sentence. */
const MOST = 8;

const ROLES: Record<Language, Record<Role, string>> = {
  zh: { lead: '牵头单位', responsible: '责任单位', cooperating: '配合单位' },
  en: { lead: 'lead bodies', responsible: 'responsible bodies', cooperating: 'cooperating bodies' },
};

const listOf = (value: Args[string] | undefined): string[] => (value === undefined ? [] : [value].flat().map(String));
const zhList = (items: readonly string[]): string =>
  items.slice(0, MOST).join('、') + (items.length > MOST ? ` 等 ${items.length} 个` : '');
const enList = (items: readonly string[]): string =>
  items.slice(0, MOST).join(', ') + (items.length > MOST ? ` and ${items.length - MOST} more` : '');
const some = (count: Args[string] | undefined, one: string, many: string): string => `${count} ${Number(count) === 1 ? one : many}`;

const WORDS: Readonly<Record<string, Words>> = {
  'encoding-converted': {
    zh: ({ encoding }) => `文件不是 UTF-8，按 ${encoding} 读的；看一看有没有乱码。`,
    en: ({ encoding }) => `The file is not UTF-8 and was read as ${encoding}; see whether any characters are garbled.`,
  },
  'lost-characters': {
    zh: ({ count, suggestions }) => `丢了 ${count} 个字${zhMaybe(listOf(suggestions))}，请照原件补上。`,
    en: ({ count, suggestions }) =>
      `${some(count, 'character is', 'characters are')} lost${enMaybe(listOf(suggestions))}; fill in from the original.`,
  },
  'pasted-name': {
    zh: ({ name, count, places, suggestions }) =>
      `“${name}”像是误粘进来、盖住了原来的词，共 ${count} 处，没有改动，请逐处改回：${zhPlaces(listOf(places), listOf(suggestions))}。`,
    en: ({ name, count, places, suggestions }) =>
      `“${name}” seems to be pasted over other words (${some(count, 'place', 'places')}); it was left as it is, put the words back: ${enPlaces(listOf(places), listOf(suggestions))}.`,
  },
  'numbering-skips': {
    zh: ({ found, expected, until }) =>
      until === undefined
        ? `编号跳到了 ${found}，中间少了 ${expected}；看原文是漏了一条，还是编号印错。`
        : `编号跳到了 ${found}，中间少了 ${expected} 至 ${until}；看原文是漏了几条，还是编号印错。`,
    en: ({ found, expected, until }) =>
      until === undefined
        ? `The numbers skip to ${found}, and ${expected} is not there; is a clause missing, or the number misprinted?`
        : `The numbers skip to ${found}, and ${expected} to ${until} are not there; are clauses missing, or the number misprinted?`,
  },
  'numbering-repeats': {
    zh: ({ found, expected }) => `编号 ${found} 重复或倒退了，按次序应是 ${expected}；看原文是不是印错。`,
    en: ({ found, expected }) => `The number ${found} repeats or goes back; ${expected} was due. Is it misprinted?`,
  },
  'numbering-restarts': {
    zh: ({ found, expected }) => `编号到这里从 ${found} 重新起算（接下去应是 ${expected}）；看是另起一部分，还是编号印错。`,
    en: ({ found, expected }) =>
      `The numbers start again with ${found} where ${expected} was due; does another part begin, or is it misprinted?`,
  },
  'title-unclear': {
    zh: ({ clause }) => `${clause}的标题和正文分不开，没有取标题；请补上 title。`,
    en: ({ clause }) => `Title and text of ${clause} cannot be told apart, and no title was taken; add one.`,
  },
  'title-stop-lost': {
    zh: ({ clause, title }) => `${clause}的标题后面没有句号，标题取到“${title}”为止；请核对。`,
    en: ({ clause, title }) => `No stop ends the title of ${clause}; “${title}” was taken for it. Check where it ends.`,
  },
  'tail-unclosed': {
    zh: ({ words }) => `责任单位的括号没有收尾：${words}；请核对单位齐不齐。`,
    en: ({ words }) => `The bracket around the responsible bodies is never closed: ${words}. Check that none is missing.`,
  },
  'tail-empty': {
    zh: ({ words }) => `写了责任单位的名目，后面没有单位：${words}`,
    en: ({ words }) => `There is a label for responsible bodies and no body behind it: ${words}`,
  },
  'tail-unreadable': {
    zh: ({ words }) => `责任单位里有一段没有读懂，没有收入：${words}`,
    en: ({ words }) => `A part of the responsible bodies was not understood and is left out: ${words}`,
  },
  'tail-body-unclear': {
    zh: ({ words }) => `没有把握是不是一个单位的名称，请核对：${words}`,
    en: ({ words }) => `This may or may not be the name of one body, check it: ${words}`,
  },
  'tail-people': {
    zh: ({ words }) => `这里写的是人，不是单位，没有收入：${words}`,
    en: ({ words }) => `This names people, not a body, and is left out: ${words}`,
  },
  'tail-role-beside': {
    zh: ({ words }) => `这里的单位另有角色（监督、指导之类），牵头、责任、配合里都没有收：${words}`,
    en: ({ words }) => `These have another role (supervision, guidance) and are among none of the three lists: ${words}`,
  },
  'tail-role-unclear': {
    zh: ({ names, role }) => `没有写明角色的单位，记作${ROLES.zh[role as Role] ?? role}：${zhList(listOf(names))}；请核对。`,
    en: ({ names, role }) => `No role is given for these, taken as ${ROLES.en[role as Role] ?? role}: ${enList(listOf(names))}. Check it.`,
  },
  'another-document': {
    zh: ({ title }) => `从这里起是另一份文件“${title}”，条款一并列出，标题、文号、日期只读了第一份；请拆成两个文件分别导入。`,
    en: ({ title }) =>
      `Another document begins here (“${title}”); its clauses are listed, too, but title, number and date are those of the first. Split the file and import each by itself.`,
  },
  'annex-table': {
    zh: ({ annex, rows }) => `${annex}有一张 ${rows} 行的表，没有编成条款；其中如有任务、数字，请另外录入。`,
    en: ({ annex, rows }) =>
      `A table of ${some(rows, 'row', 'rows')} in ${annex} was not made into clauses; enter what it requires by hand.`,
  },
  'table-unseparated': {
    zh: ({ words }) => `这张表的各栏连在一起，分不出哪里是哪一栏，责任单位没有读出来：${words}；请从原件的表格重新导入，或另外录入。`,
    en: ({ words }) =>
      `The cells of this table ran together and cannot be told apart; its bodies were not read: ${words}. Import it from the original table, or enter it by hand.`,
  },
  'markdown-as-text': {
    zh: ({ lastLine }) => `从这里到第 ${lastLine} 行的 Markdown 嵌套太乱，按纯文本读的；请核对条款齐不齐。`,
    en: ({ lastLine }) =>
      `From here to line ${lastLine} the Markdown is too tangled and was read as plain text; check that no clause is missing.`,
  },
  'tracked-changes': {
    zh: ({ count }) => `文档里有 ${count} 处修订没有接受或拒绝，按接受后的样子读；请先在 Word 里定稿。`,
    en: ({ count }) =>
      `The document has ${some(count, 'tracked change', 'tracked changes')}, read as if accepted; settle them in Word first.`,
  },
  'notes-apart': {
    zh: ({ count }) => `有 ${count} 个脚注或尾注，排到了正文之后来读；请看各属于哪一条。`,
    en: ({ count }) =>
      `${some(count, 'footnote or endnote', 'footnotes or endnotes')} not read with the text; see whether they require anything.`,
  },
  'pictures-unread': {
    zh: ({ count }) => `有 ${count} 张图片没有读；图里如有文字（如流程图、扫描的表格），请另外录入。`,
    en: ({ count }) =>
      `${some(count, 'picture was', 'pictures were')} not read; words in them (a flow chart, a scanned table) have to be typed in.`,
  },
  'elements-unread': {
    zh: ({ elements }) => `文档里有这些内容没有读：${zhList(listOf(elements))}；请对照原件。`,
    en: ({ elements }) => `Parts of the document were not read: ${enList(listOf(elements))}. Compare with the original.`,
  },
};

/** One problem in one sentence or two, without its place. */
export function wordProblem({ rule, args }: Problem, language: Language): string {
  const words = isWorded(rule) ? WORDS[rule] : undefined;
  if (words) return words[language](args);
  const details = Object.values(args).flat().map(String);
  return language === 'zh'
    ? `这里没有把握读对（${[rule, ...details].join('：')}），请对照原文。`
    : `This could not be read with certainty (${[rule, ...details].join(': ')}); compare it with the text.`;
}

/** Whether somebody has to settle it; the rest is good to know. */
export function needsDecision({ rule }: Problem): boolean {
  return rule !== 'encoding-converted';
}

/** Whether a problem has words of its own. */
export function isWorded(rule: string): boolean {
  return Object.hasOwn(WORDS, rule);
}

function zhMaybe(suggestions: readonly string[]): string {
  return suggestions.length > 0 ? `，可能是 ${suggestions.slice(0, MOST).join('、')}` : '';
}

function enMaybe(suggestions: readonly string[]): string {
  return suggestions.length > 0 ? `, perhaps ${suggestions.slice(0, MOST).join(', ')}` : '';
}

/** Places are `line:column`; what may have stood there is at the same index. */
function zhPlaces(places: readonly string[], suggestions: readonly string[]): string {
  const said = places.slice(0, MOST).map((place, index) => {
    const words = suggestions[index];
    return `第 ${place.split(':')[0]} 行${words ? `（可能是 ${words.split('/').slice(0, 3).join(' 或 ')}）` : ''}`;
  });
  return said.join('、') + (places.length > MOST ? `，另有 ${places.length - MOST} 处` : '');
}

function enPlaces(places: readonly string[], suggestions: readonly string[]): string {
  const said = places.slice(0, MOST).map((place, index) => {
    const words = suggestions[index];
    return `line ${place.split(':')[0]}${words ? ` (perhaps ${words.split('/').slice(0, 3).join(' or ')})` : ''}`;
  });
  return said.join(', ') + (places.length > MOST ? `, and ${places.length - MOST} more` : '');
}

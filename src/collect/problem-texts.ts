/** What can be wrong with a returned file, in Chinese and English. */

import type { Language } from '../report/worded.js';
import type { Arguments, ProblemSeverity } from './problem-arguments.js';

type Words<Code extends keyof Arguments> = Record<Language, (args: Arguments[Code]) => string>;

const listed = (items: readonly string[], lang: Language): string => items.join(lang === 'zh' ? '、' : ', ');

export const TEXTS: { [Code in keyof Arguments]: { severity: ProblemSeverity } & Words<Code> } = {
  'file-unreadable': {
    severity: 'error',
    zh: ({ detail }) => `无法读取这个文件（${detail}）。`,
    en: ({ detail }) => `The file could not be read (${detail}).`,
  },
  'file-too-large': {
    severity: 'error',
    zh: ({ megabytes }) => `文件超过 ${megabytes} MB，没有读。填好的清单不会这么大，请确认交回的是原文件。`,
    en: ({ megabytes }) =>
      `The file is larger than ${megabytes} MB and was not read. No checklist is that large: ask for the original file.`,
  },
  'file-empty': {
    severity: 'error',
    zh: () => '这个文件是空的，多半是没有下载或者传输完整。请对方重新交回。',
    en: () => 'The file is empty, most likely because it was not fully downloaded or sent. Ask for it again.',
  },
  'file-unknown': {
    severity: 'error',
    zh: () => '既不是 PDF，也不是 XLSX。请对方交回填好的原文件。',
    en: () => 'Neither PDF nor XLSX. Ask for the original file, filled in.',
  },
  'xls-old': {
    severity: 'error',
    zh: () => '这是旧版 Excel 格式（.xls）。请在 Excel 或 WPS 里另存为 .xlsx 再交回。',
    en: () => 'This is the old Excel format (.xls). Open it in Excel or WPS, save it as .xlsx and return that.',
  },
  'xlsx-encrypted': {
    severity: 'error',
    zh: () => '这个表格设了打开密码。请取消密码后再交回。',
    en: () => 'The workbook is locked with a password. Remove the password and return it again.',
  },
  'xlsx-damaged': {
    severity: 'error',
    zh: () => '这个表格已经损坏，打不开。请对方重新发送。',
    en: () => 'The workbook is damaged and cannot be opened. Ask for it again.',
  },
  'xlsx-too-large': {
    severity: 'error',
    zh: ({ megabytes }) => `这个表格解压后超过 ${megabytes} MB，没有读。填好的清单不会这么大，请不要在其中插入图片或别的资料。`,
    en: ({ megabytes }) => `Unpacked, the workbook is larger than ${megabytes} MB; it was not read. A checklist is never that large.`,
  },
  'xlsx-foreign': {
    severity: 'error',
    zh: () => '这个表格不是 tiaokuai 生成的清单：没有能认出各行的标记。如果内容是从清单里复制出来的，请填在原文件里交回。',
    en: () =>
      'This workbook is no checklist made by tiaokuai: nothing in it tells what its rows are. If its content was copied from one, fill in the original file.',
  },
  'xlsx-binary': {
    severity: 'error',
    zh: () => '这是二进制格式（.xlsb）。请另存为 .xlsx 再交回。',
    en: () => 'This is the binary format (.xlsb). Save it as .xlsx and return that.',
  },
  ods: {
    severity: 'error',
    zh: () => '这是 OpenDocument 表格（.ods）。请另存为 .xlsx 再交回。',
    en: () => 'This is an OpenDocument spreadsheet (.ods). Save it as .xlsx and return that.',
  },
  'list-other-kind': {
    severity: 'error',
    zh: ({ kind }) =>
      `这是${kind === 'matrix' ? '责任矩阵' : kind === 'comparison' ? '对照报告' : `“${kind}”`}，不是检查清单，没有可汇总的填报。`,
    en: ({ kind }) =>
      `This is a ${kind === 'matrix' ? 'responsibility matrix' : kind === 'comparison' ? 'comparison report' : `“${kind}”`}, not a checklist: there is nothing to collect.`,
  },
  'layout-older': {
    severity: 'error',
    zh: ({ made, known }) =>
      `这份清单由较早的版本生成（版式 ${made}，现在是 ${known}），各格的含义可能不同，没有读。请用当时的版本汇总，或重新生成清单请对方填写。`,
    en: ({ made, known }) =>
      `The list was made by an earlier version (layout ${made}; now ${known}), where cells may mean something else, so it was not read. Collect it with that version, or have a new list filled in.`,
  },
  'layout-newer': {
    severity: 'error',
    zh: ({ made, known }) => `这份清单由更新的版本生成（版式 ${made}，本程序只认到 ${known}）。请升级 tiaokuai 再汇总。`,
    en: ({ made, known }) =>
      `The list was made by a newer version (layout ${made}; this one knows ${known}). Upgrade tiaokuai and collect again.`,
  },
  'pdf-encrypted': {
    severity: 'error',
    zh: () => '这份 PDF 加了密，读不出填写的内容。请取消密码后再交回。',
    en: () => 'The PDF is encrypted, so what was filled in cannot be read. Remove the password and return it again.',
  },
  'pdf-damaged': {
    severity: 'error',
    zh: () => '这份 PDF 已经损坏，打不开。请对方重新发送。',
    en: () => 'The PDF is damaged and cannot be opened. Ask for it again.',
  },
  'pdf-foreign': {
    severity: 'error',
    zh: () => '这份 PDF 有表单，但不是 tiaokuai 生成的清单。',
    en: () => 'The PDF has a form, but it is no checklist made by tiaokuai.',
  },
  'pdf-flattened': {
    severity: 'error',
    zh: () =>
      '这份 PDF 里没有可填写的格子：可能是“打印成 PDF”或压平了，填的内容只剩图形，读不出来。请用“保存”而不是“打印”，把原文件交回；或者照它把内容填进 .xlsx。',
    en: () =>
      'The PDF has no form fields: it was printed to PDF or flattened, and what was filled in is only drawn. Save the original instead of printing it, or copy the answers into the .xlsx.',
  },
  'pdf-scanned': {
    severity: 'error',
    zh: () => '这份 PDF 是扫描件：页面是图片，读不出填写的内容。请交回填好的原文件，或者照它把内容填进 .xlsx。',
    en: () =>
      'The PDF is a scan: its pages are pictures, which cannot be read. Return the original file filled in, or copy the answers into the .xlsx.',
  },
  'meta-missing': {
    severity: 'warning',
    zh: () => '隐藏的工作表不见了：看不出这份清单何时、按什么要求生成，也不知道有没有删掉行。各行照常读取。',
    en: () =>
      'The hidden sheet is gone: when and from what the list was made, and whether rows were deleted, cannot be told. Its rows were read.',
  },
  'sheet-missing': {
    severity: 'warning',
    zh: ({ sheet }) => `工作表“${sheet}”不见了，其中的各项按未交回处理。`,
    en: ({ sheet }) => `The sheet “${sheet}” is gone; what it asked counts as not returned.`,
  },
  'column-missing': {
    severity: 'warning',
    zh: ({ sheet, column }) => `工作表“${sheet}”的“${column}”列不见了，其中填的内容没有收到。`,
    en: ({ sheet, column }) => `The column “${column}” of the sheet “${sheet}” is gone; what was filled in there was not received.`,
  },
  'rows-missing': {
    severity: 'warning',
    zh: ({ count, rows }) => `少了 ${count} 行：${listed(rows, 'zh')}${count > rows.length ? '等' : ''}。按未交回处理。`,
    en: ({ count, rows }) => `${count} rows are gone: ${listed(rows, 'en')}${count > rows.length ? ' …' : ''}. They count as not returned.`,
  },
  'keys-missing': {
    severity: 'warning',
    zh: ({ sheet }) => `工作表“${sheet}”隐藏的编号列被删了，各行按文字对应；请抽查几行。`,
    en: ({ sheet }) =>
      `The hidden column of keys of the sheet “${sheet}” was deleted; its rows were told by their words. Look at some of them.`,
  },
  'row-foreign': {
    severity: 'warning',
    zh: ({ sheet, row, text }) => `工作表“${sheet}”第 ${row} 行不是清单里的行，填的“${text}”没有收。请填到相应的措施行里。`,
    en: ({ sheet, row, text }) =>
      `Row ${row} of the sheet “${sheet}” is not of the list; “${text}”, filled in there, was not taken. It belongs in the row of its measure.`,
  },
  'row-shifted': {
    severity: 'warning',
    zh: ({ sheet, row, key, other }) =>
      `工作表“${sheet}”第 ${row} 行的文字是 ${other} 的，隐藏标记却是 ${key}（排序时没有带上隐藏列）。按文字收到 ${other} 名下，请核对。`,
    en: ({ sheet, row, key, other }) =>
      `Row ${row} of the sheet “${sheet}” reads as ${other}, but its hidden mark says ${key}: it was sorted without the hidden column. Taken for ${other}; please check.`,
  },
  'row-ambiguous': {
    severity: 'warning',
    zh: ({ sheet, row }) => `工作表“${sheet}”第 ${row} 行的文字与隐藏标记对不上，也看不出是哪一行，没有收。`,
    en: ({ sheet, row }) =>
      `Row ${row} of the sheet “${sheet}” does not read as its hidden mark says, nor clearly as another row; it was not taken.`,
  },
  'row-reworded': {
    severity: 'warning',
    zh: ({ sheet, row, key }) => `工作表“${sheet}”第 ${row} 行（${key}）的条款、措施、指标或要求被改过。填报照收，请核对改动。`,
    en: ({ sheet, row, key }) =>
      `In row ${row} of the sheet “${sheet}” (${key}), clause, measure, indicator or requirement were changed. The answers were taken; please check.`,
  },
  'row-twice': {
    severity: 'warning',
    zh: ({ key, first, second }) => `${key} 在这个文件里有两行，填的不一样：${first}；${second}。`,
    en: ({ key, first, second }) => `${key} stands twice in this file, with different answers: ${first}; ${second}.`,
  },
  'row-unknown': {
    severity: 'warning',
    zh: ({ key }) => `标记 ${key} 不是这份清单里的，没有收。`,
    en: ({ key }) => `The mark ${key} is not of this list; its row was not taken.`,
  },
  'status-unclear': {
    severity: 'warning',
    zh: ({ cell, text }) => `${cell} 的状态“${text}”不在可选之列，按没有完成计。请核实后从下拉列表里选一项。`,
    en: ({ cell, text }) =>
      `${cell}: “${text}” is none of the states to choose from; it counts as not done. Find out, and choose one from the list.`,
  },
  'date-unclear': {
    severity: 'warning',
    zh: ({ cell, text, label }) => `${label ? `“${label}”` : `${cell} `}里的“${text}”看不出是哪一天，照原样记下。请写成 2026-03-31 这样。`,
    en: ({ cell, text, label }) =>
      `${label ? `“${label}”` : cell}: “${text}” is no date; it was kept as it is. Dates are written like 2026-03-31.`,
  },
  formula: {
    severity: 'warning',
    zh: ({ cell, formula, cached }) => `${cell} 里是公式（${formula}），不计算；文件里存的结果是“${cached}”，可疑，请核对。`,
    en: ({ cell, formula, cached }) =>
      `${cell} holds a formula (${formula}), which is not calculated; the file keeps “${cached}” as its result. Suspicious: please check.`,
  },
  'field-unknown': {
    severity: 'warning',
    zh: ({ name }) => `多出一个不是清单里的格子：${name}。这份 PDF 被改动过。`,
    en: ({ name }) => `There is a field that the list does not have: ${name}. The PDF was altered.`,
  },
  'field-type': {
    severity: 'warning',
    zh: ({ name, label }) => `格子${label ? `“${label}”` : ` ${name} `}的类型变了，没有读。这份 PDF 被改动过。`,
    en: ({ name, label }) =>
      `The field ${label ? `“${label}”` : name} is of another type than it was made with, and was not read. The PDF was altered.`,
  },
  'sheet-id-missing': {
    severity: 'warning',
    zh: () => '说明这是哪份清单的隐藏格子不见了：这份 PDF 被改动过。其他格子照常读取。',
    en: () => 'The hidden field that says which list this is is gone: the PDF was altered. Its other fields were read.',
  },
  'body-unnamed': {
    severity: 'warning',
    zh: () => '没有填受检单位，按文件名归类。',
    en: () => 'It does not say which body filled it in; it goes by the name of the file.',
  },
  'body-unknown': {
    severity: 'info',
    zh: ({ name }) => `词表里没有叫“${name}”的单位，按原样归类。`,
    en: ({ name }) => `The vocabulary has no body called “${name}”; it goes by that name.`,
  },
  'body-differs': {
    severity: 'warning',
    zh: ({ list, cover }) => `这是${list}的清单，受检单位填的却是“${cover}”。按“${cover}”归类，请核对。`,
    en: ({ list, cover }) =>
      `This is the list of ${list}, but “${cover}” is named as the body checked. It goes by that name; please check.`,
  },
  'document-unknown': {
    severity: 'warning',
    zh: ({ document }) => `工作区里没有标识为 ${document} 的文件：可能用错了工作区，或文件已改名。`,
    en: ({ document }) => `The workspace has no document ${document}: the wrong workspace, or the document was renamed.`,
  },
  'made-earlier': {
    severity: 'warning',
    zh: () => '这份清单生成以后，要求有了变化；PDF 里的附件不见了，看不出是哪几条。',
    en: () => 'What is asked has changed since the list was made; the attachment that tells what is gone from the PDF.',
  },
  'sheet-renamed': {
    severity: 'info',
    zh: ({ from, to }) => `工作表“${from}”改名为“${to}”，照常读取。`,
    en: ({ from, to }) => `The sheet “${from}” is now called “${to}”; it was read all the same.`,
  },
  'columns-moved': {
    severity: 'info',
    zh: ({ sheet }) => `工作表“${sheet}”的列移动过，照常读取。`,
    en: ({ sheet }) => `Columns of the sheet “${sheet}” were moved; it was read all the same.`,
  },
  'columns-unnamed': {
    severity: 'info',
    zh: ({ sheet }) => `工作表“${sheet}”的隐藏行不见了，按表头的文字认列。`,
    en: ({ sheet }) => `The hidden row of the sheet “${sheet}” is gone; its columns were told by their heads.`,
  },
  'rows-sorted': {
    severity: 'info',
    zh: ({ sheet }) => `工作表“${sheet}”的行排过序，照常读取。`,
    en: ({ sheet }) => `The rows of the sheet “${sheet}” were sorted; it was read all the same.`,
  },
  empty: {
    severity: 'warning',
    zh: () => '一项也没有填。',
    en: () => 'Nothing was filled in.',
  },
};

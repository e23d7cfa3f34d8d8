/** What `verify-pdf` says: in words for people, as JSON for scripts. */

import type { Change } from '../render/pdf/data-changes.js';
import type { PdfReading } from '../render/pdf/read-provenance.js';
import type { PdfState } from '../verify-pdf.js';
import { wordField } from './change-words.js';
import type { Language } from './worded.js';

/** Why a file cannot be verified. */
export type Unverifiable = Exclude<PdfReading['kind'], 'ours'>;

/** `{ tool, file, state, … }`; `state` is also `foreign`, `scanned` … for what is none of ours. */
export function pdfStateJson(file: string, answer: PdfState | { state: Unverifiable }, version: string): string {
  return `${JSON.stringify({ tool: { name: 'tiaokuai', version }, file, ...answer }, null, 2)}\n`;
}

const UNVERIFIABLE: Record<Language, Record<Unverifiable, string>> = {
  zh: {
    stripped: '是 tiaokuai 生成的，但附件被去掉了（常见于“打印成 PDF”、压缩或合并之后），无从核对。请用原文件，或另存时保留附件。',
    newer: '由更新版本的 tiaokuai 生成，这个版本读不懂它的附件。请升级 tiaokuai。',
    scanned: '每页都是图片，应当是打印后扫描的，看不出由哪份文件生成。请核对原来的 PDF。',
    foreign: '里没有 tiaokuai 的附件：它不是 tiaokuai 生成的，或者是重新打印、转换得到的副本。请核对原来的 PDF。',
    encrypted: '有密码保护，无法读取。请先去掉密码。',
    damaged: '损坏了，无法读取。请重新取得这份文件。',
    'no-pdf': '不是 PDF。',
  },
  en: {
    stripped:
      'was made by tiaokuai, but its attachments are gone, as happens when a PDF is printed to a PDF, compressed or merged. Use the original, or keep attachments when saving.',
    newer: 'was made by a newer tiaokuai, whose attachment this version cannot read. Upgrade tiaokuai.',
    scanned:
      'consists of pictures: it seems to have been printed and scanned, and does not say what it was made from. Verify the original PDF.',
    foreign:
      'carries no attachment of tiaokuai: it was made by another program, or is a copy that was printed or converted anew. Verify the original PDF.',
    encrypted: 'is protected by a password. Remove that first.',
    damaged: 'is damaged and cannot be read. Get it anew.',
    'no-pdf': 'is not a PDF.',
  },
};

export function wordUnverifiable(kind: Unverifiable, language: Language): string {
  return UNVERIFIABLE[language][kind];
}

const KINDS = {
  zh: {
    checklist: '落实检查清单',
    'body-checklist': '单位任务清单',
    matrix: '责任矩阵',
    'body-matrix': '单位责任矩阵',
    'body-changes': '单位变化清单',
    comparison: '上下级一致性对照报告',
  },
  en: {
    checklist: 'checklist',
    'body-checklist': 'checklist of a body',
    matrix: 'matrix',
    'body-matrix': 'matrix of a body',
    'body-changes': 'changes for a body',
    comparison: 'comparison report',
  },
} as const;

/** The answer in lines, the first of which says it all. */
export function wordState(file: string, state: PdfState, language: Language): string {
  const zh = language === 'zh';
  const { manifest, changes, sources, alteredPages } = state;
  const lines = [`${file}${zh ? '：' : ': '}${headline(state, language)}`];
  const kind = KINDS[language][manifest.kind] ?? manifest.kind;
  const revision = manifest.revision ? `git ${manifest.revision.slice(0, 12)}` : null;
  lines.push(
    `  ${[`${kind}${manifest.subject ? ` ${manifest.subject}` : ''}`, `tiaokuai ${manifest.tool}`, revision].filter(Boolean).join(zh ? '，' : ', ')}`,
  );
  if (!state.isDataWhole) lines.push(zh ? '  附在其中的数据被改过。' : '  The data attached to it have been altered.');
  if (alteredPages.length > 0) {
    const pages = alteredPages.length > 12 ? `${alteredPages.slice(0, 12).join(zh ? '、' : ', ')} …` : alteredPages.join(zh ? '、' : ', ');
    lines.push(zh ? `  与印出时不同的页：${pages}` : `  Pages that differ from what was printed: ${pages}`);
  }
  for (const change of changes) lines.push(...wordChange(change, language));
  if (state.state !== 'current' && changes.length === 0 && state.isPageSame === false)
    lines.push(
      zh
        ? '  所载数据没有变；变了的是模板、名称，或所涉上级文件的内容。'
        : '  Its data are the same; what changed are templates, names, or the documents above it.',
    );
  if (state.isPageSame === null && !state.isGone)
    lines.push(
      zh
        ? '  由另一版本的 tiaokuai 生成：只核对了数据，没有核对版面。'
        : '  Another version of tiaokuai made it: its data were compared, not its layout.',
    );
  const files = [
    ...sources.changed.map((each) => `~ ${each}`),
    ...sources.removed.map((each) => `- ${each}`),
    ...sources.added.map((each) => `+ ${each}`),
  ];
  if (files.length > 0) lines.push(zh ? '  此后改动的文件：' : '  Files changed since:', ...files.map((each) => `    ${each}`));
  if (state.isFlattened)
    lines.push(
      zh
        ? '  表单已被展平：填写的内容成了页面的一部分，不能再读出。'
        : '  Its form was flattened: what was filled in is part of the page and cannot be read back.',
    );
  if (state.isFilled) lines.push(zh ? '  已填写；填写的内容不影响核对。' : '  It is filled in, which does not matter here.');
  return `${lines.join('\n')}\n`;
}

function headline({ state, changes, isGone, isFlattened, sources }: PdfState, language: Language): string {
  const zh = language === 'zh';
  const measures = changes.filter((change) => change.of === 'measure').length;
  switch (state) {
    case 'current':
      if (sources.changed.length + sources.removed.length + sources.added.length > 0)
        return zh ? '仍然有效。YAML 有改动，但不涉及它的内容。' : 'current. The YAML has changed, but nothing that it says.';
      return zh ? '与现在的 YAML 一致。' : 'current: it says what the YAML says now.';
    case 'outdated':
      if (isGone)
        return zh
          ? '过期：它所依据的文件或单位已不在工作区里。'
          : 'outdated: the document or body it is about is no longer in the workspace.';
      if (measures === 0) return zh ? '过期：此后有改动。' : 'outdated: it would be printed otherwise now.';
      return zh
        ? `过期：此后有 ${measures} 条措施改动。`
        : `outdated: ${measures} ${measures === 1 ? 'measure has' : 'measures have'} changed since.`;
    case 'altered':
      if (isFlattened)
        return zh ? '表单已被展平，无法确认页面与印出时相同。' : 'flattened, so that its pages can no longer be told from altered ones.';
      return zh ? '被改动过：页面或附件与印出时不同。' : 'altered: its pages or attachments are not what was printed.';
  }
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

function wordChange({ ref, title, change, fields }: Change, language: Language): string[] {
  const words =
    language === 'zh' ? { added: '新增', removed: '删去', changed: '改动' } : { added: 'added', removed: 'removed', changed: 'changed' };
  return [
    `  ${SIGNS[change]} ${ref}${title ? `  ${title}` : ''}  ${words[change]}`,
    ...fields.map((field) => `      ${wordField(field, language)}`),
  ];
}

/** A row of the status table in words, the same for every format. */

import { LABELS, type Lang } from '../render/views/labels.js';
import { STATUS_WORDS } from '../render/xlsx/layout.js';
import type { Answer, AnswerText } from './returned.js';
import type { AnswerField, StatusRow } from './status-table.js';
import { COLLECT_WORDS } from './words.js';

export interface RowWords {
  body: string;
  document: string;
  kind: string;
  clause: string;
  title: string;
  indicator: string;
  requirement: string;
  deadline: string;
  state: string;
  reported: string;
  actual: string;
  evidence: string;
  person: string;
  date: string;
  remarks: string;
  files: string;
  key: string;
}

export function rowInWords(row: StatusRow, lang: Lang): RowWords {
  const w = COLLECT_WORDS[lang];
  const { returner, item, state, answer, sources } = row;
  return {
    body: returner.name,
    document: item.document.title,
    kind: w.kindOf[item.kind],
    clause: item.clause,
    title: item.title,
    indicator: item.indicator,
    requirement: item.requirement,
    deadline: item.deadline,
    state: w.stateOf[state],
    reported: statusInWords(answer.status, lang),
    actual: shown(row, 'actual', lang),
    evidence: shown(row, 'evidence', lang),
    person: shown(row, 'person', lang),
    date: shown(row, 'date', lang),
    remarks: remarksOf(row, lang),
    files: sources.join(lang === 'zh' ? '、' : ', '),
    key: item.key,
  };
}

/** One value, or all of those that contradict each other. */
function shown({ answer, conflicts }: StatusRow, field: Exclude<AnswerField, 'status'>, lang: Lang): string {
  const conflict = conflicts.find((one) => one.field === field);
  if (conflict) return conflict.values.map(({ file, text }) => `${text}${bracketed(file, lang)}`).join(' / ');
  const value: AnswerText | null = answer[field];
  if (value === null) return '';
  return value.suspicious ? `${value.text}${bracketed(COLLECT_WORDS[lang].suspicious, lang)}` : value.text;
}

export function statusInWords(status: Answer['status'], lang: Lang): string {
  if (status === null) return '';
  return status === 'unclear' ? COLLECT_WORDS[lang].unclear : STATUS_WORDS[lang][status];
}

function remarksOf({ late, changed, conflicts, answer }: StatusRow, lang: Lang): string {
  const w = COLLECT_WORDS[lang];
  const status = conflicts.find(({ field }) => field === 'status');
  const remarks = [
    late ? w.late : '',
    changed ? w.changedNote : '',
    status
      ? status.values.map(({ file, text }) => `${statusInWords(text as Answer['status'], lang)}${bracketed(file, lang)}`).join(' / ')
      : '',
    answer.alternatives.length > 0 ? `${LABELS[lang].anyOf}${lang === 'zh' ? '：' : ': '}${answer.alternatives.join(', ')}` : '',
  ];
  return remarks.filter(Boolean).join(lang === 'zh' ? '；' : '; ');
}

export const bracketed = (text: string, lang: Lang): string => (lang === 'zh' ? `（${text}）` : ` (${text})`);

/** Answers compared and put in a line. */

import type { Answer, AnswerText } from './returned.js';

const TEXTS = ['actual', 'evidence', 'person', 'date'] as const;

/** Whether two people said the same. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return a.status === b.status && TEXTS.every((name) => sameText(a[name], b[name])) && a.alternatives.join() === b.alternatives.join();
}

export function sameText(a: AnswerText | null, b: AnswerText | null): boolean {
  return (a?.text ?? '').replace(/\s+/gu, '') === (b?.text ?? '').replace(/\s+/gu, '');
}

/** Everything that was filled in, for messages. */
export function answersInWords(answer: Answer): string {
  return [answer.status ?? '', ...TEXTS.map((name) => answer[name]?.text ?? '')].filter(Boolean).join(' / ');
}

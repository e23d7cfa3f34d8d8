/** What can be wrong with a returned file: codes with their arguments; the words stand in problem-texts.ts. */

import type { Language } from '../report/worded.js';
import type { Arguments, ProblemSeverity } from './problem-arguments.js';
import { TEXTS } from './problem-texts.js';

export type ProblemCode = keyof Arguments;

export interface CollectProblem {
  file: string;
  code: ProblemCode;
  severity: ProblemSeverity;
  args: Record<string, string | number | string[]>;
}

/** A problem of a file. */
export function problem<Code extends ProblemCode>(file: string, code: Code, args: Arguments[Code]): CollectProblem {
  return { file, code, severity: TEXTS[code].severity, args: { ...(args as CollectProblem['args']) } };
}

/** A problem in words. */
export function problemInWords({ code, args }: CollectProblem, lang: Language): string {
  return (TEXTS[code][lang] as (args: CollectProblem['args']) => string)(args);
}

export const PROBLEM_CODES = Object.keys(TEXTS) as ProblemCode[];

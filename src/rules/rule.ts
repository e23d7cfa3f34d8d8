/** What a rule is: a folder here with `rule.ts`, `messages.ts` and `rule.md`. The build finds it by its folder. */

import type { Alignment } from '../compare/alignment.js';
import type { MessageArgs, Place, Severity } from '../model/finding.js';
import type { Program } from '../model/program.js';
import type { Spot } from '../model/spot.js';

/** Where a finding comes from: the stages of the compiler, in the order of the pipeline. */
export type Stage = 'workspace' | 'syntax' | 'schema' | 'link' | 'rules' | 'compare' | 'verify' | 'waivers';

export interface Rule {
  /** Default severity; the configuration can change it. */
  severity: Severity;
  /** The stage that raises it. Only rules of the stages `rules` and `compare` have a `check`. */
  stage: Stage;
  check?(program: Program, context: RuleContext): void;
}

export interface RuleContext {
  /** YYYY-MM-DD; given, never read from a clock here. */
  today: string;
  /** What the parents said when their children were last aligned with them; null where nobody did that. */
  alignment: Alignment | null;
  report(report: Report): void;
}

/** What a rule reports. Severity is the rule's own unless given. */
export interface Report {
  at: Spot | Place;
  /** Which side of the entry the finding points at; default the value. */
  part?: 'key' | 'value' | 'entry';
  variant?: string;
  args?: MessageArgs;
  measures?: string[];
  related?: { at: Spot | Place; part?: 'key' | 'value' | 'entry'; variant?: string; args?: MessageArgs }[];
  witness?: Record<string, string>;
  severity?: Severity;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}

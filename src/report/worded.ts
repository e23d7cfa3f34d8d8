import type { Finding, MessageArgs, Place, Position, Severity } from '../model/finding.js';
import { MESSAGES } from '../rules/generated/messages.js';
import type { Messages } from '../rules/message.js';

export type Language = 'zh' | 'en';

/** A finding in the words of one language: what `check --format json` prints, and all other reports and pages show. */
export interface WordedFinding {
  rule: string;
  severity: Severity;
  message: string;
  /** What to do next. */
  help?: string;
  messageArgs: MessageArgs;
  file: string;
  start: Position;
  end: Position;
  measures: string[];
  related: (Place & { message: string })[];
  witness?: Record<string, string>;
  waived?: Finding['waived'];
}

/** The messages of a rule, read only when it has something to say. */
export async function messagesOf(rule: string): Promise<Record<Language, Messages>> {
  const load = MESSAGES.get(rule);
  if (!load) throw new Error(`rule ${rule} has no messages`);
  return load();
}

/** Words every finding. */
export async function wordAll(findings: readonly Finding[], language: Language): Promise<WordedFinding[]> {
  const messages = new Map<string, Messages>();
  for (const rule of new Set(findings.map((finding) => finding.rule))) messages.set(rule, (await messagesOf(rule))[language]);
  return findings.map((finding) => word(finding, messages.get(finding.rule) as Messages));
}

function word(finding: Finding, messages: Messages): WordedFinding {
  const text = messages.texts[finding.variant];
  if (!text) throw new Error(`${finding.rule} has no message “${finding.variant}”`);
  const { rule, severity, args, place, measures, related, witness, waived } = finding;
  const help = withInnerMarks(text.help?.(args) ?? '');
  const message = withInnerMarks(text.message(args));
  const { file, start, end } = place;
  const said = related.map(({ place: { file, start, end }, variant, args }) => {
    return { file, start, end, message: withInnerMarks(messages.related?.[variant]?.(args) ?? '') };
  });
  // Property by property: thousands of copies by spread would each be an object of its own kind to the engine.
  const worded: WordedFinding = help
    ? { rule, severity, message, help, messageArgs: args, file, start, end, measures, related: said }
    : { rule, severity, message, messageArgs: args, file, start, end, measures, related: said };
  if (witness) worded.witness = witness;
  if (waived) worded.waived = waived;
  return worded;
}

/** 《…〈…〉…》 where the title in a message brings marks of its own: 《关于落实《某规划》的意见》. */
export function withInnerMarks(text: string): string {
  if (!NESTED.test(text)) return text;
  let depth = 0;
  return text.replace(/[《》]/g, (mark) => {
    if (mark === '《') return ++depth > 1 ? '〈' : mark;
    depth = Math.max(0, depth - 1);
    return depth > 0 ? '〉' : mark;
  });
}

const NESTED = /《[^《》]*《/;

/** How many findings of each severity; waived ones are counted apart. */
export function countBySeverity(findings: readonly Pick<Finding, 'severity' | 'waived'>[]): Record<Severity | 'waived', number> {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const finding of findings) counts[finding.waived ? 'waived' : finding.severity]++;
  return counts;
}

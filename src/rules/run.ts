import type { Diagnostic, Finding, Place, Severity } from '../model/finding.js';
import type { Program } from '../model/program.js';
import { placeOf, type Spot } from '../model/spot.js';
import { RULES } from './generated/registry.js';
import type { Report, RuleContext } from './rule.js';

/** Runs every rule over a linked program. */
export function runRules(program: Program, given: Omit<RuleContext, 'report'>, isOff: (rule: string) => boolean): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [id, rule] of RULES) {
    if (!rule.check || isOff(id)) continue;
    rule.check(program, { ...given, report: (report) => diagnostics.push(toDiagnostic(id, report)) });
  }
  return diagnostics;
}

function toDiagnostic(rule: string, report: Report): Diagnostic {
  const { at, part, variant = 'default', args = {}, measures = [], related = [], witness, severity } = report;
  return {
    rule,
    variant,
    args,
    place: resolve(at, part),
    measures,
    related: related.map((each) => ({ place: resolve(each.at, each.part), variant: each.variant ?? 'default', args: each.args ?? {} })),
    ...(witness && { witness }),
    ...(severity && { severity }),
  };
}

function resolve(at: Spot | Place, part?: 'key' | 'value' | 'entry'): Place {
  return 'source' in at ? placeOf(at, part) : at;
}

/** Gives each diagnostic its severity (configuration, then its own, then the rule's) and puts them in order of file, place, rule. */
export function settle(diagnostics: readonly Diagnostic[], configured: ReadonlyMap<string, Severity | 'off'>): Finding[] {
  const findings: Finding[] = [];
  for (const diagnostic of diagnostics) {
    const rule = RULES.get(diagnostic.rule);
    if (!rule) throw new Error(`no rule folder for ${diagnostic.rule}`);
    const severity = configured.get(diagnostic.rule) ?? diagnostic.severity ?? rule.severity;
    if (severity !== 'off') findings.push(settled(diagnostic, severity));
  }
  return findings.sort(inOrder);
}

/** Property by property: thousands of copies by spread would each be an object of its own kind to the engine. */
function settled({ rule, variant, args, place, measures, related, witness }: Diagnostic, severity: Severity): Finding {
  const finding: Finding = { rule, variant, args, place, measures, related, severity };
  if (witness) finding.witness = witness;
  return finding;
}

/** Findings in order of file, place and rule. */
export function inOrder(a: Finding, b: Finding): number {
  return (
    byText(a.place.file, b.place.file) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    byText(a.rule, b.rule) ||
    byText(a.variant, b.variant) ||
    byText(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

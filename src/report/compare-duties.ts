/** The part of the table on duties: bodies by measure, procedures step by step. */

import type { BodyComparison } from '../compare/bodies.js';
import type { ProcedureComparison, StepVerdict } from '../compare/procedures.js';
import type { Measure, Step } from '../model/program.js';
import { nameIn } from '../model/vocabulary.js';
import { quoted } from '../rules/wording.js';
import { measureName, sideBySide, type TableOptions } from './compare-columns.js';
import { paint, printable } from './stylish.js';

const COLOURS: Partial<Record<StepVerdict | BodyComparison['verdict'], string>> = {
  missing: '33',
  undetermined: '2',
  'line-changed': '33',
  dropped: '33',
  reordered: '33',
  'actor-changed': '33',
};

const TEXTS = {
  zh: {
    none: '—',
    bodies: '职责分工',
    procedures: '流程',
    sameAs: '同一流程的两处写法',
    roleOf: { lead: '牵头', responsible: '责任', cooperating: '配合', charged: '点名' },
    bodyOf: { kept: '有承接', 'line-changed': '换条线', dropped: '无承接', undetermined: '待定' },
    stepOf: { kept: '相同', missing: '缺少', reordered: '次序不同', 'actor-changed': '主体不同', added: '另有' },
  },
  en: {
    none: '—',
    bodies: 'Bodies',
    procedures: 'Procedures',
    sameAs: 'two accounts of one procedure',
    roleOf: { lead: 'lead', responsible: 'responsible', cooperating: 'cooperating', charged: 'charged' },
    bodyOf: { kept: 'answered', 'line-changed': 'other line', dropped: 'dropped', undetermined: 'undetermined' },
    stepOf: { kept: 'same', missing: 'missing', reordered: 'other order', 'actor-changed': 'other actor', added: 'further' },
  },
} as const;

/** Who answers whom, by measure. */
export function bodyLines(bodies: readonly BodyComparison[], options: TableOptions): string[] {
  if (bodies.length === 0) return [];
  const t = TEXTS[options.lang];
  const lines = ['', paint(t.bodies, '1', options)];
  const wide = options.lang === 'zh' ? 8 : 14;
  const side = Math.floor((Math.max(options.columns, 60) - 4 - 2 * wide - 4) / 2);
  let last: Measure | null = null;
  for (const { verdict, role, child, theirs, mine } of bodies) {
    if (child !== last) lines.push(`  ${paint(measureName(child), '4', options)}`);
    last = child;
    lines.push(
      ...sideBySide(
        [
          { text: t.bodyOf[verdict], columns: wide, colour: COLOURS[verdict] ?? '0' },
          { text: t.roleOf[role], columns: wide, colour: '0' },
          { text: printable(mine?.name ?? t.none), columns: side + 2, colour: '0' },
          { text: printable(theirs.name), columns: side, colour: '2' },
        ],
        '    ',
        options,
      ),
    );
  }
  return lines;
}

/** Two procedures next to each other, the same steps on the same line. */
export function procedureLines({ child, parent, relation, steps }: ProcedureComparison, options: TableOptions): string[] {
  const t = TEXTS[options.lang];
  const wide = options.lang === 'zh' ? 10 : 13;
  const side = Math.floor((Math.max(options.columns, 60) - 4 - wide - 2) / 2);
  const text = (step: Step | null, all: readonly Step[]) => (step ? `${all.indexOf(step) + 1}. ${stepInWords(step, options)}` : t.none);
  const title = relation === 'same-as' ? `${t.procedures} · ${t.sameAs}` : t.procedures;
  const names = `${child.title}  ${child.ref}  ↔  ${parent.title}  ${parent.ref}`;
  const lines = ['', paint(title, '1', options), `  ${paint(printable(names), '4', options)}`];
  for (const pair of steps) {
    lines.push(
      ...sideBySide(
        [
          { text: t.stepOf[pair.verdict], columns: wide, colour: COLOURS[pair.verdict] ?? '0' },
          { text: printable(text(pair.child, child.steps)), columns: side + 2, colour: '0' },
          { text: printable(text(pair.parent, parent.steps)), columns: side, colour: '2' },
        ],
        '    ',
        options,
      ),
    );
  }
  return lines;
}

function stepInWords({ actor, action, object }: Step, { vocabulary, lang }: TableOptions): string {
  const known = vocabulary.actions.get(action);
  const name = nameIn(lang, known, action);
  return [actor.map((use) => use.name).join('、'), name + (object ? quoted(object) : '')].filter(Boolean).join(' ');
}

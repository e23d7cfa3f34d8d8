/** One measure, and one procedure, as a checklist shows them. */

import { type BodyUse, type Measure, type Procedure, ROLES } from '../../model/program.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { type ThresholdWords, thresholdInWords } from '../figures.js';
import { clauseBefore, dateInWords, fill, LABELS, type Lang, MARKS, type Tie } from './labels.js';
import { bodyPage, measureAnchor, procedureAnchor, wayTo } from './paths.js';
import { keyOf } from './ties.js';

export interface NameView {
  name: string;
  href: string | null;
  /** The body whose own list this is. */
  own: boolean;
}

export interface MeasureView {
  anchor: string;
  ref: string;
  clause: string;
  title: string;
  framework: boolean;
  /** Reports what was done: nothing in it is demanded. */
  descriptive: boolean;
  words: { summary: string; requirement: string; actual: string; kind: string };
  /** Small enough to be kept on one page without leaving a hole before it. */
  compact: boolean;
  done: string;
  evidence: string;
  ownRoles: { mark: string; word: string }[];
  summary: string | null;
  thresholds: ThresholdWords[];
  /** Whether any threshold has a deadline of its own. */
  dated: boolean;
  deadline: string | null;
  roles: { mark: string; label: string; names: NameView[]; andOthers: boolean }[];
  charged: { name: NameView; force: string; duty: string | null }[];
  terms: { name: string; definition: string }[];
  note: string | null;
}

export interface ProcedureView {
  anchor: string;
  clause: string;
  title: string;
  sameAs: string | null;
  done: string;
  evidence: string;
  steps: { number: string; actors: NameView[]; action: string; to: NameView[]; when: string | null; note: string | null; own: boolean }[];
  note: string | null;
}

/** What views of one page share. */
export interface PageContext {
  vocabulary: Vocabulary;
  lang: Lang;
  /** Path of the page, for links. */
  page: string;
  /** Bodies that have a page. */
  linked: boolean;
  /** Key of the body whose list this is. */
  ownKey: string | null;
}

/** A measure; `ties` are those of the body whose list it is on. */
export function measureView(measure: Measure, context: PageContext, ties: ReadonlySet<Tie> = new Set()): MeasureView {
  const { lang, vocabulary } = context;
  const t = LABELS[lang];
  const descriptive = measure.document.nature === 'descriptive';
  const thresholds = measure.thresholds.map((threshold) => thresholdInWords(threshold, vocabulary, lang));
  return {
    anchor: measureAnchor(measure.ref),
    ref: measure.ref,
    clause: clauseBefore(measure.clause),
    title: measure.title,
    framework: measure.framework,
    descriptive,
    words: {
      summary: descriptive ? t.summaryDescriptive : t.summary,
      requirement: descriptive ? t.requirementDescriptive : t.requirement,
      actual: descriptive ? t.actualDescriptive : t.actual,
      kind: descriptive ? t.noNorm : measure.framework ? t.framework : '',
    },
    compact: heightOf(measure, thresholds) <= 11,
    done: descriptive ? t.doneDescriptive : t.done,
    evidence: descriptive ? t.evidenceDescriptive : t.evidence,
    ownRoles: [...ties].map((tie) => ({ mark: tie in MARKS ? MARKS[tie as keyof typeof MARKS] : '', word: t[tie] })),
    summary: measure.summary,
    thresholds,
    dated: thresholds.some((threshold) => threshold.deadline !== null),
    deadline: measure.deadline === null ? null : dateInWords(measure.deadline, lang),
    roles: ROLES.flatMap((role) => {
      const andOthers = measure.openEnded.includes(role);
      if (measure[role].length === 0 && !andOthers) return [];
      return [{ mark: MARKS[role], label: t[role], names: measure[role].map((use) => nameView(use, context)), andOthers }];
    }),
    charged: measure.charged.map((charge) => ({ name: nameView(charge, context), force: t.forceOf[charge.force], duty: charge.duty })),
    terms: measure.terms.map(({ name, definition }) => ({ name, definition: definition ?? t.undefinedTerm })),
    note: measure.note,
  };
}

export function procedureView(procedure: Procedure, context: PageContext): ProcedureView {
  const { lang, vocabulary, ownKey } = context;
  const t = LABELS[lang];
  const descriptive = procedure.document.nature === 'descriptive';
  return {
    anchor: procedureAnchor(procedure.ref),
    clause: clauseBefore(procedure.clause),
    title: procedure.title,
    sameAs: procedure.sameAs ? fill(t.sameAs, { title: procedure.sameAs.title }) : null,
    done: descriptive ? t.doneDescriptive : t.done,
    evidence: descriptive ? t.evidenceDescriptive : t.evidence,
    steps: procedure.steps.map((step, index) => {
      const known = vocabulary.actions.get(step.action);
      const action = (lang === 'en' ? known?.nameEn : null) ?? known?.name ?? step.action;
      return {
        number: step.clause ?? String(index + 1),
        actors: step.actor.map((use) => nameView(use, context)),
        action: step.object === null ? action : `${action}${lang === 'zh' ? '：' : ': '}${step.object}`,
        to: step.to.map((use) => nameView(use, context)),
        when: step.when,
        note: step.note,
        own: ownKey !== null && step.actor.some((use) => keyOf(use) === ownKey),
      };
    }),
    note: procedure.note,
  };
}

function nameView(use: BodyUse, { page, linked, ownKey }: PageContext): NameView {
  return { name: use.name, href: linked && use.body ? wayTo(bodyPage(use.body), page) : null, own: keyOf(use) === ownKey };
}

/** Lines of print that a measure takes, roughly: enough to decide what may be kept on one page. */
function heightOf(measure: Measure, thresholds: ThresholdWords[]): number {
  const text = `${measure.summary ?? ''}${measure.note ?? ''}`;
  const lines = Math.ceil(text.length / 36) + text.split('\n').length;
  const figures = thresholds.reduce(
    (sum, { rows, alternatives, details }) => sum + 1 + rows.length + alternatives.length + details.length,
    0,
  );
  const names = [...measure.lead, ...measure.responsible, ...measure.cooperating].reduce((sum, { name }) => sum + name.length + 1, 0);
  return 5 + lines + figures * 1.3 + Math.ceil(names / 34) + measure.charged.length + measure.terms.length;
}

/** One measure, and one procedure, as a checklist shows them. */

import { type BodyUse, type Measure, type Procedure, ROLES } from '../../model/program.js';
import { nameIn, type Vocabulary } from '../../model/vocabulary.js';
import { type ThresholdWords, thresholdInWords } from '../figures.js';
import { type EntryLinks, measureEntries, procedureEntries, stepEntry, type ThresholdEntries, thresholdEntries } from './entries.js';
import { keepingOf } from './heights.js';
import { clauseBefore, dateInWords, fill, LABELS, type Lang, MARKS, type Tie } from './labels.js';
import { levelOfClause, type NumberingLevel } from './numbering.js';
import { bodyPage, linkTo, measureAnchor, procedureAnchor } from './paths.js';
import { keyOf } from './ties.js';

export interface NameView {
  name: string;
  href: string | null;
  /** The body whose own list this is. */
  own: boolean;
}

/** A link to another page of the same build. */
export interface RefView {
  label: string;
  href: string;
}

/** A threshold with the places where its answer is written. */
export type ThresholdView = Omit<ThresholdWords, 'alternatives'> & {
  alternatives: (ThresholdWords['alternatives'][number] & { entry: string | null })[];
  entries: Pick<ThresholdEntries, 'done' | 'actual'> | null;
  /** So high that it may go on on another page. */
  tall: boolean;
  /** The figures of its cases need half the column. */
  wide: boolean;
  /** Its deadline, in pieces that stay on one line. */
  deadlineParts: string[];
};

export interface MeasureView {
  anchor: string;
  ref: string;
  clause: string;
  /** Of the four levels of numbering; null where the clause has no such number. */
  level: NumberingLevel;
  title: string;
  framework: boolean;
  /** Reports what was done: nothing in it is demanded. */
  descriptive: boolean;
  words: { summary: string; requirement: string; actual: string; kind: string };
  /** So low that it stays on one page; or, where it is short, only if that leaves less than a quarter of a page white. */
  compact: boolean;
  short: boolean;
  /** With a line before its table, at most: that line and the name do not stand alone. */
  brief: boolean;
  done: string;
  evidence: string;
  ownRoles: { mark: string; word: string }[];
  refs: RefView[];
  summary: string | null;
  thresholds: ThresholdView[];
  /** Where it is filled in on paper that is not paper. Null on screen. */
  entries: EntryLinks | null;
  /** So few and low thresholds that their table stays on one page. */
  few: boolean;
  /** So many bodies that their names may go on on another page. */
  many: boolean;
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
  level: NumberingLevel;
  title: string;
  sameAs: string | null;
  done: string;
  evidence: string;
  entries: EntryLinks | null;
  steps: StepView[];
  note: string | null;
}

export interface StepView {
  number: string;
  actors: NameView[];
  action: string;
  to: NameView[];
  when: string | null;
  note: string | null;
  own: boolean;
  entry: string | null;
}

/** What views of one page share. */
export interface PageContext {
  vocabulary: Vocabulary;
  lang: Lang;
  /** Path of the page, for links. */
  page: string;
  medium: 'screen' | 'print';
  /** Where else the measure stands. */
  refs: (measure: Measure) => RefView[];
  /** Key of the body whose list this is. */
  ownKey: string | null;
}

/** A measure; `ties` are those of the body whose list it is on. */
export function measureView(measure: Measure, context: PageContext, ties: ReadonlySet<Tie> = new Set()): MeasureView {
  const { lang, vocabulary } = context;
  const t = LABELS[lang];
  const descriptive = measure.document.nature === 'descriptive';
  const thresholds = measure.thresholds.map((threshold) => thresholdInWords(threshold, vocabulary, lang));
  const keeping = keepingOf(measure, thresholds);
  const done = descriptive ? t.doneDescriptive : t.done;
  const evidence = descriptive ? t.evidenceDescriptive : t.evidence;
  const actual = descriptive ? t.actualDescriptive : t.actual;
  return {
    anchor: measureAnchor(measure.ref),
    ref: measure.ref,
    clause: clauseBefore(measure.clause),
    level: levelOfClause(measure.clause),
    title: measure.title,
    framework: measure.framework,
    descriptive,
    words: {
      summary: descriptive ? t.summaryDescriptive : t.summary,
      requirement: descriptive ? t.requirementDescriptive : t.requirement,
      actual,
      kind: descriptive ? t.noNorm : measure.framework ? t.framework : '',
    },
    compact: keeping.compact,
    short: keeping.short,
    brief: keeping.brief,
    done,
    evidence,
    ownRoles: [...ties].map((tie) => ({ mark: tie in MARKS ? MARKS[tie as keyof typeof MARKS] : '', word: t[tie] })),
    refs: context.refs(measure),
    summary: measure.summary,
    thresholds: thresholds.map((words, at) => ({
      ...thresholdView(words, measure, at, { done, actual }, context),
      tall: keeping.tall[at] ?? false,
      wide: keeping.wide[at] ?? false,
      deadlineParts: words.deadline?.split(/(?<=年)/u) ?? [],
    })),
    entries: context.medium === 'print' ? measureEntries(measure, { done, evidence }, t) : null,
    few: keeping.few,
    many: keeping.many,
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

function thresholdView(
  words: ThresholdWords,
  measure: Measure,
  at: number,
  labels: { done: string; actual: string },
  { medium, lang }: PageContext,
): Omit<ThresholdView, 'tall' | 'wide' | 'deadlineParts'> {
  const threshold = measure.thresholds[at];
  const alternatives = words.alternatives.map(({ indicator, requirement }) => `${indicator} ${requirement}`);
  const name = `${words.indicator || LABELS[lang].anyOf} ${words.requirement}`.trim();
  const entries = medium === 'print' && threshold ? thresholdEntries(threshold, { ...labels, name, alternatives }) : null;
  return {
    ...words,
    alternatives: words.alternatives.map((one, index) => ({ ...one, entry: entries?.alternatives[index] ?? null })),
    entries,
  };
}

export function procedureView(procedure: Procedure, context: PageContext): ProcedureView {
  const { lang, vocabulary, ownKey } = context;
  const t = LABELS[lang];
  const descriptive = procedure.document.nature === 'descriptive';
  const done = descriptive ? t.doneDescriptive : t.done;
  const evidence = descriptive ? t.evidenceDescriptive : t.evidence;
  return {
    anchor: procedureAnchor(procedure.ref),
    clause: clauseBefore(procedure.clause),
    level: levelOfClause(procedure.clause),
    title: procedure.title,
    sameAs: procedure.sameAs ? fill(t.sameAs, { title: procedure.sameAs.title }) : null,
    done,
    evidence,
    entries: context.medium === 'print' ? procedureEntries(procedure, { done, evidence }, t) : null,
    steps: procedure.steps.map((step, index) => {
      const action = nameIn(lang, vocabulary.actions.get(step.action), step.action);
      return {
        number: step.clause ?? String(index + 1),
        actors: step.actor.map((use) => nameView(use, context)),
        action: step.object === null ? action : `${action}${lang === 'zh' ? '：' : ': '}${step.object}`,
        to: step.to.map((use) => nameView(use, context)),
        when: step.when,
        note: step.note,
        own: ownKey !== null && step.actor.some((use) => keyOf(use) === ownKey),
        entry: context.medium === 'print' ? stepEntry(procedure, index, done, action) : null,
      };
    }),
    note: procedure.note,
  };
}

function nameView(use: BodyUse, { page, medium, ownKey }: PageContext): NameView {
  const own = keyOf(use) === ownKey;
  return { name: use.name, href: use.body && !(own && medium === 'print') ? linkTo(bodyPage(use.body), page, medium) : null, own };
}

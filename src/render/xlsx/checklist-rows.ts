/** What a checklist asks, as rows of a table: each says all about itself, so that it can be sorted and filtered. */

import { lastDay } from '../../model/dates.js';
import type { BodyUse, Document, Measure, Procedure, Role, Step, Threshold } from '../../model/program.js';
import { nameIn, type Vocabulary } from '../../model/vocabulary.js';
import { thresholdInWords } from '../figures.js';
import { dateInWords, LABELS, type Lang, type Tie } from '../views/labels.js';
import { documentJson } from '../views/program-json.js';
import { type BodyTies, keyOf } from '../views/ties.js';
import { documentFingerprints } from './fingerprints.js';
import { measureKey, procedureKey, type RowKind, stepKey, thresholdRowKey } from './layout.js';
import { markdownToText } from './plain-markdown.js';

export interface ChecklistRow {
  kind: RowKind;
  key: string;
  fingerprint: string;
  section: string;
  clause: string;
  /** Of the measure or procedure, also on the rows below it. */
  title: string;
  /** Of a threshold its indicator, of a step its number. */
  indicator: string;
  requirement: string;
  force: string;
  deadline: string;
  /** Last day of the deadline, YYYY-MM-DD. */
  due: string | null;
  lead: string;
  responsible: string;
  cooperating: string;
  /** What the body whose list it is has to do with it. */
  ownRole: string;
}

interface RowContext {
  vocabulary: Vocabulary;
  lang: Lang;
  ties: BodyTies | null;
}

/** Everything of a document that is on its list, or on that of a body. */
export function checklistRows(document: Document, vocabulary: Vocabulary, lang: Lang, ties: BodyTies | null): ChecklistRow[] {
  const context: RowContext = { vocabulary, lang, ties };
  const measures = ties ? document.measures.filter((measure) => ties.measures.has(measure)) : document.measures;
  const procedures = ties ? document.procedures.filter((procedure) => ties.procedures.has(procedure)) : document.procedures;
  const fingerprints = fingerprintsOf(document);
  const rows = [
    ...measures.flatMap((measure) => [
      measureRow(measure, context),
      ...measure.thresholds.map((threshold) => thresholdRow(threshold, context)),
    ]),
    ...procedures.flatMap((procedure) => [
      procedureRow(procedure, context),
      ...procedure.steps.map((step, at) => stepRow(step, at + 1, procedure, context)),
    ]),
  ];
  return rows.map((row) => ({ ...row, fingerprint: fingerprints.get(row.key) ?? '' }));
}

/** A document stands on its own list and on that of each of its bodies: its data is read once. */
const known = new WeakMap<Document, Map<string, string>>();

function fingerprintsOf(document: Document): Map<string, string> {
  const before = known.get(document);
  if (before) return before;
  const fingerprints = documentFingerprints(documentJson(document));
  known.set(document, fingerprints);
  return fingerprints;
}

type Unmarked = Omit<ChecklistRow, 'fingerprint'>;

function measureRow(measure: Measure, { lang, ties }: RowContext): Unmarked {
  const t = LABELS[lang];
  return {
    ...frameOf(measure, lang),
    kind: 'measure',
    key: measureKey(measure),
    indicator: '',
    requirement: requirementOf(measure, lang),
    force: measure.document.nature === 'descriptive' ? t.noNorm : measure.framework ? t.framework : '',
    deadline: measure.deadline === null ? '' : dateInWords(measure.deadline, lang),
    due: measure.deadline === null ? null : lastDay(measure.deadline),
    ownRole: rolesInWords(ties?.measures.get(measure) ?? new Set(), lang),
  };
}

/** The summary, who is named in the prose, terms and notes: what a PDF gives lines of their own. */
function requirementOf(measure: Measure, lang: Lang): string {
  const t = LABELS[lang];
  const [colon, stop] = lang === 'zh' ? ['：', '；'] : [': ', '; '];
  const charged = measure.charged.map(({ name, force, duty }) =>
    [name, t.forceOf[force], duty].filter(Boolean).join(lang === 'zh' ? '，' : ', '),
  );
  const terms = measure.terms.map(({ name, definition }) => `${name}${colon}${definition ?? t.undefinedTerm}`);
  return [
    measure.summary === null ? t.noSummary : markdownToText(measure.summary),
    charged.length > 0 ? `${t.charged}${colon}${charged.join(stop)}` : '',
    terms.length > 0 ? `${t.terms}${colon}${terms.join(stop)}` : '',
    measure.note === null ? '' : `${t.note}${colon}${markdownToText(measure.note)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function thresholdRow(threshold: Threshold, { vocabulary, lang, ties }: RowContext): Unmarked {
  const { measure } = threshold;
  const words = thresholdInWords(threshold, vocabulary, lang);
  const due = threshold.deadline ?? measure.deadline;
  const bound = threshold.binds && ties && isOwn(threshold.binds, ties);
  return {
    ...frameOf(measure, lang),
    kind: 'threshold',
    key: thresholdRowKey(threshold),
    indicator: words.indicator || LABELS[lang].anyOf,
    requirement: normInWords(words, lang),
    force: measure.document.nature === 'descriptive' ? LABELS[lang].noNorm : words.force.word,
    deadline: due === null ? '' : dateInWords(due, lang),
    due: due === null ? null : lastDay(due),
    ownRole: bound ? LABELS[lang].bound : '',
  };
}

/** Everything that a threshold demands: a line for the figure, each row of its scale, each alternative, each detail. */
function normInWords(words: ReturnType<typeof thresholdInWords>, lang: Lang): string {
  const colon = lang === 'zh' ? '：' : ': ';
  const by = words.rowsBy === '' ? '' : `${words.rowsBy} `;
  return [
    words.requirement,
    ...words.rows.map(({ when, requirement }) => `${by}${when}${colon}${requirement}`),
    ...words.alternatives.map(({ indicator, requirement }, at) => `${at + 1}) ${indicator} ${requirement}`),
    ...words.details.map(({ label, text }) => `${label}${colon}${text}`),
    words.note === null ? '' : `${LABELS[lang].note}${colon}${markdownToText(words.note)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function procedureRow(procedure: Procedure, { lang, ties }: RowContext): Unmarked {
  return {
    ...BLANK,
    kind: 'procedure',
    key: procedureKey(procedure),
    section: LABELS[lang].procedures,
    clause: procedure.clause ?? '',
    title: procedure.title,
    requirement: procedure.note === null ? '' : markdownToText(procedure.note),
    ownRole: ties ? LABELS[lang].acting : '',
  };
}

function stepRow(step: Step, number: number, procedure: Procedure, { vocabulary, lang, ties }: RowContext): Unmarked {
  const t = LABELS[lang];
  const colon = lang === 'zh' ? '：' : ': ';
  const action = nameIn(lang, vocabulary.actions.get(step.action), step.action);
  const details = [
    step.object === null ? action : `${action}${colon}${step.object}`,
    step.when === null ? '' : `${t.stepWhen}${colon}${step.when}`,
    step.to.length === 0 ? '' : `${t.to}${colon}${namesOf(step.to, lang)}`,
    step.note === null ? '' : `${t.note}${colon}${markdownToText(step.note)}`,
  ];
  const own = ties !== null && step.actor.some((use) => isOwn(use, ties));
  return {
    ...BLANK,
    kind: 'step',
    key: stepKey(procedure, number),
    section: t.procedures,
    clause: procedure.clause ?? '',
    title: procedure.title,
    indicator: step.clause ?? String(number),
    requirement: details.filter(Boolean).join('\n'),
    lead: namesOf(step.actor, lang),
    ownRole: own ? t.acting : '',
  };
}

const BLANK = {
  indicator: '',
  requirement: '',
  force: '',
  deadline: '',
  due: null,
  lead: '',
  responsible: '',
  cooperating: '',
  ownRole: '',
} as const;

/** What the rows of a measure have in common. */
function frameOf(measure: Measure, lang: Lang) {
  return {
    section: measure.section ?? '',
    clause: measure.clause ?? '',
    title: measure.title,
    lead: roleOf(measure, 'lead', lang),
    responsible: roleOf(measure, 'responsible', lang),
    cooperating: roleOf(measure, 'cooperating', lang),
  };
}

function roleOf(measure: Measure, role: Role, lang: Lang): string {
  const names = namesOf(measure[role], lang);
  if (!measure.openEnded.includes(role)) return names;
  if (names === '') return LABELS[lang].openColumn;
  return lang === 'zh' ? `${names}等` : `${names} ${LABELS.en.andOthers}`;
}

const namesOf = (uses: readonly BodyUse[], lang: Lang): string => uses.map(({ name }) => name).join(lang === 'zh' ? '、' : ', ');

function rolesInWords(ties: ReadonlySet<Tie>, lang: Lang): string {
  return [...ties].map((tie) => LABELS[lang][tie]).join(lang === 'zh' ? '、' : ', ');
}

const isOwn = (use: BodyUse, ties: BodyTies): boolean => keyOf(use) === ties.key;

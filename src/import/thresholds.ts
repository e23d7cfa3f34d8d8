/** Figures of a clause as thresholds: what is certain as keys, what is not as a comment beside it. */

import { UnitTable } from '../algebra/units.js';
import type { Position } from '../model/finding.js';
import { TODO } from '../model/todo.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { ReadClause, ReadFigure } from '../source/reading.js';
import type { Text } from '../source/text.js';
import { isManner, type ReadCondition, readCondition } from './conditions.js';
import { IndicatorIndex, type Proposal } from './propose.js';
import { above, bare, beside, date, type Entries, excerpt, map, type Node, onOneLine, onOneLineIfShort, text } from './style.js';
import { writtenUnit } from './units.js';
import type { Words } from './words.js';

/** What a threshold can hold, as the schema has it. */
const FIGURE = /^[+-]?[0-9]+(?:\.[0-9]+)?(?:[百千万亿]|[/:∶](?!0+(?:\.0+)?$)[0-9]+(?:\.[0-9]+)?)?$/;

/** The columns that a threshold is indented by. */
const INDENT = 8;

/** A threshold before it is written. */
interface Draft {
  /** Lines above it. */
  comments: string[];
  indicator: string;
  /** Why this indicator, or what it is a figure of. */
  reason: string;
  /** `min`, `max` and the like. */
  values: readonly (readonly [key: string, value: string | number])[];
  unit: string | null;
  force: ReadFigure['force'];
  when: ReadCondition['when'];
  equivalent: Draft | null;
  deadline: string | null;
}

/** Thresholds of a clause in order, and the comments that belong behind the last one. */
export interface ThresholdList {
  items: Node[];
  trailing: string[];
}

export class ThresholdWriter {
  readonly #index: IndicatorIndex | null;
  readonly #units: UnitTable;

  constructor(
    vocabulary: Vocabulary | null,
    private readonly words: Words,
    private readonly placeOf: (offset: number) => Position,
  ) {
    this.#index = vocabulary && new IndicatorIndex(vocabulary);
    this.#units = vocabulary?.units ?? new UnitTable();
  }

  /** The thresholds of one clause. */
  write({ figures, title }: ReadClause): ThresholdList {
    const drafts: Draft[] = [];
    let pending: string[] = [];
    let quoted = '';
    for (const figure of figures) {
      const draft = this.#draft(figure, title);
      // Figures of one sentence stand under one quotation of it.
      const [quote = ''] = draft.comments;
      if (quote === quoted) draft.comments.shift();
      quoted = quote;
      const last = drafts.at(-1);
      if (draft.values.length === 0) pending.push(...draft.comments, this.words.unreadable(excerpt(figure.figure.chars)));
      else if (figure.isEquivalent && last && last.equivalent === null && pending.length === 0) last.equivalent = draft;
      else {
        if (figure.isEquivalent) draft.comments.push(this.words.lonelyEquivalent);
        drafts.push({ ...draft, comments: [...pending, ...draft.comments] });
        pending = [];
      }
    }
    return { items: drafts.map(written), trailing: pending };
  }

  #draft(figure: ReadFigure, title: string | null): Draft {
    const { unit: read, values, unsaid } = stated(figure, this.#units);
    const proposal = this.#propose(figure, read, title);
    const { line } = this.placeOf(figure.figure.offset(0));
    const comments = [this.words.quote(line, excerpt(figure.quote.chars))];
    const condition = this.#condition(figure);
    if (condition && figure.condition) {
      const said = excerpt(figure.condition.chars);
      comments.push(
        condition.isWhole ? this.words.conditionRead(said) : condition.when ? this.words.conditionRest(said) : this.words.condition(said),
      );
    }
    const apart = proposal?.isCountedPer ? figure.per : unsaid;
    if (apart) comments.push(this.words.per(excerpt(apart)));
    const isDated = isDate(figure.deadline);
    if (figure.deadline !== null && !isDated) comments.push(this.words.deadline(excerpt(figure.deadline)));
    return {
      comments,
      indicator: proposal?.indicator.id ?? TODO,
      reason: proposal ? this.#reasons(proposal) : this.words.indicator(figure.subject && excerpt(figure.subject, 30)),
      values,
      unit: proposal?.isCountedPer ? (read?.split('/')[0] ?? null) : read,
      force: figure.force,
      when: condition?.when ?? null,
      equivalent: null,
      deadline: isDated ? figure.deadline : null,
    };
  }

  /** Its condition, unless the force says as much. */
  #condition({ condition, force }: ReadFigure): ReadCondition | null {
    if (!condition || (force === 'general' && isManner(condition.chars))) return null;
    return this.#index ? readCondition(condition.chars, this.#index, this.#units) : { when: null, isWhole: false };
  }

  /** `isCountedPer`: the indicator is by its nature counted per what the text says, so its unit does not say it. */
  #propose(
    { subject, quote, figure, per }: ReadFigure,
    unit: string | null,
    title: string | null,
  ): (Proposal & { isCountedPer: boolean }) | null {
    if (!this.#index) return null;
    const clues = { subject, near: around(quote, figure), quote: quote.chars, title };
    const whole = this.#index.propose({ ...clues, unit });
    if (whole) return { ...whole, isCountedPer: false };
    if (!per || !unit?.includes('/')) return null;
    const single = this.#index.propose({ ...clues, unit: unit.split('/')[0] ?? null });
    return single?.indicator.subject && per.includes(single.indicator.subject) ? { ...single, isCountedPer: true } : null;
  }

  #reasons({ unit, words, indicator, rivals }: Proposal): string {
    const reasons = [this.words.alike(words.slice(0, 3))];
    if (unit === 'same') reasons.unshift(this.words.unitSame);
    else if (unit === 'comparable') reasons.unshift(this.words.unitComparable(indicator.unitName ?? ''));
    if (rivals.length > 0) reasons.push(this.words.rivals(rivals.slice(0, 3).map(({ id }) => id)));
    return this.words.proposed(reasons);
  }
}

interface Stated {
  values: Draft['values'];
  unit: string | null;
  /** What the unit table cannot say of the unit. */
  unsaid: string | null;
}

/** Values and unit of a figure; no values where a threshold could not hold one of them. */
function stated({ operator, force, value, unit: own, per }: ReadFigure, units: UnitTable): Stated {
  // A share without a sign is a pure number; it says so by its unit.
  const { unit, numeral, unsaid } = writtenUnit(typeof value === 'string' && own === '' ? '比' : own, per, units);
  const ends = [value].flat().map((end) => (numeral === '' ? end : `${end}${numeral}`));
  const [first, second] = ends;
  if (first === undefined || !ends.every((end) => FIGURE.test(String(end)))) return { values: [], unit, unsaid };
  if (second !== undefined) {
    return {
      values: [
        ['min', first],
        ['max', second],
      ],
      unit,
      unsaid,
    };
  }
  const isAim = operator === '~' || (operator === '=' && (force === 'advisory' || force === 'aspirational'));
  const key = isAim ? 'target' : { '>=': 'min', '>': 'above', '<=': 'max', '<': 'below', '=': 'equals', range: 'equals' }[operator];
  return { values: [[key, first]], unit, unsaid };
}

/** On one line where it fits, with the reason behind it; else the reason stands with the indicator. */
function written(draft: Draft): Node {
  const { force, when, equivalent, deadline, reason, comments } = draft;
  const indicator = text(draft.indicator, true);
  const node = map([
    ['indicator', indicator],
    ...statedEntries(draft),
    ['force', force === 'must' ? undefined : bare(force)],
    ['when', when === null ? undefined : whenNode(when)],
    ['equivalent', equivalent ? inBrackets(equivalent) : undefined],
    ['deadline', deadline === null ? undefined : date(deadline)],
  ]);
  const lines = equivalent ? [...comments, ...equivalent.comments] : comments;
  if (!equivalent) onOneLineIfShort(node, INDENT);
  beside(node.onOneLine ? node : indicator, reason);
  return above(node, lines);
}

function whenNode({ indicator, tests, unit }: NonNullable<ReadCondition['when']>): Node {
  const test = map([...tests.map(([key, value]) => [key, bare(value)] as const), ['unit', unit === null ? undefined : text(unit, true)]]);
  return onOneLine(map([[indicator, onOneLine(test)]]));
}

function inBrackets(draft: Draft): Node {
  return beside(onOneLine(map([['indicator', text(draft.indicator, true)], ...statedEntries(draft)])), draft.reason);
}

function statedEntries({ values, unit }: Draft): Entries {
  return [...values.map(([key, value]) => [key, bare(value)] as const), ['unit', unit === null ? undefined : text(unit, true)]];
}

/** The words on both sides of a figure, up to the next comma, bracket or number. */
function around(quote: Text, figure: Text): string {
  const { chars } = quote;
  const at = chars.indexOf(figure.chars, Math.max(0, figure.offset(0) - quote.offset(0) - 2));
  if (at < 0) return chars;
  const before = /[^，,、；;。：:（）()0-9]*$/u.exec(chars.slice(0, at).slice(-60))?.[0] ?? '';
  const behind = /^[^，,、；;。：:（）()0-9]*/u.exec(chars.slice(at + figure.length, at + figure.length + 60))?.[0] ?? '';
  return `${before} ${behind}`;
}

/** YYYY, YYYY-MM or YYYY-MM-DD that is in the calendar. */
export function isDate(text: string | null): text is string {
  if (text === null || !/^(?:19|20|21)\d\d(?:-\d\d){0,2}$/.test(text)) return false;
  const full = `${text}${'-01-01'.slice(text.length - 4)}`;
  const time = Date.parse(full);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === full;
}

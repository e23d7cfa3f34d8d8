import { BodyIndex } from '../link/bodies.js';
import type { Problem, ReadClause, Reading } from '../source/reading.js';
import type { SkeletonOptions } from './context.js';
import { headOf } from './head.js';
import { measureIds } from './ids.js';
import { measureNode } from './measures.js';
import { NearBodies } from './near-bodies.js';
import { needsDecision, wordProblem } from './problems.js';
import { procedureNodes } from './procedures.js';
import { kindsOf, wordRepairs } from './repairs.js';
import { excerpt, fileText, map, parted, sequence } from './style.js';
import { ThresholdWriter } from './thresholds.js';
import { WORDS, type Words } from './words.js';

export interface Skeleton {
  /** The id of the document. */
  id: string;
  /** The file, ready to be written. */
  yaml: string;
}

/** What was read from a text as a YAML document: valid at once, and with a remark wherever a person has to look. */
export function skeleton(reading: Reading, options: SkeletonOptions): Skeleton {
  const { clauses, positions } = reading;
  const words = WORDS[options.language];
  const vocabulary = options.knowledge?.vocabulary ?? null;
  const ids = measureIds(clauses);
  const head = headOf(reading, options, ids);
  const jurisdiction = head.place.jurisdiction?.code ?? null;
  const context = {
    words,
    thresholds: new ThresholdWriter(vocabulary, words, (offset) => positions.at(offset)),
    lineOf: (offset: number) => positions.at(offset).line,
    nearBodies: vocabulary && new NearBodies(new BodyIndex(vocabulary.bodies.values(), vocabulary.jurisdictions), jurisdiction),
  };
  const remarks = remarksByClause(reading, options);
  const measures = clauses.map((clause, index) => {
    const node = measureNode(clause, ids[index] ?? '', remarks[index + 1] ?? [], context);
    return index > 0 ? parted(node) : node;
  });
  const procedures = procedureNodes(reading, ids, vocabulary, words);
  const root = map([
    ...head.entries,
    ['measures', sequence(measures)],
    ['procedures', procedures.length > 0 ? sequence(procedures) : undefined],
  ]);
  return { id: head.id, yaml: fileText(root, [...headLines(reading, options, words), ...(remarks[0] ?? [])]) };
}

/** The comment above everything: where the text comes from, and what was done to it. */
function headLines({ file, format, encoding, repairs, framework, positions }: Reading, options: SkeletonOptions, words: Words): string[] {
  const kinds = kindsOf(repairs);
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  const repaired =
    count > 0 ? [words.repaired(count), ...kinds.map((kind) => `- ${wordRepairs(kind, options.language)}`)] : [words.noRepairs];
  return [
    `yaml-language-server: $schema=${options.schema}`,
    words.madeFrom(file, format, encoding),
    words.howTo,
    ...(options.repaired ? repaired : [words.notRepaired]),
    ...(framework.length > 0
      ? [words.framework(framework.map((clause) => leftOut(clause, positions.at(clause.place.offset(0)).line, words)))]
      : []),
  ];
}

/** A clause that is no measure, by its number and title. */
function leftOut({ clause, title, section }: ReadClause, line: number, words: Words): string {
  return words.leftOut(excerpt(`${clause ?? ''}${title ?? section ?? ''}`, 30), line);
}

/** Problems before the first clause, then those of each clause: by the lines where clauses begin. */
function remarksByClause({ clauses, problems, positions }: Reading, { language }: SkeletonOptions): string[][] {
  const starts = clauses.map(({ place }) => positions.at(place.offset(0)));
  const remarks: string[][] = [[], ...clauses.map(() => [])];
  const isBefore = (problem: Problem, index: number): boolean => {
    const start = starts[index];
    return start === undefined || problem.at.line < start.line || (problem.at.line === start.line && problem.at.column < start.column);
  };
  for (const problem of problems) {
    // The last clause that begins before it.
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(problem, middle)) high = middle;
      else low = middle + 1;
    }
    const { line } = problem.at;
    const words = wordProblem(problem, language);
    remarks[low]?.push(needsDecision(problem) ? WORDS[language].problem(line, words) : words);
  }
  return remarks;
}

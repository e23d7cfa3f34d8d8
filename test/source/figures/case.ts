import { readFigures } from '../../../src/source/figures.js';
import type { Clause, ReadFigure } from '../../../src/source/reading.js';
import { Text } from '../../../src/source/text.js';

/**
 * A sentence, the figures that it asks for, and its other numbers with their kind. A figure is written
 * `operator value unit`, then `｜` per what, `？` its condition, `＠` its deadline, `＊` its force, `＝` for one that says
 * the figure before it again.
 */
export type Case = [sentence: string, figures: string[], others: string[]];

/** A clause of these paragraphs, which stand one after the other in the input. */
export function clauseOf(body: string[], parts: Partial<Clause> = {}): Clause {
  let at = 0;
  const texts = body.map((chars) => {
    const text = Text.at(at, chars);
    at += chars.length + 1;
    return text;
  });
  return {
    clause: null,
    section: null,
    headings: [],
    title: null,
    isFramework: false,
    place: Text.EMPTY,
    body: texts,
    cells: [],
    ...parts,
  };
}

export function read(...body: string[]): ReturnType<typeof readFigures> {
  return readFigures(clauseOf(body), []);
}

export function written(figure: ReadFigure): string {
  const value = Array.isArray(figure.value) ? figure.value.join('~') : String(figure.value);
  const parts = [[figure.operator, value, figure.unit].filter((part) => part !== '').join(' ')];
  if (figure.per) parts.push(`｜${figure.per}`);
  if (figure.condition) parts.push(`？${figure.condition.chars}`);
  if (figure.deadline) parts.push(`＠${figure.deadline}`);
  if (figure.force !== 'must') parts.push(`＊${figure.force}`);
  if (figure.isEquivalent) parts.push('＝');
  return parts.join(' ');
}

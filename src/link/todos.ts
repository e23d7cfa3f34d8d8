/** What is still to be decided in a document, and in the vocabulary: `TODO` where a name should be, and comments that begin with it. */

import { Lexer } from 'yaml';
import type { Diagnostic } from '../model/finding.js';
import type { BodyUse, Document } from '../model/program.js';
import { entryOf, placeOf, type Spot } from '../model/spot.js';
import { TODO } from '../model/todo.js';
import { figuresOf, textOf } from '../model/written.js';
import { diagnostic } from '../syntax/diagnostic.js';
import type { YamlFile } from '../syntax/read-yaml.js';

/** A comment that says so, with what it says. */
const REMARK = /^#\s*TODO\b[\s:：]*(.*)$/u;

/** Everything in a document that is left to do. */
export function todosIn(document: Document, { positions }: YamlFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (document.title === TODO) found.push(diagnostic('todo-left', placeOf(entryOf(document.at, 'title')), {}, 'title'));
  for (const { title, clause, ref, ...measure } of document.measures) {
    const said = { measure: ref, clause, title };
    const report = (at: Spot, variant: string, args: Diagnostic['args'] = {}): void => {
      found.push({ ...diagnostic('todo-left', placeOf(at), { ...said, ...args }, variant), measures: [ref] });
    };
    for (const { indicator, unitName, equivalent, at } of measure.thresholds) {
      if (indicator === TODO) report(entryOf(at, 'indicator'), 'indicator', { figures: figuresAt(at), unit: unitName });
      if (equivalent?.indicator === TODO)
        report(entryOf(equivalent.at, 'indicator'), 'indicator', {
          figures: figuresAt(equivalent.at),
          unit: textOf(equivalent.at, 'unit'),
        });
    }
    for (const body of bodiesLeft([...measure.lead, ...measure.responsible, ...measure.cooperating, ...measure.charged]))
      report(body.at, 'body');
  }
  for (const { steps, title } of document.procedures) {
    steps.forEach(({ action, actor, to, at }, index) => {
      const args = { procedure: title, position: index + 1 };
      if (action === TODO) found.push(diagnostic('todo-left', placeOf(entryOf(at, 'action')), args, 'action'));
      for (const body of bodiesLeft([...actor, ...to])) found.push(diagnostic('todo-left', placeOf(body.at), args, 'actor'));
    });
  }
  return [...found, ...todoRemarks(positions)];
}

/** Comments of a file that say so. */
export function todoRemarks(positions: YamlFile['positions']): Diagnostic[] {
  return [...remarksIn(positions.text)].map(({ text, start, end }) =>
    diagnostic('todo-left', positions.at(start, end), { text }, 'remark'),
  );
}

function bodiesLeft(uses: readonly BodyUse[]): BodyUse[] {
  return uses.filter(({ name }) => name === TODO);
}

/** `min: 30`, as it is written. */
function figuresAt(at: Spot): string[] {
  return figuresOf(at).map(({ key, text }) => `${key}: ${text}`);
}

/** Comments that begin with TODO; what only looks like one, in quotes or in a text of several lines, is none. */
function* remarksIn(source: string): Generator<{ text: string; start: number; end: number }> {
  if (!/#\s*TODO/.test(source)) return;
  let at = 0;
  for (const token of new Lexer().lex(source)) {
    // The lexer marks documents, scalars and the end of flow collections with controls that the source does not have.
    if (token.length === 1 && '\u0002\u0018\u001f'.includes(token) && source[at] !== token) continue;
    const text = token.startsWith('#') ? REMARK.exec(token)?.[1] : undefined;
    if (text !== undefined) yield { text, start: at, end: at + token.trimEnd().length };
    at += token.length;
  }
}

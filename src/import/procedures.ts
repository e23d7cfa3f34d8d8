/** The procedures of a skeleton. */

import { TODO } from '../model/todo.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { Reading, ReadProcedure, ReadStep } from '../source/reading.js';
import { Ids } from './ids.js';
import { above, bare, beside, map, type Node, oneOrMore, onOneLineIfShort, sequence, text } from './style.js';
import type { Words } from './words.js';

/** The columns that a step is indented by. */
const INDENT = 8;

/** The procedures that have steps. `ids` are those of the measures. */
export function procedureNodes(reading: Reading, ids: readonly string[], vocabulary: Vocabulary | null, words: Words): Node[] {
  const taken = new Ids();
  return reading.procedures.flatMap((procedure) => {
    if (procedure.steps.length === 0) return [];
    const clause = procedure.clause === null ? null : (reading.clauses[procedure.clause] ?? null);
    const measure = procedure.clause === null ? undefined : ids[procedure.clause];
    const [first] = procedure.steps;
    const line = first ? reading.positions.at(first.text.offset(0)).line : 1;
    const id = taken.claim(measure ? `p${measure.slice(1)}` : 'p-annex');
    const node = map([
      ['id', beside(bare(id), words.line(line))],
      ['title', titleNode(procedure, clause?.title ?? null)],
      ['measure', measure ? bare(measure) : undefined],
      ['clause', clauseNode(clause?.clause ?? procedure.annex)],
      ['steps', sequence(procedure.steps.map((step) => stepNode(step, vocabulary, words)))],
    ]);
    return [node];
  });
}

function titleNode({ title, annex }: ReadProcedure, clauseTitle: string | null): Node {
  return text(title || clauseTitle || annex || TODO);
}

function clauseNode(clause: string | null): Node | undefined {
  return clause ? text(clause) : undefined;
}

function stepNode({ label, actor, action, verb, object, to }: ReadStep, vocabulary: Vocabulary | null, words: Words): Node {
  const known = knownAction(action, verb, vocabulary);
  const entries = map([
    ['clause', label ? text(label, true) : undefined],
    ['actor', actor ? oneOrMore(bodiesIn(actor)) : text(TODO)],
    ['action', text(known ?? TODO)],
    ['object', object ? text(object, true) : undefined],
    ['to', to ? oneOrMore(bodiesIn(to)) : undefined],
  ]);
  const remarks = [...(known ? [] : [words.verb(verb)]), ...(actor ? [] : [words.actor])];
  const node = onOneLineIfShort(entries, INDENT);
  return node.onOneLine ? beside(node, remarks.join(words.comma)) : above(node, remarks);
}

/** The action as read, where the vocabulary has it; else the only one whose name has the verb. */
function knownAction(action: string | null, verb: string, vocabulary: Vocabulary | null): string | null {
  if (!vocabulary) return action;
  if (action !== null && vocabulary.actions.has(action)) return action;
  const alike = verb.length < 2 ? [] : [...vocabulary.actions].filter(([, { name }]) => name.includes(verb));
  const [only] = alike;
  return alike.length === 1 && only ? only[0] : null;
}

/** 区民政局、区财政局 are two; what stands in brackets belongs to one name. */
function bodiesIn(names: string): string[] {
  const parts = /[（(〈]/.test(names) ? [names] : names.split('、');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

import { codeOf, unprintableIn } from '../../model/printable.js';
import type { Document, Program } from '../../model/program.js';
import type { Spot } from '../../model/spot.js';
import { defineRule } from '../rule.js';

/** What a document says of itself and its findings; none of it is printed on a matrix or checklist. */
const NOT_PRINTED = new Set(['source', 'waivers']);

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    for (const { spot, document } of rootsOf(program)) {
      for (const { at, key, text } of textsIn(spot.node, document !== null)) {
        const characters = unprintableIn(text);
        if (characters.length === 0) continue;
        report({
          at: { source: spot.source, node: at, key },
          args: { characters, codes: characters.map(codeOf) },
          measures: document ? measuresAt(document, at) : [],
        });
      }
    }
  },
});

function rootsOf({ documents, vocabulary }: Program): { spot: Spot; document: Document | null }[] {
  const { bodies, indicators, relations } = vocabulary;
  const entries = [...bodies.values(), ...indicators.values(), ...relations.values()].map(({ at }) => ({ spot: at, document: null }));
  return [...documents.map((document) => ({ spot: document.at, document })), ...entries];
}

/** Every text below a node, with where it stands. The data is a tree: the reader has resolved aliases into copies or refused them. */
function* textsIn(node: object, isDocument: boolean): Generator<{ at: object; key: string | number; text: string }> {
  const entries: [string | number, unknown][] = Array.isArray(node) ? [...node.entries()] : Object.entries(node);
  for (const [key, value] of entries) {
    if (isDocument && NOT_PRINTED.has(String(key))) continue;
    if (typeof value === 'string') yield { at: node, key, text: value };
    else if (value !== null && typeof value === 'object') yield* textsIn(value, false);
  }
}

/** The measure whose entry holds the node, if one does. */
function measuresAt(document: Document, node: object): string[] {
  return document.measures.filter(({ at }) => holds(at.node, node)).map(({ ref }) => ref);
}

function holds(node: object, wanted: object): boolean {
  return node === wanted || Object.values(node).some((value) => value !== null && typeof value === 'object' && holds(value, wanted));
}

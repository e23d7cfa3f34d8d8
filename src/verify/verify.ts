import type { Diagnostic } from '../model/finding.js';
import type { Document, Program } from '../model/program.js';
import { entryOf } from '../model/spot.js';
import type { Reading } from '../source/reading.js';
import { BodyCheck } from './bodies.js';
import { checkClauses, checkFingerprints } from './clauses.js';
import { checkFigures } from './figures.js';
import { report } from './finding.js';
import { pairClauses } from './pairing.js';

/** A document's official text: what was read from it, or why there is nothing. */
export type TextOf =
  | { file: string; reading: Reading }
  | { file: string; problem: { zh: string; en: string } }
  | { file: string | null; problem: 'none' };

/** Everything in which a program differs from the official texts of its documents. */
export function verify(program: Program, textOf: (document: Document) => TextOf): Diagnostic[] {
  const bodies = new BodyCheck(program);
  return program.documents.flatMap((document) => {
    const text = textOf(document);
    if ('problem' in text) return [unproved(document, text)];
    return [...verifyDocument(document, program, bodies, text)];
  });
}

function* verifyDocument(
  document: Document,
  program: Program,
  bodies: BodyCheck,
  { file, reading }: { file: string; reading: Reading },
): Iterable<Diagnostic> {
  const text = { file, positions: reading.positions };
  const clauses = [...reading.framework, ...reading.clauses];
  const pairing = pairClauses(document, clauses);
  yield* checkClauses(document, pairing, new Set(reading.framework), text);
  for (const pair of pairing.pairs) {
    yield* bodies.check(pair, text);
    yield* checkFigures(pair, program, text);
  }
  yield* checkFingerprints(document, clauses, text);
}

function unproved(document: Document, { file, problem }: Extract<TextOf, { problem: unknown }>): Diagnostic {
  const spot = entryOf(document.at, Object.hasOwn(document.at.node, 'source') ? 'source' : 'id');
  const args = { document: document.id, title: document.title, file: file ?? '' };
  if (problem === 'none')
    return report('verify-no-text', { spot, part: 'key' }, [], args, { variant: file === null ? 'unnamed' : 'default' });
  return report('verify-text-unreadable', { spot, part: 'key' }, [], { ...args, zh: problem.zh, en: problem.en });
}

/** Bodies that no longer are what a document calls them. */

import { certainlyBefore, issuedOf } from './dates.js';
import { byBody, type Duty, dutiesOf, setsNorms } from './duties.js';
import type { BodyUse, Document, Program } from './program.js';
import type { Body, Vocabulary } from './vocabulary.js';

/** The change relative to the date of issue; `undecided` where the dates are too coarse to say. */
export type Timing = 'before' | 'since' | 'undecided';

export interface Succession {
  document: Document;
  body: Body;
  became: NonNullable<Body['became']>;
  timing: Timing;
  /** Every place of the document that names the body, in order. */
  uses: BodyUse[];
  measures: string[];
  /** Those who do its work today: successors of successors where these changed too. */
  successors: Body[];
}

/** Every body in every document that was renamed or dissolved, as far as that has happened by `today`. */
export function* successionsOf(program: Program, today: string): Generator<Succession> {
  for (const document of program.documents) {
    if (!setsNorms(document)) continue;
    for (const [body, named] of byBody(namesIn(document))) {
      const { became } = body;
      if (!became || certainlyBefore(today, became.date)) continue;
      yield {
        document,
        body,
        became,
        timing: timingOf(document, became.date),
        uses: named.map(({ use }) => use),
        measures: [...new Set(named.flatMap(({ measure }) => (measure ? [measure.ref] : [])))],
        successors: successorsOf(body, program.vocabulary, today),
      };
    }
  }
}

/** The duties, and those whom a procedure step addresses. */
function namesIn(document: Document): Pick<Duty, 'use' | 'measure'>[] {
  const addressed = document.procedures.flatMap(({ steps }) => steps.flatMap(({ to }) => to.map((use) => ({ use, measure: null }))));
  return [...dutiesOf(document), ...addressed];
}

function timingOf(document: Document, date: string): Timing {
  const { earliest, latest } = issuedOf(document);
  if (earliest !== null && certainlyBefore(date, earliest)) return 'before';
  if (latest !== null && (certainlyBefore(latest, date) || latest === date)) return 'since';
  return 'undecided';
}

function successorsOf(body: Body, { bodies }: Vocabulary, today: string): Body[] {
  const found = new Set<Body>();
  const seen = new Set<Body>([body]);
  const follow = (ids: readonly string[]) => {
    for (const id of ids) {
      const next = bodies.get(id);
      if (!next || seen.has(next)) continue;
      seen.add(next);
      if (next.became && next.became.into.length > 0 && !certainlyBefore(today, next.became.date)) follow(next.became.into);
      else found.add(next);
    }
  };
  follow(body.became?.into ?? []);
  return [...found];
}

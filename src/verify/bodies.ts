import { BodyIndex } from '../link/bodies.js';
import type { Diagnostic } from '../model/finding.js';
import { type BodyUse, type Measure, type Program, ROLES, type Role } from '../model/program.js';
import { entryOf } from '../model/spot.js';
import type { NamedBody, ReadClause } from '../source/reading.js';
import { normalise } from '../source/repair/normalise.js';
import { nearest } from '../syntax/nearest.js';
import { report, type TextFile } from './finding.js';
import type { Pair } from './pairing.js';

/** Compares the bodies of a tail, role by role, with those encoded; without a tail, an encoded body must at least be named in the clause. */
export class BodyCheck {
  readonly #index: BodyIndex;

  constructor({ vocabulary }: Program) {
    this.#index = new BodyIndex(vocabulary.bodies.values(), vocabulary.jurisdictions);
  }

  *check(pair: Pair, text: TextFile): Iterable<Diagnostic> {
    const { measures, clauses } = pair;
    const [measure] = measures;
    if (!measure || clauses.length === 0) return;
    const hasTail = clauses.some(
      ({ responsibilities: { lead, responsible, cooperating } }) => lead.length + responsible.length + cooperating.length > 0,
    );
    if (hasTail) yield* this.#againstTail(measure, pair, text);
    else yield* this.#againstProse(pair);
  }

  *#againstTail(measure: Measure, { measures, clauses, name }: Pair, text: TextFile): Iterable<Diagnostic> {
    const encoded = ROLES.flatMap((role) => measures.flatMap((each) => each[role].map((use) => ({ role, use }))));
    const stated = ROLES.flatMap((role) => clauses.flatMap((clause) => clause.responsibilities[role].map((body) => ({ role, body }))));
    const tails = normalise(clauses.flatMap(({ responsibilities }) => responsibilities.tails.map(({ chars }) => chars)).join('\n'));
    const found = new Set<{ role: Role; body: NamedBody }>();
    for (const { role, use } of encoded) {
      const same = stated.filter(({ body }) => this.#isSame(use, body, measure));
      const inRole = same.find((each) => each.role === role);
      if (inRole) found.add(inRole);
      else if (same[0]) {
        found.add(same[0]);
        const words = { words: same[0].body.text, in: text };
        yield report(
          'verify-role-differs',
          { spot: use.at },
          measures,
          { body: use.name, role, stated: same[0].role, clause: name },
          { text: words },
        );
      } else if (!tails.includes(normalise(use.name))) {
        // A name inside the tail that is no item of its own, as in “等领导小组成员单位”, is not made up either.
        const suggestions = nearest(
          use.name,
          stated.map(({ body }) => body.name),
          2,
        );
        yield report('verify-body-unfounded', { spot: use.at }, measures, { body: use.name, role, clause: name, suggestions });
      }
    }
    const missing = stated.filter(
      (each) => !found.has(each) && !encoded.some(({ role, use }) => role === each.role && this.#isSame(use, each.body, measure)),
    );
    for (const { role, body } of missing) {
      // A body in two roles of the tail is encoded in one of them.
      yield report(
        'verify-body-missing',
        { spot: spotOfRole(measure, role), part: 'key' },
        measures,
        { body: body.name, role, clause: name },
        { text: { words: body.text, in: text } },
      );
    }
    yield* this.#openEnds(measure, { measures, clauses, name }, text);
  }

  *#openEnds(measure: Measure, { measures, clauses, name }: Pair, text: TextFile): Iterable<Diagnostic> {
    for (const role of ROLES) {
      const isStated = clauses.some(({ responsibilities }) => responsibilities.openEnded.includes(role));
      const isEncoded = measures.some(({ openEnded }) => openEnded.includes(role));
      if (isStated === isEncoded) continue;
      const tail = clauses[0]?.responsibilities.tails[0];
      const spot = isEncoded ? entryOf(measure.at, 'open-ended') : spotOfRole(measure, role);
      yield report(
        'verify-open-ended',
        { spot, part: 'key' },
        measures,
        { role, clause: name },
        {
          variant: isStated ? 'missing' : 'unfounded',
          ...(tail && { text: { words: tail, in: text } }),
        },
      );
    }
  }

  *#againstProse({ measures, clauses, name }: Pair): Iterable<Diagnostic> {
    const prose = normalise(clauses.map(proseOf).join('\n'));
    for (const measure of measures) {
      for (const role of ROLES) {
        for (const use of measure[role]) {
          const names = [use.name, ...(use.body ? [use.body.name, ...use.body.aliases] : [])];
          if (names.some((each) => prose.includes(normalise(each)))) continue;
          yield report(
            'verify-body-unfounded',
            { spot: use.at },
            measures,
            { body: use.name, role, clause: name, suggestions: [] },
            { variant: 'prose' },
          );
        }
      }
    }
  }

  /** The same words, or another name of the same registered body. */
  #isSame(use: BodyUse, { name }: NamedBody, { document }: Measure): boolean {
    if (normalise(use.name) === normalise(name)) return true;
    return use.body !== null && this.#index.resolve(name, document.jurisdiction)?.id === use.body.id;
  }
}

function proseOf({ title, body, cells }: ReadClause): string {
  return [title ?? '', ...body.map(({ chars }) => chars), ...cells.map(({ text }) => text.chars)].join('\n');
}

/** Where a role is written, or the measure's title where it is not. */
function spotOfRole(measure: Measure, role: Role) {
  const isWritten = Object.hasOwn(measure.at.node, role);
  return entryOf(measure.at, isWritten ? role : Object.hasOwn(measure.at.node, 'title') ? 'title' : 'id');
}

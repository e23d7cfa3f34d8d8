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
    const stated = statedBy(clauses);
    const tails = normalise(clauses.flatMap(({ responsibilities }) => responsibilities.tails.map(({ chars }) => chars)).join('\n'));
    const found = new Set<{ role: Role; body: NamedBody }>();
    const swapped: Swap[] = [];
    const unfounded: { role: Role; use: BodyUse }[] = [];
    const elsewhere: { role: Role; use: BodyUse; same: typeof stated }[] = [];
    for (const { role, use } of encoded) {
      const same = stated.filter(({ body }) => this.#isSame(use, body, measure));
      const inRole = same.find((each) => each.role === role);
      if (inRole) found.add(inRole);
      else if (same.length > 0) elsewhere.push({ role, use, same });
      // A name inside the tail that is no item of its own, as in “等领导小组成员单位”, is not made up either.
      else if (!tails.includes(normalise(use.name))) unfounded.push({ role, use });
    }
    for (const { role, use, same } of elsewhere) {
      const first = same.find((each) => !found.has(each));
      const isInPlaceOfAnother = !first && stated.some((each) => each.role === role && !found.has(each));
      if (isInPlaceOfAnother) unfounded.push({ role, use });
      else {
        const other = first ?? same[0];
        if (!other) continue;
        found.add(other);
        swapped.push({ role, use, stated: other });
      }
    }
    yield* rolesDiffer(swapped, { measures, clauses, name }, text);
    const missing = new Set(
      // A body in two roles of the tail is encoded in one of them.
      stated.filter(
        (each) => !found.has(each) && !encoded.some(({ role, use }) => role === each.role && this.#isSame(use, each.body, measure)),
      ),
    );
    for (const { role, use } of unfounded) {
      const inRole = [...missing].filter((each) => each.role === role);
      const [nearestName] = nearest(
        use.name,
        inRole.map(({ body }) => body.name),
        1,
      );
      // A body that is too much and one that is missing: one body that was written wrong.
      const instead = inRole.find(({ body }) => body.name === nearestName) ?? inRole[0];
      const args = { body: use.name, role, clause: name };
      if (instead) {
        missing.delete(instead);
        const words = { words: instead.body.text, in: text };
        const variant = 'instead';
        yield report(
          'verify-body-unfounded',
          { spot: use.at },
          measures,
          { ...args, stated: instead.body.name, suggestions: [] },
          { variant, text: words },
        );
      } else {
        const names = stated.map(({ body }) => body.name);
        yield report('verify-body-unfounded', { spot: use.at }, measures, { ...args, suggestions: nearest(use.name, names, 2) });
      }
    }
    for (const { role, body } of missing) {
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

/** The bodies of the tails by role; several clauses of one number name a body once. */
function statedBy(clauses: readonly ReadClause[]): { role: Role; body: NamedBody }[] {
  const stated = new Map<string, { role: Role; body: NamedBody }>();
  for (const role of ROLES) {
    for (const { responsibilities } of clauses) {
      for (const body of responsibilities[role]) {
        const key = `${role} ${normalise(body.name)}`;
        if (!stated.has(key)) stated.set(key, { role, body });
      }
    }
  }
  return [...stated.values()];
}

interface Swap {
  role: Role;
  use: BodyUse;
  stated: { role: Role; body: NamedBody };
}

/** Bodies in another role than the text has them in; a whole list under the wrong key is one fault. */
function* rolesDiffer(swapped: readonly Swap[], { measures, name }: Pair, text: TextFile): Iterable<Diagnostic> {
  const whole = new Set<Swap>();
  for (const measure of measures) {
    for (const role of ROLES) {
      const list = swapped.filter((each) => each.role === role && measure[role].includes(each.use));
      const [first, second] = list;
      if (!first || !second || list.length < measure[role].length || list.some((each) => each.stated.role !== first.stated.role)) continue;
      for (const each of list) whole.add(each);
      const bodies = list.map(({ use }) => use.name);
      const words = { words: first.stated.body.text, in: text };
      const args = { body: first.use.name, bodies, role, stated: first.stated.role, clause: name };
      yield report('verify-role-differs', { spot: entryOf(measure.at, role), part: 'key' }, measures, args, {
        variant: 'list',
        text: words,
      });
    }
  }
  for (const each of swapped) {
    if (whole.has(each)) continue;
    const words = { words: each.stated.body.text, in: text };
    const args = { body: each.use.name, role: each.role, stated: each.stated.role, clause: name };
    yield report('verify-role-differs', { spot: each.use.at }, measures, args, { text: words });
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

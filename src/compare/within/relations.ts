/** What follows from the relations of the vocabulary: norms that cannot hold together at some size, and norms that the rest implies. */

import { merge } from '../../algebra/boxes.js';
import type { Box } from '../../algebra/cells.js';
import { atLeast, atMost, greaterThan, type IntervalSet, intersect, isEmpty, lessThan, NOTHING } from '../../algebra/intervals.js';
import { compare, equal, type Rational } from '../../algebra/rational.js';
import { setsNorms } from '../../model/duties.js';
import type { Document, Program, Threshold } from '../../model/program.js';
import type { Relation, Vocabulary } from '../../model/vocabulary.js';
import { type Atom, atomsOf } from '../norms.js';
import { bearerKey } from './pairs.js';
import {
  type Case,
  type Cases,
  casesOf,
  extreme,
  type Memory,
  type Question,
  type Restriction,
  rangeOf,
  solve,
  strayTerm,
} from './relation-systems.js';
import { admissibleSizes } from './sizes.js';

/** Norms that a conclusion needs, with what each says in the case that shows it. */
export interface Grounds {
  norms: { atom: Atom; set: IntervalSet }[];
  relations: Relation[];
}

export interface Infeasible extends Grounds {
  document: Document;
  /** The reading that makes it so, where it is one that was not adopted. */
  alternative: Relation | null;
  /** Where nothing meets all norms, and where something does. */
  regions: Box[];
  possible: Box[];
  at: Readonly<Record<string, string>>;
}

export interface Implied extends Grounds {
  atom: Atom;
  end: 'min' | 'max';
  bound: Rational;
  /** How far the rest lets the indicator go, with values that go so far; the bound itself where it is just reached. */
  reached: Rational;
  solution: ReadonlyMap<string, Rational>;
  /** Where it goes so far. */
  regions: Box[];
  at: Readonly<Record<string, string>>;
  /** Where the bound is not implied: there it is what limits the indicator. Empty where it never is. */
  binding: Box[];
}

export interface RelationFaults {
  infeasible: Infeasible[];
  implied: Implied[];
  /** Documents for which something could not be decided. */
  undetermined: { document: Document; atom: Atom; relations: readonly Relation[] }[];
}

const known = new WeakMap<Program, RelationFaults>();

/** The faults that relations show in each document that sets norms. Worked out once for a program. */
export function relationFaultsOf(program: Program): RelationFaults {
  let faults = known.get(program);
  if (!faults) {
    faults = { infeasible: [], implied: [], undetermined: [] };
    if (program.vocabulary.relations.size > 0) collect(program, faults);
    known.set(program, faults);
  }
  return faults;
}

function collect({ documents, vocabulary }: Program, faults: RelationFaults): void {
  const relations = [...vocabulary.relations.values()].filter((relation) => strayTerm(relation, vocabulary) === null);
  const adopted = relations.filter(({ insteadOf }) => insteadOf === null);
  const systems = components(adopted).map((component) => ({ component, alternative: null as Relation | null }));
  for (const alternative of relations.filter(({ insteadOf }) => insteadOf !== null)) {
    const replaced = systems.find(({ component }) => component.some(({ id }) => id === alternative.insteadOf))?.component;
    if (replaced)
      systems.push({ component: replaced.map((each) => (each.id === alternative.insteadOf ? alternative : each)), alternative });
  }
  const memory: Memory = new Map();
  for (const document of documents) {
    if (!setsNorms(document)) continue;
    for (const atoms of bearersOf(document, namesIn(relations), vocabulary)) {
      const axes = atoms.flatMap(({ norm }) => norm?.('narrow').flatMap(({ box }) => [...box.keys()]) ?? []);
      const sizes = admissibleSizes(document, new Set(axes));
      for (const { component, alternative } of systems) {
        const names = namesIn(component);
        const own = atoms.filter(({ indicator }) => names.has(indicator));
        if (new Set(own.map(({ indicator }) => indicator)).size < 2 || (alternative && !speaksOf(own, alternative))) continue;
        examine({ relations: component, atoms: own, vocabulary, sizes }, document, alternative, memory, faults);
      }
    }
  }
}

/** Relations that are linked by common indicators stand or fall together. */
function components(relations: readonly Relation[]): Relation[][] {
  const result: { names: Set<string>; members: Relation[] }[] = [];
  for (const relation of relations) {
    const names = namesIn([relation]);
    const linked = result.filter((component) => [...names].some((name) => component.names.has(name)));
    for (const component of linked) result.splice(result.indexOf(component), 1);
    const all = [...linked.flatMap((component) => [...component.names]), ...names];
    result.push({ names: new Set(all), members: [...linked.flatMap(({ members }) => members), relation] });
  }
  return result.map(({ members }) => members);
}

function namesIn(relations: readonly Relation[]): Set<string> {
  return new Set(
    relations.flatMap(({ terms }) => terms.flatMap(({ indicator, rate }) => (rate === null ? [indicator] : [indicator, rate]))),
  );
}

/** Another reading of a rate matters only to a document that sets the rate. */
function speaksOf(atoms: readonly Atom[], { terms }: Relation): boolean {
  return terms.every(({ rate }) => rate === null || atoms.some(({ indicator }) => indicator === rate));
}

/** The binding norms on some indicators that hold at the same time, for each bearer. */
function bearersOf(document: Document, names: ReadonlySet<string>, vocabulary: Vocabulary): Atom[][] {
  const concerned = ({ indicator, equivalent, cap }: Threshold) =>
    [indicator, equivalent?.indicator, cap?.indicator].some((id) => id && names.has(id));
  const atoms = document.measures.flatMap(({ thresholds }) =>
    thresholds.filter(concerned).flatMap((threshold) => atomsOf(threshold, vocabulary)),
  );
  const bearers = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const { threshold, layer, norm, open, indicator } = atom;
    // A date that the text leaves open, or a share of something else, is no certain bound.
    if (layer !== 'binding' || !norm || open || threshold.partOf || threshold.relativeTo || !names.has(indicator)) continue;
    const key = bearerKey(threshold);
    bearers.set(key, [...(bearers.get(key) ?? []), atom]);
  }
  return [...bearers.values()].map(inForceTogether);
}

/** Of several stages of one indicator, what holds now; where all lie ahead, the last. */
function inForceTogether(atoms: readonly Atom[]): Atom[] {
  const due = ({ threshold: { deadline, measure } }: Atom) => deadline ?? measure.deadline ?? '';
  return atoms.filter((atom) => {
    const dates = atoms.filter(({ indicator }) => indicator === atom.indicator).map(due);
    return due(atom) === (dates.includes('') ? '' : dates.toSorted().at(-1));
  });
}

function examine(question: Question, document: Document, alternative: Relation | null, memory: Memory, faults: RelationFaults): void {
  const cases = casesOf(question);
  const lastAtom = question.atoms.at(-1);
  const undecided = () => lastAtom && faults.undetermined.push({ document, atom: lastAtom, relations: question.relations });
  if (!cases.all) {
    undecided();
    return;
  }
  const meaningful = cases.all.filter((at) => !contradictsItself(at, question));
  const answers = meaningful.map((at) => ({ at, solution: solve(withAll(at, question), at, question, memory) }));
  const failing = answers.filter(({ solution }) => solution === null).map(({ at }) => at);
  const possible = answers.filter(({ solution }) => solution !== null && solution !== 'undetermined').map(({ at }) => at);
  if (answers.some(({ solution }) => solution === 'undetermined')) undecided();
  const [first] = failing;
  if (first) {
    const grounds = groundsOf(withAll(first, question), first, question, memory);
    // What is impossible without the other reading, too, is told of once.
    if (!alternative || grounds.relations.includes(alternative)) {
      const at = cases.grid.at(first.where);
      faults.infeasible.push({
        document,
        alternative,
        regions: regionsOf(failing, cases),
        possible: regionsOf(possible, cases),
        at,
        ...grounds,
      });
    }
  }
  if (alternative) return;
  const variables = new Set(question.relations.flatMap(({ terms }) => terms.map(({ indicator }) => indicator)));
  for (const atom of question.atoms.filter(({ indicator }) => variables.has(indicator))) {
    for (const end of ['min', 'max'] as const) {
      const implied = impliedEnd(atom, end, possible, cases, question, memory);
      if (implied) faults.implied.push(implied);
    }
  }
}

/** Norms on one indicator that already exclude each other are another rule's finding. */
function contradictsItself(at: Case, question: Question): boolean {
  const restriction = withAll(at, question);
  return [...namesIn(question.relations)].some((id) => isEmpty(rangeOf(id, restriction, at.box, question.vocabulary)));
}

function withAll({ norms }: Case, { relations }: Question): Restriction {
  return { norms, relations };
}

function regionsOf(cases: readonly Case[], { grid }: Cases): Box[] {
  return merge(cases.map(({ where }) => where)).map((where) => grid.toBox(where));
}

/** What an impossibility rests on: everything that it does not need is left out, one after the other. */
function groundsOf(restriction: Restriction, at: Case, question: Question, memory: Memory): Grounds {
  let needed = restriction;
  const tryWithout = (smaller: Restriction) => {
    if (solve(smaller, at, question, memory) === null) needed = smaller;
  };
  for (const atom of restriction.norms.keys())
    tryWithout({ ...needed, norms: new Map([...needed.norms].filter(([other]) => other !== atom)) });
  for (const relation of restriction.relations)
    tryWithout({ ...needed, relations: needed.relations.filter((other) => other !== relation) });
  return { norms: [...needed.norms].map(([atom, set]) => ({ atom, set })), relations: [...needed.relations] };
}

/** Whether one end of a norm says nothing that the other norms do not say already, by way of the relations. */
function impliedEnd(
  atom: Atom,
  end: 'min' | 'max',
  possible: readonly Case[],
  cases: Cases,
  question: Question,
  memory: Memory,
): Implied | null {
  const found: { at: Case; bound: Rational; rest: Restriction; beyond: Restriction }[] = [];
  const binding: Case[] = [];
  for (const at of possible) {
    const set = at.norms.get(atom);
    if (!set) continue;
    const [low, high] = [set[0]?.min ?? null, set.at(-1)?.max ?? null];
    const bound = end === 'min' ? low : high;
    if (!bound || (low && high && equal(low, high))) return null;
    const rest = { norms: new Map([...at.norms].filter(([other]) => other !== atom)), relations: question.relations };
    const beyond = { ...rest, beyond: new Map([[atom.indicator, farSide(set, end)]]) };
    // Implied by another norm on the same indicator: no relation is needed for that.
    if (isEmpty(intersect(rangeOf(atom.indicator, rest, at.box, question.vocabulary), farSide(set, end)))) continue;
    const solution = solve(beyond, at, question, memory);
    if (solution === 'undetermined') return null;
    if (solution === null) found.push({ at, bound, rest, beyond });
    else binding.push(at);
  }
  // A row of a scale that is needed in one case and not in another is an ordinary row.
  if (found.length === 0 || (binding.length > 0 && atom.threshold.rows.length > 0)) return null;
  const reached = found.map((each) => ({ ...each, most: extreme(atom.indicator, end, each.rest, each.at, question, memory) }));
  let farthest: (typeof reached)[number] | undefined;
  for (const each of reached) {
    if (!each.most) return null;
    const order = farthest?.most ? compare(each.most.value, farthest.most.value) : 0;
    // Of several cases that go as far, the last: there fewer rows meet than at the bounds between them.
    if (end === 'max' ? order >= 0 : order <= 0) farthest = each;
  }
  if (!farthest?.most) return null;
  const { value, solution } = farthest.most;
  return {
    atom,
    end,
    bound: farthest.bound,
    reached: value,
    solution,
    regions: regionsOf(
      reached.flatMap(({ at, most }) => (most && equal(most.value, value) ? [at] : [])),
      cases,
    ),
    at: cases.grid.at(farthest.at.where),
    binding: regionsOf(binding, cases),
    ...groundsOf(farthest.beyond, farthest.at, question, memory),
  };
}

/** All values beyond an end of a set. */
function farSide(set: IntervalSet, end: 'min' | 'max'): IntervalSet {
  const [below, above] = [set[0], set.at(-1)];
  if (end === 'min') return below?.min ? (below.minOpen ? atMost(below.min) : lessThan(below.min)) : NOTHING;
  return above?.max ? (above.maxOpen ? atLeast(above.max) : greaterThan(above.max)) : NOTHING;
}

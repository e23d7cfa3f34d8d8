import { ancestorsOf, byBody, type Duty, dutiesOf, setsNorms } from '../../model/duties.js';
import { compareLevels, type Document, type Measure, type Procedure } from '../../model/program.js';
import type { Body } from '../../model/vocabulary.js';
import { defineRule } from '../rule.js';
import { type MeasureArgs, measureArgs } from '../wording.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    const charges = new Map<Document, Set<string>>();
    for (const document of program.documents) {
      if (!setsNorms(document)) continue;
      for (const { body, owner, duties } of upwardDuties(document)) {
        const above = ancestorsOf(document).filter((ancestor) => setsNorms(ancestor) && compareLevels(ancestor.level, body.level) <= 0);
        if (above.some((ancestor) => chargedBy(ancestor, charges).has(body.id))) continue;
        const [first, ...others] = duties;
        const unread = above.filter(({ completeness }) => completeness !== 'full');
        const silent = unread.length > 0 ? unread : above;
        report({
          at: first.use.at,
          variant: unread.length > 0 ? 'summary' : above.length > 0 ? 'default' : 'unrelated',
          args: {
            ...placeArgs(owner),
            body: first.use.name,
            bodyLevel: body.level,
            level: document.level,
            duty: first.kind,
            parents: silent.map(({ title }) => title),
          },
          measures: first.measure ? [first.measure.ref] : [],
          related: others.map(({ use }) => ({ at: use.at, variant: 'also', args: { body: use.name } })),
          // The full text may well provide for it: nothing is decided.
          ...(unread.length > 0 && { severity: 'info' as const }),
        });
      }
    }
  },
});

interface Upward {
  body: Body;
  owner: Measure | Procedure;
  duties: [Duty, ...Duty[]];
}

/** What a document lays on bodies of a higher level, one entry for each body and each measure or procedure. */
function upwardDuties(document: Document): Upward[] {
  const owners = new Map<Measure | Procedure, Duty[]>();
  for (const duty of dutiesOf(document)) {
    const owner = duty.procedure ?? duty.measure;
    if (!owner || !duty.use.body || compareLevels(duty.use.body.level, document.level) >= 0) continue;
    const group = owners.get(owner);
    if (group) group.push(duty);
    else owners.set(owner, [duty]);
  }
  return [...owners].flatMap(([owner, group]) => [...byBody(group)].map(([body, duties]) => ({ body, owner, duties })));
}

/** The bodies that a document's own text lays a duty on. */
function chargedBy(document: Document, known: Map<Document, Set<string>>): Set<string> {
  let bodies = known.get(document);
  if (!bodies) {
    bodies = new Set();
    for (const { use } of dutiesOf(document)) if (use.body) bodies.add(use.body.id);
    known.set(document, bodies);
  }
  return bodies;
}

function placeArgs(owner: Measure | Procedure): MeasureArgs {
  return 'steps' in owner ? { measure: owner.ref, clause: owner.clause, title: owner.title } : measureArgs(owner);
}

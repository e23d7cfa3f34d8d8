import { setsNorms } from '../../model/duties.js';
import { type Measure, ROLES } from '../../model/program.js';
import { entryOf, type Spot } from '../../model/spot.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'info',
  stage: 'rules',
  check(program, { report }) {
    for (const document of program.documents) {
      if (!setsNorms(document)) continue;
      for (const measure of document.measures) {
        const { spots, bodies } = openEnds(measure);
        const [at, ...others] = spots;
        if (!at) continue;
        report({
          at,
          args: measureArgs(measure, { bodies, roles: measure.openEnded, count: spots.length }),
          measures: [measure.ref],
          related: others.map((other) => ({ at: other, variant: 'also' })),
        });
      }
    }
  },
});

/** Names that stand for nobody knows how many bodies, and lists that end in 等部门: an entry each. */
function openEnds(measure: Measure): { spots: Spot[]; bodies: string[] } {
  const uses = [...ROLES.flatMap((role) => measure[role]), ...measure.charged];
  const open = uses.filter(({ body }) => body?.collective && body.members === 'open');
  const lists = measure.openEnded.map((_, index) => listSpot(measure, index));
  return { spots: [...open.map(({ at }) => at), ...lists], bodies: [...new Set(open.map(({ name }) => name))] };
}

function listSpot(measure: Measure, index: number): Spot {
  const list = (measure.at.node as Record<string, unknown>)['open-ended'];
  return Array.isArray(list) ? { source: measure.at.source, node: list, key: index } : entryOf(measure.at, 'open-ended');
}

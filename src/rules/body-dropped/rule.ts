import { comparisonsOf } from '../../compare/comparison.js';
import { isLater } from '../../compare/entry.js';
import { entryOf } from '../../model/spot.js';
import { objectOf } from '../../model/written.js';
import { defineRule } from '../rule.js';
import { implementsSpot } from '../threshold-report.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'warning',
  stage: 'compare',
  check(program, { report }) {
    for (const { child: document, bodies } of comparisonsOf(program).values()) {
      for (const { verdict, role, child, parent, theirs } of bodies) {
        if (verdict !== 'dropped') continue;
        const minor = role !== 'responsible' || isLater(parent.document, document);
        const written = ['responsible', 'cooperating', 'lead', 'charged'].find((key) => child.at.source.has(objectOf(child.at).node, key));
        report({
          at: written ? entryOf(objectOf(child.at), written) : implementsSpot(document, parent),
          part: 'key',
          args: measureArgs(child, {
            role,
            parentBody: theirs.name,
            document: document.id,
            parentDocument: parent.document.id,
            parentTitle: parent.document.title,
            parentMeasure: parent.ref,
          }),
          measures: [child.ref, parent.ref],
          related: [{ at: theirs.at, variant: 'parent', args: { document: parent.document.title, body: theirs.name } }],
          ...(minor && { severity: 'info' as const }),
        });
      }
    }
  },
});

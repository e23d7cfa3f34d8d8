import { comparisonsOf } from '../../compare/comparison.js';
import { defineRule } from '../rule.js';
import { measureArgs } from '../wording.js';

export default defineRule({
  severity: 'warning',
  stage: 'compare',
  check(program, { report }) {
    const { lines } = program.vocabulary;
    const lineName = (line: string | null | undefined) => (line ? (lines.get(line)?.name ?? line) : null);
    for (const { child: document, bodies } of comparisonsOf(program).values()) {
      const told = new Set<object>();
      for (const { verdict, child, parent, theirs, mine } of bodies) {
        // One fault, though the parent may name several leads.
        if (verdict !== 'line-changed' || !mine || told.has(mine)) continue;
        told.add(mine);
        report({
          at: mine.at,
          args: measureArgs(child, {
            body: mine.name,
            line: lineName(mine.body?.line),
            parentBody: theirs.name,
            parentLine: lineName(theirs.body?.line),
            document: document.id,
            parentDocument: parent.document.id,
            parentTitle: parent.document.title,
            parentMeasure: parent.ref,
          }),
          measures: [child.ref, parent.ref],
          related: [{ at: theirs.at, variant: 'parent', args: { document: parent.document.title, body: theirs.name } }],
        });
      }
    }
  },
});

import { compareLevels, type Document } from '../../model/program.js';
import { entryOf, type Spot } from '../../model/spot.js';
import { defineRule } from '../rule.js';

export default defineRule({
  severity: 'error',
  stage: 'rules',
  check({ documents, vocabulary: { jurisdictions } }, { report }) {
    const named = (code: string | null) => (code === null ? '' : (jurisdictions.get(code)?.name ?? code));
    for (const document of documents) {
      for (const parent of document.parents) {
        const inner = document.jurisdiction;
        const outer = parent.jurisdiction;
        const below = compareLevels(document.level, parent.level) > 0;
        const known = inner !== null && outer !== null && jurisdictions.get(inner) && jurisdictions.get(outer);
        const inside = parent.level === 'nation' || !known || jurisdictions.contains(outer, inner);
        if (below && inside) continue;
        report({
          at: implementsSpot(document, parent),
          variant: below ? 'elsewhere' : 'default',
          args: {
            document: document.title,
            level: document.level,
            jurisdiction: named(inner),
            parent: parent.title,
            parentLevel: parent.level,
            parentJurisdiction: named(outer),
          },
          related: [{ at: entryOf(parent.at, below ? 'jurisdiction' : 'level'), variant: 'parent', args: { parent: parent.title } }],
        });
      }
    }
  },
});

function implementsSpot(document: Document, parent: Document): Spot {
  const list = (document.at.node as { implements?: unknown }).implements;
  const index = document.implementsIds.indexOf(parent.id);
  return Array.isArray(list) && index >= 0 ? { source: document.at.source, node: list, key: index } : entryOf(document.at, 'implements');
}

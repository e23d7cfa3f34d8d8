import { setsNorms } from '../../model/duties.js';
import { defineRule } from '../rule.js';

export default defineRule({
  severity: 'info',
  stage: 'rules',
  check(program, { report }) {
    for (const document of program.documents) {
      // Of a summary nobody can tell what the full text cites.
      if (!setsNorms(document) || document.completeness !== 'full' || document.cites.length === 0) continue;
      const list = (document.at.node as { implements?: string[] }).implements ?? [];
      for (const parent of document.parents) {
        const isCited = document.cites.some(
          (citation) => citation.document === parent.id || (parent.number !== null && citation.number === parent.number),
        );
        if (isCited) continue;
        report({
          at: { source: document.at.source, node: list, key: list.indexOf(parent.id) },
          args: { document: document.id, parent: parent.id, title: parent.title, number: parent.number },
        });
      }
    }
  },
});

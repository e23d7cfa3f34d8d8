import { certainlyBefore, issuedOf } from '../../model/dates.js';
import { entryOf } from '../../model/spot.js';
import { defineRule } from '../rule.js';

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    for (const document of program.documents) {
      const child = issuedOf(document).latest;
      if (child === null || document.nature === 'descriptive') continue;
      for (const parent of document.parents) {
        const { earliest, latest } = issuedOf(parent);
        if (latest === null || !certainlyBefore(child, latest)) continue;
        const certain = earliest !== null && certainlyBefore(child, earliest);
        // A year taken from the document number says that nothing is certain; a missing one that nothing is known.
        if (!certain && earliest !== null) continue;
        report({
          at: entryOf(document.at, document.issued === null ? 'number' : 'issued'),
          variant: certain ? 'default' : 'indirect',
          args: { document: document.title, issued: child, parent: parent.title, parentIssued: latest, basis: parent.issuedBasis },
          related: [
            { at: entryOf(parent.at, parent.issued === null ? 'number' : 'issued'), variant: 'parent', args: { parent: parent.title } },
          ],
          ...(certain ? {} : { severity: 'info' as const }),
        });
      }
    }
  },
});

import { entryOf } from '../../model/spot.js';
import { defineRule } from '../rule.js';

export default defineRule({
  severity: 'info',
  stage: 'rules',
  check(program, { report }) {
    const numbers = new Map(program.documents.map(({ id, number }) => [id, number]));
    for (const document of program.documents) {
      for (const citation of [...document.cites, ...document.repeals]) {
        if (citation.number !== undefined) continue;
        const number = citation.document === null ? null : (numbers.get(citation.document) ?? null);
        const ref = citation.measure === null ? null : `${document.id}/${citation.measure}`;
        report({
          at: entryOf(citation.at, 'title'),
          variant: number === null ? 'default' : 'known',
          args: { title: citation.title, number },
          measures: ref !== null && document.measures.some((measure) => measure.ref === ref) ? [ref] : [],
        });
      }
    }
  },
});

import { entryOf } from '../../model/spot.js';
import { defineRule } from '../rule.js';

/** Brackets and blanks are written in many ways; the number is the same. */
const plain = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/[[(〔【]/g, '〔')
    .replace(/[\])〕】]/g, '〕')
    .replace(/\s/g, '');

export default defineRule({
  severity: 'warning',
  stage: 'rules',
  check(program, { report }) {
    const documents = new Map(program.documents.map((document) => [document.id, document]));
    for (const document of program.documents) {
      for (const citation of [...document.cites, ...document.repeals]) {
        const cited = citation.document === null ? undefined : documents.get(citation.document);
        if (!cited?.number || !citation.number || plain(cited.number) === plain(citation.number)) continue;
        const ref = `${document.id}/${citation.measure}`;
        report({
          at: entryOf(citation.at, 'number'),
          args: { title: citation.title, cited: citation.number, number: cited.number, document: cited.id },
          measures: document.measures.some((measure) => measure.ref === ref) ? [ref] : [],
          related: [{ at: entryOf(cited.at, 'number'), args: { number: cited.number } }],
        });
      }
    }
  },
});

import { byBody, dutiesOf, setsNorms } from '../../model/duties.js';
import type { Document, Program } from '../../model/program.js';
import { defineRule } from '../rule.js';

export default defineRule({
  severity: 'info',
  stage: 'rules',
  check(program, { report }) {
    const party = partyNames(program);
    for (const document of program.documents) {
      if (!setsNorms(document) || document.issuer.length === 0) continue;
      if (document.issuer.some((issuer) => isParty(issuer, document, party))) continue;
      for (const [body, duties] of byBody(dutiesOf(document))) {
        if (body.branch !== 'party') continue;
        const [first, ...others] = duties;
        report({
          at: first.use.at,
          args: { document: document.title, issuers: document.issuer, body: first.use.name, duty: first.kind, count: duties.length },
          measures: [...new Set(duties.flatMap(({ measure }) => (measure ? [measure.ref] : [])))],
          related: others.map(({ use, kind }) => ({ at: use.at, variant: 'also', args: { body: use.name, duty: kind } })),
        });
      }
    }
  },
});

/** Names and aliases of the registered party bodies, and of all others, with where they hold. */
function partyNames({ vocabulary }: Program): Map<string, { jurisdiction: string | null; party: boolean }[]> {
  const names = new Map<string, { jurisdiction: string | null; party: boolean }[]>();
  for (const { name, aliases, jurisdiction, branch } of vocabulary.bodies.values()) {
    if (branch === null) continue;
    for (const each of [name, ...aliases]) names.set(each, [...(names.get(each) ?? []), { jurisdiction, party: branch === 'party' }]);
  }
  return names;
}

/** By the registry where it knows the issuer, else by the name: 中共…, 区委…, but no 区委员会. */
function isParty(issuer: string, { jurisdiction }: Document, names: ReturnType<typeof partyNames>): boolean {
  const known = names.get(issuer)?.filter((each) => each.jurisdiction === null || each.jurisdiction === jurisdiction) ?? [];
  if (known.length > 0) return known.some(({ party }) => party);
  return /中共|中国共产党|党委|党组|党工委|[省市州盟区县旗]委(?!员会)/u.test(issuer);
}

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { nodeHost } from '../../../src/workspace/node-host.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

test('what the five documents show, each by itself, and nothing else', () => {
  const { findings } = compile(nodeHost, ROOT, { today: '2026-01-01' });
  const within = findings.filter(({ rule }) => /^(scale|norms?|relation|equivalence)-/.test(rule));
  const shown = within.map(
    ({ rule, variant, measures, witness }) => `${rule}:${variant} ${measures.join(' ')} ${JSON.stringify(witness ?? null)}`,
  );
  const both = (document: string) => [
    `equivalence-inconstant:default ${document}/size {"community.households":"1000","stated":"5000","implied":"3000"}`,
    `relation-implied:default ${document}/committee-size {"community.households":"4001","organisation.party-kind":"党总支","committees.members-total":"11","party-committee.members":"5","residents-committee.members":"9","committees.cross-appointed-members":"3"}`,
    `relation-infeasible:reading ${document}/committee-size {"community.households":"2001","organisation.party-kind":"党支部"}`,
    `relation-infeasible:reading ${document}/committee-size {"community.households":"2001","organisation.party-kind":"党支部"}`,
    `scale-overlap:default ${document}/committee-size {"community.households":"2000","row":"7 人","other":"5 人"}`,
    `scale-overlap:default ${document}/committee-size {"community.households":"4000","row":"9 人","other":"7 人"}`,
  ];
  expect(shown.sort()).toEqual(
    [...both('lianhu-2024'), ...both('xian-2023'), 'norm-duplicate:default lianhu-2024/entry-and-exit lianhu-2024/staffing null'].sort(),
  );
});

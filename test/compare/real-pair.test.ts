import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { comparisonsOf } from '../../src/compare/comparison.js';
import { compile } from '../../src/compile.js';
import type { Threshold } from '../../src/model/program.js';
import { RULES } from '../../src/rules/generated/registry.js';
import { nodeHost } from '../../src/workspace/node-host.js';

const { program, findings } = compile(nodeHost, fileURLToPath(new URL('../../', import.meta.url)), { today: '2026-01-01' });
const child = program.documents.find(({ id }) => id === 'lianhu-2024');
const comparison = child && comparisonsOf(program).get(child);
if (!child || !comparison) throw new Error('the district is not compared');
const verdictsOn = (indicator: string) =>
  comparison.thresholds.filter((entry) => entry.indicator === indicator).map(({ verdict }) => verdict);

describe('莲湖区 against 西安市', () => {
  test('every threshold of both documents appears', () => {
    const shown = new Set<Threshold>();
    for (const { child: mine, parent } of comparison.thresholds) for (const side of [mine, parent]) if (side) shown.add(side.threshold);
    for (const { part, whole } of comparison.parts) {
      shown.add(whole.threshold);
      if (part) shown.add(part.threshold);
    }
    for (const document of [child, ...comparison.parents]) {
      for (const { thresholds } of document.measures)
        for (const threshold of thresholds) expect(shown.has(threshold), `${threshold.measure.ref} ${threshold.indicator}`).toBe(true);
    }
  });

  test('what the district repeats is restated, facet by facet', () => {
    expect(verdictsOn('community.households')).toEqual(['restated', 'restated']);
    expect(verdictsOn('community.population')).toEqual(['restated', 'restated']);
    expect(verdictsOn('residents-committee.members')).toEqual(['restated', 'restated']);
    expect(verdictsOn('community-workers.per-10000-residents')).toEqual(['restated', 'restated']);
    expect(verdictsOn('community.facility-arrears-recovery')).toEqual(['restated']);
  });

  test('all-staff and special training, where the city leaves the choice', () => {
    expect(verdictsOn('training.all-staff')).toEqual(['tightened']);
    expect(verdictsOn('training.secretary-director')).toEqual(['tightened']);
    expect(findings.filter(({ rule }) => rule === 'threshold-tightened')).toHaveLength(1);
  });

  test('the city’s two trainings bind the city: shown, and no finding', () => {
    expect(comparison.thresholds.filter(({ indicator }) => indicator === 'training.demonstration')).toMatchObject([
      { verdict: 'not-comparable', child: null, reason: { code: 'binds' } },
    ]);
    expect(findings.filter(({ rule }) => rule === 'threshold-not-comparable' || rule === 'threshold-missing')).toEqual([]);
  });

  test('what the news summary does not mention is undetermined, never added', () => {
    expect(verdictsOn('community.social-organisations')).toEqual(['undetermined']);
    expect(comparison.thresholds.filter(({ verdict }) => verdict === 'added')).toEqual([]);
  });

  test('60 % and 60 %, 1000 households and 1000 ㎡ stay apart', () => {
    for (const { child: mine, parent } of comparison.thresholds) {
      if (mine?.atom && parent?.atom) expect(mine.atom.indicator).toBe(parent.atom.indicator);
    }
  });

  test('no breach, nothing weakened; the differences are in the procedures', () => {
    const found = findings.filter(({ rule, severity }) => RULES.get(rule)?.stage === 'compare' && severity !== 'info');
    expect(found.map(({ rule, variant, args }) => [rule, variant, args.procedure, args.count])).toEqual([
      ['step-missing', 'same-as', 'lianhu-2024/establish', 2],
      ['step-missing', 'same-as', 'lianhu-2024/establish-narrative', 5],
    ]);
  });

  test('7 of 34 and 8 of 103; districts are counted apart from development zones', () => {
    expect(comparison.parts.map(({ verdict, part, whole }) => [verdict, part?.amount.low.toString(), whole.amount.low.toString()])).toEqual(
      [
        ['part-of', '7', '34'],
        ['part-of', '8', '103'],
      ],
    );
    expect(comparison.parts[0]?.whole.areas).toEqual({ level: 'district', national: 13, nationalEncoded: 1, zones: 7, zonesEncoded: 0 });
  });

  test('documents of other cities are not compared', () => {
    expect([...comparisonsOf(program).keys()].map(({ id }) => id)).toEqual(['lianhu-2024']);
    expect(findings.filter(({ rule, place }) => RULES.get(rule)?.stage === 'compare' && place.file.includes('yangquan'))).toEqual([]);
  });
});

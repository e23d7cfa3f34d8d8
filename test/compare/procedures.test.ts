import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareProcedures, keyOf } from '../../src/compare/procedures.js';
import type { Procedure, Step } from '../../src/model/program.js';
import { CITY, compareFiles, DISTRICT } from './compare-pair.js';

const at = {
  source: { file: '', placeOf: () => ({ file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }), has: () => false },
  node: {},
};
const step = (action: string): Step => ({ clause: null, actor: [], action, object: null, to: [], when: null, note: null, at });
const procedure = (actions: readonly string[]): Procedure =>
  ({
    ref: 'd/p',
    id: 'p',
    document: null,
    title: '',
    measure: null,
    clause: null,
    implementsRef: null,
    parent: null,
    sameAs: null,
    steps: actions.map(step),
    note: null,
    at,
  }) as unknown as Procedure;
const align = (child: string, parent: string) =>
  compareProcedures(procedure([...child]), procedure([...parent]), 'implements').steps.map(
    ({ verdict, child: mine, parent: theirs }) => `${verdict} ${mine?.action ?? '-'}${theirs?.action ?? '-'}`,
  );

describe('steps', () => {
  test.each([
    ['abc', 'abc', ['kept aa', 'kept bb', 'kept cc']],
    ['ac', 'abc', ['kept aa', 'missing -b', 'kept cc']],
    ['axbc', 'abc', ['kept aa', 'added x-', 'kept bb', 'kept cc']],
    ['acb', 'abc', ['kept aa', 'kept bb', 'reordered cc']],
    ['abab', 'ab', ['kept aa', 'kept bb', 'added a-', 'added b-']],
    ['', 'ab', ['missing -a', 'missing -b']],
  ])('%s against %s', (child, parent, expected) => {
    expect(align(child, parent)).toEqual(expected);
  });

  test('each step of both stands exactly once; as many are kept as any common order has', () => {
    const actions = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 });
    fc.assert(
      fc.property(actions, actions, (child, parent) => {
        const [mine, theirs] = [procedure(child), procedure(parent)];
        const { steps } = compareProcedures(mine, theirs, 'implements');
        expect(steps.flatMap((pair) => pair.child ?? []).sort(byAction)).toEqual([...mine.steps].sort(byAction));
        expect(steps.flatMap((pair) => pair.parent ?? [])).toEqual(theirs.steps);
        for (const pair of steps) if (pair.child && pair.parent) expect(keyOf(pair.child)).toBe(keyOf(pair.parent));
        expect(steps.filter(({ verdict }) => verdict === 'kept').length).toBe(longestCommon(child, parent));
        // What is missing is nowhere else in the child.
        const spare = steps.filter(({ verdict }) => verdict === 'added').map((pair) => pair.child?.action);
        for (const pair of steps) if (pair.verdict === 'missing') expect(spare).not.toContain(pair.parent?.action);
      }),
    );
  });
});

function byAction(a: Step, b: Step): number {
  return a.action < b.action ? -1 : a.action > b.action ? 1 : 0;
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const found = b.indexOf(first);
  return Math.max(longestCommon(rest, b), found < 0 ? 0 : 1 + longestCommon(rest, b.slice(found + 1)));
}

describe('actors', () => {
  const steps = (actor: string) => `    steps:\n      - { actor: ${actor}, action: apply, object: 设立社区 }\n`;
  const verdictOf = async (child: string, parent: string) => {
    const { procedures } = await compareFiles({
      'policies/city.yaml': `${CITY}measures: []\nprocedures:\n  - id: p\n    title: 流程\n${steps(parent)}`,
      'policies/district.yaml': `${DISTRICT}measures: []\nprocedures:\n  - id: p\n    title: 流程\n    implements: xian/p\n${steps(child)}`,
    });
    return procedures[0]?.steps[0]?.verdict;
  };

  test.each([
    ['区民政局', '区民政局', 'kept'],
    ['区民政局', '各区县', 'kept'],
    ['各街办', '各区县', 'actor-changed'],
    ['区财政局', '市民政局', 'actor-changed'],
    ['[区民政局, 区财政局]', '各区县', 'kept'],
    ['区民政局', '[各区县, 市民政局]', 'actor-changed'],
    ['没有登记的单位', '市民政局', 'kept'],
  ])('%s for %s: %s', async (child, parent, verdict) => {
    expect(await verdictOf(child, parent)).toBe(verdict);
  });
});

test('two procedures that name each other are compared once', async () => {
  const { procedures } = await compareFiles({
    'policies/city.yaml': `${CITY}measures: []\n`,
    'policies/district.yaml': `${DISTRICT}measures: []
procedures:
  - { id: a, title: 正文, same-as: b, steps: [{ actor: 区民政局, action: apply }] }
  - { id: b, title: 附件, same-as: a, steps: [{ actor: 区民政局, action: review }] }
`,
  });
  expect(procedures.map(({ child, parent }) => [child.id, parent.id])).toEqual([['a', 'b']]);
});

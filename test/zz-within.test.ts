import { test } from 'vitest';
import { compile } from '../src/compile.js';
import { nodeHost } from '../src/workspace/node-host.js';
import { relationFaultsOf } from '../src/compare/within/relations.js';
import { regionText, valuesText } from '../src/compare/within/regions.js';
import { toText } from '../src/algebra/rational.js';
test('x', () => {
  const { program } = compile(nodeHost, '/work/main', { today: '2026-01-01' });
  const t = performance.now();
  const f = relationFaultsOf(program);
  console.log('ms', performance.now() - t);
  const v = program.vocabulary;
  for (const i of f.infeasible) console.log('INF', i.document.id, i.alternative?.id, i.regions.map(r=>regionText(r,v)), 'possible', i.possible.map(r=>regionText(r,v)), i.at, i.norms.map(n=>[n.atom.indicator, valuesText(n.set,'')]), i.relations.map(r=>r.id));
  for (const i of f.implied) console.log('IMP', i.atom.threshold.measure.ref, i.atom.indicator, i.end, toText(i.bound), toText(i.reached), [...i.solution].map(([k,x])=>k+'='+toText(x)), regionText(i.region,v), i.binding.map(r=>regionText(r,v)), i.norms.map(n=>[n.atom.indicator, valuesText(n.set,'')]), i.relations.map(r=>r.id));
  console.log(f.undetermined.length);
});

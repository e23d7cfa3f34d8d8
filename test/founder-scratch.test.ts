import {test} from 'vitest'; import {compile} from '../src/compile.js'; import {nodeHost} from '../src/workspace/node-host.js'; import {comparisonsOf} from '../src/compare/comparison.js';
test('k',()=>{ const r=compile(nodeHost,'/work/main',{today:'2026-11-22'}); const d=r.program.documents.find(x=>x.id==='lianhu-2024')!; const c=comparisonsOf(r.program).get(d)!;
for (const x of c.bodies) console.log(x.verdict,x.role,x.child.ref,x.theirs.name,'->',x.mine?.name);
for (const p of c.procedures) {console.log(p.relation,p.child.id,p.parent.ref); for(const s of p.steps) console.log('  ',s.verdict,s.parent?.actor[0]?.name,s.parent?.action,s.parent?.object,'|',s.child?.actor[0]?.name,s.child?.action,s.child?.object);}
for (const p of c.parts) console.log(p.verdict,p.part?.amount.low.toString(),p.whole.amount.low.toString());
});

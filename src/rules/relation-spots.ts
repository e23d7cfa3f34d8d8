/** How findings point at the norms and relations that a conclusion rests on. */

import type { IntervalSet } from '../algebra/intervals.js';
import type { Atom } from '../compare/norms.js';
import { valuesText } from '../compare/within/regions.js';
import type { Grounds } from '../compare/within/relations.js';
import { entryOf } from '../model/spot.js';
import type { Relation } from '../model/vocabulary.js';
import { isWritten } from '../model/written.js';
import { normSpot } from './norm-spot.js';
import type { Report } from './rule.js';
import { quoted } from './wording.js';

/** The norms but the one at which the finding stands, then the relations with the readings that they rest on. */
export function groundsRelated({ norms, relations }: Grounds, shown: Atom): NonNullable<Report['related']> {
  const others = norms.filter(({ atom }) => atom !== shown);
  return [
    ...others.map(({ atom, set }) => ({ at: normSpot(atom), variant: 'norm', args: { says: saysText(atom, set) } })),
    ...relations.map((relation) => ({
      at: entryOf(relation.at, isWritten(relation.at, 'name') ? 'name' : 'terms'),
      variant: 'relation',
      args: { name: relationName(relation), reading: relation.reading ?? '' },
    })),
  ];
}

/** `社区居委会成员数 9 人` */
export function saysText(atom: Atom, set: IntervalSet): string {
  return `${atom.known?.name ?? atom.indicator} ${valuesText(set, atom.known?.unitName ?? '')}`;
}

export function relationName({ name, id }: Relation): string {
  return name ?? id;
}

export const ZH_GROUNDS = {
  norm: (a: { says: string }) => `这里要求 ${a.says.replaceAll(' | ', ' 或 ')}`,
  relation: (a: { name: string; reading: string }) =>
    `词表的指标关系${quoted(a.name)}${a.reading === '' ? '' : `，依据的读法：${a.reading}`}`,
};

export const EN_GROUNDS = {
  norm: (a: { says: string }) => `asks for ${a.says.replaceAll(' | ', ' or ')}`,
  relation: (a: { name: string; reading: string }) =>
    `the relation ${quoted(a.name)} of the vocabulary${a.reading === '' ? '' : `, which rests on this reading: ${a.reading.replace(/。$/u, '')}`}`,
};

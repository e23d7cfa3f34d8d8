/** How findings point at the norms and relations that a conclusion rests on. */

import { valuesText } from '../compare/within/regions.js';
import type { Grounds } from '../compare/within/relations.js';
import type { Relation } from '../model/vocabulary.js';
import { isWritten } from '../model/written.js';
import { normSpot } from './norm-spot.js';
import type { Report } from './rule.js';
import { quoted } from './wording.js';

/** The norms, each with what it says in the case at hand, then the relations with the readings that they rest on. */
export function groundsRelated({ norms, relations }: Grounds): NonNullable<Report['related']> {
  return [
    ...norms.map(({ atom, set }) => ({ at: normSpot(atom), variant: 'norm', args: { says: saysText(atom, set) } })),
    ...relations.map((relation) => ({
      at: { ...relation.at, key: isWritten(relation.at, 'name') ? 'name' : 'terms' },
      variant: 'relation',
      args: { name: relationName(relation), reading: relation.reading ?? '' },
    })),
  ];
}

/** `社区居委会成员数 9 人` */
export function saysText(atom: Grounds['norms'][number]['atom'], set: Grounds['norms'][number]['set']): string {
  return `${atom.known?.name ?? atom.indicator} ${valuesText(set, atom.known?.unitName ?? '')}`;
}

export function relationName({ name, id }: Relation): string {
  return name ?? id;
}

export const ZH_GROUNDS = {
  norm: (a: { says: string }) => `这里要求 ${a.says}`,
  relation: (a: { name: string; reading: string }) =>
    `词表的指标关系${quoted(a.name)}${a.reading === '' ? '' : `，依据的读法：${a.reading}`}`,
};

export const EN_GROUNDS = {
  norm: (a: { says: string }) => `asks for ${a.says}`,
  relation: (a: { name: string; reading: string }) =>
    `the relation ${quoted(a.name)} of the vocabulary${a.reading === '' ? '' : `, which rests on this reading: ${a.reading.replace(/。$/u, '')}`}`,
};

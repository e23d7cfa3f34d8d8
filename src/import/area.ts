/** Which level of government a document is of, and of which place: from its issuers and its title, with GB/T 2260. */

import type { Level } from '../model/program.js';
import type { Jurisdiction, JurisdictionTable } from '../model/vocabulary.js';

export interface Place {
  /** Null where nothing tells. */
  level: Level | null;
  /** Null where nothing tells, where several places have the name, and for the nation. */
  jurisdiction: Jurisdiction | null;
  /** Places that the name may mean, where there are several. */
  candidates: Jurisdiction[];
}

/** Central bodies whose names do not end in 部, and which cannot be those of a place. */
const NATIONAL =
  /^(?:中共中央|中央|国务院|全国|国家|中华|最高人民|中国人民银行|海关总署|税务总局|(?:市场|金融)监管总局|市场监督管理总局|中国证监会|共青团中央)/u;
const MINISTRY = /^\p{Script=Han}{2,12}部(?:办公厅)?$/u;
/** Local offices of central bodies: the place stands behind. */
const CENTRAL_PREFIX = /^(?:中共|国家税务总局|国家金融监督管理总局|中国人民银行|中华人民共和国)(?=.)/u;
/** What stands before the place in a title. */
const BEFORE_PLACE = /^(?:《|〈|关于|印发|转发|公布|发布|进一步)+/u;
/** Names within a level that do not say which place: 市政府办公室, 区委办公室. */
const RELATIVE: readonly (readonly [RegExp, Level])[] = [
  [/^(?:各)?(?:省|自治区)/u, 'province'],
  [/^(?:市(?!场)|州|盟)/u, 'city'],
  [/^(?:区(?!域|块)|县|旗)/u, 'district'],
  [/^(?:街道|镇|乡(?!村))/u, 'subdistrict'],
];
/** From high to low; 开发区, 社区 and 新区 are no districts, 市场 and 镇村 no places. */
const SHAPED: readonly (readonly [RegExp, Level])[] = [
  [/^\p{Script=Han}{2,3}(?:省|自治区)/u, 'province'],
  [/^\p{Script=Han}{2,4}?(?:市|自治州|州|盟)(?!场|政(?!府|协|法)|民(?!政|族)|值|级|容)/u, 'city'],
  [/^\p{Script=Han}{1,4}?(?:县|旗|(?<![发新范验税业园社小片景辖城校矿灾山林库街厂郊])区)(?![域级块直])/u, 'district'],
  [/^\p{Script=Han}{1,4}?(?:街道|镇|乡)(?![村镇域])/u, 'subdistrict'],
];
const SUBDISTRICT = /(?:街道办事处|街道工作委员会|街道党工委|(?:镇|乡)(?:人民政府|党委|委员会))/u;
const LONGEST = 15;

/** Areas by name; the short forms of autonomous regions among them. */
export class Gazetteer {
  readonly #byName = new Map<string, Jurisdiction[]>();

  constructor(private readonly areas: JurisdictionTable) {
    for (const area of areas.all()) {
      if (isCollective(area, areas)) continue;
      for (const name of new Set([area.name, ...shortNames(area)])) this.#byName.set(name, [...(this.#byName.get(name) ?? []), area]);
    }
  }

  /** Where the document comes from. The first name that says it counts: an issuer before the title. */
  placeOf(issuers: readonly string[], title: string | null): Place {
    const sources = [...issuers, title ?? ''].filter((source) => source !== '');
    let open: Place | null = null;
    for (const source of sources) {
      const found = this.#inName(source);
      if (found?.jurisdiction) return found;
      if (found && found.candidates.length > 0) open = narrowed(found, sources.join(' '), this.areas, this.#byName);
      if (open?.jurisdiction) return open;
    }
    if (open) return open;
    const levels = issuers.map(levelOf).filter((level) => level !== null);
    return { level: levels[0] ?? sources.map(shapedLevel).find((level) => level !== null) ?? null, jurisdiction: null, candidates: [] };
  }

  /** The innermost place that a name begins with: 西安市莲湖区人民政府办公室. */
  #inName(name: string): Place | null {
    let at = (CENTRAL_PREFIX.exec(name) ?? BEFORE_PLACE.exec(name) ?? [''])[0].length;
    let chain: Jurisdiction[] = [];
    for (;;) {
      const step = this.#longestAt(name, at);
      if (!step) break;
      const inside = step.areas.filter((area) => chain.length === 0 || chain.some(({ code }) => this.areas.contains(code, area.code)));
      if (inside.length === 0) break;
      chain = inside;
      at += step.length;
    }
    if (chain.length === 0) return null;
    const [only] = chain;
    const local = SUBDISTRICT.test(name.slice(at));
    if (chain.length === 1 && only) return { level: local ? 'subdistrict' : only.level, jurisdiction: only, candidates: [] };
    return { level: local ? 'subdistrict' : (chain[0]?.level ?? null), jurisdiction: null, candidates: chain };
  }

  #longestAt(name: string, at: number): { areas: Jurisdiction[]; length: number } | null {
    for (let length = Math.min(LONGEST, name.length - at); length > 1; length--) {
      const areas = this.#byName.get(name.substring(at, at + length));
      if (areas) return { areas, length };
    }
    return null;
  }
}

/** Of an issuer without a place in its name. */
function levelOf(issuer: string): Level | null {
  if (NATIONAL.test(issuer)) return 'nation';
  for (const [pattern, level] of RELATIVE) if (pattern.test(issuer)) return level;
  return MINISTRY.test(issuer) ? 'nation' : null;
}

/** Of a name whose places are in no table, by what they end with: the last of 汉原省清溪县人民政府. */
function shapedLevel(name: string): Level | null {
  let rest = name.replace(CENTRAL_PREFIX, '').replace(BEFORE_PLACE, '');
  let level: Level | null = null;
  for (const [pattern, of] of SHAPED) {
    const found = pattern.exec(rest);
    if (!found) continue;
    level = of;
    rest = rest.slice(found[0].length);
  }
  return level;
}

/** 鼓楼区 is in four cities: the one whose city the other names mention. */
function narrowed(place: Place, mentions: string, areas: JurisdictionTable, byName: ReadonlyMap<string, readonly Jurisdiction[]>): Place {
  const named = place.candidates.filter(({ parent }) => {
    for (let above = parent ? areas.get(parent) : undefined; above; above = above.parent ? areas.get(above.parent) : undefined) {
      const names = [above.name, ...shortNames(above)];
      if (names.some((name) => mentions.includes(name) && (byName.get(name)?.length ?? 0) === 1)) return true;
    }
    return false;
  });
  const [only] = named;
  return named.length === 1 && only ? { ...place, jurisdiction: only, candidates: [] } : place;
}

/** Names of the code that no document is issued by: 市辖区, 省直辖县, and 北京市 once more as the city of 北京市. */
function isCollective({ name, level, parent }: Jurisdiction, areas: JurisdictionTable): boolean {
  return (
    /^(?:市辖区|县|其它区|省直辖县|自治区直辖县级行政区划)$/u.test(name) ||
    (level === 'city' && parent !== null && areas.get(parent)?.name === name)
  );
}

function shortNames({ name, level }: Jurisdiction): string[] {
  if (level !== 'province') return [];
  const [, short] = /^(内蒙古|广西|西藏|宁夏|新疆|香港|澳门)/u.exec(name) ?? [];
  return short ? [short] : [];
}

import { areaList } from '@vant/area-data';
import type { Jurisdiction, JurisdictionTable } from '../model/vocabulary.js';

/** Beijing, Tianjin, Shanghai, Chongqing: their districts lie directly under them. */
const MUNICIPALITIES = new Set(['110000', '120000', '310000', '500000']);

/** Area → those directly below it, of the national list; worked out when it is first asked for. */
let nationalChildren: Map<string, Jurisdiction[]> | null = null;

/** GB/T 2260 with the areas that a vocabulary adds. */
export class Jurisdictions implements JurisdictionTable {
  readonly #added = new Map<string, Jurisdiction>();
  /** Areas of the national list that were asked for: every page asks for the names of its places. */
  readonly #known = new Map<string, Jurisdiction>();

  /** Adds an area without a national code. */
  add(area: Jurisdiction): void {
    this.#added.set(area.code, area);
  }

  get(code: string): Jurisdiction | undefined {
    return this.#added.get(code) ?? this.#known.get(code) ?? this.#learn(code);
  }

  #learn(code: string): Jurisdiction | undefined {
    const area = this.#national(code);
    if (area) this.#known.set(code, area);
    return area;
  }

  #national(code: string): Jurisdiction | undefined {
    if (!/^\d{6}$/.test(code)) return undefined;
    const province = areaList.province_list[code];
    if (province) return { code, name: province, level: 'province', parent: null };
    const city = areaList.city_list[code];
    if (city) return { code, name: city, level: 'city', parent: `${code.slice(0, 2)}0000` };
    const county = areaList.county_list[code];
    if (!county) return undefined;
    const parent = MUNICIPALITIES.has(`${code.slice(0, 2)}0000`) ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
    return { code, name: county, level: 'district', parent: this.#national(parent) ? parent : `${code.slice(0, 2)}0000` };
  }

  children(code: string): Jurisdiction[] {
    nationalChildren ??= this.#nationalChildren();
    const national = nationalChildren.get(code)?.filter((area) => !this.#added.has(area.code)) ?? [];
    return [...national, ...[...this.#added.values()].filter((area) => area.parent === code)];
  }

  #nationalChildren(): Map<string, Jurisdiction[]> {
    const children = new Map<string, Jurisdiction[]>();
    for (const list of [areaList.city_list, areaList.county_list]) {
      for (const code of Object.keys(list).sort()) {
        const area = this.#national(code);
        const isRegion = list === areaList.city_list && MUNICIPALITIES.has(`${code.slice(0, 2)}0000`);
        if (!area?.parent || isRegion) continue;
        const siblings = children.get(area.parent);
        if (siblings) siblings.push(area);
        else children.set(area.parent, [area]);
      }
    }
    return children;
  }

  contains(outer: string, inner: string): boolean {
    for (let at: string | null | undefined = inner, steps = 0; at && steps < 10; at = this.get(at)?.parent, steps++) {
      if (at === outer) return true;
    }
    return false;
  }

  *all(): Iterable<Jurisdiction> {
    for (const list of [areaList.province_list, areaList.city_list, areaList.county_list]) {
      for (const code of Object.keys(list)) {
        const area = this.get(code);
        if (area) yield area;
      }
    }
    yield* this.#added.values();
  }
}

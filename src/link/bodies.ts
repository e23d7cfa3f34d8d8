import type { Body, JurisdictionTable } from '../model/vocabulary.js';

/** Finds the registered body that a document means by a name: 区民政局 in a text of 610104 is that district's bureau. */
export class BodyIndex {
  readonly #byName = new Map<string, Body[]>();
  readonly #resolved = new Map<string, Body | null>();
  readonly #ancestors = new Map<string, string[]>();

  constructor(
    bodies: Iterable<Body>,
    private readonly jurisdictions: JurisdictionTable,
  ) {
    for (const body of bodies) {
      for (const name of new Set([body.name, ...body.aliases])) {
        const same = this.#byName.get(name);
        if (same) same.push(body);
        else this.#byName.set(name, [body]);
      }
    }
  }

  /** Bodies that a name can mean in two ways at once: same name, same jurisdiction. */
  *ambiguous(): Iterable<{ name: string; bodies: Body[] }> {
    for (const [name, bodies] of this.#byName) {
      const byPlace = new Map<string | null, Body[]>();
      for (const body of bodies) byPlace.set(body.jurisdiction, [...(byPlace.get(body.jurisdiction) ?? []), body]);
      for (const group of byPlace.values()) if (group.length > 1) yield { name, bodies: group };
    }
  }

  /**
   * The own jurisdiction first, then those above it from near to far, then bodies that every place has, then those below.
   * Null where the name is unknown there, or where several lower places have it.
   */
  resolve(name: string, jurisdiction: string | null): Body | null {
    const key = `${jurisdiction ?? ''} ${name}`;
    let body = this.#resolved.get(key);
    if (body === undefined) {
      body = this.#find(name, jurisdiction);
      this.#resolved.set(key, body);
    }
    return body;
  }

  #find(name: string, jurisdiction: string | null): Body | null {
    const candidates = this.#byName.get(name);
    if (!candidates) return null;
    for (const place of this.#upwards(jurisdiction)) {
      const here = candidates.find((body) => body.jurisdiction === place);
      if (here) return here;
    }
    const everywhere = candidates.find((body) => body.jurisdiction === null);
    if (everywhere || jurisdiction === null) return everywhere ?? null;
    const below = candidates.filter((body) => body.jurisdiction !== null && this.jurisdictions.contains(jurisdiction, body.jurisdiction));
    return below.length === 1 ? (below[0] ?? null) : null;
  }

  #upwards(jurisdiction: string | null): string[] {
    if (jurisdiction === null) return [];
    let chain = this.#ancestors.get(jurisdiction);
    if (!chain) {
      chain = [];
      for (let at: string | null | undefined = jurisdiction; at && chain.length < 10; at = this.jurisdictions.get(at)?.parent)
        chain.push(at);
      this.#ancestors.set(jurisdiction, chain);
    }
    return chain;
  }

  /** Names that mean something in this jurisdiction, for “did you mean”. */
  namesIn(jurisdiction: string | null): string[] {
    const places = new Set<string | null>([null, ...this.#upwards(jurisdiction)]);
    return [...this.#byName].filter(([, bodies]) => bodies.some((body) => places.has(body.jurisdiction))).map(([name]) => name);
  }
}

import type { DocumentFile } from '../syntax/generated/document.js';

/** What to paste into the vocabulary for the bodies of a document that are new. */
export class BodyProposals {
  /** By the name in the document. */
  readonly #ids = new Map<string, string>();
  #last = 0;

  constructor(
    private readonly document: Pick<DocumentFile, 'id' | 'level'>,
    private readonly known: { has(id: string): boolean },
  ) {}

  /** Another id for every name, the same for the same. */
  idFor(name: string): string {
    const stem = `${this.document.id.replace(/-\d+$/, '')}-body`;
    let id = this.#ids.get(name);
    while (id === undefined || (!this.#ids.has(name) && this.known.has(id))) {
      this.#last++;
      id = this.#last === 1 ? stem : `${stem}-${this.#last}`;
    }
    this.#ids.set(name, id);
    return id;
  }

  /** A line of YAML. */
  lineFor(name: string, jurisdiction: string | null): string {
    const written = /^[\p{Script=Han}A-Za-z（）〈〉·]+$/u.test(name) ? name : JSON.stringify(name);
    const area = jurisdiction === null ? 'null' : JSON.stringify(jurisdiction);
    return `${this.idFor(name)}: { name: ${written}, level: ${this.document.level ?? 'city'}, jurisdiction: ${area} }`;
  }
}

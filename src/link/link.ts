import type { Diagnostic } from '../model/finding.js';
import type { Document, Measure, Procedure, Program } from '../model/program.js';
import { entryOf, placeOf, type Spot } from '../model/spot.js';
import { diagnostic } from '../syntax/diagnostic.js';
import { nearest } from '../syntax/nearest.js';
import type { YamlFile } from '../syntax/read-yaml.js';
import { BodyIndex } from './bodies.js';
import { linkDocument } from './document.js';
import { todoRemarks } from './todos.js';
import { linkVocabulary } from './vocabulary.js';

export interface Linked {
  program: Program;
  diagnostics: Diagnostic[];
}

/**
 * Checked files → the program: every name resolved, or reported.
 * @param someUnread whether there are documents that could not be read at all
 */
export function link(documentFiles: readonly YamlFile[], vocabularyFiles: readonly YamlFile[], someUnread = false): Linked {
  const diagnostics: Diagnostic[] = [];
  const vocabulary = linkVocabulary(vocabularyFiles, diagnostics);
  for (const { positions } of vocabularyFiles) for (const found of todoRemarks(positions)) diagnostics.push(found);
  const bodies = new BodyIndex(vocabulary.bodies.values(), vocabulary.jurisdictions);
  for (const { name, bodies: same } of bodies.ambiguous()) {
    const [first, second] = same;
    if (!first || !second) continue;
    const related = [{ place: placeOf(first.at), variant: 'first', args: { id: first.id } }];
    diagnostics.push(diagnostic('body-ambiguous', placeOf(second.at), { name, ids: same.map((body) => body.id) }, 'default', related));
  }
  const documents: Document[] = [];
  const byId = new Map<string, Document>();
  let unread = someUnread;
  for (const file of documentFiles) {
    const document = linkDocument(file, vocabulary, bodies, diagnostics);
    if (!document) {
      unread = true;
      continue;
    }
    const first = byId.get(document.id);
    if (first) {
      const related = [{ place: placeOf(entryOf(first.at, 'id')), variant: 'first', args: {} }];
      diagnostics.push(
        diagnostic('reference-duplicate', placeOf(entryOf(document.at, 'id')), { kind: 'documents', id: document.id }, 'default', related),
      );
      continue;
    }
    byId.set(document.id, document);
    documents.push(document);
  }
  // A document that could not be read may be the one that is missing; its own fault is reported already.
  new ReferenceLinker(byId, unread, diagnostics).link();
  return { program: { documents, vocabulary }, diagnostics };
}

/** What one document says of another: parents, measures carried out, wholes, procedures. */
class ReferenceLinker {
  readonly #measures = new Map<string, Measure>();
  readonly #procedures = new Map<string, Procedure>();
  /** By document: the ids of others that it names and that are not there. */
  readonly #missing = new Map<Document, Set<string>>();

  constructor(
    readonly documents: ReadonlyMap<string, Document>,
    readonly lenient: boolean,
    readonly diagnostics: Diagnostic[],
  ) {
    for (const document of documents.values()) {
      for (const measure of document.measures) this.#measures.set(measure.ref, measure);
      for (const procedure of document.procedures) this.#procedures.set(procedure.ref, procedure);
    }
  }

  link(): void {
    for (const document of this.documents.values()) {
      this.#each(document.at, 'implements', (id, at) => {
        const parent = this.documents.get(id);
        if (!parent) {
          this.#missing.set(document, (this.#missing.get(document) ?? new Set()).add(id));
          this.#unknown('document', id, at, this.documents.keys());
        } else if (!document.parents.includes(parent)) document.parents.push(parent);
      });
      for (const measure of document.measures) this.#linkMeasure(measure);
      for (const procedure of document.procedures) {
        if (!procedure.implementsRef) continue;
        procedure.parent = this.#procedures.get(procedure.implementsRef) ?? null;
        if (!procedure.parent)
          this.#unknownPart(
            'procedure',
            procedure.document,
            procedure.implementsRef,
            entryOf(procedure.at, 'implements'),
            this.#procedures.keys(),
          );
      }
      for (const citation of document.cites) {
        if (citation.document && !this.documents.has(citation.document)) {
          this.#unknown('document', citation.document, entryOf(citation.at, 'document'), this.documents.keys());
        }
      }
    }
    this.#breakCycles();
  }

  #linkMeasure(measure: Measure): void {
    this.#each(measure.at, 'implements', (ref, at) => {
      const parent = this.#measures.get(ref);
      if (!parent) this.#unknownPart('measure', measure.document, ref, at, this.#measures.keys());
      else measure.parents.push(parent);
    });
    for (const { partOf } of measure.thresholds) {
      if (!partOf) continue;
      partOf.measure = this.#measures.get(partOf.ref) ?? null;
      if (!partOf.measure) this.#unknownPart('measure', measure.document, partOf.ref, partOf.at, this.#measures.keys());
    }
  }

  #each(at: Spot, key: string, take: (name: string, at: Spot) => void): void {
    const list = (at.node as Record<string, unknown>)[key];
    if (!Array.isArray(list)) return;
    list.forEach((name, index) => {
      if (typeof name === 'string') take(name, { source: at.source, node: list, key: index });
    });
  }

  #unknown(kind: 'document' | 'measure' | 'procedure', name: string, at: Spot, known: Iterable<string>): void {
    if (kind === 'document' && this.lenient) return;
    this.diagnostics.push(diagnostic(`reference-${kind}`, placeOf(at), { name, suggestions: nearest(name, known, 3) }));
  }

  /** `document/part`: when the document is already missing, that is the fault to report, not its parts. */
  #unknownPart(kind: 'measure' | 'procedure', from: Document, ref: string, at: Spot, known: Iterable<string>): void {
    const document = ref.split('/')[0] ?? '';
    if (this.#missing.get(from)?.has(document) || (!this.documents.has(document) && this.lenient)) return;
    this.#unknown(kind, ref, at, known);
  }

  /** A document that implements itself, directly or through others, has no parent there. */
  #breakCycles(): void {
    const done = new Set<Document>();
    const visit = (document: Document, path: Document[]): void => {
      if (done.has(document)) return;
      for (const parent of [...document.parents]) {
        const start = [...path, document].indexOf(parent);
        if (start < 0) {
          visit(parent, [...path, document]);
          continue;
        }
        const cycle = [...path, document].slice(start).map((each) => each.id);
        document.parents = document.parents.filter((each) => each !== parent);
        this.diagnostics.push(diagnostic('reference-cycle', placeOf(entryOf(document.at, 'implements')), { cycle: [...cycle, parent.id] }));
      }
      done.add(document);
    };
    for (const document of this.documents.values()) visit(document, []);
  }
}

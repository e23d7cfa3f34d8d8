/** What of a program concerns one body, taken from the plain data of `program.json`: the same for today's and an earlier one. */

import { nameIn } from '../../model/vocabulary.js';
import { listOf, objectOf, textOf } from '../pdf/data-changes.js';
import { type Lang, type Tie, titled } from './labels.js';
import type { Json, JsonObject } from './program-json.js';

/** Ties that a measure names outright; `bound` and `acting` come from thresholds and procedures. */
const NAMED = ['lead', 'responsible', 'cooperating', 'charged'] as const;

interface Share {
  measures: Set<JsonObject>;
  procedures: Set<JsonObject>;
}

export class ProgramData {
  /** References of all measures and of all procedures, and ids of all documents. */
  readonly refs = new Set<string>();
  readonly #shares = new Map<string, Map<JsonObject, Share>>();
  readonly #titles = new Map<string, string>();
  readonly #documents: JsonObject[];
  readonly #vocabulary: JsonObject;

  /** `program` is what `programJson` makes, now or in an earlier build; anything else in it counts as empty. */
  constructor(
    program: Json,
    private readonly lang: Lang,
  ) {
    const data = objectOf(program);
    this.#documents = listOf(data.documents);
    this.#vocabulary = objectOf(data.vocabulary);
    for (const document of this.#documents) {
      const id = textOf(document.id);
      this.refs.add(id);
      for (const measure of listOf(document.measures)) {
        const ref = textOf(measure.ref);
        this.refs.add(ref);
        this.#titles.set(ref, `${titled(textOf(document.title) || id)}${textOf(measure.clause)}${textOf(measure.title)}`);
        for (const body of bodiesIn(measure)) this.#share(body, document).measures.add(measure);
      }
      for (const procedure of listOf(document.procedures)) {
        this.refs.add(`${id}/${textOf(procedure.id)}`);
        for (const step of listOf(procedure.steps))
          for (const { body } of listOf(step.actor)) if (typeof body === 'string') this.#share(body, document).procedures.add(procedure);
      }
    }
  }

  /** Ids of the bodies that have anything to do. */
  get bodies(): Iterable<string> {
    return this.#shares.keys();
  }

  /** Documents with the measures and procedures that concern a body, in the shape that `changesBetween` compares. */
  shareOf(body: string): JsonObject {
    const shares = this.#shares.get(body);
    const documents = this.#documents.flatMap((document) => {
      const share = shares?.get(document);
      if (!share) return [];
      const keep = (list: Json | undefined, kept: ReadonlySet<JsonObject>) => listOf(list).filter((entry) => kept.has(entry));
      return [{ ...document, measures: keep(document.measures, share.measures), procedures: keep(document.procedures, share.procedures) }];
    });
    return { documents, bodies: {}, indicators: {} };
  }

  /** The name of an indicator, or its id where the vocabulary has none. */
  indicator(id: string): string {
    return this.#name('indicators', id);
  }

  /** What a measure is called, with its document's title; its reference where it is not here. */
  measure(ref: string): string {
    return this.#titles.get(ref) ?? ref;
  }

  body(id: string): string {
    return this.#name('bodies', id);
  }

  action(id: string): string {
    return this.#name('actions', id);
  }

  topic(id: string): string {
    return this.#name('topics', id);
  }

  #name(of: 'bodies' | 'indicators' | 'actions' | 'topics', id: string): string {
    const { name, nameEn } = objectOf(objectOf(this.#vocabulary[of])[id]);
    return nameIn(this.lang, { name: textOf(name) || id, nameEn: textOf(nameEn) || null });
  }

  #share(body: string, document: JsonObject): Share {
    const shares = this.#shares.get(body) ?? new Map<JsonObject, Share>();
    this.#shares.set(body, shares);
    const share = shares.get(document) ?? { measures: new Set(), procedures: new Set() };
    shares.set(document, share);
    return share;
  }
}

/** In which roles a measure names a body. */
export function rolesOf(measure: JsonObject, body: string): Tie[] {
  const named = NAMED.filter((role) => listOf(measure[role]).some((use) => use.body === body));
  const isBound = listOf(measure.thresholds).some(({ binds }) => objectOf(binds).body === body);
  return isBound ? [...named, 'bound'] : [...named];
}

function bodiesIn(measure: JsonObject): Set<string> {
  const uses = [...NAMED.flatMap((role) => listOf(measure[role])), ...listOf(measure.thresholds).map(({ binds }) => objectOf(binds))];
  return new Set(uses.flatMap(({ body }) => (typeof body === 'string' ? [body] : [])));
}

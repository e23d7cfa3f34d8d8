import type { Diagnostic } from '../model/finding.js';
import type { BodyUse, Charge, Citation, Document, Force, Level, Measure, Omission, Procedure, Role } from '../model/program.js';
import { entryOf, placeOf, type Spot } from '../model/spot.js';
import { TODO } from '../model/todo.js';
import type { Indicator, Vocabulary } from '../model/vocabulary.js';
import { diagnostic } from '../syntax/diagnostic.js';
import type {
  Citation as CitationEntry,
  DocumentFile,
  Measure as MeasureEntry,
  Procedure as ProcedureEntry,
} from '../syntax/generated/document.js';
import { nearest } from '../syntax/nearest.js';
import type { YamlFile } from '../syntax/read-yaml.js';
import type { BodyIndex } from './bodies.js';
import { BodyProposals } from './body-proposals.js';
import { dateText, elements, names, withoutMarks } from './entry.js';
import { linkThreshold, type ThresholdContext } from './thresholds.js';
import { todosIn } from './todos.js';
import { mendCode, nearCodes } from './vocabulary.js';
import { linkWithin } from './within.js';

/** One document with the names that the vocabulary can resolve; what refers to other documents is still open. */
export function linkDocument(yaml: YamlFile, vocabulary: Vocabulary, bodies: BodyIndex, diagnostics: Diagnostic[]): Document | null {
  const data = yaml.data as unknown as DocumentFile | null;
  if (!data) return null;
  return new DocumentLinker(yaml, data, vocabulary, bodies, diagnostics).link();
}

class DocumentLinker {
  readonly #at: Spot;
  readonly #proposals: BodyProposals;
  #jurisdiction: string | null;
  /** The measure that is being linked: what is reported meanwhile concerns it. */
  #concerned: string[] = [];

  constructor(
    readonly yaml: YamlFile,
    readonly data: DocumentFile,
    readonly vocabulary: Vocabulary,
    readonly bodies: BodyIndex,
    readonly diagnostics: Diagnostic[],
  ) {
    this.#at = { source: yaml.positions, node: data };
    this.#jurisdiction = data.jurisdiction ?? null;
    this.#proposals = new BodyProposals(data, vocabulary.bodies);
  }

  link(): Document | null {
    const { data } = this;
    if (!data.id) return null;
    const document: Document = {
      id: data.id,
      title: data.title ?? data.id,
      level: (data.level as Level) ?? 'city',
      jurisdiction: this.#checkJurisdiction(),
      nature: data.nature ?? 'normative',
      issuer: elements(data.issuer).map(({ value }) => value),
      number: data.number ?? null,
      issued: dateText(data.issued),
      issuedBasis: data['issued-basis'] ?? (data.issued ? 'document' : 'unknown'),
      published: dateText(data.published),
      effective: dateText(data.effective),
      expires: dateText(data.expires),
      status: data.status ?? 'unknown',
      repeals: this.#citations(data.repeals),
      parents: [],
      implementsIds: elements(data.implements).map(({ value }) => value),
      cites: this.#citations(data.cites),
      boundaries: data.boundaries ?? null,
      namesLeads: false,
      completeness: data.source?.completeness ?? 'full',
      sourceNote: data.source?.note ?? null,
      sourceFile: data.source?.file ?? null,
      omits: this.#omissions(data.source?.omits, 'clause'),
      fingerprints: Object.entries(data.source?.fingerprint ?? {}).map(([clause, value]) => ({
        clause,
        value: String(value),
        at: { source: this.#at.source, node: data.source?.fingerprint as object, key: clause },
      })),
      measures: [],
      procedures: [],
      waivers: elements(data.waivers).map(({ value }) => ({
        rule: value.rule ?? '',
        target: value.target ?? '*',
        reason: value.reason ?? '',
        acceptedBy: value['accepted-by'] ?? '',
        until: dateText(value.until),
        at: { ...this.#at, node: value },
      })),
      at: this.#at,
    };
    const taken = new Map<string, Spot>();
    for (const { value } of elements(data.measures)) {
      // One whose id is taken is linked all the same: its other faults are to be seen in the same run.
      const isTaken = this.#isTaken(taken, 'measures', value.id, { source: this.#at.source, node: value, key: 'id' });
      const measure = this.#measure(value, document);
      if (!isTaken) document.measures.push(measure);
    }
    document.namesLeads = data['names-leads'] ?? document.measures.some((measure) => measure.lead.length > 0);
    const takenProcedures = new Map<string, Spot>();
    for (const { value } of elements(data.procedures)) {
      if (this.#isTaken(takenProcedures, 'procedures', value.id, { source: this.#at.source, node: value, key: 'id' })) continue;
      document.procedures.push(this.#procedure(value, document));
    }
    linkWithin(document, (rule, at, args) => this.#report(rule, at, args));
    for (const found of todosIn(document, this.yaml)) this.diagnostics.push(found);
    return document;
  }

  #report(rule: string, at: Spot, args: Diagnostic['args'], part: 'key' | 'value' = 'value'): void {
    this.diagnostics.push({ ...diagnostic(rule, placeOf(at, part), args), measures: this.#concerned });
  }

  /** Whether an id was used before in this document (reported), or is missing (reported by the schema). */
  #isTaken(taken: Map<string, Spot>, kind: string, id: string | null | undefined, at: Spot): boolean {
    if (!id) return true;
    const first = taken.get(id);
    if (!first) {
      taken.set(id, at);
      return false;
    }
    const related = [{ place: placeOf(first), variant: 'first', args: {} }];
    this.diagnostics.push(diagnostic('reference-duplicate', placeOf(at), { kind, id }, 'default', related));
    return true;
  }

  #checkJurisdiction(): string | null {
    const code = this.#jurisdiction;
    if (code === null) return null;
    const at = entryOf(this.#at, 'jurisdiction');
    const area = this.vocabulary.jurisdictions.get(code);
    if (!area) this.#jurisdiction = mendCode(code, at, this.vocabulary, this.diagnostics);
    if (this.#jurisdiction !== code) return this.#jurisdiction;
    if (!area) this.#report('reference-jurisdiction', at, { name: code, suggestions: nearCodes(code, this.vocabulary) });
    else if (this.data.level && levelsOf(area.level).includes(this.data.level as Level) === false) {
      this.#report('jurisdiction-level', at, { code, area: area.name, areaLevel: area.level, level: this.data.level });
    }
    return code;
  }

  #omissions<Key extends string>(
    list: readonly ({ [key in Key]?: string | number } & { reason?: string })[] | undefined,
    key: Key,
  ): Omission[] {
    return elements(list).map(({ value }) => ({
      what: String(value[key] ?? ''),
      reason: value.reason ?? '',
      at: { source: this.#at.source, node: value, key },
    }));
  }

  #citations(list: readonly CitationEntry[] | undefined): Citation[] {
    return elements(list).map(({ value }) => ({
      title: value.title ?? '',
      number: value.number,
      issuer: elements(value.issuer).map((issuer) => issuer.value),
      document: value.document ?? null,
      measure: value.measure ?? null,
      basis: value.basis ?? false,
      note: value.note ?? null,
      at: { ...this.#at, node: value },
    }));
  }

  #measure(entry: MeasureEntry, document: Document): Measure {
    const at: Spot = { ...this.#at, node: entry };
    this.#concerned = entry.id ? [`${document.id}/${entry.id}`] : [];
    const measure: Measure = {
      ref: `${document.id}/${entry.id}`,
      id: entry.id,
      document,
      clause: entry.clause ?? null,
      section: entry.section ?? null,
      title: entry.title ?? entry.id,
      topic: entry.topic ?? null,
      framework: entry.framework ?? false,
      parents: [],
      implementsRefs: elements(entry.implements).map(({ value }) => value),
      lead: this.#bodies(entry, 'lead'),
      responsible: this.#bodies(entry, 'responsible'),
      cooperating: this.#bodies(entry, 'cooperating'),
      openEnded: elements(entry['open-ended']).map(({ value }) => value as Role),
      charged: elements(entry.charged).map(({ value }): Charge => {
        const use = this.body(value.body ?? '', { source: this.#at.source, node: value, key: 'body' });
        return { name: use.name, body: use.body, at: use.at, force: (value.force as Force) ?? 'must', duty: value.duty ?? null };
      }),
      summary: entry.summary ?? null,
      thresholds: [],
      terms: elements(entry.terms).map(({ value }) => ({
        name: value.name ?? '',
        definition: value.definition ?? null,
        at: { ...this.#at, node: value },
      })),
      deadline: dateText(entry.deadline),
      omits: this.#omissions(entry.omits, 'figure'),
      note: entry.note ?? null,
      at,
    };
    if (measure.topic && !this.vocabulary.topics.has(measure.topic)) {
      this.#report('reference-topic', entryOf(at, 'topic'), {
        name: measure.topic,
        suggestions: nearest(measure.topic, this.vocabulary.topics.keys(), 3),
      });
    }
    const context: ThresholdContext = {
      vocabulary: this.vocabulary,
      source: this.yaml.positions,
      indicator: (id, spot, part) => this.#indicator(id, spot, part),
      body: (name, spot) => this.body(name, spot),
    };
    const taken = new Map<string, Spot>();
    for (const { value, index } of elements(entry.thresholds)) {
      if (value.id) this.#isTaken(taken, 'thresholds', value.id, { source: this.#at.source, node: value, key: 'id' });
      measure.thresholds.push(linkThreshold(value, index, measure, context));
    }
    this.#concerned = [];
    return measure;
  }

  #bodies(node: object, key: string): BodyUse[] {
    return names(this.yaml.positions, node, key).map(({ name, at }) => this.body(name, at));
  }

  /** A body by official name or alias; one that is unknown is reported with the line to add to the vocabulary. */
  body(name: string, at: Spot): BodyUse {
    const body = this.bodies.resolve(name, this.#jurisdiction);
    if (!body && name && name !== TODO) {
      const parts = withoutMarks(name)
        .split(/[，、；;,]/)
        .map((part) => withoutMarks(part));
      if (parts.every((part) => this.bodies.resolve(part, this.#jurisdiction))) {
        const line = this.yaml.positions.line(placeOf(at).start.line).trim();
        const list = Array.isArray(at.node) || parts.length === 1 ? parts.join(', ') : `[${parts.join(', ')}]`;
        const corrected = line.replace(name, () => list);
        const slip = diagnostic('yaml-fullwidth', placeOf(at), { corrected }, parts.length > 1 ? 'names' : 'digit');
        this.diagnostics.push({ ...slip, measures: this.#concerned });
        if (parts.length === 1) return { name: parts[0] ?? name, body: this.bodies.resolve(parts[0] ?? '', this.#jurisdiction), at };
      } else {
        const suggestions = nearest(name, this.bodies.namesIn(this.#jurisdiction), 3);
        const line = this.#proposals.lineFor(name, this.#jurisdiction);
        this.#report('body-unknown', at, { name, suggestions, line });
      }
    }
    return { name, body, at };
  }

  #indicator(id: string, at: Spot, part: 'key' | 'value' = 'value'): Indicator | null {
    const indicator = this.vocabulary.indicators.get(id);
    if (!indicator && id !== TODO)
      this.#report('reference-indicator', at, { name: id, suggestions: nearest(id, this.vocabulary.indicators.keys(), 3) }, part);
    return indicator ?? null;
  }

  #procedure(entry: ProcedureEntry, document: Document): Procedure {
    const at: Spot = { ...this.#at, node: entry };
    return {
      ref: `${document.id}/${entry.id}`,
      id: entry.id,
      document,
      title: entry.title ?? entry.id,
      measure: entry.measure ?? null,
      clause: entry.clause ?? null,
      implementsRef: entry.implements ?? null,
      parent: null,
      sameAs: null,
      steps: elements(entry.steps).map(({ value }) => {
        const stepAt: Spot = { ...this.#at, node: value };
        if (value.action && value.action !== TODO && !this.vocabulary.actions.has(value.action)) {
          const suggestions = nearest(value.action, this.vocabulary.actions.keys(), 3);
          this.#report('reference-action', entryOf(stepAt, 'action'), { name: value.action, suggestions });
        }
        return {
          clause: value.clause ?? null,
          actor: this.#bodies(value, 'actor'),
          action: value.action ?? '',
          object: value.object ?? null,
          to: this.#bodies(value, 'to'),
          when: value.when ?? null,
          note: value.note ?? null,
          at: stepAt,
        };
      }),
      note: entry.note ?? null,
      at,
    };
  }
}

/** A municipality is a province whose own texts may also call it a city. */
function levelsOf(level: Level): Level[] {
  return level === 'district' ? ['district', 'subdistrict'] : level === 'province' ? ['province', 'city'] : [level];
}

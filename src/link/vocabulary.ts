import { ONE, rational } from '../algebra/rational.js';
import { UnitTable } from '../algebra/units.js';
import type { Diagnostic } from '../model/finding.js';
import type { Level } from '../model/program.js';
import { entryOf, placeOf, type Spot } from '../model/spot.js';
import type { Body, Indicator, Relation, Vocabulary } from '../model/vocabulary.js';
import { diagnostic } from '../syntax/diagnostic.js';
import type { VocabularyFile } from '../syntax/generated/vocabulary.js';
import { nearest } from '../syntax/nearest.js';
import type { YamlFile } from '../syntax/read-yaml.js';
import { dateText, entries, withoutMarks } from './entry.js';
import { readFigure } from './figure.js';
import { Jurisdictions } from './jurisdictions.js';

type Section<K extends keyof VocabularyFile> = NonNullable<VocabularyFile[K]>[string];

/** Joins all vocabulary files into one vocabulary; an id that two of them use is reported. */
export function linkVocabulary(files: readonly YamlFile[], diagnostics: Diagnostic[]): Vocabulary {
  const jurisdictions = new Jurisdictions();
  const vocabulary: Vocabulary = {
    bodies: new Map(),
    indicators: new Map(),
    units: new UnitTable(),
    jurisdictions,
    lines: new Map(),
    actions: new Map(),
    topics: new Map(),
    relations: new Map(),
  };
  const collect = <K extends keyof VocabularyFile>(section: K, take: (id: string, entry: Section<K>, at: Spot) => void): void => {
    const seen = new Map<string, Spot>();
    for (const { data, positions } of files) {
      const map = (data as VocabularyFile | null)?.[section] as Record<string, Section<K> | null> | undefined;
      if (!map) continue;
      for (const [id, entry] of entries(map)) {
        const at: Spot = { source: positions, node: entry };
        const spot: Spot = { source: positions, node: map, key: id };
        const first = seen.get(id);
        if (first) {
          const related = [{ place: placeOf(first, 'key'), variant: 'first', args: {} }];
          diagnostics.push(diagnostic('reference-duplicate', placeOf(spot, 'key'), { kind: section, id }, 'default', related));
          continue;
        }
        seen.set(id, spot);
        if (section !== 'units' && section !== 'jurisdictions' && !isId(section, id)) {
          diagnostics.push(
            diagnostic(
              'schema-format',
              placeOf(spot, 'key'),
              { key: id, path: section, actual: id, format: 'slug', corrected: null },
              'slug',
            ),
          );
          if (section === 'bodies') continue;
        }
        take(id, entry, at);
      }
    }
  };
  const label = (entry: { name: string; 'name-en'?: string }) => ({ name: entry.name, nameEn: entry['name-en'] ?? null });
  collect('units', (name, entry) => {
    const factor = readFigure(entry.factor ?? 1)?.value ?? ONE;
    for (const each of [name, ...(entry.aliases ?? [])]) vocabulary.units.add(each, { dimension: entry.dimension, factor });
  });
  collect('jurisdictions', (code, entry) =>
    jurisdictions.add({ code, name: entry.name, level: entry.level as Level, parent: entry.parent }),
  );
  const generalLines = new Set<string>();
  collect('lines', (id, entry) => {
    vocabulary.lines.set(id, label(entry));
    if (entry.general) generalLines.add(id);
  });
  collect('actions', (id, entry) => vocabulary.actions.set(id, label(entry)));
  collect('topics', (id, entry) => vocabulary.topics.set(id, label(entry)));
  collect('bodies', (id, entry, at) => vocabulary.bodies.set(id, toBody(id, entry, at, generalLines)));
  collect('indicators', (id, entry, at) => vocabulary.indicators.set(id, toIndicator(id, entry, at, vocabulary.units)));
  collect('relations', (id, entry, at) => vocabulary.relations.set(id, toRelation(id, entry, at)));
  checkReferences(vocabulary, diagnostics);
  return vocabulary;
}

/** Body ids become folder names; the others may also hold dots. */
function isId(section: string, id: string): boolean {
  return section === 'bodies' ? /^[a-z0-9][a-z0-9-]*$/.test(id) : /^[a-z0-9][a-z0-9.-]*$/.test(id);
}

function toBody(id: string, entry: Section<'bodies'>, at: Spot, generalLines: ReadonlySet<string>): Body {
  // Without its date, which the schema asks for, nobody can say whether a change concerns a document.
  const became = entry.became?.date ? entry.became : null;
  return {
    id,
    name: entry.name ?? id,
    nameEn: entry['name-en'] ?? null,
    aliases: (entry.aliases ?? []).filter(Boolean),
    level: (entry.level as Level) ?? 'city',
    jurisdiction: entry.jurisdiction ?? null,
    line: entry.line ?? null,
    isTerritorial: entry.line === undefined || entry.line === null || generalLines.has(entry.line),
    branch: entry.branch ?? null,
    collective: entry.collective ?? false,
    members: entry.members ?? (entry.collective ? 'open' : 'known'),
    became: became ? { how: became.how, date: dateText(became.date) ?? '', into: became.into ?? [], basis: became.basis ?? null } : null,
    note: entry.note ?? null,
    at,
  };
}

function toIndicator(id: string, entry: Section<'indicators'>, at: Spot, units: UnitTable): Indicator {
  const bound = (value: string | number | undefined) => (value === undefined || value === null ? null : (readFigure(value)?.value ?? null));
  return {
    id,
    name: entry.name ?? id,
    nameEn: entry['name-en'] ?? null,
    aliases: entry.aliases ?? [],
    subject: entry.subject ?? null,
    unitName: entry.unit ?? null,
    unit: entry.unit ? units.read(entry.unit) : null,
    integer: entry.integer ?? false,
    domain: { min: bound(entry.domain?.min), max: bound(entry.domain?.max) },
    kind: entry.kind ?? (entry.values ? 'category' : 'number'),
    values: entry.values ?? [],
    betweenLevels: entry['between-levels'] ?? 'narrow',
    parts: entry.parts ?? 'open',
    kindOf: entry['kind-of'] ?? null,
    monotone: entry.monotone ?? null,
    tightening: entry.tightening ?? 'free',
    of: entry.of ?? null,
    deadlineExpected: entry.deadline === 'expected',
    note: entry.note ?? null,
    at,
  };
}

function toRelation(id: string, entry: Section<'relations'>, at: Spot): Relation {
  const figure = (value: string | number) => readFigure(value)?.value ?? rational(0);
  const terms = Object.entries(entry.terms ?? {}).map(([indicator, written]) => {
    if (typeof written !== 'object' || written === null) return { indicator, coefficient: figure(written), rate: null };
    return { indicator, coefficient: figure(written.times ?? 1), rate: written.rate ?? null };
  });
  return {
    id,
    name: entry.name ?? null,
    terms,
    is: entry.is ?? '<=',
    bound: figure(entry.bound ?? 0),
    reading: entry.reading ?? null,
    insteadOf: entry['instead-of'] ?? null,
    at,
  };
}

/** References inside the vocabulary: lines, successors, jurisdictions, kinds, the indicators of relations. */
function checkReferences(vocabulary: Vocabulary, diagnostics: Diagnostic[]): void {
  const unknown = (kind: string, name: string, at: Spot, known: Iterable<string>, part: 'key' | 'value' = 'value') =>
    diagnostics.push(diagnostic(`reference-${kind}`, placeOf(at, part), { name, suggestions: nearest(name, known, 3) }));
  for (const body of vocabulary.bodies.values()) {
    const { node, source } = body.at;
    if (body.line && !vocabulary.lines.has(body.line)) unknown('line', body.line, entryOf(body.at, 'line'), vocabulary.lines.keys());
    const at = entryOf(body.at, 'jurisdiction');
    if (body.jurisdiction) body.jurisdiction = mendCode(body.jurisdiction, at, vocabulary, diagnostics);
    if (body.jurisdiction && !vocabulary.jurisdictions.get(body.jurisdiction)) {
      const suggestions = nearCodes(body.jurisdiction, vocabulary);
      diagnostics.push(diagnostic('reference-jurisdiction', placeOf(at), { name: body.jurisdiction, suggestions }));
    }
    const into = (node as { became?: { into?: string[] } }).became?.into;
    body.became?.into.forEach((id, index) => {
      if (into && !vocabulary.bodies.has(id)) unknown('body', id, { source, node: into, key: index }, vocabulary.bodies.keys());
    });
  }
  for (const indicator of vocabulary.indicators.values()) {
    if (indicator.kindOf && !vocabulary.indicators.has(indicator.kindOf)) {
      unknown('indicator', indicator.kindOf, entryOf(indicator.at, 'kind-of'), vocabulary.indicators.keys());
    }
  }
  for (const relation of vocabulary.relations.values()) {
    const terms = (relation.at.node as { terms?: Record<string, unknown> }).terms;
    if (!terms) continue;
    for (const { indicator, rate } of relation.terms) {
      const at = { source: relation.at.source, node: terms, key: indicator };
      const names = vocabulary.indicators;
      if (!names.has(indicator)) unknown('indicator', indicator, at, names.keys(), 'key');
      if (rate !== null && !names.has(rate))
        unknown('indicator', rate, { source: at.source, node: terms[indicator] as object, key: 'rate' }, names.keys());
    }
    const { insteadOf } = relation;
    if (insteadOf !== null && !vocabulary.relations.has(insteadOf)) {
      unknown('relation', insteadOf, entryOf(relation.at, 'instead-of'), vocabulary.relations.keys());
    }
  }
}

/** A code in full-width digits or Chinese quotation marks is reported and read all the same; others come back as they are. */
export function mendCode(written: string, at: Spot, { jurisdictions }: Vocabulary, diagnostics: Diagnostic[]): string {
  const plain = withoutMarks(written.normalize('NFKC'));
  if (jurisdictions.get(written) || !jurisdictions.get(plain)) return written;
  diagnostics.push(diagnostic('yaml-fullwidth', placeOf(at), { corrected: `jurisdiction: "${plain}"` }, 'digit'));
  return plain;
}

/** “Did you mean” for a code: that of the area with this name, else codes that look alike. */
export function nearCodes(written: string, { jurisdictions }: Vocabulary): string[] {
  const areas = [...jurisdictions.all()];
  const named = areas.filter(({ name }) => name === written).map(({ code }) => code);
  return named.length > 0
    ? named.slice(0, 3)
    : nearest(
        written,
        areas.map(({ code }) => code),
        3,
      );
}

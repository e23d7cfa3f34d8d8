/** The head of a skeleton: what the document is, whose, what it rests on. */

import { Jurisdictions } from '../link/jurisdictions.js';
import { TODO } from '../model/todo.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { inCitation } from '../source/citations.js';
import type { Reading } from '../source/reading.js';
import { Gazetteer, type Place } from './area.js';
import { type Cited, citationsOf } from './citations.js';
import type { KnownDocument, SkeletonOptions } from './context.js';
import { freeId, numbersIn } from './ids.js';
import { above, bare, beside, date, type Entries, list, map, type Node, quoted, sequence, text } from './style.js';
import { isDate } from './thresholds.js';
import { WORDS, type Words } from './words.js';

/** What later parts of the skeleton need of the head. */
export interface Head {
  id: string;
  place: Place;
  entries: Entries;
}

/** The keys up to `measures`, with the comments that a drafter needs to check them. */
export function headOf(reading: Reading, options: SkeletonOptions, ids: readonly string[]): Head {
  const { head, file, clauses } = reading;
  const { knowledge, language } = options;
  const words = WORDS[language];
  const place = placeOf(reading, knowledge?.vocabulary ?? null);
  const id = documentId(reading, place, options);
  const known = knowledge?.documents ?? [];
  const cited = citationsOf(reading);
  const isDescriptive = looksDescriptive(reading);
  const completeness = completenessOf(reading);
  const parents = parentsOf(cited, known, id);
  const fingerprint = [...options.fingerprints(clauses)].map(([clause, value]) => [text(clause, true), quoted(value)] as const);
  const source = map([
    ['completeness', beside(bare(completeness), words.completeness[completeness])],
    ['file', file === '-' ? undefined : text(baseName(file))],
    ['fingerprint', fingerprint.length > 0 ? map(fingerprint) : undefined],
  ]);
  const { jurisdiction, level } = place;
  const entries: Entries = [
    ['id', beside(bare(id), words.id)],
    ['title', head.title ? text(head.title) : beside(text(TODO), words.title)],
    ['level', beside(bare(level ?? 'city'), level ? null : words.level)],
    ['jurisdiction', beside(jurisdiction ? text(jurisdiction.code) : bare(null), jurisdictionComment(place, words))],
    ['nature', beside(bare(isDescriptive ? 'descriptive' : 'normative'), isDescriptive ? words.nature : null)],
    ['issuer', list(head.issuer.filter((name) => name !== ''))],
    ['number', head.number ? text(head.number) : bare(null)],
    ['issued', isDate(head.issued) ? date(head.issued) : bare(null)],
    ['issued-basis', head.issued ? bare(head.issuedBasis) : undefined],
    ['effective', isDate(head.effective) ? date(head.effective) : undefined],
    ['expires', isDate(head.expires) ? date(head.expires) : undefined],
    ['status', bare(head.status)],
    [
      above(bare('cites'), parents.length > 0 ? [words.parents(parents.map((document) => document.id))] : []),
      cited.length > 0 ? citesNode(cited, known, reading, ids) : undefined,
    ],
    ['source', source],
  ];
  return { id, place, entries };
}

function jurisdictionComment({ level, jurisdiction, candidates }: Place, words: Words): string | null {
  if (jurisdiction) return jurisdiction.name;
  if (candidates.length > 0) return words.candidates(candidates.slice(0, 10).map(({ code, name }) => `'${code}' ${name}`));
  return level === 'nation' ? null : words.jurisdiction;
}

/** By the registered bodies that issue it, then by the names of places. */
function placeOf({ head }: Reading, vocabulary: Vocabulary | null): Place {
  const areas = vocabulary?.jurisdictions ?? new Jurisdictions();
  const found = new Gazetteer(areas).placeOf(head.issuer, head.title);
  if (found.jurisdiction || found.candidates.length > 0 || !vocabulary) return found;
  for (const issuer of head.issuer) {
    const bodies = [...vocabulary.bodies.values()].filter(({ name, aliases }) => name === issuer || aliases.includes(issuer));
    const [body] = bodies;
    const area = bodies.length === 1 && body?.jurisdiction ? areas.get(body.jurisdiction) : undefined;
    if (body && area && body.level !== 'community') return { level: body.level, jurisdiction: area, candidates: [] };
  }
  return found;
}

/**
 * As other documents of the place are called, with the year; else as the file is called, if that can be an id; else
 * `imported-2024`. Chinese names are not spelt out: many characters have several readings.
 */
function documentId({ head, file }: Reading, { jurisdiction }: Place, { knowledge, isTaken }: SkeletonOptions): string {
  const year = head.issued?.slice(0, 4) ?? /[〔[(（]((?:19|20)\d\d)[〕\])）]/u.exec(head.number ?? '')?.[1] ?? null;
  const siblings = (knowledge?.documents ?? []).filter((document) => jurisdiction && document.jurisdiction === jurisdiction.code);
  const stem = siblings.flatMap(({ id }) => /^(.+?)-(?:19|20)\d\d(?:-\d+)?$/.exec(id)?.[1] ?? [])[0];
  if (stem !== undefined && year !== null) return freeId(`${stem}-${year}`, isTaken);
  const name = baseName(file)
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  if (/^[a-z][a-z0-9-]{3,40}$/.test(name) && !/^(?:document|download|file|index|untitled|copy|new|news|text|test|content)/.test(name))
    return freeId(name, isTaken);
  return freeId(year === null ? 'imported' : `imported-${year}`, isTaken);
}

/** Reports on what was done carry titles that say so, and no document number. */
function looksDescriptive({ head: { title, number } }: Reading): boolean {
  return number === null && /经验|典型案例|工作总结|工作汇报|情况汇报|调研报告|纪实|侧记/u.test(title ?? '');
}

/** A report of the news is a summary; clauses that do not begin with the first are an excerpt. */
function completenessOf({ head, clauses, framework }: Reading): 'full' | 'excerpt' | 'summary' {
  if (head.issuedBasis === 'news') return 'summary';
  const inOrder = [...framework, ...clauses].sort((a, b) => a.place.offset(0) - b.place.offset(0));
  const first = inOrder.find(({ clause }) => clause !== null)?.clause;
  const startsLate = typeof first === 'string' && (numbersIn(first).at(-1) ?? 1) > 1;
  const isHeadless = head.title === null && head.number === null && head.issuer.length === 0;
  return startsLate || isHeadless ? 'excerpt' : 'full';
}

/** Documents of the workspace that are cited as a basis. */
function parentsOf(cited: readonly Cited[], known: readonly KnownDocument[], id: string): KnownDocument[] {
  const bases = cited.filter(({ basis }) => basis).map(({ citation }) => documentFor(citation, known));
  return [...new Set(bases)].filter((document): document is KnownDocument => document !== null && document.id !== id);
}

/** The document of the workspace that a citation means: by its number, or by its title where one of them has no number. */
function documentFor({ title, number }: Cited['citation'], known: readonly KnownDocument[]): KnownDocument | null {
  const same = known.filter((document) =>
    number !== null && document.number !== null ? document.number === number : inCitation(document.title) === inCitation(title),
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** The last part of a path, of whichever system. */
export function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

function citesNode(cited: readonly Cited[], known: readonly KnownDocument[], { clauses }: Reading, ids: readonly string[]): Node {
  const indexes = new Map(clauses.map((clause, index) => [clause, index]));
  const items = cited.flatMap(({ citation, basis, clause }) => {
    const { title, number, issuer } = citation;
    if (title === '') return [];
    const document = documentFor(citation, known);
    const measure = clause ? ids[indexes.get(clause) ?? -1] : undefined;
    const names = issuer.filter((name) => name !== '');
    const node = map([
      ['title', text(title)],
      ['number', number ? text(number) : undefined],
      ['issuer', names.length > 0 ? list(names) : undefined],
      ['document', document ? bare(document.id) : undefined],
      ['measure', measure ? bare(measure) : undefined],
      ['basis', basis ? bare(true) : undefined],
    ]);
    return [node];
  });
  return sequence(items);
}

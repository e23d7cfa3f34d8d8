/** The columns of a matrix: which bodies they are, what stands above them, and how they are spread over sheets of paper. */

import type { Document, Measure, Program } from '../../model/program.js';
import type { Labels } from './labels.js';
import { type BodyTies, bodiesOf, loadOf, MARKED_TIES, type MarkedTie, territoryOf } from './ties.js';

/** A column: a body, or the unlisted others of open-ended lists. */
export interface Column {
  ties: BodyTies | null;
  /** Measures that the unlisted others have a part in. */
  open: Set<Measure>;
  /** What the band above it says: the level in one document, the area across several. */
  level: string;
  territory: string;
  /** Whether it is the body whose own matrix this is. */
  own: boolean;
}

/** How many bodies fit beside the first column at a legible width. */
export const FITS = { a4: 21, a3: 34 } as const;

/** One for each body that is named in the documents, those of one territory together. */
export function columnsOf(documents: readonly Document[], program: Program, t: Labels, ownKey?: string): Column[] {
  const bodies = bodiesOf([...documents], program.vocabulary).filter((ties) => loadOf(ties).total > 0);
  const columns = bodies.map(
    (ties): Column => ({
      ties,
      open: new Set(),
      level: bandOf(ties, documents.length > 1, program, t),
      territory: ties.territory,
      own: ties.key === ownKey,
    }),
  );
  for (const document of documents) addOpenColumn(columns, document, program);
  return columns;
}

/** Gives the unlisted others of a document's open-ended lists a column after the bodies of its territory. */
function addOpenColumn(columns: Column[], document: Document, { vocabulary }: Program): void {
  const open = document.measures.filter((measure) => measure.openEnded.length > 0);
  if (open.length === 0) return;
  const territory = territoryOf(document, vocabulary);
  const last = columns.findLastIndex((column) => column.territory === territory);
  const present = columns[last];
  if (present && !present.ties) for (const measure of open) present.open.add(measure);
  else columns.splice(last < 0 ? columns.length : last + 1, 0, { ties: null, open: new Set(open), level: '', territory, own: false });
}

export function marksOf({ ties, open }: Column, measure: Measure): MarkedTie[] {
  const has = (tie: MarkedTie) =>
    ties ? ties.measures.get(measure)?.has(tie) : tie !== 'charged' && open.has(measure) && measure.openEnded.includes(tie);
  return MARKED_TIES.filter(has);
}

/** Parts that fit on paper: territories are not cut unless one alone is too wide, and then into equal shares. */
export function splitColumns<T extends { level: string; territory: string }>(columns: T[], fits: number): T[][] {
  const parts: T[][] = [];
  for (const territory of territoriesOf(columns)) {
    const last = parts.at(-1);
    if (last && last.length + territory.length <= fits) last.push(...territory);
    else parts.push(...evenShares(territory, fits));
  }
  return parts;
}

/** Neighbours of one territory. */
function territoriesOf<T extends { territory: string }>(columns: T[]): T[][] {
  const groups: T[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.[0]?.territory === column.territory) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** Equal shares, moved by up to two columns where that lets a part begin with a level of its own. */
function evenShares<T extends { level: string }>(columns: T[], fits: number): T[][] {
  const parts: T[][] = [];
  let start = 0;
  for (let left = Math.ceil(columns.length / fits); left > 0; left--) {
    const share = Math.ceil((columns.length - start) / left);
    const room = (size: number) => size > 0 && size <= fits && columns.length - start - size <= (left - 1) * fits;
    const atLevel = [0, 1, -1, 2, -2]
      .map((shift) => share + shift)
      .find((size) => room(size) && columns[start + size]?.level !== columns[start + size - 1]?.level);
    const size = left === 1 ? share : (atLevel ?? share);
    parts.push(columns.slice(start, start + size));
    start += size;
  }
  return parts;
}

function bandOf({ body, territory }: BodyTies, several: boolean, { documents, vocabulary }: Program, t: Labels): string {
  if (!body) return t.unknown;
  if (!several) return t.levelOf[body.level];
  const area = body.jurisdiction ?? documents.find((document) => document.id === territory)?.jurisdiction ?? territory;
  return vocabulary.jurisdictions.get(area)?.name ?? t.levelOf[body.level];
}

export function bandsOf(columns: Column[]): { label: string; span: number }[] {
  const bands: { label: string; span: number }[] = [];
  for (const { level } of columns) {
    const last = bands.at(-1);
    if (last && last.label === level) last.span++;
    else bands.push({ label: level, span: 1 });
  }
  return bands;
}

export function sign({ ties }: Column, t: Labels): string {
  if (!ties) return '';
  if (!ties.body) return t.unregisteredMark;
  return ties.body.collective && ties.body.members === 'open' ? t.collectiveMark : '';
}

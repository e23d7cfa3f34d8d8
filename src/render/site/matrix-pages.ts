/** Who does what: a table of marks where it fits a screen or a sheet, else a list by role. */

import type { Document, Measure } from '../../model/program.js';
import { nameIn } from '../../model/vocabulary.js';
import { fill, MARKS } from '../views/labels.js';
import { measureAnchor } from '../views/paths.js';
import { type BodyTies, bodiesOf, MARKED_TIES, type MarkedTie } from '../views/ties.js';
import { placeOf, type SiteContext } from './context.js';
import type { Links } from './links.js';
import { matrixPath } from './paths.js';

/** More cells than these are neither loaded nor looked through by anybody. */
const MOST_CELLS = 20_000;
/** More columns than these do not fit across a sheet of A4: what is cut off there nobody misses. The list by role is printed instead. */
const WIDEST_PRINTED = 36;

/** What the template `site-matrix` shows: the matrix of one document, or of all. */
export function matrixPage(document: Document | null, links: Links, context: SiteContext) {
  const { program, t, w, lang } = context;
  const documents = document ? [document] : program.documents;
  const bodies = (document ? bodiesOf([document], program.vocabulary) : context.bodies).filter(({ measures }) => isMarked(measures));
  const measures = documents.flatMap((each) => each.measures);
  const isGrid = bodies.length * measures.length <= MOST_CELLS;
  const isPrinted = isGrid && bodies.length <= WIDEST_PRINTED;
  const open = measures.some(({ openEnded }) => openEnded.length > 0);
  const topics = [...new Set(measures.flatMap(({ topic }) => topic ?? []))];
  const groups = document ? bySection(document) : documents.map((each) => ({ title: links.document(each), measures: each.measures }));
  return {
    t,
    w,
    lang,
    listComma: lang === 'zh' ? '、' : ', ',
    title: document?.title ?? w.matrix,
    kicker: document ? w.matrix : '',
    document: document ? links.document(document) : null,
    notice: document?.nature === 'descriptive' ? t.descriptiveBanner : '',
    legend: MARKED_TIES.map((tie) => ({ mark: MARKS[tie], word: t[tie], tie })),
    filter: {
      bodies: bodies.map(({ written }) => written),
      topics: topics.map((id) => ({ id, name: nameIn(lang, program.vocabulary.topics.get(id), id) })),
      count: fill(w.shown, { shown: measures.length, all: measures.length }),
    },
    others: document
      ? []
      : program.documents
          .filter(({ measures: own }) => own.length > 0)
          .map((each) => ({ label: each.title, place: placeOf(each, context), href: links.to(matrixPath(each.id)) })),
    empty: measures.length === 0 ? t.noMeasures : '',
    grid: isGrid ? gridOf(bodies, open, groups, links, context) : null,
    /** Beside a grid, it is for paper only. */
    list: isPrinted
      ? null
      : {
          note: fill(w.listNote, { measures: measures.length, bodies: bodies.length }),
          groups: groups.map((group) => listOf(group, links, context)),
        },
  };
}

interface Group {
  title: { label: string; href: string | null } | null;
  measures: readonly Measure[];
}

function bySection({ measures }: Document): Group[] {
  const groups: { title: { label: string; href: null } | null; measures: Measure[] }[] = [];
  for (const measure of measures) {
    const label = measure.section ?? '';
    const last = groups.at(-1);
    if (last && (last.title?.label ?? '') === label) last.measures.push(measure);
    else groups.push({ title: label === '' ? null : { label, href: null }, measures: [measure] });
  }
  return groups;
}

const isMarked = (measures: BodyTies['measures']): boolean =>
  [...measures.values()].some((kinds) => MARKED_TIES.some((tie) => kinds.has(tie)));

/** Columns are the bodies, and the unlisted others of open-ended lists. */
function gridOf(bodies: readonly BodyTies[], open: boolean, groups: readonly Group[], links: Links, context: SiteContext) {
  const { t } = context;
  const cell = cellsOf(context);
  return {
    columns: [
      ...bodies.map(({ written, body }) => ({
        sign: body ? (body.collective && body.members === 'open' ? t.collectiveMark : '') : t.unregisteredMark,
        ...links.body({ name: written, body }),
      })),
      ...(open ? [{ label: t.openColumn, href: null, sign: '' }] : []),
    ],
    signs: [
      bodies.some(({ body }) => body?.collective && body.members === 'open') ? t.collectiveLegend : '',
      bodies.some(({ body }) => !body) ? t.unregisteredLegend : '',
    ].filter(Boolean),
    width: bodies.length + (open ? 2 : 1),
    groups: groups.map(({ title, measures }) => ({
      title,
      rows: measures.map((measure) => ({
        cells: [
          ...bodies.map(({ measures: tied }) => {
            const kinds = tied.get(measure);
            return cell((tie) => kinds?.has(tie) ?? false);
          }),
          ...(open ? [cell((tie) => tie !== 'charged' && measure.openEnded.includes(tie))] : []),
        ],
        ...rowOf(measure, links),
      })),
    })),
  };
}

/** Gives the cell for some ties, the same one for the same ties: of tens of thousands, few differ. */
function cellsOf({ t }: SiteContext) {
  const known = new Map<string, { mark: string; word: string }[]>();
  return (isTied: (tie: MarkedTie) => boolean) => {
    let name = '';
    for (const tie of MARKED_TIES) if (isTied(tie)) name += MARKS[tie];
    let cell = known.get(name);
    if (!cell) {
      cell = MARKED_TIES.filter(isTied).map((tie) => ({ mark: MARKS[tie], word: t[tie] }));
      known.set(name, cell);
    }
    return cell;
  };
}

function rowOf(measure: Measure, links: Links) {
  return { measure: links.measure(measure), anchor: measureAnchor(measure.ref), topic: measure.topic ?? '', framework: measure.framework };
}

/** A row names bodies in plain text: their links are on the page of the measure. */
function listOf({ title, measures }: Group, links: Links, { lang, t }: SiteContext) {
  const comma = lang === 'zh' ? '、' : ', ';
  return {
    title,
    rows: measures.map((measure) => ({
      cells: MARKED_TIES.map((tie) => {
        const names = measure[tie].map(({ name }) => name).join(comma);
        const others = tie !== 'charged' && measure.openEnded.includes(tie) ? t.andOthers : '';
        return names + others;
      }),
      ...rowOf(measure, links),
    })),
  };
}

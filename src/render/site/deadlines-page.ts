/** What falls due when: all deadlines, day by day, and a time line. */

import { lastDay } from '../../model/dates.js';
import { LEVELS, type Level, type Measure } from '../../model/program.js';
import { inOneLine } from '../figures.js';
import { dateInWords } from '../views/labels.js';
import { placeOf, type SiteContext } from './context.js';
import type { Links } from './links.js';
import { DEADLINES, dateAnchor, thresholdAnchor } from './paths.js';

interface Due {
  date: string;
  measure: Measure;
  /** Null: the measure as a whole. */
  threshold: number | null;
}

function duesOf({ program }: SiteContext): Due[] {
  return program.documents.flatMap(({ measures }) =>
    measures.flatMap((measure): Due[] => [
      ...(measure.deadline === null ? [] : [{ date: measure.deadline, measure, threshold: null }]),
      ...measure.thresholds.flatMap(({ deadline, index }) => (deadline === null ? [] : [{ date: deadline, measure, threshold: index }])),
    ]),
  );
}

interface DueDate {
  date: string;
  /** The year, and how far into it the day is: 2025.5 is the middle of 2025. */
  year: number;
  dues: Due[];
  /** How many there are at each level that has any. */
  atLevel: Map<Level, number>;
}

/** By date, the earliest first; a month or a year counts as its last day. */
function datesOf(context: SiteContext): DueDate[] {
  const dates = new Map<string, DueDate & { key: string }>();
  for (const due of duesOf(context)) {
    let date = dates.get(due.date);
    if (!date) {
      date = { date: due.date, year: yearOf(due.date), key: `${lastDay(due.date)} ${due.date}`, dues: [], atLevel: new Map() };
      dates.set(due.date, date);
    }
    const { level } = due.measure.document;
    date.dues.push(due);
    date.atLevel.set(level, (date.atLevel.get(level) ?? 0) + 1);
  }
  return [...dates.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The time line with its numbers; null where nothing has a deadline. Home shows it too. */
export function deadlineFigure(links: Links, context: SiteContext) {
  return links.figure('deadlines', () => drawDeadlines(links, context));
}

function drawDeadlines(links: Links, context: SiteContext) {
  const { t, w, lang } = context;
  const dates = datesOf(context);
  if (dates.length === 0) return null;
  const rows = LEVELS.flatMap((level) => {
    // A year and its last day are one place on the line.
    const counts = new Map<number, number>();
    for (const { year, atLevel } of dates) counts.set(year, (counts.get(year) ?? 0) + (atLevel.get(level) ?? 0));
    const dots = [...counts].flatMap(([year, count]) => (count === 0 ? [] : [{ year, count }]));
    return dots.length === 0 ? [] : [{ level, label: t.levelOf[level], dots }];
  });
  const drawn = rows.map(({ label, dots }) => ({ label, dots }));
  return {
    svg: context.draw({ kind: 'timeline', rows: drawn, afterYear: lang === 'zh' ? '年' : '', label: w.deadlines }),
    note: w.deadlinesNote,
    levels: rows.map(({ label }) => label),
    rows: dates.map(({ date, dues, atLevel }) => ({
      label: dateInWords(date, lang),
      href: `${links.to(DEADLINES)}#${dateAnchor(date)}`,
      counts: rows.map(({ level }) => atLevel.get(level) ?? ''),
      total: dues.length,
    })),
  };
}

/** The year, and how far into it a day is. */
function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = lastDay(date).split('-').map(Number);
  return year + (month - 1) / 12 + day / 366;
}

/** What the template `site-deadlines` shows. */
export function deadlinesPage(links: Links, context: SiteContext) {
  const { t, w, lang } = context;
  const dates = datesOf(context);
  return {
    t,
    w,
    title: w.deadlines,
    listComma: lang === 'zh' ? '、' : ', ',
    figure: deadlineFigure(links, context),
    dates: dates.map(({ date, dues }) => ({
      anchor: dateAnchor(date),
      label: dateInWords(date, lang),
      rows: dues.map(({ measure, threshold }) => {
        const link = links.measure(measure);
        const norm = threshold === null ? undefined : measure.thresholds[threshold];
        return {
          place: placeOf(measure.document, context),
          what: norm ? inOneLine(context.wordsOf(norm), lang) : w.wholeMeasure,
          force: norm && measure.document.nature === 'normative' ? t.forceOf[norm.force] : '',
          lead: measure.lead.map((use) => links.body(use)),
          ...link,
          href: threshold === null ? link.href : `${link.href}#${thresholdAnchor(threshold)}`,
        };
      }),
    })),
  };
}

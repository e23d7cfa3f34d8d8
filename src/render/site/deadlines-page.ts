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

/** By date, the earliest first; a month or a year counts as its last day. */
function byDate(dues: readonly Due[]): { date: string; dues: Due[] }[] {
  const groups = new Map<string, Due[]>();
  for (const due of dues) {
    const group = groups.get(due.date);
    if (group) group.push(due);
    else groups.set(due.date, [due]);
  }
  const key = (date: string) => `${lastDay(date)} ${date}`;
  return [...groups].map(([date, list]) => ({ date, dues: list })).sort((a, b) => (key(a.date) < key(b.date) ? -1 : 1));
}

/** The time line with its numbers; null where nothing has a deadline. Home shows it too. */
export function deadlineFigure(links: Links, context: SiteContext) {
  return links.figure('deadlines', () => drawDeadlines(links, context));
}

function drawDeadlines(links: Links, context: SiteContext) {
  const { t, w, lang } = context;
  const dues = duesOf(context);
  if (dues.length === 0) return null;
  const dates = byDate(dues);
  const rows = LEVELS.flatMap((level) => {
    // A year and its last day are one place on the line.
    const counts = new Map<number, number>();
    for (const { date, dues: all } of dates) counts.set(yearOf(date), (counts.get(yearOf(date)) ?? 0) + countAt(all, level));
    const dots = [...counts].flatMap(([year, count]) => (count === 0 ? [] : [{ year, count }]));
    return dots.length === 0 ? [] : [{ level, label: t.levelOf[level], dots }];
  });
  const drawn = rows.map(({ label, dots }) => ({ label, dots }));
  return {
    svg: context.draw({ kind: 'timeline', rows: drawn, afterYear: lang === 'zh' ? '年' : '', label: w.deadlines }),
    note: w.deadlinesNote,
    levels: rows.map(({ label }) => label),
    rows: dates.map(({ date, dues: all }) => ({
      label: dateInWords(date, lang),
      href: `${links.to(DEADLINES)}#${dateAnchor(date)}`,
      counts: rows.map(({ level }) => countAt(all, level) || ''),
      total: all.length,
    })),
  };
}

const countAt = (dues: readonly Due[], level: Level): number => dues.filter(({ measure }) => measure.document.level === level).length;

/** The day within its year, as a decimal. */
function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = lastDay(date).split('-').map(Number);
  return year + (month - 1) / 12 + day / 366;
}

/** What the template `site-deadlines` shows. */
export function deadlinesPage(links: Links, context: SiteContext) {
  const { t, w, lang } = context;
  const dates = byDate(duesOf(context));
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

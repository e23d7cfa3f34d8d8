/** Indicators: all of them, and for each the norms of all documents on one axis. */

import { toText } from '../../algebra/rational.js';
import { LEVELS, type Threshold } from '../../model/program.js';
import { type Indicator, nameIn } from '../../model/vocabulary.js';
import { fill } from '../views/labels.js';
import { figuresIn } from './charts/interval-chart.js';
import { badges, type SiteContext } from './context.js';
import type { Links } from './links.js';
import { rowsOfNorm } from './norm-rows.js';
import { thresholdAnchor } from './paths.js';
import { wholesFigure } from './wholes.js';

/** So many rows of a chart can be read; the table has all. */
const MOST_ROWS = 30;

/** What the template `site-indicators` shows. */
export function indicatorsPage(links: Links, context: SiteContext) {
  const { t, w, lang, program, normsOf } = context;
  return {
    t,
    w,
    title: w.indicators,
    count: normsOf.size,
    rows: [...normsOf].map(([id, norms]) => {
      const known = program.vocabulary.indicators.get(id);
      return {
        id,
        ...links.indicator(id),
        subject: known?.subject ?? '',
        unit: known?.unitName ?? '',
        between: known ? w.betweenLevelsOf[known.betweenLevels] : '',
        norms: norms.length,
        documents: new Set(norms.map(({ measure }) => measure.document)).size,
        also: lang === 'zh' ? (known?.aliases.join('、') ?? '') : (known?.name ?? ''),
      };
    }),
  };
}

/** What the template `site-indicator` shows. */
export function indicatorPage(indicator: Indicator, norms: readonly Threshold[], links: Links, context: SiteContext) {
  const { t, w, lang } = context;
  const ordered = LEVELS.flatMap((level) => norms.filter(({ measure }) => measure.document.level === level));
  const drawn = ordered.map((threshold) => rowsOfNorm(threshold, indicator, context));
  const rows = drawn.flat();
  const undrawn = drawn.filter((each) => each.length === 0).length;
  const title = nameIn(lang, indicator);
  const shown = rows.slice(0, MOST_ROWS).map((row) => row());
  const label = fill(w.intervalsOf, { title });
  const svg = figuresIn(shown).length > 0 ? context.draw({ kind: 'interval', rows: shown, unit: indicator.unitName ?? '', label }) : null;
  return {
    t,
    w,
    title,
    id: indicator.id,
    facts: factsOf(indicator, context),
    note: indicator.note,
    chart: svg,
    chartShown: rows.length > MOST_ROWS ? fill(w.intervalsShown, { shown: MOST_ROWS, all: rows.length }) : '',
    chartMissing: svg && undrawn > 0 ? fill(w.intervalsMissing, { n: undrawn }) : '',
    wholes: wholesFigure(links, context, (whole) => whole.threshold.indicator === indicator.id),
    norms: ordered.map((threshold) => normView(threshold, links, context)),
  };
}

function normView(threshold: Threshold, links: Links, context: SiteContext) {
  const { measure } = threshold;
  const words = context.wordsOf(threshold);
  const link = links.measure(measure);
  const own = (context.findingsOf.get(measure.ref) ?? []).filter(
    ({ messageArgs }) =>
      messageArgs.indicator === undefined ||
      messageArgs.indicator === threshold.known?.name ||
      messageArgs.indicator === threshold.indicator,
  );
  return {
    words,
    level: context.t.levelOf[measure.document.level],
    document: links.document(measure.document),
    measure: { ...link, href: `${link.href}#${thresholdAnchor(threshold.index)}` },
    descriptive: measure.document.nature === 'descriptive' ? context.t.noNorm : '',
    badges: badges(own, context, false),
  };
}

function factsOf(indicator: Indicator, { w, lang, program }: SiteContext): { label: string; text: string }[] {
  const { min, max } = indicator.domain;
  const of =
    indicator.of === 'unstated'
      ? w.unstated
      : indicator.of === null
        ? ''
        : nameIn(lang, program.vocabulary.indicators.get(indicator.of), indicator.of);
  const [low, high] = [min && toText(min), max && toText(max)];
  const domain =
    low !== null && high !== null
      ? `${low}—${high}`
      : low !== null
        ? fill(w.atLeast, { n: low })
        : high !== null
          ? fill(w.atMost, { n: high })
          : '';
  return [
    { label: w.subject, text: indicator.subject ?? '' },
    { label: w.unit, text: indicator.unitName ?? '' },
    { label: w.aliases, text: indicator.aliases.join(lang === 'zh' ? '、' : ', ') },
    { label: w.values, text: indicator.values.length > 0 ? indicator.values.join(lang === 'zh' ? '、' : ', ') : domain },
    { label: w.shareOf, text: of },
    { label: w.betweenLevels, text: w.betweenLevelsOf[indicator.betweenLevels] },
    { label: 'ID', text: indicator.id },
  ].filter(({ text }) => text !== '');
}

// @ts-check
/** Edits that change nothing that matters: not one warning or error may come of them. */

import { children, documentOf, isNarrow, sharedThresholds } from './targets.mjs';

/**
 * @typedef {import('./workspace.mjs').Data} Data
 * @typedef {import('./workspace.mjs').Workspace} Workspace
 * @typedef {import('../random.mjs').Random} Random
 * @typedef {{ name: string, edit: (workspace: Workspace, random: Random) => string | null }} HarmlessClass
 */

/** @param {Random} random @param {unknown[]} list */
function shuffle(random, list) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
}

/** @param {Workspace} workspace */
const documents = (workspace) => Object.values(workspace.documents);

/** @param {string} name @param {(threshold: Data, random: Random) => string | null} change @returns {HarmlessClass} */
function onThreshold(name, change) {
  return {
    name,
    edit(workspace, random) {
      const targets = sharedThresholds(workspace, isNarrow).map(({ threshold }) => threshold);
      shuffle(random, targets);
      for (const threshold of targets) {
        const what = change(threshold, random);
        if (what !== null) return `${threshold.indicator}: ${what}`;
      }
      return null;
    },
  };
}

/** @type {HarmlessClass[]} */
export const HARMLESS = [
  {
    name: 'measures reordered',
    edit(workspace, random) {
      const { document } = random.pick(children(workspace));
      shuffle(random, document.measures);
      return document.id;
    },
  },
  {
    name: 'thresholds reordered',
    edit(workspace, random) {
      for (const { document } of children(workspace)) for (const measure of document.measures) shuffle(random, measure.thresholds ?? []);
      return 'all';
    },
  },
  {
    name: 'keys reordered',
    edit(workspace, random) {
      const { document } = random.pick(children(workspace));
      document.measures = document.measures.map((/** @type {Data} */ measure) => reordered(measure, random));
      return document.id;
    },
  },
  {
    name: 'titles and summaries reworded',
    edit(workspace, random) {
      const { document } = random.pick(children(workspace));
      for (const measure of document.measures) {
        measure.title = `${random.pick(['进一步', '切实', '统筹'])}做好${measure.title}`;
        measure.summary = `${random.pick(['结合实际', '按照要求', '分步'])}推进，${measure.summary ?? ''}`;
      }
      return document.id;
    },
  },
  {
    name: 'measures renamed with their links',
    edit(workspace, random) {
      const parent = documentOf(workspace, random.pick(children(workspace).flatMap(({ document }) => document.implements)));
      if (!parent) return null;
      const measure = random.pick(parent.measures);
      const [before, after] = [`${parent.id}/${measure.id}`, `${parent.id}/${measure.id}-renamed`];
      for (const document of documents(workspace))
        for (const each of document.procedures ?? [])
          if (document === parent && each.measure === measure.id) each.measure = `${measure.id}-renamed`;
      for (const citation of parent.cites ?? []) if (citation.measure === measure.id) citation.measure = `${measure.id}-renamed`;
      for (const waiver of parent.waivers ?? []) {
        const [target, ...rest] = waiver.target.split('#');
        if (target === measure.id) waiver.target = [`${target}-renamed`, ...rest].join('#');
      }
      measure.id = `${measure.id}-renamed`;
      for (const document of documents(workspace)) {
        for (const each of document.measures) {
          if (each.implements) each.implements = each.implements.map((/** @type {string} */ ref) => (ref === before ? after : ref));
          for (const threshold of each.thresholds ?? []) if (threshold['part-of'] === before) threshold['part-of'] = after;
        }
      }
      return `${before} → ${after}`;
    },
  },
  {
    name: 'alias for official name',
    edit(workspace, random) {
      const { document } = random.pick(children(workspace));
      const bodies = Object.values(workspace.vocabulary).flatMap((file) => Object.values(file.bodies ?? {}));
      const own = bodies.filter((body) => body.jurisdiction === document.jurisdiction);
      const official = (/** @type {string} */ name) => own.find((body) => (body.aliases ?? []).includes(name))?.name ?? name;
      for (const measure of document.measures) if (typeof measure.lead === 'string') measure.lead = official(measure.lead);
      return document.id;
    },
  },
  onThreshold('equivalent unit', (threshold) => {
    const swap = /** @type {Record<string, [string, number]>} */ ({
      '平方米/百户': ['平方米/千户', 10],
      '万元/年': ['元/年', 10000],
      '人/万人': ['人/千人', 0.1],
      '%': ['‰', 10],
    });
    const change = swap[threshold.unit];
    if (!change || typeof threshold.min !== 'number') return null;
    const [unit, factor] = change;
    threshold.min = factor < 1 ? `${threshold.min}/${1 / factor}` : threshold.min * factor;
    threshold.unit = unit;
    return unit;
  }),
  onThreshold('equivalent interval', (threshold) => {
    if (typeof threshold.min !== 'number' || typeof threshold.max !== 'number' || threshold.min > threshold.max) return null;
    threshold.range = `${threshold.min}~${threshold.max}`;
    delete threshold.min;
    delete threshold.max;
    return threshold.range;
  }),
  onThreshold('whole numbers: more than n - 1', (threshold) => {
    if (!['户', '个'].includes(threshold.unit) || typeof threshold.min !== 'number') return null;
    threshold.above = threshold.min - 1;
    delete threshold.min;
    return `above ${threshold.above}`;
  }),
  onThreshold('exact value as minimum and maximum', (threshold) => {
    if (typeof threshold.equals !== 'number') return null;
    threshold.min = threshold.equals;
    threshold.max = threshold.equals;
    delete threshold.equals;
    return 'min = max';
  }),
  onThreshold('rows of a scale reordered', (threshold, random) => {
    if (!threshold.scale) return null;
    shuffle(random, threshold.scale);
    return 'rows';
  }),
  onThreshold('a stricter figure with its reason', (threshold) => {
    if (typeof threshold.min !== 'number' || typeof threshold.max === 'number' || threshold.coverage) return null;
    if (threshold.unit === '%' && threshold.min > 90) return null;
    threshold.min += 1;
    threshold.reason = '本区基础条件较好，已征求意见';
    return `min ${threshold.min}`;
  }),
  onThreshold('figure written with 万', (threshold) => {
    for (const key of ['min', 'max']) {
      if (typeof threshold[key] === 'number' && threshold[key] >= 1000) {
        threshold[key] = `${threshold[key] / 10000}万`;
        return threshold[key];
      }
    }
    return null;
  }),
  {
    name: 'smaller part of a whole',
    edit(workspace, random) {
      const parts = children(workspace).flatMap(({ document }) =>
        document.measures.flatMap((/** @type {Data} */ measure) =>
          (measure.thresholds ?? []).filter((/** @type {Data} */ each) => each['part-of'] && each.equals > 1),
        ),
      );
      if (parts.length === 0) return null;
      random.pick(parts).equals -= 1;
      return 'one less';
    },
  },
];

/** @param {Data} data @param {Random} random @returns {Data} */
function reordered(data, random) {
  const entries = Object.entries(data);
  shuffle(random, entries);
  return Object.fromEntries(entries);
}

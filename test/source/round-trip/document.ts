import fc from 'fast-check';
import { BODIES, type Figure, PHRASES, SECTIONS, SENTENCES, TITLES } from './phrases.js';

export const NUMBERINGS = ['through', 'restarting', 'arabic', 'three-level', 'flat', 'articles'] as const;
export const TAIL_STYLES = [
  'labels',
  'departments',
  'hosts',
  'own-line',
  'lines',
  'after-sentence',
  'wrapped',
  'two-brackets',
  'verbs',
  'square',
] as const;
export const FORMATS = ['txt', 'md', 'html'] as const;

export interface Tail {
  lead: string[];
  responsible: string[];
  cooperating: string[];
  /** How each role's list says that it is open-ended; empty where it does not. */
  etc: { lead: string; responsible: string; cooperating: string };
}

export interface Measure {
  title: string;
  sentences: string[];
  figures: Figure[];
  tail: Tail | null;
}

export interface Section {
  title: string;
  measures: Measure[];
}

export interface RandomDocument {
  numbering: (typeof NUMBERINGS)[number];
  tailStyle: (typeof TAIL_STYLES)[number];
  format: (typeof FORMATS)[number];
  /** Whether titles of clauses stand on lines of their own. */
  hasTitleLines: boolean;
  /** Whether the punctuation is half-width, as a converter left it. */
  isHalfWidth: boolean;
  separator: '、' | '，' | ' ' | '和';
  sections: Section[];
}

const tail = fc
  .record({
    bodies: fc.shuffledSubarray(BODIES, { minLength: 3, maxLength: 8 }),
    leads: fc.integer({ min: 0, max: 2 }),
    helpers: fc.integer({ min: 0, max: 2 }),
    etc: fc.record({
      responsible: fc.constantFrom('', '', '等部门', '等相关部门', '等'),
      cooperating: fc.constantFrom('', '', '', '等单位'),
    }),
  })
  .map(({ bodies, leads, helpers, etc }): Tail => {
    // Somebody is always left to be responsible: a lead and helpers alone are two lists of three.
    const lead = bodies.slice(0, leads);
    const cooperating = bodies.slice(leads, Math.min(leads + helpers, bodies.length - 1));
    const responsible = bodies.slice(leads + cooperating.length);
    return {
      lead,
      responsible,
      cooperating,
      etc: { lead: '', responsible: etc.responsible, cooperating: cooperating.length > 0 ? etc.cooperating : '' },
    };
  });

const measure = fc
  .record({
    title: fc.constantFrom(...TITLES),
    plain: fc.shuffledSubarray(SENTENCES, { minLength: 1, maxLength: 2 }),
    figures: fc.array(fc.record({ phrase: fc.constantFrom(...PHRASES), n: fc.integer({ min: 2, max: 95 }) }), { maxLength: 3 }),
    tail,
    isTailed: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  })
  .map(({ title, plain, figures, tail: own, isTailed }): Measure & { isTailed: boolean } => {
    const said = figures.map(({ phrase, n }) => phrase(n));
    return {
      title,
      sentences: [...plain, ...said.map(({ words }) => words)],
      figures: said.map((each) => each.figure),
      tail: own,
      isTailed,
    };
  });

/** Random documents: what they say, and how it is written. */
export const documents = fc
  .record({
    numbering: fc.constantFrom(...NUMBERINGS),
    tailStyle: fc.constantFrom(...TAIL_STYLES),
    format: fc.constantFrom(...FORMATS),
    hasTitleLines: fc.boolean(),
    isHalfWidth: fc.boolean(),
    separator: fc.constantFrom('、', '、', '，', ' ', '和') as fc.Arbitrary<RandomDocument['separator']>,
    hasTails: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
    titles: fc.shuffledSubarray(SECTIONS, { minLength: 2, maxLength: 4 }),
    measures: fc.array(fc.array(measure, { minLength: 2, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ hasTails, titles, measures, ...style }): RandomDocument => {
    const sections = titles.map((title, at) => ({
      title,
      measures: (measures[at] ?? []).map(({ isTailed, ...each }, index) => ({
        ...each,
        // A text with tails has one at least at the first of each section; one at the last alone would close them all.
        tail: hasTails && (index === 0 || isTailed) ? each.tail : null,
      })),
    }));
    return { ...style, sections };
  });

/** What the search looks through, as a script: a page that was opened from a folder may not fetch anything. */

import { nameIn } from '../../model/vocabulary.js';
import { placeOf, type SiteContext } from './context.js';
import { bodyPath, documentPath, indicatorPath, measurePath, rulePath } from './paths.js';

/** The name that the data has in the browser. */
export const SEARCH_VARIABLE = 'tiaokuaiSearch';

type Row = readonly (string | readonly number[])[];

export interface SearchData {
  /** Names of bodies and indicators that measures refer to by number. */
  names: string[];
  kinds: {
    kind: 'document' | 'body' | 'indicator' | 'measure' | 'rule';
    /** What the entries of a row are: `path`, `title`, then fields of lower rank. */
    fields: string[];
    rows: Row[];
  }[];
}

/** Everything that can be found, each kind with its fields from the most telling to the least. */
export function searchData(context: SiteContext): SearchData {
  const { program, lang, normsOf, rules } = context;
  const { vocabulary, documents } = program;
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const number = (name: string): number => {
    let at = numbers.get(name);
    if (at === undefined) {
      at = names.push(name) - 1;
      numbers.set(name, at);
    }
    return at;
  };
  const all = (list: readonly string[]): number[] => [...new Set(list)].map(number);
  return {
    names,
    kinds: [
      {
        kind: 'document',
        fields: ['path', 'title', 'number', 'place'],
        rows: documents.map((document) => [
          documentPath(document.id),
          document.title,
          [document.number, ...document.issuer].filter(Boolean).join(' '),
          placeOf(document, context),
        ]),
      },
      {
        kind: 'body',
        fields: ['path', 'title', 'aliases'],
        rows: context.bodies.flatMap(({ body, written }) => {
          if (!body) return [];
          const title = nameIn(lang, body);
          const others = new Set([body.name, body.nameEn ?? '', written, ...body.aliases]);
          return [[bodyPath(body.id), title, [...others].filter((name) => name !== '' && name !== title).join(' ')]];
        }),
      },
      {
        kind: 'indicator',
        fields: ['path', 'title', 'aliases'],
        rows: [...normsOf.keys()].flatMap((id) => {
          const known = vocabulary.indicators.get(id);
          return known
            ? [[indicatorPath(id), nameIn(lang, known, id), [known.name, known.nameEn, id, ...known.aliases].filter(Boolean).join(' ')]]
            : [];
        }),
      },
      {
        kind: 'measure',
        fields: ['path', 'title', 'clause', 'bodies', 'indicators', 'document', 'summary'],
        rows: documents.flatMap((document) =>
          document.measures.map((measure) => [
            measurePath(measure.ref),
            measure.title || measure.id,
            measure.clause ?? '',
            all([...measure.lead, ...measure.responsible, ...measure.cooperating, ...measure.charged].map(({ name }) => name)),
            all(
              measure.thresholds.flatMap(({ indicator, known, anyOf }) => [
                ...(indicator === '' ? [] : [nameIn(lang, known, indicator)]),
                ...anyOf.map((branch) => nameIn(lang, branch.known, branch.indicator)),
              ]),
            ),
            [number(document.title)],
            measure.summary?.trim() ?? '',
          ]),
        ),
      },
      {
        kind: 'rule',
        fields: ['path', 'title', 'id'],
        rows: [...rules.values()].map(({ id, title }) => [rulePath(id), title, id]),
      },
    ],
  };
}

/** The data as a script that is harmless whatever the titles hold. */
export function searchScript(context: SiteContext): string {
  const json = JSON.stringify(searchData(context))
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `window.${SEARCH_VARIABLE}=${json};\n`;
}

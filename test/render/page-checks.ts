/** What every page must be: readable as text, with ids of its own and no link that leads nowhere. */

import { posix } from 'node:path';
import type { Page } from '../../src/render/pages.js';
import { workbookOf } from '../../src/render/views/paths.js';

export const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

export const idsOf = (html: string): string[] => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id ?? '');

/** Every faulty link: to a page that was not made, or a place that is not on it. */
export function brokenLinks(pages: readonly Page[]): string[] {
  const ids = new Map(pages.map(({ path, html }) => [path, new Set(idsOf(html))]));
  const others = new Set([
    'program.json',
    'site/index.html',
    ...pages.flatMap(({ print, path }) => (print ? [print.path, workbookOf(path)] : [])),
  ]);
  return pages.flatMap(({ path, html }) =>
    Array.from(html.matchAll(/ href="([^"]*)"/g), ([, href = '']) => href).filter((href) => {
      if (/^(?:https?|mailto):/.test(href)) return false;
      const [file = '', anchor] = href.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      if (anchor === undefined) return !ids.has(target) && !others.has(target);
      return !ids.get(target)?.has(anchor);
    }),
  );
}

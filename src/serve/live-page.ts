/** Pages with what makes them follow the files. */

import { createHash } from 'node:crypto';
import type { State } from './preview.js';
import { SERVE_WORDS } from './words.js';

/** Our own addresses; no page of the site has a name that starts like that. */
export const LIVE = '/-/';

/** What the script in the page is told. */
export interface Message {
  version: number;
  banner: { text: string; lines: { place: string; message: string; help: string }[] } | null;
  lost: string;
}

/** A banner with more lines hides the page. */
const MOST_LINES = 5;

export function messageOf({ version, language, problems, isHeld }: State): Message {
  const w = SERVE_WORDS[language];
  if (problems.length === 0) return { version, banner: null, lost: w.lost };
  const lines = problems.slice(0, MOST_LINES).map(({ file, line, message, help }) => ({
    place: file === '' ? '' : `${w.at(file, line)}${w.colon}`,
    message,
    help,
  }));
  const more = problems.length - lines.length;
  return {
    version,
    banner: {
      text: isHeld ? w.held : w.faults,
      lines: more > 0 ? [...lines, { place: '', message: w.more(more), help: '' }] : lines,
    },
    lost: w.lost,
  };
}

/** Adds the script to a page, and tells it which state of the page it is in. */
export function liveHtml(html: string, etag: string): string {
  const added = `<link rel="stylesheet" href="${LIVE}live.css"><script src="${LIVE}live.js" data-etag="${etag.replaceAll('"', '&quot;')}" defer></script>`;
  const end = html.lastIndexOf('</head>');
  return end < 0 ? added + html : html.slice(0, end) + added + html.slice(end);
}

export const etagOf = (content: string): string => `"${createHash('sha256').update(content).digest('base64url').slice(0, 24)}"`;

/** A page for what cannot be shown; it follows the files as well. */
export function problemHtml(kind: 'noPage' | 'failed', detail: string, { language }: State): string {
  const w = SERVE_WORDS[language];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${w[kind]}</title></head>
<body class="live-problem"><div id="live" role="status" hidden></div>
<main><h1>${w[kind]}</h1><p>${escaped(detail || w.noPageText)}</p><p><a href="/">${w.home}</a></p></main></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

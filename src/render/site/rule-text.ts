/** The page of a rule in one language: what it is, why, and how to mend it. */

import { markdownToHtml } from '../markdown.js';
import type { Lang } from '../views/labels.js';

export interface RulePage {
  id: string;
  title: string;
  /** HTML of its text in the language of the site, without the examples. */
  html: string;
}

const HEADINGS: Record<Lang, string> = { zh: '## 中文', en: '## English' };

/** Takes the part in one language out of a `rule.md`. */
export function rulePageOf(id: string, title: string, page: string, lang: Lang): RulePage {
  const section = page.split(/^(?=## )/m).find((part) => part.startsWith(HEADINGS[lang])) ?? '';
  return { id, title, html: markdownToHtml(section.slice(section.indexOf('\n') + 1).trim()) };
}

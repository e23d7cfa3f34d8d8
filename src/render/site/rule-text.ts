/** The page of a rule in one language: what it is, why, and how to mend it. */

import { markdownToHtml } from '../markdown.js';
import type { Lang } from '../views/labels.js';

const HEADINGS: Record<Lang, string> = { zh: '## 中文', en: '## English' };

/** The part in one language of a `rule.md`, as HTML. */
export function ruleHtmlOf(page: string, lang: Lang): string {
  const section = page.split(/^(?=## )/m).find((part) => part.startsWith(HEADINGS[lang])) ?? '';
  return markdownToHtml(section.slice(section.indexOf('\n') + 1).trim());
}

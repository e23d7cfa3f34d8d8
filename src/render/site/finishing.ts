/** What is left to do to a page of the site when it is written: it takes as long as making it, and needs nothing but the page. */

import { markLanguages } from '../languages.js';
import type { Lang } from '../views/labels.js';

export const finish = (html: string, page: Lang): string => markLanguages(html, page, { runs: true });

/** Where the pages of the site stand, relative to its root. Everything is ASCII. */

import { isPlain, segment } from '../views/paths.js';

export const HOME = 'index.html';
export const DOCUMENTS = 'documents.html';
export const MATRIX = 'matrix.html';
export const BODIES = 'bodies.html';
export const INDICATORS = 'indicators.html';
export const DEADLINES = 'deadlines.html';
export const FINDINGS = 'findings.html';

/** What the pages load. */
export const STYLES = ['site.css', 'site-matrix.css', 'site-comparison.css'] as const;
export const SCRIPT = 'site.js';
export const SEARCH = 'search.js';
export const assetPath = (name: string): string => `assets/${name}`;

export const documentPath = (id: string): string => `documents/${segment(id)}.html`;
export const matrixPath = (id: string): string => `matrices/${segment(id)}.html`;
export const comparisonPath = (id: string): string => `comparisons/${segment(id)}.html`;
export const measurePath = (ref: string): string => `measures/${isPlain(ref) ? ref : ref.split('/').map(segment).join('/')}.html`;
export const bodyPath = (id: string): string => `bodies/${segment(id)}.html`;
export const indicatorPath = (id: string): string => `indicators/${id.split('.').map(segment).join('.')}.html`;
export const rulePath = (id: string): string => `rules/${segment(id)}.html`;

/** The way up from a page to the root of the site: empty, or `../` as often as needed. */
export const rootFrom = (page: string): string => '../'.repeat(page.split('/').length - 1);

/** The id of a date on the page of deadlines. */
export const dateAnchor = (date: string): string => `d-${/^[0-9-]+$/.test(date) ? date : segment(date)}`;
/** The id of a threshold on the page of its measure. */
export const thresholdAnchor = (index: number): string => `t-${index + 1}`;

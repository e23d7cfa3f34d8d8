/** Where the pages of the site stand, relative to its root. Everything is ASCII. */

import { segment } from '../views/paths.js';

export const HOME = 'index.html';
export const MATRIX = 'matrix.html';
export const FINDINGS = 'findings.html';
export const BODIES = 'bodies.html';
export const INDICATORS = 'indicators.html';

export const documentPath = (id: string): string => `documents/${segment(id)}.html`;
export const matrixPath = (id: string): string => `matrices/${segment(id)}.html`;
export const comparisonPath = (id: string): string => `comparisons/${segment(id)}.html`;
export const measurePath = (ref: string): string => `measures/${ref.split('/').map(segment).join('/')}.html`;
export const bodyPath = (id: string): string => `bodies/${segment(id)}.html`;
export const indicatorPath = (id: string): string => `indicators/${id.split('.').map(segment).join('.')}.html`;
export const rulePath = (id: string): string => `rules/${segment(id)}.html`;

/** The way up from a page to the root of the site: empty, or `../` as often as needed. */
export const rootFrom = (page: string): string => '../'.repeat(page.split('/').length - 1);

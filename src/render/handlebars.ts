/** The template library, as much of it as is needed: templates that are code already do without its parser. */

import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';

const require = createRequire(import.meta.url);

export const { SafeString, escapeExpression } = require('handlebars/runtime') as typeof Handlebars;
export type SafeString = Handlebars.SafeString;

let engine: typeof Handlebars | null = null;

/** All of it, loaded when it is first asked for. */
export function handlebars(): typeof Handlebars {
  engine ??= require('handlebars') as typeof Handlebars;
  return engine;
}

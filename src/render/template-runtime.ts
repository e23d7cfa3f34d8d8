/** What packaged templates call once they are code. */

import { escapeExpression } from './handlebars.js';

/** Makes the HTML of a context; `root` is what `@root` means. */
export type Render = (context: unknown, root: unknown) => string;

/** What the code calls. */
export interface Surroundings {
  helpers: Readonly<Record<string, (...args: never[]) => unknown>>;
  partial: (name: string) => Render;
}

/** A template as code; what it calls is given to it. */
export type MakeRender = (runtime: object) => Render;

export function rendering(make: MakeRender, surroundings: Surroundings): Render {
  return make({ ...surroundings, escaped, holds, missing, withHash });
}

const SPECIAL = /[&<>"'`=]/;

function escaped(value: unknown): string {
  return typeof value === 'string' && !SPECIAL.test(value) ? value : escapeExpression(value as string);
}

/** What `if` and `each` go by: an empty list is nothing. */
function holds(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Null is a value; what a context does not have is a mistake. */
function missing(owner: object, name: string): null {
  if (!(name in owner)) throw new Error(`"${name}" not defined in ${owner}`);
  return null;
}

function withHash(context: unknown, hash: object): object {
  return { ...(context as object), ...hash };
}

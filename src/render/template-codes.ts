import type { MakeRender } from './template-runtime.js';

/**
 * The packaged templates as code, by their sources: written when the package is built (src/make/template-codes.mjs). A template that is not
 * here, since it was changed afterwards or nothing was built, is made into code when it is first used.
 */
export const TEMPLATE_CODES: ReadonlyMap<string, MakeRender> = new Map();

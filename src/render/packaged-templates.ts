import type { MakeRender } from './template-runtime.js';

/**
 * The packaged templates as code, by their sources: written when the package is built (src/make/packaged-templates.mjs). A template that is not
 * here, since it was changed afterwards or nothing was built, is made into code when it is first used.
 */
export const PACKAGED_TEMPLATES: ReadonlyMap<string, MakeRender> = new Map();

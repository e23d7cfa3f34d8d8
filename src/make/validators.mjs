// Precompiled ajv validators: src/syntax/generated/validators.mjs. Compiling schemas at start-up would cost every run.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const Ajv2020 = require('ajv/dist/2020').default;
const standaloneCode = require('ajv/dist/standalone').default;

/** Name of the validator → its schema. */
const SCHEMAS = {
  document: 'document',
  vocabulary: 'vocabulary',
  config: 'config',
  baseline: 'baseline',
  alignmentLock: 'alignment-lock',
};

/**
 * @param {string} schemas folder of the JSON Schemas
 * @param {string} out folder for the module
 */
export function writeValidators(schemas, out) {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
  });
  const exported = {};
  for (const [name, file] of Object.entries(SCHEMAS)) {
    const schema = JSON.parse(readFileSync(join(schemas, `${file}.schema.json`), 'utf8'), withoutProse);
    ajv.addSchema(schema);
    exported[name] = schema.$id;
  }
  // The standalone code of ajv 8 is an ES module that still calls require for its runtime.
  const code = `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n${standaloneCode(ajv, exported)}`;
  writeFileSync(join(out, 'validators.mjs'), code);
  const types = Object.keys(SCHEMAS)
    .map((name) => `export declare const ${name}: ValidateFunction;`)
    .join('\n');
  writeFileSync(join(out, 'validators.d.mts'), `import type { ValidateFunction } from 'ajv';\n${types}\n`);
}

/** Titles and descriptions are for editors; in the validators they would only cost loading time. */
function withoutProse(key, value) {
  return (key === 'title' || key === 'description') && typeof value === 'string' ? undefined : value;
}

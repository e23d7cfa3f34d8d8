// TypeScript types of what the schemas admit: src/syntax/generated/<schema>.ts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';

/** What these describe is written by us; its types stand in the code that writes it. */
const OUTPUTS = ['check-result', 'program'];

/**
 * @param {string} schemas folder of the JSON Schemas
 * @param {string} out folder for the types
 */
export async function writeSchemaTypes(schemas, out) {
  for (const file of readdirSync(schemas)
    .filter((file) => file.endsWith('.schema.json') && !OUTPUTS.some((name) => file.startsWith(`${name}.`)))
    .sort()) {
    const name = file.replace('.schema.json', '');
    const schema = withoutTitles(JSON.parse(readFileSync(join(schemas, file), 'utf8')));
    const root = `${pascal(name)}File`;
    const types = await compile(schema, root, {
      bannerComment: `// Made by src/make/schema-types.mjs from schema/${file}. Do not edit.`,
      customName: (_schema, definition) => (definition ? `${pascal(definition)}Entry` : undefined),
      format: false,
      unreachableDefinitions: true,
    });
    writeFileSync(join(out, `${name}.ts`), types);
  }
}

/** Titles are for people and bilingual; left in, they would become the names of the types. */
function withoutTitles(value) {
  if (Array.isArray(value)) return value.map(withoutTitles);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key, entry]) => !(key === 'title' && typeof entry === 'string') && key !== '$id');
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutTitles(entry)]));
}

/** @param {string} name */
function pascal(name) {
  return name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
}

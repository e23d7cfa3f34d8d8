import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../schema');

interface Schema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  [keyword: string]: unknown;
}

const schemas = readdirSync(FOLDER).map((file) => [file, JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Schema] as const);

/** What people write, with an editor that shows these words, and what their scripts read first. */
const FOR_PEOPLE = new Set(['document', 'vocabulary', 'config', 'check-result', 'program'].map((name) => `${name}.schema.json`));

/** Every property of every object, with its path; `$ref`s are left for `words` to follow. */
function* propertiesOf(schema: unknown, path = ''): Generator<[path: string, property: Schema]> {
  if (schema === null || typeof schema !== 'object') return;
  for (const [key, value] of Object.entries(schema)) {
    if (key !== 'properties') yield* propertiesOf(value, `${path}/${key}`);
    else {
      for (const [name, property] of Object.entries(value as Record<string, Schema>)) {
        yield [`${path}/${name}`, property];
        yield* propertiesOf(property, `${path}/${name}`);
      }
    }
  }
}

/** What an editor shows for a property: its own title and description, or those of what it refers to. */
function words(root: Schema, { title, description, $ref }: Schema): string {
  const target = $ref
    ?.split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root) as Schema | undefined;
  return `${title ?? target?.title ?? ''} ${description ?? target?.description ?? ''}`;
}

test('there are schemas for what people write and for what scripts read', () => {
  const names = schemas.map(([file]) => file.replace('.schema.json', ''));
  expect(names).toEqual(expect.arrayContaining(['check-result', 'config', 'document', 'program', 'vocabulary']));
});

describe.each(schemas)('%s', (file, schema) => {
  test('is a schema of 2020-12 that ajv takes in strict mode', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`https://tiaokuai.dev/schema/${file}`);
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false });
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test('objects are closed, so that a misspelt key is found', () => {
    const open = [...propertiesOf({ properties: { root: schema } })].filter(
      ([, property]) => property.properties && property.additionalProperties !== false,
    );
    expect(open.map(([path]) => path)).toEqual([]);
    const loose = Object.entries(schema.$defs ?? {}).filter(
      ([name, def]) => def.properties && def.additionalProperties !== false && name !== 'set',
    );
    expect(loose.map(([name]) => name)).toEqual([]);
  });
});

test.each(schemas.filter(([file]) => FOR_PEOPLE.has(file)))('%s: every property says in Chinese and in English what it is', (_, schema) => {
  const mute = [...propertiesOf(schema)].filter(
    ([, property]) => !/\p{Script=Han}/u.test(words(schema, property)) || !/[A-Za-z]{2}/.test(words(schema, property)),
  );
  expect(mute.map(([path]) => path)).toEqual([]);
});

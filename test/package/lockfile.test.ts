import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Entry {
  version?: string;
  integrity?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as T;
const { '': root, ...packages } = read<{ packages: { '': Entry } & Record<string, Entry> }>('package-lock.json').packages;
const manifest = read<Entry>('package.json');

/** Where a package that lies at `from` finds its dependency: the nearest `node_modules` upwards. */
function locate(from: string, name: string): Entry | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found || folder === '') return found;
  }
}

// `npm ci` refuses a lock file in which any of this does not hold, on every machine but the one that wrote it.
describe('package-lock.json', () => {
  test('asks for what package.json asks for', () => {
    expect(root.dependencies).toEqual(manifest.dependencies);
    expect(root.devDependencies).toEqual(manifest.devDependencies);
  });

  test('holds the builds for other systems, too', () => {
    const optional = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    expect(optional.length).toBeGreaterThan(10);
    expect(optional.filter(({ path, name }) => !locate(path, name)).map(({ path, name }) => `${path} → ${name}`)).toEqual([]);
  });

  test('pins every package by its content', () => {
    const loose = Object.entries(packages).filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});

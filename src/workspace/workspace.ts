import { join, sep } from 'node:path';
import type { Diagnostic, Place, Severity } from '../model/finding.js';
import { decode, MAX_FILE_BYTES } from '../syntax/decode.js';
import { diagnostic } from '../syntax/diagnostic.js';
import type { ConfigFile } from '../syntax/generated/config.js';
import { readYaml, type YamlFile } from '../syntax/read-yaml.js';
import { type SchemaName, validate } from '../syntax/validate.js';
import type { Host } from './host.js';
import { NoWorkspace } from './no-workspace.js';

export const CONFIG_FILE = 'tiaokuai.config.yaml';
const VOCABULARY = ['policies/vocabulary/**/*.{yaml,yml}'];
const DOCUMENTS = ['policies/**/*.{yaml,yml}'];
/** Files that the tool itself keeps beside the documents. */
export const ALIGNMENT_FILE = 'policies/alignment.lock.yaml';
export const BASELINE_FILE = 'policies/baseline.yaml';
const OWN_FILES = [ALIGNMENT_FILE, BASELINE_FILE];

export interface Config {
  lang: 'zh' | 'en' | null;
  severity: ReadonlyMap<string, Severity | 'off'>;
  failOn: Severity | 'none' | null;
}

/** The files of a workspace, read and checked against their schemas. */
export interface Workspace {
  folder: string;
  config: Config;
  documents: YamlFile[];
  vocabulary: YamlFile[];
  /** Null where there is none. */
  configFile: YamlFile | null;
  /** Files that the tool writes; null where there is none, or none without fault. */
  alignment: YamlFile | null;
  baseline: YamlFile | null;
  /** Of which kinds a file could not be read at all: a name that is missing may be in there. */
  unread: ReadonlySet<SchemaName>;
  diagnostics: Diagnostic[];
}

/**
 * Reads everything that belongs to a workspace. Throws only `NoWorkspace`.
 * @param mayBeNew whether one without a document will do, as when its first is about to be written
 */
export function openWorkspace(host: Host, folder: string, mayBeNew = false): Workspace {
  if (!host.isDirectory(folder)) throw new NoWorkspace('no-folder', folder, [folder]);
  const diagnostics: Diagnostic[] = [];
  const reader = new Reader(host, folder, diagnostics);
  const { configFile, config, documents, vocabulary } = readConfig(reader);
  if (documents === DOCUMENTS && !host.isDirectory(join(folder, 'policies'))) throw new NoWorkspace('no-policies', folder, ['policies/']);
  const vocabularyFiles = reader.glob(vocabulary, [], vocabulary === VOCABULARY ? null : configFile);
  const documentFiles = reader.glob(documents, [...vocabulary, ...OWN_FILES], documents === DOCUMENTS ? null : configFile);
  if (documentFiles.length === 0 && !mayBeNew) throw new NoWorkspace('no-documents', folder, documents);
  return {
    folder,
    config,
    vocabulary: reader.readAll(vocabularyFiles, 'vocabulary'),
    documents: reader.readAll(documentFiles, 'document'),
    configFile,
    alignment: reader.readSound(ALIGNMENT_FILE, 'alignmentLock'),
    baseline: reader.readSound(BASELINE_FILE, 'baseline'),
    unread: reader.unread,
    diagnostics,
  };
}

function readConfig(reader: Reader): {
  configFile: YamlFile | null;
  config: Config;
  documents: readonly string[];
  vocabulary: readonly string[];
} {
  const file = reader.exists(CONFIG_FILE) ? reader.read(CONFIG_FILE, 'config') : null;
  const data = (file?.data ?? {}) as unknown as ConfigFile;
  const severity = new Map(Object.entries(data.severity ?? {}).filter(([, level]) => level !== null)) as Map<string, Severity | 'off'>;
  // What validation found fault with is blank or gone; where nothing is left, the default holds.
  const patterns = (list: readonly (string | null)[] | undefined | null): string[] | null => {
    const left = (list ?? []).filter((pattern): pattern is string => typeof pattern === 'string' && pattern.trim() !== '');
    return left.length > 0 ? left : null;
  };
  return {
    configFile: file,
    config: { lang: data.lang ?? null, severity, failOn: data['fail-on'] ?? null },
    documents: patterns(data.documents) ?? DOCUMENTS,
    vocabulary: patterns(data.vocabulary) ?? VOCABULARY,
  };
}

class Reader {
  readonly unread = new Set<SchemaName>();
  /** Reported already: a link to a folder is found with every pattern. */
  readonly #refused = new Set<string>();
  readonly #root: string;

  constructor(
    readonly host: Host,
    readonly folder: string,
    readonly diagnostics: Diagnostic[],
  ) {
    this.#root = host.realPath(folder) ?? folder;
  }

  exists(file: string): boolean {
    return this.host.fileSize(join(this.folder, file)) !== null;
  }

  /** Matching files inside the workspace; a pattern of the configuration that leaves it or matches nothing is reported. */
  glob(patterns: readonly string[], ignore: readonly string[], configFile: YamlFile | null): string[] {
    const found = new Set<string>();
    for (const pattern of patterns) {
      const at = configFile ? placeOfPattern(configFile, pattern) : CONFIG_FILE;
      if (pattern.startsWith('/') || pattern.split('/').includes('..')) {
        this.diagnostics.push(diagnostic('workspace-outside', at, { path: pattern }, 'pattern'));
        continue;
      }
      const matches = this.host.glob(this.folder, [pattern], ignore);
      if (configFile && matches.length === 0) this.diagnostics.push(diagnostic('workspace-no-match', at, { pattern }));
      for (const match of matches) found.add(match);
    }
    return [...found].sort();
  }

  readAll(files: readonly string[], schema: SchemaName): YamlFile[] {
    return files.flatMap((file) => {
      const yaml = this.read(file, schema);
      if (yaml === null || yaml.data === null) this.unread.add(schema);
      return yaml ?? [];
    });
  }

  /** A file that the tool wrote: with a fault in it, half of what it says would be misleading. */
  readSound(file: string, schema: SchemaName): YamlFile | null {
    if (!this.exists(file)) return null;
    const before = this.diagnostics.length;
    const yaml = this.read(file, schema);
    const isHarmless = ({ rule }: Diagnostic): boolean => rule === 'yaml-bom' || rule === 'yaml-line-ends';
    return this.diagnostics.slice(before).every(isHarmless) ? yaml : null;
  }

  read(file: string, schema: SchemaName): YamlFile | null {
    const path = join(this.folder, file);
    const real = this.host.realPath(path);
    if (real === null || (real !== this.#root && !real.startsWith(this.#root + sep))) {
      if (this.#refused.has(file)) return null;
      this.#refused.add(file);
      const variant = file.startsWith('../') ? 'default' : real === null ? 'broken-link' : 'link';
      this.diagnostics.push(diagnostic('workspace-outside', file, { path: file }, variant));
      return null;
    }
    if (this.host.isDirectory(path)) return null;
    const size = this.host.fileSize(path) ?? 0;
    if (size > MAX_FILE_BYTES) {
      this.diagnostics.push(diagnostic('yaml-too-large', file, { megabytes: Math.ceil(size / 1048576), limit: MAX_FILE_BYTES / 1048576 }));
      return null;
    }
    let bytes: Uint8Array;
    try {
      bytes = this.host.readFile(path);
    } catch (error) {
      this.diagnostics.push(
        diagnostic('workspace-unreadable', file, { path: file, problem: (error as NodeJS.ErrnoException).code ?? String(error) }),
      );
      return null;
    }
    const { text, diagnostics } = decode(file, bytes);
    this.diagnostics.push(...diagnostics);
    if (text === null) return null;
    const yaml = readYaml(file, text);
    for (const found of yaml.diagnostics) this.diagnostics.push(found);
    for (const found of validate(yaml, schema)) this.diagnostics.push(found);
    return yaml;
  }
}

/** Where the configuration names a pattern. */
function placeOfPattern({ data, positions }: YamlFile, pattern: string): Place | string {
  const lists = [(data as ConfigFile).vocabulary, (data as ConfigFile).documents];
  const list = lists.find((patterns) => patterns?.includes(pattern));
  return list ? positions.placeOf(list, list.indexOf(pattern)) : CONFIG_FILE;
}

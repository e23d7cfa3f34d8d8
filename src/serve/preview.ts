/** The site of a workspace as it is now; while its YAML is broken, as it was when it could last be read. */

import { type Compilation, compile } from '../compile.js';
import { renderSite, type SiteFile } from '../render/site/site.js';
import { countBySeverity, type Language, type WordedFinding, wordAll } from '../report/worded.js';
import { settle } from '../rules/run.js';
import { prepareTemplates } from '../templates.js';
import type { Host } from '../workspace/host.js';
import { NoWorkspace } from '../workspace/no-workspace.js';
import { type Observation, recording, stillHolds } from '../workspace/recording.js';

export interface PreviewOptions {
  host: Host;
  folder: string;
  packageFolder: string;
  toolVersion: string;
  /** YYYY-MM-DD, asked for every time: a preview may stay open over midnight. */
  today: () => string;
  language: (configured: Language | null) => Language;
  /** The text of a rule's page, as HTML. */
  ruleHtml: (id: string, lang: Language) => Promise<string>;
  /** What is wrong with a folder that is no workspace. */
  describe: (error: NoWorkspace, language: Language) => string;
}

/** What keeps part of the workspace from being read. */
export interface Problem {
  /** Relative to the workspace; empty where it is not about a file. */
  file: string;
  line: number;
  column: number;
  message: string;
  help: string;
}

export interface State {
  /** Grows with every change. */
  version: number;
  language: Language;
  problems: readonly Problem[];
  /** Whether the pages are older than the files, which cannot be read now. */
  isHeld: boolean;
  counts: Record<'error' | 'warning' | 'info' | 'waived', number>;
}

/** Faults that take more with them than the line they are in. */
const UNREADABLE = /^(?:yaml|workspace)-/;

export class Preview {
  state: State;
  #pages: ReadonlyMap<string, SiteFile> = new Map();
  /** Pages that were asked for: a browser asks twice, once whether there is anything new. */
  readonly #made = new Map<string, string>();
  #live = { 'live.js': '', 'live.css': '' };
  /** Files that were read as a whole for the pages as they are. */
  #sound: ReadonlySet<string> = new Set();
  #seen: readonly Observation[] = [];

  private constructor(private readonly options: PreviewOptions) {
    const language = options.language(null);
    this.state = { version: 0, language, problems: [], isHeld: false, counts: countBySeverity([]) };
  }

  /** Rejects with NoWorkspace where there is nothing to show yet. */
  static async open(options: PreviewOptions): Promise<Preview> {
    const preview = new Preview(options);
    await preview.#read();
    return preview;
  }

  /** A page or what belongs to it; `path` is relative to the root of the site. Throws TemplateError where a template of the workspace fails. */
  page(path: string): string | null {
    const made = this.#made.get(path);
    if (made !== undefined) return made;
    const content = this.#pages.get(path)?.content ?? null;
    if (content !== null) this.#made.set(path, content);
    return content;
  }

  /** What makes pages follow the files. */
  live(name: 'live.js' | 'live.css'): string {
    return this.#live[name];
  }

  /** Files that the pages came from, relative or absolute, and those that were looked for. */
  get seen(): readonly Observation[] {
    return this.#seen;
  }

  /** Reads the workspace anew if anything in it has changed; whether it has. */
  async refresh(): Promise<boolean> {
    if (stillHolds(this.options.host, this.#seen)) return false;
    try {
      await this.#read();
    } catch (error) {
      if (!(error instanceof NoWorkspace)) throw error;
      const { language } = this.state;
      this.#hold([{ file: '', line: 0, column: 0, message: this.options.describe(error, language), help: '' }]);
    }
    return true;
  }

  async #read(): Promise<void> {
    const { folder, packageFolder, today, toolVersion, ruleHtml } = this.options;
    const { host, observations } = recording(this.options.host);
    // Also where compiling fails: what was looked at until then is what has to change.
    this.#seen = observations;
    const compilation = compile(host, folder, { today: today() });
    const { program, config } = compilation;
    const language = this.options.language(config.lang);
    const { templates, diagnostics } = await prepareTemplates(host, packageFolder, folder, program);
    const findings = await wordAll([...compilation.findings, ...settle(diagnostics, config.severity)], language);
    const unsound = unsoundFiles(compilation);
    const problems = problemsOf(findings, unsound);
    if ([...unsound].some((file) => this.#sound.has(file))) return this.#hold(problems);

    const pages = await renderSite(program, findings, { lang: language, templates, toolVersion, ruleHtml });
    this.#live = { 'live.js': templates.text('live.js'), 'live.css': templates.text('live.css') };
    this.#made.clear();
    this.#pages = new Map([...pages].map((page) => [page.path, page]));
    this.#sound = new Set(filesOf(compilation).filter((file) => !unsound.has(file)));
    this.state = { version: this.state.version + 1, language, problems, isHeld: false, counts: countBySeverity(findings) };
  }

  #hold(problems: readonly Problem[]): void {
    this.state = { ...this.state, version: this.state.version + 1, problems, isHeld: true };
  }
}

function filesOf({ workspace: { documents, vocabulary, configFile } }: Compilation): string[] {
  return [...documents, ...vocabulary, ...(configFile ? [configFile] : [])].map(({ file }) => file);
}

/** Files that could not be read as a whole, and those that findings say could not be read at all. */
function unsoundFiles({ workspace, findings }: Compilation): Set<string> {
  const { documents, vocabulary, configFile } = workspace;
  const read = [...documents, ...vocabulary, ...(configFile ? [configFile] : [])];
  const known = new Set(read.map(({ file }) => file));
  const unread = findings.filter(({ rule, place }) => UNREADABLE.test(rule) && !known.has(place.file)).map(({ place }) => place.file);
  return new Set([...unread, ...read.filter(({ data, broken }) => data === null || broken.size > 0).map(({ file }) => file)]);
}

/** The findings that say why; each file's first ones, so that one broken line does not bury the others. */
function problemsOf(findings: readonly WordedFinding[], unsound: ReadonlySet<string>): Problem[] {
  return findings
    .filter(({ rule, file }) => UNREADABLE.test(rule) && unsound.has(file))
    .map(({ file, start, message, help }) => ({ file, line: start.line, column: start.column, message, help: help ?? '' }));
}

/** Handlebars: the packaged templates, each of which a workspace may replace by a file of the same name. */

import type Handlebars from 'handlebars';
import { escapeExpression, handlebars, SafeString } from './handlebars.js';
import { INLINE } from './inline.js';
import { markLanguages } from './languages.js';
import { PACKAGED_TEMPLATES } from './packaged-templates.js';
import type { Prose } from './prose.js';
import { templateCode } from './template-code.js';
import { type MakeRender, type Render, rendering } from './template-runtime.js';
import type { Lang } from './views/labels.js';

/** Everything in `templates/` that can be replaced. Files ending in `.hbs` are templates, `.css` are styles, `.js` run on the pages of the site. */
export const TEMPLATE_NAMES = [
  'layout.hbs',
  'checklist.hbs',
  'measure.hbs',
  'procedure.hbs',
  'matrix.hbs',
  'matrix-part.hbs',
  'comparison.hbs',
  'comparison-attention.hbs',
  'comparison-clause.hbs',
  'comparison-mark.hbs',
  'comparison-marks.hbs',
  'comparison-norm.hbs',
  'comparison-procedure.hbs',
  'comparison-role.hbs',
  'comparison-row.hbs',
  'comparison-step.hbs',
  'comparison-words.hbs',
  'index.hbs',
  'changes.hbs',
  'progress.hbs',
  'site.hbs',
  'site-home.hbs',
  'site-documents.hbs',
  'site-document.hbs',
  'site-document-table.hbs',
  'site-measure.hbs',
  'site-bodies.hbs',
  'site-body.hbs',
  'site-indicators.hbs',
  'site-indicator.hbs',
  'site-matrix.hbs',
  'site-comparison.hbs',
  'site-deadlines.hbs',
  'site-findings.hbs',
  'site-rule.hbs',
  'site-finding.hbs',
  'site-load.hbs',
  'site-timeline.hbs',
  'site-wholes.hbs',
  'base.css',
  'checklist.css',
  'matrix.css',
  'comparison.css',
  'index.css',
  'changes.css',
  'progress.css',
  'site.css',
  'site-matrix.css',
  'site-comparison.css',
  'site.js',
  'live.css',
  'live.js',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** Files by name; reading them from disk is the workspace's business. */
export type TemplateFiles = Readonly<Record<string, string>>;

/** A file of the workspace's own `templates/` that cannot be used. */
export interface TemplateProblem {
  file: string;
  kind: 'unknown-name' | 'syntax';
  /** The parser's own words for `syntax`; the names that exist for `unknown-name`. */
  detail: string;
  line: number;
}

/** A template of the workspace failed while a page was being made. */
export class TemplateError extends Error {
  constructor(
    readonly page: string,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'TemplateError';
  }
}

/** What a page is laid out in. */
export interface Frame {
  title: string;
  lang: Lang;
  /** Whether it holds texts in another language than its own: where they stand is then said. */
  isMixed: boolean;
  /** Styles by file name, in order. */
  styles: TemplateName[];
  /** `print` is for the printer: nothing is laid out on a screen, and the page carries running heads. */
  medium: 'screen' | 'print';
  /** Running heads of the printed page. */
  head: { left: string; right: string };
  foot: string;
}

const HELPERS = ['markdown', ...Object.keys(INLINE)];

export class Templates {
  /** Only for templates of a workspace. */
  readonly #engine: typeof Handlebars | null;
  readonly #plain = new Map<string, string>();
  readonly #renders = new Map<string, Render>();
  readonly #texts = new Map<string, SafeString>();
  readonly #helpers = { markdown: (text: unknown) => this.#markdown(String(text ?? '')), ...INLINE };
  readonly problems: TemplateProblem[] = [];

  /**
   * Compiles each template once. A file of `own` that cannot be used is a problem, and the packaged one stays in force.
   * @param prose makes HTML of summaries and notes
   */
  constructor(
    packaged: TemplateFiles,
    own: TemplateFiles,
    private readonly prose: Prose,
  ) {
    this.#engine = Object.keys(own).some(isTemplate) ? handlebars().create() : null;
    this.#engine?.registerHelper(this.#helpers);
    for (const name of Object.keys(own)) {
      if ((TEMPLATE_NAMES as readonly string[]).includes(name)) continue;
      this.problems.push({ file: name, kind: 'unknown-name', detail: TEMPLATE_NAMES.join(', '), line: 1 });
    }
    for (const name of TEMPLATE_NAMES) {
      const source = packaged[name];
      if (source === undefined) throw new Error(`packaged template is missing: ${name}`);
      const chosen = this.#usable(name, own[name]);
      if (!isTemplate(name)) this.#plain.set(name, chosen ?? source);
      else this.#register(name, chosen !== null && this.#engine ? theirs(this.#engine, chosen) : this.#ours(source));
    }
  }

  /** A whole page: the template's content in the layout. */
  page(name: TemplateName, view: object, frame: Frame): string {
    const content = this.content(name, view);
    return this.frame(frame.isMixed ? markLanguages(content, frame.lang, { runs: frame.medium === 'screen' }) : content, frame);
  }

  /** The content of a page, without the layout around it. */
  content(name: TemplateName, view: object): string {
    return this.#run(name, view);
  }

  /** A style or a script, as it is. */
  text(name: TemplateName): string {
    const text = this.#plain.get(name);
    if (text === undefined) throw new Error(`no such file: ${name}`);
    return text;
  }

  /** Puts finished content into the layout. */
  frame(content: string, frame: Frame): string {
    const css = frame.styles.map((name) => this.#plain.get(name) ?? '').join('\n');
    return this.#run('layout.hbs', {
      ...frame,
      htmlLang: frame.lang === 'zh' ? 'zh-CN' : 'en',
      // A style element ends at the first `</`, whatever the style means by it.
      css: new SafeString(`${css}\n${frame.medium === 'print' ? printRules(frame) : ''}`.replaceAll('</', '<\\/')),
      content: new SafeString(content),
    });
  }

  /** A summary stands on the lists of its document and of each of its bodies: it is read once. */
  #markdown(text: string): SafeString {
    let html = this.#texts.get(text);
    if (!html) {
      html = new SafeString(this.prose(text));
      this.#texts.set(text, html);
    }
    return html;
  }

  #run(name: string, view: object): string {
    try {
      return this.#render(name)(view, view);
    } catch (cause) {
      throw new TemplateError(name, cause);
    }
  }

  #render(name: string): Render {
    const render = this.#renders.get(name);
    if (!render) throw new Error(`no such template: ${name}`);
    return render;
  }

  /** Templates of both kinds can call each other. */
  #register(name: string, render: Render): void {
    this.#renders.set(name, render);
    const partial = (context: unknown, options?: Handlebars.RuntimeOptions) => render(context, options?.data?.root);
    this.#engine?.registerPartial(name.replace(/\.hbs$/, ''), partial as Handlebars.TemplateDelegate);
  }

  /** Made ready when it is first used. */
  #ours(source: string): Render {
    let render: Render | null = null;
    return (context, root) => {
      if (!render) {
        const make = PACKAGED_TEMPLATES.get(source) ?? (new Function('$', templateCode(source)) as MakeRender);
        render = rendering(make, { helpers: this.#helpers, partial: (name) => this.#render(`${name}.hbs`) });
      }
      return render(context, root);
    };
  }

  #usable(name: TemplateName, source: string | undefined): string | null {
    if (source === undefined || !isTemplate(name)) return source ?? null;
    try {
      handlebars().precompile(source, { knownHelpersOnly: true, knownHelpers: known() });
      return source;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const line = /on line (\d+)/.exec(detail)?.[1] ?? /- (\d+):\d+$/.exec(detail)?.[1];
      this.problems.push({ file: name, kind: 'syntax', detail: detail.split('\n')[0] ?? detail, line: Number(line ?? 1) });
      return null;
    }
  }
}

/** Text as it stands in HTML, in attributes too. */
export const escaped = (text: string): string => escapeExpression(text);

function theirs(engine: typeof Handlebars, source: string): Render {
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: known(), preventIndent: true };
  const template = engine.compile(source, options);
  return (context, root) => template(context, { data: { root } });
}

const isTemplate = (name: string): boolean => name.endsWith('.hbs');

function known(): Record<string, boolean> {
  return Object.fromEntries(HELPERS.map((name) => [name, true]));
}

/** Rules that only the printer gets. The body is hidden on screen so that the browser lays out the page once, not twice. */
function printRules({ head, foot }: Frame): string {
  const boxes = [
    ['@top-left', shortened(head.left)],
    ['@top-right', shortened(head.right)],
    ['@bottom-left', foot],
  ].flatMap(([box, text]) => (text ? [`${box} { content: ${cssString(text)} }`] : []));
  // On even pages the number stands where the foot stands on odd ones: the styles put the foot on the other side.
  const other = foot ? `html { --foot: ${cssString(foot)} }\n` : '';
  return `@media screen { body { display: none } }\n${other}@page { ${boxes.join(' ')} }\n@page :first { @top-left { content: none } @top-right { content: none } }`;
}

/** A running head has one line, beside what kind of page it is; the full title stands on the cover. Two Latin letters are as wide as a hanzi. */
function shortened(text: string): string {
  const kept: string[] = [];
  let room = 46;
  for (const character of text) {
    room -= character < '\u0300' ? 0.5 : 1;
    if (room < 0) return `${kept.slice(0, -1).join('')}…`;
    kept.push(character);
  }
  return text;
}

/** A CSS string in which only letters, digits, Han characters and spaces stand for themselves. */
export function cssString(text: string): string {
  const safe = text.replace(/[^\p{Script=Han}A-Za-z0-9 ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `"${safe}"`;
}

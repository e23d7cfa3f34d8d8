/** Links from one page of the site to the others. */

import type { BodyUse, Document, Measure } from '../../model/program.js';
import { type Body, nameIn } from '../../model/vocabulary.js';
import type { WordedFinding } from '../../report/worded.js';
import { clauseBefore, fill } from '../views/labels.js';
import type { BodyTies } from '../views/ties.js';
import type { SiteContext } from './context.js';
import { bodyPath, documentPath, indicatorPath, measurePath, rootFrom, rulePath } from './paths.js';

export interface Link {
  label: string;
  href: string | null;
}

export interface MeasureLink {
  ref: string;
  clause: string;
  title: string;
  href: string;
  /** Title of the document that it stands in. */
  document: string;
}

export interface FindingView {
  severity: string;
  severityLabel: string;
  message: string;
  help: string;
  rule: Link;
  place: string;
  related: string[];
  measures: MeasureLink[];
  waived: string;
}

/** Pages that lie equally deep share their links: most are on thousands of pages. */
export class Links {
  static readonly #known = new WeakMap<SiteContext, Map<string, Links>>();
  readonly #measures = new Map<Measure, MeasureLink>();
  readonly #bodies = new Map<Body, Map<string, Link>>();
  readonly #indicators = new Map<string, Link>();
  readonly #rules = new Map<string, Link>();
  readonly #figures = new Map<string, unknown>();

  /** The links of a page. */
  static from(page: string, context: SiteContext): Links {
    const known = Links.#known.get(context) ?? new Map<string, Links>();
    Links.#known.set(context, known);
    const root = rootFrom(page);
    const links = known.get(root) ?? new Links(root, context);
    known.set(root, links);
    return links;
  }

  private constructor(
    readonly root: string,
    private readonly context: SiteContext,
  ) {}

  to(page: string): string {
    return `${this.root}${page}`;
  }

  measure(measure: Measure): MeasureLink {
    return this.#measures.get(measure) ?? kept(this.#measures, measure, () => this.#toMeasure(measure));
  }

  #toMeasure({ ref, clause, title, id, document }: Measure): MeasureLink {
    return { ref, clause: clauseBefore(clause), title: title || id, href: this.to(measurePath(ref)), document: document.title };
  }

  document(document: Document): Link {
    return { label: document.title, href: this.to(documentPath(document.id)) };
  }

  /** A body of the vocabulary has a page; one that is not registered has none. */
  body({ name, body }: Pick<BodyUse, 'name' | 'body'>): Link {
    if (!body) return { label: name, href: null };
    const names = kept(this.#bodies, body, () => new Map<string, Link>());
    return kept(names, name, () => ({ label: name, href: this.to(bodyPath(body.id)) }));
  }

  ties({ name, body }: BodyTies): Link {
    return this.body({ name, body });
  }

  /** An indicator that a document sets a norm on has a page. */
  indicator(id: string): Link {
    const { program, lang, normsOf } = this.context;
    return kept(this.#indicators, id, () => ({
      label: nameIn(lang, program.vocabulary.indicators.get(id), id),
      href: normsOf.has(id) ? this.to(indicatorPath(id)) : null,
    }));
  }

  rule(id: string): Link {
    return kept(this.#rules, id, () => ({ label: this.context.rules.get(id)?.title ?? id, href: this.to(rulePath(id)) }));
  }

  /** A figure that several of these pages show is drawn once; its name says what it is. */
  figure<F>(name: string, draw: () => F): F {
    return kept(this.#figures, name, draw) as F;
  }

  /** A finding; `here` is the measure whose page it is on. */
  finding(finding: WordedFinding, here?: Measure): FindingView {
    const { t, measures } = this.context;
    return {
      severity: finding.waived ? 'waived' : finding.severity,
      severityLabel: t.severityOf[finding.severity],
      message: finding.message,
      help: finding.help ?? '',
      rule: this.rule(finding.rule),
      place: `${finding.file}:${finding.start.line}`,
      related: finding.related.map(({ file, start, message }) => [`${file}:${start.line}`, message].filter(Boolean).join(' ')),
      measures: finding.measures.flatMap((ref) => {
        const measure = measures.get(ref);
        return measure && measure !== here ? [this.measure(measure)] : [];
      }),
      waived: this.waived(finding),
    };
  }

  private waived({ waived }: WordedFinding): string {
    if (!waived) return '';
    const { w, lang } = this.context;
    const parts = [
      waived.by === 'baseline' ? w.baselined : w.waived,
      // It is a sentence of its own, and goes on here.
      waived.reason?.replace(/[。.；;]+$/u, ''),
      waived.acceptedBy ? fill(w.acceptedBy, { who: waived.acceptedBy }) : '',
      waived.until ? fill(w.until, { date: waived.until }) : '',
    ];
    return parts.filter(Boolean).join(lang === 'zh' ? '；' : '; ');
  }
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

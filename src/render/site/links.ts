/** Links from one page of the site to the others. */

import type { BodyUse, Document, Measure } from '../../model/program.js';
import type { WordedFinding } from '../../report/worded.js';
import { clauseBefore, fill } from '../views/labels.js';
import type { BodyTies } from '../views/ties.js';
import { nameIn, type SiteContext } from './context.js';
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

export class Links {
  readonly root: string;

  constructor(
    readonly page: string,
    private readonly context: SiteContext,
  ) {
    this.root = rootFrom(page);
  }

  to(page: string): string {
    return `${this.root}${page}`;
  }

  measure({ ref, clause, title, id, document }: Measure): MeasureLink {
    return { ref, clause: clauseBefore(clause), title: title || id, href: this.to(measurePath(ref)), document: document.title };
  }

  document(document: Document): Link {
    return { label: document.title, href: this.to(documentPath(document.id)) };
  }

  /** A body of the vocabulary has a page; one that is not registered has none. */
  body({ name, body }: Pick<BodyUse, 'name' | 'body'>): Link {
    return { label: name, href: body ? this.to(bodyPath(body.id)) : null };
  }

  ties({ name, body }: BodyTies): Link {
    return this.body({ name, body });
  }

  /** An indicator that a document sets a norm on has a page. */
  indicator(id: string): Link {
    const { program, lang, normsOf } = this.context;
    return {
      label: nameIn(lang, program.vocabulary.indicators.get(id), id),
      href: normsOf.has(id) ? this.to(indicatorPath(id)) : null,
    };
  }

  rule(id: string): Link {
    return { label: this.context.rules.get(id)?.title ?? id, href: this.to(rulePath(id)) };
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
      waived.reason,
      waived.acceptedBy ? fill(w.acceptedBy, { who: waived.acceptedBy }) : '',
      waived.until ? fill(w.until, { date: waived.until }) : '',
    ];
    return parts.filter(Boolean).join(lang === 'zh' ? '；' : '; ');
  }
}

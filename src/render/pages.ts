/** All pages of a program, one at a time. Writing and printing them is done elsewhere. */

import { comparisonsOf } from '../compare/comparison.js';
import type { Document, Measure, Program } from '../model/program.js';
import { nameIn } from '../model/vocabulary.js';
import type { WordedFinding } from '../report/worded.js';
import type { Origin } from '../workspace/origin.js';
import type { Frame, TemplateName, Templates } from './html.js';
import { hasOtherLanguage } from './languages.js';
import type { About } from './pdf/metadata.js';
import type { Provenance } from './pdf/provenance.js';
import { aboutOf, bodyChangesTopic, bodyMatrixTopic, bodyTopic, documentTopic, provenanceOf, type Topic, wholeTopic } from './topic.js';
import { bodyChanges } from './views/body-changes.js';
import { bodyMatrixView } from './views/body-matrix.js';
import { CHANGE_WORDS } from './views/changes-words.js';
import { bodyChecklist, checklistTitle, documentChecklist } from './views/checklist.js';
import { type ComparisonView, comparisonView } from './views/comparison.js';
import { COMPARISON_WORDS } from './views/comparison-words.js';
import { indexView } from './views/index-page.js';
import { fill, LABELS, type Lang } from './views/labels.js';
import { hasMatrix, type MatrixView, matrixView } from './views/matrix.js';
import { bodyMatrixPage, bodyPage, documentPage, measureAnchor, printed } from './views/paths.js';
import type { Json } from './views/program-json.js';
import { allBodies } from './views/ties.js';

/** One page: what people open on a screen, and where it is printed, the variant for the printer. */
export interface Page {
  /** Relative to the output folder, with `/`. */
  path: string;
  /** Made when it is asked for. */
  readonly html: string;
  print?: PrintedPage;
}

/** What the printer needs of a page. */
export interface PrintedPage {
  path: string;
  /** Made when it is asked for: a large workspace has more pages than should be in memory at once. */
  readonly html: string;
  title: string;
  about: About;
  /** Present where it is known what the program was compiled from. */
  provenance?: Provenance;
}

export interface PagesInput {
  program: Program;
  findings: readonly WordedFinding[];
  lang: Lang;
  /** Kinds of output to make: `matrix`, `checklist`, `program` …; all when not given. */
  only?: ReadonlySet<string>;
  toolVersion: string;
  /** The files that the program was compiled from; without them, PDFs carry no data. */
  origin?: Origin;
  /** What each body is given beside its checklist: its part of the matrix, and what has changed since an earlier program, where one is known. */
  perBody?: { since: Since | null };
  /** Asked when the index, the last page, is made: whether the printed files are there to link to. Default yes. */
  printable?: () => boolean;
}

/** An earlier `program.json`. */
export interface Since {
  /** Name of the file, as pages and messages call it. */
  name: string;
  program: Json;
}

type Medium = Frame['medium'];

/** Matrices and checklists of every document and body, comparisons of those that carry out others, and last the index. */
export function* renderPages(input: PagesInput, templates: Templates): Generator<Page> {
  const { program, lang, toolVersion } = input;
  const wants = (kind: string) => input.only?.has(kind) ?? true;
  const t = LABELS[lang];
  const isMixed = hasOtherLanguage(program, lang);
  const made = new Set<string>();
  const isCompared = (document: Document) => wants('comparison') && comparisonsOf(program).has(document);
  const comparisons = new Map<Document, ComparisonView | null>();
  const compare = (document: Document, medium: Medium) => {
    const options = { lang, toolVersion, checklists: wants('checklist'), findings: input.findings, medium };
    return comparisonView(document, program, { ...options, matrices: wants('matrix') && hasMatrix([document]) });
  };
  const comparisonOf = (document: Document): ComparisonView | null => {
    if (!isCompared(document)) return null;
    const view = comparisons.get(document) ?? compare(document, 'screen');
    comparisons.set(document, view);
    return view;
  };

  const both = (path: string, title: string, topic: Topic, kind: string, render: (medium: Medium) => string): Page => {
    made.add(path);
    const about = aboutOf(title, topic, kind, input);
    const print = {
      path: printed(path),
      title,
      about,
      ...(input.origin && { provenance: provenanceOf(topic, program, input.origin, input) }),
      get html() {
        return render('print');
      },
    };
    return {
      path,
      get html() {
        return render('screen');
      },
      print,
    };
  };
  const checklist = (path: string, name: string, kind: string, topic: Topic, view: (medium: Medium) => object): Page => {
    const title = `${name} · ${kind}`;
    const styles: TemplateName[] = ['base.css', 'checklist.css'];
    const frame = { title, lang, isMixed, styles, head: { left: name, right: kind }, foot: '' };
    return both(path, title, topic, kind, (medium) => templates.page('checklist.hbs', view(medium), { ...frame, medium }));
  };
  const matrix = (path: string, topic: Topic, view: (medium: Medium) => MatrixView | null): Page | null => {
    const screen = view('screen');
    if (!screen) return null;
    const title = screen.kicker ? `${screen.title} · ${screen.kicker}` : screen.title;
    const frame = {
      title,
      lang,
      isMixed,
      styles: ['base.css', 'matrix.css'] as TemplateName[],
      head: { left: screen.title, right: t.matrix },
      foot: legendOf(screen),
    };
    return both(path, title, topic, t.matrix, (medium) =>
      templates.page('matrix.hbs', medium === 'screen' ? screen : (view('print') ?? screen), { ...frame, medium }),
    );
  };

  if (wants('checklist')) {
    for (const document of program.documents) {
      const path = documentPage(document.id, 'checklist');
      const anchors = new Set(comparisonOf(document)?.targets);
      const options = {
        lang,
        toolVersion,
        compared: isCompared(document),
        matrix: wants('matrix') && hasMatrix([document]),
        isCompared: ({ ref }: Measure) => anchors.has(measureAnchor(ref)),
      };
      yield checklist(path, document.title, checklistTitle(document, t), documentTopic('checklist', document), (medium) =>
        documentChecklist(document, program, { ...options, medium }),
      );
    }
    for (const ties of allBodies(program)) {
      const { body } = ties;
      if (!body) continue;
      const name = nameIn(lang, body);
      yield checklist(bodyPage(body), name, t.bodyChecklist, bodyTopic(ties, body, program), (medium) =>
        bodyChecklist({ ...ties, body }, program, { lang, medium, toolVersion, matrix: wants('matrix') && hasMatrix(program.documents) }),
      );
    }
  }
  if (wants('matrix')) {
    const options = { lang, checklists: wants('checklist') };
    for (const document of program.documents) {
      const path = documentPage(document.id, 'matrix');
      const page = matrix(path, documentTopic('matrix', document), (medium) =>
        matrixView([document], path, program, { ...options, medium, compared: isCompared(document) }),
      );
      if (page) yield page;
    }
    const page = matrix('matrix.html', wholeTopic(program), (medium) =>
      matrixView(program.documents, 'matrix.html', program, { ...options, medium }),
    );
    if (page) yield page;
    for (const ties of input.perBody ? allBodies(program) : []) {
      const { body } = ties;
      if (!body) continue;
      const path = bodyMatrixPage(body);
      const page = matrix(path, bodyMatrixTopic(ties, body, program), (medium) =>
        bodyMatrixView({ ...ties, body }, path, program, { ...options, medium }),
      );
      if (page) yield page;
    }
  }
  if (input.perBody?.since && (wants('checklist') || wants('matrix') || wants('comparison'))) {
    for (const { path, ties, body, view } of bodyChanges(program, input.perBody.since, {
      lang,
      toolVersion,
      checklists: wants('checklist'),
    })) {
      const kind = CHANGE_WORDS[lang].kicker;
      const name = nameIn(lang, body);
      const title = `${name} · ${kind}`;
      const frame = {
        title,
        lang,
        isMixed,
        styles: ['base.css', 'changes.css'] as TemplateName[],
        head: { left: name, right: kind },
        foot: fill(t.madeBy, { version: toolVersion }),
      };
      yield both(path, title, bodyChangesTopic(ties, body, program), kind, (medium) =>
        templates.page('changes.hbs', view(medium), { ...frame, medium }),
      );
    }
  }
  if (wants('comparison')) {
    const kind = COMPARISON_WORDS[lang].name;
    for (const document of program.documents) {
      const screen = comparisonOf(document);
      if (!screen) continue;
      comparisons.delete(document);
      const title = `${document.title} · ${kind}`;
      const frame = {
        title,
        lang,
        isMixed,
        styles: ['base.css', 'comparison.css'] as TemplateName[],
        head: { left: document.title, right: kind },
        foot: screen.madeBy,
      };
      yield both(documentPage(document.id, 'comparison'), title, documentTopic('comparison', document), kind, (medium) =>
        templates.page('comparison.hbs', medium === 'screen' ? screen : (compare(document, 'print') ?? screen), { ...frame, medium }),
      );
    }
  }
  if (wants('checklist') || wants('matrix') || wants('comparison')) {
    const view = indexView(program, input.findings, {
      lang,
      toolVersion,
      made,
      printed: input.printable?.() ?? true,
      workbooks: wants('xlsx'),
      program: wants('program'),
      site: wants('site'),
    });
    const frame: Frame = {
      title: t.home,
      lang,
      isMixed,
      styles: ['base.css', 'index.css'],
      medium: 'screen',
      head: { left: '', right: '' },
      foot: '',
    };
    yield { path: 'index.html', html: templates.page('index.hbs', view, frame) };
  }
}

/** The key to the marks, repeated at the foot of every printed page. */
function legendOf({ legend, collectiveLegend, unregisteredLegend }: MatrixView): string {
  return [...legend.map(({ mark, word }) => `${mark} ${word}`), collectiveLegend, unregisteredLegend].filter(Boolean).join('　');
}

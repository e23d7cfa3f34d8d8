/** All pages of a program, one at a time. Writing and printing them is done elsewhere. */

import { comparisonsOf } from '../compare/comparison.js';
import type { Document, Program } from '../model/program.js';
import type { WordedFinding } from '../report/worded.js';
import type { Frame, TemplateName, Templates } from './html.js';
import { bodyChecklist, checklistTitle, documentChecklist } from './views/checklist.js';
import { comparisonView } from './views/comparison.js';
import { COMPARISON_WORDS } from './views/comparison-words.js';
import { indexView } from './views/index-page.js';
import { LABELS, type Lang } from './views/labels.js';
import { type MatrixView, matrixView } from './views/matrix.js';
import { bodyPage, documentPage, printed } from './views/paths.js';
import { allBodies } from './views/ties.js';

/** One page: what people open on a screen, and where it is printed, the variant for the printer. */
export interface Page {
  /** Relative to the output folder, with `/`. */
  path: string;
  html: string;
  print?: { path: string; html: string; title: string };
}

export interface PagesInput {
  program: Program;
  findings: readonly WordedFinding[];
  lang: Lang;
  /** Kinds of output to make: `matrix`, `checklist`, `program` …; all when not given. */
  only?: ReadonlySet<string>;
  toolVersion: string;
  /** Asked when the index, the last page, is made: whether the printed files are there to link to. Default yes. */
  printable?: () => boolean;
}

type Medium = Frame['medium'];

/** Matrices and checklists of every document and body, comparisons of those that carry out others, and last the index. */
export function* renderPages(input: PagesInput, templates: Templates): Generator<Page> {
  const { program, lang, toolVersion } = input;
  const wants = (kind: string) => input.only?.has(kind) ?? true;
  const t = LABELS[lang];
  const made = new Set<string>();
  const isCompared = (document: Document) => wants('comparison') && comparisonsOf(program).has(document);

  const both = (path: string, title: string, render: (medium: Medium) => string): Page => {
    made.add(path);
    return { path, html: render('screen'), print: { path: printed(path), html: render('print'), title } };
  };
  const checklist = (path: string, name: string, kind: string, view: (medium: Medium) => object): Page => {
    const title = `${name} · ${kind}`;
    const frame = { title, lang, styles: ['base.css', 'checklist.css'] as TemplateName[], head: { left: name, right: kind }, foot: '' };
    return both(path, title, (medium) => templates.page('checklist.hbs', view(medium), { ...frame, medium }));
  };
  const matrix = (path: string, view: (medium: Medium) => MatrixView | null): Page | null => {
    const screen = view('screen');
    if (!screen) return null;
    const title = screen.kicker ? `${screen.title} · ${screen.kicker}` : screen.title;
    const frame = {
      title,
      lang,
      styles: ['base.css', 'matrix.css'] as TemplateName[],
      head: { left: screen.title, right: t.matrix },
      foot: legendOf(screen),
    };
    return both(path, title, (medium) =>
      templates.page('matrix.hbs', medium === 'screen' ? screen : (view('print') ?? screen), { ...frame, medium }),
    );
  };

  if (wants('checklist')) {
    for (const document of program.documents) {
      const path = documentPage(document.id, 'checklist');
      yield checklist(path, document.title, checklistTitle(document, t), (medium) =>
        documentChecklist(document, program, { lang, medium, toolVersion, compared: isCompared(document) }),
      );
    }
    for (const ties of allBodies(program)) {
      const { body } = ties;
      if (!body) continue;
      yield checklist(bodyPage(body), body.name, t.bodyChecklist, (medium) =>
        bodyChecklist({ ...ties, body }, program, { lang, medium, toolVersion }),
      );
    }
  }
  if (wants('matrix')) {
    const options = { lang, checklists: wants('checklist') };
    for (const document of program.documents) {
      const path = documentPage(document.id, 'matrix');
      const page = matrix(path, (medium) => matrixView([document], path, program, { ...options, medium, compared: isCompared(document) }));
      if (page) yield page;
    }
    const page = matrix('matrix.html', (medium) => matrixView(program.documents, 'matrix.html', program, { ...options, medium }));
    if (page) yield page;
  }
  if (wants('comparison')) {
    const kind = COMPARISON_WORDS[lang].name;
    for (const document of program.documents) {
      const options = {
        lang,
        toolVersion,
        checklists: wants('checklist'),
        matrices: made.has(documentPage(document.id, 'matrix')),
        findings: input.findings,
      };
      const view = (medium: Medium) => comparisonView(document, program, { ...options, medium });
      const screen = view('screen');
      if (!screen) continue;
      const title = `${document.title} · ${kind}`;
      const frame = {
        title,
        lang,
        styles: ['base.css', 'comparison.css'] as TemplateName[],
        head: { left: document.title, right: kind },
        foot: screen.madeBy,
      };
      yield both(documentPage(document.id, 'comparison'), title, (medium) =>
        templates.page('comparison.hbs', medium === 'screen' ? screen : (view('print') ?? screen), { ...frame, medium }),
      );
    }
  }
  if (wants('checklist') || wants('matrix') || wants('comparison')) {
    const view = indexView(program, input.findings, {
      lang,
      toolVersion,
      made,
      printed: input.printable?.() ?? true,
      program: wants('program'),
    });
    const frame: Frame = {
      title: t.home,
      lang,
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

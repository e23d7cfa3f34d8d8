/** What a page is about: from it follow what its PDF says of itself, and what it carries. */

import { ancestorsOf } from '../model/duties.js';
import type { Document, Program } from '../model/program.js';
import type { Body } from '../model/vocabulary.js';
import type { Origin } from '../workspace/origin.js';
import type { About } from './pdf/metadata.js';
import type { PageKind, Provenance } from './pdf/provenance.js';
import { type Lang, titled } from './views/labels.js';
import { type Extent, pageData } from './views/page-data.js';
import { type BodyTies, documentsOf } from './views/ties.js';

export interface Topic extends Extent {
  kind: PageKind;
  /** Id of the document or body; null where it is about all. */
  subject: string | null;
  /** The documents whose data it shows, where others are beside those that it is about. */
  sources?: readonly Document[];
}

/** A page about one document. A comparison also shows the data of those above it. */
export function documentTopic(kind: PageKind, document: Document): Topic {
  const topic: Topic = { kind, subject: document.id, documents: [document] };
  return kind === 'comparison' ? { ...topic, sources: [document, ...ancestorsOf(document)] } : topic;
}

export function bodyTopic(ties: BodyTies, body: Body, program: Program): Topic {
  const documents = documentsOf(ties, program);
  return { kind: 'body-checklist', subject: body.id, documents, measures: new Set(ties.measures.keys()), procedures: ties.procedures };
}

/** The body's part of the matrix shows the same measures, but no procedures. */
export const bodyMatrixTopic = (ties: BodyTies, body: Body, program: Program): Topic => ({
  ...bodyTopic(ties, body, program),
  kind: 'body-matrix',
  procedures: new Set(),
});

/** What has changed is told of all that concerns the body. */
export const bodyChangesTopic = (ties: BodyTies, body: Body, program: Program): Topic => ({
  ...bodyTopic(ties, body, program),
  kind: 'body-changes',
});

/** The matrix across documents. */
export const wholeTopic = ({ documents }: Program): Topic => ({ kind: 'matrix', subject: null, documents });

/** A page rests on the files of its documents and of those above them, whose titles and wholes it names, and on the vocabulary. */
export function provenanceOf(
  topic: Topic,
  program: Program,
  origin: Origin,
  { lang, toolVersion, only }: { lang: Lang; toolVersion: string; only?: ReadonlySet<string> },
): Provenance {
  const shown = topic.sources ?? topic.documents;
  const files = new Set(shown.flatMap((document) => [document, ...ancestorsOf(document)]).map(({ at }) => at.source.file));
  return {
    tool: toolVersion,
    kind: topic.kind,
    subject: topic.subject,
    language: lang,
    only: only ? [...only].sort() : null,
    sources: [...[...files].sort().flatMap((file) => origin.documents.get(file) ?? []), ...origin.shared],
    revision: origin.revision,
    get data() {
      return JSON.stringify(pageData({ ...topic, documents: shown }, program));
    },
  };
}

/** A page is about the documents it is made from: their issuers are its authors. */
export function aboutOf(
  title: string,
  { documents }: Topic,
  kind: string,
  { lang, toolVersion }: { lang: Lang; toolVersion: string },
): About {
  const comma = lang === 'zh' ? '、' : ', ';
  return {
    title,
    author: [...new Set(documents.flatMap(({ issuer }) => issuer))].join(comma),
    subject: documents.map((document) => titled(document.title) + (document.number ?? '')).join(comma),
    keywords: [kind, ...new Set(documents.flatMap(({ number }) => number ?? []))],
    language: lang === 'zh' ? 'zh-CN' : 'en',
    creator: `tiaokuai ${toolVersion}`,
  };
}

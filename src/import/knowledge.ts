import { linkVocabulary } from '../link/vocabulary.js';
import type { Diagnostic } from '../model/finding.js';
import type { DocumentFile } from '../syntax/generated/document.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Knowledge } from './context.js';

/** What a workspace knows. Its faults are not reported here; `faulty` says whether its vocabulary has some. */
export function knowledgeOf({ vocabulary, documents, diagnostics: read }: Workspace): Knowledge & { faulty: boolean } {
  const diagnostics: Diagnostic[] = [];
  const linked = linkVocabulary(vocabulary, diagnostics);
  const files = new Set(vocabulary.map(({ file }) => file));
  return {
    vocabulary: linked,
    documents: documents.flatMap(({ data, file }) => {
      const { id, title, number, jurisdiction, source } = (data ?? {}) as Partial<DocumentFile>;
      return id
        ? [{ id, file, title: title ?? id, number: number ?? null, source: source?.file ?? null, jurisdiction: jurisdiction ?? null }]
        : [];
    }),
    faulty: diagnostics.length > 0 || read.some(({ place }) => files.has(place.file)),
  };
}

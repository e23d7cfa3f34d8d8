/** What a skeleton is written with: what the workspace knows, and for whom. */

import type { Vocabulary } from '../model/vocabulary.js';
import type { Language } from '../report/worded.js';
import type { Clause } from '../source/reading.js';

/** What is known of a document of the workspace. */
export interface KnownDocument {
  id: string;
  /** Its file, relative to the workspace. */
  file: string;
  title: string;
  number: string | null;
  /** The file name of the text that it was encoded from. */
  source: string | null;
  jurisdiction: string | null;
}

/** What the workspace knows. */
export interface Knowledge {
  vocabulary: Vocabulary;
  documents: readonly KnownDocument[];
}

export interface SkeletonOptions {
  language: Language;
  /** Null where there is no workspace. */
  knowledge: Knowledge | null;
  /** Path of the schema as the first line of the file names it. */
  schema: string;
  repaired: boolean;
  /** Whether another document has an id. */
  isTaken: (id: string) => boolean;
  /** Fingerprints of the clauses' texts, by clause. */
  fingerprints: (clauses: readonly Clause[]) => ReadonlyMap<string, string>;
}

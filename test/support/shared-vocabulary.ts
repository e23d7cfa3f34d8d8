import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The vocabulary of the rule pages, as a file of a workspace in memory. */
export const SHARED_VOCABULARY: Readonly<Record<string, string>> = {
  'policies/vocabulary/shared.yaml': readFileSync(fileURLToPath(new URL('../rules/vocabulary.yaml', import.meta.url)), 'utf8'),
};

// @ts-check
/** What `check` is measured against: reads and parses the YAML files listed in a file, and does nothing else with them. */

import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

for (const path of readFileSync(/** @type {string} */ (process.argv[2]), 'utf8').split('\n')) {
  const document = parseDocument(readFileSync(path, 'utf8'));
  if (document.errors.length > 0) throw document.errors[0];
}

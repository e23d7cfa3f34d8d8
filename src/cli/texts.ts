/** The words of `--help`. */

import { EN } from './texts-en.js';
import { ZH } from './texts-zh.js';

export interface Texts {
  description: string;
  version: string;
  help: string;
  helpCommand: string;
  tryHelp: string;
  examples: string;
  titles: Record<string, string>;
  lang: string;
  workspace: string;
  today: string;
  failOn: string;
  verbose: string;
  format: string;
  out: string;
  only: string;
  browser: string;
  check: string;
  checkExamples: string;
  build: string;
  buildExamples: string;
  by: string;
  since: string;
  serve: string;
  serveExamples: string;
  port: string;
  compare: string;
  compareExamples: string;
  align: string;
  alignExamples: string;
  baseline: string;
  baselineExamples: string;
  severity: string;
  reason: string;
  noCache: string;
  verify: string;
  verifyExamples: string;
  verifyPdf: string;
  verifyPdfExamples: string;
  sources: string;
  fingerprints: string;
  collect: string;
  collectExamples: string;
  collectWorkspace: string;
  collectOut: string;
  collectPage: string;
  collectForce: string;
  explain: string;
  explainExamples: string;
  import: string;
  importExamples: string;
  importOut: string;
  bodies: string;
  force: string;
  noRepair: string;
  init: string;
  initExamples: string;
  bug: string;
}

export const TEXTS: Record<'zh' | 'en', Texts> = { zh: ZH, en: EN };

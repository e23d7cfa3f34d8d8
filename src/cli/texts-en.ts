import type { Texts } from './texts.js';

/** The words of `--help` in English. */
export const EN: Texts = {
  description: 'Policy documents as YAML: check that the levels of government agree, print responsibility matrices and checklists.',
  version: 'print the version',
  help: 'show help',
  helpCommand: 'show help for a command',
  tryHelp: '(add --help for usage)',
  titles: {},
  examples: `
Start here:
  tiaokuai init my-policies      a small workspace: one document, one vocabulary
  tiaokuai check my-policies     check it; errors and warnings are listed
  tiaokuai build my-policies     matrices and checklists (PDF) into out/

A workspace is a folder that holds policies/. Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 the work could not be done.`,
  lang: 'language of messages (default: configuration, then LANG)',
  workspace: 'folder that holds policies/ (default: here)',
  today: 'day that deadlines are measured against, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, then today)',
  failOn: 'exit 1 at or above this severity: error, warning, info, none',
  verbose: 'list infos one by one as well',
  format: 'output format',
  out: 'output folder',
  only: 'make only these, separated by commas: program, matrix, checklist, comparison, xlsx, site; xlsx alone: all workbooks',
  by: 'a folder for each body: its checklist, the matrix of its measures, what has changed',
  since: 'program.json of an earlier build: lists what has changed since for each body; goes with --by body',
  browser: 'Chrome or Chromium to print PDFs with (default: the bundled one)',
  check: 'check: language, references, responsibilities, figures, levels',
  checkExamples: `
Examples:
  tiaokuai check                          check this folder
  tiaokuai check district --format json   for scripts
  tiaokuai check --fail-on warning        warnings fail, too
  tiaokuai check --format github          annotations in GitHub Actions; also sarif and junit`,
  build: 'check, then write matrices, checklists, comparison reports and an index page',
  buildExamples: `
Examples:
  tiaokuai build                          into out/
  tiaokuai build --only matrix            only the responsibility matrices
  tiaokuai build --only checklist,xlsx    checklists, with workbooks to fill in and return
  tiaokuai build --by body --since last/program.json   for each body: checklist, matrix, changes
  tiaokuai build --fail-on error          exit 1 on errors (documents are still written)`,
  serve: 'live preview: web pages that follow the YAML as it is saved, with findings at the place they concern',
  serveExamples: `
Examples:
  tiaokuai serve                          prints the address to open; Ctrl-C ends it
  tiaokuai serve district --port 8080     always the same address

Only this machine can reach it, and nothing is written. While the YAML has syntax errors, pages stay as they were and name the line.`,
  port: 'port (default: a free one)',
  compare: 'one document against those it carries out: the verdict for every threshold, body and procedure step',
  compareExamples: `
Examples:
  tiaokuai compare lianhu-2024                      against all that it carries out
  tiaokuai compare lianhu-2024 xian-2023            against one of them
  tiaokuai compare yangquan-2018 xian-2023          unrelated: side by side, not judged
  tiaokuai compare lianhu-2024 --format json        for scripts`,
  align: 'record what the parents of a document say now; check then reports what they change',
  alignExamples: `
Example:
  tiaokuai align lianhu-2024              record the documents that lianhu-2024 carries out in policies/alignment.lock.yaml`,
  baseline: 'take the findings of today into policies/baseline.yaml: still listed, they no longer fail',
  baselineExamples: `
Examples:
  tiaokuai baseline                       errors and warnings; run again to renew, reasons are kept
  tiaokuai baseline --severity error      only errors
  tiaokuai baseline --reason "to be mended with the next revision"`,
  severity: 'take findings at or above this: error, warning, info',
  reason: 'reason of new entries (default: none, for people to write)',
  noCache: 'neither use nor write the cache: do everything anew',
  verify: 'prove that the YAML says what the official texts say: clauses, bodies, figures',
  verifyExamples: `
Examples:
  tiaokuai verify --sources texts                   finds each document's text by source.file and compares clause by clause
  tiaokuai verify --sources texts --fingerprints    prints the fingerprints of the clauses, for source.fingerprint

Texts may be .txt, .md, .html or .docx. Documents without a text are listed: nothing was proved for them.`,
  sources: 'the folder that holds the official texts',
  fingerprints: 'print the fingerprints of the clauses instead of comparing',
  verifyPdf: 'was a PDF made from the YAML as it is now? If not, what has changed, measure by measure',
  verifyPdfExamples: `
Examples:
  tiaokuai verify-pdf out/documents/lianhu-2024/checklist.pdf     filled-in copies are verified, too
  tiaokuai verify-pdf returned.pdf -w district --format json      for scripts

Exit codes: 0 current; 1 outdated or altered; 2 not made by tiaokuai, or unreadable.`,
  collect: 'merge returned checklists (PDF or XLSX): what is done, open and overdue, per body and measure',
  collectExamples: `
Examples:
  tiaokuai collect returned/*.xlsx returned/*.pdf         progress, what is overdue, contradictions, who is missing
  tiaokuai collect returned/* --page progress.html        and a progress page to print
  tiaokuai collect returned/* --format xlsx --out progress.xlsx
  tiaokuai collect returned/* --format json               for scripts

Exit codes: 0 everything read, nothing to check; 1 a file was not read, copies contradict each other or something has to be
checked; 2 none could be read, or the command was wrong.`,
  collectWorkspace: 'workspace to compare with (default: here; without policies/ here, none)',
  collectOut: 'write to this file instead of standard output',
  collectPage: 'write a progress page, too (HTML, to be printed)',
  collectForce: 'overwrite files that are there',
  explain: 'explain a rule, a measure or an indicator; without one, list the rules',
  explainExamples: `
Examples:
  tiaokuai explain lead-missing
  tiaokuai explain lianhu-2024/adjust
  tiaokuai explain community.households`,
  import: 'an official text (.md, .txt, .html, .docx) → a YAML skeleton: clauses, bodies, figures, citations, procedures',
  importExamples: `
Examples:
  tiaokuai import measures.docx                          YAML on stdout
  tiaokuai import measures.docx --out policies/new.yaml  into a file, never over one that is there
  tiaokuai import texts/*.docx --out policies/           one YAML file for each text
  pbpaste | tiaokuai import -                            from standard input
  tiaokuai import measures.html --format json            for scripts; of several texts, an array

What was repaired, and what could not be read with certainty, goes to stderr. Exit codes: 0; 2 if a text could not be read.`,
  importOut: 'write to this file; with several texts, into this folder',
  bodies: 'write the bodies that the vocabulary does not have to this new file of the vocabulary',
  force: 'write over files that are there',
  noRepair: 'read the text as it is, repair nothing',
  init: 'a first workspace: one document, a vocabulary, schemas for the editor',
  initExamples: `
Example:
  tiaokuai init my-policies && cd my-policies && tiaokuai check`,
  bug: 'tiaokuai itself failed; your documents are not to blame. Please report what follows:',
};

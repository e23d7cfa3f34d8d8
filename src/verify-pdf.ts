import type { Compilation } from './compile.js';
import { renderPages } from './render/pages.js';
import { type Change, changesBetween } from './render/pdf/data-changes.js';
import { printablePage } from './render/pdf/look-alikes.js';
import { type Manifest, type PageKind, sha256 } from './render/pdf/provenance.js';
import type { PdfReading } from './render/pdf/read-provenance.js';
import { bodyChangesTopic, provenanceOf } from './render/topic.js';
import { changedBody } from './render/views/body-changes.js';
import { bodyMatrixPage, bodyPage, documentPage } from './render/views/paths.js';
import type { Json } from './render/views/program-json.js';
import { wordAll } from './report/worded.js';
import { prepareTemplates } from './templates.js';
import { nodeHost } from './workspace/node-host.js';
import { originOf } from './workspace/origin.js';

export interface PdfState {
  /** `altered`: the paper no longer shows what was printed, whatever the YAML says now. */
  state: 'current' | 'outdated' | 'altered';
  manifest: Manifest;
  changes: Change[];
  /** What the document, body or matrix that it is about has become. */
  isGone: boolean;
  /** The same data would print otherwise: templates, or names in the vocabulary, have changed. Null where another version of the tool made it. */
  isPageSame: boolean | null;
  /** Files of the workspace by what has become of them since. */
  sources: { changed: string[]; removed: string[]; added: string[] };
  alteredPages: number[];
  isDataWhole: boolean;
  isFlattened: boolean;
  isFilled: boolean;
}

/** Whether one of our PDFs says what the YAML says now. Values in its form do not matter. */
export async function verifyPdf(
  reading: Extract<PdfReading, { kind: 'ours' }>,
  compilation: Compilation,
  tool: { packageFolder: string; version: string },
): Promise<PdfState> {
  const { manifest, alteredPages, isDataWhole, isFlattened, isFilled } = reading;
  const page = await pageNow(manifest, compilation, tool);
  const changes = page ? changesBetween(parsed(reading.data), parsed(page.data)) : [];
  const isPageSame =
    page === null || manifest.tool !== tool.version ? null : page.html === null || sha256(printablePage(page.html())) === manifest.page;
  const isOutdated = page === null || sha256(page.data) !== manifest.data || isPageSame === false;
  const isAltered = alteredPages.length > 0 || !isDataWhole;
  return {
    state: isAltered ? 'altered' : isOutdated ? 'outdated' : 'current',
    manifest,
    changes,
    isGone: page === null,
    isPageSame,
    sources: page ? sourcesSince(manifest, page.sources) : { changed: [], removed: [], added: [] },
    alteredPages,
    isDataWhole,
    isFlattened,
    isFilled,
  };
}

interface PageNow {
  data: string;
  sources: readonly { file: string; sha256: string }[];
  /** Null where the page was made from more than the workspace. */
  html: (() => string) | null;
}

function pageOf(kind: Exclude<PageKind, 'body-changes'>, subject: string | null): string {
  if (subject === null) return 'matrix.html';
  if (kind === 'body-checklist') return bodyPage({ id: subject });
  return kind === 'body-matrix' ? bodyMatrixPage({ id: subject }) : documentPage(subject, kind);
}

/** The page as it would be printed now; null where there is no such page any more. */
async function pageNow(
  { kind, subject, language, only }: Manifest,
  { program, findings, workspace }: Compilation,
  { packageFolder, version }: { packageFolder: string; version: string },
): Promise<PageNow | null> {
  const origin = originOf(nodeHost, workspace);
  if (kind === 'body-changes') {
    // The earlier state is not at hand, only what was told of the present one: a list of changes is current as long as that holds.
    const changed = changedBody(subject ?? '', program);
    if (!changed) return null;
    const topic = bodyChangesTopic(changed.ties, changed.body, program);
    const { data, sources } = provenanceOf(topic, program, origin, { lang: language, toolVersion: version });
    return { data, sources, html: null };
  }
  const page = pageOf(kind, subject);
  const { templates } = await prepareTemplates(nodeHost, packageFolder, workspace.folder, program);
  const input = {
    program,
    findings: await wordAll(findings, language),
    lang: language,
    toolVersion: version,
    origin,
    ...(only && { only: new Set(only) }),
    ...(kind === 'body-matrix' && { perBody: { since: null } }),
  };
  for (const { path, print } of renderPages(input, templates)) {
    if (path !== page || !print?.provenance) continue;
    const { provenance } = print;
    return { data: provenance.data, sources: provenance.sources, html: () => print.html };
  }
  return null;
}

function sourcesSince({ sources }: Manifest, now: PageNow['sources']): PdfState['sources'] {
  const before = new Map(sources.map(({ file, sha256 }) => [file, sha256]));
  const after = new Map(now.map(({ file, sha256 }) => [file, sha256]));
  return {
    changed: [...after].filter(([file, hash]) => before.has(file) && before.get(file) !== hash).map(([file]) => file),
    removed: [...before.keys()].filter((file) => !after.has(file)),
    added: [...after.keys()].filter((file) => !before.has(file)),
  };
}

function parsed(data: string): Json {
  try {
    return JSON.parse(data) as Json;
  } catch {
    return null;
  }
}

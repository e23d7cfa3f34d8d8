import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CACHE } from '../render/pdf-text.js';
import { folderWith, ROOT, type Run, tiaokuai } from '../support/command-line.js';

const CITY = `id: city
title: 示范市养老服务若干措施
level: city
jurisdiction: null
nature: normative
measures:
  - id: beds
    title: 增加床位
    summary: 逐年增加养老床位。
    lead: 示范市民政局
  - id: meals
    title: 开办助餐点
    summary: 每个社区都有助餐点。
    lead: 示范市商务局
`;
const OTHER = `id: other
title: 示范市公园管理办法
level: city
jurisdiction: null
nature: normative
measures:
  - id: trees
    title: 保护古树
    lead: 示范市园林局
`;
const VOCABULARY = `bodies:
  affairs: { name: 示范市民政局, level: city, jurisdiction: null }
  commerce: { name: 示范市商务局, level: city, jurisdiction: null }
  parks: { name: 示范市园林局, level: city, jurisdiction: null }
`;
/** Pages of the workspace: two checklists and two matrices, the matrix of both, a checklist for each of three bodies. */
const PAGES = 8;

function workspace(more: Record<string, string> = {}) {
  const folder = folderWith({
    'w/policies/city.yaml': CITY,
    'w/policies/other.yaml': OTHER,
    'w/policies/vocabulary/shared.yaml': VOCABULARY,
    ...Object.fromEntries(Object.entries(more).map(([path, text]) => [`w/${path}`, text])),
  });
  shareBrowser(join(folder, 'cache'));
  const build = (args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Run =>
    tiaokuai(join(folder, 'w'), ['build', '--only', 'matrix,checklist', '--today', '2026-01-01', '--out', '../out', ...args], {
      TIAOKUAI_CACHE: join(folder, 'cache'),
      ...env,
    });
  return { folder, build, pdfs: () => pdfsIn(join(folder, 'out')) };
}

function pdfsIn(out: string): Map<string, Buffer> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.pdf'));
  return new Map(files.sort().map((file) => [file, readFileSync(join(out, file))]));
}

/** The files kept from earlier runs. */
function entries(folder: string): string[] {
  return readdirSync(join(folder, 'cache/results'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const started = ({ stderr }: Run): boolean => stderr.includes('Printing PDFs with');

/** Unpacking the browser takes long; the files are the same for all, and only read. */
function shareBrowser(cache: string): void {
  mkdirSync(cache, { mode: 0o700 });
  for (const name of readdirSync(CACHE)) {
    if (!name.startsWith('chromium-')) continue;
    for (const entry of readdirSync(join(CACHE, name), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const folder = join(cache, relative(CACHE, entry.parentPath));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      linkOrCopy(join(entry.parentPath, entry.name), join(folder, entry.name));
    }
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

// Each test runs the command line several times.
describe('printed pages kept from one build to the next', { timeout: 180_000 }, () => {
  test('with nothing changed no browser starts, and the bytes are the same', () => {
    const { build, pdfs, folder } = workspace();
    const first = build();
    expect(first).toMatchObject({ code: 0 });
    expect(started(first)).toBe(true);
    const before = pdfs();
    expect(before.size).toBe(PAGES);
    // A browser needs a temporary folder: here none could start.
    const second = build([], { TMPDIR: join(folder, 'nowhere') });
    expect(second).toMatchObject({ code: 0, stderr: `0 printed, ${PAGES} kept from earlier\n` });
    expect(pdfs()).toEqual(before);
    const chinese = build(['--lang', 'zh']);
    expect(chinese.stderr).not.toContain('沿用');
    expect(build(['--lang', 'zh'], { TMPDIR: join(folder, 'nowhere') }).stderr).toBe(`印制 0 份，沿用 ${PAGES} 份\n`);
  });

  test('one edited measure prints only the pages that show it, and every attachment is that of the files as they are', () => {
    const { folder, build, pdfs } = workspace();
    build();
    const before = pdfs();
    writeFileSync(join(folder, 'w/policies/city.yaml'), CITY.replace('逐年增加', '三年内增加'));
    const second = build();
    expect(second.stderr).toContain(`2 printed, ${PAGES - 2} kept from earlier`);
    const after = pdfs();
    const changed = [...after].filter(([file, bytes]) => !before.get(file)?.equals(bytes)).map(([file]) => file);
    // Those printed, and those that carry the fingerprint of the file or its data.
    expect(changed).toEqual([
      'bodies/affairs/checklist.pdf',
      'bodies/commerce/checklist.pdf',
      'documents/city/checklist.pdf',
      'documents/city/matrix.pdf',
      'matrix.pdf',
    ]);
    for (const file of [...after.keys()]) {
      const run = tiaokuai(join(folder, 'w'), ['verify-pdf', join(folder, 'out', file), '--today', '2026-01-01']);
      expect(run, file).toMatchObject({ code: 0 });
    }
    const fresh = build(['--no-cache', '--out', '../fresh']);
    expect(fresh.code).toBe(0);
    expect(pdfsIn(join(folder, 'fresh'))).toEqual(after);
  });

  test('damaged entries are printed anew, and kept again', () => {
    const { folder, build, pdfs } = workspace();
    build();
    const before = pdfs();
    for (const file of entries(folder)) {
      const bytes = readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 3) ^ 255, bytes.length - 3);
      writeFileSync(file, bytes);
    }
    const second = build();
    expect(started(second)).toBe(true);
    expect(second.stderr).not.toContain('kept');
    expect(pdfs()).toEqual(before);
    expect(build().stderr).toBe(`0 printed, ${PAGES} kept from earlier\n`);
  });

  test('one page gone from the cache: only that is printed', () => {
    const { folder, build, pdfs } = workspace();
    build();
    const before = pdfs();
    const [largest] = entries(folder).sort((a, b) => readFileSync(b).length - readFileSync(a).length);
    writeFileSync(largest ?? '', '');
    expect(build().stderr).toContain(`1 printed, ${PAGES - 1} kept from earlier`);
    expect(pdfs()).toEqual(before);
  });

  test('--no-cache prints everything, and keeps nothing', () => {
    const { folder, build } = workspace();
    const run = build(['--no-cache']);
    expect(started(run)).toBe(true);
    expect(readdirSync(join(folder, 'cache'))).not.toContain('results');
    build();
    expect(started(build(['--no-cache']))).toBe(true);
  });

  test('another date of the files is put into kept pages', () => {
    const { folder, build, pdfs } = workspace();
    build();
    const dated = build([], { SOURCE_DATE_EPOCH: '1700000000', TMPDIR: join(folder, 'nowhere') });
    expect(dated.stderr).toBe(`0 printed, ${PAGES} kept from earlier\n`);
    const kept = pdfs();
    expect(build(['--no-cache'], { SOURCE_DATE_EPOCH: '1700000000' }).code).toBe(0);
    expect(pdfs()).toEqual(kept);
  });

  test('a page that was refused something is printed again, and that said again', () => {
    const layout = readFileSync(join(ROOT, 'templates/layout.hbs'), 'utf8');
    // The page's own policy would not even ask for it.
    const open = layout.replace(/<meta http-equiv="Content-Security-Policy".*>/, '');
    const { build } = workspace({
      'templates/layout.hbs': open.replace('</body>', '<img src="http://127.0.0.1:8124/seal.png" alt=""></body>'),
    });
    const first = build();
    expect(first.stderr).toContain('127.0.0.1:8124/seal.png');
    expect(build().stderr).toContain('127.0.0.1:8124/seal.png');
  });

  test('without a browser that could start, nothing is printed, and it is said why', () => {
    const { build } = workspace();
    build();
    const run = build(['--browser', '/nonexistent/chrome']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('/nonexistent/chrome');
  });
});

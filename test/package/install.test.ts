/**
 * What `npm pack` makes, installed in a folder that knows nothing of this project. It packs 40 MB and installs them
 * twice, so it runs on demand only: `npm run test:package`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfText } from '../render/pdf-text.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTES = 60_000;
const MAX_PACKED_BYTES = 45 * 1024 * 1024;

interface Packed {
  filename: string;
  size: number;
  files: { path: string }[];
}

/** Whether a program can be started with no network at all. */
const canCutNetwork = process.platform === 'linux' && spawnSync('unshare', ['-n', 'true']).status === 0;

describe.runIf(process.env.TIAOKUAI_TEST_PACKAGE)('the packed package', () => {
  let scratch: string;
  let home: string;
  let online: string;
  let env: NodeJS.ProcessEnv;
  let packed: Packed;

  /** The environment of somebody who has set up nothing; npm keeps its own settings and cache. */
  const environment = (): NodeJS.ProcessEnv => {
    const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|puppeteer_|vitest|node_)/i.test(name)));
    const setting = (name: string) => execFileSync('npm', ['config', 'get', name], { env: own, encoding: 'utf8' }).trim();
    return {
      ...own,
      HOME: home,
      XDG_CACHE_HOME: join(scratch, 'cache'),
      LANG: 'C.UTF-8',
      npm_config_cache: setting('cache'),
      npm_config_userconfig: setting('userconfig'),
    };
  };
  const run = (cwd: string, command: string, ...args: string[]): string => execFileSync(command, args, { cwd, env, encoding: 'utf8' });
  const emptyProject = (folder: string): void => {
    mkdirSync(folder);
    run(folder, 'npm', 'init', '-y');
  };

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'tiaokuai-package-'));
    home = join(scratch, 'home');
    online = join(scratch, 'online');
    mkdirSync(home);
    env = environment();
    // Without `prepare`: what is packed is the build that is here.
    const answer = run(ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', scratch);
    [packed] = JSON.parse(answer) as [Packed];
    emptyProject(online);
    run(online, 'npm', 'install', join(scratch, packed.filename));
  }, 5 * MINUTES);

  afterAll(() => rmSync(scratch, { recursive: true, force: true }), MINUTES);

  test('holds what runs and what is read, and nothing else of the project', () => {
    const own = packed.files.map(({ path }) => path).filter((path) => !path.startsWith('node_modules/'));
    expect([...new Set(own.map((path) => path.split('/')[0]))].sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'dist', 'package.json', 'schema', 'templates'].sort(),
    );
    expect(own).toContain('dist/fonts/NotoSerifSC-Regular.ttf');
    expect(own).toContain('dist/fonts/NotoSerifSC-LICENSE.txt');
    expect(own.filter((path) => path.endsWith('.tmp'))).toEqual([]);
    expect(packed.size).toBeLessThan(MAX_PACKED_BYTES);
  });

  test('downloads no browser into the home of the user', () => {
    expect(existsSync(join(home, '.cache', 'puppeteer'))).toBe(false);
  });

  // The installation above has filled the cache of npm; whatever comes from elsewhere than the registry cannot come now.
  test.runIf(canCutNetwork)(
    'installs from the registry alone',
    () => {
      const offline = join(scratch, 'offline');
      emptyProject(offline);
      run(offline, 'unshare', '-n', 'npm', 'install', '--offline', '--foreground-scripts', join(scratch, packed.filename));
      expect(run(offline, 'npx', '--no', 'tiaokuai', '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    },
    5 * MINUTES,
  );

  test(
    'makes a workspace, checks it and prints it, with the fonts that it brings',
    async () => {
      run(online, 'npx', '--no', 'tiaokuai', 'init', 'x');
      expect(run(online, 'npx', '--no', 'tiaokuai', 'check', 'x')).toMatch(/^0 errors, 0 warnings/);
      const cut = canCutNetwork ? ['unshare', '-n'] : [];
      const [command = 'npx', ...args] = [...cut, 'npx', '--no', 'tiaokuai', 'build', 'x'];
      expect(run(online, command, ...args)).toContain('out/index.html');
      const pdf = readFileSync(join(online, 'out', 'documents', 'example-2025', 'checklist.pdf'));
      expect(await pdfText(new Uint8Array(pdf))).toContain('合理确定社区规模');
      expect(readdirSync(join(online, 'out', 'bodies')).length).toBeGreaterThan(1);
      expect(statSync(join(online, 'out', 'index.html')).size).toBeGreaterThan(1000);
    },
    3 * MINUTES,
  );

  test('is a library, and gives editors its schemas', () => {
    const script = `
      import { compile, nodeHost, wordAll } from 'tiaokuai';
      import schema from 'tiaokuai/schema/document.schema.json' with { type: 'json' };
      const { program, findings } = compile(nodeHost, 'y', { today: '2026-01-01' });
      const [finding] = await wordAll(findings, 'en');
      console.log(program.documents.length, finding.rule, schema.title);`;
    run(online, 'npx', '--no', 'tiaokuai', 'init', 'y');
    const document = join(online, 'y', 'policies', 'example-2025.yaml');
    writeFileSync(document, readFileSync(document, 'utf8').replace('    lead: 区民政局\n', ''));
    expect(run(online, 'node', '--no-warnings', '--input-type=module', '-e', script)).toBe('1 lead-missing 政策文件 Policy document\n');
  });
});

import { describe, expect, test } from 'vitest';
import { ruleHtml } from '../../src/cli/context.js';
import { Preview } from '../../src/serve/preview.js';
import { NoWorkspace } from '../../src/workspace/no-workspace.js';
import { nodeHost } from '../../src/workspace/node-host.js';
import { folderWith, ROOT } from '../support/command-line.js';
import { DOCUMENT, previewOf, VOCABULARY } from './preview.js';

const BEDS = 'measures/city/beds.html';

describe('the preview', () => {
  test('follows what was saved, and looks no further where nothing was', async () => {
    const { preview, save } = await previewOf();
    expect(preview.state).toMatchObject({ version: 1, language: 'zh', problems: [], isHeld: false });
    expect(preview.page(BEDS)).toContain('增加床位');
    expect(await preview.refresh()).toBe(false);
    expect(await save('policies/city.yaml', DOCUMENT)).toBe(false);
    expect(await save('notes.txt', 'nothing of ours')).toBe(false);
    expect(await save('policies/city.yaml', DOCUMENT.replace('增加床位', '增加护理床位'))).toBe(true);
    expect(preview.state.version).toBe(2);
    expect(preview.page(BEDS)).toContain('增加护理床位');
  });

  test('shows findings on the page of the measure and of the document that they concern', async () => {
    const { preview, save } = await previewOf();
    expect(preview.page('measures/city/meals.html')).toContain('body-unknown');
    expect(preview.page(BEDS)).not.toContain('body-unknown');
    await save('policies/vocabulary/shared.yaml', `${VOCABULARY}  commerce: { name: 示范市商务局, level: city, jurisdiction: null }\n`);
    expect(preview.page('measures/city/meals.html')).not.toContain('body-unknown');
    await save('policies/city.yaml', DOCUMENT.replace('nature: normative', 'nature: normative\nstaus: draft'));
    expect(preview.page('documents/city.html')).toContain('schema-unknown-key');
    expect(preview.state.isHeld).toBe(false);
  });

  test('stays as it was while a file is broken, names the line, and recovers', async () => {
    const { preview, save } = await previewOf();
    const before = preview.page('documents/city.html');
    await save('policies/city.yaml', DOCUMENT.replace('title: 增加床位', 'title 增加床位'));
    expect(preview.state).toMatchObject({ version: 2, isHeld: true });
    expect(preview.state.problems[0]).toMatchObject({ file: 'policies/city.yaml', line: 8 });
    expect(preview.page('documents/city.html')).toBe(before);
    // Others go on being edited; nothing of it shows before the broken one is mended.
    await save('policies/other.yaml', DOCUMENT.replace('id: city', 'id: other'));
    expect(preview.state.isHeld).toBe(true);
    expect(preview.page('documents/other.html')).toBeNull();
    await save('policies/city.yaml', DOCUMENT.replace('开办', '新办'));
    expect(preview.state).toMatchObject({ problems: [], isHeld: false });
    expect(preview.page('documents/city.html')).toContain('新办助餐点');
    expect(preview.page('documents/other.html')).not.toBeNull();
  });

  test('a vocabulary that breaks takes no name away', async () => {
    const { preview, save } = await previewOf();
    await save('policies/vocabulary/shared.yaml', 'bodies: { affairs: { name: 示范市民政局');
    expect(preview.state.isHeld).toBe(true);
    expect(preview.page('bodies/affairs.html')).not.toBeNull();
  });

  test('a new file that is broken is named, and holds up nothing', async () => {
    const { preview, save } = await previewOf();
    await save('policies/new.yaml', '');
    expect(preview.state).toMatchObject({ isHeld: false });
    expect(preview.state.problems[0]).toMatchObject({ file: 'policies/new.yaml', line: 1 });
    await save('policies/city.yaml', DOCUMENT.replace('增加床位', '增加护理床位'));
    expect(preview.page(BEDS)).toContain('增加护理床位');
  });

  test('a file that is taken away is gone; a workspace that is, stays on screen', async () => {
    const { preview, save } = await previewOf({ 'policies/other.yaml': DOCUMENT.replace('id: city', 'id: other') });
    await save('policies/other.yaml', null);
    expect(preview.page('documents/other.html')).toBeNull();
    expect(preview.state.isHeld).toBe(false);
    await save('policies', null);
    expect(preview.state.isHeld).toBe(true);
    expect(preview.state.problems[0]?.message).toContain('policies/');
    expect(preview.page(BEDS)).not.toBeNull();
    await save('policies/city.yaml', DOCUMENT);
    expect(preview.state).toMatchObject({ isHeld: false, problems: [] });
  });

  test('follows templates and the configuration', async () => {
    const { preview, save } = await previewOf();
    await save('templates/site.css', 'body { color: rebeccapurple }');
    expect(preview.page('assets/site.css')).toBe('body { color: rebeccapurple }');
    await save('tiaokuai.config.yaml', 'lang: en\n');
    expect(preview.state.language).toBe('en');
    expect(preview.page('index.html')).toContain('<html lang="en">');
  });

  test('there has to be something to show at first', async () => {
    await expect(previewOf({}).then(({ save }) => save('policies', null))).resolves.toBe(true);
    const folder = folderWith();
    const options = { host: nodeHost, folder, packageFolder: ROOT, toolVersion: '1', today: () => '2026-01-01', ruleHtml };
    const opening = Preview.open({ ...options, language: () => 'zh', describe: () => '' });
    await expect(opening).rejects.toBeInstanceOf(NoWorkspace);
  });
});

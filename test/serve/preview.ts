/** A small workspace with its preview. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe as describeFolder } from '../../src/cli/check.js';
import { ruleHtml } from '../../src/cli/context.js';
import { Preview } from '../../src/serve/preview.js';
import { nodeHost } from '../../src/workspace/node-host.js';
import { folderWith, ROOT } from '../support/command-line.js';

export const DOCUMENT = `id: city
title: 示范市养老服务若干措施
level: city
jurisdiction: null
nature: normative
measures:
  - id: beds
    title: 增加床位
    lead: 示范市民政局
  - id: meals
    title: 开办助餐点
    lead: 示范市商务局
`;
export const VOCABULARY = `bodies:
  affairs: { name: 示范市民政局, level: city, jurisdiction: null }
`;
export async function previewOf(files: Record<string, string> = {}) {
  const folder = folderWith({ 'policies/city.yaml': DOCUMENT, 'policies/vocabulary/shared.yaml': VOCABULARY, ...files });
  const preview = await Preview.open({
    host: nodeHost,
    folder,
    packageFolder: ROOT,
    toolVersion: '1',
    today: () => '2026-01-01',
    language: (configured) => configured ?? 'zh',
    ruleHtml,
    describe: (error, language) => describeFolder(error)[language],
  });
  const save = async (file: string, text: string | null): Promise<boolean> => {
    if (text === null) rmSync(join(folder, file), { recursive: true });
    else {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return preview.refresh();
  };
  return { preview, folder, save };
}

/** The site of a small workspace in which everything occurs: levels, scales, alternatives, shares, deadlines, findings, hostile names. */

import { posix } from 'node:path';
import { ruleHtml } from '../../../src/cli/context.js';
import { renderSite, type SiteFile } from '../../../src/render/site/site.js';
import type { Lang } from '../../../src/render/views/labels.js';
import { wordAll } from '../../../src/report/worded.js';
import { compileFiles } from '../../support/compile-files.js';
import { packagedTemplates, SAMPLE } from '../sample.js';

/** Two districts with shares of one whole, one of which asks for less than the city, and a waiver. */
const WESTERN = `
id: western
title: 丙区措施
level: district
jurisdiction: '610103'
nature: normative
issuer: [丙区人民政府]
number: 丙政发〔2024〕7号
issued: 2024-03-01
status: in-force
implements: [city]
measures:
  - id: adjust
    clause: （一）
    title: 调整社区规模
    topic: size
    implements: [city/adjust]
    lead: 丙局
    responsible: [未登记的单位]
    summary: 提前做好摸底。
    deadline: 2026-06-30
    thresholds:
      - { indicator: oversized, equals: 5, unit: 个 }
      - { indicator: households, min: 900, max: 5000, unit: 户 }
  - id: plaza
    clause: （二）
    title: 口袋公园
    thresholds: [{ indicator: area, min: 20, unit: 平方米/百户 }]
waivers:
  - { rule: norm-duplicate, target: plaza, reason: 试点, accepted-by: 办公室 }
`;

export const FILES: Record<string, string> = {
  ...SAMPLE,
  'policies/vocabulary/all.yaml': `${SAMPLE['policies/vocabulary/all.yaml']}
topics:
  size: { name: 规模, name-en: Size }
`.replace(
    'bodies:',
    `bodies:\n  western-affairs: { name: 丙区民政局, aliases: [丙局], level: district, jurisdiction: '610103', line: civil-affairs }`,
  ),
  'policies/city.yaml': `${SAMPLE['policies/city.yaml']}
      - { indicator: area, min: 30, unit: 平方米/百户 }
`,
  'policies/western.yaml': WESTERN,
};

export async function siteOf(files: Record<string, string> = FILES, lang: Lang = 'zh'): Promise<SiteFile[]> {
  const { program, findings } = await compileFiles(files);
  const options = { lang, templates: packagedTemplates(), toolVersion: '1.2.3', ruleHtml };
  return [...(await renderSite(program, await wordAll(findings, lang), options))].map(({ path, content }) => ({ path, content }));
}

export const pagesOf = (files: readonly SiteFile[]): SiteFile[] => files.filter(({ path }) => path.endsWith('.html'));

export function contentOf(files: readonly SiteFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  if (!file) throw new Error(`no file ${path}`);
  return file.content;
}

const attributes = (html: string, name: string): string[] =>
  Array.from(html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), ([, value = '']) =>
    value.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
  );

/** Every link, style, script and image that leads nowhere, and every place that is not on its page. */
export function deadLinks(files: readonly SiteFile[]): string[] {
  const ids = new Map(files.map(({ path, content }) => [path, new Set(path.endsWith('.html') ? attributes(content, 'id') : [])]));
  return pagesOf(files).flatMap(({ path, content }) =>
    [...attributes(content, 'href'), ...attributes(content, 'src')]
      .filter((href) => {
        if (/^(?:https?|mailto):/.test(href)) return false;
        const [address = '', anchor] = href.split('#');
        const file = address.split('?')[0] ?? '';
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        return !ids.has(target) || (anchor !== undefined && !ids.get(target)?.has(decodeURIComponent(anchor)));
      })
      .map((href) => `${path}: ${href}`),
  );
}

/** Ids that are on a page more than once. */
export function doubleIds({ path, content }: SiteFile): string[] {
  const all = attributes(content, 'id');
  return all.filter((id, at) => all.indexOf(id) !== at).map((id) => `${path}: ${id}`);
}

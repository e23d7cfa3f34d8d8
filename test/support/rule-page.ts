import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Code, Heading, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Mark, readMarks } from './marked-source.js';

/** What a page cannot show in its text: bytes, sizes, links. */
const DISGUISES = ['bom', 'crlf', 'gbk', 'nul', 'large', 'link', 'broken-link', 'unreadable'] as const;
export type Disguise = (typeof DISGUISES)[number];

export interface Example {
  name: string;
  fires: boolean;
  /** As the page shows them, without the squiggles. */
  files: Record<string, string>;
  disguises: Record<string, Disguise>;
  marks: Mark[];
  today: string | null;
}

export interface RulePage {
  rule: string;
  titles: { zh: string; en: string } | null;
  /** Headings of the second level, in order. */
  sections: string[];
  examples: Example[];
}

export const RULES_FOLDER = fileURLToPath(new URL('../../src/rules/', import.meta.url));

const VOCABULARY = readFileSync(fileURLToPath(new URL('../rules/vocabulary.yaml', import.meta.url)), 'utf8');

export function readPage(rule: string): RulePage {
  return parsePage(readFileSync(`${RULES_FOLDER}${rule}/rule.md`, 'utf8'));
}

/** Reads a rule's page; its `### Fires:` and `### Silent:` headings, each with fenced files, are the examples. */
export function parsePage(text: string): RulePage {
  const tree: Root = unified().use(remarkParse).parse(text);
  const page: RulePage = { rule: '', titles: null, sections: [], examples: [] };
  let example: Example | null = null;
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const heading = textOf(node);
      example = null;
      if (node.depth === 1) page.rule = heading;
      else if (node.depth === 2) page.sections.push(heading);
      else {
        example = startExample(heading);
        page.examples.push(example);
      }
    } else if (node.type === 'code' && example) addFile(example, node);
    else if (node.type === 'paragraph' && page.sections.length === 0) page.titles = titlesOf(textOf(node)) ?? page.titles;
  }
  for (const { files } of page.examples) {
    if (!Object.keys(files).some((file) => file.startsWith('policies/vocabulary/'))) files['policies/vocabulary/shared.yaml'] = VOCABULARY;
  }
  return page;
}

function startExample(heading: string): Example {
  const [, kind, name = ''] = /^(Fires|Silent): (.+)$/.exec(heading) ?? [];
  if (!kind) throw new Error(`not “Fires: name” or “Silent: name”: ${heading}`);
  return { name, fires: kind === 'Fires', files: {}, disguises: {}, marks: [], today: null };
}

function addFile(example: Example, { lang, meta, value }: Code): void {
  const [file, ...attributes] = (meta ?? '').split(' ');
  if (!lang || !file) throw new Error(`“${example.name}”: a fence needs a language and a file, not “${lang} ${meta}”`);
  const { text, marks } = readMarks(file, value);
  example.files[file] = text;
  for (const mark of marks) example.marks.push(mark);
  for (const attribute of attributes) {
    const [name, setting = ''] = attribute.split('=');
    if (name === 'today') example.today = setting;
    else if (name === 'as' && DISGUISES.includes(setting as Disguise)) example.disguises[file] = setting as Disguise;
    else throw new Error(`“${example.name}”: unknown attribute “${attribute}”`);
  }
}

function titlesOf(line: string): RulePage['titles'] {
  const [zh, en, ...rest] = line.split(' / ');
  return zh && en && rest.length === 0 ? { zh, en } : null;
}

function textOf(node: Heading | RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as RootContent)).join('') : '';
}

import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../src/report/worded.js';
import { RULES } from '../../src/rules/generated/registry.js';
import type { Messages } from '../../src/rules/message.js';
import { RULES_FOLDER, readPage } from '../support/rule-page.js';

const folders = readdirSync(RULES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
  .map(({ name }) => name)
  .sort();

test('the registry holds every rule folder', () => {
  expect([...RULES.keys()].sort()).toEqual(folders);
});

describe.each(folders)('%s', (id) => {
  test('has a rule', () => {
    const rule = RULES.get(id);
    expect(rule?.severity).toMatch(/^(error|warning|info)$/);
    expect(typeof rule?.check).toBe(rule?.stage === 'rules' || rule?.stage === 'compare' ? 'function' : 'undefined');
  });

  test('has messages in Chinese and English, with the same variants', async () => {
    const { zh, en } = await messagesOf(id);
    expect(zh.title).toMatch(/\p{Script=Han}/u);
    expect(en.title).toMatch(/^[A-Z]/);
    expect(shape(zh)).toEqual(shape(en));
  });

  test('has a page with a title, both languages, and examples that fire and that stay silent', async () => {
    expect(existsSync(`${RULES_FOLDER}${id}/rule.md`)).toBe(true);
    const page = readPage(id);
    const { zh, en } = await messagesOf(id);
    expect(page.rule).toBe(id);
    expect(page.titles).toEqual({ zh: zh.title, en: en.title });
    expect(page.sections).toEqual(['中文', 'English', 'Examples']);
    expect(page.examples.some(({ fires, marks }) => fires && marks.length > 0)).toBe(true);
    expect(page.examples.some(({ fires }) => !fires)).toBe(true);
  });
});

function shape({ texts, related = {} }: Messages): { texts: string[]; helps: string[]; related: string[] } {
  const helps = Object.keys(texts).filter((variant) => texts[variant]?.help);
  return { texts: Object.keys(texts).sort(), helps: helps.sort(), related: Object.keys(related).sort() };
}

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { messagesOf, wordAll } from '../../src/report/worded.js';
import { RULES } from '../../src/rules/generated/registry.js';
import { describeFinding, describeMark } from '../support/marked-source.js';
import { RULES_FOLDER, readPage } from '../support/rule-page.js';
import { runExample } from '../support/run-example.js';

const pages = readdirSync(RULES_FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[^/\\]+[/\\]rule\.md$/.test(path))
  .map((path) => path.split(/[/\\]/)[0] ?? '')
  .sort();

describe.each(pages)('%s', (id) => {
  const page = readPage(id);
  const shown = new Set<string>();

  test.each(page.examples.map((example) => [example.fires ? 'fires' : 'silent', example.name, example] as const))(
    '%s: %s',
    async (_, __, example) => {
      const findings = await runExample(example);
      const judged = new Set([id, ...example.marks.map(({ rule }) => rule)]);
      const found = findings.filter(({ rule }) => judged.has(rule));
      expect(found.map((finding) => describeFinding(finding, example.files[finding.place.file] ?? '')).sort()).toEqual(
        example.marks.map(describeMark).sort(),
      );
      expect(example.marks.some(({ rule }) => rule === id)).toBe(example.fires);
      if (RULES.get(id)?.stage === 'rules') expect(unreadable(findings, judged)).toEqual([]);
      for (const finding of found) if (finding.rule === id) shown.add(finding.variant);
      await expectWords(found);
    },
  );

  test('an example shows every message', async () => {
    const { zh } = await messagesOf(id);
    const variants = Object.keys(zh.texts);
    // Beside others, the default message of a rule outside src/rules may be what is left for faults that cannot be foreseen.
    const isFallback = (variant: string) => variant === 'default' && variants.length > 1 && RULES.get(id)?.stage !== 'rules';
    expect(variants.filter((variant) => !shown.has(variant) && !isFallback(variant))).toEqual([]);
  });
});

/** Errors of the stages before the rules: an example that has one may be silent only because nothing was read. */
function unreadable(findings: readonly Finding[], judged: ReadonlySet<string>): string[] {
  return findings
    .filter(({ rule, severity }) => severity === 'error' && RULES.get(rule)?.stage !== 'rules' && !judged.has(rule))
    .map(({ rule, args }) => `${rule} ${JSON.stringify(args)}`);
}

/** Messages, help and the labels of related places, in both languages. */
async function expectWords(findings: readonly Finding[]): Promise<void> {
  const [zh, en] = [await wordAll(findings, 'zh'), await wordAll(findings, 'en')];
  for (const [index, chinese] of zh.entries()) {
    const english = en[index];
    expect(chinese.message).toMatch(/^\S.*\p{Script=Han}.*\S$/u);
    expect(english?.message).toMatch(/^(?=.*[A-Za-z]{3})[^\s。][^。]*[^\s。]$/);
    for (const { message, help, related } of [chinese, ...(english ? [english] : [])]) {
      for (const text of [message, help ?? '', ...related.map((each) => each.message)])
        expect(text).not.toMatch(/undefined|\[object|NaN|\bnull\b(?!。|\.)/);
      for (const each of related) expect(each.message).not.toBe('');
    }
  }
}

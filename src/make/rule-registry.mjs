// src/rules/generated: every rule folder, so that a new rule touches no other file.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} rules folder of the rules
 * @param {string} out folder for the registry
 */
export function writeRuleRegistry(rules, out) {
  const ids = readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(rules, entry.name, 'rule.ts')))
    .map((entry) => entry.name)
    .sort();
  const name = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const lines = [
    '// Made by src/make/rule-registry.mjs from the folders of src/rules. Do not edit.',
    ...ids.map((id) => `import ${name(id)} from '../${id}/rule.js';`),
    "import type { Rule } from '../rule.js';",
    '',
    'export const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([',
    ...ids.map((id) => `  ['${id}', ${name(id)}],`),
    ']);',
    '',
  ];
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'registry.ts'), lines.join('\n'));
  // Messages are loaded only for rules that have something to say.
  const loaders = ids.map((id) => `  ['${id}', () => import('../${id}/messages.js')],`);
  const messages = [
    '// Made by src/make/rule-registry.mjs from the folders of src/rules. Do not edit.',
    "import type { Messages } from '../message.js';",
    '',
    'export const MESSAGES: ReadonlyMap<string, () => Promise<{ zh: Messages; en: Messages }>> = new Map([',
    ...loaders,
    ']);',
    '',
  ];
  writeFileSync(join(out, 'messages.ts'), messages.join('\n'));
}

import type { Compilation } from '../compile.js';
import { type Measure, measuresOf, type Threshold } from '../model/program.js';
import { placeOf } from '../model/spot.js';
import type { Indicator } from '../model/vocabulary.js';
import { thresholdInOneLine } from '../render/figures.js';
import { type Language, messagesOf } from '../report/worded.js';
import { RULES } from '../rules/generated/registry.js';
import { nearest } from '../syntax/nearest.js';
import { compileHere } from './check.js';
import { chooseLanguage, EXIT, type RunOptions, rulePage, Trouble } from './context.js';

/** `tiaokuai explain`: what a rule, a measure or an indicator is; without a subject, all rules. */
export async function explain(subject: string | undefined, options: RunOptions): Promise<number> {
  const language = chooseLanguage(options, null);
  process.stdout.write(subject === undefined ? await listRules(language) : await explainOne(subject, options, language));
  return EXIT.ok;
}

async function listRules(language: Language): Promise<string> {
  const rows: string[] = [];
  const widest = Math.max(...[...RULES.keys()].map((id) => id.length));
  for (const [id, { severity }] of RULES)
    rows.push(`${id.padEnd(widest)}  ${severity.padEnd(7)}  ${(await messagesOf(id))[language].title}`);
  return `${rows.join('\n')}\n`;
}

async function explainOne(subject: string, options: RunOptions, language: Language): Promise<string> {
  if (RULES.has(subject)) return inLanguage(rulePage(subject), language);
  const compilation = await compileHere(undefined, options);
  const measures = measuresOf(compilation.program);
  const measure = measures.find((each) => each.ref === subject);
  if (measure) return explainMeasure(measure, compilation, language);
  const indicator = compilation.program.vocabulary.indicators.get(subject);
  if (indicator) return explainIndicator(indicator, compilation, language);
  const known = [...RULES.keys(), ...measures.map((each) => each.ref), ...compilation.program.vocabulary.indicators.keys()];
  const near = nearest(subject, known, 3);
  throw new Trouble(
    `没有叫“${subject}”的规则、措施或指标。${near.length > 0 ? `是不是 ${near.join('、')}？` : '不带参数运行，列出全部规则。'}`,
    `There is no rule, measure or indicator “${subject}”. ${near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Without an argument all rules are listed.'}`,
  );
}

/** A rule's page without the part in the other language; the examples are for both. */
function inLanguage(page: string, language: Language): string {
  const other = language === 'zh' ? 'English' : '中文';
  return page
    .split(/^(?=## )/m)
    .filter((section) => !section.startsWith(`## ${other}`))
    .join('');
}

function explainMeasure(measure: Measure, { findings, program }: Compilation, language: Language): string {
  const zh = language === 'zh';
  const { document } = measure;
  const bodies = (role: 'lead' | 'responsible' | 'cooperating'): string => measure[role].map(({ name }) => name).join('、') || '—';
  const lines = [
    `${measure.ref}  ${measure.clause ?? ''}${measure.title}`,
    `${zh ? '文件' : 'document'}: ${document.title}${document.number ? ` ${document.number}` : ''}`,
    `${zh ? '牵头' : 'lead'}: ${bodies('lead')}`,
    `${zh ? '责任' : 'responsible'}: ${bodies('responsible')}`,
    `${zh ? '配合' : 'cooperating'}: ${bodies('cooperating')}`,
    ...(measure.parents.length > 0 ? [`${zh ? '落实' : 'implements'}: ${measure.parents.map(({ ref }) => ref).join('、')}`] : []),
    ...measure.thresholds.map((threshold) => `- ${thresholdInOneLine(threshold, program.vocabulary, language)}`),
    ...placeLines(measure, language),
  ];
  const own = findings.filter((finding) => finding.measures.includes(measure.ref));
  if (own.length > 0) lines.push(`${zh ? '发现' : 'findings'}: ${own.map(({ rule }) => rule).join(', ')}`);
  return `${lines.join('\n')}\n`;
}

/** Every norm on an indicator, from the highest level down: its lineage. */
function explainIndicator(indicator: Indicator, { program }: Compilation, language: Language): string {
  const zh = language === 'zh';
  const uses = measuresOf(program).flatMap((measure) => measure.thresholds.filter((threshold) => mentions(threshold, indicator.id)));
  const lines = [
    `${indicator.id}  ${indicator.name}${indicator.nameEn ? ` · ${indicator.nameEn}` : ''}`,
    `${zh ? '单位' : 'unit'}: ${indicator.unitName ?? '—'}`,
    `${zh ? '上下级关系' : 'between levels'}: ${indicator.betweenLevels}`,
    ...(indicator.note ? [indicator.note] : []),
    uses.length === 0 ? (zh ? '没有文件对它提出要求。' : 'No document sets a norm on it.') : '',
  ];
  for (const threshold of uses) {
    const { measure } = threshold;
    const { document } = measure;
    lines.push(
      `${document.title}（${document.level} ${document.jurisdiction ?? ''}） ${measure.ref}`,
      `  ${thresholdInOneLine(threshold, program.vocabulary, language)}`,
    );
  }
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function mentions(threshold: Threshold, id: string): boolean {
  return threshold.indicator === id || threshold.anyOf.some((each) => each.indicator === id) || threshold.equivalent?.indicator === id;
}

function placeLines(measure: Measure, language: Language): string[] {
  const { file, start } = placeOf(measure.at);
  return [`${language === 'zh' ? '写在' : 'written in'}: ${file}:${start.line}`];
}

/** What reading a text came to, for people in a hurry: what was found, what was repaired, what to look at. */

import type { Language } from '../report/worded.js';
import { inCitation } from '../source/citations.js';
import type { Reading } from '../source/reading.js';
import { wordProblem } from './problems.js';
import { kindsOf, wordRepairs } from './repairs.js';

/** More problems than these are counted; all of them stand in the result. */
const MOST = 20;

/** The report on one text, in lines. */
export function readingReport(reading: Reading, language: Language): string {
  const { repairs, problems } = reading;
  const lines = [found(reading, language), ...leftOut(reading, language)];
  const kinds = kindsOf(repairs);
  const repaired = kinds.reduce((sum, { count }) => sum + count, 0);
  if (repaired > 0) lines.push(language === 'zh' ? `修复了 ${repaired} 处：` : `Repaired: ${repaired}`);
  for (const kind of kinds) lines.push(`  ${wordRepairs(kind, language)}`);
  if (problems.length > 0)
    lines.push(language === 'zh' ? `要对照原文看的有 ${problems.length} 处：` : `To be compared with the text: ${problems.length}`);
  for (const problem of problems.slice(0, MOST)) {
    const { line } = problem.at;
    lines.push(
      language === 'zh' ? `  第 ${line} 行：${wordProblem(problem, language)}` : `  line ${line}: ${wordProblem(problem, language)}`,
    );
  }
  const rest = problems.length - MOST;
  if (rest > 0) lines.push(language === 'zh' ? `  ……另有 ${rest} 处，都写在结果里` : `  … and ${rest} more, all of them in the result`);
  return `${lines.join('\n')}\n`;
}

/** Which clauses are no measures: nobody should have to search for what is missing. */
function leftOut({ framework, positions }: Reading, language: Language): string[] {
  if (framework.length === 0) return [];
  const names = framework.slice(0, MOST).map(({ clause, title, section, place }) => {
    const { line } = positions.at(place.offset(0));
    const name = `${clause ?? ''}${title ?? section ?? ''}`.slice(0, 30);
    return language === 'zh' ? `${name}（第 ${line} 行）` : `${name} (line ${line})`;
  });
  const rest = framework.length - names.length;
  return language === 'zh'
    ? [`原则性的内容没有编成措施：${names.join('、')}${rest > 0 ? `，另有 ${rest} 条` : ''}`]
    : [`Principles are not made into measures: ${names.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`];
}

function found({ file, encoding, format, head, clauses, framework, procedures }: Reading, language: Language): string {
  const figures = clauses.reduce((sum, clause) => sum + clause.figures.length, 0);
  const tails = clauses.filter(
    ({ responsibilities: { lead, responsible, cooperating } }) => lead.length + responsible.length + cooperating.length > 0,
  );
  if (language === 'zh') {
    const name = file === '-' ? '标准输入' : file;
    const title = head.title ? `《${inCitation(head.title)}》` : '没有找到标题';
    const counts = [
      `${clauses.length} 条`,
      `写明责任单位的 ${tails.length} 条`,
      `指标要求 ${figures} 项`,
      ...(framework.length > 0 ? [`原则性内容 ${framework.length} 条（不编成措施）`] : []),
      ...(procedures.length > 0 ? [`流程 ${procedures.length} 个`] : []),
    ];
    return `${name}（${format}，${encoding}）：${title}，${counts.join('，')}。`;
  }
  const name = file === '-' ? 'standard input' : file;
  const title = head.title ? `《${inCitation(head.title)}》` : 'no title found';
  const counts = [
    `clauses ${clauses.length}`,
    `with responsible bodies ${tails.length}`,
    `thresholds ${figures}`,
    ...(framework.length > 0 ? [`principles (no measures) ${framework.length}`] : []),
    ...(procedures.length > 0 ? [`procedures ${procedures.length}`] : []),
  ];
  return `${name} (${format}, ${encoding}): ${title}; ${counts.join(', ')}.`;
}

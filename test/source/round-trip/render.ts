import type { Measure, RandomDocument, Tail } from './document.js';
import { inWords } from './phrases.js';

/** What must be read from a clause. */
export interface Expected {
  clause: string;
  section: string | null;
  title: string | null;
  lead: string[];
  responsible: string[];
  cooperating: string[];
  openEnded: string[];
  figures: Measure['figures'];
}

interface Line {
  /** Depth of a heading, 0 for a paragraph. */
  depth: number;
  words: string;
}

/** A random document as a text, with what must be read from it. */
export function render(document: RandomDocument): { text: string; expected: Expected[] } {
  const lines: Line[] = [
    { depth: 1, words: '滨海市提升城市品质若干措施' },
    { depth: 0, words: '为提升城市品质，结合实际，制定本措施。' },
  ];
  const expected: Expected[] = [];
  let running = 0;
  for (const [index, { title, measures }] of document.sections.entries()) {
    const section = sectionHeading(document, index, title);
    if (section) lines.push({ depth: 3, words: section.line });
    for (const [at, measure] of measures.entries()) {
      running++;
      const number = numberOf(document, index, at, running);
      lines.push(...measureLines(document, number.printed, measure));
      expected.push({
        clause: number.clause,
        section: section?.quoted ?? null,
        title: document.numbering === 'articles' ? null : measure.title,
        lead: measure.tail?.lead ?? [],
        responsible: measure.tail?.responsible ?? [],
        cooperating: measure.tail?.cooperating ?? [],
        openEnded: measure.tail ? openEnded(measure.tail) : [],
        figures: measure.figures,
      });
    }
  }
  return { text: written(document, lines), expected };
}

function openEnded({ etc }: Tail): string[] {
  return (['lead', 'responsible', 'cooperating'] as const).filter((role) => etc[role] !== '');
}

function sectionHeading({ numbering }: RandomDocument, index: number, title: string): { line: string; quoted: string } | null {
  const number = inWords(index + 1);
  switch (numbering) {
    case 'flat':
      return null;
    case 'articles':
      return { line: `第${number}章　${title}`, quoted: `第${number}章 ${title}` };
    case 'three-level':
      // One part above all sections, so that the numbers of the clauses begin anew below each.
      return { line: `（${number}）${title}`, quoted: `（${number}）${title}` };
    default:
      return { line: `${number}、${title}`, quoted: `${number}、${title}` };
  }
}

function numberOf({ numbering }: RandomDocument, index: number, at: number, running: number): { printed: string; clause: string } {
  const section = inWords(index + 1);
  switch (numbering) {
    case 'through':
      return { printed: `（${inWords(running)}）`, clause: `（${inWords(running)}）` };
    case 'restarting':
      return { printed: `（${inWords(at + 1)}）`, clause: `${section}（${inWords(at + 1)}）` };
    case 'arabic':
      return { printed: `${running}.`, clause: `${running}` };
    case 'three-level':
      return { printed: `${at + 1}.`, clause: `（${section}）${at + 1}` };
    case 'flat':
      return { printed: `${inWords(running)}、`, clause: inWords(running) };
    case 'articles':
      return { printed: `第${inWords(running)}条　`, clause: `第${inWords(running)}条` };
  }
}

function measureLines(document: RandomDocument, number: string, measure: Measure): Line[] {
  const text = measure.sentences.map((sentence) => `${sentence}。`).join('');
  const { inline, own } = measure.tail ? tailOf(document, measure.tail) : { inline: '', own: [] };
  const below = own.map((words) => ({ depth: 0, words }));
  if (document.numbering === 'articles') return [{ depth: 0, words: `${number}${text}${inline}` }, ...below];
  if (document.hasTitleLines) return [{ depth: 4, words: `${number}${measure.title}` }, { depth: 0, words: `${text}${inline}` }, ...below];
  return [{ depth: 0, words: `${number}${measure.title}。${text}${inline}` }, ...below];
}

/** The tail in the style of the document: behind the text, or on lines of its own. */
function tailOf({ tailStyle, separator }: RandomDocument, tail: Tail): { inline: string; own: string[] } {
  // Spaces part bodies where a line holds nothing else; commas only where labels and not verbs say the roles.
  const usable = (separator === ' ' && tailStyle !== 'lines') || (separator !== '、' && tailStyle === 'verbs') ? '、' : separator;
  const list = (role: 'lead' | 'responsible' | 'cooperating') => joined(tail[role], usable) + tail.etc[role];
  const labels = (lead: string, responsible: string, cooperating: string, colon = '：') =>
    (
      [
        [lead, 'lead'],
        [responsible, 'responsible'],
        [cooperating, 'cooperating'],
      ] as const
    ).flatMap(([label, role]) => (tail[role].length > 0 ? [`${label}${colon}${list(role)}`] : []));
  const units = labels('牵头单位', '责任单位', '配合单位');
  switch (tailStyle) {
    case 'labels':
      return { inline: `（${units.join('；')}）`, own: [] };
    case 'square':
      return { inline: `【${units.join('；')}】`, own: [] };
    case 'departments':
      return { inline: `（${labels('牵头部门', '责任部门', '参与部门').join('，')}）`, own: [] };
    case 'hosts':
      return { inline: `（${labels('主办单位', '承办单位', '协办单位').join('；')}）`, own: [] };
    case 'own-line':
      return { inline: '', own: [units.join('；')] };
    case 'lines':
      return { inline: '', own: units };
    case 'after-sentence':
      return { inline: units.map((unit) => `${unit}。`).join(''), own: [] };
    case 'wrapped':
      return { inline: labels('【牵头单位】', '【责任单位】', '【配合单位】', '').join(''), own: [] };
    case 'two-brackets':
      return { inline: units.map((unit) => `（${unit}）`).join(''), own: [] };
    case 'verbs': {
      const parts = [
        ...(tail.lead.length > 0 ? [`${list('lead')}牵头`] : []),
        `${list('responsible')}按职责分工负责`,
        ...(tail.cooperating.length > 0 ? [`${list('cooperating')}配合`] : []),
      ];
      return { inline: `（${parts.join('，')}）`, own: [] };
    }
  }
}

function joined(bodies: readonly string[], separator: RandomDocument['separator']): string {
  if (separator !== '和' || bodies.length < 2) return bodies.join(separator === '和' ? '、' : separator);
  return `${bodies.slice(0, -1).join('、')}和${bodies.at(-1)}`;
}

function written({ format, isHalfWidth, numbering }: RandomDocument, lines: readonly Line[]): string {
  const all = numbering === 'three-level' ? [...lines.slice(0, 2), { depth: 2, words: '一、重点任务' }, ...lines.slice(2)] : lines;
  const narrow = (words: string) => (isHalfWidth ? words.replace(/[，：；（）]/g, (sign) => HALF[sign] ?? sign) : words);
  const parts = all.map(({ depth, words }) => {
    const chars = narrow(words);
    if (format === 'html') return depth > 0 ? `<h${depth}>${escaped(chars)}</h${depth}>` : `<p>　　${escaped(chars)}</p>`;
    if (format === 'md') return depth > 0 ? `${'#'.repeat(depth)} ${chars}` : chars;
    return depth === 1 ? chars : `　　${chars}`;
  });
  if (format === 'html') return `<!DOCTYPE html><html><head><title>措施</title></head><body>${parts.join('\n')}</body></html>`;
  return `${parts.join(format === 'md' ? '\n\n' : '\n')}\n`;
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

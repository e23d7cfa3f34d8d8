/** Summaries and notes as HTML, by a Markdown parser where one of them needs it: to load it takes as long as to make a thousand pages. */

import type { Program } from '../model/program.js';
import { plainLineToHtml } from './plain-line.js';

/** Safe HTML of a summary or a note. */
export type Prose = (text: string) => string;

/** For texts that hold no Markdown; throws on any other. */
export const plainProse: Prose = (text) => {
  const html = plainLineToHtml(text);
  if (html === null) throw new Error(`no Markdown was expected in: ${text}`);
  return html;
};

/** What makes HTML of any text. */
export async function anyProse(): Promise<Prose> {
  return (await import('./markdown.js')).markdownToHtml;
}

/** What makes HTML of the texts of a program. */
export async function proseFor(program: Program): Promise<Prose> {
  for (const text of textsOf(program)) if (text && plainLineToHtml(text) === null) return anyProse();
  return plainProse;
}

/** All texts of a program that are Markdown. */
function* textsOf({ documents, vocabulary }: Program): Generator<string | null> {
  for (const { measures, procedures } of documents) {
    for (const { summary, note, thresholds } of measures) {
      yield summary;
      yield note;
      for (const threshold of thresholds) yield threshold.note;
    }
    for (const { note, steps } of procedures) {
      yield note;
      for (const step of steps) yield step.note;
    }
  }
  for (const { note } of vocabulary.bodies.values()) yield note;
  for (const { note } of vocabulary.indicators.values()) yield note;
}

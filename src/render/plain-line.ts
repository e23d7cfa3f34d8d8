/** Texts in Markdown that have none: most summaries are such. They need no parser, and the parser is some 250 modules. */

/** One line in which nothing means anything to Markdown or HTML. */
const PLAIN = /^(?! )(?:[\p{Script=Han}，。；：、！？（）《》“”‘’—…·～〔〕％∶㎡A-Za-z0-9% ]|(?<=\d)\.(?=\d))+(?<! )$/u;

/** The HTML of a plain line, the same as a Markdown parser makes; null for a text that only a parser can tell. */
export function plainLineToHtml(text: string): string | null {
  const line = text.endsWith('\n') ? text.slice(0, -1) : text;
  return PLAIN.test(line) ? `<p>${withoutSeams(line)}</p>` : null;
}

/** A line that was wrapped in the source leaves a space or a break, which Chinese has no use for. */
export function withoutSeams(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}，。；：、！？）》”])[ \t]*[\n ][ \t]*(?=[\p{Script=Han}（《“])/gu, '');
}

/** The words of plain YAML: lines, keys, scalars and texts, each with where it starts and ends. */

import type { Data } from './read-yaml.js';
import { folded, typed } from './scalars.js';

/** The text is not certainly plain; whoever catches this takes the long way. */
export class NotPlain extends Error {}

/** How a plain scalar begins: not with an indicator; with a dash only where a figure or a word follows. */
const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-[\w.]/y;
/** Up to what ends a plain scalar in a flow collection. */
const FLOW_TEXT = /(?:[^\n,[\]{}:# ]|:(?![\s,[\]{}])| +(?![\s,[\]{}#:])|(?<! )#)+/y;
const BLOCK_HEADER = /[|>]-?(?= *(?:\n|$))/y;

export class PlainScanner {
  /** Where reading goes on. */
  at = 0;
  /** The column of the line's content, once a new line was gone to; -1 behind the last. */
  column = 0;
  /** Of the key or value that was read last. */
  start = 0;
  end = 0;

  constructor(readonly text: string) {}

  /** Goes to the first line from here that holds more than white space and a comment. */
  goToContent(lineStart: number): void {
    const { text } = this;
    for (let start = lineStart; start < text.length; start = this.lineEnd(start) + 1) {
      let at = start;
      while (text[at] === ' ') at++;
      if (at === text.length) break;
      if (text[at] === '\n' || text[at] === '#') continue;
      this.at = at;
      this.column = at - start;
      return;
    }
    this.at = text.length;
    this.column = -1;
  }

  lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  skipSpaces(): void {
    while (this.text[this.at] === ' ') this.at++;
  }

  /** Passes spaces, and a comment if there is one; whether the line ends there. */
  skipToEnd(): boolean {
    const from = this.at;
    this.skipSpaces();
    if (this.text[this.at] === '#' && this.at > from) this.at = this.lineEnd(this.at);
    return this.at === this.text.length || this.text[this.at] === '\n';
  }

  isDash(): boolean {
    const next = this.text[this.at + 1];
    return this.text[this.at] === '-' && (next === ' ' || next === '\n' || next === undefined);
  }

  isKey(): boolean {
    const { text } = this;
    const first = text[this.at];
    if (first === '[' || first === '{') return false;
    if (first === '"' || first === "'") return text[text.indexOf(first, this.at + 1) + 1] === ':';
    return /:(?: |$)/.test(text.slice(this.at, this.lineEnd(this.at)));
  }

  lineValue(): Data {
    if (this.isQuote()) return this.quoted();
    const line = this.text.slice(this.at, this.lineEnd(this.at));
    const comment = line.indexOf(' #');
    const text = withoutTrailingSpaces(comment < 0 ? line : line.slice(0, comment));
    if (!this.isPlainStart() || text.includes(': ') || text.endsWith(':')) throw new NotPlain();
    this.pass(text.length);
    return typed(text);
  }

  isQuote(): boolean {
    return this.text[this.at] === '"' || this.text[this.at] === "'";
  }

  isPlainStart(): boolean {
    PLAIN_START.lastIndex = this.at;
    return PLAIN_START.test(this.text);
  }

  pass(length: number): void {
    this.start = this.at;
    this.at += length;
    this.end = this.at;
  }

  /** A key up to its colon. */
  blockKey(): string {
    const { text } = this;
    let name: string;
    if (this.isQuote()) name = this.quoted();
    else {
      if (!this.isPlainStart()) throw new NotPlain();
      const end = this.lineEnd(this.at);
      let colon = text.indexOf(':', this.at);
      while (colon >= 0 && colon + 1 < end && text[colon + 1] !== ' ') colon = text.indexOf(':', colon + 1);
      if (colon < 0 || colon >= end) throw new NotPlain();
      name = text.slice(this.at, colon);
      // Three dots and a space end the document.
      if (name.endsWith(' ') || name.includes(' #') || name.startsWith('...')) throw new NotPlain();
      this.pass(name.length);
    }
    const next = text[this.at + 1];
    if (text[this.at] !== ':' || (next !== ' ' && next !== '\n' && next !== undefined)) throw new NotPlain();
    return name;
  }

  quoted(): string {
    const { text } = this;
    const quote = text[this.at] ?? '';
    const end = text.indexOf(quote, this.at + 1);
    const value = text.slice(this.at + 1, end);
    if (end < 0 || value.includes('\n') || value.includes('\\') || text[end + 1] === quote) throw new NotPlain();
    this.pass(value.length + 2);
    return value;
  }

  /** Literal or folded text; the indent is that of its first line. */
  blockText(column: number): string {
    const { text } = this;
    BLOCK_HEADER.lastIndex = this.at;
    const header = BLOCK_HEADER.exec(text)?.[0];
    if (!header) throw new NotPlain();
    const begin = this.at;
    let end = this.lineEnd(this.at) + 1;
    let indent = -1;
    const lines: string[] = [];
    for (let start = end, blank = 0; start < text.length; start = this.lineEnd(start) + 1) {
      let at = start;
      while (text[at] === ' ') at++;
      if (text[at] === '\n' || text[at] === undefined) {
        if (at > start || indent < 0) throw new NotPlain();
        blank++;
        continue;
      }
      if (indent < 0) indent = at - start;
      if (at - start < indent) break;
      if (header[0] === '>' && at - start > indent) throw new NotPlain();
      for (; blank > 0; blank--) lines.push('');
      lines.push(text.slice(start + indent, this.lineEnd(start)));
      end = Math.min(this.lineEnd(start) + 1, text.length);
    }
    if (indent <= column) throw new NotPlain();
    this.goToContent(end);
    this.start = begin;
    this.end = end;
    const value = header[0] === '>' ? folded(lines) : lines.join('\n');
    return header.length > 1 ? value : `${value}\n`;
  }

  flowText(): string {
    if (this.isQuote()) return this.quoted();
    FLOW_TEXT.lastIndex = this.at;
    const text = this.isPlainStart() ? FLOW_TEXT.exec(this.text)?.[0] : undefined;
    if (!text) throw new NotPlain();
    this.pass(text.length);
    return text;
  }
}

function withoutTrailingSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}

/**
 * Says in the markup which of its words are in another language than the page: an English page about Chinese documents is read aloud by
 * an English voice otherwise, which leaves hanzi out, and lines are broken by the rules of the wrong language. In a PDF the language goes
 * with paragraphs, headings, cells and links; Chromium writes none for a mere span, nor for the head and the body of a table.
 */

import type { Program } from '../model/program.js';
import type { Lang } from './views/labels.js';

const NONE = 0;
const ZH = 1;
const EN = 2;
const ATTRIBUTE = ['', ' lang="zh-Hans"', ' lang="en"'] as const;

const EMPTY = 1;
/** Its text is no language, or not for people to read here. */
const SILENT = 2;
/** Must not say a language. */
const MUTE = 4;
/** Has no place of its own in the tags of a PDF. */
const MUTE_ON_PAPER = 8;
const KINDS = new Map(
  Object.entries({
    ...kind(EMPTY, 'area base br col embed hr img input link meta source track wbr'),
    ...kind(SILENT, 'style script svg code title textarea option'),
    ...kind(MUTE, 'html body select'),
    ...kind(MUTE_ON_PAPER, 'thead tbody tfoot tr colgroup'),
  }),
);

/** How many elements in each other may lack their ends. */
const MISSING_ENDS = 64;
/** Two words of a sentence; a name of a file or of a format is none. */
const ENGLISH = /[A-Za-z]{2,}[,;]? [A-Za-z]{2,}/;
const GIVEN = /\slang="([a-z]{2})/;

/**
 * Markup in which every element whose text is in the other language has a `lang`; an element in which all is in one language says it for
 * what is in it. With `runs`, for the screen, hanzi within an English sentence have a span of their own, too. Linear in the length of the
 * markup.
 */
export function markLanguages(html: string, page: Lang, { runs }: { runs: boolean }): string {
  const scan = new Scan(html, page, runs);
  scan.read();
  return scan.marked();
}

/** Whether a program has texts that are not in this language: where it has none, its pages need not be looked through. */
export function hasOtherLanguage({ documents }: Program, lang: Lang): boolean {
  const hasHanzi = (text: string) => /\p{Script=Han}/u.test(text);
  const isOther = (text: string | null): boolean =>
    text !== null && (lang === 'en' ? hasHanzi(text) : !hasHanzi(text) && ENGLISH.test(text));
  return documents.some(
    ({ title, measures, procedures }) =>
      isOther(title) ||
      measures.some((measure) => [measure.title, measure.section, measure.summary, measure.note].some(isOther)) ||
      procedures.some((procedure) => isOther(procedure.title)),
  );
}

/** Numbers in lists of their own, by element: pages of a site have two million. */
class Scan {
  readonly #parents = [0];
  /** What an element says already, 0 where nothing, and -1 where it must not say anything. */
  readonly #given: number[];
  /** How much of its own text is in either language: hanzi count twice, since a word has about two of them or four letters. */
  readonly #zh = [0];
  readonly #en = [0];
  /** Places where something may have to be added, in threes: an element, a start and an end. An end of 0: the start is that of the tag's end. */
  readonly #places: number[] = [];
  readonly #mute: number;
  readonly #languages: Finder;
  readonly #labels: Finder;

  constructor(
    private readonly html: string,
    private readonly page: Lang,
    private readonly runs: boolean,
  ) {
    this.#given = [page === 'zh' ? ZH : EN];
    this.#mute = runs ? MUTE : MUTE | MUTE_ON_PAPER;
    this.#languages = new Finder(html, ' lang="');
    this.#labels = new Finder(html, ' aria-label=');
  }

  read(): void {
    const { html } = this;
    const open = [0];
    const names = [''];
    let depth = 0;
    let at = html.indexOf('<');
    while (at >= 0) {
      const next = html.charCodeAt(at + 1);
      let end = next === EXCLAMATION && html.startsWith('<!--', at) ? html.indexOf('-->', at) + 2 : endOfTag(html, at);
      if (end < 2) return;
      if (next === SLASH) {
        let above = depth;
        const lowest = Math.max(0, depth - MISSING_ENDS);
        // An end tag without a start ends nothing; one for an element further out ends those in it.
        while (above > lowest && !html.startsWith(names[above] as string, at + 2)) above--;
        if (above > lowest) depth = above - 1;
      } else if (isLetter(next)) {
        const name = nameIn(html, at + 1);
        const kind = KINDS.get(name) ?? NONE;
        if (kind === SILENT) {
          const close = html.indexOf(`</${name}`, end);
          end = close < 0 ? -1 : endOfTag(html, close);
          if (end < 0) return;
        } else if (kind !== EMPTY && html.charCodeAt(end - 1) !== SLASH) {
          this.#places.push(this.#parents.length, end, 0);
          this.#parents.push(open[depth++] as number);
          names[depth] = `${name}>`;
          open[depth] = this.#parents.length - 1;
          this.#zh.push(0);
          this.#en.push(0);
          this.#given.push(this.#givenBy(at + name.length + 1, end, kind));
        }
      }
      at = html.indexOf('<', end);
      const until = at < 0 ? html.length : at;
      if (until - end > 2 || (until - end === 2 && isHanzi(html.charCodeAt(end + 1))))
        this.#readText(end + 1, until, open[depth] as number);
    }
  }

  /** The markup with what has to be said. */
  marked(): string {
    const { html, runs } = this;
    const speaks = [...this.#given];
    const inside = this.#inside();
    let marked = '';
    let done = 0;
    const add = (until: number, text: string): void => {
      marked += html.slice(done, until) + text;
      done = until;
    };
    const places = this.#places;
    for (let at = 0; at < places.length; at += 3) {
      const [element, start, end] = [places[at] as number, places[at + 1] as number, places[at + 2] as number];
      if (end === 0) {
        const inherited = speaks[this.#parents[element] as number] as number;
        const given = this.#given[element] as number;
        const own = given === NONE ? this.#languageOf(element, inside[element] as number) : given;
        speaks[element] = own > NONE ? own : inherited;
        if (given === NONE && own !== NONE && own !== inherited) add(start, ATTRIBUTE[own as 1 | 2]);
      } else if (runs && speaks[element] === EN) {
        for (const [from, to] of hanziIn(html, start, end)) {
          add(from, `<span${ATTRIBUTE[ZH]}>`);
          add(to, '</span>');
        }
      } else if (runs && !hasHanziIn(html, start, end)) {
        add(start, `<span${ATTRIBUTE[EN]}>`);
        add(end, '</span>');
      }
    }
    return done === 0 ? html : marked + html.slice(done);
  }

  /** What is said by a tag; -1 where it must be silent. A label that only a screen reader says is in the language of the page. */
  #givenBy(start: number, end: number, kind: number): number {
    if (kind & this.#mute) return -1;
    if (start === end) return NONE;
    if (this.#languages.within(start, end)) return GIVEN.exec(this.html.slice(start, end))?.[1] === 'zh' ? ZH : EN;
    return this.#labels.within(start, end) ? -1 : NONE;
  }

  /** Languages of everything in an element, as bits. */
  #inside(): number[] {
    const inside = this.#parents.map(() => NONE);
    for (let at = inside.length - 1; at > 0; at--) {
      const all = (inside[at] as number) | (this.#zh[at] === 0 ? NONE : ZH) | (this.#en[at] === 0 ? NONE : EN);
      inside[at] = all;
      const parent = this.#parents[at] as number;
      if ((this.#given[at] as number) <= NONE) inside[parent] = (inside[parent] as number) | all;
    }
    return inside;
  }

  /** Nothing where an element has no text of its own, and what is in it is in both. */
  #languageOf(element: number, inside: number): number {
    const [zh, en] = [this.#zh[element] as number, this.#en[element] as number];
    if (zh + en > 0) return zh >= en ? ZH : EN;
    return inside === (ZH | EN) ? NONE : inside;
  }

  #readText(start: number, end: number, element: number): void {
    const { html } = this;
    let hanzi = 0;
    let letters = 0;
    for (let i = start; i < end; i++) {
      const code = html.charCodeAt(i);
      if (isLetter(code)) letters++;
      else if (isHanzi(code)) hanzi++;
      // A character written by its name, which is no word.
      else if (code === AMPERSAND) while (i < end && html.charCodeAt(i) !== SEMICOLON) i++;
    }
    if (hanzi === 0 && (letters === 0 || (this.page === 'zh' && !ENGLISH.test(html.slice(start, end))))) return;
    // A foreign word in a Chinese sentence is read well enough on a Chinese page.
    const isEnglish = hanzi === 0 || (this.page === 'en' && letters > 0);
    // A sentence with names in it is English, as long as the names can be told from it.
    if (!(isEnglish && this.runs)) this.#zh[element] = (this.#zh[element] as number) + hanzi * 2;
    if (isEnglish) this.#en[element] = (this.#en[element] as number) + letters;
    this.#places.push(element, start, end);
  }
}

/** Finds a text again and again, further and further on. */
class Finder {
  #next: number;

  constructor(
    private readonly html: string,
    private readonly text: string,
  ) {
    this.#next = html.indexOf(text);
  }

  within(start: number, end: number): boolean {
    if (this.#next >= 0 && this.#next < start) this.#next = this.html.indexOf(this.text, start);
    return this.#next >= 0 && this.#next < end;
  }
}

/** From a hanzi to the last one before a letter: figures and marks between them belong to them. */
function* hanziIn(html: string, start: number, end: number): Generator<[number, number]> {
  let from = -1;
  let to = -1;
  for (let i = start; i <= end; i++) {
    const code = i < end ? html.charCodeAt(i) : AMPERSAND;
    if (isHanzi(code)) {
      if (from < 0) from = i;
      to = i + 1;
    } else if (from >= 0 && (isLetter(code) || code === AMPERSAND)) {
      yield [from, to];
      from = -1;
    }
  }
}

function hasHanziIn(html: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isHanzi(html.charCodeAt(i))) return true;
  return false;
}

const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** Hanzi, with the marks of Chinese sentences; those of the planes above by the halves of their pairs. */
function isHanzi(code: number): boolean {
  if (code < 0x2e80) return false;
  if (code <= 0x9fff) return true;
  return (code >= 0xd840 && code <= 0xd8bf) || (code >= 0xdc00 && code <= 0xdfff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0xff00;
}

function nameIn(html: string, start: number): string {
  let end = start;
  for (let code = html.charCodeAt(end); isLetter(code) || (code >= 0x30 && code <= 0x39); code = html.charCodeAt(end)) end++;
  return html.slice(start, end);
}

/** Where a tag ends; -1 for one that does not. A value in quotes may hold the sign that ends it, but no quotes. */
function endOfTag(html: string, start: number): number {
  const end = html.indexOf('>', start);
  if (end < 0 || (html.charCodeAt(end - 1) === QUOTE && html.charCodeAt(end - 2) !== EQUALS)) return end;
  let isQuoted = false;
  for (let i = start; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (code === 0x3e && !isQuoted) return i;
  }
  return -1;
}

function kind(bit: number, names: string): Record<string, number> {
  return Object.fromEntries(names.split(' ').map((name) => [name, bit]));
}

/**
 * Characters that the embedded fonts leave out because they share a glyph with a common one: a PDF could not tell the
 * two apart, and would give back the rare one when text is copied. Here the common one takes their place.
 */

const COMMON: Record<string, string> = {
  '\u2003': '\u3000',
  '\u2012': '–',
  '\u2015': '—',
  '\u2035': '｀',
  '\u2215': '／',
  '\u301c': '～',
};

/** Replaces radicals, compatibility ideographs and rare punctuation by the characters that look the same. */
export function replaceLookAlikes(html: string): string {
  return html.replace(
    /[\u2003\u2012\u2015\u2035\u2215\u301c\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g,
    (character) => COMMON[character] ?? character.normalize('NFKC'),
  );
}

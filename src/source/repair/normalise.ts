const FOLDED: Readonly<Record<string, string>> = {
  '，': ',',
  '﹐': ',',
  '；': ';',
  '﹔': ';',
  '：': ':',
  '﹕': ':',
  '∶': ':',
  '︰': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '｡': '。',
  '､': '、',
  '﹑': '、',
  '“': '"',
  '”': '"',
  '„': '"',
  '＂': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '＇': '"',
  '％': '%',
  '．': '.',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '－': '-',
  '–': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '―': '—',
  '─': '—',
  '／': '/',
  '＋': '+',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '＊': '*',
  '＆': '&',
  '＃': '#',
  '＠': '@',
  '•': '·',
  '・': '·',
  '‧': '·',
  〇: '○',
  '㎡': 'm²',
};

/** White space of every kind and characters that show nothing. */
const NOTHING = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
/** Whatever may have another form; text without any of it is its own normal form. */
const FOLDABLE = /[\uff01-\uff5e，﹐；﹔：﹕∶︰？！（）［］〔〕【】｡､﹑“”„「」『』‘’'％～〜∼–−‐‑‒―─•・‧〇㎡]/g;

/**
 * The form in which texts are compared and fingerprinted: what is the same but for its typing becomes the same.
 * White space and invisible characters go; full-width letters, figures and marks become half-width; all quotation
 * marks become `"`, 〔〕 and 【】 become `[]`, the dashes `-` and `—` and the dots `·` each one sign, ∶ becomes `:`,
 * ellipses one `…`. 、 。 〈〉 《》 are kept as they are, and so are letters' case and the words themselves.
 * `normalise(normalise(text))` is `normalise(text)`.
 */
export function normalise(text: string): string {
  return text
    .replace(NOTHING, '')
    .replace(FOLDABLE, (char) => FOLDED[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/…+|\.{2,}|。{2,}/g, '…');
}

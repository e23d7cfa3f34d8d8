/** What has another width or shape but means the same to a reader of figures. */
const SAME: Readonly<Record<string, string>> = {
  '％': '%',
  '﹪': '%',
  '．': '.',
  '／': '/',
  '＋': '+',
  '＂': '"',
  '(': '（',
  ')': '）',
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '｡': '。',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '˜': '~',
  '–': '-',
  '—': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '－': '-',
  '─': '-',
  '﹣': '-',
  '﹘': '-',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
};

const VARIANT = /[０-９％﹪．／＋＂(),;:?!｡～〜∼˜–—―‐‑−－─﹣﹘\u00a0\u3000\t\u2002\u2003\u2009]/g;

/** The same text, character for character, with one shape for each digit, dash, space and mark of punctuation. */
export function plain(chars: string): string {
  let same = '';
  let done = 0;
  VARIANT.lastIndex = 0;
  for (let found = VARIANT.exec(chars); found; found = VARIANT.exec(chars)) {
    const { index, 0: char } = found;
    same += chars.slice(done, index) + (SAME[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0));
    done = index + 1;
  }
  return done === 0 ? chars : same + chars.slice(done);
}

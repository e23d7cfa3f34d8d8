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

/** By UTF-16 unit what it becomes; 0 where it stays. */
const PLAIN = new Uint16Array(0x10000);
for (const [char, same] of Object.entries(SAME)) PLAIN[char.charCodeAt(0)] = same.charCodeAt(0);
for (let digit = 0; digit < 10; digit++) PLAIN[0xff10 + digit] = 0x30 + digit;

/** The same text, character for character, with one shape for each digit, dash, space and mark of punctuation. */
export function plain(chars: string): string {
  let same = '';
  let done = 0;
  // Asked once: strings of many kinds come here, and each time it would have to be found out how long this kind is.
  const { length } = chars;
  for (let at = 0; at < length; at++) {
    const read = chars.charCodeAt(at);
    // No Chinese character has another shape.
    const unit = read > 0x4dff && read < 0xa000 ? 0 : PLAIN[read];
    if (!unit) continue;
    same += chars.slice(done, at) + String.fromCharCode(unit);
    done = at + 1;
  }
  return done === 0 ? chars : same + chars.slice(done);
}

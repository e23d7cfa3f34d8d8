import { tryDecode, utf16Mark } from '../../workspace/encodings.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0001-\u0008\u000E-\u001A\u001C-\u001F\uFFFF]/g;

export interface DecodedText {
  /** Without a byte order mark. */
  text: string;
  /** Such as `UTF-8`, `GB18030`, `UTF-16LE`, `Big5`. */
  encoding: string;
}

/** Names of encodings as pages declare them, for those that are told apart here. */
const NAMES: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gbk: 'GB18030',
  gb18030: 'GB18030',
  big5: 'Big5',
};

/** How many bytes are looked at to tell one encoding from another. */
const SAMPLE = 1 << 18;
/** A text in the wrong encoding has far more faults than this, one that was damaged on its way far fewer; per character beyond ASCII. */
const MOST_FAULTS = 0.1;

/**
 * Bytes → text; null where they are no text. A file that is UTF-8 but for some damaged bytes stays UTF-8,
 * with U+FFFD where the damage is.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const mark = utf16Mark(bytes);
  if (mark) return asText(mark, lossy(mark, bytes));
  const plain = tryDecode('utf-8', bytes);
  const read = plain === null ? null : asText('utf-8', plain);
  if (read) return read;
  const wide = unmarkedUtf16(bytes);
  if (wide) return asText(wide, lossy(wide, bytes));
  if (plain !== null) return null;
  const candidates = [...new Set(['utf-8', declared(bytes) ?? chineseEncoding(bytes), 'gb18030'])].map((encoding) => {
    const text = lossy(encoding, bytes);
    return { encoding, text, faults: faultRate(text) };
  });
  // UTF-8 is not given up for an encoding that can read anything: what is in another is faulty all over as UTF-8.
  const [utf8] = candidates;
  if (utf8 && utf8.faults <= MOST_FAULTS) return asText(utf8.encoding, utf8.text);
  const best = candidates.reduce((one, other) => (other.faults < one.faults ? other : one));
  return best.faults > MOST_FAULTS ? null : asText(best.encoding, best.text);
}

function asText(encoding: string, text: string): DecodedText | null {
  return hasControls(text) ? null : { text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding: NAMES[encoding] ?? encoding };
}

function lossy(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** NUL anywhere, or more control characters at the beginning than a stray one or two. */
function hasControls(text: string): boolean {
  if (text.includes('\0')) return true;
  const start = text.slice(0, 65536);
  return (start.match(CONTROLS)?.length ?? 0) * 200 > start.length;
}

/** Lost characters for each character beyond ASCII, in a sample of the text. */
function faultRate(text: string): number {
  const beyond = text.match(/[^\0-\x7F]/g)?.length ?? 0;
  return beyond === 0 ? 0 : (text.match(/\uFFFD/g)?.length ?? 0) / beyond;
}

/** The encoding that the head of a web page declares, where it is one that is known here. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label = /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w-]+)|<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w-]+)/i.exec(head);
  if (!label) return null;
  try {
    return new TextDecoder((label[1] ?? label[2]) as string).encoding;
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: one of the two byte orders gives Chinese and ASCII, the other gives anything. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1 || bytes.length < 4) return null;
  const end = Math.min(bytes.length, SAMPLE);
  let little = 0;
  let big = 0;
  for (let at = 0; at < end; at += 2) {
    const one = bytes[at] as number;
    const two = bytes[at + 1] as number;
    if (isUsual(one | (two << 8))) little++;
    if (isUsual((one << 8) | two)) big++;
  }
  const most = Math.max(little, big);
  // ASCII read as UTF-16 looks Chinese, but then it is no UTF-16 with line ends, spaces or figures, which have a zero byte each.
  if (most * 2 < end * 0.9 || !bytes.subarray(0, end).includes(0)) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isUsual(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x20 && unit <= 0x7e) ||
    (unit >= 0x3000 && unit <= 0x3029) ||
    (unit >= 0xff01 && unit <= 0xff5e) ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    (unit >= 0x2010 && unit <= 0x2026) ||
    (unit >= 0x2460 && unit <= 0x2473)
  );
}

/** GBK or Big5, by where the two bytes of frequent characters lie in each. */
function chineseEncoding(bytes: Uint8Array): 'gb18030' | 'big5' {
  let pairs = 0;
  let simplified = 0;
  let traditional = 0;
  const end = Math.min(bytes.length, SAMPLE) - 1;
  for (let at = 0; at < end; at++) {
    const lead = bytes[at] as number;
    if (lead < 0x80) continue;
    const trail = bytes[++at] as number;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3)) simplified++;
    if ((lead >= 0xa4 && lead <= 0xc6) || lead === 0xa1) traditional++;
  }
  return simplified < pairs * 0.6 && traditional > pairs * 0.9 ? 'big5' : 'gb18030';
}

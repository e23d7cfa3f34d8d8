/** GBK, the encoding of older Chinese web pages: two bytes a character, the first 81–FE, the second 40–7E or 80–FE. */

interface Tables {
  /** By lead × 256 + trail; empty where there is no character. */
  characters: readonly string[];
  /** By UTF-16 unit; 0 where it has none. */
  codes: Uint16Array;
}

let tables: Tables | undefined;
let big5: Uint8Array | undefined;

/** The two bytes of a character as lead × 256 + trail; undefined where it has none. Private characters have theirs. */
export function gbkCode(char: string): number | undefined {
  tables ??= build();
  return (char.length === 1 && tables.codes[char.charCodeAt(0)]) || undefined;
}

/** The character of two bytes; undefined where there is none. */
export function gbkCharacter(lead: number, trail: number): string | undefined {
  tables ??= build();
  return tables.characters[lead * 256 + trail];
}

/** Whether a character is a common Chinese one: among the 3,755 of level 1 of GB 2312, in the simplified script. */
export function isCommon(char: string): boolean {
  const code = gbkCode(char);
  return code !== undefined && code >= 0xb0a1 && code <= 0xd7f9 && (code & 0xff) >= 0xa1;
}

/** Whether the traditional script has a character: whether Big5 has it. */
export function isInBig5(char: string): boolean {
  if (!big5) {
    big5 = new Uint8Array(0x10000);
    for (const [, known] of pairs('big5', 0xa1, 0xf9)) big5[known.charCodeAt(0)] = 1;
  }
  return char.length === 1 && big5[char.charCodeAt(0)] === 1;
}

function build(): Tables {
  const characters: string[] = [];
  const codes = new Uint16Array(0x10000);
  for (const [code, char] of pairs('gb18030', 0x81, 0xfe)) {
    characters[code] = char;
    codes[char.charCodeAt(0)] ||= code;
  }
  return { characters, codes };
}

/** Every pair of bytes that is one character of an encoding. */
function pairs(encoding: string, from: number, to: number): [code: number, char: string][] {
  const decoder = new TextDecoder(encoding);
  const found: [number, string][] = [];
  const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, at) => 0x40 + at).filter((trail) => trail !== 0x7f);
  for (let lead = from; lead <= to; lead++) {
    // One call for a row: a line end after each pair parts the characters.
    const row = decoder.decode(Uint8Array.from(trails.flatMap((trail) => [lead, trail, 0x0a]))).split('\n');
    for (const [at, trail] of trails.entries()) {
      const char = row[at] as string;
      if (char.length === 1 && char !== '\ufffd') found.push([lead * 256 + trail, char]);
    }
  }
  return found;
}

/** The tags of an XML part, one after the other: enough to find what is wanted in it, and where. */

export interface Tag {
  /** Without the prefix of the namespace that was asked for; with it where it is another. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  start: number;
  end: number;
  /** Value of an attribute by its name without prefix. */
  attribute(name: string): string | null;
}

const MAIN =
  /\sxmlns(?::([\w.-]+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;
const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** Tags of a part in order; names of WordprocessingML come without their prefix. */
export function* tagsOf(xml: string): Generator<Tag> {
  const prefix = MAIN.exec(xml.slice(0, 16_384))?.[1];
  const lead = prefix === undefined ? '' : `${prefix}:`;
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, given, attributes = ''] = match;
    if (given === undefined) continue;
    yield {
      name: lead !== '' && given.startsWith(lead) ? given.slice(lead.length) : given,
      kind: slash === '/' ? 'close' : attributes.endsWith('/') ? 'empty' : 'open',
      start: match.index,
      end: match.index + whole.length,
      attribute: (name) => attributeOf(attributes, name),
    };
  }
}

/** Prefix of WordprocessingML in a part, with its colon. */
export function prefixOf(xml: string): string {
  const prefix = MAIN.exec(xml.slice(0, 16_384))?.[1];
  return prefix === undefined ? '' : `${prefix}:`;
}

function attributeOf(attributes: string, name: string): string | null {
  for (const [, given, double, single] of attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (given?.slice(given.indexOf(':') + 1) === name) return decoded(double ?? single ?? '');
  }
  return null;
}

/** The five entities of XML and references by number. */
function decoded(value: string): string {
  if (!value.includes('&')) return value;
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return value.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** What a PDF says about itself: in the information dictionary, which most readers show, and as XMP, which archives read. */

import { type PdfEdit, pdfString } from './edit.js';

export interface About {
  title: string;
  /** Who issued the document. */
  author: string;
  subject: string;
  keywords: readonly string[];
  /** `zh-CN` or `en`. */
  language: string;
  /** Name and version of this tool. */
  creator: string;
}

/** Writes both. `epoch` (seconds) is the date they carry; at 0 they carry none: 1970 would be a lie. */
export function describe(edit: PdfEdit, about: About, epoch: number): void {
  const { info, root } = edit.pdf;
  const entries: Record<string, string> = {
    Title: pdfString(about.title),
    Author: pdfString(about.author),
    Subject: pdfString(about.subject),
    Keywords: pdfString(about.keywords.join(', ')),
    Creator: pdfString(about.creator),
  };
  const producer = /\/Producer (\((?:[^()\\]|\\.)*\))/.exec(edit.object(info))?.[1] ?? '(Skia/PDF)';
  const date = epoch === 0 ? null : `${new Date(epoch * 1000).toISOString().slice(0, 19)}Z`;
  if (date) {
    const digits = `(D:${date.replace(/\D/g, '')}+00'00')`;
    Object.assign(entries, { CreationDate: digits, ModDate: digits });
  }
  entries.Producer = producer;
  edit.replace(
    info,
    `<<${Object.entries(entries)
      .filter(([, value]) => value !== '()')
      .map(([key, value]) => `/${key} ${value}`)
      .join('\n')}>>`,
  );
  const metadata = edit.addPlainStream('/Type /Metadata /Subtype /XML', Buffer.from(xmp(about, producer.slice(1, -1), date), 'utf8'));
  edit.extend(root, { Metadata: `${metadata} 0 R` });
}

function xmp(about: About, producer: string, date: string | null): string {
  const { title, author, subject, keywords, language, creator } = about;
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;
  const list = (kind: 'Seq' | 'Bag', items: readonly string[]) =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li>${xml(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
  const properties = [
    element('dc:format', 'application/pdf'),
    element('dc:title', alternative(title)),
    author && element('dc:creator', list('Seq', [author])),
    subject && element('dc:description', alternative(subject)),
    keywords.length > 0 && element('dc:subject', list('Bag', keywords)),
    element('dc:language', list('Bag', [language])),
    element('xmp:CreatorTool', xml(creator)),
    date && element('xmp:CreateDate', date),
    date && element('xmp:ModifyDate', date),
    keywords.length > 0 && element('pdf:Keywords', xml(keywords.join(', '))),
    element('pdf:Producer', xml(producer)),
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${properties.filter(Boolean).join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** XML has no place for control characters, not even escaped. */
function xml(text: string): string {
  return Array.from(text, (character) => (/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(character) ? ' ' : character))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

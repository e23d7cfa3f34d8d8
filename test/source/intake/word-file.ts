import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface WordParts {
  /** What stands in `<w:body>`. */
  body: string;
  /** What stands in `<w:numbering>`. */
  numbering?: string;
  /** What stands in `<w:styles>`. */
  styles?: string;
  /** What stands in `<w:footnotes>`. */
  footnotes?: string;
  /** Further entries of the archive, or others in the place of these. */
  entries?: Record<string, Uint8Array>;
}

/** A .docx as Word would write it, of the parts that matter here. */
export function wordFile({ body, numbering = '', styles = '', footnotes = '', entries = {} }: WordParts): Uint8Array {
  const part = (name: string, content: string) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${MAIN}" xmlns:r="${OFFICE}/relationships" xmlns:m="${OFFICE}/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</w:${name}>`,
    );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  const relations = (content: string) => strToU8(`<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`);
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('rId1', 'styles', 'styles.xml') +
        relation('rId2', 'numbering', 'numbering.xml') +
        relation('rId3', 'footnotes', 'footnotes.xml'),
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    'word/footnotes.xml': part('footnotes', footnotes),
    ...entries,
  });
}

/** A paragraph; `properties` stand in its `<w:pPr>`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, instance: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${instance}"/></w:numPr>`);
}

/** A list of `numbering.xml`: `[format, pattern]` of its levels; and an instance of the same number. */
export function list(id: number, levels: readonly (readonly [string, string, string?])[]): string {
  const each = levels.map(
    ([format, pattern, more = ''], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${each.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

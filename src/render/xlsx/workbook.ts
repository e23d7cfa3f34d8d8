/** Sheets → the bytes of an XLSX file, the same for the same sheets on every run and machine. */

import { strToU8, type Zippable, zipSync } from 'fflate';
import { lineText } from './cell-text.js';
import { quotedName } from './sheet-names.js';
import { escaped, type Sheet, sheetXml } from './sheet-xml.js';
import { type Highlight, stylesXml } from './styles-xml.js';

export interface WorkbookFrame {
  title: string;
  lang: 'zh' | 'en';
  toolVersion: string;
  /** Seconds since 1970: the only time that the file carries. */
  epoch: number;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An XLSX file with a title, a maker and no other time than `epoch`. */
export function workbookBytes(sheets: readonly Sheet[], frame: WorkbookFrame): Uint8Array {
  const texts = new Map<string, number>();
  const highlights: Highlight[] = [];
  let uses = 0;
  const shared = {
    textOf: (text: string): number => {
      uses++;
      const known = texts.get(text);
      if (known !== undefined) return known;
      texts.set(text, texts.size);
      return texts.size - 1;
    },
    highlightOf: (look: Highlight): number => {
      const known = highlights.findIndex(({ color }) => color === look.color);
      return known >= 0 ? known : highlights.push(look) - 1;
    },
  };
  const written = sheets.map((sheet, at) => sheetXml(sheet, at === 0, shared));
  const strings = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return packed([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    [
      '_rels/.rels',
      relationships([
        ['officeDocument', 'xl/workbook.xml'],
        ['core', 'docProps/core.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(frame)],
    [
      'docProps/app.xml',
      `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>tiaokuai</Application></Properties>`,
    ],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml(highlights)],
    ['xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${texts.size}">${strings}</sst>`],
    ...written.map((xml, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, xml]),
  ]);
}

function contentTypes(sheets: number): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    override('xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`)),
    override('xl/styles.xml', `${TYPE}.styles+xml`),
    override('xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');
}

/** Pairs of a kind and a target, numbered in their order. */
function relationships(entries: readonly (readonly [string, string])[]): string {
  const each = entries.map(([kind, target], at) => {
    const type = kind === 'core' ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${kind}`;
    return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function coreProperties({ title, lang, toolVersion, epoch }: WorkbookFrame): string {
  const time = new Date(epoch * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const spaces = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  const about = `<dc:title>${escaped(lineText(title, 200))}</dc:title><dc:creator>tiaokuai ${escaped(toolVersion)}</dc:creator>`;
  return `${XML}<cp:coreProperties ${spaces}>${about}<dc:language>${lang === 'zh' ? 'zh-CN' : 'en'}</dc:language>${date('created')}${date('modified')}</cp:coreProperties>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden ? ' state="veryHidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, filter, titleRows }, at) => {
    const sheet = escaped(quotedName(name));
    return [
      ...(filter
        ? [`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${absolute(filter)}</definedName>`]
        : []),
      ...(titleRows ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!${titleRows}</definedName>`] : []),
    ];
  });
  return [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="0"/></bookViews>',
    `<sheets>${list.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    // What the formulas show was counted here; whoever opens the file counts again.
    '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The same compression everywhere, and the earliest date that the format knows. */
function packed(parts: readonly (readonly [string, string])[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(parts.map(([path, xml]) => [path, [strToU8(xml), { os: 0 }]]));
  // Local time, as the library reads it.
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 4 });
}

import type { Language } from '../../report/worded.js';

/** Why a file cannot be read at all. Sizes are in bytes unless the unit says otherwise. */
export type UnreadableKind =
  | { kind: 'empty' }
  | { kind: 'binary' /** Such as PNG, where it is known. */; what: string | null }
  | { kind: 'pdf' }
  | { kind: 'old-word' }
  | { kind: 'encrypted' }
  | { kind: 'rtf' }
  | { kind: 'web-archive' }
  | { kind: 'other-zip' /** What the archive is: OFD, XLSX, ODT … or ZIP. */; what: string }
  | { kind: 'bad-zip' }
  | { kind: 'bad-docx' /** What the converter said of it. */; reason: string }
  | { kind: 'zip-bomb'; limit: number }
  | { kind: 'too-large'; size: number; limit: number; unit: 'bytes' | 'tags' | 'paragraphs' | 'cells' }
  | { kind: 'too-deep'; limit: number }
  | { kind: 'no-text'; format: 'txt' | 'md' | 'html' | 'docx' };

/** Nothing of an input could be read: the only error that `takeIn` throws on purpose. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    /** As the user named it; `-` for standard input. */
    readonly file: string,
    readonly reason: UnreadableKind,
  ) {
    super(`${file}: ${reason.kind}`);
  }

  get kind(): UnreadableKind['kind'] {
    return this.reason.kind;
  }
}

/** What is wrong with the file and what to do next, as one message. */
export function wordUnreadable(error: Unreadable, language: Language): string {
  const { file, reason } = error;
  return language === 'zh'
    ? `${file === '-' ? '标准输入' : file}：${inChinese(reason)}`
    : `${file === '-' ? 'standard input' : file}: ${inEnglish(reason)}`;
}

function inChinese(reason: UnreadableKind): string {
  switch (reason.kind) {
    case 'empty':
      return '文件是空的，没有可读的内容。';
    case 'binary':
      return `${reason.what === null ? '这不是文本文件' : `这是 ${reason.what} 文件，不是文本`}。可读取 .txt、.md、.html、.docx；扫描件或图片请先做文字识别。`;
    case 'pdf':
      return '不能读取 PDF。请找该文件的网页版或 Word 版，或把文字复制出来存为 .txt。';
    case 'old-word':
      return '这是旧版 Word 或 WPS 的二进制文档（.doc、.wps）。请用 Word 或 WPS 打开，另存为 .docx。';
    case 'encrypted':
      return '文档设有打开密码。请去掉密码，另存为 .docx。';
    case 'rtf':
      return '这是 RTF 文档。请用 Word 或 WPS 打开，另存为 .docx。';
    case 'web-archive':
      return '这是单个文件的网页存档（.mht）。请用浏览器打开，另存为“网页，仅 HTML”。';
    case 'other-zip':
      return `${reason.what === 'ZIP' ? '压缩包里没有 Word 文档' : `这是 ${reason.what} 文件，不是 Word 文档`}。请解压后再读，或另存为 .docx。`;
    case 'bad-zip':
      return '文件不完整或已损坏，无法解压。请重新下载，或用 Word、WPS 修复后另存为 .docx。';
    case 'bad-docx':
      return `Word 文档的内部结构有误，无法转换（${reason.reason}）。请用 Word 或 WPS 打开后另存为 .docx。`;
    case 'zip-bomb':
      return `解压后超过 ${megabytes(reason.limit)} MB，可能是压缩炸弹，没有读取。确是正常文档的，请拆分后再读。`;
    case 'too-large':
      return `${amountInChinese(reason)}。请拆成几个文件再读。`;
    case 'too-deep':
      return `标签嵌套超过 ${reason.limit} 层，没有读取。请把正文复制出来，存为 .txt。`;
    case 'no-text':
      return reason.format === 'docx'
        ? '文档里没有文字，可能是扫描的图片。请先做文字识别。'
        : reason.format === 'html'
          ? '网页里没有文字，正文可能由脚本载入。请把正文复制出来存为 .txt。'
          : '文件里只有空白，没有文字。';
  }
}

function inEnglish(reason: UnreadableKind): string {
  switch (reason.kind) {
    case 'empty':
      return 'the file is empty; there is nothing to read.';
    case 'binary':
      return `${reason.what === null ? 'this is not a text file' : `this is a ${reason.what} file, not text`}. Give a .txt, .md, .html or .docx file; a scan or a picture has to go through text recognition first.`;
    case 'pdf':
      return 'PDF cannot be read. Look for the web page or the Word file of this text, or copy its words into a .txt file.';
    case 'old-word':
      return 'this is a binary document of an older Word or of WPS (.doc, .wps). Open it in Word or WPS and save it as .docx.';
    case 'encrypted':
      return 'the document is protected by a password. Remove the password and save it as .docx.';
    case 'rtf':
      return 'this is an RTF document. Open it in Word or WPS and save it as .docx.';
    case 'web-archive':
      return 'this is a web page archived as a single file (.mht). Open it in a browser and save it as “Webpage, HTML Only”.';
    case 'other-zip':
      return `${reason.what === 'ZIP' ? 'there is no Word document at the top of this archive' : `this is an ${reason.what} file, not a Word document`}. Unpack it first, or save it as .docx.`;
    case 'bad-zip':
      return 'the file is incomplete or damaged and cannot be unpacked. Download it again, or repair it in Word or WPS and save it as .docx.';
    case 'bad-docx':
      return `the inner structure of this Word document is faulty and cannot be converted (${reason.reason}). Open it in Word or WPS and save it again as .docx.`;
    case 'zip-bomb':
      return `it unpacks to more than ${megabytes(reason.limit)} MB, as a zip bomb would, and was not read. If it is a genuine document, split it.`;
    case 'too-large':
      return `${amountInEnglish(reason)}. Split it into several files.`;
    case 'too-deep':
      return `its tags are nested more than ${reason.limit} deep, and it was not read. Copy its words into a .txt file.`;
    case 'no-text':
      return reason.format === 'docx'
        ? 'the document holds no words; it may be a scan. Run it through text recognition first.'
        : reason.format === 'html'
          ? 'the page holds no words; a script may load them. Copy the words of the page into a .txt file.'
          : 'the file holds nothing but white space.';
  }
}

type TooLarge = Extract<UnreadableKind, { kind: 'too-large' }>;

function amountInChinese({ size, limit, unit }: TooLarge): string {
  if (unit === 'bytes') return `文件有 ${megabytes(size)} MB，这种格式最多读取 ${megabytes(limit)} MB`;
  return `${{ tags: '网页的标签', paragraphs: '文档的段落', cells: '表格的单元格' }[unit]}超过 ${limit} 个`;
}

function amountInEnglish({ size, limit, unit }: TooLarge): string {
  if (unit === 'bytes') return `the file has ${megabytes(size)} MB; at most ${megabytes(limit)} MB of this format are read`;
  return `there are more than ${limit} ${{ tags: 'tags in the page', paragraphs: 'paragraphs in the document', cells: 'table cells' }[unit]}`;
}

/** Tenths are rounded up, so that what is just over a limit never reads as within it. */
function megabytes(bytes: number): string {
  const tenths = Math.ceil((bytes * 10) / (1024 * 1024));
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** What can go wrong between a page and its PDF, in both languages. */

import type { Lang } from '../views/labels.js';

export type Fault =
  | { code: 'blank' }
  | { code: 'no-target'; ids: string[] }
  | { code: 'unsettled' }
  | { code: 'no-fonts'; folder: string }
  | { code: 'browser'; reason: string };

const zh = (fault: Fault): string => {
  switch (fault.code) {
    case 'blank':
      return '打印出来没有任何文字，说明浏览器没有用上随包的字体。请重新安装，或者用 --browser 换一个浏览器。';
    case 'no-target':
      return `目录需要这些元素的页码，但没有链接指向它们：${fault.ids.join('、')}。请在模板的目录中写 <a href="#…">。`;
    case 'unsettled':
      return '目录填入页码后分页又变了，三次都没有稳定下来。请在模板中给页码留出固定的宽度。';
    case 'no-fonts':
      return `${fault.folder} 中没有字体。请重新安装；如果是在源代码中运行，请执行 npm run build。`;
    case 'browser':
      return `浏览器报告：${fault.reason}`;
  }
};

const en = (fault: Fault): string => {
  switch (fault.code) {
    case 'blank':
      return 'No text was printed, so the browser did not use the fonts of this package. Install again, or choose another browser with --browser.';
    case 'no-target':
      return `The contents want the page numbers of elements that no link points to: ${fault.ids.join(', ')}. Write <a href="#…"> in the template's contents.`;
    case 'unsettled':
      return 'Filling in the page numbers of the contents changed the page breaks, three times over. Give the numbers a fixed width in the template.';
    case 'no-fonts':
      return `There are no fonts in ${fault.folder}. Install again; in a source tree, run npm run build.`;
    case 'browser':
      return `The browser says: ${fault.reason}`;
  }
};

/** Worth a line on the terminal, though the PDF is made. */
export type Notice =
  | { code: 'request-stopped'; url: string }
  | { code: 'drawn-font'; title: string }
  | { code: 'no-entry-font'; folder: string };

/** Says it in one line. */
export function wordNotice(notice: Notice, lang: Lang): string {
  if (notice.code === 'request-stopped') {
    return lang === 'zh' ? `已拦截网页发出的请求：${notice.url}` : `Stopped a request of the page: ${notice.url}`;
  }
  if (notice.code === 'no-entry-font') {
    return lang === 'zh'
      ? `${notice.folder} 中没有填写表单用的字体：填入的中文能否显示，要看对方电脑上的字体。请重新安装；在源代码中运行的，请执行 npm run build。`
      : `${notice.folder} lacks the font for filling in forms: whether Chinese shows that is typed in depends on the reader's machine. Install again; in a source tree, run npm run build.`;
  }
  return lang === 'zh'
    ? `《${notice.title}》用了字体所没有的粗体，浏览器只能自己描绘（Type 3 字体），显示和复制效果较差。请在模板中换用有粗体的字体。`
    : `“${notice.title}” asks for a bold that its font lacks, so the browser drew one (a Type 3 font), which shows and copies badly. Use a font that has it.`;
}

/** One page could not be printed; others can. `message` is fit to be shown as it is. */
export class PrintFailure extends Error {
  constructor(
    readonly fault: Fault,
    lang: Lang,
    readonly title?: string,
  ) {
    const text = (lang === 'zh' ? zh : en)(fault);
    super(title === undefined ? text : lang === 'zh' ? `《${title}》${text}` : `“${title}”: ${text}`);
    this.name = 'PrintFailure';
  }
}

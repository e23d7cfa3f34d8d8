/** Lines that end a text and belong to none of its clauses. */

const DATE =
  /^[（(]?\s*(?:[12]\d{3}|[12１２][０-９]{3}|[一二][〇零○ΟOo0一二三四五六七八九]{3})\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月(?:\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日)?\s*[)）]?(?:印发)?$/;
const MARKS =
  /^(?:[（(]?(?:此件|本件)[^。]{0,20}(?:公开|发布|发|登)|(?:备\s*)?注\s*[:：]|抄\s*送|主\s*送|分\s*送|联\s*系\s*(?:人|电话|方式|地址)|咨询电话|监督电话|举报电话|特此(?:通知|公告|通告|报告|函)|[（([【]?(?:责任)?编\s*辑\s*[:：]|往期(?:推荐|回顾|精选)|责编|审\s*核\s*[:：]|来\s*源\s*[:：]|相关(?:链接|解读|热词|附件|文档|文件[:：])|政策解读|附件(?:下载|列表)|(?:填报|制表|填表)(?:单位|人|日期)\s*[:：]|分享到|扫一扫|打印本页|关闭窗口|上一篇|下一篇|【(?:打印|关闭|纠错)|备案号|网站(?:管理|标识码)|版权所有|[（(](?:记者|通讯员|作者|来源|据)[^）)]{0,40}[)）]$)/;
const EFFECT =
  /^(?:本|该)(?:实施)?(?:意见|办法|通知|方案|措施|规定|细则|规划|条例|决定|政策|规程|计划|规则|若干措施|若干政策|实施细则|实施意见|实施办法|实施方案)[^。]{0,12}自[^。]{0,40}(?:施行|实施|执行|生效|起)/;
const ADMONITION = /^(?:请)?各(?:级|县|区|市|省|地|州|旗|乡|镇|街|有关|相关|部门|单位|成员|责任|牵头)[^。]{0,40}(?:要|应|须|请|可|将)/;
const BODY_NAME =
  /(?:政府|办公室|办公厅|委员会|党委|市委|县委|区委|省委|局|厅|署|办事处|总社|供销社|部|委|院|会|组|中心|总队|支队|大队|海关|银行|分行|支行|法院|检察院|人大|政协|总公司|集团|公司|学校|大学)$/;

/** Whether a line is a date and nothing else. */
export function isDateLine(line: string): boolean {
  return line.length <= 24 && DATE.test(line);
}

/** Whether a line is the name of a body (or several), as signatures are. */
export function isSignature(line: string): boolean {
  return (
    line.length <= 60 && !/[。，,；;：:]/.test(line) && BODY_NAME.test(line.replace(/[（(]\s*(?:盖章|印章|章|代)\s*[)）]$/, '').trimEnd())
  );
}

/** Whether a line says from when to when the document applies. */
export function isEffectLine(line: string): boolean {
  return EFFECT.test(line);
}

/** Whether a line without number begins the end of the text, wherever it stands after the last item. */
export function isClosingLine(line: string, next: string | null): boolean {
  if (isDateLine(line) || MARKS.test(line)) return true;
  // Only together with a date, or another name above one, is the name of a body a signature.
  return isSignature(line) && next !== null && (isDateLine(next) || isSignature(next));
}

/** Whether a line turns to all who read it: it speaks of the whole document where a clause has its text already. */
export function isAdmonition(line: string): boolean {
  return ADMONITION.test(line);
}

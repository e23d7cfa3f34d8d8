/** The title of the text that a notice hands over. */

const INSIDE = '《((?:[^《》]|《[^《》]{1,80}》){4,120})》';
const ISSUED = new RegExp(`(?:印发|转发|公布|发布|下发|颁布|批转|制定|出台)(?:了|的|实施)?[^《》。]{0,20}${INSIDE}`);
const HANDED_OVER = new RegExp(`${INSIDE}[^《》。]{0,140}(?:印发给你们|发给你们|予以(?:印发|公布|发布)|现(?:予|将其)?(?:印发|公布|发布))`);
/** A title line 关于印发某某方案的通知, without marks, perhaps on two lines. */
const UNMARKED =
  /^[^《》。，,；;\n]{0,60}(?:(?:印发|公布|发布)(?!\s*(?:日期|时间|单位|机构|机关|部门))|(?:批转|转发)(?=[^《》。，,；;\n]{2,40}关于))\s*([^《》。，,；;]{4,80}?)的(?:通知|公告|通告)\s*$/m;

/** 关于印发某省落实《某规划》工作方案的通知: the title goes on around that of another document. */
const AROUND_ANOTHER =
  /(?:印发|公布|发布)\s*([^《》。，,\n]{0,30}(?:落实|实施|执行|贯彻)《[^《》\n]{4,80}》[^《》。，,；;\n]{0,16}?(?:方案|办法|意见|细则|措施|计划|规定|分工))(?:的(?:通知|公告))?\s*$/m;

/** 关于印发某年省《政府工作报告》重点任务分工方案的通知: the title that a quoted one stands in the middle of. */
const AROUND_QUOTED =
  /(?:印发|公布|发布)\s*((?=[^《\n]{2})[^《》。，,；;\n]{2,30}《[^《》\n]{4,30}》[^《》。，,；;\n]{2,24}?(?:方案|办法|意见|细则|措施|计划|规定|分工|清单|要点|分解表|分解))的(?:通知|公告)\s*$/m;

/** The title in the lines of a notice; null where it hands nothing over. `head` is the notice, line by line. */
export function issuedTitle(head: string): string | null {
  const found =
    AROUND_ANOTHER.exec(head)?.[1] ??
    AROUND_QUOTED.exec(head)?.[1] ??
    ISSUED.exec(head)?.[1] ??
    HANDED_OVER.exec(head)?.[1] ??
    UNMARKED.exec(head)?.[1];
  return found?.replace(/\n/g, '').trim() ?? null;
}

/** Whether a line is that title, perhaps with the place before it (莲湖区关于…… and 关于……) or a remark behind it. */
export function isSameTitle(line: string, title: string): boolean {
  const a = bare(line);
  const b = bare(title);
  if (a.length < 5 || b.length < 5) return a === b;
  // 某导则及任务分工 are two annexes, of which the first is the text.
  if (a.length >= 8 && b.startsWith(a) && /^[及和与]/.test(b.slice(a.length))) return true;
  return a === b || (a.endsWith(b) && a.length - b.length <= 20) || (b.endsWith(a) && b.length - a.length <= 20 && a.length >= 8);
}

function bare(title: string): string {
  return title.replace(/[（(〔[][^）)〕\]]{1,10}[）)〕\]]$/, '').replace(/[\s〈〉<>《》“”"'‘’、，,的]/g, '');
}

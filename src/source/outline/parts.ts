/** What of a text is its opening, what holds the measures, what are annexes, and what comes after all of it. */

import { type AnnexLines, divideAnnexes } from './annex.js';
import { apartFromContents, notesAt } from './apart.js';
import { closed, hasNumber, isTailed } from './bounds.js';
import { isDateLine } from './closing.js';
import { isSameTitle, issuedTitle } from './issued.js';
import { type Line, lineOf, type TextLine } from './lines.js';
import { measureHead } from './table.js';

/** Lines that clauses are cut from. */
export interface Body {
  /** Null for the main text; 附件, 附件2 for an annex that is a text itself; 通知 for the notice that comes with one. */
  label: string | null;
  lines: Line[];
  /** What stands before the first item of an annex: its title, and why it was made. */
  preface: Line[];
}

export interface Parts {
  opening: Line[];
  bodies: Body[];
  annexes: AnnexLines[];
  closing: Line[];
}

const TEXT_KIND = /(?:意见|方案|办法|措施|规定|细则|规划|计划|条例|纲要|要点|政策|导则|指引)(?:[（(].{1,10}[）)])?$/;
const HANDED_OVER = /(?:印发|转发|下发|发)给你们|予以(?:印发|公布|发布)|现(?:予|将)|请(?:认真)?(?:贯彻|遵照|结合)/;

export function partsOf(all: readonly Line[]): Parts {
  const noted = notesAt(all);
  const { lines, contents } = apartFromContents(noted < all.length ? all.slice(0, noted) : all);
  const parts = divided(lines);
  const prefaces = parts.bodies.flatMap(({ preface }) => preface);
  return { ...parts, opening: [...parts.opening, ...prefaces, ...contents], closing: [...parts.closing, ...all.slice(noted)] };
}

function divided(lines: readonly Line[]): Parts {
  const { main, list, listAt, annexes } = divideAnnexes(lines);
  const boundary = attachedTitle(main);
  if (boundary > 0) {
    // The title of the attached text stands in the main part: the notice ends there.
    const notice = main.slice(0, boundary);
    const text = closed(main.slice(boundary), Math.max(0, listAt - boundary));
    const isBare = !notice.some(hasNumber);
    const before = closed(notice, notice.length);
    return {
      opening: isBare ? [...notice, ...text.opening] : [...before.opening, ...before.closing, ...text.opening],
      ...withTasks(
        [...(isBare ? [] : [{ label: '通知', lines: before.lines, preface: [] }]), { label: null, lines: text.lines, preface: [] }],
        annexes,
      ),
      closing: [...text.closing, ...list],
    };
  }
  const front = closed(main, listAt);
  const attached = textsAmong(annexes, main);
  const isCarrier =
    attached.length > 0 &&
    (!front.lines.some(hasNumber) ||
      main.some((line) => line.kind === 'text' && HANDED_OVER.test(line.text.chars) && issuedTitle(head(main)) !== null));
  if (!isCarrier)
    return {
      opening: front.opening,
      ...withTasks([{ label: null, lines: front.lines, preface: [] }], annexes, attached.filter(isText)),
      closing: [...front.closing, ...list],
    };
  const texts = attached.map((annex) => ({ annex, part: closed(annex.lines, annex.lines.length) }));
  const hasItems = front.lines.some(hasNumber);
  return {
    opening: [...(hasItems ? front.opening : main), ...titleLines(attached[0] as AnnexLines), ...(texts[0]?.part.opening ?? [])],
    ...withTasks(
      [
        ...(hasItems ? [{ label: '通知', lines: front.lines, preface: [] }] : []),
        ...texts.map(({ annex, part }, at) => ({
          label: at === 0 ? null : annex.label,
          lines: part.lines,
          preface: at === 0 ? [] : part.opening,
        })),
      ],
      annexes.filter((annex) => !attached.includes(annex)),
    ),
    closing: [...(hasItems ? front.closing : []), ...list, ...texts.flatMap(({ part }) => part.closing)],
  };
}

/** By its name a regulation or a plan, and no form, and no procedure. */
function isText({ title }: AnnexLines): boolean {
  return title !== null && TEXT_KIND.test(title.chars);
}

/** Lists of what is to be done, by their names, and those of what somebody must bring, show or know. */
const TASKS = /(?:任务|措施|举措|目标|要点|实事|项目|工作|工程)(?:清单|分解|分工|安排|计划|一览)?(?:[（(].{1,16}[）)])?$/;
const PAPERS = /材料|申请|申报|服务|事项|名单|办理|流程|程序|步骤|审批|权责|收费|检查|评分|考核|标准|目录|参考|填/;

/**
 * Lists of tasks among the annexes, and `texts`, are read with the text; where the text itself charges nobody, so are the annexes that do:
 * lists of measures with tails, tables of tasks that say who is responsible.
 */
function withTasks(
  bodies: readonly Body[],
  annexes: readonly AnnexLines[],
  texts: readonly AnnexLines[] = [],
): Pick<Parts, 'bodies' | 'annexes'> {
  if (annexes.length === 0) return { bodies: [...bodies], annexes: [] };
  const isCharged = bodies.some(({ lines }) => lines.some(charges));
  const tasks = annexes.filter((annex) => {
    if (texts.includes(annex) || isTaskList(annex)) return true;
    if (isCharged) return false;
    const charged = annex.lines.filter(charges);
    return charged.some(({ kind }) => kind === 'table') || (charged.length > 1 && annex.lines.some(hasNumber));
  });
  return { bodies: [...bodies, ...tasks.map(bodyOf)], annexes: annexes.filter((annex) => !tasks.includes(annex)) };
}

/** 附件1：重点任务清单 1.新建…… 2.改造……: numbered items that each end like a sentence, and no table. */
function isTaskList({ title, lines }: AnnexLines): boolean {
  if (title === null || !TASKS.test(title.chars) || PAPERS.test(title.chars)) return false;
  const items = lines.filter(hasNumber) as TextLine[];
  const sentences = items.filter(({ text }) => text.length >= 8 && /[。；;]$/.test(text.chars));
  return sentences.length >= 2 && sentences.length * 2 >= items.length && !lines.some(({ kind }) => kind === 'table');
}

/** An annex as a text of its own, without what ends it. */
function bodyOf({ label, lines }: AnnexLines): Body {
  const part = closed(lines, lines.length);
  return { label, lines: part.lines, preface: part.opening };
}

/** Whether a line says who is responsible. */
function charges(line: Line): boolean {
  return line.kind === 'table' ? (measureHead(line)?.columns.some(({ kind }) => kind === 'role') ?? false) : isTailed(line);
}

/** The annexes that are texts with measures, and not forms, lists of names, or steps that a clause refers to. */
function textsAmong(annexes: readonly AnnexLines[], main: readonly Line[]): AnnexLines[] {
  const issued = issuedTitle(head(main));
  const outlined = annexes.filter(({ lines, title }) => {
    const numbers = lines.filter(hasNumber) as TextLine[];
    if (numbers.length < 2 || !numbers.some(({ marker }) => marker && /^(?:cn|chapter|article|part|task)/.test(marker.style))) return false;
    return issued === null || title === null || isSameTitle(title.chars, issued) || TEXT_KIND.test(title.chars);
  });
  if (outlined.length > 0 || main.some(hasNumber)) return outlined;
  // A notice that says nothing itself: whatever it hands over is the text.
  return annexes.filter(
    ({ lines }) => lines.filter(hasNumber).length >= 3 || lines.some((line) => line.kind === 'table' || isTailed(line)),
  );
}

/** Index of the line that is the title of the text which a notice before it hands over; -1 where there is none. */
function attachedTitle(lines: readonly Line[]): number {
  const issued = issuedTitle(head(lines));
  if (issued === null) return -1;
  const from = lines.findIndex((line) => line.kind === 'text' && (HANDED_OVER.test(line.text.chars) || isDateLine(line.text.chars)));
  if (from < 0) return -1;
  for (let index = from + 1; index < lines.length - 1; index++) {
    const line = lines[index] as Line;
    if (line.kind === 'table' || line.marker || line.text.length > 100) continue;
    const { chars } = line.text;
    const next = lines[index + 1] as Line;
    const isWhole = isSameTitle(chars, issued);
    const isWrapped =
      !isWhole && chars.length >= 6 && next.kind === 'text' && next.text.length < 60 && isSameTitle(chars + next.text.chars, issued);
    if ((isWhole || isWrapped) && lines.slice(index + 1).some(hasNumber)) return index;
  }
  return -1;
}

/** The first lines, where a text says what it is. */
function head(lines: readonly Line[]): string {
  return lines
    .slice(0, 40)
    .map((line) => (line.kind === 'text' && line.text.length < 2000 ? line.text.chars : ''))
    .join('\n');
}

function titleLines(annex: AnnexLines): Line[] {
  return annex.title === null ? [] : [lineOf(annex.title, null, null)];
}

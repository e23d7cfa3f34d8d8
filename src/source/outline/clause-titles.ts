/** Titles of clauses that are none, as the clauses beside them show. */

import type { Clause } from '../reading.js';
import { Text } from '../text.js';
import { readsAsSentence } from './title.js';
import { fullWidth } from './width.js';

/** 五、县政府实行县长负责制。…… where no other item has a title: its first sentence is short by chance. */
export function withoutLoneTitles(clauses: Clause[]): Clause[] {
  const sections = new Map<string | null, { all: number; titled: number }>();
  for (const { section, title } of clauses) {
    const count = sections.get(section) ?? { all: 0, titled: 0 };
    count.all++;
    if (title !== null) count.titled++;
    sections.set(section, count);
  }
  const isLone = (count: { all: number; titled: number } | undefined): boolean =>
    count !== undefined && count.titled > 0 && count.all >= 4 && count.titled * 4 <= count.all;
  const whole = { all: clauses.length, titled: clauses.filter(({ title }) => title !== null).length };
  return clauses.map((clause) => {
    const { title, body, place, section } = clause;
    if (title === null || body[0] === undefined || !readsAsSentence(title) || !(isLone(whole) || isLone(sections.get(section))))
      return clause;
    const number = place.length - title.length;
    if (number < 0 || fullWidth(place.slice(number).chars) !== title) return clause;
    const stop = Text.inserted(body[0].offset(0), '。');
    return { ...clause, title: null, body: [Text.join([place.slice(number), stop, body[0]]), ...body.slice(1)] };
  });
}

/** 1.目标任务：…… 2.目标任务：……: the name of a field that each item fills in, and nobody's title. */
const FIELD =
  /^(?:目标任务|任务目标|工作任务|任务内容|工作内容|主要内容|具体内容|建设内容|工作目标|年度目标|目标要求|工作要求|具体措施|工作措施|主要措施|工作举措)$/;

export function withoutFieldNames(clauses: Clause[]): Clause[] {
  const isField = ({ title }: Clause): boolean => title !== null && FIELD.test(title);
  const fields = clauses.filter(isField);
  const [first] = fields;
  if (!first || fields.length < 2 || fields.some(({ title }) => title !== first.title)) return clauses;
  return clauses.map((clause) => (isField(clause) ? { ...clause, title: null } : clause));
}

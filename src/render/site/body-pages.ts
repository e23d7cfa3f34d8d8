/** Bodies: all of them with their load, and the page of each. */

import type { Measure } from '../../model/program.js';
import { type Body, nameIn } from '../../model/vocabulary.js';
import { dateInWords, fill, MARKS, type Tie } from '../views/labels.js';
import { type BodyTies, documentsOf, MARKED_TIES } from '../views/ties.js';
import { badges, type SiteContext } from './context.js';
import { procedureView } from './document-pages.js';
import type { Links } from './links.js';
import { BODIES, MATRIX } from './paths.js';

const TOP = 20;
const ORDER: readonly Tie[] = [...MARKED_TIES, 'bound', 'acting'];

/** The busiest bodies as a chart, with its numbers; null where nobody has anything to do. Home shows it too. */
export function loadFigure(links: Links, context: SiteContext) {
  return links.figure('load', () => drawLoad(links, context));
}

function drawLoad(links: Links, context: SiteContext) {
  const { t, w } = context;
  const busy = context.bodies.filter((ties) => total(ties, context) > 0);
  if (busy.length === 0) return null;
  const top = [...busy].sort((a, b) => total(b, context) - total(a, context)).slice(0, TOP);
  const roles = MARKED_TIES.map((tie) => t[tie]);
  const rows = top.map((ties) => ({ ...bodyRow(ties, links, context), ties }));
  const counted = rows.map(({ ties, name }) => ({ name, counts: MARKED_TIES.map((tie) => context.loads.get(ties)?.[tie] ?? 0) }));
  return {
    svg: context.draw({ kind: 'load', rows: counted, roles, label: w.load }),
    roles: MARKED_TIES.map((tie) => ({ mark: MARKS[tie], label: t[tie], tie })),
    rows,
    note: w.loadNote,
    shown: busy.length > TOP ? fill(w.loadTop, { shown: TOP, all: busy.length }) : '',
    all: links.to(BODIES),
  };
}

const total = (ties: BodyTies, { loads }: SiteContext): number => loads.get(ties)?.total ?? 0;

function bodyRow(ties: BodyTies, links: Links, context: SiteContext) {
  const { t, lang, program } = context;
  const load = context.loads.get(ties);
  const name = nameIn(lang, ties.body, ties.name);
  return {
    name,
    /** What the documents call it. */
    also: name === ties.name ? '' : ties.name,
    level: ties.body ? t.levelOf[ties.body.level] : t.unknown,
    line: ties.body?.line ? nameIn(lang, program.vocabulary.lines.get(ties.body.line), ties.body.line) : '',
    counts: MARKED_TIES.map((tie) => load?.[tie] || ''),
    total: load?.total ?? 0,
    ...links.ties(ties),
    label: name,
  };
}

/** What the template `site-bodies` shows. */
export function bodiesPage(links: Links, context: SiteContext) {
  const { t, w, program } = context;
  const areas: { title: string; rows: ReturnType<typeof bodyRow>[] }[] = [];
  for (const ties of context.bodies) {
    const code = ties.body?.jurisdiction ?? null;
    const title = (code === null ? null : program.vocabulary.jurisdictions.get(code)?.name) ?? (ties.body ? w.noArea : w.unregistered);
    const last = areas.at(-1);
    const row = bodyRow(ties, links, context);
    if (last && last.title === title) last.rows.push(row);
    else areas.push({ title, rows: [row] });
  }
  return {
    t,
    w,
    title: w.bodies,
    count: context.bodies.length,
    roles: MARKED_TIES.map((tie) => ({ mark: MARKS[tie], label: t[tie] })),
    areas,
    load: loadFigure(links, context),
  };
}

/** What the template `site-body` shows; `body` is the one of `ties`. */
export function bodyPage(ties: BodyTies, body: Body, links: Links, context: SiteContext) {
  const { t, w, lang, program } = context;
  const load = context.loads.get(ties);
  const title = nameIn(lang, body);
  const aliases = [body.name, ...body.aliases].filter((name) => name !== title);
  return {
    t,
    w,
    listComma: lang === 'zh' ? '、' : ', ',
    title,
    kicker: [t.levelOf[body.level], body.jurisdiction ? program.vocabulary.jurisdictions.get(body.jurisdiction)?.name : '']
      .filter(Boolean)
      .join(' · '),
    notice: body.collective ? (body.members === 'open' ? w.openBody : w.collectiveBody) : '',
    facts: [
      { label: t.line, text: body.line === null ? '' : nameIn(lang, program.vocabulary.lines.get(body.line), body.line) },
      { label: w.aliases, text: aliases.join(lang === 'zh' ? '、' : ', ') },
      { label: w.became, text: becameText(body, context) },
    ].filter(({ text }) => text !== ''),
    note: body.note,
    counts: MARKED_TIES.map((tie) => ({ mark: MARKS[tie], label: t[tie], count: load?.[tie] ?? 0 })),
    total: load?.total ?? 0,
    matrix: `${links.to(MATRIX)}?body=${encodeURIComponent(ties.written)}`,
    documents: documentsOf(ties, program).map((document) => ({
      rows: document.measures.filter((measure) => ties.measures.has(measure)).map((measure) => taskRow(measure, ties, links, context)),
      ...links.document(document),
    })),
    procedures: [...ties.procedures].map((procedure) => {
      const view = procedureView(procedure, links, context);
      return { label: view.title, href: `${view.document.href}#${view.anchor}`, document: view.document.label };
    }),
  };
}

function taskRow(measure: Measure, ties: BodyTies, links: Links, context: SiteContext) {
  const { t, lang } = context;
  const own = ties.measures.get(measure) ?? new Set<Tie>();
  const deadline = firstDeadline(measure);
  return {
    measure: links.measure(measure),
    roles: ORDER.filter((tie) => own.has(tie)).map((tie) => roleOf(tie, t)),
    framework: measure.framework ? t.framework : '',
    thresholds: measure.thresholds.length || '',
    deadline: deadline === null ? '' : dateInWords(deadline, lang),
    badges: badges(context.findingsOf.get(measure.ref) ?? [], context, false),
  };
}

const roleOf = (tie: Tie, t: SiteContext['t']) => ({ mark: tie in MARKS ? MARKS[tie as keyof typeof MARKS] : '', word: t[tie] });

/** The earliest of a measure and its thresholds. */
function firstDeadline({ deadline, thresholds }: Measure): string | null {
  let first = deadline;
  for (const { deadline: other } of thresholds) if (other !== null && (first === null || other < first)) first = other;
  return first;
}

function becameText({ became }: Body, { t, lang, program }: SiteContext): string {
  if (!became) return '';
  const into = became.into.map((id) => nameIn(lang, program.vocabulary.bodies.get(id), id)).join(lang === 'zh' ? '、' : ', ');
  return `${dateInWords(became.date, lang)} ${t.becameOf[became.how]}${lang === 'zh' ? '' : ' '}${into}${became.basis ? ` (${became.basis})` : ''}`;
}

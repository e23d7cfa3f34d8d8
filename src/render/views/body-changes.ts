/** What has changed for one body since an earlier build: its tasks, and what is demanded in them. */

import type { Program } from '../../model/program.js';
import { type Body, type Named, nameIn } from '../../model/vocabulary.js';
import { type Change, changesBetween, listOf, textOf } from '../pdf/data-changes.js';
import { ProgramData, rolesOf } from './body-share.js';
import { type ChangeLine, type Entry, lineOf, taskLines } from './changes-lines.js';
import { CHANGE_WORDS, type ChangeWords } from './changes-words.js';
import { clauseBefore, fill, isLong, LABELS, type Labels, type Lang } from './labels.js';
import type { RefView } from './measure.js';
import { bodyChangesPage, bodyPage, linkTo, wayTo } from './paths.js';
import { type Json, type JsonObject, programJson } from './program-json.js';
import { allBodies, type BodyTies } from './ties.js';

export interface ChangesView {
  t: Labels;
  screen: boolean;
  home: string;
  kicker: string;
  title: string;
  longTitle: boolean;
  /** What it is compared with. */
  since: string;
  /** Said where nothing has changed. */
  calm: string;
  summary: { label: string; count: string }[];
  groups: { title: string; items: ChangeItem[] }[];
  related: RefView[];
  madeBy: string;
}

export interface ChangeItem {
  /** Of a task: the document that it stands in. */
  document: string;
  clause: string;
  title: string;
  ref: string;
  roles: string;
  note: string;
  lines: ChangeLine[];
}

export interface ChangesInput {
  body: Named & { id: string };
  before: ProgramData;
  now: ProgramData;
  /** Name of the file with the earlier state. */
  since: string;
  page: string;
  related: RefView[];
  lang: Lang;
  medium: 'screen' | 'print';
  toolVersion: string;
}

/** The page of every body that has or had anything to do; the pages are made when they are asked for. */
export function* bodyChanges(
  program: Program,
  since: { name: string; program: Json },
  { lang, toolVersion, checklists }: { lang: Lang; toolVersion: string; checklists: boolean },
): Generator<{ path: string; ties: BodyTies; body: Body; view: (medium: 'screen' | 'print') => ChangesView }> {
  const before = new ProgramData(since.program, lang);
  const now = new ProgramData(programJson(program), lang);
  const present = new Map(allBodies(program).flatMap((ties) => (ties.body ? [[ties.body.id, ties] as const] : [])));
  const gone = [...before.bodies].filter((id) => !present.has(id)).sort();
  const all = [...present.values(), ...gone.flatMap((id) => tiesOfNobody(program.vocabulary.bodies.get(id)))];
  for (const ties of all) {
    const { body } = ties;
    if (!body) continue;
    const page = bodyChangesPage(body);
    const hasList = checklists && present.has(body.id);
    yield {
      path: page,
      ties,
      body,
      view: (medium) => {
        const related = hasList ? [{ label: LABELS[lang].bodyChecklist, href: linkTo(bodyPage(body), page, medium) }] : [];
        return changesView({ body, before, now, since: since.name, page, related, lang, medium, toolVersion });
      },
    };
  }
}

/** The body that a list of changes is about, with what it has to do now; null where the vocabulary no longer has it. */
export function changedBody(id: string, program: Program): { ties: BodyTies; body: Body } | null {
  const body = program.vocabulary.bodies.get(id);
  const [ties] = [...allBodies(program).filter((one) => one.body?.id === id), ...tiesOfNobody(body)];
  return body && ties ? { ties, body } : null;
}

/** Names of bodies that had something to do then and that the vocabulary no longer has: nobody can be given their list of changes. */
export function untoldBodies(program: Program, since: Json, lang: Lang): string[] {
  const before = new ProgramData(since, lang);
  return [...before.bodies]
    .filter((id) => !program.vocabulary.bodies.has(id))
    .sort()
    .map((id) => before.body(id));
}

/** A body that has lost all its tasks is told so; one that the vocabulary no longer has cannot be. */
function tiesOfNobody(body: Body | undefined): BodyTies[] {
  if (!body) return [];
  return [{ key: `id:${body.id}`, name: body.name, written: body.name, body, territory: '', measures: new Map(), procedures: new Set() }];
}

type Group = 'added' | 'changed' | 'removed' | 'documents';
const GROUPS: readonly Group[] = ['added', 'changed', 'removed', 'documents'];

export function changesView(input: ChangesInput): ChangesView {
  const { body, before, now, lang, medium } = input;
  const t = LABELS[lang];
  const w = CHANGE_WORDS[lang];
  const name = nameIn(lang, body);
  const shares = { before: before.shareOf(body.id), now: now.shareOf(body.id) };
  const entries = { before: entriesOf(shares.before), now: entriesOf(shares.now) };
  const groups: Record<Group, ChangeItem[]> = { added: [], changed: [], removed: [], documents: [] };
  for (const change of changesBetween(shares.before, shares.now)) {
    const { of, ref } = change;
    if (of === 'document') {
      const item = documentItem(change, input, w);
      if (item) groups.documents.push(item);
    } else if (of === 'measure' || of === 'procedure') {
      const found = { before: entries.before.get(ref), now: entries.now.get(ref) };
      groups[change.change].push(taskItem(change, found, input, t, w));
    }
  }
  const filled = GROUPS.filter((group) => groups[group].length > 0);
  return {
    t,
    screen: medium === 'screen',
    home: wayTo('index.html', input.page),
    kicker: w.kicker,
    title: name,
    longTitle: isLong(name),
    since: fill(w.since, { file: input.since }),
    calm: filled.length === 0 ? w.calm : '',
    summary: filled.map((group) => ({ label: w[group], count: String(groups[group].length) })),
    groups: filled.map((group) => ({ title: w[group], items: groups[group] })),
    related: input.related,
    madeBy: fill(t.madeBy, { version: input.toolVersion }),
  };
}

/** Measures and procedures by reference; of several with one reference the first. */
function entriesOf(share: JsonObject): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const document of listOf(share.documents)) {
    const add = (ref: string, entry: JsonObject) => void (found.has(ref) || found.set(ref, { document, entry }));
    for (const entry of listOf(document.measures)) add(textOf(entry.ref), entry);
    for (const entry of listOf(document.procedures)) add(`${textOf(document.id)}/${textOf(entry.id)}`, entry);
  }
  return found;
}

/** A document that is new or gone shows in its tasks; its own facts are told where it stays. */
function documentItem({ ref, title, change, fields }: Change, { before, now }: ChangesInput, w: ChangeWords): ChangeItem | null {
  const item = { document: '', clause: '', title: title || ref, ref, roles: '', note: '', lines: [] as ChangeLine[] };
  if (change === 'added') return before.refs.has(ref) ? null : { ...item, note: w.newDocument };
  if (change === 'removed') return now.refs.has(ref) ? null : { ...item, note: w.goneDocument };
  const told = fields.filter(({ field }) => !field.startsWith('order of '));
  if (told.length === 0) return null;
  return { ...item, lines: told.map((each) => lineOf(each, { before, now }, w)) };
}

function taskItem(
  { ref, of, change, fields }: Change,
  found: { before: Entry | undefined; now: Entry | undefined },
  { body, before, now }: ChangesInput,
  t: Labels,
  w: ChangeWords,
): ChangeItem {
  const { document, entry } = found.now ?? found.before ?? { document: {}, entry: {} };
  const wordRoles = (each: Entry | undefined): string =>
    each === undefined
      ? ''
      : of === 'procedure'
        ? t.acting
        : rolesOf(each.entry, body.id)
            .map((role) => t[role])
            .join(w.comma);
  const roles = { before: wordRoles(found.before), now: wordRoles(found.now) };
  const lines: ChangeLine[] = [];
  if (change === 'changed' && roles.before !== roles.now) lines.push({ label: t.ownRole, before: roles.before, after: roles.now });
  lines.push(...taskLines(fields, found, { before, now }, w));
  const isKnown = change === 'added' ? before.refs.has(ref) : change === 'removed' && now.refs.has(ref);
  return {
    document: textOf(document.title) || textOf(document.id),
    clause: clauseBefore(textOf(entry.clause)),
    title: textOf(entry.title) || ref,
    ref,
    roles: roles.now || roles.before,
    note: isKnown ? (change === 'added' ? w.assigned : w.released) : '',
    lines,
  };
}

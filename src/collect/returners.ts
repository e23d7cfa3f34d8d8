/** Who returned a file: the body whose list it is, or the one that its cover names. */

import { dutiesOf } from '../model/duties.js';
import type { Program } from '../model/program.js';
import type { Body } from '../model/vocabulary.js';
import { type CollectProblem, problem } from './problems.js';
import type { Returned } from './returned.js';

export interface Returner {
  /** Tells returners apart: the body's id, or the name. */
  key: string;
  /** Registry id, null for one that the vocabulary does not have. */
  body: string | null;
  name: string;
  /** The collective body that it is a member of, by id. */
  memberOf: string | null;
}

/** Without a program, the name on the cover is all there is. */
export function returnerOf(returned: Returned, program: Program | null, problems: CollectProblem[]): Returner {
  const { file, list, cover } = returned;
  const own = list && 'body' in list ? (program?.vocabulary.bodies.get(list.body) ?? null) : null;
  if (own) {
    const isOwn = cover.body === null || isCalled(own, cover.body) || findBody(cover.body, returned, program) === own;
    if (isOwn) return { key: `id:${own.id}`, body: own.id, name: own.name, memberOf: null };
    const member = named(cover.body ?? '', returned, program);
    if (own.collective) return { ...member, key: `${member.key} of ${own.id}`, memberOf: own.id };
    problems.push(problem(file, 'body-differs', { list: own.name, cover: member.name }));
    return member;
  }
  if (cover.body !== null) {
    const found = named(cover.body, returned, program);
    if (program && found.body === null) problems.push(problem(file, 'body-unknown', { name: cover.body }));
    return found;
  }
  // A body that the workspace no longer has still is somebody.
  if (list && 'body' in list) return { key: `id:${list.body}`, body: program ? null : list.body, name: list.body, memberOf: null };
  problems.push(problem(file, 'body-unnamed', {}));
  return { key: `file:${file}`, body: null, name: file, memberOf: null };
}

function named(name: string, returned: Returned, program: Program | null): Returner {
  const body = findBody(name, returned, program);
  return body
    ? { key: `id:${body.id}`, body: body.id, name: body.name, memberOf: null }
    : { key: `name:${name}`, body: null, name, memberOf: null };
}

const isCalled = ({ name, nameEn, aliases }: Body, text: string): boolean => name === text || nameEn === text || aliases.includes(text);

/** The body that a name means: as the list's own document writes it, else by its full name, else by an alias that no other has. */
function findBody(name: string, { list, answers }: Returned, program: Program | null): Body | null {
  if (!program) return null;
  const ids = new Set([
    ...(list && 'document' in list ? [list.document] : []),
    ...[...answers.keys()].map((key) => key.slice(0, key.indexOf('.'))),
  ]);
  for (const document of program.documents) {
    if (!ids.has(document.id)) continue;
    for (const { use } of dutiesOf(document)) if (use.body && use.name === name) return use.body;
  }
  const bodies = [...program.vocabulary.bodies.values()];
  const byName = bodies.find((body) => body.name === name || body.nameEn === name);
  if (byName) return byName;
  const byAlias = bodies.filter(({ aliases }) => aliases.includes(name));
  return byAlias.length === 1 ? (byAlias[0] ?? null) : null;
}
